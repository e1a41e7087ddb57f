import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { route, routeTable, subnet, vpc } from './network.cases.ts';
import { STOA_NETWORK_12 } from './stoa-network-12.ts';

const arn = (rest: string) => `arn:aws:network-firewall:${REGION}:${ACCOUNT}:${rest}`;
const POLICY = arn('firewall-policy/p');
const GROUP = arn('stateful-rulegroup/g');

const policy = (more: JsonObject = {}) =>
  record('AWS::NetworkFirewall::FirewallPolicy', POLICY, {
    FirewallPolicy: {
      StatelessDefaultActions: ['aws:forward_to_sfe'],
      StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
      StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
      StatefulDefaultActions: ['aws:drop_established'],
      StatefulRuleGroupReferences: [{ ResourceArn: GROUP, Priority: 1 }],
      ...more,
    },
  });
const rules = (text: string) =>
  record('AWS::NetworkFirewall::RuleGroup', GROUP, {
    Type: 'STATEFUL',
    RuleGroup: { RulesSource: { RulesString: text }, StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' } },
  });
const HOME = 'drop tcp $HOME_NET any -> any 23 (msg:"telnet"; sid:1; rev:1;)';
const firewall = record('AWS::NetworkFirewall::Firewall', arn('firewall/fw'), {
  VpcId: 'vpc-1',
  FirewallPolicyArn: POLICY,
  SubnetMappings: [{ SubnetId: 'subnet-1' }],
  FirewallStatus: { SyncStates: {} },
});
const central = [vpc(), subnet(), firewall, routeTable('rtb-1', [route('10.128.0.0/9', { TransitGatewayId: 'tgw-1' })])];
const alone = [vpc(), subnet(), firewall, routeTable('rtb-1', [])];
const variables = { PolicyVariables: { RuleVariables: { HOME_NET: { Definition: ['10.0.0.0/8'] } } } };
const cases = (text: string, around: readonly ResourceRecord[], more?: JsonObject) => [policy(more), rules(text), ...around];

controlCases(STOA_NETWORK_12, [
  { name: 'fails for HOME_NET where other networks are inspected', records: cases(HOME, central), expect: { [POLICY]: 'fail' } },
  { name: 'passes where the policy sets HOME_NET', records: cases(HOME, central, variables), expect: { [POLICY]: 'pass' } },
  { name: 'passes where only its own VPC is inspected', records: cases(HOME, alone), expect: { [POLICY]: 'pass' } },
  { name: 'passes for a policy without groups', records: [policy({ StatefulRuleGroupReferences: [] }), ...alone], expect: { [POLICY]: 'pass' } },
  {
    name: 'is unknown where the rule group was not read',
    records: [policy(), ...alone],
    uncovered: ['AWS::NetworkFirewall::RuleGroup'],
    expect: { [POLICY]: 'unknown' },
  },
  {
    name: 'is unknown where firewalls were not read',
    records: [policy(), rules(HOME)],
    uncovered: ['AWS::NetworkFirewall::Firewall'],
    expect: { [POLICY]: 'unknown' },
  },
  {
    name: 'is unknown where the routes of the firewall were not read',
    records: cases(HOME, [vpc(), subnet(), firewall]),
    uncovered: ['AWS::EC2::RouteTable'],
    expect: { [POLICY]: 'unknown' },
  },
]);
