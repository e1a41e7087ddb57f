// A managed policy as GetAccountAuthorizationDetails answers it: its default version is the one that counts.
// Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html

import { asObjects, asString, type Parsed, type ResourceRecord, refused } from '../core/index.ts';
import { type PolicyDocument, readPolicy } from './policy/document.ts';

/** The document of the default version; `undefined` where the versions were not read (ListPolicies does not answer them). */
export function defaultVersionOf(policy: ResourceRecord): Parsed<PolicyDocument> | undefined {
  const { PolicyVersionList: list, DefaultVersionId: given } = policy.config;
  if (list === undefined || list === null) return undefined;
  const versions = asObjects(list);
  const id = asString(given);
  const version = versions.find((one) => (id === undefined ? one['IsDefaultVersion'] === true : one['VersionId'] === id));
  if (version?.['Document'] === undefined) return refused({ code: 'policy-default-version', message: 'the default version is not among the versions' });
  return readPolicy(version['Document']);
}

/** Whether AWS made the policy, and not the customer: its ARN has `aws` where the account stands. */
export function isAwsManaged(arn: string): boolean {
  return /^arn:[^:]*:iam::aws:policy\//.test(arn);
}
