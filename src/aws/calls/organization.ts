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

// Every kind has a list of its own: https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPolicies.html
const POLICY_KINDS = [
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'DECLARATIVE_POLICY_EC2',
  'TAG_POLICY',
  'BACKUP_POLICY',
  'AISERVICES_OPT_OUT_POLICY',
  'CHATBOT_POLICY',
];

const CONTACTS = ['BILLING', 'OPERATIONS', 'SECURITY'];

export const ORGANIZATION_CALLS: readonly CallRow[] = [
  list('AWS::Organizations::Organization', GROUP, {}, { none, facets: { Roots: () => ({}) } }),
  chain('AWS::Organizations::OrganizationalUnit', GROUP, [roots, units]),
  chain('AWS::Organizations::Account', GROUP, [roots, accounts]),
  chain('AWS::Organizations::Account', GROUP, [roots, units, accounts]),
  ...POLICY_KINDS.map((kind) =>
    list('AWS::Organizations::Policy', GROUP, { Filter: kind }, { none, facets: { Content: byId('PolicyId'), Targets: byId('PolicyId') } }),
  ),
  list('AWS::Organizations::DelegatedAdministrator', GROUP, {}, { none, facets: { DelegatedServices: byId('AccountId') } }),
  list('AWS::Organizations::ServiceAccess', GROUP, {}, { none }),
  // https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeResourcePolicy.html
  list('AWS::Organizations::ResourcePolicy', GROUP, {}, { none: [...none, 'ResourcePolicyNotFoundException'] }),

  // https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html
  list('AWS::Account::Region', 'account'),
  ...CONTACTS.map((kind) => list('AWS::Account::AlternateContact', 'account', { AlternateContactType: kind }, { none: ['ResourceNotFoundException'] })),
];
