// The firewall of the networks drawn at random in both IP versions, as the records that AWS would answer.

import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT } from './world.ts';
import { statelessRecord } from './world-inspected-draws.ts';

const NFW = `arn:aws:network-firewall:us-east-1:${ACCOUNT}`;

export interface Rule5 {
  readonly action: string;
  readonly protocol: string;
  readonly from: string;
  readonly to: string;
  readonly port: string;
}
interface Drawn {
  readonly rules: readonly Rule5[];
  readonly stateless: readonly Rule5[];
  readonly isActionOrder: boolean;
  readonly isStrict: boolean;
}

export function firewallOf(drawn: Drawn): Record<string, readonly JsonObject[]> {
  const { isStrict } = drawn;
  const RuleOrder = drawn.isActionOrder ? 'DEFAULT_ACTION_ORDER' : 'STRICT_ORDER';
  const text = drawn.rules.map((one, index) => `${one.action} ${one.protocol} ${one.from} any -> ${one.to} ${one.port} (sid:${index + 1};)`).join('\n');
  return {
    'AWS::NetworkFirewall::RuleGroup': [
      ...(text === ''
        ? []
        : [
            {
              RuleGroupArn: `${NFW}:stateful-rulegroup/rules`,
              RuleGroup: { RulesSource: { RulesString: text }, StatefulRuleOptions: { RuleOrder } },
            },
          ]),
      ...(drawn.stateless.length === 0
        ? []
        : [
            {
              RuleGroupArn: `${NFW}:stateless-rulegroup/first`,
              RuleGroup: { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: drawn.stateless.map(statelessRecord) } } },
            },
          ]),
    ],
    'AWS::NetworkFirewall::FirewallPolicy': [
      {
        FirewallPolicyArn: `${NFW}:firewall-policy/policy`,
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:forward_to_sfe'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
          StatelessRuleGroupReferences: drawn.stateless.length === 0 ? [] : [{ ResourceArn: `${NFW}:stateless-rulegroup/first`, Priority: 1 }],
          StatefulRuleGroupReferences: text === '' ? [] : [{ ResourceArn: `${NFW}:stateful-rulegroup/rules`, ...(drawn.isActionOrder ? {} : { Priority: 1 }) }],
          StatefulEngineOptions: { RuleOrder },
          StatefulDefaultActions: isStrict ? ['aws:drop_strict'] : [],
        },
      },
    ],
    'AWS::NetworkFirewall::Firewall': [
      {
        FirewallArn: `${NFW}:firewall/guard`,
        FirewallPolicyArn: `${NFW}:firewall-policy/policy`,
        VpcId: 'vpc-a',
        SubnetMappings: [{ SubnetId: 'subnet-fw' }],
        FirewallStatus: { SyncStates: { 'us-east-1a': { Attachment: { SubnetId: 'subnet-fw', EndpointId: 'vpce-fw', Status: 'READY' } } } },
      },
    ],
  };
}
