// Organizations and the account service. Source: https://docs.aws.amazon.com/organizations/latest/APIReference/Welcome.html

import type { Json, JsonObject } from '../../core/index.ts';
import { byId, chain, first, list, of, step, take } from './build.ts';
import type { CallRow } from './row.ts';

const GROUP = 'organizations';

// An account outside of any organisation: https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html
const none = ['AWSOrganizationsNotInUseException'];

const roots = step('organizations', 'ListRoots', 'Roots[]', {}, { none });
/** A list, as `ListParents` answers it; walking down asks once a unit rather than once an account. */
const carry = (_: Json, parent: Json): JsonObject => ({ ParentId: [of(parent, 'Id')] });
const units = first('AWS::Organizations::OrganizationalUnit', take({ ParentId: 'Id' }), { carry, recurse: true });
const accounts = step('organizations', 'ListAccountsForParent', 'Accounts[]', take({ ParentId: 'Id' }), { carry });

// Each kind of policy has a list of its own, and a kind that is not turned on at the root binds nobody:
// https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPolicies.html,
// https://docs.aws.amazon.com/organizations/latest/userguide/enable-policy-type.html
const kinds = step('organizations', 'ListRoots', 'Roots[].PolicyTypes[]', {}, { none });

const CONTACTS = ['BILLING', 'OPERATIONS', 'SECURITY'];

export const ORGANIZATION_CALLS: readonly CallRow[] = [
  list('AWS::Organizations::Organization', GROUP, {}, { none, facets: { Roots: () => ({}) } }),
  chain('AWS::Organizations::OrganizationalUnit', GROUP, [roots, units]),
  chain('AWS::Organizations::Account', GROUP, [roots, accounts]),
  chain('AWS::Organizations::Account', GROUP, [roots, units, accounts]),
  chain('AWS::Organizations::Policy', GROUP, [kinds, first('AWS::Organizations::Policy', take({ Filter: 'Type' }))], {
    facets: { Content: byId('PolicyId'), Targets: byId('PolicyId') },
  }),
  list('AWS::Organizations::DelegatedAdministrator', GROUP, {}, { none, facets: { DelegatedServices: byId('AccountId') } }),
  list('AWS::Organizations::ServiceAccess', GROUP, {}, { none }),
  // https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeResourcePolicy.html
  list('AWS::Organizations::ResourcePolicy', GROUP, {}, { none: [...none, 'ResourcePolicyNotFoundException'] }),

  // https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html
  list('AWS::Account::Region', 'account'),
  ...CONTACTS.map((kind) => list('AWS::Account::AlternateContact', 'account', { AlternateContactType: kind }, { none: ['ResourceNotFoundException'] })),
];
