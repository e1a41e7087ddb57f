// Managed policies: the customer's own in each account, and the AWS managed ones that are in use, once for the whole organisation.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { AWS_MANAGED_POLICIES } from './aws-managed-policies.ts';
import { document, managedPolicyArn } from './iam-roles.ts';
import type { Site } from './site.ts';

interface PolicyPlan {
  readonly name: string;
  readonly path?: string;
  /** `v1` unless given. */
  readonly version?: string;
  readonly document: JsonObject;
  /** Roles and users that have it attached. */
  readonly attachments: number;
  readonly boundaryUses?: number;
}

function managedPolicyRecord(site: Site, plan: PolicyPlan, arn = site.globalArn('iam', `policy${plan.path ?? '/'}${plan.name}`)): ResourceRecord {
  const created = site.sample.ago(1200);
  const version = plan.version ?? 'v1';
  return site.make('AWS::IAM::ManagedPolicy', {
    PolicyName: plan.name,
    PolicyId: `ANPA${site.sample.seeded.base32(17, arn)}`,
    Arn: arn,
    Path: plan.path ?? '/',
    DefaultVersionId: version,
    AttachmentCount: plan.attachments,
    PermissionsBoundaryUsageCount: plan.boundaryUses ?? 0,
    IsAttachable: true,
    CreateDate: created,
    UpdateDate: created,
    PolicyVersionList: [{ Document: plan.document, VersionId: version, IsDefaultVersion: true, CreateDate: created }],
  });
}

export function customerPolicies(site: Site): readonly ResourceRecord[] {
  const records = [
    managedPolicyRecord(site, {
      name: 'deploy',
      path: '/ci/',
      attachments: 1,
      document: document(
        {
          Effect: 'Allow',
          Action: ['cloudformation:*ChangeSet', 'cloudformation:Describe*', 'lambda:UpdateFunction*', 's3:PutObject', 'ecs:UpdateService', 'ecs:Describe*'],
          Resource: '*',
        },
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: site.globalArn('iam', 'role/app') },
      ),
    }),
    managedPolicyRecord(site, {
      name: 'boundary',
      attachments: 0,
      boundaryUses: 2,
      // A boundary grants nothing; it names the services that its roles may use at most.
      document: document(
        { Effect: 'Allow', Action: ['s3:*', 'sqs:*', 'sns:*', 'dynamodb:*', 'lambda:*', 'logs:*', 'cloudformation:*', 'ecs:*', 'ssm:*'], Resource: '*' },
        { Effect: 'Deny', Action: ['iam:*', 'organizations:*'], Resource: '*' },
      ),
    }),
  ];
  if (site.account.kind !== 'legacy') return records;
  const admin = managedPolicyRecord(site, {
    name: 'power-to-the-people',
    attachments: 1,
    document: document({ Sid: 'TODO', Effect: 'Allow', Action: '*', Resource: '*' }),
  });
  site.plant('IAM.1', 'customer managed policy allows every action on every resource', admin);
  site.plant('IAM.21', 'customer managed policy allows every action of every service', admin);
  site.plant('KMS.1', 'customer managed policy allows decryption with every key', admin);
  const wide = managedPolicyRecord(site, {
    name: 'all-of-s3',
    attachments: 1,
    document: document({ Effect: 'Allow', Action: 's3:*', Resource: '*' }),
  });
  site.plant('IAM.21', 'customer managed policy allows every action of S3', wide);
  const quarantine = managedPolicyRecord(site, { name: 'quarantine', attachments: 0, document: document({ Effect: 'Deny', Action: '*', Resource: '*' }) });
  return [...records, admin, wide, quarantine];
}

/** As the management account reads them, since a record stands in one account; longer policies of AWS are left out. */
export function awsManagedPolicies(site: Site): readonly ResourceRecord[] {
  return AWS_MANAGED_POLICIES.map(({ path, name, version, statements }) =>
    managedPolicyRecord(site, { name, path, version, attachments: 1, document: document(...statements) }, managedPolicyArn(`${path.slice(1)}${name}`)),
  );
}
