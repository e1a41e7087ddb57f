// The roles of each account: service-linked ones, those that Identity Center makes, deployment and support roles, roles of workloads.
// Documents are objects, as `aws iam get-account-authorization-details` prints them.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { assignmentsOf } from './identity-center.ts';
import { PERMISSION_SETS } from './permission-sets.ts';
import type { Site, Tags } from './site.ts';

interface RolePlan {
  readonly name: string;
  readonly path?: string;
  readonly trust: JsonObject;
  /** ARNs. */
  readonly attached?: readonly string[];
  readonly inline?: Readonly<Record<string, JsonObject>>;
  readonly boundary?: string;
  readonly tags?: Tags;
  /** Whether an instance profile of the same name holds it. */
  readonly hasInstanceProfile?: boolean;
  /** Days before the snapshot; undefined for a role that was never used. */
  readonly usedDaysAgo?: number;
}

const SERVICE_LINKED: readonly (readonly [service: string, role: string, policy: string])[] = [
  ['config.amazonaws.com', 'AWSServiceRoleForConfig', 'AWSConfigServiceRolePolicy'],
  ['guardduty.amazonaws.com', 'AWSServiceRoleForAmazonGuardDuty', 'AmazonGuardDutyServiceRolePolicy'],
  ['securityhub.amazonaws.com', 'AWSServiceRoleForSecurityHub', 'AWSSecurityHubServiceRolePolicy'],
  ['organizations.amazonaws.com', 'AWSServiceRoleForOrganizations', 'AWSOrganizationsServiceTrustPolicy'],
  ['support.amazonaws.com', 'AWSServiceRoleForSupport', 'AWSSupportServiceRolePolicy'],
  ['sso.amazonaws.com', 'AWSServiceRoleForSSO', 'AWSSSOServiceRolePolicy'],
  ['macie.amazonaws.com', 'AWSServiceRoleForAmazonMacie', 'AmazonMacieServiceRolePolicy'],
];

export function document(...statements: readonly JsonObject[]): JsonObject {
  return { Version: '2012-10-17', Statement: statements };
}

function serviceTrust(service: string): JsonObject {
  return document({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' });
}

function accountTrust(account: string, condition?: JsonObject): JsonObject {
  const principal = { AWS: `arn:aws:iam::${account}:root` };
  return document({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...(condition === undefined ? {} : { Condition: condition }) });
}

export function managedPolicyArn(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

/** The ARN of the role that Config and others make for themselves. */
export function serviceRoleArn(site: Site, service: string, role: string): string {
  return site.globalArn('iam', `role/aws-service-role/${service}/${role}`);
}

function roleRecord(site: Site, plan: RolePlan): ResourceRecord {
  const path = plan.path ?? '/';
  const { seeded } = site.sample;
  const arn = site.globalArn('iam', `role${path}${plan.name}`);
  const created = site.sample.ago(900 + seeded.below(300, arn));
  const profile = {
    Path: '/',
    InstanceProfileName: plan.name,
    InstanceProfileId: `AIPA${seeded.base32(17, `profile ${arn}`)}`,
    Arn: site.globalArn('iam', `instance-profile/${plan.name}`),
    CreateDate: created,
    Roles: [],
  };
  return site.make(
    'AWS::IAM::Role',
    {
      Path: path,
      RoleName: plan.name,
      RoleId: `AROA${seeded.base32(17, arn)}`,
      Arn: arn,
      CreateDate: created,
      AssumeRolePolicyDocument: plan.trust,
      InstanceProfileList: plan.hasInstanceProfile === true ? [profile] : [],
      RolePolicyList: Object.entries(plan.inline ?? {}).map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument })),
      AttachedManagedPolicies: (plan.attached ?? []).map((one) => ({ PolicyName: one.split('/').at(-1) ?? one, PolicyArn: one })),
      ...(plan.boundary === undefined ? {} : { PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: plan.boundary } }),
      Tags: Object.entries(plan.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
      RoleLastUsed: plan.usedDaysAgo === undefined ? {} : { LastUsedDate: site.sample.ago(plan.usedDaysAgo), Region: 'us-east-1' },
    },
    plan.tags,
  );
}

export function roleRecords(site: Site): readonly ResourceRecord[] {
  return [...serviceLinkedRoles(site), ...identityCenterRoles(site), ...commonRoles(site)];
}

function serviceLinkedRoles(site: Site): readonly ResourceRecord[] {
  return SERVICE_LINKED.map(([service, name, policy]) =>
    roleRecord(site, {
      name,
      path: `/aws-service-role/${service}/`,
      trust: serviceTrust(service),
      attached: [managedPolicyArn(`aws-service-role/${policy}`)],
      usedDaysAgo: 0.1,
    }),
  );
}

function identityCenterRoles(site: Site): readonly ResourceRecord[] {
  const provider = site.globalArn('iam', `saml-provider/${identityCenterProvider(site)}`);
  const trust = document({
    Effect: 'Allow',
    Principal: { Federated: provider },
    Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
    Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
  });
  return assignmentsOf(site.account).flatMap(([name]) => {
    const set = PERMISSION_SETS.find((one) => one.name === name);
    if (set === undefined) return [];
    const role = roleRecord(site, {
      name: `AWSReservedSSO_${name}_${site.hex(16, `sso role ${name}`)}`,
      path: '/aws-reserved/sso.amazonaws.com/',
      trust,
      attached: set.managedPolicies.map(managedPolicyArn),
      ...(set.inlinePolicy === undefined ? {} : { inline: { AwsSSOInlinePolicy: set.inlinePolicy } }),
      ...(set.isBreakGlass ? {} : { usedDaysAgo: 2 }),
    });
    if (set.isAdministrator && set.inlinePolicy !== undefined) site.plant('KMS.2', 'the inline policy allows decryption with every key', role);
    return role;
  });
}

export function identityCenterProvider(site: Site): string {
  return `AWSSSO_${site.hex(16, 'saml provider')}_DO_NOT_DELETE`;
}

/** A company outside the organisation. */
export const PARTNER = '999988887777';

/** Where the partner may read, by a role with an external id; the data perimeter of production stands before that of the data lake. */
const PARTNER_READS: ReadonlyMap<string, string> = new Map([
  ['data-lake', 'arn:aws:s3:::acme-data-lake-prod-*/reports/*'],
  ['legacy', 'arn:aws:s3:::acme-legacy-exports-*/*'],
]);

function commonRoles(site: Site): readonly ResourceRecord[] {
  const { sample, account } = site;
  const oidc = site.globalArn('iam', 'oidc-provider/token.actions.githubusercontent.com');
  const roles: RolePlan[] = [
    {
      name: 'deploy',
      path: '/ci/',
      trust: document({
        Effect: 'Allow',
        Principal: { Federated: oidc },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
          StringLike: { 'token.actions.githubusercontent.com:sub': `repo:acme/${account.purpose}:ref:refs/heads/main` },
        },
      }),
      attached: [site.globalArn('iam', 'policy/ci/deploy')],
      boundary: site.globalArn('iam', 'policy/boundary'),
      usedDaysAgo: 1,
    },
    { name: 'security-audit', trust: accountTrust(sample.security.id), attached: [managedPolicyArn('SecurityAudit')], usedDaysAgo: 0.2 },
    {
      name: 'app',
      trust: serviceTrust('ec2.amazonaws.com'),
      attached: [managedPolicyArn('AmazonSSMManagedInstanceCore')],
      inline: { app: document({ Effect: 'Allow', Action: ['sqs:SendMessage', 'dynamodb:GetItem', 'dynamodb:PutItem'], Resource: '*' }) },
      boundary: site.globalArn('iam', 'policy/boundary'),
      hasInstanceProfile: true,
      usedDaysAgo: 0.01,
    },
    {
      name: 'worker',
      trust: serviceTrust('lambda.amazonaws.com'),
      attached: [managedPolicyArn('service-role/AWSLambdaBasicExecutionRole')],
      usedDaysAgo: 0.01,
    },
    { name: 'flow-logs', trust: serviceTrust('vpc-flow-logs.amazonaws.com'), inline: { write: document(LOG_WRITES) }, usedDaysAgo: 0.01 },
  ];
  if (account.kind === 'management') {
    roles.push({ name: 'cloudtrail-logs', trust: serviceTrust('cloudtrail.amazonaws.com'), inline: { write: document(LOG_WRITES) }, usedDaysAgo: 0.01 });
  } else {
    roles.push({
      name: 'OrganizationAccountAccessRole',
      trust: accountTrust(sample.management.id, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      attached: [managedPolicyArn('AdministratorAccess')],
    });
  }
  const shared = PARTNER_READS.get(account.purpose);
  if (shared !== undefined && account.environment === 'prod') {
    roles.push({
      name: 'partner-reports',
      trust: accountTrust(PARTNER, { StringEquals: { 'sts:ExternalId': site.uuid('external id') } }),
      inline: { read: document({ Effect: 'Allow', Action: 's3:GetObject', Resource: shared }) },
      usedDaysAgo: 3,
    });
  }
  // IAM.18 asks for a role with this policy; legacy has only the service-linked one, which is not it.
  if (account.kind !== 'legacy') {
    roles.push({ name: 'aws-support', trust: accountTrust(account.id), attached: [managedPolicyArn('AWSSupportAccess')], usedDaysAgo: 40 });
  } else {
    site.plant('IAM.18', 'no role has AWSSupportAccess attached');
  }
  return roles.map((plan) => roleRecord(site, plan));
}

const LOG_WRITES = {
  Effect: 'Allow',
  Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
  Resource: '*',
} as const;
