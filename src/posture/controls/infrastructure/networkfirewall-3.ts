// NetworkFirewall.3: a firewall policy has rules.

import { asObjects, fact, isArray, refOf } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { FIREWALL_POLICY, POLICY_FACET, POLICY_NEEDS, policyRemediation, policyToJudge } from './firewall-policy.ts';

const LISTS = ['StatelessRuleGroupReferences', 'StatefulRuleGroupReferences'] as const;
const PREFER =
  'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    stateful_rule_group_reference {\n      resource_arn = aws_networkfirewall_rule_group.this.arn\n    }\n  }\n}';

export const NETWORKFIREWALL_3: Control = {
  id: 'NetworkFirewall.3',
  title: 'firewall policies have at least one rule group',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: FIREWALL_POLICY },
  needs: POLICY_NEEDS,
  frameworks: { fsbp: ['NetworkFirewall.3'] },
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'A policy without rule groups inspects nothing: its default actions pass everything or stop everything, and a firewall that costs money looks as if it guarded something.',
    avoid: 'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    stateless_default_actions = ["aws:forward_to_sfe"]\n  }\n}',
    prefer: PREFER,
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-3',
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html',
    ],
  },
  check(subject) {
    const found = policyToJudge(subject);
    if (!found.ok) return found.outcome;
    const { record, policy } = found;
    const unclear = LISTS.filter((key) => policy[key] !== undefined && policy[key] !== null && !isArray(policy[key]));
    const groups = LISTS.map((key) => ({ key, count: asObjects(policy[key]).length }));
    const step = (means: string) => groups.map(({ key, count }) => fact(refOf(record), `${POLICY_FACET}.${key}.length`, count, means));
    if (groups.some(({ count }) => count > 0)) return pass('the firewall policy has rule groups', ...step('rule groups that it uses'));
    if (unclear.length > 0)
      return unknown(
        'the rule groups of the policy could not be read',
        unclear.map((key) => unread(record, `${POLICY_FACET}.${key}`, 'network-firewall:DescribeFirewallPolicy')),
      );
    return fail('the firewall policy has no rule group', ...step('no rules to inspect by'));
  },
  remediation: (subject) => policyRemediation(subject, PREFER, 'Add stateful rule groups, your own or those that AWS manages'),
};
