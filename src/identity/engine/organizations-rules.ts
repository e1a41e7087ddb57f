// What AWS Organizations lets the accounts of its members call: its delegated administrators read, its resource policy lets manage policies.
// Sources: the pages of the operations, "You can only call this operation from the management account or a member account that is a delegated
// administrator" or "… from the management account", https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html

import type { Frame } from './shapes.ts';

const names = (...actions: readonly string[]): ReadonlySet<string> => new Set(actions.map((action) => `organizations:${action.toLowerCase()}`));

// "You can only call this operation from the management account."
const OF_MANAGEMENT = names(
  'CreateAccount',
  'CreateOrganizationalUnit',
  'DeleteOrganizationalUnit',
  'DeleteResourcePolicy',
  'DeregisterDelegatedAdministrator',
  'DisableAWSServiceAccess',
  'EnableAWSServiceAccess',
  'EnableAllFeatures',
  'InviteAccountToOrganization',
  'InviteOrganizationToTransferResponsibility',
  'MoveAccount',
  'PutResourcePolicy',
  'RegisterDelegatedAdministrator',
  'RemoveAccountFromOrganization',
  'UpdateOrganizationalUnit',
);

// RegisterDelegatedAdministrator "grants read-only access to Organizations service data":
// https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html
const READS = names(
  'DescribeAccount',
  'DescribeCreateAccountStatus',
  'DescribeOrganizationalUnit',
  'DescribePolicy',
  'DescribeResourcePolicy',
  'ListAWSServiceAccessForOrganization',
  'ListAccounts',
  'ListAccountsForParent',
  'ListAccountsWithInvalidEffectivePolicy',
  'ListChildren',
  'ListCreateAccountStatus',
  'ListDelegatedAdministrators',
  'ListDelegatedServicesForAccount',
  'ListEffectivePolicyValidationErrors',
  'ListHandshakesForOrganization',
  'ListOrganizationalUnitsForParent',
  'ListParents',
  'ListPolicies',
  'ListPoliciesForTarget',
  'ListRoots',
  'ListTagsForResource',
  'ListTargetsForPolicy',
);

// "you can delegate policy management for Organizations to specified member accounts": by the resource policy alone.
// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html
const OF_POLICIES = names(
  'AttachPolicy',
  'CreatePolicy',
  'DeletePolicy',
  'DetachPolicy',
  'DisablePolicyType',
  'EnablePolicyType',
  'TagResource',
  'UntagResource',
  'UpdatePolicy',
);

/** Of no action by its name: one is asked for all that are treated alike. */
const UNDOCUMENTED = 'which member accounts may call this operation of AWS Organizations is not documented';

/** The same text for operations that are treated alike, whoever calls. */
export function kindOfOperation(name: string): string {
  return OF_MANAGEMENT.has(name) ? 'management' : OF_POLICIES.has(name) ? 'policies' : READS.has(name) ? 'reads' : 'undocumented';
}

/** What the account of the caller is to an operation; a text: why that is not known. `other`: the resource policy decides, if anything. */
type Standing = 'no-member' | 'refused' | 'reads' | 'other' | { readonly unknown: string };

function standingOf(frame: Frame): Standing {
  const { account, principalAccount, action } = frame;
  if (principalAccount === undefined || principalAccount.isMember === 'no' || principalAccount.isManagement) return 'no-member';
  const unknown = { unknown: `whether the account ${account} is a delegated administrator, and of what, is not in the model` };
  if (principalAccount.isMember !== 'yes') return unknown;
  if (OF_MANAGEMENT.has(action.name)) return 'refused';
  if (OF_POLICIES.has(action.name)) return 'other';
  if (!READS.has(action.name)) return { unknown: UNDOCUMENTED };
  return asAdministrator(frame) ?? unknown;
}

/** Whether the account is a delegated administrator of some service, and so reads; `undefined` where the model has none of it. */
export function asAdministrator({ account, engine: { organization } }: Frame): 'reads' | 'other' | { readonly unknown: string } | undefined {
  const administrators = organization === undefined || 'unknown' in organization ? undefined : organization.administrators;
  if (administrators === undefined || 'unknown' in administrators) return administrators;
  return administrators.has(account) ? 'reads' : 'other';
}

/** Whether the organisation is known to have no resource policy. */
function hasNoPolicy({ engine }: Frame): boolean {
  const { organization, model, resources } = engine;
  if (organization === undefined || 'unknown' in organization) return false;
  const found = resources.get(`arn:${model.partition}:organizations::${organization.management}:resourcepolicy`);
  return found !== undefined && found.policy === undefined;
}

/** Whether the operation is the management account's alone, and the caller of a member. */
export function isOfManagement(frame: Frame): boolean {
  return standingOf(frame) === 'refused';
}

/** Whether nothing is left that could let the account of the caller call the operation. */
export function isWithoutDelegation(frame: Frame): boolean {
  return standingOf(frame) === 'other' && !isOfOrganization(frame) && hasNoPolicy(frame);
}

/** Whether a resource of the organisation is named: all of them are the management account's, and under the resource policy. */
export function isOfOrganization({ engine, place }: Frame): boolean {
  const { organization } = engine;
  return organization !== undefined && !('unknown' in organization) && place.owner === organization.management;
}

/** Why what policies allow is not certain to be. What names a resource is under the resource policy, as everything that another account owns. */
export function whyOpenToMember(frame: Frame): string | undefined {
  const standing = standingOf(frame);
  if (typeof standing === 'object') return standing.unknown;
  if (standing !== 'other' || isOfOrganization(frame) || hasNoPolicy(frame)) return undefined;
  return `whether the organisation's resource policy lets the account ${frame.account} call this operation without a resource is not modelled`;
}

/** What belongs to the organisation is its management account's; a caller's identity policies must allow it all the same. */
export function letsMemberIn(frame: Frame): string | true | undefined {
  if (isOwn(frame)) return undefined;
  const standing = standingOf(frame);
  return typeof standing === 'object' ? standing.unknown : standing === 'reads' ? true : undefined;
}

/** Whether the caller's account owns what is asked for, or nothing by name is. */
export function isOwn({ place: { owner }, account }: Frame): boolean {
  return owner === account || owner === '';
}
