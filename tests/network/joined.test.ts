// Which VPCs are asked about together: those that some way may join, and those of which it is not seen where their ways lead.

import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/network/index.ts';
import { joinedVpcs } from '../../src/network/pairs/joined.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { add, change, edit, find, subnet, to } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;

/** The two VPCs that peering and a transit gateway join, and four more. */
function six(...steps: readonly Step[]): Draft {
  const made = draft();
  for (const [n, vpc] of ['c', 'd', 'e', 'f'].entries()) {
    add(made, 'VPC', { VpcId: `vpc-${vpc}`, CidrBlock: `10.${n + 2}.0.0/16` });
    subnet(`subnet-${vpc}0`, `vpc-${vpc}`, `10.${n + 2}.0.0/24`, 'us-east-1a')(made);
  }
  return change(made, ...steps);
}

const attach =
  (vpc: string, gateway: string): Step =>
  (made) =>
    add(made, 'TransitGatewayVpcAttachment', {
      TransitGatewayAttachmentId: `tgw-attach-${vpc}-${gateway}`,
      TransitGatewayId: gateway,
      VpcId: `vpc-${vpc}`,
      SubnetIds: [`subnet-${vpc}0`],
      State: 'available',
      Options: {},
    });
const noPeer = (made: Draft) => {
  made['AWS::EC2::VPCPeeringConnection'] = [];
};
const noTgw = (made: Draft) => {
  made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
  made['AWS::EC2::TransitGateway'] = [];
};
const peer = (a: string, b: string) => (made: Draft) =>
  add(made, 'TransitGatewayPeeringAttachment', {
    TransitGatewayAttachmentId: `tgw-attach-peer-${a}-${b}`,
    RequesterTgwInfo: { TransitGatewayId: a, Region: 'us-east-1', OwnerId: '111122223333' },
    AccepterTgwInfo: { TransitGatewayId: b, Region: 'us-east-1', OwnerId: '111122223333' },
    State: 'available',
    Status: { Code: 'available' },
  });
const peering = (id: string, a: string, b: string) => (made: Draft) => {
  const side = (VpcId: string) => ({ VpcId, OwnerId: '111122223333', Region: 'us-east-1', CidrBlock: '10.78.0.0/16' });
  add(made, 'VPCPeeringConnection', { VpcPeeringConnectionId: id, Status: { Code: 'active' }, RequesterVpcInfo: side(a), AccepterVpcInfo: side(b) });
};
/** An attachment that leads to something else than a VPC. */
const leaving = (gateway: string, kind: string) => (made: Draft) =>
  add(made, 'TransitGatewayAttachment', {
    TransitGatewayAttachmentId: `tgw-attach-${kind}`,
    TransitGatewayId: gateway,
    ResourceType: kind,
    ResourceId: `${kind}-1`,
    State: 'available',
  });
const wild =
  (target: Record<string, unknown>, state = 'active') =>
  (made: Draft) =>
    find(made, 'RouteTable', 'rtb-subnet-c0').Routes.push({ ...to('10.3.0.0/16', target), State: state });

/** Each VPC by its letter, with those that it is joined with. */
const CASES: readonly (readonly [says: string, made: () => Draft, joined: string, unread?: readonly string[]])[] = [
  ['itself, and what a peering or a transit gateway joins it with', () => six(), 'a:ab b:ab c:c d:d e:e f:f'],
  [
    'what a transit gateway alone joins it with',
    () =>
      six(noPeer, (made: Draft) => {
        for (const t of ['rtb-a0', 'rtb-b0'])
          find(made, 'RouteTable', t).Routes = find(made, 'RouteTable', t).Routes.filter(
            (one: Record<string, unknown>) => one['VpcPeeringConnectionId'] === undefined,
          );
      }),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
  [
    'what a peering alone joins it with',
    () =>
      six(noTgw, (made: Draft) => {
        for (const t of ['rtb-a1', 'rtb-b0'])
          find(made, 'RouteTable', t).Routes = find(made, 'RouteTable', t).Routes.filter(
            (one: Record<string, unknown>) => one['TransitGatewayId'] === undefined,
          );
      }),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
  ['whoever else has routes by a peering that was not read', () => six(noPeer), 'a:ab b:ab c:c d:d e:e f:f'],
  ['whoever else has routes by attachments that were not read', () => six(noTgw), 'a:ab b:ab c:c d:d e:e f:f'],
  ['all on one transit gateway', () => six(attach('c', 'tgw-1')), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['nobody on another transit gateway', () => six(attach('c', 'tgw-2'), attach('d', 'tgw-2')), 'a:ab b:ab c:cd d:cd e:e f:f'],
  ['those on a peered transit gateway', () => six(attach('c', 'tgw-2'), peer('tgw-1', 'tgw-2')), 'a:abc b:abc c:abc d:d e:e f:f'],
  [
    'those on transit gateways that are peered in a chain',
    () => six(attach('c', 'tgw-2'), attach('d', 'tgw-3'), attach('e', 'tgw-4'), peer('tgw-2', 'tgw-1'), peer('tgw-3', 'tgw-2')),
    'a:abcd b:abcd c:abcd d:abcd e:e f:f',
  ],
  [
    'those on transit gateways that are peered in a circle',
    () => six(attach('c', 'tgw-2'), attach('d', 'tgw-3'), peer('tgw-2', 'tgw-1'), peer('tgw-3', 'tgw-2'), peer('tgw-1', 'tgw-3')),
    'a:abcd b:abcd c:abcd d:abcd e:e f:f',
  ],
  ['anybody open by a virtual private gateway', () => six(wild({ GatewayId: 'vgw-1' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by a local gateway', () => six(wild({ LocalGatewayId: 'lgw-1' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by a carrier gateway', () => six(wild({ CarrierGatewayId: 'cagw-1' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by a core network', () => six(wild({ CoreNetworkArn: 'arn:aws:networkmanager::1:core-network/x' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by an interface', () => six(wild({ NetworkInterfaceId: 'eni-x' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by an endpoint that was not read', () => six(wild({ GatewayId: 'vpce-1' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by an endpoint of another name that was not read', () => six(wild({ VpcEndpointId: 'vpce-1' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by a peering that was not read', () => six(wild({ VpcPeeringConnectionId: 'pcx-9' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by a transit gateway that it is not attached to', () => six(wild({ TransitGatewayId: 'tgw-9' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['anybody open by a NAT gateway that was not read', () => six(wild({ NatGatewayId: 'nat-9' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['nobody by a NAT gateway in a subnet', () => six(wild({ NatGatewayId: 'nat-a' })), 'a:ab b:ab c:c d:d e:e f:f'],
  ['nobody by an internet gateway', () => six(wild({ GatewayId: 'igw-9' })), 'a:ab b:ab c:c d:d e:e f:f'],
  ['nobody by an egress-only gateway', () => six(wild({ EgressOnlyInternetGatewayId: 'eigw-9' })), 'a:ab b:ab c:c d:d e:e f:f'],
  ['anybody open by a kind that is not known', () => six(wild({ OdbNetworkArn: 'x' })), 'a:abc b:abc c:abc d:d e:e f:f'],
  ['nobody by a blackhole', () => six(wild({ GatewayId: 'vgw-1' }, 'blackhole')), 'a:ab b:ab c:c d:d e:e f:f'],
  [
    'nobody by a gateway endpoint',
    () =>
      six(wild({ GatewayId: 'vpce-1' }), (made: Draft) =>
        add(made, 'VPCEndpoint', { VpcEndpointId: 'vpce-1', VpcId: 'vpc-c', VpcEndpointType: 'Gateway', ServiceName: 's3', State: 'available' }),
      ),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
  [
    'anybody by an endpoint that hands on',
    () =>
      six(wild({ GatewayId: 'vpce-1' }), (made: Draft) =>
        add(made, 'VPCEndpoint', {
          VpcEndpointId: 'vpce-1',
          VpcId: 'vpc-c',
          VpcEndpointType: 'GatewayLoadBalancer',
          ServiceName: 's3',
          State: 'available',
          SubnetIds: [],
        }),
      ),
    'a:abc b:abc c:abc d:d e:e f:f',
  ],
  [
    'anybody by a list that was not read',
    () => six((made: Draft) => find(made, 'RouteTable', 'rtb-subnet-c0').Routes.push(to('pl-1', { VpcPeeringConnectionId: 'pcx-1' }))),
    'a:abc b:abc c:abc d:d e:e f:f',
  ],
  [
    'nobody by a list that was read and leads nowhere',
    () =>
      six((made: Draft) => {
        find(made, 'RouteTable', 'rtb-subnet-c0').Routes.push(to('pl-1', { VpcPeeringConnectionId: 'pcx-1' }));
        add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.9.0.0/16' }] });
      }),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
  ['anybody where routes were not read', () => six(edit('RouteTable', 'rtb-subnet-c0', { Routes: undefined })), 'a:abc b:abc c:abc d:d e:e f:f'],
  [
    'anybody where it has no table',
    () =>
      six((made: Draft) => {
        made['AWS::EC2::RouteTable'] = (made['AWS::EC2::RouteTable'] ?? []).filter((one) => one.RouteTableId !== 'rtb-subnet-c0');
      }),
    'a:abc b:abc c:abc d:d e:e f:f',
  ],
  [
    'all on a transit gateway that leads out of AWS',
    () =>
      six((made: Draft) =>
        add(made, 'TransitGatewayAttachment', {
          TransitGatewayAttachmentId: 'tgw-attach-vpn',
          TransitGatewayId: 'tgw-1',
          ResourceType: 'vpn',
          ResourceId: 'vpn-1',
          State: 'available',
        }),
      ),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
  [
    'all on such a one, and whoever has a peering',
    () =>
      six(attach('c', 'tgw-2'), leaving('tgw-1', 'vpn'), peering('pcx-x', 'vpc-d', 'vpc-far'), (made: Draft) => {
        find(made, 'RouteTable', 'rtb-subnet-d0').Routes.push(to('10.77.0.0/16', { VpcPeeringConnectionId: 'pcx-x' }));
      }),
    'a:abcd b:abcd c:abcd d:abcd e:e f:f',
  ],
  [
    'nobody else by attachments of other transit gateways',
    () => six(attach('c', 'tgw-2'), leaving('tgw-1', 'peering'), leaving('tgw-1', 'tgw-peering')),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
  ['all whom it is peered with', () => six(peering('pcx-x', 'vpc-c', 'vpc-e'), peering('pcx-y', 'vpc-f', 'vpc-c')), 'a:ab b:ab c:cef d:d e:ce f:cf'],
  ['all whom it is peered with, besides those on its transit gateway', () => six(peering('pcx-x', 'vpc-f', 'vpc-b')), 'a:ab b:abf c:c d:d e:e f:bf'],
  [
    'anybody open by the first of all tables',
    () => six(peering('pcx-x', 'vpc-c', 'vpc-f'), edit('RouteTable', 'rtb-a0', { Routes: undefined })),
    'a:abcf b:ab c:acf d:d e:e f:acf',
  ],
  ['itself, though it is peered with itself', () => six(peering('pcx-x', 'vpc-f', 'vpc-f')), 'a:ab b:ab c:c d:d e:e f:f'],
  [
    'nobody by a route whose target is gone',
    () => six(wild({ TransitGatewayId: 'tgw-9' }, 'blackhole'), wild({ VpcPeeringConnectionId: 'pcx-9' }, 'blackhole'), leaving('tgw-1', 'vpn')),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
  [
    'those on transit gateways that are peered twice',
    () => six(attach('c', 'tgw-2'), peer('tgw-1', 'tgw-2'), peer('tgw-2', 'tgw-1')),
    'a:abc b:abc c:abc d:d e:e f:f',
  ],
  [
    'those whose routes lead by a peering to where it is not seen',
    () =>
      six(wild({ GatewayId: 'vgw-1' }), (made: Draft) =>
        find(made, 'RouteTable', 'rtb-subnet-d0').Routes.push(to('10.2.0.0/16', { VpcPeeringConnectionId: 'pcx-7' })),
      ),
    'a:abcd b:abcd c:abcd d:abcd e:e f:f',
  ],
  ['the same where VPCs were not read, as subnets tell of them', () => six(), 'a:ab b:ab c:c d:d e:e f:f', ['AWS::EC2::VPC']],
  [
    'itself, in the order of ids, where only subnets were read',
    () => six((made: Draft) => add(made, 'VPC', { VpcId: 'vpc-Z', CidrBlock: '10.9.0.0/16' }), subnet('subnet-z', 'vpc-Z', '10.9.0.0/24', 'us-east-1a')),
    'Z:Z a:ab b:ab c:c d:d e:e f:f',
    ['AWS::EC2::VPC'],
  ],
  ['anybody where no table was read', () => six(), 'a:abcdef b:abcdef c:abcdef d:abcdef e:abcdef f:abcdef', ['AWS::EC2::RouteTable']],
  ['the same where peerings were not read, by the transit gateway', () => six(), 'a:ab b:ab c:c d:d e:e f:f', ['AWS::EC2::VPCPeeringConnection']],
  ['the same where attachments were not read, by the peering', () => six(), 'a:ab b:ab c:c d:d e:e f:f', ['AWS::EC2::TransitGatewayVpcAttachment']],
  [
    'nobody whom the records do not know',
    () =>
      six((made: Draft) =>
        add(made, 'VPCPeeringConnection', {
          VpcPeeringConnectionId: 'pcx-2',
          Status: { Code: 'active' },
          RequesterVpcInfo: { VpcId: 'vpc-c', OwnerId: '1', Region: 'us-east-1', CidrBlock: '10.2.0.0/16' },
          AccepterVpcInfo: { VpcId: 'vpc-far', OwnerId: '2', Region: 'us-east-1', CidrBlock: '10.77.0.0/16' },
        }),
      ),
    'a:ab b:ab c:c d:d e:e f:f',
  ],
];

describe('a VPC is joined with', () => {
  it('others by the list that they are joined by too, read once', () => {
    const model = readNetwork(snapshotOf(worldOf(six())));
    const joined = joinedVpcs(model);
    expect(joined.get('vpc-a')).toBe(joined.get('vpc-b'));
    expect(joinedVpcs(model)).toBe(joined);
  });

  it.each(CASES.map(([says, made, expected, unread = []]) => ({ says, made, expected, unread })))('$says', ({ made, expected, unread }) => {
    const joined = joinedVpcs(readNetwork(snapshotOf(worldOf(made()), false, unread)));
    expect([...joined].map(([id, others]) => `${id.at(-1)}:${others.map((one) => one.at(-1)).join('')}`).join(' ')).toBe(expected);
  });
});
