// Whole answers of what seldom stands in a way: firewalls of IPv6 and UDP, public addresses out and in again, entrances that were not read,
// translation between IP versions, ways of services to those that no service leads to. Each was read by a person.

import { describe, expect, it } from 'vitest';
import { type Draft, draft } from './base.ts';
import { withGatewayEndpoint } from './code-networks.ts';
import { firewalled, type Policy } from './firewalled.ts';
import { expectTold } from './told.ts';
import { acl, drop, entry, ports, row, type Whole } from './whole/rows.ts';
import { linked } from './world-linked.ts';
import { add, allow, change, cidr, edit, eni, find, onlyIpv6, reroute, sg, subnet, tcp, tellOf, to, withIpv6 } from './world-scenarios.ts';

const step = (made: (one: Draft) => unknown) => made;
const edge = (...Routes: readonly Record<string, unknown>[]) =>
  step((made) => add(made, 'RouteTable', { RouteTableId: 'rtb-edge', VpcId: 'vpc-a', Associations: [{ GatewayId: 'igw-a' }], Routes }));
/** The firewall of IPv6 too, there and back. */
const sixth = (policy: Policy = {}) =>
  change(
    firewalled(policy),
    withIpv6,
    onlyIpv6('eni-a0'),
    reroute('rtb-a0', '::/0', { GatewayId: 'vpce-fw' }),
    reroute('rtb-fw', '::/0', { GatewayId: 'igw-a' }),
    reroute('rtb-edge', '2600:1::/64', { GatewayId: 'vpce-fw' }),
  );
/** Two endpoints of the firewall, one behind the other. */
const twice = () =>
  change(
    firewalled(),
    subnet('subnet-f2', 'vpc-a', '10.0.8.0/24', 'us-east-1a', to('0.0.0.0/0', { GatewayId: 'igw-a' }), to('10.0.0.0/24', { GatewayId: 'vpce-fw' })),
    (made) => {
      add(made, 'VPCEndpoint', {
        VpcEndpointId: 'vpce-f2',
        VpcId: 'vpc-a',
        VpcEndpointType: 'GatewayLoadBalancer',
        ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
        State: 'available',
        SubnetIds: ['subnet-f2'],
      });
      (made['AWS::NetworkFirewall::Firewall'] ?? [])[0].FirewallStatus.SyncStates['us-east-1b'] = {
        Attachment: { SubnetId: 'subnet-f2', EndpointId: 'vpce-f2', Status: 'READY' },
      };
    },
    reroute('rtb-fw', '0.0.0.0/0', { GatewayId: 'vpce-f2' }),
    reroute('rtb-edge', '10.0.0.0/24', { GatewayId: 'vpce-f2' }),
  );
const udp = { query: { protocol: 'udp', port: 53 } } as const;
const ping = { query: { protocol: 'icmp' } } as const;

const inspected: readonly Whole[] = [
  row('UDP through a firewall', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'pass udp any any -> any 53 (sid:1;)\n', defaults: ['aws:drop_strict'] }), udp),
  row('UDP whose answers a firewall stops', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'drop udp any 53 -> any any (sid:1;)\n' }), udp),
  row('UDP out through a firewall', 'eni-a0', '8.8.8.8', () => firewalled({ rules: 'drop udp any any -> any 54 (sid:1;)\n' }), udp),
  row('IPv6 through a firewall', '2a00::1', 'eni-a0', () => sixth({ rules: 'pass tcp any any -> any 443 (sid:1;)\n', defaults: ['aws:drop_strict'] })),
  row('pings of IPv6 through a firewall', '2a00::1', 'eni-a0', () => sixth({ rules: 'drop icmp any any -> any any (itype:135; sid:1;)\n' }), ping),
  row('pings of IPv6 that a firewall stops', 'eni-a0', '2a00::1', () => sixth({ rules: 'drop icmpv6 any any -> any any (itype:128; sid:1;)\n' }), ping),
  row('all of ICMPv6 through a firewall', '2a00::1', 'eni-a0', () => sixth({ rules: 'drop icmp [2a00::/16] any -> any any (itype:130; sid:1;)\n' }), {
    query: { protocol: 58 },
  }),
  row('two endpoints of a firewall, one behind the other', 'eni-a0', '8.8.8.8', twice),
  row('two endpoints of a firewall, one behind the other, in', '8.8.8.8', 'eni-a0', twice),
  row('edge routes to an endpoint that is gone', '8.8.8.8', 'eni-a0', () => change(draft(), edge(to('10.0.0.0/24', { GatewayId: 'vpce-gone' })))),
  row('a neighbour of the endpoint, past a network ACL that would let it out nowhere', 'eni-a0', 'eni-n', () =>
    change(
      firewalled(),
      eni('eni-n', 'subnet-fw', '10.0.9.50'),
      reroute('rtb-a0', '10.0.9.0/24', { GatewayId: 'vpce-fw' }),
      acl('acl-fw', entry(50, 'deny', true, ports(443)), entry(100, 'allow', false), entry(100, 'allow', true)),
    ),
  ),
  row('a firewall that drops what is answered another way', 'eni-a0', '8.8.8.8', () =>
    change(firewalled({ defaults: ['aws:drop_strict'] }), drop('RouteTable', 'rtb-edge')),
  ),
  row('the home of a firewall', '8.8.8.8', 'eni-a0', () =>
    firewalled({ rules: 'pass tcp any any -> $HOME_NET any (sid:1;)\n', defaults: ['aws:drop_strict'] }),
  ),
  row('a firewall before a NAT gateway whose interface was not read', 'eni-a1', '8.8.8.8', () =>
    change(firewalled(), reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'vpce-fw' }), drop('NetworkInterface', 'eni-nat')),
  ),
  row('a firewall before a NAT gateway', 'eni-a1', '8.8.8.8', () => firewalled()),
  row('an endpoint in a subnet that was not read, on the way in', '8.8.8.8', 'eni-a0', () =>
    change(firewalled(), edit('VPCEndpoint', 'vpce-fw', { SubnetIds: [] })),
  ),
];

const igwB = (made: Draft) => add(made, 'InternetGateway', { InternetGatewayId: 'igw-b', Attachments: [{ State: 'available', VpcId: 'vpc-b' }] });
/** Nothing but the internet between the VPCs. */
const apart = (made: Draft) => {
  made['AWS::EC2::VPCPeeringConnection'] = [];
  made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
  for (const table of made['AWS::EC2::RouteTable'] ?? [])
    table.Routes = table.Routes.filter((one: Record<string, unknown>) => !('VpcPeeringConnectionId' in one) && !('TransitGatewayId' in one));
};
const publicB = (...more: readonly string[]) =>
  edit('NetworkInterface', 'eni-b0', {
    PrivateIpAddresses: [
      { PrivateIpAddress: '10.1.0.10', Primary: true, Association: { PublicIp: '52.0.1.10' } },
      ...more.map((PublicIp, index) => ({ PrivateIpAddress: `10.1.0.${11 + index}`, Association: { PublicIp } })),
    ],
  });
const joined = (...steps: readonly ((made: Draft) => unknown)[]) =>
  change(draft(), apart, igwB, publicB(), reroute('rtb-b0', '0.0.0.0/0', { GatewayId: 'igw-b' }), ...steps);
const eigw = (made: Draft) =>
  add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] });
const six = (...steps: readonly ((made: Draft) => unknown)[]) =>
  joined(withIpv6, onlyIpv6('eni-a0'), onlyIpv6('eni-b0'), reroute('rtb-b0', '::/0', { GatewayId: 'igw-b' }), ...steps);
const listRoute = (target: Record<string, unknown>) => step((made) => find(made, 'RouteTable', 'rtb-a0').Routes.push(to('pl-gone', target)));

const publicly: readonly Whole[] = [
  row('out and in again where the way out was not read', 'eni-a0', 'eni-b0', () => joined(reroute('rtb-a0', '0.0.0.0/0', { NatGatewayId: 'nat-gone' }))),
  row('out and in again where the way out was not read and nothing gets in', 'eni-a0', 'eni-b0', () =>
    joined(reroute('rtb-a0', '0.0.0.0/0', { NatGatewayId: 'nat-gone' }), allow('sg-b', 'in', tcp(22, cidr('0.0.0.0/0')))),
  ),
  row('out and in again where the way out is not known and its groups let nothing out', 'eni-a0', 'eni-b0', () =>
    joined(reroute('rtb-a0', '0.0.0.0/0', { NatGatewayId: 'nat-gone' }), allow('sg-a', 'out', tcp(22, cidr('0.0.0.0/0')))),
  ),
  row('out and in again where the table was not read', 'eni-a0', 'eni-b0', () => joined(edit('RouteTable', 'rtb-a0', { Routes: undefined }))),
  row('out and in again where a route of a list may take it', 'eni-a0', 'eni-b0', () => joined(listRoute({ NatGatewayId: 'nat-a' }))),
  row('out and in again where the way out is open and the way in not', 'eni-a0', 'eni-b0', () => joined(drop('InternetGateway', 'igw-b'))),
  row('out and in again past a route of a list, in by edge routes of which one may take it', 'eni-b0', 'eni-a0', () =>
    joined(
      edit('RouteTable', 'rtb-b0', { Routes: undefined }),
      edge({ ...to('10.0.0.0/24', { NetworkInterfaceId: 'eni-gone' }), State: 'blackhole' }, { NetworkInterfaceId: 'eni-a1', State: 'active' }),
    ),
  ),
  row('out and in again between interfaces of both versions', 'eni-a0', 'eni-b0', () => joined(withIpv6)),
  row('out by NAT and in again', 'eni-a1', 'eni-b0', () => joined()),
  row('out and in again by either of two addresses', 'eni-a0', 'eni-b0', () => joined(publicB('52.0.1.11'))),
  row('out and in again within a VPC', 'eni-a0', 'eni-a1', () =>
    change(
      draft(),
      edit('NetworkInterface', 'eni-a1', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.10', Primary: true, Association: { PublicIp: '52.0.1.10' } }] }),
      allow('sg-a', 'in', tcp(443, cidr('52.0.0.0/8'))),
    ),
  ),
  row('IPv6 out by an egress-only gateway and in again', 'eni-a0', 'eni-b0', () =>
    six(eigw, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' })),
  ),
  row('IPv6 out by an egress-only gateway to a VPC without a gateway', 'eni-a0', 'eni-b0', () =>
    six(eigw, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }), drop('InternetGateway', 'igw-b')),
  ),
  row('IPv6 out by an internet gateway and in again', 'eni-a0', 'eni-b0', () => six(reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }))),
  row('IPv6 from behind an egress-only gateway is not answered', 'eni-b0', 'eni-a0', () =>
    six(eigw, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' })),
  ),
  row('IPv6 within a VPC whose table was not read', 'eni-a0', 'eni-a1', () => six(onlyIpv6('eni-a1'), edit('RouteTable', 'rtb-a0', { Routes: undefined }))),
  row('IPv6 within a VPC that no route leads through', 'eni-a0', 'eni-a1', () =>
    six(onlyIpv6('eni-a1'), edit('RouteTable', 'rtb-a0', { Routes: [to('::/0', { GatewayId: 'igw-a' })] })),
  ),
];

const elsewhere = (...steps: readonly ((made: Draft) => unknown)[]) => change(draft(), apart, ...steps);
const strangers: readonly Whole[] = [
  ...['VPNGateway', 'TransitGatewayVpcAttachment', 'VPCPeeringConnection', 'RouteTable'].map((type) =>
    row(`a stranger where ${type} was not read`, '192.168.1.1', 'eni-a0', () => elsewhere(), { unread: [`AWS::EC2::${type}`] }),
  ),
  ...(
    [
      ['LocalGatewayId', 'lgw-1'],
      ['CoreNetworkArn', 'arn:aws:networkmanager::111122223333:core-network/core-1'],
      ['CarrierGatewayId', 'cagw-1'],
      ['GatewayId', 'vgw-1'],
      ['TransitGatewayId', 'tgw-1'],
      ['VpcPeeringConnectionId', 'pcx-1'],
      ['InstanceId', 'i-gone'],
      ['NatGatewayId', 'nat-a'],
    ] as const
  ).map(([field, id]) =>
    row(`a stranger where a route leads to ${id}`, '192.168.1.1', 'eni-a0', () => elsewhere(reroute('rtb-a1', '192.168.0.0/16', { [field]: id }))),
  ),
  ...(['vpn', 'direct-connect-gateway'] as const).map((ResourceType) =>
    row(`a stranger where there is an attachment of ${ResourceType} that no VPC shares`, '192.168.1.1', 'eni-a0', () =>
      elsewhere((made) =>
        add(made, 'TransitGatewayAttachment', {
          TransitGatewayAttachmentId: 't',
          TransitGatewayId: 'tgw-1',
          ResourceType,
          ResourceId: 'vpn-1',
          State: 'available',
        }),
      ),
    ),
  ),
  ...(['10.255.255.255', '172.31.255.255', '100.127.255.255', '192.168.255.255'] as const).map((source) =>
    row(`a stranger at ${source}`, source, 'eni-a0', () => elsewhere()),
  ),
  row('an address of the VPN that a connection of another gateway leads to', 'eni-a0', '192.168.1.1', () =>
    change(
      draft(),
      reroute('rtb-a0', '192.168.0.0/16', { GatewayId: 'vgw-a' }),
      (made) => add(made, 'VPNGateway', { VpnGatewayId: 'vgw-a', VpcAttachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
      (made) => add(made, 'VPNConnection', { VpnConnectionId: 'vpn-b', VpnGatewayId: 'vgw-b', State: 'available' }),
    ),
  ),
];

const noPublic = (made: Draft) => withIpv6(made);
const addressed: readonly Whole[] = [
  row('from the internet to an interface of both versions without a public address', '8.8.8.8', 'eni-a1', () => change(draft(), noPublic)),
  row('from the internet of either version to an interface of both', 'internet', 'eni-a0', () =>
    change(draft(), withIpv6, reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' })),
  ),
  row('IPv6 alone to IPv6 that no route leads to but NAT64', 'eni-a1', '2a00::1', () =>
    change(draft(), withIpv6, onlyIpv6('eni-a1'), reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' })),
  ),
  row('IPv6 alone to IPv4 without a public address', 'eni-a1', 'eni-b0', () =>
    change(
      draft(),
      apart,
      withIpv6,
      onlyIpv6('eni-a1'),
      edit('NetworkInterface', 'eni-b0', { Ipv6Addresses: [] }),
      reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }),
    ),
  ),
  row('IPv4 alone does not speak NAT64', 'eni-a1', '8.8.8.8', () => change(draft(), reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }))),
  row('NAT64 where its groups let nothing out', 'eni-a1', '8.8.8.8', () =>
    change(
      draft(),
      withIpv6,
      onlyIpv6('eni-a1'),
      reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }),
      allow('sg-a', 'out', tcp(22, { Ipv6Ranges: [{ CidrIpv6: '::/0' }] })),
    ),
  ),
  row('a service of IPv4 that is not reached from an interface of both versions', 'eni-a0', 's3', () =>
    change(withGatewayEndpoint(), withIpv6, edit('VPCEndpoint', 'vpce-s3', { State: 'deleting' })),
  ),
  row('an address of a service', '52.216.0.1', 'eni-a0', withGatewayEndpoint),
  row('from a service', 's3', 'eni-a0', withGatewayEndpoint),
  row('from a service of IPv4 to an interface of IPv6', 's3', 'eni-a0', () => change(withGatewayEndpoint(), withIpv6, onlyIpv6('eni-a0'))),
  row('from one end outside to another', '8.8.8.8', '9.9.9.9', draft),
  row('private IPv6 out by an internet gateway', 'eni-a0', '2a00::1', () =>
    change(
      draft(),
      withIpv6,
      onlyIpv6('eni-a0'),
      edit('NetworkInterface', 'eni-a0', { Ipv6Addresses: [{ Ipv6Address: 'fd00:1::10' }] }),
      reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
    ),
  ),
  row('in to private IPv6', '2a00::1', 'eni-a0', () =>
    change(
      draft(),
      withIpv6,
      onlyIpv6('eni-a0'),
      edit('NetworkInterface', 'eni-a0', { Ipv6Addresses: [{ Ipv6Address: 'fd00:1::10' }] }),
      reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
    ),
  ),
  row('in to IPv6 that is not of the VPC', '2a00::1', 'eni-a0', () =>
    change(
      draft(),
      withIpv6,
      onlyIpv6('eni-a0'),
      edit('NetworkInterface', 'eni-a0', { Ipv6Addresses: [{ Ipv6Address: '2600:9::10' }] }),
      reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
    ),
  ),
  row('IPv6 in to a VPC that was not read', '2a00::1', 'eni-a0', () => change(draft(), withIpv6, reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' })), {
    unread: ['AWS::EC2::VPC'],
  }),
  row('IPv6 by a gateway that is not attached', 'eni-a0', '2a00::1', () =>
    change(
      draft(),
      withIpv6,
      edit('InternetGateway', 'igw-a', { Attachments: [{ State: 'available', VpcId: 'vpc-b' }] }),
      reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
    ),
  ),
  ...(['10.9.9.9', '100.64.9.9', 'fd00:9::1'] as const).map((end) =>
    row(`${end} by an internet gateway`, 'eni-a0', end, () => change(draft(), withIpv6, reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }))),
  ),
  row('private addresses by an internet gateway that is not attached', 'eni-a0', '10.9.9.9', () =>
    change(draft(), edit('InternetGateway', 'igw-a', { Attachments: [] })),
  ),
  ...(['10.0.0.2', '10.5.0.2'] as const).map((end) =>
    row(
      `the resolver ${end} of a VPC of two blocks`,
      'eni-a0',
      end,
      () =>
        change(
          draft(),
          edit('VPC', 'vpc-a', {
            CidrBlockAssociationSet: ['10.0.0.0/16', '10.5.0.0/16'].map((CidrBlock) => ({ CidrBlock, CidrBlockState: { State: 'associated' } })),
          }),
        ),
      udp,
    ),
  ),
  row('the resolver by IPv6', 'eni-a0', 'fd00:ec2::253', () => change(draft(), withIpv6), udp),
  row('the resolver of an interface without IPv6', 'eni-a0', 'fd00:ec2::253', draft, udp),
  row('edge routes to local and to a middlebox of another table', '8.8.8.8', 'eni-a0', () =>
    change(draft(), edge(to('10.0.0.0/16', { GatewayId: 'local' }), to('10.0.1.0/24', { NetworkInterfaceId: 'eni-a1' }))),
  ),
  row('out past edge routes that leave its subnet alone', 'eni-a0', '8.8.8.8', () =>
    change(draft(), edge(to('10.0.0.0/16', { GatewayId: 'local' }), to('10.0.1.0/24', { NetworkInterfaceId: 'eni-a1' }))),
  ),
  row('out past edge routes that redirect its subnet', 'eni-a0', '8.8.8.8', () =>
    change(draft(), edge(to('10.0.0.0/16', { GatewayId: 'local' }), to('10.0.0.0/24', { NetworkInterfaceId: 'eni-a1' }))),
  ),
  row('out past edge routes of which one cannot be read', 'eni-a0', '8.8.8.8', () =>
    change(draft(), edge(to('10.0.0.0/16', { GatewayId: 'local' }), { NetworkInterfaceId: 'eni-a1', State: 'active' })),
  ),
];

const svc = (id: string, more: Record<string, unknown>) =>
  step((made) => add(made, 'VPCEndpoint', { VpcEndpointId: id, VpcId: 'vpc-a', State: 'available', SubnetIds: ['subnet-a0'], ...more }));
const unlinked = () => change(linked({ service: false }), drop('VPCEndpoint', 'vpce-link'));
const links: readonly Whole[] = [
  row('PrivateLink is no way for the internet', '8.8.8.8', 'eni-b0', () => linked({ arns: ['own'] })),
  row('PrivateLink is no way for the internet where the interface of the endpoint was not read', '8.8.8.8', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), drop('NetworkInterface', 'eni-link')),
  ),
  row(
    'the interface endpoint of an AWS service is no PrivateLink',
    'eni-a0',
    'eni-b0',
    () => change(unlinked(), svc('vpce-sqs', { VpcEndpointType: 'Interface', ServiceName: 'com.amazonaws.us-east-1.sqs', NetworkInterfaceIds: ['eni-link'] })),
    { unread: ['AWS::EC2::VPCEndpointService'] },
  ),
  row(
    'the endpoint of a Gateway Load Balancer is no PrivateLink',
    'eni-a0',
    'eni-b0',
    () =>
      change(
        unlinked(),
        svc('vpce-gw', { VpcEndpointType: 'GatewayLoadBalancer', ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-2', NetworkInterfaceIds: ['eni-link'] }),
      ),
    { unread: ['AWS::EC2::VPCEndpointService'] },
  ),
  row(
    'PrivateLink to a listener of another protocol than its targets',
    'eni-a0',
    'eni-b0',
    () =>
      change(linked({ arns: ['own'] }), (made) => {
        for (const one of made['AWS::ElasticLoadBalancingV2::Listener'] ?? []) one.Protocol = 'TCP_UDP';
      }),
    { query: { protocol: 'udp', port: 443 } },
  ),
  row('PrivateLink of another VPC', 'eni-b0', 'eni-lb0', () => linked({ arns: ['own'] })),
  row('PrivateLink to a load balancer that others have', 'eni-a0', 'eni-b0', () =>
    linked({ arns: ['arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/other/1'] }),
  ),
  row('PrivateLink from an interface of IPv6 alone', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), withIpv6, onlyIpv6('eni-a0'), drop('NetworkInterface', 'eni-link')),
  ),
  ...(['in', 'out'] as const).map((direction) =>
    row(`PrivateLink past groups of the load balancer, ${direction}`, 'eni-a0', 'eni-b0', () =>
      change(linked({ arns: ['own'] }), allow('sg-a', direction, tcp(22, cidr('0.0.0.0/0')))),
    ),
  ),
  row('Global Accelerator to what its groups do not let in', '8.8.8.8', 'eni-a1', () =>
    change(
      draft(),
      eni('eni-ga', 'subnet-a0', '10.0.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true, Groups: [{ GroupId: 'sg-b' }] }),
      allow('sg-a', 'in', tcp(22, sg('sg-b'))),
    ),
  ),
];

describe.each([
  ['reach-inspected', inspected],
  ['reach-publicly', publicly],
  ['reach-strangers', strangers],
  ['reach-addressed', addressed],
  ['reach-links', links],
])('whole answers: %s', (golden, rows) => {
  it.each(rows)('$says', (one) => {
    expect.hasAssertions();
    expectTold(golden, one.says, tellOf(one));
  });
});
