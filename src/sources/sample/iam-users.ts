// Users, groups and the root user of each account, with the credential report and the account summary that tell of them.

import type { ResourceRecord } from '../../core/index.ts';
import { type AccessKeyPlan, type CredentialPlan, credentialReport } from './credential-report.ts';
import { document, managedPolicyArn } from './iam-roles.ts';
import type { Site } from './site.ts';

type GroupName = 'admins' | 'mirrors';

interface UserPlan {
  readonly name: string;
  readonly path?: string;
  readonly passwordUsed?: number;
  readonly mfa?: boolean;
  readonly key?: AccessKeyPlan;
  readonly secondKey?: AccessKeyPlan;
  readonly group?: GroupName;
  readonly policies?: readonly string[];
  readonly plants?: readonly (readonly [rule: string, why: string])[];
}

const MIRROR: UserPlan = { name: 'registry-mirror', group: 'mirrors', key: { active: true, rotated: 20, used: 0.3, service: 'ecr' } };

/** Each shows one thing, right or wrong. */
const LEGACY_USERS: readonly UserPlan[] = [
  { name: 'alice.ops', passwordUsed: 1, mfa: false, group: 'admins', plants: [['IAM.5', 'console password without MFA']] },
  { name: 'bob.ops', passwordUsed: 2, mfa: true, group: 'admins' },
  { name: 'build-server', path: '/machines/', key: { active: true, rotated: 400, used: 0.2 }, plants: [['IAM.3', 'active access key is 400 days old']] },
  { name: 'former.contractor', passwordUsed: 200, mfa: true, plants: [['IAM.22', 'console password last used 200 days ago']] },
  { name: 'old-backup', path: '/machines/', key: { active: true, rotated: 80, used: 60 }, plants: [['IAM.22', 'active access key last used 60 days ago']] },
  { name: 'retired-import', path: '/machines/', key: { active: false, rotated: 700, used: 500 } },
  {
    name: 'reports',
    path: '/machines/',
    key: { active: true, rotated: 30, used: 1, service: 'athena' },
    policies: ['policy/all-of-s3'],
    plants: [['IAM.2', 'the user has a managed policy attached']],
  },
  {
    name: 'nightly-sync',
    path: '/machines/',
    key: { active: true, rotated: 30, used: 0.4 },
    secondKey: { active: true, rotated: 10, used: 0.3 },
    plants: [['Stoa.IAM.1', 'both access keys are active, twenty days after the second was made']],
  },
];

export function userRecords(site: Site): readonly ResourceRecord[] {
  const plans = plansOf(site);
  const groups = new Set(plans.flatMap((plan) => plan.group ?? []));
  const users = plans.map((plan) => userRecord(site, plan));
  const root = rootUser(site);
  return [
    ...users,
    ...[...groups].map((group) => groupRecord(site, group)),
    ...plans.flatMap((plan) => (plan.mfa === true ? mfaDevice(site, `mfa/${plan.name}`, plan.name) : [])),
    ...(root.virtualMfa ? [mfaDevice(site, 'mfa/root-account-mfa-device', undefined)] : []),
    site.make('AWS::IAM::CredentialReport', credentialReport([root.credentials, ...plans.map((plan) => credentialsOf(site, plan))], site.sample.ago)),
    accountSummary(site, plans.length, root.credentials),
  ];
}

function plansOf(site: Site): readonly UserPlan[] {
  if (site.account.kind === 'legacy') return LEGACY_USERS;
  if (site.account.kind === 'shared') return [MIRROR];
  return [];
}

/** Root users have a hardware key and are not used; legacy's has everything wrong, the sandbox's has its MFA on a telephone. */
function rootUser(site: Site): { credentials: CredentialPlan; virtualMfa: boolean } {
  const base = { user: '<root_account>', arn: site.globalArn('iam', 'root'), created: 1500, passwordUsed: 700, mfa: true } as const;
  if (site.account.kind === 'legacy') {
    site.plant('IAM.4', 'the root user has an access key');
    site.plant('IAM.9', 'the root user has no MFA');
    site.plant('IAM.6', 'the root user has no hardware MFA');
    site.plant('Stoa.Root.1', 'the root user signed in 12 days ago');
    return { credentials: { ...base, passwordUsed: 12, mfa: false, key: { active: true, rotated: 30, used: 3, service: 'ec2' } }, virtualMfa: false };
  }
  if (site.account.index === 10) {
    site.plant('IAM.6', 'the root user has a virtual MFA device');
    return { credentials: base, virtualMfa: true };
  }
  return { credentials: base, virtualMfa: false };
}

function userRecord(site: Site, plan: UserPlan): ResourceRecord {
  const { seeded, ago } = site.sample;
  const attached = (plan.policies ?? []).map((policy) => site.globalArn('iam', policy));
  const arn = userArn(site, plan);
  const record = site.make('AWS::IAM::User', {
    Path: plan.path ?? '/',
    UserName: plan.name,
    UserId: `AIDA${seeded.base32(17, arn)}`,
    Arn: arn,
    CreateDate: ago(800),
    UserPolicyList: [],
    GroupList: plan.group === undefined ? [] : [plan.group],
    AttachedManagedPolicies: attached.map((one) => ({ PolicyName: one.split('/').at(-1) ?? one, PolicyArn: one })),
    Tags: [],
  });
  for (const [rule, why] of plan.plants ?? []) site.plant(rule, why, record);
  return record;
}

const PULL = document({ Effect: 'Allow', Action: ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], Resource: '*' });

function userArn(site: Site, plan: UserPlan): string {
  return site.globalArn('iam', `user${plan.path ?? '/'}${plan.name}`);
}

function credentialsOf(site: Site, plan: UserPlan): CredentialPlan {
  return {
    user: plan.name,
    arn: userArn(site, plan),
    created: 800,
    mfa: plan.mfa === true,
    ...(plan.passwordUsed === undefined ? {} : { passwordUsed: plan.passwordUsed }),
    ...(plan.key === undefined ? {} : { key: plan.key }),
    ...(plan.secondKey === undefined ? {} : { secondKey: plan.secondKey }),
  };
}

/** The administrators of legacy may do everything, and carry it out by CloudShell; mirrors pull images. */
function groupRecord(site: Site, name: GroupName): ResourceRecord {
  const arn = site.globalArn('iam', `group/${name}`);
  const isAdmins = name === 'admins';
  const policies = isAdmins
    ? [site.globalArn('iam', 'policy/power-to-the-people'), managedPolicyArn('IAMUserChangePassword'), managedPolicyArn('AWSCloudShellFullAccess')]
    : [];
  const group = site.make('AWS::IAM::Group', {
    Path: '/',
    GroupName: name,
    GroupId: `AGPA${site.sample.seeded.base32(17, arn)}`,
    Arn: arn,
    CreateDate: site.sample.ago(1000),
    GroupPolicyList: isAdmins ? [] : [{ PolicyName: 'pull', PolicyDocument: PULL }],
    AttachedManagedPolicies: policies.map((one) => ({ PolicyName: one.split('/').at(-1) ?? one, PolicyArn: one })),
  });
  if (isAdmins) site.plant('IAM.27', 'the group has AWSCloudShellFullAccess', group);
  return group;
}

function mfaDevice(site: Site, resource: string, user: string | undefined): ResourceRecord {
  const owner =
    user === undefined
      ? { UserId: site.account.id, Arn: site.globalArn('iam', 'root'), CreateDate: site.sample.ago(1500) }
      : { UserName: user, UserId: `AIDA${site.sample.seeded.base32(17, site.globalArn('iam', `user/${user}`))}`, Arn: site.globalArn('iam', `user/${user}`) };
  return site.make('AWS::IAM::VirtualMFADevice', { SerialNumber: site.globalArn('iam', resource), User: owner, EnableDate: site.sample.ago(500) });
}

function accountSummary(site: Site, users: number, root: CredentialPlan): ResourceRecord {
  const isLegacy = site.account.kind === 'legacy';
  return site.make('AWS::IAM::AccountSummary', {
    SummaryMap: {
      Users: users,
      UsersQuota: 5000,
      Groups: isLegacy || site.account.kind === 'shared' ? 1 : 0,
      GroupsQuota: 300,
      Policies: isLegacy ? 5 : 2,
      PoliciesQuota: 1500,
      RolesQuota: 1000,
      Providers: 2,
      AccountMFAEnabled: root.mfa ? 1 : 0,
      AccountAccessKeysPresent: root.key === undefined ? 0 : 1,
      AccountPasswordPresent: 1,
      AccountSigningCertificatesPresent: 0,
      AssumeRolePolicySizeQuota: 2048,
      AttachedPoliciesPerRoleQuota: 10,
      AccessKeysPerUserQuota: 2,
    },
  });
}
