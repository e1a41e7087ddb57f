// Whole answers of internet and NAT gateways.

import { draft } from '../base.ts';
import { add, allow, change, edit, eni, find, onlyIpv6, reroute, sg, to, withIpv6 } from '../world-scenarios.ts';
import { acl, drop, entry, ports, row, type Whole } from './rows.ts';

export const gateways: readonly Whole[] = [
  row('IPv6 out of a VPC that was not read', 'eni-a0', '2a00::1', () => change(draft(), withIpv6, reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' })), {
    unread: ['AWS::EC2::VPC'],
  }),
  row('an internet gateway that was not read', 'eni-a0', '8.8.8.8', draft, { unread: ['AWS::EC2::InternetGateway'] }),
  row('the way in by an internet gateway that was not read', '8.8.8.8', 'eni-a0', draft, { unread: ['AWS::EC2::InternetGateway'] }),
  row('an interface that denies internet gateways', '8.8.8.8', 'eni-a0', () =>
    change(draft(), edit('NetworkInterface', 'eni-a0', { DenyAllIgwTraffic: true })),
  ),
  row('what it sends comes back', 'eni-a0', '8.8.8.8', () => change(draft(), edit('NetworkInterface', 'eni-a0', { DenyAllIgwTraffic: true }))),
  row('an interface attached to nothing', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkInterface', 'eni-a0', { Status: 'available' }))),
  row('to an interface attached to nothing', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkInterface', 'eni-a1', { Status: 'available' }))),
  row('an interface in a subnet that was not read', 'eni-a0', 'eni-a1', () => change(draft(), drop('Subnet', 'subnet-a0'))),
  row('to an interface in a subnet that was not read', 'eni-a0', 'eni-a1', () => change(draft(), drop('Subnet', 'subnet-a1'))),
  row('from the internet to a subnet that was not read', '8.8.8.8', 'eni-a0', () => change(draft(), drop('Subnet', 'subnet-a0'))),
  row('a carrier address', '8.8.8.8', 'eni-a1', () => change(draft(), edit('NetworkInterface', 'eni-a1', { Association: { CarrierIp: '155.0.0.1' } }))),
  row('a NAT gateway that was not read', 'eni-a1', '8.8.8.8', () => change(draft(), drop('NatGateway', 'nat-a'))),
  row('a NAT gateway that is not available', 'eni-a1', '8.8.8.8', () => change(draft(), edit('NatGateway', 'nat-a', { State: 'failed' }))),
  row('a NAT gateway in a subnet that was not read', 'eni-a1', '8.8.8.8', () => change(draft(), edit('NatGateway', 'nat-a', { SubnetId: 'subnet-gone' }))),
  row('a NAT gateway without an address', 'eni-a1', '8.8.8.8', () => change(draft(), edit('NatGateway', 'nat-a', { NatGatewayAddresses: [] }))),
  row('a NAT gateway whose interface was not read', 'eni-a1', '8.8.8.8', () => change(draft(), drop('NetworkInterface', 'eni-nat'))),
  row('by a NAT gateway, any protocol', 'eni-a1', '8.8.8.8', draft, { query: { protocol: 'all' } }),
  row('by a NAT gateway, a ping', 'eni-a1', '8.8.8.8', draft, { query: { protocol: 'icmp' } }),
  row('by a NAT gateway, from some ports', 'eni-a1', '8.8.8.8', draft, { query: { port: [440, 445], sourcePort: [2000, 2010] } }),
  row('by a NAT gateway past groups that refer to groups', 'eni-a1', '8.8.8.8', () =>
    change(draft(), allow('sg-a', 'out', { IpProtocol: '-1', ...sg('sg-b') })),
  ),
  row('by a NAT gateway whose network ACL lets answers in to one port alone', 'eni-a1', '8.8.8.8', () =>
    change(draft(), acl('acl-a0', entry(1, 'allow', true), entry(1, 'allow', false, ports(443)), entry(2, 'allow', false, ports(50_000)))),
  ),
  row('by a NAT gateway back to some ports of the client alone', 'eni-a1', '8.8.8.8', () =>
    change(draft(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'allow', false, ports(50_000, 50_010)))),
  ),
  row('to a NAT gateway', '8.8.8.8', 'eni-nat', draft),
  row('from a NAT gateway', 'eni-nat', '8.8.8.8', draft),
  row('to the interface of a transit gateway', 'eni-a0', 'eni-t', () =>
    change(draft(), eni('eni-t', 'subnet-a1', '10.0.1.70', { InterfaceType: 'transit_gateway', RequesterManaged: true, Groups: [] })),
  ),
  row('IPv6 by an egress-only gateway', 'eni-a0', '2a00::1', () =>
    change(draft(), withIpv6, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }), (made) =>
      add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
    ),
  ),
  row('IPv6 by an egress-only gateway of another VPC', 'eni-a0', '2a00::1', () =>
    change(draft(), withIpv6, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }), (made) =>
      add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-b' }] }),
    ),
  ),
  row('IPv6 by an egress-only gateway that was not read', 'eni-a0', '2a00::1', () =>
    change(draft(), withIpv6, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' })),
  ),
  row('IPv6 in by an egress-only gateway', '2a00::1', 'eni-a0', () =>
    change(draft(), withIpv6, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }), (made) =>
      add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
    ),
  ),
  row('IPv6 without a route out', 'eni-a0', '2a00::1', () =>
    change(draft(), withIpv6, (made) =>
      add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
    ),
  ),
  row('IPv6 to IPv4, by NAT64', 'eni-a1', '8.8.8.8', () =>
    change(draft(), withIpv6, onlyIpv6('eni-a1'), reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' })),
  ),
  row('IPv6 to an interface of IPv4 with a public address, by NAT64', 'eni-a1', 'eni-a0', () =>
    change(
      draft(),
      withIpv6,
      onlyIpv6('eni-a1'),
      edit('NetworkInterface', 'eni-a0', { Ipv6Addresses: [] }),
      reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }),
    ),
  ),
  row('IPv6 inside', 'eni-a0', 'eni-a1', () => change(draft(), withIpv6), { query: { protocol: 'icmp' } }),
  row('out and in again by public addresses', 'eni-a0', 'eni-b0', () =>
    change(
      draft(),
      edit('NetworkInterface', 'eni-b0', { PrivateIpAddresses: [{ PrivateIpAddress: '10.1.0.10', Primary: true, Association: { PublicIp: '52.0.1.10' } }] }),
      (made) => {
        made['AWS::EC2::VPCPeeringConnection'] = [];
        made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
        find(made, 'RouteTable', 'rtb-a0').Routes.splice(2);
        find(made, 'RouteTable', 'rtb-b0').Routes.splice(1);
        add(made, 'InternetGateway', { InternetGatewayId: 'igw-b', Attachments: [{ State: 'available', VpcId: 'vpc-b' }] });
      },
      reroute('rtb-b0', '0.0.0.0/0', { GatewayId: 'igw-b' }),
    ),
  ),
  row('edge routes of a gateway that a transit gateway leads to', 'eni-b0', '8.8.8.8', () =>
    change(draft(), reroute('rtb-b0', '0.0.0.0/0', { TransitGatewayId: 'tgw-1' }), reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'igw-a' }), (made) => {
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
        DestinationCidrBlock: '0.0.0.0/0',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-a' }],
      });
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('10.0.0.0/24', { NetworkInterfaceId: 'eni-a1' })],
      });
    }),
  ),
  row('UDP through a NAT gateway', 'eni-a1', '8.8.8.8', draft, { query: { protocol: 'udp', port: 53 } }),
  row('UDP from one port through a NAT gateway', 'eni-a1', '8.8.8.8', draft, { query: { protocol: 17, port: 53, sourcePort: [500, 500] } }),
  row('any protocol through a NAT gateway', 'eni-a1', '8.8.8.8', draft, { query: { protocol: 'all' } }),
];
