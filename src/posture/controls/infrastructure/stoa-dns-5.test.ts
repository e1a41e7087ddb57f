import { controlCases } from '../../control.cases.ts';
import {
  acl,
  eni,
  entry,
  FIREWALL_ENDPOINT,
  internetGateway,
  LAST,
  OPEN,
  PUBLIC_PLACE,
  publicAccess,
  route,
  routeTable,
  securityGroup,
  subnet,
  VPC,
  vpc,
} from './network.cases.ts';
import { rule } from './security-group.cases.ts';
import { STOA_DNS_5 } from './stoa-dns-5.ts';

const egress = (...rules: ReturnType<typeof rule>[]) => [...PUBLIC_PLACE, eni(), securityGroup('sg-1', [], rules)];
const dns = (protocol: string, cidr = '0.0.0.0/0') => rule(protocol, 53, 53, cidr);
const web = rule('tcp', 443, 443, '0.0.0.0/0');
const behindAcl = [
  vpc(),
  subnet(),
  internetGateway(),
  routeTable('rtb-1', [route('0.0.0.0/0', { GatewayId: 'igw-1' })]),
  acl('acl-1', [
    entry(100, false, 'allow'),
    entry(90, true, 'deny', '0.0.0.0/0', { Protocol: '17', PortRange: { From: 53, To: 53 } }),
    entry(100, true, 'allow'),
    ...LAST,
  ]),
  eni(),
  publicAccess(),
];

const IGW = { GatewayId: 'igw-1' };
/** Everything may leave by these routes. */
const by = (...routes: ReturnType<typeof route>[]) => [
  vpc(),
  subnet(),
  internetGateway(),
  routeTable('rtb-1', routes),
  acl('acl-1', OPEN),
  eni(),
  securityGroup('sg-1', []),
];

controlCases(STOA_DNS_5, [
  {
    name: 'fails where two routes lead each half of the internet out',
    records: [...by(route('0.0.0.0/1', IGW), route('128.0.0.0/1', IGW)), publicAccess()],
    expect: { [VPC]: 'fail' },
  },
  { name: 'fails where only some resolvers are led out', records: [...by(route('8.8.8.0/24', IGW)), publicAccess()], expect: { [VPC]: 'fail' } },
  {
    name: 'fails where a part of the internet is led past a firewall, and the rest is not',
    records: [...by(route('0.0.0.0/0', IGW), route('52.0.0.0/8', { GatewayId: 'vpce-1' })), FIREWALL_ENDPOINT, publicAccess()],
    expect: { [VPC]: 'fail' },
  },
  {
    name: 'is unknown where a list is led out that was not read',
    records: [...by({ DestinationPrefixListId: 'pl-1', State: 'active', ...IGW }), publicAccess()],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [VPC]: 'unknown' },
  },
  {
    name: 'passes where Block Public Access lets nothing out',
    records: [...by(route('0.0.0.0/0', IGW)), publicAccess('block-bidirectional')],
    expect: { [VPC]: 'pass' },
  },
  {
    name: 'is unknown where Block Public Access was not read',
    records: by(route('0.0.0.0/0', IGW)),
    uncovered: ['AWS::EC2::VPCBlockPublicAccessOptions'],
    expect: { [VPC]: 'unknown' },
  },
  { name: 'fails where everything may leave', records: egress(rule('-1', null, null, '0.0.0.0/0')), expect: { [VPC]: 'fail' } },
  { name: 'fails where UDP 53 may leave', records: egress(web, dns('udp')), expect: { [VPC]: 'fail' } },
  { name: 'fails where TCP 53 may leave to one resolver', records: egress(web, dns('tcp', '8.8.8.8/32')), expect: { [VPC]: 'fail' } },
  { name: 'passes where only HTTPS may leave', records: egress(web), expect: { [VPC]: 'pass' } },
  { name: 'passes where port 53 stays within private networks', records: egress(web, dns('udp', '10.0.0.0/8')), expect: { [VPC]: 'pass' } },
  { name: 'passes where nothing is in the VPC', records: [...PUBLIC_PLACE], expect: { [VPC]: 'pass' } },
  {
    name: 'passes where the network ACL stops it',
    records: [...behindAcl, securityGroup('sg-1', [], [dns('udp')])],
    expect: { [VPC]: 'pass' },
  },
  {
    name: 'fails where the network ACL stops UDP alone',
    records: [...behindAcl, securityGroup('sg-1', [], [dns('udp'), dns('tcp')])],
    expect: { [VPC]: 'fail' },
  },
  {
    name: 'passes where the way leads to a firewall',
    records: [
      vpc(),
      subnet(),
      internetGateway(),
      FIREWALL_ENDPOINT,
      routeTable('rtb-1', [route('0.0.0.0/0', { GatewayId: 'vpce-1' })]),
      acl('acl-1', OPEN),
      eni(),
      securityGroup('sg-1', []),
    ],
    expect: { [VPC]: 'pass' },
  },
  {
    name: 'is unknown where interfaces were not read',
    records: [...PUBLIC_PLACE],
    uncovered: ['AWS::EC2::NetworkInterface'],
    expect: { [VPC]: 'unknown' },
  },
  { name: 'leaves a shared VPC to its owner', records: [vpc('vpc-1', '10.0.0.0/16', { OwnerId: '444455556666' })], expect: { [VPC]: 'not-applicable' } },
]);
