// IAM Identity Center, its identity store, and Access Analyzer. An instance lives in one Region, so each is asked with the management
// account's credentials. Source: https://docs.aws.amazon.com/singlesignon/latest/APIReference/welcome.html

import type { Json, JsonObject } from '../../core/index.ts';
import { chain, first, has, keep, list, of, step, take } from './build.ts';
import type { CallRow } from './row.ts';

const GROUP = 'sso';
const per = 'organization-region';

// Access to an instance of one account goes with that account, not with the organisation's: its permission sets do not exist.
const instances = first('AWS::SSO::Instance');
const ofInstance = (item: Json, parent: Json): JsonObject => ({ PermissionSetArn: item, InstanceArn: of(parent, 'InstanceArn') });
const permissionSets = step('sso-admin', 'ListPermissionSets', 'PermissionSets[]', take('InstanceArn', { MaxResults: 100 }), { carry: ofInstance });
const both = { InstanceArn: 'InstanceArn', PermissionSetArn: 'PermissionSetArn' };
const accounts = step('sso-admin', 'ListAccountsForProvisionedPermissionSet', 'AccountIds[]', take(both, { MaxResults: 100 }), {
  carry: (item, parent) => ({ AccountId: item, InstanceArn: of(parent, 'InstanceArn'), PermissionSetArn: of(parent, 'PermissionSetArn') }),
});
const inStore = take('IdentityStoreId', { MaxResults: 100 });

export const IDENTITY_CENTER_CALLS: readonly CallRow[] = [
  chain('AWS::SSO::Instance', GROUP, [instances], { per }),
  chain('AWS::SSO::PermissionSet', GROUP, [instances, permissionSets, first('AWS::SSO::PermissionSet', take(both), { carry: keep('InstanceArn') })], {
    per,
    facets: {
      InlinePolicy: has(both),
      AttachedManagedPolicies: has(both),
      CustomerManagedPolicyReferences: has(both),
      PermissionsBoundary: has(both),
    },
  }),
  chain(
    'AWS::SSO::Assignment',
    GROUP,
    [instances, permissionSets, accounts, first('AWS::SSO::Assignment', take({ ...both, AccountId: 'AccountId' }, { MaxResults: 100 }))],
    { per },
  ),
  chain('AWS::IdentityStore::User', GROUP, [instances, first('AWS::IdentityStore::User', inStore)], { per }),
  chain('AWS::IdentityStore::Group', GROUP, [instances, first('AWS::IdentityStore::Group', inStore)], { per }),
  chain(
    'AWS::IdentityStore::GroupMembership',
    GROUP,
    [
      instances,
      first('AWS::IdentityStore::Group', inStore),
      first('AWS::IdentityStore::GroupMembership', take({ IdentityStoreId: 'IdentityStoreId', GroupId: 'GroupId' }, { MaxResults: 100 })),
    ],
    { per },
  ),

  list('AWS::AccessAnalyzer::Analyzer', 'accessanalyzer'),
  // Archived and resolved findings are history.
  chain('AWS::AccessAnalyzer::Finding', 'accessanalyzer', [
    first('AWS::AccessAnalyzer::Analyzer'),
    first('AWS::AccessAnalyzer::Finding', take({ analyzerArn: 'arn' }, { filter: { status: { eq: ['ACTIVE'] } } }), { carry: keep({ analyzerArn: 'arn' }) }),
  ]),
];
