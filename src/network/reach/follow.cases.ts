// A network of two VPCs of which one table is asked at a time, for the tests of the step by a route table.

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
export const to = (destination: string, target: string, more: JsonObject = {}): JsonObject => ({
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
export const gone = { State: 'blackhole' };
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
  nat('nat-here', 'subnet-1', { NatGatewayAddresses: [{ PrivateIp: '10.0.1.99', PublicIp: '52.0.0.99' }] }),
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
  attachment('att-c', 'vpc-c', 'subnet-c', 'tgw-c'),
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
  ec2('VPCEndpoint', 'vpce-0', { VpcId: 'vpc-a', VpcEndpointType: 'Gateway', ServiceName: S3, State: 'available' }),
  ec2('VPCEndpoint', 'vpce-s3link', { VpcId: 'vpc-a', VpcEndpointType: 'Interface', ServiceName: S3, State: 'available' }),
  ec2('VPCEndpoint', 'vpce-other', { VpcId: 'vpc-a', VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.us-east-1.dynamodb', State: 'available' }),
  ec2('VPCEndpoint', 'vpce-b', { VpcId: 'vpc-b', VpcEndpointType: 'Gateway', ServiceName: S3, State: 'available' }),
  ec2('VPCEndpoint', 'vpce-down', { VpcId: 'vpc-a', VpcEndpointType: 'Gateway', ServiceName: 'down', State: 'failed' }),
  ec2('VPCEndpoint', 'vpce-link', { VpcId: 'vpc-a', VpcEndpointType: 'Interface', ServiceName: 'sqs', State: 'available' }),
  ec2('VPCEndpoint', 'vpce-gwlb', { VpcId: 'vpc-a', VpcEndpointType: 'GatewayLoadBalancer', ServiceName: 'own', State: 'available', SubnetIds: ['subnet-2'] }),
  ec2('PrefixList', 'pl-s3', { PrefixListName: S3, Cidrs: ['52.216.0.0/15', '2600:f0::/40'] }),
  ec2('PrefixList', 'pl-1', { Entries: [{ Cidr: '10.1.0.0/16' }] }),
  ec2('PrefixList', 'pl-2', { Entries: [{ Cidr: '10.1.0.0/16' }] }),
  ec2('VPCBlockPublicAccessOptions', 'bpa', { InternetGatewayBlockMode: 'off' }),
];

interface Asked {
  readonly goal?: Goal['kind'] | 'far' | 'other-service';
  readonly trying?: boolean;
  readonly protocol?: number;
  readonly flow?: Partial<Flow>;
  /** Whether no table is of the subnet. */
  readonly unassociated?: boolean;
  readonly place?: (model: NetworkModel) => Partial<Place>;
}

/** Every way on from `subnet-1`: routes and gateways, then what blocks, what is chosen, what is not known. */
export function steps(
  routes: readonly JsonObject[] | undefined,
  destination: string,
  { goal = 'interface', trying = false, protocol = 6, flow = {}, place, unassociated = false }: Asked = {},
): readonly Flow[] {
  const model = readNetwork(snapshotOf([...things, table('rtb-1', 'vpc-a', unassociated ? [] : ['subnet-1'], routes)]));
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
  return follow(walker, start, { vpcId: 'vpc-a', subnet: here, from, nat: undefined, isTransit: false, ...place?.(model) }, goals[goal] as Goal);
}

/** The same in words. */
export function ways(...asked: Parameters<typeof steps>): readonly string[] {
  return steps(...asked).map((one) =>
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

export const LOCAL = [local, local6];
