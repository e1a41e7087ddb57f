// The small network of the other tests with a Network Firewall between `subnet-a0` and the internet, there and back.

import type { JsonObject } from '../../src/core/index.ts';
import { type Draft, draft } from './base.ts';

const ARN = 'arn:aws:network-firewall:us-east-1:111122223333';

export interface Policy {
  /** Suricata rules. */
  readonly rules?: string;
  readonly stateless?: readonly JsonObject[];
  readonly statelessDefault?: string;
  readonly defaults?: readonly string[];
}

export function firewalled({ rules = '', stateless = [], statelessDefault = 'aws:forward_to_sfe', defaults = [] }: Policy = {}): Draft {
  const made = draft();
  const push = (name: string, ...records: readonly Record<string, unknown>[]) => {
    made[name] = [...(made[name] ?? []), ...records];
  };
  push('AWS::EC2::Subnet', { SubnetId: 'subnet-fw', VpcId: 'vpc-a', CidrBlock: '10.0.9.0/24', AvailabilityZone: 'us-east-1a', OwnerId: '111122223333' });
  push(
    'AWS::EC2::RouteTable',
    {
      RouteTableId: 'rtb-fw',
      VpcId: 'vpc-a',
      Associations: [{ SubnetId: 'subnet-fw' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a', State: 'active' },
      ],
    },
    {
      RouteTableId: 'rtb-edge',
      VpcId: 'vpc-a',
      Associations: [{ GatewayId: 'igw-a' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationCidrBlock: '10.0.0.0/24', GatewayId: 'vpce-fw', State: 'active' },
      ],
    },
  );
  push('AWS::EC2::NetworkAcl', {
    NetworkAclId: 'acl-fw',
    VpcId: 'vpc-a',
    Associations: [{ SubnetId: 'subnet-fw' }],
    Entries: [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress })),
  });
  const [table] = made['AWS::EC2::RouteTable'] ?? [];
  table.Routes[1] = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vpce-fw', State: 'active' };
  push('AWS::EC2::VPCEndpoint', {
    VpcEndpointId: 'vpce-fw',
    VpcId: 'vpc-a',
    VpcEndpointType: 'GatewayLoadBalancer',
    ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
    State: 'available',
    SubnetIds: ['subnet-fw'],
  });
  const groups = [
    ...(rules === ''
      ? []
      : [{ arn: `${ARN}:stateful-rulegroup/rules`, RuleGroup: { RulesSource: { RulesString: rules }, StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' } } }]),
    ...(stateless.length === 0
      ? []
      : [{ arn: `${ARN}:stateless-rulegroup/plain`, RuleGroup: { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: stateless } } } }]),
  ];
  push('AWS::NetworkFirewall::RuleGroup', ...groups.map(({ arn, RuleGroup }) => ({ RuleGroupArn: arn, RuleGroup })));
  const referencesTo = (kind: string) => groups.filter(({ arn }) => arn.includes(kind)).map(({ arn }, index) => ({ ResourceArn: arn, Priority: index + 1 }));
  push('AWS::NetworkFirewall::FirewallPolicy', {
    FirewallPolicyArn: `${ARN}:firewall-policy/policy`,
    FirewallPolicy: {
      StatelessDefaultActions: [statelessDefault],
      StatelessFragmentDefaultActions: [statelessDefault],
      StatelessRuleGroupReferences: referencesTo('stateless'),
      StatefulRuleGroupReferences: referencesTo('stateful'),
      StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
      StatefulDefaultActions: defaults,
    },
  });
  push('AWS::NetworkFirewall::Firewall', {
    FirewallArn: `${ARN}:firewall/guard`,
    FirewallPolicyArn: `${ARN}:firewall-policy/policy`,
    VpcId: 'vpc-a',
    SubnetMappings: [{ SubnetId: 'subnet-fw' }],
    FirewallStatus: { SyncStates: { 'us-east-1a': { Attachment: { SubnetId: 'subnet-fw', EndpointId: 'vpce-fw', Status: 'READY' } } } },
  });
  return made;
}
