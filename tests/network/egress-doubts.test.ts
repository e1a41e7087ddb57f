// What leaves where something on the way was not read, stands apart or is in the way twice: each row with the words of its exit and what has a way of its own.

import { describe, expect, it } from 'vitest';
import { EXIT_KINDS } from '../../src/network/egress/exits.ts';
import { describeDestinations } from '../../src/network/egress/words.ts';
import { egressOf, readNetwork } from '../../src/network/index.ts';
import { describePackets, noPackets } from '../../src/network/packets/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { add, allow, change, cidr, edit, eni, find, onlyIpv6, pl, reroute, routes, shared, tcp, to, withIpv6 } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;
type Row = readonly [says: string, made: () => Draft, told: readonly string[], unread?: readonly string[]];

function exits(made: Draft, unread: readonly string[] = []): readonly string[] {
  const { rows, missing: notRead } = egressOf(readNetwork(snapshotOf(worldOf(made), false, unread)));
  const told = rows.map(({ members, version, exit, set, perhaps, missing, aside, subnetId, vpcId, name }) => {
    const [what, open] = [set, perhaps].map((one) => {
      const { anywhere, some } = describeDestinations(one, noPackets(version));
      return [anywhere === '' ? '' : `${anywhere} anywhere`, some].filter((word) => word !== '').join('; ');
    });
    const by = [EXIT_KINDS[exit.kind], exit.id, ...(exit.vpcId === undefined ? [] : [`in ${exit.vpcId}`]), ...exit.transits, ...exit.inspectedBy].join(' ');
    const words = [
      what,
      open === '' ? '' : `perhaps ${open} unless ${missing.map((one) => one.name).join(', ')}`,
      describePackets(aside).replace(/^(?!nothing)/, 'aside '),
    ];
    return `${name === '111122223333' ? '' : name}${vpcId} ${subnetId} ${members.map(({ id }) => id).join()} v${version} ${by}: ${words.filter((word) => word !== '' && word !== 'nothing').join(' | ')}`;
  });
  return [...told, ...notRead.map((one) => `not read: ${one.name}`)];
}

/** Only who is in `subnet-a1` counts. */
const ofA1 = (lines: readonly string[]) => lines.filter((line) => line.includes(' subnet-a1 ') || line.startsWith('not read'));
const service =
  (name: string, id: string, table: string, ...Cidrs: readonly string[]): Step =>
  (made) => {
    add(made, 'VPCEndpoint', {
      VpcEndpointId: `vpce-${id}`,
      VpcId: 'vpc-a',
      VpcEndpointType: 'Gateway',
      ServiceName: `com.amazonaws.us-east-1.${name}`,
      State: 'available',
      RouteTableIds: [table],
      SubnetIds: [],
    });
    add(made, 'PrefixList', { PrefixListId: `pl-${id}`, PrefixListName: `com.amazonaws.us-east-1.${name}`, Cidrs });
    routes(made, table).push(to(`pl-${id}`, { GatewayId: `vpce-${id}` }));
  };
const entry =
  (acl: string, Egress: boolean, more: Record<string, unknown> = {}): Step =>
  (made) =>
    find(made, 'NetworkAcl', acl).Entries.push({ RuleNumber: 50, RuleAction: 'deny', Protocol: '-1', CidrBlock: '52.216.0.0/15', Egress, ...more });
const s3 = service('s3', 's3', 'rtb-a1', '52.216.0.0/15');
const dynamo = service('dynamodb', 'ddb', 'rtb-a1', '3.218.180.0/22', '2600:f00::/40');
const web = allow('sg-a', 'out', tcp(443, cidr('0.0.0.0/0')));
const dual = (made: Draft) =>
  change(
    made,
    withIpv6,
    ...['a0', 'a1'].map((name, n) => edit('Subnet', `subnet-${name}`, { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: `2600:1:0:${n}::/64` }] })),
    ...['a0', 'a1'].map((name, n) => edit('NetworkInterface', `eni-${name}`, { Ipv6Addresses: [{ Ipv6Address: `2600:1:0:${n}::10` }] })),
    reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
    reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }),
    (all) => {
      for (const one of all['AWS::EC2::SecurityGroup'] ?? [])
        one.IpPermissionsEgress = [{ ...tcp(443, cidr('0.0.0.0/0')), Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];
    },
  );

const CASES: readonly Row[] = [
  [
    'a network ACL was not read before a way that ends',
    () => change(draft(), web, reroute('rtb-a1', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' })),
    [],
    ['AWS::EC2::NetworkAcl'],
  ],
  [
    'a network ACL was not read before a blackhole',
    () => change(draft(), web, (made) => Object.assign(routes(made, 'rtb-a1')[1], { State: 'blackhole' })),
    [],
    ['AWS::EC2::NetworkAcl'],
  ],
  [
    'a network ACL was not read before a network that is not known',
    () => change(draft(), web, reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'vgw-1' })),
    [
      'vpc-a subnet-a1 eni-a1 v4 by a way whose end is not known : perhaps tcp 443 anywhere unless ec2:DescribeNetworkAcls, the network behind the virtual private gateway vgw-1',
    ],
    ['AWS::EC2::NetworkAcl'],
  ],
  [
    'two services have endpoints',
    () => change(draft(), web, s3, dynamo),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: tcp 443 to all but 0.0.0.0/8, 3.218.180.0/22, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10 and 11 more | aside everything to 3.218.180.0/22, 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-s3: tcp 443 to 52.216.0.0/15 | aside everything to 3.218.180.0/22',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-ddb: tcp 443 to 3.218.180.0/22 | aside everything to 52.216.0.0/15',
    ],
  ],
  [
    'a service is denied by the network ACL',
    () => change(draft(), web, s3, dynamo, entry('acl-a1', true)),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: tcp 443 to all but 0.0.0.0/8, 3.218.180.0/22, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10 and 11 more | aside everything to 3.218.180.0/22',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-ddb: tcp 443 to 3.218.180.0/22',
    ],
  ],
  [
    'the answers of a service are denied by the network ACL',
    () => change(draft(), web, s3, dynamo, entry('acl-a1', false)),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: tcp 443 to all but 0.0.0.0/8, 3.218.180.0/22, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10 and 11 more | aside everything to 3.218.180.0/22',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-ddb: tcp 443 to 3.218.180.0/22',
    ],
  ],
  [
    'an entry of the network ACL cannot be read',
    () =>
      change(
        draft(),
        web,
        s3,
        entry('acl-a1', true, { Protocol: 'nonsense' }),
        entry('acl-a1', false, { RuleNumber: 40, Protocol: '6', PortRange: { From: 1024, To: 65_535 } }),
      ),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: perhaps tcp 443 to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more unless ec2:DescribeNetworkAcls | aside everything to 52.216.0.0/15',
    ],
  ],
  [
    'a list of groups was not read',
    () => change(draft(), s3, allow('sg-a', 'out', tcp(443, pl('pl-s3')), tcp(22, pl('pl-9')))),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: perhaps tcp 22 to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more unless ec2:DescribeManagedPrefixLists | aside everything to 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-s3: tcp 443 to 52.216.0.0/15 | perhaps tcp 22 to 52.216.0.0/15 unless ec2:DescribeManagedPrefixLists',
    ],
  ],
  [
    'the subnet of the NAT gateway is not there',
    () => change(draft(), web, s3, edit('NatGateway', 'nat-a', { SubnetId: 'subnet-gone' })),
    [
      'vpc-a subnet-a1 eni-a1 v4 by a way whose end is not known : perhaps tcp 443 to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more unless ec2:DescribeSubnets | aside everything to 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-s3: tcp 443 to 52.216.0.0/15',
    ],
  ],
  [
    'the NAT gateway does not tell its subnet',
    () => change(draft(), web, s3, edit('NatGateway', 'nat-a', { SubnetId: undefined })),
    [
      'vpc-a subnet-a1 eni-a1 v4 by a way whose end is not known : perhaps tcp 443 to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more unless ec2:DescribeSubnets | aside everything to 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-s3: tcp 443 to 52.216.0.0/15',
    ],
  ],
  [
    'the NAT gateway speaks to IPv4',
    () => dual(draft()),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: tcp 443 anywhere',
      'vpc-a subnet-a1 eni-a1 v6 by a way whose end is not known : perhaps tcp 443 to 64:ff9b::/96 unless IPv6 through a NAT gateway (NAT64)',
    ],
  ],
  [
    'nobody has an address of IPv4',
    () => change(dual(draft()), onlyIpv6('eni-a1')),
    ['vpc-a subnet-a1 eni-a1 v6 by a way whose end is not known : perhaps tcp 443 to 64:ff9b::/96 unless IPv6 through a NAT gateway (NAT64)'],
  ],
  [
    'the NAT gateway leads to a service that the subnet leads to as well',
    () => change(draft(), web, service('s3', 's3', 'rtb-a0', '52.216.0.0/15'), dynamo),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: tcp 443 to all but 0.0.0.0/8, 3.218.180.0/22, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10 and 11 more | aside everything to 3.218.180.0/22, 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-ddb: tcp 443 to 3.218.180.0/22 | aside everything to 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-s3: tcp 443 to 52.216.0.0/15 | aside everything to 3.218.180.0/22',
    ],
  ],
  [
    'a service has another list behind the NAT gateway',
    () => change(draft(), web, service('s3', 's4', 'rtb-a0', '3.5.0.0/19'), s3),
    [
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: tcp 443 to all but 0.0.0.0/8, 3.5.0.0/19, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10 and 11 more | aside everything to 3.5.0.0/19, 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-s3: tcp 443 to 52.216.0.0/15 | aside everything to 3.5.0.0/19',
      'vpc-a subnet-a1 eni-a1 v4 to a service by its gateway endpoint vpce-s4: tcp 443 to 3.5.0.0/19 | aside everything to 52.216.0.0/15',
    ],
  ],
  [
    'an endpoint of another kind has a list',
    () => change(draft(), web, s3, edit('VPCEndpoint', 'vpce-s3', { VpcEndpointType: 'GatewayLoadBalancer' })),
    [
      'vpc-a subnet-a1 eni-a1 v4 by a way whose end is not known : perhaps tcp 443 to 52.216.0.0/15 unless the appliance behind vpce-s3',
      'vpc-a subnet-a1 eni-a1 v4 through a NAT gateway nat-a: tcp 443 to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more',
    ],
  ],
  [
    'some in a subnet have public addresses',
    () =>
      change(
        draft(),
        web,
        reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'igw-a' }),
        eni('eni-a1b', 'subnet-a1', '10.0.1.20', {
          PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.20', Association: { PublicIp: '52.0.1.20' } }, { PrivateIpAddress: '10.0.1.21' }],
        }),
        s3,
      ),
    [
      'vpc-a subnet-a1 eni-a1b v4 with its own public address igw-a: tcp 443 to all but 0.0.0.0/8, 10.0.0.0/8, 52.216.0.0/15, 100.64.0.0/10, 127.0.0.0/8 and 10 more | aside everything to 52.216.0.0/15',
      'vpc-a subnet-a1 eni-a1,eni-a1b v4 to a service by its gateway endpoint vpce-s3: tcp 443 to 52.216.0.0/15',
    ],
  ],
  [
    'a detached one and one of AWS stand beside',
    () =>
      change(
        draft(),
        web,
        eni('eni-d', 'subnet-a1', '10.0.1.30', { Status: 'available' }),
        eni('eni-l', 'subnet-a1', '10.0.1.31', { InterfaceType: 'lambda', RequesterManaged: true }),
      ),
    ['vpc-a subnet-a1 eni-a1,eni-l v4 through a NAT gateway nat-a: tcp 443 anywhere'],
  ],
  ['the subnet is not there', () => change(draft(), web, edit('NetworkInterface', 'eni-a1', { SubnetId: 'subnet-gone' })), ['not read: ec2:DescribeSubnets']],
  [
    'the owner of the subnet was not read, and the way ends',
    () => change(draft(), web, shared('VPC', 'Subnet'), reroute('rtb-a1', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' })),
    [],
  ],
];

describe('exits', () => {
  it.each(CASES.map(([says, made, told, unread = []]) => ({ says, made, told, unread })))('are told where $says', ({ made, told, unread }) => {
    expect(ofA1(exits(made(), unread))).toEqual(told);
  });
});
