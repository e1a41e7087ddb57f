import type { ResourceRecord } from '../../../core/index.ts';
import { controlCases } from '../../control.cases.ts';
import { acl, ec2, eni, entry, LAST, PUBLIC_PLACE, route, routeTable, SUBNET, securityGroup, subnet } from './network.cases.ts';
import { rule } from './security-group.cases.ts';
import { STOA_NETWORK_10 } from './stoa-network-10.ts';

const ALL = [rule('-1', null, null, '0.0.0.0/0')];
const without = (type: string) => PUBLIC_PLACE.filter((one) => one.type !== `AWS::EC2::${type}`);
const hidden = eni({ Association: null, PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10' }] });
const open = securityGroup('sg-1', [], ALL);
const NAT_SUBNET = SUBNET.replace('subnet-1', 'subnet-2');

/** The subnet leads to a NAT gateway, whose own subnet leads on. */
const behindNat = (onwards: Parameters<typeof route>[1]): readonly ResourceRecord[] => [
  ...without('RouteTable').filter((one) => one.type !== 'AWS::EC2::NetworkAcl'),
  acl('acl-1', [entry(100, false, 'allow'), entry(100, true, 'allow'), ...LAST], { isDefault: true, subnets: ['subnet-1', 'subnet-2'] }),
  subnet('subnet-2', 'vpc-1', '10.0.1.0/24'),
  routeTable('rtb-1', [route('0.0.0.0/0', { NatGatewayId: 'nat-1' })]),
  routeTable('rtb-2', [route('0.0.0.0/0', onwards)], ['subnet-2']),
  ec2('NatGateway', 'natgateway', 'nat-1', { NatGatewayId: 'nat-1', VpcId: 'vpc-1', SubnetId: 'subnet-2', State: 'available', ConnectivityType: 'public' }),
];

controlCases(STOA_NETWORK_10, [
  { name: 'fails for an open group at a public address', records: [...PUBLIC_PLACE, eni(), open], expect: { [SUBNET]: 'fail' } },
  { name: 'passes without a public address, and without NAT', records: [...PUBLIC_PLACE, hidden, open], expect: { [SUBNET]: 'pass' } },
  { name: 'fails through a NAT gateway', records: [...behindNat({ GatewayId: 'igw-1' }), hidden, open], expect: { [SUBNET]: 'fail', [NAT_SUBNET]: 'pass' } },
  {
    name: 'passes through a NAT gateway before a firewall',
    records: [...behindNat({ GatewayId: 'vpce-1' }), hidden, open],
    expect: { [SUBNET]: 'pass', [NAT_SUBNET]: 'pass' },
  },
  {
    name: 'passes where the route leads to a firewall',
    records: [...without('RouteTable'), routeTable('rtb-1', [route('0.0.0.0/0', { GatewayId: 'vpce-1' })]), eni(), open],
    expect: { [SUBNET]: 'pass' },
  },
  {
    name: 'passes where both halves of the internet lead to a firewall',
    records: [
      ...without('RouteTable'),
      routeTable('rtb-1', [
        route('0.0.0.0/0', { GatewayId: 'igw-1' }),
        route('0.0.0.0/1', { GatewayId: 'vpce-1' }),
        route('128.0.0.0/1', { GatewayId: 'vpce-1' }),
      ]),
      eni(),
      open,
    ],
    expect: { [SUBNET]: 'pass' },
  },
  {
    name: 'passes for a group that allows HTTPS',
    records: [...PUBLIC_PLACE, eni(), securityGroup('sg-1', [], [rule('tcp', 443, 443, '0.0.0.0/0')])],
    expect: { [SUBNET]: 'pass' },
  },
  {
    name: 'fails where several rules allow everything together',
    records: [...PUBLIC_PLACE, eni(), securityGroup('sg-1', [], [rule('tcp', 0, 65_535, '0.0.0.0/0'), rule('udp', 0, 65_535, '0.0.0.0/1', '128.0.0.0/1')])],
    expect: { [SUBNET]: 'fail' },
  },
  {
    name: 'passes where the network ACL limits it',
    records: [
      ...without('NetworkAcl'),
      acl('acl-1', [entry(100, false, 'allow'), entry(100, true, 'allow', '10.0.0.0/8'), ...LAST], { isDefault: true }),
      eni(),
      open,
    ],
    expect: { [SUBNET]: 'pass' },
  },
  {
    name: 'is unknown where interfaces were not read',
    records: [...PUBLIC_PLACE, open],
    uncovered: ['AWS::EC2::NetworkInterface'],
    expect: { [SUBNET]: 'unknown' },
  },
  {
    name: 'is unknown where the group was not read',
    records: [...PUBLIC_PLACE, eni()],
    uncovered: ['AWS::EC2::SecurityGroup'],
    expect: { [SUBNET]: 'unknown' },
  },
  {
    name: 'is unknown where route tables were not read',
    records: [...without('RouteTable'), eni(), open],
    uncovered: ['AWS::EC2::RouteTable'],
    expect: { [SUBNET]: 'unknown' },
  },
  {
    name: 'is unknown where the network ACL was not read',
    records: [...without('NetworkAcl'), eni(), open],
    uncovered: ['AWS::EC2::NetworkAcl'],
    expect: { [SUBNET]: 'unknown' },
  },
]);
