// Managed policies: the customer's and AWS's own, by ARN, each with the document of its default version.

import { asObjects, asString, GLOBAL, type Json, listActionOf, type ResourceRecord } from '../../../core/index.ts';
import { isAwsManaged } from '../../managed-policy.ts';
import { notKnown } from '../known.ts';
import { documentOf } from './documents.ts';
import { absent, addPolicy, type Reading } from './reading.ts';

const TYPE = 'AWS::IAM::ManagedPolicy';

/** Puts every managed policy of the snapshot into the model, attached or not: rehearsals attach what stands there. */
export function readManagedPolicies(reading: Reading): void {
  for (const record of reading.snapshot.of(TYPE).records) {
    const document = documentOf(defaultDocument(record));
    addPolicy(reading, {
      id: record.arn,
      name: asString(record.config['PolicyName']) ?? record.id,
      account: ownerOf(record.arn, record.account),
      document: document ?? null,
      ...(document === undefined ? notKnown(absent('iam:GetPolicyVersion'), record.arn) : undefined),
    });
  }
}

/** The id of a managed policy that is attached to something in `account`; one that the snapshot does not hold is known by its ARN alone. */
export function managedPolicy(reading: Reading, arn: string, account: string): string {
  if (reading.policies.has(arn)) return arn;
  const missing = reading.snapshot.coverage.missing(TYPE, account, GLOBAL) ?? absent(listActionOf(TYPE));
  return addPolicy(reading, {
    id: arn,
    name: arn.slice(arn.lastIndexOf('/') + 1),
    account: ownerOf(arn, account),
    document: null,
    ...notKnown(missing, arn),
  });
}

function ownerOf(arn: string, account: string): string {
  return isAwsManaged(arn) ? 'aws' : account;
}

/** Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html */
function defaultDocument({ config }: ResourceRecord): Json | undefined {
  const id = asString(config['DefaultVersionId']);
  const versions = asObjects(config['PolicyVersionList']);
  const version = versions.find((one) => (id === undefined ? one['IsDefaultVersion'] === true : one['VersionId'] === id));
  return version?.['Document'];
}
