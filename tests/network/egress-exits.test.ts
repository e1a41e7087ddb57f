// By which exits what leaves: networks made by hand, each with all that AWS's documentation lets out of them.

import { describe, expect, it } from 'vitest';
import { describeDestinations } from '../../src/network/egress/words.ts';
import { egressOf, readNetwork } from '../../src/network/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { firewalled } from './firewalled.ts';
import { snapshotOf } from './world.ts';
import { add, allow, change, cidr, edit, eni, find, onlyIpv6, pl, reroute, routes, sg, shared, subnet, tcp, to, withIpv6 } from './world-scenarios.ts';

/** Each row: who, over which version, by what; what to anywhere, what to some addresses, and what is open. */
function exits(made: Draft, unread: readonly string[] = []): readonly string[] {
  const { rows, missing: notRead } = egressOf(readNetwork(snapshotOf(worldOf(made), false, unread)));
  const told = rows.map(({ members, version, exit, set, perhaps, missing, aside, subnetId }) => {
    const { anywhere, some } = describeDestinations(set, aside);
    const open = describeDestinations(perhaps, aside);
    const by = [exit.kind, exit.id, exit.vpcId === undefined ? '' : `in ${exit.vpcId}`, ...exit.transits, ...exit.inspectedBy]
      .filter((word) => word !== '')
      .join(' ');
    const what = [
      anywhere,
      some === '' ? '' : `some: ${some}`,
      open.anywhere === '' ? '' : `perhaps ${open.anywhere}`,
      open.some === '' ? '' : `perhaps some: ${open.some}`,
    ];
    const names = missing.length === 0 ? '' : ` unless ${missing.map(({ name }) => name).join(', ')}`;
    return `${subnetId}: ${members.map(({ id }) => id).join()} v${version} ${by}: ${what.filter((word) => word !== '').join(' and ')}${names}`;
  });
  return [...told, ...notRead.map(({ name }) => `not read: ${name}`)];
}

/** Subnets have IPv6 blocks too, and so has `eni-a1` by an egress-only gateway, and `eni-a0` by the internet gateway. */
const dual = (made: Draft) =>
  change(
    made,
    withIpv6,
    ...['a0', 'a1', 'b0'].map((name, n) =>
      edit('Subnet', `subnet-${name}`, { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: `2600:${name.startsWith('a') ? 1 : 2}:0:${n}::/64` }] }),
    ),
    ...['a0', 'a1', 'b0'].map((name, n) =>
      edit('NetworkInterface', `eni-${name}`, { Ipv6Addresses: [{ Ipv6Address: `2600:${name.startsWith('a') ? 1 : 2}:0:${n}::10` }] }),
    ),
    reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
    reroute('rtb-a1', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }),
    (all) => add(all, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
  );

/** `vpc-b` goes out by `vpc-a`: https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html */
const central = () =>
  change(
    draft(),
    reroute('rtb-b0', '0.0.0.0/0', { TransitGatewayId: 'tgw-1' }),
    reroute('rtb-a0', '10.1.0.0/16', { TransitGatewayId: 'tgw-1' }),
    edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { SubnetIds: ['subnet-a1', 'subnet-a0b'] }),
    subnet('subnet-a0b', 'vpc-a', '10.0.2.0/24', 'us-east-1a', to('0.0.0.0/0', { NatGatewayId: 'nat-a' })),
    (made) =>
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
        DestinationCidrBlock: '0.0.0.0/0',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-a', ResourceId: 'vpc-a', ResourceType: 'vpc' }],
      }),
  );

/** Routes of a table lead to S3 by a gateway endpoint. */
const s3 = (table: string) => (made: Draft) => {
  add(made, 'VPCEndpoint', {
    VpcEndpointId: 'vpce-s3',
    VpcId: 'vpc-a',
    VpcEndpointType: 'Gateway',
    ServiceName: 'com.amazonaws.us-east-1.s3',
    State: 'available',
    RouteTableIds: [table],
    SubnetIds: [],
  });
  add(made, 'PrefixList', { PrefixListId: 'pl-s3', PrefixListName: 'com.amazonaws.us-east-1.s3', Cidrs: ['52.216.0.0/15'] });
  routes(made, table).push(to('pl-s3', { GatewayId: 'vpce-s3' }));
};
const noSsh = (acl: string, Egress: boolean) => (made: Draft) =>
  find(made, 'NetworkAcl', acl).Entries.push({
    RuleNumber: 50,
    RuleAction: 'deny',
    Protocol: '6',
    PortRange: { From: 22, To: 22 },
    CidrBlock: '0.0.0.0/0',
    Egress,
  });
const noReplies = (acl: string) => (made: Draft) =>
  find(made, 'NetworkAcl', acl).Entries.push({
    RuleNumber: 50,
    RuleAction: 'deny',
    Protocol: '6',
    PortRange: { From: 1024, To: 65_535 },
    CidrBlock: '0.0.0.0/0',
    Egress: false,
  });

const CASES: readonly (readonly [says: string, made: () => Draft, unread?: readonly string[]])[] = [
  ['are the internet gateway for who has a public address, and the NAT gateway for who has none', draft],
  ['are egress-only for IPv6 where a route says so', () => dual(draft())],
  ['may be a NAT gateway from IPv6 to IPv4', () => change(dual(draft()), reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }))],
  ['are none of IPv6 without a route', () => change(dual(draft()), onlyIpv6('eni-b0'))],
  ['are the NAT gateway of another VPC behind a transit gateway', central],
  [
    'are none where the attachment has no subnet in the zone of the NAT gateway',
    () => change(central(), edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { SubnetIds: ['subnet-a1'] })),
  ],
  ['are gateway endpoints for what a service has addresses of', () => change(draft(), s3('rtb-a1'))],
  ['are gateway endpoints for public addresses too', () => change(draft(), s3('rtb-a0'))],
  ['are gateway endpoints only for what groups let out', () => change(draft(), s3('rtb-a1'), allow('sg-a', 'out', tcp(443, pl('pl-s3'))))],
  ['are gateway endpoints for no TCP where the network ACL lets no answer in', () => change(draft(), s3('rtb-a1'), noReplies('acl-a1'))],
  ['are the gateway endpoint of the NAT gateway that another VPC leaves by', () => change(central(), s3('rtb-a0'))],
  ['are the own gateway endpoint, not that of the NAT gateway', () => change(draft(), s3('rtb-a0'), s3('rtb-a1'))],
  [
    'are no endpoint of a NAT gateway that no route leads to',
    () => change(draft(), s3('rtb-a0'), reroute('rtb-a1', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' })),
  ],
  ['pass firewalls, and what these let through', () => firewalled({ rules: 'pass tcp any any -> any 443 (sid:1;)\n', defaults: ['aws:drop_strict'] })],
  ['are open where a firewall was not read', () => firewalled(), ['AWS::NetworkFirewall::RuleGroup', 'AWS::NetworkFirewall::FirewallPolicy']],
  ['are none by a private NAT gateway', () => change(draft(), edit('NatGateway', 'nat-a', { ConnectivityType: 'private' }))],
  ['are none by peering', () => change(draft(), reroute('rtb-a1', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' }))],
  ['are not seen behind a virtual private gateway', () => change(draft(), reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'vgw-1' }))],
  [
    'are told apart by groups',
    () =>
      change(
        draft(),
        eni('eni-a1b', 'subnet-a1', '10.0.1.11', { Groups: [{ GroupId: 'sg-b' }] }),
        allow('sg-b', 'out', tcp(22, cidr('8.8.8.0/24')), tcp(443, sg('sg-a'))),
      ),
  ],
  ['are none for those without a public address beside one who has it', () => change(draft(), eni('eni-a0b', 'subnet-a0', '10.0.0.11'))],
  ['carry what network ACLs let out of the subnet of the NAT gateway', () => change(draft(), noSsh('acl-a0', true))],
  ['carry what network ACLs let out of the own subnet', () => change(draft(), noSsh('acl-a1', true))],
  ['carry no answers that network ACLs keep out', () => change(draft(), noReplies('acl-a0'))],
  ['are open where the owner of the subnet was not read', () => change(draft(), shared('VPC', 'Subnet'))],
  ...[
    'NetworkAcl',
    'RouteTable',
    'InternetGateway',
    'NatGateway',
    'NetworkInterface',
    'Subnet',
    'VPC',
    'SecurityGroup',
    'PrefixList',
    'VPCEndpoint',
    'TransitGatewayRouteTable',
    'TransitGatewayVpcAttachment',
  ].map((type) => [`are told as far as they are known without ${type}`, () => change(central(), s3('rtb-a1')), [`AWS::EC2::${type}`]] as const),
];

const TOLD: Readonly<Record<string, readonly string[]>> = {
  'are the internet gateway for who has a public address, and the NAT gateway for who has none': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
  ],
  'are egress-only for IPv6 where a route says so': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a0: eni-a0 v6 own-address igw-a: some: protocol 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 2-57 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; icmpv6 code 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 59-255 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v6 egress-only eigw-a: some: protocol 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 2-57 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; icmpv6 code 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 59-255 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1',
  ],
  'may be a NAT gateway from IPv6 to IPv4': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a0: eni-a0 v6 own-address igw-a: some: protocol 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 2-57 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; icmpv6 code 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 59-255 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v6 egress-only eigw-a: some: protocol 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 2-57 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; icmpv6 code 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 59-255 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1',
    'subnet-a1: eni-a1 v6 unseen: perhaps some: protocol 0 to 64:ff9b::/96; protocols 2-57 to 64:ff9b::/96; icmpv6 code 0 to 64:ff9b::/96; protocols 59-255 to 64:ff9b::/96 unless IPv6 through a NAT gateway (NAT64)',
  ],
  'are none of IPv6 without a route': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a0: eni-a0 v6 own-address igw-a: some: protocol 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 2-57 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; icmpv6 code 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 59-255 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v6 egress-only eigw-a: some: protocol 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 2-57 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; icmpv6 code 0 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; protocols 59-255 to all but ::/3, 2600:1::/56, 4000::/2, 8000::/1',
  ],
  'are the NAT gateway of another VPC behind a transit gateway': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-b0: eni-b0 v4 nat nat-a in vpc-a tgw-1: icmp; tcp; udp',
  ],
  'are none where the attachment has no subnet in the zone of the NAT gateway': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
  ],
  'are gateway endpoints for what a service has addresses of': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
  ],
  'are gateway endpoints for public addresses too': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a0: eni-a0 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
  ],
  'are the gateway endpoint of the NAT gateway that another VPC leaves by': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a0: eni-a0 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-b0: eni-b0 v4 nat nat-a in vpc-a tgw-1: icmp; tcp; udp',
    'subnet-b0: eni-b0 v4 gateway-endpoint vpce-s3 in vpc-a tgw-1: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
  ],
  'are the own gateway endpoint, not that of the NAT gateway': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a0: eni-a0 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
  ],
  'are no endpoint of a NAT gateway that no route leads to': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a0: eni-a0 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
  ],
  'are gateway endpoints only for what groups let out': [
    'subnet-a0: eni-a0 v4 own-address igw-a: some: tcp 443 to 52.216.0.0/15',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: tcp 443 to 52.216.0.0/15',
  ],
  'are gateway endpoints for no TCP where the network ACL lets no answer in': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15',
  ],
  'pass firewalls, and what these let through': ['subnet-a0: eni-a0 v4 own-address igw-a vpce-fw: tcp 443', 'subnet-a1: eni-a1 v4 nat nat-a vpce-fw: tcp 443'],
  'are open where a firewall was not read': [
    'subnet-a0: eni-a0 v4 own-address igw-a: perhaps everything unless network-firewall:DescribeFirewallPolicy',
    'subnet-a1: eni-a1 v4 nat nat-a: perhaps icmp; tcp; udp unless network-firewall:DescribeFirewallPolicy',
  ],
  'are none by a private NAT gateway': ['subnet-a0: eni-a0 v4 own-address igw-a: everything'],
  'are none by peering': ['subnet-a0: eni-a0 v4 own-address igw-a: everything'],
  'are not seen behind a virtual private gateway': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 unseen: perhaps everything unless the network behind the virtual private gateway vgw-1',
  ],
  'are told apart by groups': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1b v4 nat nat-a: some: tcp 22 to 8.8.8.0/24',
  ],
  'are none for those without a public address beside one who has it': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
  ],
  'carry what network ACLs let out of the subnet of the NAT gateway': [
    'subnet-a0: eni-a0 v4 own-address igw-a: protocols 0-5; tcp 0-21, 23-65535; protocols 7-255',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp 0-21, 23-65535; udp',
  ],
  'carry what network ACLs let out of the own subnet': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp 0-21, 23-65535; udp',
  ],
  'carry no answers that network ACLs keep out': [
    'subnet-a0: eni-a0 v4 own-address igw-a: protocols 0-5; protocols 7-255',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; udp',
  ],
  'are open where the owner of the subnet was not read': [
    'subnet-a0: eni-a0 v4 own-address igw-a: perhaps everything unless ec2:DescribeVpcBlockPublicAccessOptions',
    'subnet-a1: eni-a1 v4 nat nat-a: perhaps icmp; tcp; udp unless ec2:DescribeVpcBlockPublicAccessOptions',
  ],
  'are told as far as they are known without NetworkAcl': [
    'subnet-a0: eni-a0 v4 own-address igw-a: perhaps everything unless ec2:DescribeNetworkAcls',
    'subnet-a1: eni-a1 v4 nat nat-a: perhaps icmp; tcp; udp unless ec2:DescribeNetworkAcls',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: perhaps some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15 unless ec2:DescribeNetworkAcls',
    'subnet-b0: eni-b0 v4 nat nat-a in vpc-a tgw-1: perhaps icmp; tcp; udp unless ec2:DescribeNetworkAcls',
  ],
  'are told as far as they are known without RouteTable': [
    'subnet-a0: eni-a0 v4 unseen: perhaps everything unless ec2:DescribeRouteTables',
    'subnet-a1: eni-a1 v4 unseen: perhaps everything unless ec2:DescribeRouteTables',
    'subnet-b0: eni-b0 v4 unseen: perhaps everything unless ec2:DescribeRouteTables',
  ],
  'are told as far as they are known without InternetGateway': [
    'subnet-a0: eni-a0 v4 unseen: perhaps everything unless ec2:DescribeInternetGateways',
    'subnet-a1: eni-a1 v4 unseen nat-a: perhaps icmp; tcp; udp unless ec2:DescribeInternetGateways',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-b0: eni-b0 v4 unseen nat-a in vpc-a tgw-1: perhaps icmp; tcp; udp unless ec2:DescribeInternetGateways',
  ],
  'are told as far as they are known without NatGateway': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 unseen: perhaps everything unless ec2:DescribeNatGateways',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-b0: eni-b0 v4 unseen tgw-1: perhaps everything unless ec2:DescribeNatGateways',
  ],
  'are told as far as they are known without NetworkInterface': ['not read: ec2:DescribeNetworkInterfaces'],
  'are told as far as they are known without Subnet': ['not read: ec2:DescribeSubnets'],
  'are told as far as they are known without VPC': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-b0: eni-b0 v4 nat nat-a in vpc-a tgw-1: icmp; tcp; udp',
  ],
  'are told as far as they are known without SecurityGroup': [
    'subnet-a0: eni-a0 v4 own-address igw-a: perhaps everything unless ec2:DescribeSecurityGroups',
    'subnet-a1: eni-a1 v4 nat nat-a: perhaps icmp; tcp; udp unless ec2:DescribeSecurityGroups',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: perhaps some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15 unless ec2:DescribeSecurityGroups',
    'subnet-b0: eni-b0 v4 nat nat-a in vpc-a tgw-1: perhaps icmp; tcp; udp unless ec2:DescribeSecurityGroups',
  ],
  'are told as far as they are known without PrefixList': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-b0: eni-b0 v4 nat nat-a in vpc-a tgw-1: icmp; tcp; udp',
  ],
  'are told as far as they are known without VPCEndpoint': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 unseen: perhaps some: protocol 0 to 52.216.0.0/15; icmp code 0 to 52.216.0.0/15; protocols 2-57 to 52.216.0.0/15; protocols 59-255 to 52.216.0.0/15 unless ec2:DescribeVpcEndpoints',
    'subnet-a1: eni-a1 v4 nat nat-a: some: icmp code 0 to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more; tcp to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more; udp to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more',
    'subnet-b0: eni-b0 v4 nat nat-a in vpc-a tgw-1: icmp; tcp; udp',
  ],
  'are told as far as they are known without TransitGatewayRouteTable': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-b0: eni-b0 v4 unseen: perhaps everything unless ec2:DescribeTransitGatewayRouteTables',
  ],
  'are told as far as they are known without TransitGatewayVpcAttachment': [
    'subnet-a0: eni-a0 v4 own-address igw-a: everything',
    'subnet-a1: eni-a1 v4 nat nat-a: icmp; tcp; udp',
    'subnet-a1: eni-a1 v4 gateway-endpoint vpce-s3: some: icmp code 0 to 52.216.0.0/15; tcp to 52.216.0.0/15',
    'subnet-b0: eni-b0 v4 unseen: perhaps everything unless ec2:DescribeTransitGatewayVpcAttachments',
  ],
};

describe('exits', () => {
  it.each(CASES.map(([says, made, unread = []]) => ({ says, made, unread })))('$says', ({ says, made, unread }) => {
    expect(exits(made(), unread)).toEqual(TOLD[says]);
  });

  it('by a NAT gateway are of NAT64 alone, whatever the route to it says', () => {
    const told = exits(change(dual(draft()), reroute('rtb-a1', '::/0', { NatGatewayId: 'nat-a' }))).filter((line) => line.includes('eni-a1 v6'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^subnet-a1: eni-a1 v6 unseen: perhaps .*64:ff9b::\/96.* unless IPv6 through a NAT gateway \(NAT64\)$/);
    expect(told[0]).not.toMatch(/64:ff9b::\/9[0-5]|64:ff9b:0/);
  });
});
