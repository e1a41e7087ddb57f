// Networks made by hand of which the whole answer is held: what stands beside the usual ways.

import { balanced, LB_ARN, TG_ARN } from './balanced.ts';
import { type Draft, draft } from './base.ts';
import { behindPeering, withGatewayEndpoint, withVpn, withVpnGateway } from './code-networks.ts';
import { firewalled } from './firewalled.ts';
import { linked } from './world-linked.ts';
import { add, allow, change, cidr, edit, eni, find, onlyIpv6, reroute, routes, type Scenario, sg, subnet, tcp, to, withIpv6 } from './world-scenarios.ts';

export type Whole = Omit<Scenario, 'answer' | 'because'>;

const V2 = 'ElasticLoadBalancingV2';
const row = (says: string, from: string, target: string, made: () => Draft, more: Partial<Whole> = {}): Whole => ({ says, from, to: target, made, ...more });
const all = { IpProtocol: '-1', ...cidr('0.0.0.0/0') };
const drop = (type: string, id: string) => (made: Draft) => {
  made[`AWS::EC2::${type}`] = (made[`AWS::EC2::${type}`] ?? []).filter((one) => !Object.values(one).includes(id));
};
const acl = (id: string, ...entries: readonly Record<string, unknown>[]) => edit('NetworkAcl', id, { Entries: entries });
const entry = (RuleNumber: number, RuleAction: string, Egress: boolean, more: Record<string, unknown> = {}) => ({
  RuleNumber,
  RuleAction,
  Egress,
  Protocol: '-1',
  CidrBlock: '0.0.0.0/0',
  ...more,
});
const ports = (From: number, To = From) => ({ Protocol: '6', PortRange: { From, To } });
const group = (made: Draft) => find(made, `${V2}::TargetGroup`, TG_ARN);
const onTarget = { query: { port: 8080 } } as const;

const middleboxes: readonly Whole[] = [
  row('edge routes to an interface that is gone', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('10.0.0.0/24', { NetworkInterfaceId: 'eni-gone' })],
      }),
    ),
  ),
  row('a route to an interface that is gone', 'eni-a0', '8.8.8.8', () => change(draft(), reroute('rtb-a0', '0.0.0.0/0', { NetworkInterfaceId: 'eni-gone' }))),
  row('a middlebox that is attached to nothing', 'eni-a0', '8.8.8.8', () =>
    change(
      draft(),
      reroute('rtb-a0', '0.0.0.0/0', { NetworkInterfaceId: 'eni-a1' }),
      edit('NetworkInterface', 'eni-a1', { SourceDestCheck: false, Status: 'available' }),
    ),
  ),
  row('a middlebox that forwards', 'eni-a0', 'eni-b0', () =>
    change(draft(), reroute('rtb-a0', '10.1.0.0/16', { NetworkInterfaceId: 'eni-a1' }), edit('NetworkInterface', 'eni-a1', { SourceDestCheck: false })),
  ),
  row('edge routes to a middlebox that has a public address', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('10.0.0.0/24', { NetworkInterfaceId: 'eni-nat' })],
      }),
    ),
  ),
  row('edge routes that were not read', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) => add(made, 'RouteTable', { RouteTableId: 'rtb-edge', VpcId: 'vpc-a', Associations: [{ GatewayId: 'igw-a' }] })),
  ),
  row('edge routes that are a blackhole', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [{ ...to('10.0.0.0/24', { NetworkInterfaceId: 'eni-gone' }), State: 'blackhole' }],
      }),
    ),
  ),
  row('edge routes of which one cannot be read', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('10.0.0.0/16', { GatewayId: 'local' }), { NetworkInterfaceId: 'eni-a1', State: 'active' }],
      }),
    ),
  ),
];

const endpoints: readonly Whole[] = [
  ...['9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0', '172.20.0.1', '192.168.0.1'].map((end) =>
    row(`${end} by the unread list of a service`, 'eni-a0', end, () =>
      change(withGatewayEndpoint(), (made) => {
        made['AWS::EC2::PrefixList'] = [];
        const [local, , , list] = routes(made, 'rtb-a0');
        find(made, 'RouteTable', 'rtb-a0').Routes = [local, list];
      }),
    ),
  ),
  row('a service by all of ICMP', 'eni-a0', 's3', withGatewayEndpoint, { query: { protocol: 1 } }),
  ...(['52.216.0.1', 'internet', 'eni-b0'] as const).map((end) =>
    row(`${end} by the unread list of a service alone`, 'eni-a0', end, () =>
      change(withGatewayEndpoint(), (made) => {
        made['AWS::EC2::PrefixList'] = [];
        const [local, , , list] = routes(made, 'rtb-a0');
        find(made, 'RouteTable', 'rtb-a0').Routes = [local, list];
      }),
    ),
  ),
  row('a route to an endpoint that is gone', 'eni-a0', '8.8.8.8', () => change(draft(), reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'vpce-gone' }))),
  row('a route to an interface endpoint', 'eni-a0', '8.8.8.8', () =>
    change(draft(), reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'vpce-1' }), (made) =>
      add(made, 'VPCEndpoint', { VpcEndpointId: 'vpce-1', VpcId: 'vpc-a', VpcEndpointType: 'Interface', ServiceName: 'x', State: 'available' }),
    ),
  ),
  row('a service by its short name, by its endpoint', 'eni-a0', 's3', withGatewayEndpoint),
  row('a service by a ping', 'eni-a0', 's3', withGatewayEndpoint, { query: { protocol: 'icmp' } }),
  row('a service by any protocol', 'eni-a0', 'vpce-s3', withGatewayEndpoint, { query: { protocol: 'all' } }),
  row('a service behind an endpoint that is not available', 'eni-a0', 'vpce-s3', () =>
    change(withGatewayEndpoint(), edit('VPCEndpoint', 'vpce-s3', { State: 'deleting' })),
  ),
  row('one address of a service, past its endpoint', 'eni-a0', '52.216.0.1', withGatewayEndpoint),
  row('the internet is not a service', 'eni-a0', 'internet', withGatewayEndpoint),
  row('a service without a route to its endpoint', 'eni-a1', 'vpce-s3', withGatewayEndpoint),
  row('a service from a VPC that has no endpoint', 'eni-b0', 'vpce-s3', withGatewayEndpoint),
  row('an endpoint of another VPC, by the transit gateway', 'eni-b0', 'vpce-s3', () =>
    change(withGatewayEndpoint(), reroute('rtb-b0', 'pl-s3', { TransitGatewayId: 'tgw-1' }), reroute('rtb-a1', 'pl-s3', { GatewayId: 'vpce-s3' }), (made) =>
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
        DestinationCidrBlock: '52.216.0.0/15',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-a' }],
      }),
    ),
  ),
  row('a service whose list was not read', 'eni-a0', '52.216.0.1', () =>
    change(withGatewayEndpoint(), (made) => {
      made['AWS::EC2::PrefixList'] = [];
    }),
  ),
  row('a list of a service that was not read, and a private address', 'eni-a0', 'eni-b0', () =>
    change(withGatewayEndpoint(), (made) => {
      made['AWS::EC2::PrefixList'] = [];
    }),
  ),
  row('an unread list that a NAT gateway has, beside a route to one address', 'eni-a0', 'eni-b0', () =>
    change(draft(), reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' }), reroute('rtb-a0', '10.1.0.10/32', { VpcPeeringConnectionId: 'pcx-1' })),
  ),
  row('an unread list that an internet gateway has takes nothing from the local route', 'eni-a0', 'eni-a1', () =>
    change(draft(), reroute('rtb-a0', 'pl-1', { GatewayId: 'igw-a' })),
  ),
  row('an unread list that a NAT gateway has may take from the local route', 'eni-a0', 'eni-a1', () =>
    change(draft(), reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' })),
  ),
];

const unmodelled: readonly Whole[] = (
  [
    ['CoreNetworkArn', 'arn:core'],
    ['CarrierGatewayId', 'cagw-1'],
    ['LocalGatewayId', 'lgw-1'],
    ['InstanceId', 'i-gone'],
  ] as const
).map(([field, id]) => row(`a route by ${field}`, 'eni-a0', '8.8.8.8', () => change(draft(), reroute('rtb-a0', '0.0.0.0/0', { [field]: id }))));

const outside: readonly Whole[] = [
  row('an address that is on no internet and in no network', 'eni-a0', '224.0.0.1', draft),
  row('a stranger where groups refer to one that was read', '192.168.1.1', 'eni-a0', () => change(withVpnGateway(), allow('sg-a', 'in', tcp(443, sg('sg-b'))))),
  row('a network behind a virtual private gateway', 'eni-a0', '192.168.1.1', withVpnGateway),
  row('a virtual private gateway of another VPC', 'eni-a0', '192.168.1.1', () => change(withVpnGateway(), edit('VPNGateway', 'vgw-a', { VpcAttachments: [] }))),
  row('a virtual private gateway that was not read', 'eni-a0', '192.168.1.1', () => change(withVpnGateway(), drop('VPNGateway', 'vgw-a'))),
  row('of two connections one works', 'eni-a0', '192.168.1.1', () =>
    change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' }), (made) =>
      add(made, 'VPNConnection', { VpnConnectionId: 'vpn-b', VpnGatewayId: 'vgw-a', State: 'available' }),
    ),
  ),
  row('a connection that is down, where Direct Connect leads there too', 'eni-a0', '192.168.1.1', () =>
    change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' }), (made) => {
      made['AWS::DirectConnect::VirtualInterface'] = [{ virtualGatewayId: 'vgw-a' }];
    }),
  ),
  row(
    'a connection that is down, where Direct Connect was not read',
    'eni-a0',
    '192.168.1.1',
    () => change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' })),
    {
      unread: ['AWS::DirectConnect::DirectConnectGatewayAssociation'],
    },
  ),
  row(
    'a connection that is down, where not all were read',
    'eni-a0',
    '192.168.1.1',
    () => change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' })),
    {
      unread: ['AWS::EC2::VPNGateway'],
    },
  ),
  row('a VPN attachment', 'eni-a1', '192.168.1.1', withVpn),
  row('a VPN attachment whose connection was not read', 'eni-a1', '192.168.1.1', () => change(withVpn(), drop('VPNConnection', 'vpn-1'))),
  row('a Direct Connect attachment', 'eni-a1', '192.168.1.1', () =>
    change(withVpn(), edit('TransitGatewayAttachment', 'tgw-attach-vpn', { ResourceType: 'direct-connect-gateway', ResourceId: 'dx-1' })),
  ),
  row('a stranger by a virtual private gateway', '192.168.1.1', 'eni-a0', withVpnGateway),
  row('a stranger whom no group lets in', '192.168.1.1', 'eni-a0', () => change(withVpnGateway(), allow('sg-a', 'in', tcp(22, cidr('0.0.0.0/0'))))),
  row('a stranger where groups refer to one that was not read', '192.168.1.1', 'eni-a0', () =>
    change(withVpnGateway(), allow('sg-a', 'in', tcp(443, sg('sg-gone')))),
  ),
  row('link-local services', 'eni-a0', '169.254.169.254', draft, { query: { port: 80 } }),
  row('the internet where it is private', 'eni-a0', '10.9.9.9', () => draft()),
  ...(
    [
      ['nothing', () => undefined],
      ['a peering', undefined],
      [
        'a virtual private gateway',
        (made: Draft) => add(made, 'VPNGateway', { VpnGatewayId: 'vgw-a', VpcAttachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
      ],
      ['a VPN client endpoint', eni('eni-vpn', 'subnet-a0', '10.0.0.200', { RequesterManaged: true, Description: 'ClientVPN Endpoint resource' })],
      ['an interface of its own with that name', eni('eni-vpn', 'subnet-a0', '10.0.0.200', { Description: 'my VPN' })],
      ['a route by a local gateway', reroute('rtb-a1', '192.168.0.0/16', { LocalGatewayId: 'lgw-1' })],
      ['a table that was not read', edit('RouteTable', 'rtb-a1', { Routes: undefined })],
      [
        'an attachment',
        (made: Draft) =>
          add(made, 'TransitGatewayVpcAttachment', {
            TransitGatewayAttachmentId: 't',
            TransitGatewayId: 'tgw-9',
            VpcId: 'vpc-a',
            SubnetIds: [],
            State: 'available',
          }),
      ],
      [
        'an attachment of another VPC',
        (made: Draft) =>
          add(made, 'TransitGatewayVpcAttachment', {
            TransitGatewayAttachmentId: 't',
            TransitGatewayId: 'tgw-9',
            VpcId: 'vpc-b',
            SubnetIds: [],
            State: 'available',
          }),
      ],
      ['a local gateway of another VPC', reroute('rtb-b0', '192.168.0.0/16', { LocalGatewayId: 'lgw-1' })],
    ] as const
  ).map(([what, step]) =>
    row(`a stranger where beside the internet there is ${what}`, '192.168.1.1', 'eni-a0', () =>
      change(
        draft(),
        (made) => {
          made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
          if (step !== undefined) made['AWS::EC2::VPCPeeringConnection'] = [];
          for (const table of made['AWS::EC2::RouteTable'] ?? [])
            table.Routes = table.Routes.filter((one: Record<string, unknown>) => !('VpcPeeringConnectionId' in one) && !('TransitGatewayId' in one));
        },
        step ?? (() => undefined),
      ),
    ),
  ),
  row('a stranger of shared addresses', '100.64.1.1', 'eni-a0', () =>
    change(draft(), (made) => {
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
      made['AWS::EC2::VPCPeeringConnection'] = [];
      made['AWS::EC2::InternetGateway'] = [];
      for (const table of made['AWS::EC2::RouteTable'] ?? []) table.Routes.splice(1);
    }),
  ),
  row('a stranger where entrances were not read', '192.168.1.1', 'eni-a0', draft, { unread: ['AWS::EC2::VPNGateway'] }),
  row('a stranger of private IPv6', 'fd00::1', 'eni-a0', () => change(draft(), withIpv6)),
];

const gateways: readonly Whole[] = [
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
];

const transit: readonly Whole[] = [
  row('a peering with a third VPC', 'eni-a0', 'eni-b0', () =>
    change(behindPeering(), drop('VPCPeeringConnection', 'pcx-1'), (made) => {
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
    }),
  ),
  row('the transit gateway both ways', 'eni-a1', 'eni-b0', draft),
  row('the peering both ways', 'eni-a0', 'eni-b0', draft),
  row('an attachment that is not available', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { State: 'pending' })),
  ),
  row('an attachment on the other side that is not available', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { State: 'pending' })),
  ),
  row('an attachment that was not read', 'eni-a1', 'eni-b0', () => change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-a'))),
  row('an attachment on the other side that was not read', 'eni-a1', 'eni-b0', () => change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-b'))),
  row('an attachment of which only the outline is known', 'eni-a1', 'eni-b0', () =>
    change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-b'), (made) =>
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-b',
        TransitGatewayId: 'tgw-1',
        ResourceType: 'vpc',
        ResourceId: 'vpc-b',
        State: 'available',
      }),
    ),
  ),
  row('its own attachment of which only the outline is known', 'eni-a1', 'eni-b0', () =>
    change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-a'), (made) =>
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-a',
        TransitGatewayId: 'tgw-1',
        ResourceType: 'vpc',
        ResourceId: 'vpc-a',
        State: 'available',
      }),
    ),
  ),
  row('a subnet of an attachment that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-gone'] })),
  ),
  row('a subnet of its own attachment that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { SubnetIds: ['subnet-gone'] })),
  ),
  row('equal routes of a transit gateway', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) =>
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes[1].TransitGatewayAttachments.push({ TransitGatewayAttachmentId: 'tgw-attach-a' }),
    ),
  ),
  row('a table that the attachment itself names', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Associations = undefined;
      for (const vpc of ['a', 'b'])
        add(made, 'TransitGatewayAttachment', {
          TransitGatewayAttachmentId: `tgw-attach-${vpc}`,
          TransitGatewayId: 'tgw-1',
          ResourceType: 'vpc',
          ResourceId: `vpc-${vpc}`,
          State: 'available',
          Association: { State: 'associated', TransitGatewayRouteTableId: 'tgw-rtb-1' },
        });
    }),
  ),
  row('a table that the attachment names and that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Associations = [];
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-a',
        TransitGatewayId: 'tgw-1',
        Association: { State: 'associated', TransitGatewayRouteTableId: 'tgw-rtb-9' },
      });
    }),
  ),
  row('no table of the transit gateway was read', 'eni-a1', 'eni-b0', () => change(draft(), drop('TransitGatewayRouteTable', 'tgw-rtb-1'))),
  row('associations that were not read', 'eni-a1', 'eni-b0', () => change(draft(), edit('TransitGatewayRouteTable', 'tgw-rtb-1', { Associations: undefined }))),
  row('static routes and propagations instead of routes', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
      table.StaticRoutes = [table.Routes[0]];
      table.Routes = undefined;
      table.Propagations = [{ State: 'enabled', TransitGatewayAttachmentId: 'tgw-attach-b', ResourceType: 'vpc', ResourceId: 'vpc-b' }];
    }),
  ),
  row('a propagation of a VPN', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
      table.StaticRoutes = table.Routes;
      table.Routes = undefined;
      table.Propagations = [{ State: 'enabled', TransitGatewayAttachmentId: 'tgw-attach-v', ResourceType: 'vpn', ResourceId: 'vpc-b' }];
    }),
  ),
  row('a route of a transit gateway by a list', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const [first, second] = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes;
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes = [first, { ...second, DestinationCidrBlock: undefined, PrefixListId: 'pl-b' }];
      add(made, 'PrefixList', { PrefixListId: 'pl-b', Entries: [{ Cidr: '10.1.0.0/16' }] });
    }),
  ),
  row('a route of a transit gateway by a list that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes[1] = { PrefixListId: 'pl-b', State: 'active', TransitGatewayAttachments: [] };
    }),
  ),
  row('references kept by the transit gateway, inbound', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }), allow('sg-b', 'in', tcp(443, sg('sg-a')))),
  ),
  row('references kept by the transit gateway, outbound', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }), allow('sg-a', 'out', tcp(443, sg('sg-b')))),
  ),
  row('references that one attachment does not keep', 'eni-a1', 'eni-b0', () =>
    change(
      draft(),
      edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }),
      edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { Options: { SecurityGroupReferencingSupport: 'disable' } }),
      allow('sg-b', 'in', tcp(443, sg('sg-a'))),
    ),
  ),
  row('references across a peering', 'eni-a0', 'eni-b0', () =>
    change(draft(), allow('sg-b', 'in', tcp(443, sg('sg-a'))), allow('sg-a', 'out', tcp(443, sg('sg-b')), tcp(22, cidr('0.0.0.0/0')))),
  ),
  row(
    'references across a peering of Regions, beside a rule about addresses',
    'eni-a0',
    'eni-b0',
    () =>
      change(
        draft(),
        (made) => Object.assign(find(made, 'VPCPeeringConnection', 'pcx-1').AccepterVpcInfo, { Region: 'eu-west-1' }),
        allow('sg-a', 'out', tcp(443, sg('sg-b')), { IpProtocol: 'tcp', FromPort: 440, ToPort: 450, ...cidr('10.1.0.0/16') }),
      ),
    { query: { port: [430, 460] } },
  ),
  row('a peering that was not read', 'eni-a0', 'eni-b0', () => change(draft(), drop('VPCPeeringConnection', 'pcx-1'))),
  row('a peering to a VPC that was not read', 'eni-a0', '10.1.0.77', () =>
    change(draft(), drop('VPC', 'vpc-b'), drop('Subnet', 'subnet-b0'), drop('NetworkInterface', 'eni-b0')),
  ),
  row('a peering of other VPCs', 'eni-a0', 'eni-b0', () =>
    change(draft(), (made) => {
      for (const side of ['RequesterVpcInfo', 'AccepterVpcInfo']) find(made, 'VPCPeeringConnection', 'pcx-1')[side].VpcId = 'vpc-z';
    }),
  ),
  row('routes that go in a circle between VPCs', 'eni-a1', '10.7.7.7', () =>
    change(draft(), reroute('rtb-a1', '10.7.0.0/16', { TransitGatewayId: 'tgw-1' }), reroute('rtb-b0', '10.7.0.0/16', { TransitGatewayId: 'tgw-1' }), (made) =>
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
        DestinationCidrBlock: '10.7.0.0/16',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-b' }],
      }),
    ),
  ),
  row('appliance mode in two zones that differ', 'eni-a1', 'eni-b0', () =>
    change(
      draft(),
      subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1b', to('10.0.0.0/16', { TransitGatewayId: 'tgw-1' })),
      edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'], Options: { ApplianceModeSupport: 'enable' } }),
    ),
  ),
  row(
    'appliance mode where one zone lets only some ports in',
    'eni-a1',
    'eni-b0',
    () =>
      change(
        draft(),
        subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1b', to('10.0.0.0/16', { TransitGatewayId: 'tgw-1' })),
        edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'], Options: { ApplianceModeSupport: 'enable' } }),
        acl('acl-subnet-b1', entry(1, 'allow', true, ports(440, 450)), entry(1, 'allow', false)),
      ),
    { query: { port: [443, 460] } },
  ),
];

const filters: readonly Whole[] = [
  row('groups that were not read', 'eni-a0', 'eni-a1', draft, { unread: ['AWS::EC2::SecurityGroup'] }),
  row('one group of two that was not read', 'eni-a0', 'eni-a1', () =>
    change(draft(), edit('NetworkInterface', 'eni-a1', { Groups: [{ GroupId: 'sg-a' }, { GroupId: 'sg-gone' }] })),
  ),
  row('one group of two that was not read, and the other does not let it in', 'eni-a0', 'eni-a1', () =>
    change(
      draft(),
      edit('NetworkInterface', 'eni-a1', { Groups: [{ GroupId: 'sg-a' }, { GroupId: 'sg-gone' }] }),
      allow('sg-a', 'in', tcp(22, cidr('0.0.0.0/0'))),
    ),
  ),
  row('an interface whose groups were not read', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkInterface', 'eni-a1', { Groups: undefined }))),
  row('an interface without groups', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkInterface', 'eni-a1', { Groups: [] }))),
  row('a rule that cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: 'x' }] })),
  ),
  row('a rule whose ports cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', IpRanges: [{ CidrIp: '10.0.0.0/8' }] })),
  ),
  row('a rule about a group whose ports cannot be read', 'eni-a0', 'eni-a1', () => change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', ...sg('sg-a') }))),
  row('a rule whose ports cannot be read, for others', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', IpRanges: [{ CidrIp: '172.16.0.0/12' }] })),
  ),
  row('a rule about a list', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: 'pl-1' }] }), (made) =>
      add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.0.0.0/28' }, { Cidr: '::/0' }] }),
    ),
  ),
  row('a rule about a list that was not read', 'eni-a0', 'eni-a1', () =>
    change(draft(), allow('sg-a', 'in', { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: 'pl-1' }] })),
  ),
  row(
    'rules of several groups together',
    'eni-a0',
    'eni-a1',
    () =>
      change(
        draft(),
        allow('sg-a', 'in', tcp(443, cidr('10.0.0.0/24')), tcp(22, cidr('0.0.0.0/0'))),
        allow('sg-b', 'in', tcp(444, sg('sg-a'))),
        edit('NetworkInterface', 'eni-a1', { Groups: [{ GroupId: 'sg-a' }, { GroupId: 'sg-b' }] }),
      ),
    { query: { port: [400, 500] } },
  ),
  row('a network ACL that was not read', 'eni-a0', 'eni-a1', draft, { unread: ['AWS::EC2::NetworkAcl'] }),
  row('a network ACL without entries', 'eni-a0', 'eni-a1', () => change(draft(), edit('NetworkAcl', 'acl-a1', { Entries: undefined }))),
  row('a network ACL whose second rule cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'allow', false, ports(80)), entry(2, 'odd', false))),
  ),
  row('a network ACL whose rule after all others cannot be read', 'eni-a0', 'eni-a1', () =>
    change(draft(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'allow', false), entry(2, 'odd', false))),
  ),
  row('a network ACL that denies first', 'eni-a0', 'eni-a1', () =>
    change(
      draft(),
      acl('acl-a1', entry(1, 'allow', true), entry(1, 'deny', false, ports(1, 100)), entry(2, 'deny', false, ports(443)), entry(3, 'allow', false)),
    ),
  ),
  row(
    'a network ACL that allows part',
    'eni-a0',
    'eni-a1',
    () => change(draft(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'deny', false, ports(450)), entry(2, 'allow', false, ports(443, 455)))),
    { query: { port: [440, 460] } },
  ),
  row('a network ACL that lets no answer out', 'eni-a0', 'eni-a1', () =>
    change(draft(), acl('acl-a1', entry(1, 'allow', false), entry(1, 'allow', true, ports(1, 1023)))),
  ),
  row('what needs two cuts', 'eni-a0', 'eni-a1', () =>
    change(
      draft(),
      allow('sg-a', 'in', tcp(443, cidr('10.0.0.0/24')), tcp(443, cidr('10.0.0.10/32')), { IpProtocol: '-1', ...cidr('10.0.0.0/16') }),
      allow('sg-a', 'out', all, { IpProtocol: '-1', ...cidr('10.0.0.0/8') }),
    ),
  ),
  row('a route table that was not read', 'eni-a0', 'eni-a1', draft, { unread: ['AWS::EC2::RouteTable'] }),
  row('a route table without routes', 'eni-a0', 'eni-a1', () => change(draft(), edit('RouteTable', 'rtb-a0', { Routes: undefined }))),
  row('a route that cannot be read', 'eni-a0', 'eni-b0', () =>
    change(draft(), (made) => routes(made, 'rtb-a0').push({ NatGatewayId: 'nat-a', State: 'active' })),
  ),
];

const balancers: readonly Whole[] = [
  row(
    'a target group of a load balancer that is gone, where rules were not read',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => group(made).LoadBalancerArns.push('gone')),
    {
      unread: [`AWS::${V2}::ListenerRule`],
      ...onTarget,
    },
  ),
  row('a port of another protocol, where another listener has that', 'eni-a0', 'eni-lb1', () =>
    change(balanced({ type: 'network', protocol: 'TCP' }), (made) =>
      add(made, `${V2}::Listener`, {
        ListenerArn: `${LB_ARN('network').replace(':loadbalancer/', ':listener/')}/2`,
        LoadBalancerArn: LB_ARN('network'),
        Port: 53,
        Protocol: 'UDP',
      }),
    ),
  ),
  row('a target without an address of the version of its group', '8.8.8.8', 'i-target', () => change(balanced(), withIpv6, onlyIpv6('eni-a1')), onTarget),
  row('an application load balancer, all the way', 'internet', 'i-target', () => balanced(), onTarget),
  row('a network load balancer that keeps the client', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP' }), onTarget),
  row('one that does not', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP', keepsClient: false }), onTarget),
  row(
    'one of which it is not known',
    '8.8.8.8',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), (made) => Object.assign(group(made), { Attributes: undefined })),
    onTarget,
  ),
  row(
    'one that keeps some clients',
    'internet',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), allow('sg-a', 'in', tcp(8080, cidr('9.0.0.0/8')))),
    onTarget,
  ),
  row('UDP and TCP', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP_UDP', listenerPort: 53, targetPort: 53 }), {
    query: { protocol: 'all', port: 53 },
  }),
  row('UDP by number', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP_UDP', listenerPort: 53, targetPort: 53 }), {
    query: { protocol: 17, port: [50, 60] },
  }),
  row('no ping', '8.8.8.8', 'i-target', () => balanced(), { query: { protocol: 'icmp' } }),
  row('any port', '8.8.8.8', 'i-target', () => balanced(), { query: {} }),
  row(
    'an unhealthy target',
    '8.8.8.8',
    'i-target',
    () =>
      change(balanced(), (made) => {
        group(made).TargetHealthDescriptions = [{ Target: { Id: 'i-target', Port: 8081 }, TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout' } }];
      }),
    { query: { port: 8081 } },
  ),
  row(
    'a target of which health was not told',
    '8.8.8.8',
    'i-target',
    () =>
      change(balanced(), (made) => {
        group(made).TargetHealthDescriptions = [{ Target: { Id: 'i-target' } }];
      }),
    onTarget,
  ),
  row(
    'health checks on a port that is closed',
    '8.8.8.8',
    'i-target',
    () =>
      change(
        balanced({ type: 'network', protocol: 'TCP' }),
        (made) => Object.assign(group(made), { HealthCheckPort: '9000' }),
        allow('sg-a', 'in', tcp(8080, cidr('0.0.0.0/0'))),
      ),
    onTarget,
  ),
  row(
    'health checks of a target that lets clients in alone',
    '8.8.8.8',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP', groups: [] }), allow('sg-a', 'in', tcp(8080, cidr('8.0.0.0/8')))),
    onTarget,
  ),
  row(
    'a load balancer that is not active',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), edit(`${V2}::LoadBalancer`, LB_ARN('application'), { State: { Code: 'provisioning' } })),
    onTarget,
  ),
  row(
    'an inactive network load balancer',
    '8.8.8.8',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), edit(`${V2}::LoadBalancer`, LB_ARN('network'), { State: { Code: 'failed' } })),
    onTarget,
  ),
  row('an internal one from inside', 'eni-a0', 'i-target', () => change(balanced({ isInternal: true }), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))), onTarget),
  row(
    'an internal one from the internet',
    'internet',
    'i-target',
    () => change(balanced({ isInternal: true }), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))),
    onTarget,
  ),
  row(
    'nodes that were not read',
    'eni-a0',
    'i-target',
    () => change(balanced(), drop('NetworkInterface', 'eni-lb0'), drop('NetworkInterface', 'eni-lb1'), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))),
    onTarget,
  ),
  row(
    'nodes that were not read, from the internet',
    'internet',
    'i-target',
    () => change(balanced(), drop('NetworkInterface', 'eni-lb0'), drop('NetworkInterface', 'eni-lb1')),
    onTarget,
  ),
  row(
    'internal nodes that were not read, from the internet',
    'internet',
    'i-target',
    () => change(balanced({ isInternal: true }), drop('NetworkInterface', 'eni-lb0'), drop('NetworkInterface', 'eni-lb1')),
    onTarget,
  ),
  row('listeners that were not read, to the node', 'eni-a0', 'eni-lb1', () => balanced(), { unread: [`AWS::${V2}::Listener`], query: { port: 80 } }),
  row('listeners that were not read, to the target', '8.8.8.8', 'i-target', () => balanced(), { unread: [`AWS::${V2}::Listener`], ...onTarget }),
  row('target groups that were not read, from the node', 'eni-lb1', 'i-target', () => balanced(), { unread: [`AWS::${V2}::TargetGroup`], ...onTarget }),
  row('load balancers that were not read', 'eni-a0', 'eni-lb1', () => balanced(), { unread: [`AWS::${V2}::LoadBalancer`], query: { port: 80 } }),
  row('classic load balancers that were not read', 'eni-a0', 'eni-lb1', () => balanced({ type: 'classic' }), {
    unread: ['AWS::ElasticLoadBalancing::LoadBalancer'],
    query: { port: 80 },
  }),
  row(
    'rules that were not read',
    '8.8.8.8',
    'i-target',
    () =>
      change(balanced(), (made) => {
        find(made, `${V2}::Listener`, LB_ARN('application')).DefaultActions = [];
      }),
    { unread: [`AWS::${V2}::ListenerRule`], ...onTarget },
  ),
  row(
    'targets that were not read',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => Object.assign(group(made), { TargetHealthDescriptions: undefined })),
    onTarget,
  ),
  row(
    'targets by address that were not read',
    '8.8.8.8',
    'eni-a1',
    () => change(balanced({ targetType: 'ip', targets: ['10.0.1.10'] }), (made) => Object.assign(group(made), { TargetHealthDescriptions: undefined })),
    onTarget,
  ),
  row('a target by address', '8.8.8.8', 'eni-a1', () => balanced({ targetType: 'ip', targets: ['10.0.1.10'] }), onTarget),
  row('a target by the address of another', '8.8.8.8', 'eni-a1', () => balanced({ targetType: 'ip', targets: ['10.0.1.11'] }), onTarget),
  row(
    'a target by address in another VPC whose addresses the balancer has too',
    '8.8.8.8',
    'eni-b0',
    () => balanced({ targetType: 'ip', targets: ['10.1.0.10'] }),
    onTarget,
  ),
  row('functions as targets', '8.8.8.8', 'eni-a1', () => balanced({ targetType: 'lambda', targets: ['i-target'] }), onTarget),
  row(
    'a second interface of an instance',
    '8.8.8.8',
    'eni-a1',
    () => change(balanced(), edit('NetworkInterface', 'eni-a1', { Attachment: { InstanceId: 'i-target', DeviceIndex: 1 } })),
    onTarget,
  ),
  row('a classic load balancer', '8.8.8.8', 'i-target', () => balanced({ type: 'classic' }), onTarget),
  row(
    'a classic one that may not cross zones, as nobody read it',
    'eni-lb0',
    'i-target',
    () => change(balanced({ type: 'classic' }), edit('ElasticLoadBalancing::LoadBalancer', 'web', { LoadBalancerAttributes: undefined })),
    onTarget,
  ),
  row(
    'a network one that may not cross zones, as nobody read it',
    'eni-lb0',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), edit(`${V2}::LoadBalancer`, LB_ARN('network'), { Attributes: undefined })),
    onTarget,
  ),
  row(
    'a target group that may cross zones, as nobody read it',
    'eni-lb0',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), (made) => Object.assign(group(made), { Attributes: undefined })),
    onTarget,
  ),
  row(
    'a target group that turns crossing off, with a target in the zone',
    'eni-lb0',
    'i-target',
    () =>
      change(balanced({ targets: ['i-target', 'i-other'] }), (made) =>
        Object.assign(group(made), { Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] }),
      ),
    onTarget,
  ),
  row(
    'a target group that turns crossing off, with none in the zone',
    'eni-lb0',
    'i-target',
    () => change(balanced({}), (made) => Object.assign(group(made), { Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] })),
    onTarget,
  ),
  row('a network load balancer in front of an application load balancer', '8.8.8.8', 'i-target', chained, onTarget),
  row('the same from within', 'eni-a0', 'i-target', chained, onTarget),
  row('from a load balancer to somebody else', 'eni-lb0', 'eni-b0', () => balanced(), onTarget),
  row('a gateway load balancer sends from its endpoints alone', '8.8.8.8', 'i-target', () => balanced({ type: 'gateway', groups: [] }), {
    query: { protocol: 'udp', port: 6081 },
  }),
  row(
    'a network load balancer inside its target subnet',
    'eni-a0',
    'i-target',
    () =>
      change(
        balanced({ type: 'network', protocol: 'TCP', isInternal: true, zones: [1] }),
        edit('NetworkInterface', 'eni-lb1', { SubnetId: 'subnet-a1', PrivateIpAddress: '10.0.1.5', PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.5' }] }),
        allow('sg-a', 'in', tcp(8080, sg('sg-lb'))),
      ),
    onTarget,
  ),
  row(
    'clients behind a NAT gateway whom a target accepts',
    'eni-a1',
    'i-target',
    () =>
      change(
        balanced({ type: 'network', protocol: 'TCP', targets: ['i-b'] }),
        edit('NetworkInterface', 'eni-b0', { Attachment: { InstanceId: 'i-b', DeviceIndex: 0 } }),
      ),
    onTarget,
  ),
];

/** A network load balancer `front` that sends to the application load balancer `web`. */
function chained(): Draft {
  const arn = LB_ARN('network').replace('/web/', '/front/');
  const listener = { ListenerArn: `${arn.replace(':loadbalancer/', ':listener/')}/9`, LoadBalancerArn: arn, Port: 80, Protocol: 'TCP' };
  const tg = TG_ARN.replace('/web/', '/front/');
  return change(
    balanced({ isInternal: true }),
    allow('sg-a', 'in', tcp(8080, sg('sg-lb'))),
    subnet('subnet-front', 'vpc-a', '10.0.30.0/24', 'us-east-1a', to('0.0.0.0/0', { GatewayId: 'igw-a' })),
    eni('eni-front', 'subnet-front', '10.0.30.5', {
      InterfaceType: 'network_load_balancer',
      RequesterManaged: true,
      Description: 'ELB net/front/1234567890abcdef',
      Groups: [],
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.30.5', Primary: true, Association: { PublicIp: '52.0.3.5' } }],
    }),
    (made) => {
      add(made, `${V2}::LoadBalancer`, {
        LoadBalancerArn: arn,
        VpcId: 'vpc-a',
        Type: 'network',
        Scheme: 'internet-facing',
        AvailabilityZones: [{ SubnetId: 'subnet-front' }],
        Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
      });
      add(made, `${V2}::Listener`, { ...listener, DefaultActions: [{ Type: 'forward', TargetGroupArn: tg }] });
      add(made, `${V2}::TargetGroup`, {
        TargetGroupArn: tg,
        VpcId: 'vpc-a',
        Protocol: 'TCP',
        Port: 80,
        TargetType: 'alb',
        LoadBalancerArns: [arn],
        Attributes: [],
        TargetHealthDescriptions: [{ Target: { Id: LB_ARN('application') }, TargetHealth: { State: 'healthy' } }],
      });
    },
  );
}

const links: readonly Whole[] = [
  row('PrivateLink to the target, all the way', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] })),
  row('PrivateLink to the load balancer, by a range of ports', 'eni-a0', 'eni-lb0', () => linked({ arns: ['own'] }), { query: { port: [400, 500] } }),
  row('PrivateLink to a port that no listener has', 'eni-a0', 'eni-lb0', () => linked({ arns: ['own'] }), { query: { port: 444 } }),
  row('PrivateLink, any protocol and port', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] }), { query: { protocol: 'all' } }),
  row('PrivateLink, by the number of the protocol', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] }), {
    query: { protocol: 6, port: 443, sourcePort: [2000, 2001] },
  }),
  row('PrivateLink, UDP', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] }), { query: { protocol: 'udp', port: 443 } }),
  row('PrivateLink where clients are kept', 'eni-a0', 'eni-b0', () => change(linked({ arns: ['own'] }), allow('sg-b', 'in', tcp(443, cidr('10.1.10.0/23'))))),
  row('PrivateLink by an endpoint that is not available', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), edit('VPCEndpoint', 'vpce-link', { State: 'pending' })),
  ),
  row('PrivateLink by an endpoint whose interface was not read', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), drop('NetworkInterface', 'eni-link')),
  ),
  row('PrivateLink to a service whose load balancers were not read', 'eni-a0', 'eni-b0', () => linked()),
  row('PrivateLink to a service of another owner', 'eni-a0', 'eni-b0', () =>
    change(linked(), (made) => {
      (made['AWS::EC2::VPCEndpointService'] ?? [])[0].Owner = '444455556666';
    }),
  ),
  row('PrivateLink where services were not read', 'eni-a0', 'eni-b0', () => linked({ service: false }), { unread: ['AWS::EC2::VPCEndpointService'] }),
  row('PrivateLink within a zone alone', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), (made) => {
      (made['AWS::ElasticLoadBalancingV2::LoadBalancer'] ?? [])[0].Attributes = [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }];
    }),
  ),
  row('Global Accelerator to what its groups let in', 'internet', 'eni-a1', () =>
    change(
      draft(),
      eni('eni-ga', 'subnet-a0', '10.0.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true, Groups: [{ GroupId: 'sg-b' }] }),
      allow('sg-a', 'in', tcp(443, sg('sg-b'))),
    ),
  ),
  row('Global Accelerator from one address', '8.8.8.8', 'eni-a1', () =>
    change(draft(), eni('eni-ga', 'subnet-a0', '10.0.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true })),
  ),
  row('Global Accelerator of another VPC', '8.8.8.8', 'eni-a1', () =>
    change(draft(), eni('eni-ga', 'subnet-b0', '10.1.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true })),
  ),
];

const firewalls: readonly Whole[] = [
  row('a firewall, pings by their type', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'drop icmp any any -> any any (itype:8; sid:1;)\n' }), {
    query: { protocol: 1 },
  }),
  row(
    'a firewall, other messages by their type',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ rules: 'drop icmp any any -> any any (itype:13; icode:0; sid:1;)\n' }),
    {
      query: { protocol: 1 },
    },
  ),
  row(
    'a firewall that tells too many kinds of packets apart',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ rules: Array.from({ length: 640 }, (_, index) => `drop tcp any any -> any ${2 * index + 1} (sid:${index + 1};)\n`).join('') }),
    { query: {} },
  ),
  row('a network ACL at the endpoint that lets nothing in', 'eni-a0', '8.8.8.8', () => change(firewalled(), acl('acl-fw', entry(1, 'allow', true)))),
  row('a network ACL at the endpoint that lets nothing out', 'eni-a0', '8.8.8.8', () => change(firewalled(), acl('acl-fw', entry(1, 'allow', false)))),
  row('a firewall there and back', '8.8.8.8', 'eni-a0', () => firewalled()),
  row(
    'a firewall whose rules decide by port',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ rules: 'pass tcp any any -> any 440:445 (sid:1;)\ndrop tcp any any -> any any (sid:2;)\n' }),
    {
      query: { port: [400, 500] },
    },
  ),
  row('a firewall that drops by default', '8.8.8.8', 'eni-a0', () => firewalled({ defaults: ['aws:drop_strict'] })),
  row('a firewall that rejects', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'reject tcp any any -> any any (sid:1;)\n' })),
  row('a firewall whose stateless default drops', '8.8.8.8', 'eni-a0', () => firewalled({ statelessDefault: 'aws:drop' })),
  row('a firewall whose stateless default passes', '8.8.8.8', 'eni-a0', () => firewalled({ statelessDefault: 'aws:pass' })),
  row('a firewall that waits for what a connection carries', '8.8.8.8', 'eni-a0', () =>
    firewalled({ rules: 'drop tls any any -> any any (tls.sni; content:"x.example"; sid:1;)\n' }),
  ),
  row('a firewall whose stateless rule stops answers', '8.8.8.8', 'eni-a0', () =>
    firewalled({
      stateless: [
        { Priority: 7, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: { Protocols: [6], SourcePorts: [{ FromPort: 443, ToPort: 443 }] } } },
      ],
    }),
  ),
  row('a firewall whose stateless rule passes', '8.8.8.8', 'eni-a0', () =>
    firewalled({
      stateless: [
        { Priority: 7, RuleDefinition: { Actions: ['aws:pass'], MatchAttributes: { Protocols: [6], Destinations: [{ AddressDefinition: '10.0.0.0/24' }] } } },
      ],
    }),
  ),
  row(
    'a firewall whose stateless rules were not read',
    '8.8.8.8',
    'eni-a0',
    () => firewalled({ stateless: [{ Priority: 7, RuleDefinition: { Actions: ['aws:pass'], MatchAttributes: {} } }] }),
    {
      unread: ['AWS::NetworkFirewall::RuleGroup'],
    },
  ),
  row('a firewall whose policy was not read', '8.8.8.8', 'eni-a0', () => firewalled(), { unread: ['AWS::NetworkFirewall::FirewallPolicy'] }),
  row('firewalls that were not read', '8.8.8.8', 'eni-a0', () => firewalled(), { unread: ['AWS::NetworkFirewall::Firewall'] }),
  row('a firewall whose endpoints were not read', '8.8.8.8', 'eni-a0', () =>
    change(firewalled(), (made) => {
      (made['AWS::NetworkFirewall::Firewall'] ?? [])[0].FirewallStatus = undefined;
    }),
  ),
  row('an endpoint that is not available', '8.8.8.8', 'eni-a0', () => change(firewalled(), edit('VPCEndpoint', 'vpce-fw', { State: 'deleting' }))),
  row('an endpoint whose subnet was not read', '8.8.8.8', 'eni-a0', () => change(firewalled(), drop('Subnet', 'subnet-fw'))),
  row('a network ACL at the endpoint that was not read', '8.8.8.8', 'eni-a0', () => change(firewalled(), drop('NetworkAcl', 'acl-fw'))),
  row('a network ACL at the endpoint that stops it', '8.8.8.8', 'eni-a0', () => change(firewalled(), acl('acl-fw'))),
  row('a firewall that is passed one way alone', 'eni-a0', '8.8.8.8', () => change(firewalled(), drop('RouteTable', 'rtb-edge'))),
  row('a firewall, pings', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'drop icmp any any -> any any (sid:1;)\n' }), { query: { protocol: 'icmp' } }),
  row('a firewall, all protocols', '8.8.8.8', 'eni-a0', () => firewalled({ rules: 'drop ip any any -> any any (ip_proto:47; sid:1;)\n' }), {
    query: { protocol: 'all' },
  }),
  row('a firewall between subnets', 'eni-a0', 'eni-a1', () =>
    change(firewalled(), reroute('rtb-a0', '10.0.1.0/24', { GatewayId: 'vpce-fw' }), reroute('rtb-a1', '10.0.0.0/24', { GatewayId: 'vpce-fw' })),
  ),
  row('a neighbour of the endpoint', 'eni-a0', 'eni-n', () =>
    change(firewalled(), eni('eni-n', 'subnet-fw', '10.0.9.50'), reroute('rtb-a0', '10.0.9.0/24', { GatewayId: 'vpce-fw' })),
  ),
  row('from a neighbour of the endpoint', 'eni-n', 'eni-a0', () =>
    change(
      firewalled(),
      eni('eni-n', 'subnet-fw', '10.0.9.50'),
      reroute('rtb-fw', '10.0.0.0/24', { GatewayId: 'vpce-fw' }),
      reroute('rtb-a0', '10.0.9.0/24', { GatewayId: 'vpce-fw' }),
    ),
  ),
];

const resolvers: readonly Whole[] = [
  row('the resolver, any port', 'eni-a0', '10.0.0.2', () => change(draft(), edit('VPC', 'vpc-a', { EnableDnsSupport: { Value: true } })), {
    query: { protocol: 'all' },
  }),
  row(
    'the resolver by its link-local address',
    'eni-b0',
    '169.254.169.253',
    () => change(draft(), edit('VPC', 'vpc-b', { EnableDnsSupport: { Value: true } })),
    { query: { protocol: 'udp', port: 53 } },
  ),
  row('the resolver by IPv6', 'eni-a0', 'fd00:ec2::253', () => change(draft(), withIpv6, edit('VPC', 'vpc-a', { EnableDnsSupport: { Value: true } })), {
    query: { port: [50, 60] },
  }),
  row('the resolver by IPv6 from IPv4', 'eni-a0', 'fd00:ec2::253', draft, { query: { port: 53 } }),
  row('the resolver on another port', 'eni-a0', '10.0.0.2', draft, { query: { port: 54 } }),
  row('the resolver of another VPC', 'eni-b0', '10.0.0.2', draft, { query: { port: 53 } }),
  row('the resolver of a VPC in which it is off', 'eni-a0', '10.0.0.2', () => change(draft(), edit('VPC', 'vpc-a', { EnableDnsSupport: { Value: false } })), {
    query: { port: 53 },
  }),
  row('the resolver of a VPC of which it was not read', 'eni-a0', '10.0.0.2', draft, { query: { port: 53 } }),
  row('the resolver of a VPC that was not read', 'eni-a0', '169.254.169.253', draft, { query: { port: 53 }, unread: ['AWS::EC2::VPC'] }),
  row('the resolver asked by the internet', 'internet', '10.0.0.2', draft, { query: { port: 53 } }),
];

export const WHOLE: readonly (readonly [golden: string, rows: readonly Whole[]])[] = [
  ['middleboxes', middleboxes],
  ['endpoints', [...endpoints, ...unmodelled]],
  ['outside', outside],
  ['gateways', gateways],
  ['transit', transit],
  ['filters', filters],
  ['balancers', balancers],
  ['links', links],
  ['firewalls', firewalls],
  ['resolvers', resolvers],
];
