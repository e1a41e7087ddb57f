// NetworkFirewall.5: fragmented packets that no stateless rule matches do not pass uninspected.

import type { Control } from '../../control.ts';
import { FIREWALL_POLICY, judgeDefaultAction, POLICY_NEEDS, policyRemediation } from './firewall-policy.ts';

const PREFER =
  'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    stateless_fragment_default_actions = ["aws:forward_to_sfe"]\n  }\n}';

export const NETWORKFIREWALL_5: Control = {
  id: 'NetworkFirewall.5',
  title: 'firewall policies drop or forward fragmented packets by default',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: FIREWALL_POLICY },
  needs: POLICY_NEEDS,
  frameworks: { fsbp: ['NetworkFirewall.5'] },
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'Fragments are an old way around inspection: a rule that looks at whole packets does not match the pieces. If they pass by default, the stateful rules never put them together.',
    avoid: 'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    stateless_fragment_default_actions = ["aws:pass"]\n  }\n}',
    prefer: PREFER,
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-5',
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html',
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html',
    ],
  },
  check: (subject) => judgeDefaultAction(subject, 'StatelessFragmentDefaultActions', 'fragmented packets'),
  remediation: (subject) =>
    policyRemediation(subject, PREFER, 'Under Stateless default actions choose Edit, and Forward to stateful rule groups for fragmented packets'),
};
