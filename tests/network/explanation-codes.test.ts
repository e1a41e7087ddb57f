// AWS's explanation codes of Reachability Analyzer (71 path codes and 5 configuration codes): a test for each. What this engine cannot
// give is either how it is built (a packet never has another's address) or unknown by name. Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import { describe, expect, it } from 'vitest';
import { EXPLANATIONS, findEnds, type ReachQuery, readNetwork } from '../../src/network/index.ts';
import { AWS_CODES, UNDER_ANOTHER_CODE } from './aws-codes.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { withVpnGateway } from './code-networks.ts';
import { MORE_CASES } from './more-codes.ts';
import { expectTold } from './told.ts';
import { snapshotOf } from './world.ts';
import { ask as askOf, tellOf } from './world-scenarios.ts';

interface Case {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly query?: ReachQuery;
  readonly breakIt: (made: Draft) => void;
}

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed
const itemOf = (made: Draft, type: string, index = 0): any => made[`AWS::EC2::${type}`]?.[index];
const routesOf = (made: Draft, table: number) => itemOf(made, 'RouteTable', table).Routes;
const blackhole = { State: 'blackhole' };
const elb = (made: Draft, name: string) => {
  Object.assign(itemOf(made, 'NetworkInterface', 0), { RequesterManaged: true, Description: `ELB ${name}` });
};
const balancerArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1234567890abcdef';

const CASES: readonly Case[] = [
  {
    code: 'BAD_STATE',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'VPCPeeringConnection'), { Status: { Code: 'pending-acceptance' } }),
  },
  { code: 'BAD_STATE_ATTACHMENT', from: 'eni-a0', to: '8.8.8.8', breakIt: (made) => Object.assign(itemOf(made, 'InternetGateway'), { Attachments: [] }) },
  { code: 'BAD_STATE_ROUTE', from: 'eni-a0', to: 'eni-b0', breakIt: (made) => Object.assign(routesOf(made, 0)[2], blackhole) },
  {
    code: 'ENI_SG_RULES_MISMATCH',
    from: 'eni-a0',
    to: 'eni-a1',
    breakIt: (made) => Object.assign(itemOf(made, 'SecurityGroup').IpPermissions[0], { IpProtocol: 'udp', FromPort: 1, ToPort: 2 }),
  },
  { code: 'SG_HAS_NO_RULES', from: 'eni-a0', to: 'eni-b0', breakIt: (made) => Object.assign(itemOf(made, 'SecurityGroup', 1), { IpPermissions: [] }) },
  {
    code: 'ENI_SOURCE_DEST_CHECK_RESTRICTION',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      made['AWS::EC2::VPCPeeringConnection'] = [];
      routesOf(made, 0)[2] = { DestinationCidrBlock: '10.1.0.0/16', NetworkInterfaceId: 'eni-a1', State: 'active' };
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
    },
  },
  {
    code: 'HIGHER_PRIORITY_ROUTE',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      Object.assign(routesOf(made, 0)[2], { Origin: 'EnableVgwRoutePropagation' });
      routesOf(made, 0).push({ DestinationCidrBlock: '10.1.0.0/16', GatewayId: 'igw-a', State: 'active', Origin: 'CreateRoute' });
    },
  },
  {
    code: 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    from: '8.8.8.8',
    to: 'eni-a0',
    breakIt: (made) => Object.assign(itemOf(made, 'NetworkInterface').PrivateIpAddresses[0], { Association: null }),
  },
  {
    code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    from: 'eni-a0',
    to: '8.8.8.8',
    breakIt: (made) => Object.assign(itemOf(made, 'NetworkInterface').PrivateIpAddresses[0], { Association: null }),
  },
  {
    code: 'MORE_SPECIFIC_ROUTE',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => routesOf(made, 0).push({ DestinationCidrBlock: '10.1.0.0/24', GatewayId: 'igw-a', State: 'active', Origin: 'CreateRoute' }),
  },
  { code: 'NO_ROUTE_TO_DESTINATION', from: 'eni-a0', to: 'eni-b0', breakIt: (made) => routesOf(made, 0).splice(1) },
  { code: 'PROTOCOL_RESTRICTION', from: 'eni-a1', to: '8.8.8.8', query: { protocol: 50 }, breakIt: () => undefined },
  {
    code: 'SG_REFERENCING_SUPPORT',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'SecurityGroup'), { IpPermissionsEgress: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-b' }] }] }),
  },
  {
    code: 'SG_REFERENCES_NOT_PRESERVED',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      Object.assign(itemOf(made, 'VPCPeeringConnection').AccepterVpcInfo, { Region: 'eu-west-1' });
      Object.assign(itemOf(made, 'SecurityGroup'), { IpPermissionsEgress: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-b' }] }] });
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
    },
  },
  {
    code: 'SUBNET_ACL_RESTRICTION',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'NetworkAcl', 2).Entries[1], { PortRange: { From: 1, To: 2 }, Protocol: '6' }),
  },
  {
    code: 'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => itemOf(made, 'TransitGatewayRouteTable').Associations.shift(),
  },
  {
    code: 'TGW_ROUTE_AZ_RESTRICTION',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'TransitGatewayVpcAttachment'), { SubnetIds: ['subnet-a0'] }),
  },
  {
    code: 'TGW_RTB_BAD_STATE_ROUTE',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'TransitGatewayRouteTable').Routes[1], { ...blackhole, TransitGatewayAttachments: [] }),
  },
  {
    code: 'TGW_RTB_HIGHER_PRIORITY_ROUTE',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => {
      const { Routes } = itemOf(made, 'TransitGatewayRouteTable');
      Routes.push({ ...Routes[0], DestinationCidrBlock: '10.1.0.0/16', Type: 'static' });
    },
  },
  {
    code: 'TGW_RTB_MORE_SPECIFIC_ROUTE',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => {
      const { Routes } = itemOf(made, 'TransitGatewayRouteTable');
      Routes.push({ ...Routes[0], DestinationCidrBlock: '10.1.0.0/24', Type: 'static' });
    },
  },
  { code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT', from: 'eni-a1', to: 'eni-b0', breakIt: (made) => itemOf(made, 'TransitGatewayRouteTable').Routes.pop() },
  {
    code: 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    from: '8.8.8.8',
    to: 'eni-a0',
    breakIt: (made) => Object.assign(itemOf(made, 'VPCBlockPublicAccessOptions'), { InternetGatewayBlockMode: 'block-ingress' }),
  },
  {
    code: 'DISCONNECTED_VPCS',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      made['AWS::EC2::VPCPeeringConnection'] = [];
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
      routesOf(made, 0).splice(2);
    },
  },
  {
    code: 'ELBV2_LISTENERS_MISMATCH',
    from: '8.8.8.8',
    to: 'eni-a0',
    query: { port: 443, protocol: 'udp' },
    breakIt: (made) => {
      elb(made, 'app/web/1234567890abcdef');
      made['AWS::ElasticLoadBalancingV2::LoadBalancer'] = [{ LoadBalancerArn: balancerArn, VpcId: 'vpc-a', Type: 'application', Scheme: 'internet-facing' }];
      made['AWS::ElasticLoadBalancingV2::Listener'] = [
        { LoadBalancerArn: balancerArn, ListenerArn: `${balancerArn}/l`, Port: 443, Protocol: 'HTTPS', DefaultActions: [] },
      ];
    },
  },
  {
    code: 'ELB_LISTENERS_MISMATCH',
    from: '8.8.8.8',
    to: 'eni-a0',
    query: { port: 443, protocol: 'udp' },
    breakIt: (made) => {
      elb(made, 'classic');
      made['AWS::ElasticLoadBalancing::LoadBalancer'] = [
        {
          LoadBalancerName: 'classic',
          VPCId: 'vpc-a',
          Scheme: 'internet-facing',
          ListenerDescriptions: [{ Listener: { Protocol: 'TCP', LoadBalancerPort: 443, InstancePort: 443 } }],
        },
      ];
    },
  },
];

function ask(made: Draft, { from, to, query = { port: 443 } }: Case) {
  return askOf(made, from, to, query);
}

describe('explanation codes', () => {
  it.each(CASES)('$code: from $from to $to', (one) => {
    if (one.query?.protocol === undefined) expect(ask(draft(), { ...one, query: { port: 443 } }).answer).toBe('yes');
    const broken = draft();
    one.breakIt(broken);
    const { answer, obstacles, ways } = ask(broken, one);
    expect(answer).toBe('no');
    // What nobody can change stands in the way that is shown; what is told to be changed then is another way.
    expect([...obstacles.flat(), ...ways.flatMap(({ flow }) => flow.blocks)].map(({ code }) => code)).toContain(one.code);
    expectTold('explanation-codes', one.code, tellOf({ ...one, made: () => broken }));
  });

  it('name the network ACL of the NAT gateway where it lets the client not in', () => {
    const broken = draft();
    itemOf(broken, 'NetworkAcl').Entries.unshift({
      RuleNumber: 10,
      RuleAction: 'deny',
      Protocol: '6',
      PortRange: { From: 443, To: 443 },
      CidrBlock: '10.0.1.0/24',
      Egress: false,
    });
    const { answer, obstacles } = ask(broken, { code: '', from: 'eni-a1', to: '8.8.8.8', breakIt: () => undefined });
    expect(answer).toBe('no');
    expect(obstacles[0]?.map(({ code, resource, path }) => `${code} ${resource.id} ${path}`)).toEqual(['SUBNET_ACL_RESTRICTION acl-a0 Entries[0]']);
  });

  it.each(MORE_CASES)('$code: from $from to $to', (one) => {
    if (one.before !== undefined) expect(ask(one.made(), { ...one, breakIt: () => undefined, query: one.before }).answer).toBe('yes');
    const broken = one.made();
    one.breakIt?.(broken);
    const { answer, obstacles, ways } = ask(broken, { ...one, breakIt: () => undefined });
    expect(answer).toBe('no');
    const given = [...obstacles.flat(), ...ways.flatMap(({ flow }) => flow.blocks)].map(({ code }): string => code);
    expect(given).toContain(UNDER_ANOTHER_CODE.get(one.code) ?? one.code);
    expectTold('explanation-codes', one.code, tellOf({ ...one, made: () => broken }));
    if (one.before !== undefined) expectTold('explanation-codes', `${one.code}, before`, tellOf({ ...one, query: one.before }));
  });

  it('say what each means, for those that the engine gives', () => {
    const given = [...CASES, ...MORE_CASES].map(({ code }) => UNDER_ANOTHER_CODE.get(code) ?? code);
    expect(given.filter((code) => !Object.hasOwn(EXPLANATIONS, code))).toEqual([]);
  });

  it('are all of the page', () => {
    const tested = [...CASES, ...MORE_CASES, ...BUILT_IN, ...UNKNOWN].map(({ code }) => code);
    expect(AWS_CODES.filter((code) => !tested.includes(code))).toEqual([]);
    expect(tested.filter((code) => !AWS_CODES.includes(code))).toEqual([]);
    expect(AWS_CODES).toHaveLength(new Set(tested).size);
  });
});

const plainAsk = (made: Draft, from: string, to: string, query: ReachQuery = { port: 443 }) =>
  ask(made, { code: '', from, to, query, breakIt: () => undefined });
const hopsOf = (answer: ReturnType<typeof ask>) => answer.ways.flatMap(({ flow }) => flow.hops);
const refusalOf = (made: Draft, text: string): string => {
  const found = findEnds(readNetwork(snapshotOf(worldOf(made))), text);
  return found.ok ? '' : (found.issues[0]?.code ?? '');
};

interface Named {
  readonly code: string;
  readonly says: string;
  readonly test: () => void;
}

/** Nothing that the engine follows could break these, whatever the network. */
const BUILT_IN: readonly Named[] = [
  {
    code: 'ENI_ADDRESS_RESTRICTION',
    says: 'what leaves an interface has its own address',
    test: () => expect(hopsOf(plainAsk(draft(), 'eni-a0', 'eni-b0'))[0]?.packets.words.slice(0, 2)).toEqual(Uint32Array.of(0x0a00000a, 0x0a00000a)),
  },
  {
    code: 'GATEWAY_REJECTS_SPOOFED_TRAFFIC',
    says: 'what reaches a gateway has the address of its sender',
    test: () => {
      const sources = hopsOf(plainAsk(draft(), 'eni-a0', 'eni-b0'))
        .filter(({ isReply }) => !isReply)
        .map(({ packets }) => packets.words[0]);
      expect(new Set(sources)).toEqual(new Set([0x0a00000a]));
    },
  },
  {
    code: 'IGW_NAT_REFLECTION',
    says: 'an internet gateway in the middle is followed, which AWS does not do',
    test: () => {
      const made = draft();
      itemOf(made, 'SecurityGroup').IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '52.0.0.0/8' }] }];
      const answer = plainAsk(made, 'eni-a1', 'eni-a0');
      expect(answer.answer).toBe('yes');
      expect(hopsOf(answer).map(({ at }) => at)).toContain('in through igw-a');
    },
  },
  {
    code: 'NGW_DEST_ADDRESS_PRESERVATION',
    says: 'a NAT gateway leaves the destination as it is',
    test: () => expect(hopsOf(plainAsk(draft(), 'eni-a1', '8.8.8.8')).find(({ at }) => at === 'through nat-a')?.packets.words[2]).toBe(0x08080808),
  },
  {
    code: 'NGW_SOURCE_ADDRESS_REASSIGN',
    says: 'a NAT gateway puts its own address',
    test: () => expect(hopsOf(plainAsk(draft(), 'eni-a1', '8.8.8.8')).find(({ at }) => at === 'through nat-a')?.packets.words[0]).toBe(0x0a000063),
  },
  {
    code: 'REMAP_EPHEMERAL_PORT',
    says: 'a NAT gateway sends from a port of 1024-65535',
    test: () => {
      const words = hopsOf(plainAsk(draft(), 'eni-a1', '8.8.8.8', { port: 443, sourcePort: [5000, 5000] })).find(({ at }) => at === 'through nat-a')?.packets
        .words;
      expect(words?.slice(6, 8)).toEqual(Uint32Array.of(1024, 65_535));
    },
  },
  {
    code: 'NO_POSSIBLE_DESTINATION',
    says: 'an address of a VPC that nothing has is refused as an end',
    test: () => expect(refusalOf(draft(), '10.0.0.77')).toBe('no-interface'),
  },
  {
    code: 'UNASSOCIATED_COMPONENT',
    says: 'what has no interface is refused as an end',
    test: () => expect(refusalOf(draft(), 'i-0000000000gone')).toBe('unknown-end'),
  },
  {
    code: 'TGW_ATTACH_VPC_AZ_RESTRICTION',
    says: 'traffic leaves a transit gateway in the zone that it began in',
    test: () => {
      const made = draft();
      itemOf(made, 'Subnet', 2).AvailabilityZone = 'us-east-1b';
      const place = { ...structuredClone(itemOf(made, 'Subnet', 2)), SubnetId: 'subnet-b1', CidrBlock: '10.1.1.0/24', AvailabilityZone: 'us-east-1a' };
      made['AWS::EC2::Subnet']?.push(place);
      itemOf(made, 'TransitGatewayVpcAttachment', 1).SubnetIds = ['subnet-b1', 'subnet-b0'];
      expect(hopsOf(plainAsk(made, 'eni-a1', 'eni-b0')).some(({ at }) => at.includes('subnet-b1'))).toBe(false);
    },
  },
  {
    code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS',
    says: 'what leaves by a virtual private gateway has the address of an interface',
    test: () => expect(hopsOf(plainAsk(withVpnGateway(), 'eni-a0', '192.168.1.1')).every(({ packets }) => packets.words[0] === 0x0a00000a)).toBe(true),
  },
  {
    code: 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    says: 'what comes from outside is for the private address of an interface',
    test: () => expect(hopsOf(plainAsk(withVpnGateway(), '192.168.1.1', 'eni-a0')).every(({ packets }) => packets.words[2] === 0x0a00000a)).toBe(true),
  },
  {
    code: 'VPC_LOCAL_ROUTE_CIDR_RESTRICTION',
    says: 'the local route takes only what is for the VPC',
    test: () => {
      const made = draft();
      routesOf(made, 0).splice(1);
      expect(plainAsk(made, 'eni-a0', '8.8.8.8').answer).toBe('no');
    },
  },
  {
    code: 'VPCE_SERVICE_NOT_INSTALLED_IN_AZ',
    says: 'an endpoint is asked at the interfaces that it has',
    test: () => {
      const made = draft();
      made['AWS::EC2::VPCEndpoint'] = [
        { VpcEndpointId: 'vpce-i', VpcId: 'vpc-a', VpcEndpointType: 'Interface', ServiceName: 'x', State: 'available', NetworkInterfaceIds: ['eni-a1'] },
      ];
      const found = findEnds(readNetwork(snapshotOf(worldOf(made))), 'vpce-i');
      expect(found.ok && found.value.ends.map((end) => (end.kind === 'interface' ? end.interface.id : ''))).toEqual(['eni-a1']);
    },
  },
  {
    code: 'NO_PATH',
    says: 'where nothing leads there, what comes nearest is said',
    test: () => {
      const made = draft();
      made['AWS::EC2::InternetGateway'] = [];
      const { answer, obstacles } = plainAsk(made, '8.8.8.8', 'eni-a0');
      expect([answer, obstacles.flat().map(({ code }) => code)]).toEqual(['no', expect.arrayContaining(['NO_INTERNET_GATEWAY'])]);
    },
  },
];

/** Never a no: the name of what is not known. */
const UNKNOWN: readonly Named[] = [
  {
    code: 'REGIONAL_NGW_ROUTE_AZ_RESTRICTION',
    says: 'regional NAT gateway',
    test: () => {
      const made = draft();
      Object.assign(itemOf(made, 'NatGateway'), { AvailabilityMode: 'regional', SubnetId: undefined });
      expectUnknown(plainAsk(made, 'eni-a1', '8.8.8.8'), 'regional NAT gateway');
    },
  },
  {
    code: 'TGW_RTB_ROUTES_ARE_UNKNOWN',
    says: 'ec2:SearchTransitGatewayRoutes',
    test: () => {
      const made = draft();
      itemOf(made, 'TransitGatewayRouteTable').Routes = undefined;
      expectUnknown(plainAsk(made, 'eni-a1', 'eni-b0'), 'ec2:SearchTransitGatewayRoutes');
    },
  },
  {
    code: 'UNKNOWN_DESTINATION',
    says: 'the network behind a gateway',
    test: () => expectUnknown(plainAsk(withVpnGateway(), 'eni-a0', '192.168.1.1'), 'the network behind the virtual private gateway vgw-a'),
  },
  {
    code: 'UNKNOWN_PEERED_SGS',
    says: 'members of a group of a VPC that was not read',
    test: () => {
      const made = draft();
      made['AWS::EC2::SecurityGroup'] = made['AWS::EC2::SecurityGroup']?.slice(0, 1) ?? [];
      for (const type of ['VPC', 'Subnet', 'NetworkInterface'])
        made[`AWS::EC2::${type}`] = (made[`AWS::EC2::${type}`] ?? []).filter((one) => one.VpcId !== 'vpc-b');
      itemOf(made, 'SecurityGroup').IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-b', UserId: '444455556666' }] }];
      expectUnknown(plainAsk(made, '10.1.0.10', 'eni-a0'), 'the members of sg-b');
    },
  },
  {
    code: 'UNKNOWN_RESOURCE',
    says: 'what describes it',
    test: () => {
      const made = draft();
      made['AWS::EC2::VPCPeeringConnection'] = [];
      expectUnknown(plainAsk(made, 'eni-a0', 'eni-b0'), 'ec2:DescribeVpcPeeringConnections');
    },
  },
  {
    code: 'UNSUPPORTED_COMPONENT',
    says: 'core network, carrier gateway, local gateway',
    test: () => {
      for (const [field, id, name] of [
        ['CoreNetworkArn', 'arn:aws:networkmanager::1:core-network/c', 'core network'],
        ['CarrierGatewayId', 'cagw-1', 'carrier gateway cagw-1'],
        ['LocalGatewayId', 'lgw-1', 'local gateway lgw-1'],
      ] as const) {
        const made = draft();
        routesOf(made, 0)[2] = { DestinationCidrBlock: '10.1.0.0/16', [field]: id, State: 'active' };
        expectUnknown(plainAsk(made, 'eni-a0', 'eni-b0'), name);
      }
    },
  },
];

function expectUnknown({ answer, missing }: ReturnType<typeof ask>, name: string): void {
  expect(answer).toBe('unknown');
  expect(missing.map((one) => one.name).join('; ')).toContain(name);
}

describe('codes that are how the engine is built', () => {
  it.each(BUILT_IN)('$code: $says', ({ test }) => {
    expect.hasAssertions();
    test();
  });
});

describe('codes that are unknown here, by name', () => {
  it.each(UNKNOWN)('$code: $says', ({ test }) => {
    expect.hasAssertions();
    test();
  });
});
