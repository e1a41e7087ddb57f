// For tests: firewall policies.

import type { Json, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record } from '../../control.cases.ts';

export const POLICY = `arn:aws:network-firewall:${REGION}:${ACCOUNT}:firewall-policy/main`;

/** `undefined` for one whose policy was not read. */
export function firewallPolicy(policy: Json | undefined): readonly ResourceRecord[] {
  const rest = policy === undefined ? {} : { FirewallPolicy: policy };
  return [record('AWS::NetworkFirewall::FirewallPolicy', POLICY, { FirewallPolicyName: 'main', ...rest })];
}
