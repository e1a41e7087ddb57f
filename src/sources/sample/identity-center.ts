// Identity Center in the management account: permission sets, groups, users, and who is assigned to which account.

import type { ResourceRecord } from '../../core/index.ts';
import type { AccountPlan } from './accounts.ts';
import { PERMISSION_SETS, type PermissionSetPlan } from './permission-sets.ts';
import { HOME_REGION } from './regions.ts';
import type { Sample } from './sample.ts';
import { createSite, type Site } from './site.ts';

const GROUPS = ['platform', 'security', 'developers', 'finance', 'on-call'] as const;
type GroupName = (typeof GROUPS)[number];

/** Users by group; one user may be in several. */
const PEOPLE: readonly (readonly [given: string, family: string, ...groups: GroupName[]])[] = [
  ['Amara', 'Okafor', 'platform', 'on-call'],
  ['Bruno', 'Keller', 'platform'],
  ['Chiara', 'Conti', 'security', 'on-call'],
  ['Daichi', 'Mori', 'security'],
  ['Elif', 'Kaya', 'developers'],
  ['Farid', 'Haddad', 'developers'],
  ['Grace', 'Mbeki', 'developers'],
  ['Hugo', 'Lindqvist', 'developers'],
  ['Ines', 'Duarte', 'finance'],
  ['Jonas', 'Weber', 'developers', 'on-call'],
  ['Keiko', 'Tanaka', 'finance'],
  ['Liam', 'O’Connor', 'developers'],
];

function permissionSetArn(sample: Sample, name: string): string {
  return `arn:aws:sso:::permissionSet/${instanceId(sample)}/ps-${sample.seeded.hex(16, `permission set ${name}`)}`;
}

/** The permission sets that an account has roles of, with the groups that may use them there. */
export function assignmentsOf(account: AccountPlan): readonly (readonly [set: string, group: GroupName])[] {
  const everywhere = [
    ['SecurityAudit', 'security'],
    ['BreakGlassAdmin', 'on-call'],
  ] as const;
  if (account.kind === 'management') return [...everywhere, ['Billing', 'finance'], ['ReadOnly', 'platform']];
  if (account.kind === 'legacy') return [...everywhere, ['LegacyAdmin', 'platform']];
  if (account.kind === 'network') return [...everywhere, ['NetworkAdmin', 'platform']];
  if (account.kind === 'workload' || account.kind === 'sandbox') {
    return [...everywhere, [account.environment === 'prod' ? 'ReadOnly' : 'Developer', 'developers'], ['Support', 'platform']];
  }
  return [...everywhere, ['ReadOnly', 'platform']];
}

export function identityCenterRecords(sample: Sample): readonly ResourceRecord[] {
  const site = createSite(sample, sample.management, HOME_REGION);
  const storeId = `d-${sample.seeded.hex(10, 'identity store')}`;
  const instance = site.make('AWS::SSO::Instance', {
    InstanceArn: `arn:aws:sso:::instance/${instanceId(sample)}`,
    IdentityStoreId: storeId,
    OwnerAccountId: sample.management.id,
    Name: 'acme',
    CreatedDate: sample.ago(1400),
    Status: 'ACTIVE',
  });
  const groups = GROUPS.map((name) =>
    site.make('AWS::IdentityStore::Group', { GroupId: groupId(sample, name), DisplayName: name, Description: `People of ${name}`, IdentityStoreId: storeId }),
  );
  const users: ResourceRecord[] = [];
  const memberships: ResourceRecord[] = [];
  for (const [given, family, ...memberOf] of PEOPLE) {
    const userId = sample.seeded.uuid(`user ${given}`);
    const name = `${given}.${family}`.toLowerCase().replace('’', '');
    users.push(
      site.make('AWS::IdentityStore::User', {
        UserName: name,
        UserId: userId,
        Name: { FamilyName: family, GivenName: given },
        DisplayName: `${given} ${family}`,
        Emails: [{ Value: `${name}@acme.example`, Type: 'work', Primary: true }],
        IdentityStoreId: storeId,
      }),
    );
    for (const group of memberOf) {
      memberships.push(
        site.make('AWS::IdentityStore::GroupMembership', {
          IdentityStoreId: storeId,
          MembershipId: sample.seeded.uuid(`membership ${given} ${group}`),
          GroupId: groupId(sample, group),
          MemberId: { UserId: userId },
        }),
      );
    }
  }
  return [instance, ...PERMISSION_SETS.map((plan) => permissionSet(site, plan)), ...groups, ...users, ...memberships];
}

/** The assignments in one account, as the management account reads them. */
export function assignmentRecords(sample: Sample, account: AccountPlan): readonly ResourceRecord[] {
  const site = createSite(sample, sample.management, HOME_REGION);
  return assignmentsOf(account).map(([set, group]) =>
    site.make('AWS::SSO::Assignment', {
      AccountId: account.id,
      PermissionSetArn: permissionSetArn(sample, set),
      PrincipalType: 'GROUP',
      PrincipalId: groupId(sample, group),
    }),
  );
}

function permissionSet(site: Site, plan: PermissionSetPlan): ResourceRecord {
  const record = site.make(
    'AWS::SSO::PermissionSet',
    {
      Name: plan.name,
      PermissionSetArn: permissionSetArn(site.sample, plan.name),
      Description: plan.description,
      CreatedDate: site.sample.ago(1390),
      SessionDuration: plan.sessionDuration,
      InlinePolicy: plan.inlinePolicy === undefined ? null : JSON.stringify(plan.inlinePolicy),
      AttachedManagedPolicies: plan.managedPolicies.map((name) => ({ Name: name.split('/').at(-1) ?? name, Arn: `arn:aws:iam::aws:policy/${name}` })),
      CustomerManagedPolicyReferences: [],
      PermissionsBoundary: null,
    },
    plan.isBreakGlass ? { purpose: 'break-glass' } : {},
  );
  if (plan.isAdministrator) site.plant('Stoa.SSO.1', `permission set ${plan.name} gives administrator rights`, record);
  return record;
}

const instanceId = (sample: Sample) => `ssoins-${sample.seeded.hex(16, 'identity center')}`;
const groupId = (sample: Sample, name: GroupName) => sample.seeded.uuid(`group ${name}`);
