// Calls that only name the resources of a type, and calls that answer for one parent at a time: when a type counts as read whole.

import { type ApiCall, RECORD_TYPES } from '../../core/index.ts';

export interface IdsCall {
  readonly type: string;
  /** `items` leads to the names: texts, or objects with one of the fields. */
  readonly call: ApiCall;
  readonly fields: readonly string[];
}

const call = (service: string, operation: string, items: string): ApiCall => ({ service, operation, items, action: `${service}:${operation}` });

/** Types described one by one: they are read whole when each resource named here has its description. */
export const IDS_OF_TYPES: readonly IdsCall[] = [
  { type: 'AWS::KMS::Key', call: call('kms', 'ListKeys', 'Keys[]'), fields: ['KeyArn', 'KeyId'] },
  { type: 'AWS::GuardDuty::Detector', call: call('guardduty', 'ListDetectors', 'DetectorIds[]'), fields: [] },
  { type: 'AWS::DynamoDB::Table', call: call('dynamodb', 'ListTables', 'TableNames[]'), fields: [] },
  { type: 'AWS::SQS::Queue', call: call('sqs', 'ListQueues', 'QueueUrls[]'), fields: [] },
  { type: 'AWS::SSO::PermissionSet', call: call('sso-admin', 'ListPermissionSets', 'PermissionSets[]'), fields: [] },
  { type: 'AWS::NetworkFirewall::Firewall', call: call('network-firewall', 'ListFirewalls', 'Firewalls[]'), fields: ['FirewallArn'] },
  { type: 'AWS::NetworkFirewall::FirewallPolicy', call: call('network-firewall', 'ListFirewallPolicies', 'FirewallPolicies[]'), fields: ['Arn'] },
  { type: 'AWS::NetworkFirewall::RuleGroup', call: call('network-firewall', 'ListRuleGroups', 'RuleGroups[]'), fields: ['Arn'] },
  // One parent's names alone never say that all are there.
  ...RECORD_TYPES.flatMap(({ type, names, parent }) => (names === undefined || parent !== undefined ? [] : [{ type, ...names }])),
];

/** Types whose fullest call answers about a single resource: such an answer alone never says that there is no other. */
export const DESCRIBED_ONE_BY_ONE: ReadonlySet<string> = new Set([
  ...IDS_OF_TYPES.map((ids) => `${ids.type}\n0`),
  ...RECORD_TYPES.flatMap(({ type, names }) => (names === undefined ? [] : [`${type}\n0`])),
  // `acm list-certificates` lists; `describe-certificate` describes one.
  'AWS::CertificateManager::Certificate\n0',
  // Each answer holds one of three kinds; which were not asked for, nobody says.
  'AWS::Account::AlternateContact\n0',
  // Only the lists of AWS's own services, never a customer's.
  'AWS::EC2::PrefixList\n1',
]);

/**
 * Calls that need a parent: a type is read whole in a place when there are as many answers as parents there.
 * An answer without items does not say whose it is, so answers are counted rather than matched.
 */
export const PARENT_OF_LIST: ReadonlyMap<string, { readonly type: string; readonly more: number; readonly isForEachAccount?: true }> = new Map([
  ['DescribeListeners', { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', more: 0 }],
  ['ListGroupMemberships', { type: 'AWS::IdentityStore::Group', more: 0 }],
  // Asked for a permission set in an account.
  ['ListAccountAssignments', { type: 'AWS::SSO::PermissionSet', more: 0, isForEachAccount: true }],
  // The root has units of its own.
  ['ListOrganizationalUnitsForParent', { type: 'AWS::Organizations::OrganizationalUnit', more: 1 }],
  ...RECORD_TYPES.flatMap(({ lists, names, parent }) =>
    parent === undefined || names !== undefined ? [] : [[lists[0]?.operation ?? '', { type: parent, more: 0 }] as const],
  ),
]);
