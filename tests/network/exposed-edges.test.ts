// What the internet reaches past the edge of a subnet: routes back, network ACLs, private IPv6 and middleboxes, one thing changed at a time.

import { describe, expect, it } from 'vitest';
import { type Draft, draft } from './base.ts';
import { exposed } from './exposed-told.ts';
import { firewalled } from './firewalled.ts';
import { add, allow, change, cidr, edit, eni, find, reroute, routes, tcp, to, withIpv6 } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;
type Row = readonly [says: string, made: () => Draft, told: readonly string[], unread?: readonly string[]];

const web = allow('sg-a', 'in', tcp(443, cidr('0.0.0.0/0')), { IpProtocol: 'udp', FromPort: 53, ToPort: 53, ...cidr('8.8.8.0/24') });
const webOverIpv6: Step = (made) => find(made, 'SecurityGroup', 'sg-a').IpPermissions.push({ ...tcp(443, {}), Ipv6Ranges: [{ CidrIpv6: '::/0' }] });
const noRoute =
  (table: string, destination: string): Step =>
  (made) =>
    (find(made, 'RouteTable', table).Routes = routes(made, table).filter((one) => !Object.values(one).includes(destination)));
const list =
  (id: string, ...blocks: readonly string[]): Step =>
  (made) =>
    add(made, 'PrefixList', { PrefixListId: id, Entries: blocks.map((Cidr) => ({ Cidr })) });
const endpoint =
  (id: string, type: string): Step =>
  (made) =>
    add(made, 'VPCEndpoint', {
      VpcEndpointId: id,
      VpcId: 'vpc-a',
      VpcEndpointType: type,
      ServiceName: 'x',
      State: 'available',
      SubnetIds: [],
      RouteTableIds: [],
    });
/** `subnet-a1` is a public subnet too, and `eni-a1` has a public address. */
const second = (made: Draft) =>
  change(
    made,
    reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'igw-a' }),
    edit('NetworkInterface', 'eni-a1', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.10', Association: { PublicIp: '52.0.0.20' } }] }),
  );
/** IPv6 to and from the internet in both subnets of `vpc-a`; nobody has an address of IPv4. */
const sixth = (made: Draft, ofVpc: readonly Record<string, unknown>[], ...ofSubnets: readonly (readonly string[])[]) =>
  change(
    made,
    withIpv6,
    web,
    webOverIpv6,
    edit('VPC', 'vpc-a', { Ipv6CidrBlockAssociationSet: ofVpc }),
    ...['a0', 'a1'].flatMap((name, n) => [
      reroute(`rtb-${name}`, '::/0', { GatewayId: 'igw-a' }),
      edit('Subnet', `subnet-${name}`, { Ipv6CidrBlockAssociationSet: (ofSubnets[n] ?? []).map((Ipv6CidrBlock) => ({ Ipv6CidrBlock })) }),
      edit('NetworkInterface', `eni-${name}`, { PrivateIpAddresses: [{ PrivateIpAddress: `10.0.${n}.10` }], Ipv6Addresses: [{ Ipv6Address: '2600:1::10' }] }),
    ]),
  );
const [ofAmazon, unique] = [{ Ipv6CidrBlock: '2600:1::/56' }, { Ipv6CidrBlock: 'fd00:1::/56' }];
const notAdvertised = { Ipv6CidrBlock: '2600:1::/56', Ipv6AddressAttribute: 'private' };

// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
const ROUTES: readonly Row[] = [
  [
    'a list leads elsewhere',
    () => change(draft(), web, list('pl-1', '8.0.0.0/8'), reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.0.0.0/8; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a list leads to the gateway',
    () => change(draft(), web, list('pl-1', '8.0.0.0/8'), reroute('rtb-a0', 'pl-1', { GatewayId: 'igw-a' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a list that was not read leads elsewhere',
    () => change(draft(), web, reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1'],
  ],
  [
    'a list that was not read leads to the gateway',
    () => change(draft(), web, reroute('rtb-a0', 'pl-1', { GatewayId: 'igw-a' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a list that was not read leads to a service',
    () => change(draft(), web, endpoint('vpce-1', 'Gateway'), reroute('rtb-a0', 'pl-1', { GatewayId: 'vpce-1' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a list that was not read leads to an appliance',
    () => change(draft(), web, endpoint('vpce-1', 'GatewayLoadBalancer'), reroute('rtb-a0', 'pl-1', { GatewayId: 'vpce-1' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1'],
  ],
  [
    'a list that was not read leads to an endpoint that was not',
    () => change(draft(), web, reroute('rtb-a0', 'pl-1', { GatewayId: 'vpce-1' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1'],
  ],
  [
    'a list leads to a service',
    () => change(draft(), web, endpoint('vpce-1', 'Gateway'), list('pl-1', '8.8.0.0/16'), reroute('rtb-a0', 'pl-1', { GatewayId: 'vpce-1' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.8.0.0/16; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a route says no destination',
    () => change(draft(), web, (made) => routes(made, 'rtb-a0').push({ NatGatewayId: 'nat-a', State: 'active' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 unless ec2:DescribeRouteTables 111122223333 us-east-1 Table/rtb-a0'],
  ],
  [
    'the default route is a blackhole',
    () =>
      change(draft(), web, (made) => {
        routes(made, 'rtb-a0').find((one) => one.GatewayId === 'igw-a').State = 'blackhole';
      }),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 10.0.0.0/15; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a narrower route leads to the gateway of another VPC',
    () =>
      change(draft(), web, reroute('rtb-a0', '8.0.0.0/8', { GatewayId: 'igw-b' }), (made) =>
        add(made, 'InternetGateway', { InternetGatewayId: 'igw-b', Attachments: [{ State: 'available', VpcId: 'vpc-b' }] }),
      ),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.0.0.0/8; udp 53 from 8.8.8.0/24'],
  ],
  [
    'only a narrower route leads to the gateway',
    () => change(draft(), web, reroute('rtb-a0', '0.0.0.0/0', { NatGatewayId: 'nat-a' }), reroute('rtb-a0', '8.0.0.0/8', { GatewayId: 'igw-a' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 8.0.0.0/8, 10.0.0.0/15; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a narrower route leads to the gateway, and no other does',
    () => change(draft(), web, noRoute('rtb-a0', '0.0.0.0/0'), reroute('rtb-a0', '8.0.0.0/8', { GatewayId: 'igw-a' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 8.0.0.0/8, 10.0.0.0/15; udp 53 from 8.8.8.0/24'],
  ],
  [
    'routes of private networks lead elsewhere',
    () =>
      change(draft(), web, reroute('rtb-a0', '172.16.0.0/12', { TransitGatewayId: 'tgw-1' }), reroute('rtb-a0', '100.64.0.0/10', { NatGatewayId: 'nat-a' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a route of private networks and others leads elsewhere',
    () => change(draft(), web, reroute('rtb-a0', '8.0.0.0/5', { TransitGatewayId: 'tgw-1' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 0.0.0.0/5, 10.0.0.0/15, 16.0.0.0/4, 32.0.0.0/3, 64.0.0.0/2, 128.0.0.0/1; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a route of the other version leads elsewhere',
    () => change(draft(), web, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-1' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'the table has no routes',
    () => change(draft(), web, edit('RouteTable', 'rtb-a0', { Routes: undefined })),
    ['subnet-a0 eni-a0 (sg-a) v4 udp 53 from 8.8.8.0/24'],
  ],
  [
    'no TCP finds its way back, and all else needs none',
    () => change(draft(), noRoute('rtb-a0', '0.0.0.0/0')),
    ['subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp from 10.0.0.0/15; protocols 7-255'],
  ],
  [
    'the table was not read',
    () => change(draft(), web),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 unless ec2:DescribeRouteTables 111122223333 us-east-1'],
    ['AWS::EC2::RouteTable'],
  ],
];

// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html: unique local addresses, and blocks that are not advertised, are not on the internet.
const IPV6: readonly Row[] = [
  ['the VPC has none but unique local addresses', () => sixth(draft(), [unique]), []],
  [
    'the VPC has other addresses too',
    () => sixth(draft(), [unique, ofAmazon]),
    ['subnet-a0 eni-a0 (sg-a) v6 tcp 443 from all but 2600:1::/56', 'subnet-a1 eni-a1 (sg-a) v6 tcp 443 from all but 2600:1::/56'],
  ],
  [
    'a subnet has unique local addresses, and another has not',
    () => sixth(draft(), [unique, ofAmazon], ['fd00:1::/64'], ['2600:1:0:1::/64']),
    ['subnet-a1 eni-a1 (sg-a) v6 tcp 443 from all but 2600:1::/56'],
  ],
  [
    'a subnet has addresses of both kinds',
    () => sixth(draft(), [unique, ofAmazon], ['fd00:1::/64', '2600:1::/64'], ['fd00:1:0:1::/64']),
    ['subnet-a0 eni-a0 (sg-a) v6 tcp 443 from all but 2600:1::/56'],
  ],
  ['the block of the VPC is not advertised', () => sixth(draft(), [notAdvertised]), []],
  [
    'the block of the VPC is not advertised, and subnets have blocks of it',
    () => sixth(draft(), [notAdvertised, unique], ['2600:1::/64'], ['2600:1:0:1::/64', 'fd00:1::/64']),
    [],
  ],
  [
    'the VPC has no block',
    () => sixth(draft(), []),
    ['subnet-a0 eni-a0 (sg-a) v6 tcp 443 from all but 2600:1::/56', 'subnet-a1 eni-a1 (sg-a) v6 tcp 443 from all but 2600:1::/56'],
  ],
  [
    'routes lead some of it elsewhere',
    () =>
      change(
        sixth(draft(), [ofAmazon]),
        reroute('rtb-a0', '2606::/16', { EgressOnlyInternetGatewayId: 'eigw-1' }),
        noRoute('rtb-a1', '::/0'),
        reroute('rtb-a1', '2606::/16', { GatewayId: 'igw-a' }),
      ),
    ['subnet-a0 eni-a0 (sg-a) v6 tcp 443 from all but 2600:1::/56, 2606::/16', 'subnet-a1 eni-a1 (sg-a) v6 tcp 443 from 2606::/16'],
  ],
  [
    'groups let in private networks only',
    () =>
      change(sixth(draft(), [ofAmazon]), (made) => {
        find(made, 'SecurityGroup', 'sg-a').IpPermissions = [{ ...tcp(443, {}), Ipv6Ranges: [{ CidrIpv6: 'fc00::/7' }] }];
      }),
    [],
  ],
  [
    'routes of private networks lead elsewhere over IPv6',
    () => change(sixth(draft(), [ofAmazon]), reroute('rtb-a0', 'fd00::/8', { TransitGatewayId: 'tgw-1' })),
    ['subnet-a0 eni-a0 (sg-a) v6 tcp 443 from all but 2600:1::/56', 'subnet-a1 eni-a1 (sg-a) v6 tcp 443 from all but 2600:1::/56'],
  ],
  [
    'two subnets have one network ACL and one table',
    () =>
      change(sixth(draft(), [unique, ofAmazon], ['fd00:1::/64'], ['2600:1:0:1::/64']), (made) => {
        for (const [type, id] of [
          ['RouteTable', 'rtb-a'],
          ['NetworkAcl', 'acl-a'],
        ] as const) {
          find(made, type, `${id}0`).Associations = [{ SubnetId: 'subnet-a0' }, { SubnetId: 'subnet-a1' }];
          find(made, type, `${id}1`).Associations = [];
        }
      }),
    ['subnet-a1 eni-a1 (sg-a) v6 tcp 443 from all but 2600:1::/56'],
  ],
];

const edge =
  (...own: readonly Record<string, unknown>[]): Step =>
  (made) =>
    add(made, 'RouteTable', {
      RouteTableId: 'rtb-edge',
      VpcId: 'vpc-a',
      Associations: [{ GatewayId: 'igw-a' }],
      Routes: [to('10.0.0.0/16', { GatewayId: 'local' }), ...own],
    });
const appliance = eni('eni-box', 'subnet-a1', '10.0.1.99', { SourceDestCheck: false, Attachment: { InstanceId: 'i-box', Status: 'attached' } });
const fw = () => firewalled({ rules: 'pass tcp any any -> any 443 (sid:1;)\n', defaults: ['aws:drop_strict'] });
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
const BOXES: readonly Row[] = [
  ['the gateway has a table that leads nowhere else', () => change(draft(), web, edge()), ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24']],
  [
    'the table of the gateway leads another subnet to a box',
    () => change(draft(), web, appliance, edge(to('10.0.1.0/24', { NetworkInterfaceId: 'eni-box' }))),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  ['the table of the gateway leads the subnet to a box', () => change(draft(), web, appliance, edge(to('10.0.0.0/24', { NetworkInterfaceId: 'eni-box' }))), []],
  [
    'the table of the gateway leads half of the subnet to a box',
    () => change(draft(), web, appliance, edge(to('10.0.0.0/25', { NetworkInterfaceId: 'eni-box' }))),
    [],
  ],
  [
    'the table of the gateway leads another subnet to a box, and the subnet has IPv6 too',
    () =>
      change(
        draft(),
        web,
        appliance,
        edge(to('10.0.1.0/24', { NetworkInterfaceId: 'eni-box' })),
        edit('Subnet', 'subnet-a0', { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/64' }] }),
      ),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'some of the internet is answered by a box',
    () => change(draft(), web, appliance, reroute('rtb-a0', '8.0.0.0/8', { NetworkInterfaceId: 'eni-box' })),
    [
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 0.0.0.0/8, 8.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8 and 10 more; udp 53 from 8.8.8.0/24',
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 8.0.0.0/8 unless middlebox eni-box 111122223333 us-east-1 face/eni-box',
    ],
  ],
  [
    'the default route leads to a box',
    () => change(draft(), web, appliance, reroute('rtb-a0', '0.0.0.0/0', { NetworkInterfaceId: 'eni-box' })),
    [
      'subnet-a0 eni-a0 (sg-a) v4 udp 53 from 8.8.8.0/24',
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more unless middlebox eni-box 111122223333 us-east-1 face/eni-box',
    ],
  ],
  [
    'a route of private networks leads to a box',
    () => change(draft(), web, appliance, reroute('rtb-a0', '172.16.0.0/12', { NetworkInterfaceId: 'eni-box' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a blackhole leads to a box',
    () =>
      change(draft(), web, appliance, reroute('rtb-a0', '8.0.0.0/8', { NetworkInterfaceId: 'eni-box' }), (made) =>
        Object.assign(routes(made, 'rtb-a0').at(-1), { State: 'blackhole' }),
      ),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.0.0.0/8; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a route of the other version leads to a box',
    () => change(draft(), web, appliance, reroute('rtb-a0', '::/0', { NetworkInterfaceId: 'eni-box' })),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  ],
  [
    'a firewall stands in the way',
    () => change(fw(), web),
    ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more'],
  ],
  [
    'a firewall stands in the way of two that differ',
    () =>
      change(
        fw(),
        web,
        eni('eni-a2', 'subnet-a0', '10.0.0.12', {
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.0.12', Association: { PublicIp: '52.0.0.12' } },
            { PrivateIpAddress: '10.0.0.13', Association: { PublicIp: '52.0.0.13' } },
          ],
        }),
      ),
    ['subnet-a0 eni-a0,eni-a2 (sg-a) v4 tcp 443 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more'],
  ],
  [
    'a firewall was not read',
    fw,
    [
      'subnet-a0 eni-a0 (sg-a) v4 everything from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more unless network-firewall:DescribeFirewallPolicy 111122223333 us-east-1',
    ],
    ['AWS::NetworkFirewall::FirewallPolicy'],
  ],
  [
    'a firewall stands in the way of one version',
    () => change(fw(), web, withIpv6, webOverIpv6, reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' })),
    [
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more and v6 tcp 443 from all but ::/3, 2600:1::/56, 4000::/2, 8000::/1; udp 53 from 2000::/3',
      'subnet-a1 eni-a1 (sg-a) v6 udp 53',
    ],
  ],
  ['a firewall drops everything', () => firewalled({ defaults: ['aws:drop_strict'] }), []],
  [
    'a firewall stands in the way, and a group was not read',
    () => change(fw(), edit('NetworkInterface', 'eni-a0', { Groups: [{ GroupId: 'sg-a' }, { GroupId: 'sg-z' }] }), web),
    ['subnet-a0 eni-a0 (sg-a,sg-z) v4 tcp 443 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more'],
  ],
  [
    'a firewall lets two addresses have different ports',
    () =>
      change(
        firewalled({ rules: 'pass tcp any any -> 10.0.0.10 443 (sid:1;)\npass tcp any any -> 10.0.0.12 22 (sid:2;)\n', defaults: ['aws:drop_strict'] }),
        eni('eni-a2', 'subnet-a0', '10.0.0.12', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.12', Association: { PublicIp: '52.0.0.12' } }] }),
      ),
    [
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more',
      'subnet-a0 eni-a2 (sg-a) v4 tcp 22 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more',
    ],
  ],
];

const entry = (more: Record<string, unknown> = {}) => ({
  RuleNumber: 50,
  RuleAction: 'deny',
  Protocol: '6',
  PortRange: { From: 22, To: 22 },
  CidrBlock: '8.0.0.0/8',
  Egress: false,
  ...more,
});
/** Pairs of entries that differ in one thing. */
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
const PAIRS: readonly (readonly [says: string, one: Record<string, unknown>, other: Record<string, unknown>, ofOne: string, ofOther: string])[] = [
  [
    'what they do',
    entry(),
    entry({ RuleAction: 'allow' }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 everything',
  ],
  [
    'the protocol',
    entry(),
    entry({ Protocol: '17' }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocols 0-16; udp 0-21, 23-65535; udp 22 from all but 8.0.0.0/8; protocols 18-255',
  ],
  [
    'the first port',
    entry(),
    entry({ PortRange: { From: 21, To: 22 } }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocols 0-5; tcp 0-20, 23-65535; tcp 21-22 from all but 8.0.0.0/8; protocols 7-255',
  ],
  [
    'the last port',
    entry(),
    entry({ PortRange: { From: 22, To: 23 } }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocols 0-5; tcp 0-21, 24-65535; tcp 22-23 from all but 8.0.0.0/8; protocols 7-255',
  ],
  [
    'the network',
    entry(),
    entry({ CidrBlock: '9.0.0.0/8' }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 9.0.0.0/8; protocols 7-255',
  ],
  [
    'the length of the prefix',
    entry(),
    entry({ CidrBlock: '8.0.0.0/9' }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/9; protocols 7-255',
  ],
  [
    'the version',
    entry({ CidrBlock: '0.0.0.0/0' }),
    entry({ CidrBlock: undefined, Ipv6CidrBlock: '::/0' }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 everything',
  ],
  [
    'the direction',
    entry({ PortRange: { From: 0, To: 65_535 } }),
    entry({ PortRange: { From: 0, To: 65_535 }, Egress: true }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocols 0-5; tcp from all but 8.0.0.0/8; protocols 7-255',
  ],
  [
    'the type of ICMP',
    entry({ Protocol: '1', PortRange: undefined, IcmpTypeCode: { Type: 8, Code: -1 } }),
    entry({ Protocol: '1', PortRange: undefined, IcmpTypeCode: { Type: 3, Code: -1 } }),
    'subnet-a0 eni-a0 (sg-a) v4 protocol 0; icmp type 0-7, 9-255; icmp type 8 from all but 8.0.0.0/8; protocols 2-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocol 0; icmp type 0-2, 4-255; icmp type 3 from all but 8.0.0.0/8; protocols 2-255',
  ],
  [
    'the code of ICMP',
    entry({ Protocol: '1', PortRange: undefined, IcmpTypeCode: { Type: 3, Code: 0 } }),
    entry({ Protocol: '1', PortRange: undefined, IcmpTypeCode: { Type: 3, Code: 1 } }),
    'subnet-a0 eni-a0 (sg-a) v4 protocol 0; icmp type 0-2, 4-255 code 0; icmp type 3 code 0 from all but 8.0.0.0/8; icmp code 1-255; protocols 2-255',
    'subnet-a1 eni-a1 (sg-a) v4 protocol 0; icmp code 0, 2-255; icmp type 0-2, 4-255 code 1; icmp type 3 code 1 from all but 8.0.0.0/8; protocols 2-255',
  ],
  [
    'whether they can be read',
    entry(),
    entry({ Protocol: 'nonsense' }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 everything unless ec2:DescribeNetworkAcls 111122223333 us-east-1 rkAcl/acl-a1',
  ],
  [
    'where they say so themselves, as neither can be read',
    entry({ Protocol: 'nonsense' }),
    entry({ Protocol: 'nonsense' }),
    'subnet-a0 eni-a0 (sg-a) v4 everything unless ec2:DescribeNetworkAcls 111122223333 us-east-1 rkAcl/acl-a0',
    'subnet-a1 eni-a1 (sg-a) v4 everything unless ec2:DescribeNetworkAcls 111122223333 us-east-1 rkAcl/acl-a1',
  ],
  [
    'whether they name a network',
    entry(),
    entry({ CidrBlock: undefined }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 everything unless ec2:DescribeNetworkAcls 111122223333 us-east-1 rkAcl/acl-a1',
  ],
  [
    'their order',
    entry({ RuleNumber: 50 }),
    entry({ RuleNumber: 150 }),
    'subnet-a0 eni-a0 (sg-a) v4 protocols 0-5; tcp 0-21, 23-65535; tcp 22 from all but 8.0.0.0/8; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v4 everything',
  ],
];

describe('what the internet reaches, where', () => {
  it.each([...ROUTES, ...IPV6, ...BOXES].map(([says, made, told, unread = []]) => ({ says, made, told, unread })))('$says', ({ made, told, unread }) => {
    expect(exposed(made(), unread)).toEqual(told);
  });
});

describe('network ACLs of two subnets', () => {
  it.each(PAIRS)('are each its own where they differ in %s', (_, one, other, ...told) => {
    const both = change(second(draft()), (made) => {
      for (const [at, more] of [one, other].entries()) find(made, 'NetworkAcl', `acl-a${at}`).Entries.push(more);
    });
    const alone = [0, 1].flatMap((at) =>
      exposed(
        change(second(draft()), edit('NetworkInterface', `eni-a${1 - at}`, { PrivateIpAddresses: [] }), (made) =>
          find(made, 'NetworkAcl', `acl-a${at}`).Entries.push([one, other][at]),
        ),
      ),
    );
    expect(exposed(both)).toEqual(alone);
    expect(alone).toEqual(told);
  });
});
