// NetworkFirewall.4: full packets that no stateless rule matches do not pass uninspected.

import type { Control } from '../../control.ts';
import { FIREWALL_POLICY, judgeDefaultAction, POLICY_NEEDS, policyRemediation } from './firewall-policy.ts';

const PREFER = 'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    stateless_default_actions = ["aws:forward_to_sfe"]\n  }\n}';

export const NETWORKFIREWALL_4: Control = {
  id: 'NetworkFirewall.4',
  title: 'firewall policies drop or forward full packets by default',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: FIREWALL_POLICY },
  needs: POLICY_NEEDS,
  frameworks: { fsbp: ['NetworkFirewall.4'] },
  mitre: ['T1562.007'],
  doc: {
    rationale: 'What no stateless rule matches is most of the traffic. If it passes by default, the stateful rules never see it, and the firewall is a wire.',
    avoid: 'resource "aws_networkfirewall_firewall_policy" "this" {\n  firewall_policy {\n    stateless_default_actions = ["aws:pass"]\n  }\n}',
    prefer: PREFER,
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-4',
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html',
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html',
    ],
  },
  check: (subject) => judgeDefaultAction(subject, 'StatelessDefaultActions', 'whole packets'),
  remediation: (subject) =>
    policyRemediation(subject, PREFER, 'Under Stateless default actions choose Edit, and Forward to stateful rule groups for full packets'),
};
