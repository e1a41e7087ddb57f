// A firewall in the middle VPC, drawn at random, and routes that lead past it: of subnets, and of the internet gateway's edge.

import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, REGION } from '../network/world.ts';
import type { Chance } from '../suricata/random.ts';
import type { Vpc } from './plan.ts';
import { PORT_RANGES } from './world-filters.ts';

/** Where it stands, in a subnet of its own. What AWS does not document is not drawn: the network ACL of that subnet is open. */
export const FIREWALL = { vpc: 'b', n: 9, subnet: 'subnet-b9', endpoint: 'vpce-b' } as const satisfies { vpc: Vpc } & Record<string, unknown>;
const GUARDED = [0, 1].map((n) => ({ id: `subnet-b${n}`, ip: `10.1.${n}.0/24`, ip6: `2600:1f18:0:10${n}::/64` }));
const ARN = `arn:aws:network-firewall:${REGION}:${ACCOUNT}`;

interface RulePlan {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'ip';
  readonly from: string;
  readonly to: string;
  /** First and last destination port. */
  readonly ports: readonly [number, number];
}
export type StatefulPlan = RulePlan & { readonly action: 'pass' | 'drop' };
export type StatelessPlan = RulePlan & { readonly action: 'pass' | 'drop' | 'forward_to_sfe' };

/** The rules as they were drawn; records and kernel rules are both written from them. */
export interface FirewallPlan {
  /** By priority. */
  readonly stateless: readonly StatelessPlan[];
  /** In strict order. */
  readonly stateful: readonly StatefulPlan[];
  readonly isStrict: boolean;
}

const EVERY_PORT = [0, 65_535] as const;
const ENDS = ['any', 'any', '10.0.0.0/16', '10.1.0.0/24', '10.1.1.0/24', '8.8.8.8/32', '52.0.0.0/8', '2600:1f18:0:100::/64', '2001:4860:4860::8888/128'];

function drawRule(chance: Chance): RulePlan {
  const protocol = chance.pick(['tcp', 'tcp', 'udp', 'icmp', 'ip'] as const);
  const from = chance.pick(ENDS);
  const isV6 = from.includes(':');
  const to = chance.pick(ENDS.filter((one) => one === 'any' || from === 'any' || one.includes(':') === isV6));
  return { protocol, from, to, ports: protocol === 'tcp' || protocol === 'udp' ? chance.pick(PORT_RANGES) : EVERY_PORT };
}

export function drawFirewall(chance: Chance): FirewallPlan {
  const isStrict = chance.isOneIn(3);
  const many = (most: number) => Array.from({ length: chance.below(most + 1) }, () => drawRule(chance));
  const open = isStrict ? [{ action: 'pass', protocol: 'ip', from: '10.0.0.0/8', to: 'any', ports: EVERY_PORT } as const] : [];
  return {
    stateless: chance.isOneIn(3) ? many(2).map((rule) => ({ ...rule, action: chance.pick(['pass', 'drop', 'forward_to_sfe'] as const) })) : [],
    stateful: [...many(3).map((rule) => ({ ...rule, action: chance.pick(['pass', 'drop'] as const) })), ...open],
    isStrict,
  };
}

const STATELESS_PROTOCOLS = { tcp: [6], udp: [17], icmp: [1, 58], ip: undefined } as const;

function statelessRule({ protocol, from, to, ports: [FromPort, ToPort], action }: StatelessPlan, index: number): JsonObject {
  const numbers = STATELESS_PROTOCOLS[protocol];
  const end = (text: string) => (text === 'any' ? {} : { AddressDefinition: text });
  return {
    Priority: index + 1,
    RuleDefinition: {
      Actions: [`aws:${action}`],
      MatchAttributes: {
        ...(numbers === undefined ? {} : { Protocols: numbers }),
        ...(from === 'any' ? {} : { Sources: [end(from)] }),
        ...(to === 'any' ? {} : { Destinations: [end(to)] }),
        ...(protocol === 'tcp' || protocol === 'udp' ? { DestinationPorts: [{ FromPort, ToPort }] } : {}),
      },
    },
  };
}

function suricataRule({ action, protocol, from, to, ports: [first, last] }: StatefulPlan, index: number): string {
  return `${action} ${protocol} ${from} any -> ${to} ${first === 0 && last === 65_535 ? 'any' : `${first}:${last}`} (sid:${index + 1};)`;
}

export function firewallRecords({ stateless, stateful, isStrict }: FirewallPlan): Record<string, readonly JsonObject[]> {
  const groups = [
    ...(stateless.length === 0
      ? []
      : [
          {
            RuleGroupArn: `${ARN}:stateless-rulegroup/first`,
            Type: 'STATELESS',
            RuleGroup: { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: stateless.map(statelessRule) } } },
          },
        ]),
    ...(stateful.length === 0
      ? []
      : [
          {
            RuleGroupArn: `${ARN}:stateful-rulegroup/rules`,
            Type: 'STATEFUL',
            RuleGroup: { RulesSource: { RulesString: stateful.map(suricataRule).join('\n') }, StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' } },
          },
        ]),
  ];
  const named = (type: string) => groups.filter(({ Type }) => Type === type).map(({ RuleGroupArn }) => ({ ResourceArn: RuleGroupArn, Priority: 1 }));
  return {
    'AWS::EC2::VPCEndpoint': [
      {
        VpcEndpointId: FIREWALL.endpoint,
        VpcId: `vpc-${FIREWALL.vpc}`,
        VpcEndpointType: 'GatewayLoadBalancer',
        ServiceName: `com.amazonaws.vpce.${REGION}.vpce-svc-9`,
        State: 'available',
        SubnetIds: [FIREWALL.subnet],
      },
    ],
    'AWS::NetworkFirewall::RuleGroup': groups,
    'AWS::NetworkFirewall::FirewallPolicy': [
      {
        FirewallPolicyArn: `${ARN}:firewall-policy/policy`,
        FirewallPolicy: {
          StatelessDefaultActions: ['aws:forward_to_sfe'],
          StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
          StatelessRuleGroupReferences: named('STATELESS'),
          StatefulRuleGroupReferences: named('STATEFUL'),
          StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
          StatefulDefaultActions: isStrict ? ['aws:drop_strict'] : [],
        },
      },
    ],
    'AWS::NetworkFirewall::Firewall': [
      {
        FirewallArn: `${ARN}:firewall/guard`,
        FirewallPolicyArn: `${ARN}:firewall-policy/policy`,
        VpcId: `vpc-${FIREWALL.vpc}`,
        SubnetMappings: [{ SubnetId: FIREWALL.subnet }],
        FirewallStatus: { SyncStates: { [`${REGION}a`]: { Attachment: { SubnetId: FIREWALL.subnet, EndpointId: FIREWALL.endpoint, Status: 'READY' } } } },
      },
    ],
  };
}

/** What leads past the firewall from both subnets: their default routes, what is in other VPCs, each other. Mostly the same from both. */
export function drawDetours(chance: Chance): ReadonlyMap<string, readonly string[]> {
  const common = ['0.0.0.0/0', '::/0', '10.0.0.0/16', '10.2.0.0/16'].filter((destination) => !chance.isOneIn(destination.endsWith('/0') ? 3 : 2));
  const isBetween = chance.isOneIn(2);
  return new Map(
    GUARDED.map(({ id }) => {
      const others = isBetween ? GUARDED.filter((one) => one.id !== id).flatMap(({ ip, ip6 }) => [ip, ip6]) : [];
      return [id, [...common, ...others].filter(() => !chance.isOneIn(12))];
    }),
  );
}

/** The routes of the internet gateway's edge: back past the firewall for what leaves past it, with few mistakes. */
export function drawEdge(chance: Chance, detours: ReadonlyMap<string, readonly string[]>): readonly JsonObject[] {
  if (chance.isOneIn(6)) return [];
  const redirected = GUARDED.flatMap(({ id, ip, ip6 }) => {
    const own = detours.get(id) ?? [];
    const isWanted = (destination: string) => own.includes(destination) !== chance.isOneIn(10);
    return [...(isWanted('0.0.0.0/0') ? [ip] : []), ...(isWanted('::/0') ? [ip6] : [])];
  });
  const route = (destination: string, GatewayId: string): JsonObject => ({
    ...(destination.includes(':') ? { DestinationIpv6CidrBlock: destination } : { DestinationCidrBlock: destination }),
    GatewayId,
    State: 'active',
  });
  return [
    {
      RouteTableId: 'rtb-edge',
      VpcId: `vpc-${FIREWALL.vpc}`,
      Associations: [{ GatewayId: `igw-${FIREWALL.vpc}` }],
      Routes: [...['10.1.0.0/16', '2600:1f18:0:100::/56'].map((own) => route(own, 'local')), ...redirected.map((one) => route(one, FIREWALL.endpoint))],
    },
  ];
}
