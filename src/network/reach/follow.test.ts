// One step by a route table: which routes take the packets, what may take them instead, and what else could lead to the goal.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html, https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { type NetworkModel, readNetwork } from '../model/index.ts';
import { blockOf, recordOf, snapshotOf } from '../model/record.cases.ts';
import { packetsOf } from '../packets/index.ts';
import { begin, type Flow, type Goal, type Place, type Walker } from './flow.ts';
import { follow } from './follow.ts';
import { goalOf } from './way.ts';

const ec2 = (type: string, id: string, config: JsonObject, more: Partial<ResourceRecord> = {}) => recordOf(`AWS::EC2::${type}`, id, config, more);
const every = [4, 6].map((version) => ({
  RuleNumber: version,
  RuleAction: 'allow',
  Protocol: '-1',
  [version === 4 ? 'CidrBlock' : 'Ipv6CidrBlock']: version === 4 ? '0.0.0.0/0' : '::/0',
}));
const open = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];
const eni = (id: string, VpcId: string, SubnetId: string, PrivateIpAddress: string, config: JsonObject = {}) =>
  ec2('NetworkInterface', id, { VpcId, SubnetId, PrivateIpAddress, Groups: [{ GroupId: 'sg-1' }], ...config });
const subnet = (id: string, VpcId: string, CidrBlock: string) => ec2('Subnet', id, { VpcId, CidrBlock, AvailabilityZone: 'a' });
const table = (id: string, VpcId: string, subnets: readonly string[], Routes: readonly JsonObject[] | undefined) =>
  ec2('RouteTable', id, { VpcId, Associations: subnets.map((SubnetId) => ({ SubnetId })), ...(Routes === undefined ? {} : { Routes: [...Routes] }) });
const attachment = (id: string, VpcId: string, SubnetId: string, TransitGatewayId = 'tgw-1') =>
  ec2('TransitGatewayVpcAttachment', id, { TransitGatewayId, VpcId, SubnetIds: [SubnetId], State: 'available' });
const peering = (id: string, from: string, to: string) =>
  ec2('VPCPeeringConnection', id, { Status: { Code: 'active' }, RequesterVpcInfo: { VpcId: from }, AccepterVpcInfo: { VpcId: to } });
const nat = (id: string, SubnetId: string, config: JsonObject = {}) =>
  ec2('NatGateway', id, {
    VpcId: 'vpc-a',
    SubnetId,
    State: 'available',
    ConnectivityType: 'public',
    NatGatewayAddresses: [{ PrivateIp: '10.0.2.99' }],
    ...config,
  });
const S3 = 'com.amazonaws.us-east-1.s3';
const to = (destination: string, target: string, more: JsonObject = {}): JsonObject => ({
  [destination.startsWith('pl-') ? 'DestinationPrefixListId' : destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: destination,
  [FIELDS[target.split('-')[0] ?? ''] ?? 'GatewayId']: target,
  ...more,
});
const FIELDS: Readonly<Record<string, string>> = {
  nat: 'NatGatewayId',
  eni: 'NetworkInterfaceId',
  pcx: 'VpcPeeringConnectionId',
  tgw: 'TransitGatewayId',
  eigw: 'EgressOnlyInternetGatewayId',
};
const gone = { State: 'blackhole' };
const local = to('10.0.0.0/16', 'local');
const local6 = to('2600:1::/56', 'local');

const things: readonly ResourceRecord[] = [
  ec2('VPC', 'vpc-a', { CidrBlock: '10.0.0.0/16', Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/56' }] }),
  ec2('VPC', 'vpc-b', { CidrBlock: '10.1.0.0/16', Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:2::/56' }] }),
  subnet('subnet-1', 'vpc-a', '10.0.1.0/24'),
  subnet('subnet-2', 'vpc-a', '10.0.2.0/24'),
  subnet('subnet-b', 'vpc-b', '10.1.0.0/24'),
  ec2('NetworkAcl', 'acl-1', {
    Associations: ['subnet-1', 'subnet-2', 'subnet-b'].map((SubnetId) => ({ SubnetId })),
    Entries: [false, true].flatMap((Egress) => every.map((one) => ({ ...one, Egress }))),
  }),
  ec2('SecurityGroup', 'sg-1', { IpPermissions: open, IpPermissionsEgress: open }),
  eni('eni-1', 'vpc-a', 'subnet-1', '10.0.1.10', { Ipv6Addresses: [{ Ipv6Address: '2600:1::1' }], Association: { PublicIp: '52.0.0.1' } }),
  eni('eni-2', 'vpc-a', 'subnet-2', '10.0.2.10', { Ipv6Addresses: [{ Ipv6Address: '2600:1::2' }] }),
  eni('eni-b', 'vpc-b', 'subnet-b', '10.1.0.10', { Ipv6Addresses: [{ Ipv6Address: '2600:2::1' }] }),
  eni('eni-box', 'vpc-a', 'subnet-2', '10.0.2.20', { SourceDestCheck: false, Status: 'in-use' }),
  eni('eni-checking', 'vpc-a', 'subnet-2', '10.0.2.21', { Status: 'available' }),
  ec2('InternetGateway', 'igw-1', { Attachments: [{ State: 'available', VpcId: 'vpc-a' }] }),
  ec2('InternetGateway', 'igw-b', { Attachments: [{ State: 'available', VpcId: 'vpc-b' }] }),
  ec2('EgressOnlyInternetGateway', 'eigw-1', { Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
  ec2('EgressOnlyInternetGateway', 'eigw-b', { Attachments: [{ State: 'attached', VpcId: 'vpc-b' }] }),
  nat('nat-1', 'subnet-2'),
  nat('nat-here', 'subnet-1'),
  nat('nat-down', 'subnet-2', { State: 'failed' }),
  nat('nat-private', 'subnet-2', { ConnectivityType: 'private' }),
  nat('nat-b', 'subnet-b', { VpcId: 'vpc-b' }),
  table('rtb-2', 'vpc-a', ['subnet-2'], [local, local6, to('0.0.0.0/0', 'igw-1')]),
  table('rtb-b', 'vpc-b', ['subnet-b'], [to('10.1.0.0/16', 'local'), to('2600:2::/56', 'local')]),
  peering('pcx-1', 'vpc-a', 'vpc-b'),
  peering('pcx-away', 'vpc-a', 'vpc-c'),
  ec2('TransitGateway', 'tgw-1', { State: 'available' }),
  attachment('att-a', 'vpc-a', 'subnet-1'),
  attachment('att-b', 'vpc-b', 'subnet-b'),
  attachment('att-lone', 'vpc-a', 'subnet-1', 'tgw-lone'),
  ec2('TransitGatewayRouteTable', 'tgw-rtb', {
    TransitGatewayId: 'tgw-1',
    Associations: ['a', 'b'].map((vpc) => ({ TransitGatewayAttachmentId: `att-${vpc}`, ResourceId: `vpc-${vpc}`, ResourceType: 'vpc', State: 'associated' })),
    Propagations: [],
    Routes: [
      { DestinationCidrBlock: '10.1.0.0/16', Type: 'propagated', State: 'active', TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'att-b' }] },
    ],
  }),
  ec2('VPCEndpoint', 'vpce-s3', { VpcId: 'vpc-a', VpcEndpointType: 'Gateway', ServiceName: S3, State: 'available' }),
  ec2('VPCEndpoint', 'vpce-other', { VpcId: 'vpc-a', VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.us-east-1.dynamodb', State: 'available' }),
  ec2('VPCEndpoint', 'vpce-b', { VpcId: 'vpc-b', VpcEndpointType: 'Gateway', ServiceName: S3, State: 'available' }),
  ec2('VPCEndpoint', 'vpce-down', { VpcId: 'vpc-a', VpcEndpointType: 'Gateway', ServiceName: 'down', State: 'failed' }),
  ec2('VPCEndpoint', 'vpce-link', { VpcId: 'vpc-a', VpcEndpointType: 'Interface', ServiceName: 'sqs', State: 'available' }),
  ec2('VPCEndpoint', 'vpce-gwlb', { VpcId: 'vpc-a', VpcEndpointType: 'GatewayLoadBalancer', ServiceName: 'own', State: 'available', SubnetIds: ['subnet-2'] }),
  ec2('PrefixList', 'pl-s3', { PrefixListName: S3, Cidrs: ['52.216.0.0/15'] }),
  ec2('PrefixList', 'pl-1', { Entries: [{ Cidr: '10.1.0.0/16' }] }),
  ec2('PrefixList', 'pl-2', { Entries: [{ Cidr: '10.1.0.0/16' }] }),
  ec2('VPCBlockPublicAccessOptions', 'bpa', { InternetGatewayBlockMode: 'off' }),
];

interface Asked {
  readonly goal?: Goal['kind'] | 'far' | 'other-service';
  readonly trying?: boolean;
  readonly protocol?: number;
  readonly flow?: Partial<Flow>;
  readonly place?: (model: NetworkModel) => Partial<Place>;
}

/** Every way on from `subnet-1`: routes and gateways, then what blocks, what is chosen, what is not known. */
function ways(
  routes: readonly JsonObject[] | undefined,
  destination: string,
  { goal = 'interface', trying = false, protocol = 6, flow = {}, place }: Asked = {},
) {
  const model = readNetwork(snapshotOf([...things, table('rtb-1', 'vpc-a', ['subnet-1'], routes)]));
  const block = blockOf(destination);
  const { version } = block;
  const walker: Walker = { model, version, isTryingOther: trying, follow };
  const [from, near, far] = ['eni-1', 'eni-2', 'eni-b'].map((id) => model.interfaces().get(id));
  const here = model.subnets.get('subnet-1');
  if (from === undefined || near === undefined || far === undefined || here === undefined) throw new Error('cannot be');
  const goals: Readonly<Record<string, Goal | undefined>> = {
    interface: goalOf(walker, near),
    far: goalOf(walker, far),
    internet: { kind: 'internet' },
    service: { kind: 'service', name: S3 },
    'other-service': { kind: 'service', name: 'none' },
    elsewhere: { kind: 'elsewhere' },
  };
  const [source] = from.addresses.filter((one) => one.version === version);
  const sources = [{ first: source?.value ?? 0n, last: source?.value ?? 0n }];
  const packets = packetsOf(version, { sources, destinations: [block], protocols: [protocol, protocol] });
  const start: Flow = { ...begin(packets, from, 'a'), ...flow };
  const found = follow(walker, start, { vpcId: 'vpc-a', subnet: here, from, nat: undefined, isTransit: false, ...place?.(model) }, goals[goal] as Goal);
  return found.map((one) =>
    [
      one.hops
        .filter(({ isBlocked }) => !isBlocked)
        .map(({ at, decisions }) => (at.startsWith('routes of') ? `${decisions[0]?.path} ${decisions[0]?.means}` : at))
        .join(' > '),
      ...one.blocks.map(({ code, path, means }) => `${code} ${path}: ${means}`),
      ...one.choices.map(({ about, chosen, of }) => `${chosen} is 1 of ${of} of ${about}`),
      ...one.unknowns.map(({ name, detail }) => `? ${name}${detail === undefined ? '' : ` ${detail}`}`),
    ].join(' | '),
  );
}

const LOCAL = [local, local6];
type Row = readonly [name: string, found: readonly string[], expected: readonly string[]];

describe('routes', () => {
  it.each<Row>([
    ['local', ways(LOCAL, '10.0.2.10'), ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2']],
    ['local6', ways(LOCAL, '2600:1::2'), ['Routes[1] route to local > inbound boundary of subnet-2 > into eni-2']],
    ['met', ways(LOCAL, '10.0.2.10', { flow: { met: ['rtb-1 subnet-1 '] } }), []],
    [
      'met behind nat',
      ways(LOCAL, '10.0.2.10', { flow: { met: ['rtb-1 subnet-1 nat-1'] } }),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2'],
    ],
    ['met at nat', ways(LOCAL, '10.0.2.10', { flow: { met: ['rtb-1 subnet-1 nat-1'] }, place: (m) => ({ nat: m.natGateways.get('nat-1') }) }), []],
    ['unread table', ways(undefined, '10.0.2.10'), [' | ? ec2:DescribeRouteTables']],
    ['nothing', ways([], '10.0.2.10'), []],
    [
      'pcx',
      ways([...LOCAL, to('10.1.0.0/16', 'pcx-1')], '10.1.0.10', { goal: 'far' }),
      ['Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b'],
    ],
    [
      'tgw',
      ways([...LOCAL, to('10.1.0.0/16', 'tgw-1')], '10.1.0.10', { goal: 'far' }),
      ['Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b'],
    ],
    [
      'lists tie',
      ways([...LOCAL, to('pl-1', 'pcx-1'), to('pl-2', 'tgw-1')], '10.1.0.10', { goal: 'far' }),
      [
        'Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b | Routes[2] is 1 of 2 of the prefix list that rtb-1 prefers',
        'Routes[3] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | Routes[3] is 1 of 2 of the prefix list that rtb-1 prefers',
      ],
    ],
    [
      'lists tie, one blackhole',
      ways([...LOCAL, to('pl-1', 'pcx-1', gone), to('pl-2', 'tgw-1')], '10.1.0.10', { goal: 'far' }),
      [
        'Routes[3] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | Routes[3] is 1 of 2 of the prefix list that rtb-1 prefers',
      ],
    ],
    [
      'lists to one',
      ways([...LOCAL, to('pl-1', 'pcx-1'), to('pl-2', 'pcx-1')], '10.1.0.10', { goal: 'far' }),
      ['Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b'],
    ],
    ['igw', ways([...LOCAL, to('0.0.0.0/0', 'igw-1')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to igw-1 > out through igw-1']],
  ])('leads on: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('other ways, with why they are not taken', () => {
  it.each<Row>([
    [
      'nothing, trying',
      ways([], '10.0.2.10', { trying: true }),
      ['inbound boundary of subnet-2 > into eni-2 | NO_ROUTE_TO_DESTINATION : it has no route for 10.0.2.10 to local'],
    ],
    [
      'trying far',
      ways(LOCAL, '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to pcx-1',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    ['trying far, met', ways(LOCAL, '10.1.0.10', { goal: 'far', trying: true, flow: { met: ['rtb-1 subnet-9 '] } }), []],
    ['not trying far', ways(LOCAL, '10.1.0.10', { goal: 'far' }), []],
    [
      'trying far, has pcx',
      ways([...LOCAL, to('10.1.0.0/16', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION Routes[2]: its route for 10.1.0.10 leads to pcx-1, not to tgw-1',
      ],
    ],
    [
      'trying far, pcx blackhole',
      ways([...LOCAL, to('10.1.0.0/16', 'pcx-1', gone)], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | BAD_STATE_ROUTE Routes[2]: its route for 10.1.0.10 is a blackhole (pcx-1)',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | BAD_STATE_ROUTE Routes[2]: its route for 10.1.0.10 is a blackhole (pcx-1), and the way is to tgw-1',
      ],
    ],
    [
      'trying far, route not for it',
      ways([...LOCAL, to('10.2.0.0/16', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | CANNOT_ROUTE Routes[2]: its route to pcx-1 is not for 10.1.0.10',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    [
      'trying far, blackhole not for it',
      ways([...LOCAL, to('10.2.0.0/16', 'pcx-1', gone)], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to pcx-1',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    [
      'trying far, other wins',
      ways([...LOCAL, to('10.1.0.0/16', 'tgw-1'), to('10.0.0.0/8', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b',
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | MORE_SPECIFIC_ROUTE Routes[2]: its route for 10.1.0.10 leads to tgw-1, before the one to pcx-1',
      ],
    ],
    [
      'trying far, equal wins',
      ways([...LOCAL, to('10.1.0.0/16', 'tgw-1'), to('pl-1', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b',
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | HIGHER_PRIORITY_ROUTE Routes[2]: its route for 10.1.0.10 leads to tgw-1, before the one to pcx-1',
      ],
    ],
    [
      'trying far, part',
      ways([...LOCAL, to('10.1.0.0/25', 'tgw-1')], '10.1.0.0/24', { goal: 'far', trying: true }),
      [
        'Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b',
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for these addresses to pcx-1',
      ],
    ],
    [
      'trying far from transit',
      ways(LOCAL, '10.1.0.10', { goal: 'far', trying: true, place: () => ({ isTransit: true }) }),
      [
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    [
      'trying local, blackhole',
      ways([to('10.0.2.0/24', 'nat-1', gone), to('10.9.0.0/16', 'local')], '10.0.2.10', { trying: true }),
      ['inbound boundary of subnet-2 > into eni-2 | BAD_STATE_ROUTE Routes[0]: its route for 10.0.2.10 is a blackhole (nat-1), and the way is to local'],
    ],
    [
      'trying local, not for',
      ways([to('10.9.0.0/16', 'local')], '10.0.2.10', { trying: true }),
      ['inbound boundary of subnet-2 > into eni-2 | NO_ROUTE_TO_DESTINATION : it has no route for 10.0.2.10 to local'],
    ],
    [
      'trying net',
      ways(LOCAL, '8.8.8.8', { goal: 'internet', trying: true }),
      [
        'out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to igw-1',
        'inbound boundary of subnet-2 > through nat-1 > outbound boundary of subnet-2 > Routes[2] route to igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to nat-1 | IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS Association: it has no public address to leave through the internet gateway with',
      ],
    ],
    [
      'trying net, reply',
      ways(LOCAL, '8.8.8.8', { goal: 'internet', trying: true, flow: { isReply: true } }),
      ['out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to igw-1'],
    ],
    [
      'trying net, at nat',
      ways(LOCAL, '8.8.8.8', { goal: 'internet', trying: true, place: (m) => ({ nat: m.natGateways.get('nat-private') }) }),
      [
        ' | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to igw-1 | IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS Association: it has no public address to leave through the internet gateway with',
      ],
    ],
    [
      'trying net6',
      ways(LOCAL, '2600:9::1', { goal: 'internet', trying: true }),
      [
        'out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 2600:9::1 to igw-1',
        'out through eigw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 2600:9::1 to eigw-1',
      ],
    ],
    [
      'trying net6, reply',
      ways(LOCAL, '2600:9::1', { goal: 'internet', trying: true, flow: { isReply: true } }),
      ['out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 2600:9::1 to igw-1'],
    ],
    [
      'trying s3',
      ways(LOCAL, '52.216.0.1', { goal: 'service', trying: true }),
      ['through vpce-s3 | NO_ROUTE_TO_DESTINATION : it has no route for 52.216.0.1 to vpce-s3'],
    ],
    ['trying none', ways(LOCAL, '52.216.0.1', { goal: 'other-service', trying: true }), []],
    ['trying elsewhere', ways(LOCAL, '192.168.0.1', { goal: 'elsewhere', trying: true }), []],
  ])('tells why: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('endpoints', () => {
  it.each<Row>([
    ['s3', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service' }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    ['s3 range', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.0/15', { goal: 'service' }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    ['s3 icmp', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service', protocol: 1 }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    [
      's3 udp',
      ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service', protocol: 17 }),
      ['Routes[2] route to vpce-s3 | VPCE_GATEWAY_PROTOCOL_RESTRICTION : gateway endpoints carry only TCP and ICMP echo'],
    ],
    ['s3 internet one', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'internet' }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    ['s3 internet range', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.0/15', { goal: 'internet' }), []],
    ['s3 elsewhere', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'elsewhere' }), []],
    [
      's3 transit',
      ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service', place: () => ({ isTransit: true }) }),
      ['Routes[2] route to vpce-s3 > through vpce-s3 | VPCE_GATEWAY_OF_ANOTHER_VPC : a gateway endpoint serves its own VPC alone'],
    ],
    [
      's3 down',
      ways([...LOCAL, to('pl-s3', 'vpce-down')], '52.216.0.1', { goal: 'service' }),
      ['Routes[2] route to vpce-down > through vpce-down | BAD_STATE State: the endpoint is not available'],
    ],
    ['link', ways([...LOCAL, to('pl-s3', 'vpce-link')], '52.216.0.1', { goal: 'service' }), ['Routes[2] route to vpce-link | ? Interface endpoint vpce-link']],
    [
      'gone endpoint',
      ways([...LOCAL, to('pl-s3', 'vpce-gone')], '52.216.0.1', { goal: 'service' }),
      ['Routes[2] route to vpce-gone | ? ec2:DescribeVpcEndpoints'],
    ],
  ])('are the service alone: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('targets that are not modelled', () => {
  it.each<Row>([
    ['box', ways([...LOCAL, to('0.0.0.0/0', 'eni-box')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to eni-box | ? middlebox eni-box']],
    [
      'checking',
      ways([...LOCAL, to('0.0.0.0/0', 'eni-checking')], '8.8.8.8', { goal: 'internet' }),
      [
        'Routes[2] route to eni-checking | ENI_SOURCE_DEST_CHECK_RESTRICTION SourceDestCheck: the source/destination check refuses what is not for its own addresses | BAD_STATE Status: the middlebox is attached to nothing | ? middlebox eni-checking',
      ],
    ],
    [
      'gone eni',
      ways([...LOCAL, to('0.0.0.0/0', 'eni-gone')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to eni-gone | ? ec2:DescribeNetworkInterfaces'],
    ],
    ['lgw', ways([...LOCAL, to('0.0.0.0/0', 'lgw-1')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to lgw-1 | ? local gateway lgw-1']],
    ['cagw', ways([...LOCAL, to('0.0.0.0/0', 'cagw-1')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to cagw-1 | ? carrier gateway cagw-1']],
    [
      'core',
      ways([...LOCAL, { DestinationCidrBlock: '0.0.0.0/0', CoreNetworkArn: 'arn:core' }], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to arn:core | ? core network arn:core'],
    ],
    ['what', ways([...LOCAL, to('0.0.0.0/0', 'what')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to what | ? route target what']],
    [
      'vgw',
      ways([...LOCAL, to('0.0.0.0/0', 'vgw-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to vgw-1 | ? the network behind the virtual private gateway vgw-1'],
    ],
  ])('are unknown by name: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('routes whose addresses are not known', () => {
  it.each<Row>([
    [
      'unclear pcx',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'pcx-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear same',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'igw-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /32',
      ways([...LOCAL, to('8.8.8.8/32', 'igw-1'), to('pl-gone', 'pcx-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /31',
      ways([...LOCAL, to('8.8.8.8/31', 'igw-1'), to('pl-gone', 'pcx-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /128',
      ways([...LOCAL, to('2600:9::1/128', 'igw-1'), to('pl-gone', 'pcx-1')], '2600:9::1', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /127',
      ways([...LOCAL, to('2600:9::/127', 'igw-1'), to('pl-gone', 'pcx-1')], '2600:9::1', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /32 of 6',
      ways([...LOCAL, to('2600:9::/32', 'igw-1'), to('pl-gone', 'pcx-1')], '2600:9::1', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear s3',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'vpce-s3')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear s3 range',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'vpce-s3')], '8.8.8.0/24', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1'],
    ],
    ['unclear s3 private', ways([...LOCAL, to('pl-gone', 'vpce-s3')], '10.1.0.10', { goal: 'far' }), []],
    ['unclear s3 private6', ways([...LOCAL, to('pl-gone', 'vpce-s3')], 'fd00::1', { goal: 'elsewhere' }), []],
    [
      'unclear gwlb',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'vpce-gwlb')], '8.8.8.0/24', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local pcx',
      ways([...LOCAL, to('pl-gone', 'pcx-1')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local nat',
      ways([...LOCAL, to('pl-gone', 'nat-1')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local eni',
      ways([...LOCAL, to('pl-gone', 'eni-box')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local gwlb',
      ways([...LOCAL, to('pl-gone', 'vpce-gwlb')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    ['unclear local s3', ways([...LOCAL, to('pl-gone', 'vpce-s3')], '10.0.2.10'), ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2']],
  ])('leave open what they may take: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
