// Interfaces of one name: who of them sends and takes what, as a whole, by subnet and by group, against each interface by itself.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT, recordOf, snapshotOf } from '../model/record.cases.ts';
import { addressText, cidrsOf, describePackets } from '../packets/index.ts';
import { type Bundle, createBundles, createReading, type Entry, joinBundles } from './bundles.ts';
import type { Hosts } from './hosts.ts';
import { gatherStations } from './stations.ts';
import { classifySubnets } from './subnet-classes.ts';

const tcp = (port: number, more: JsonObject): JsonObject => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...more });
const range = (CidrIp: string): JsonObject => ({ IpRanges: [{ CidrIp }] });
const by = (GroupId: string): JsonObject => ({ UserIdGroupPairs: [{ GroupId, UserId: ACCOUNT }] });
const group = (id: string, IpPermissions: readonly JsonObject[], IpPermissionsEgress: readonly JsonObject[]) =>
  recordOf('AWS::EC2::SecurityGroup', id, { GroupId: id, VpcId: 'vpc-1', IpPermissions, IpPermissionsEgress });
const eni = (id: string, subnet: number, last: number, groups: readonly string[], more: JsonObject = {}) =>
  recordOf('AWS::EC2::NetworkInterface', id, {
    VpcId: 'vpc-1',
    SubnetId: `subnet-${subnet}`,
    Status: 'in-use',
    InterfaceType: 'interface',
    Groups: groups.map((GroupId) => ({ GroupId })),
    PrivateIpAddress: `10.0.${subnet}.${last}`,
    ...more,
  });

const RECORDS = [
  // The first two are a class; the third has a table of its own.
  ...[1, 2, 3].map((n) => recordOf('AWS::EC2::Subnet', `subnet-${n}`, { VpcId: 'vpc-1', CidrBlock: `10.0.${n}.0/24`, AvailabilityZone: 'us-east-1a' })),
  recordOf('AWS::EC2::RouteTable', 'rtb-main', { VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [] }),
  recordOf('AWS::EC2::RouteTable', 'rtb-3', { VpcId: 'vpc-1', Associations: [{ SubnetId: 'subnet-3' }], Routes: [] }),
  recordOf('AWS::EC2::NetworkAcl', 'acl-1', { VpcId: 'vpc-1', Associations: [1, 2, 3].map((n) => ({ SubnetId: `subnet-${n}` })), Entries: [] }),
  group('sg-web', [tcp(443, range('0.0.0.0/0')), tcp(22, by('sg-db'))], [tcp(5432, by('sg-db'))]),
  group('sg-twin', [tcp(443, range('0.0.0.0/0'))], [tcp(80, range('10.0.0.0/8'))]),
  group('sg-db', [tcp(5432, by('sg-web'))], []),
];
const ENIS = [
  eni('eni-1', 1, 10, ['sg-web']),
  eni('eni-2', 2, 10, ['sg-twin'], { Ipv6Addresses: [{ Ipv6Address: '2600::1' }] }),
  eni('eni-3', 3, 10, ['sg-web', 'sg-db']),
  eni('eni-4', 2, 11, ['sg-twin']),
  eni('eni-5', 1, 12, ['sg-db'], { InterfaceType: 'vpc_endpoint' }),
];

function read(nameOf: (id: string) => string, enis = ENIS, unread: readonly string[] = []) {
  const model = readNetwork(snapshotOf([...RECORDS, ...enis], unread));
  const reading = createReading(model);
  const { stations } = gatherStations(model, classifySubnets(model), ({ id }) => nameOf(id));
  return { reading, bundles: createBundles(reading, stations) };
}

const hosts = (some: Hosts) => cidrsOf(4, some).join(' ');
const tell = (entries: readonly Entry[]) =>
  entries
    .map((one) => `${hosts(one.hosts)}: ${one.groupId ?? 'anybody'} ${describePackets(one.part.set)}, perhaps ${describePackets(one.part.perhaps)}`)
    .sort();
const TAKEN = {
  'eni-1': ['10.0.1.10/32: anybody tcp 443, perhaps nothing', '10.0.1.10/32: sg-db tcp 22, perhaps nothing'],
};

describe('bundles', () => {
  it('are of one name in one class of subnets each', () => {
    const { bundles } = read(() => 'all');
    expect(bundles.map((one) => one.subnetIds())).toEqual([['subnet-1', 'subnet-2'], ['subnet-3']]);
    expect(bundles.map(({ name, place }) => `${name} ${place.subnet.id}`)).toEqual(['all subnet-1', 'all subnet-3']);
    expect(bundles[1]?.vpcIdOf(0n)).toBe('vpc-1');
    expect(read((id) => id).bundles.length).toBe(ENIS.length);
  });

  it('take what each of them takes, those alike as one', () => {
    const [first, other] = read(() => 'all').bundles as readonly [Bundle, Bundle];
    expect(tell(read((id) => id).bundles[0]?.takes(4) ?? [])).toEqual(TAKEN['eni-1']);
    expect(tell(first.takes(4))).toEqual([
      '10.0.1.10/32 10.0.2.10/31: anybody tcp 443, perhaps nothing',
      '10.0.1.10/32: sg-db tcp 22, perhaps nothing',
      '10.0.1.12/32: sg-web tcp 5432, perhaps nothing',
    ]);
    expect(tell(other.takes(4))).toEqual([
      '10.0.3.10/32: anybody tcp 443, perhaps nothing',
      '10.0.3.10/32: sg-db tcp 22, perhaps nothing',
      '10.0.3.10/32: sg-web tcp 5432, perhaps nothing',
    ]);
    expect(first.takes(6).length).toBe(0);
  });

  it('send what each of them sends that begins connections', () => {
    const [first] = read(() => 'all').bundles as readonly [Bundle];
    expect(tell(first.sends(4))).toEqual(['10.0.1.10/32: sg-db tcp 5432, perhaps nothing', '10.0.2.10/31: anybody tcp 80 to 10.0.0.0/8, perhaps nothing']);
  });

  it('of several classes are joined to one of the name, which takes and sends the same', () => {
    const { reading, bundles } = read(() => 'all');
    const whole = joinBundles(reading, bundles as readonly [Bundle, ...Bundle[]]);
    expect(whole.name).toBe('all');
    expect(whole.subnetIds()).toEqual(['subnet-1', 'subnet-2', 'subnet-3']);
    expect(tell(whole.takes(4))).toEqual([
      '10.0.1.10/32 10.0.2.10/31 10.0.3.10/32: anybody tcp 443, perhaps nothing',
      '10.0.1.10/32 10.0.3.10/32: sg-db tcp 22, perhaps nothing',
      '10.0.1.12/32 10.0.3.10/32: sg-web tcp 5432, perhaps nothing',
    ]);
    expect(tell(whole.sends(4))).toEqual([
      '10.0.1.10/32 10.0.3.10/32: sg-db tcp 5432, perhaps nothing',
      '10.0.2.10/31: anybody tcp 80 to 10.0.0.0/8, perhaps nothing',
    ]);
    for (const version of [4, 6] as const) {
      expect(whole.takes(version)).toBe(whole.takes(version));
      expect(whole.sends(version)).toBe(whole.sends(version));
    }
    const [alone] = bundles as readonly [Bundle];
    expect(joinBundles(reading, [alone])).toBe(alone);
  });

  it('tell who of them has a group, and who is in a subnet', () => {
    const [first] = read(() => 'all').bundles as readonly [Bundle];
    expect(['sg-web', 'sg-twin', 'sg-db', 'sg-gone'].map((id) => hosts(first.withGroup(id, 4)))).toEqual(['10.0.1.10/32', '10.0.2.10/31', '10.0.1.12/32', '']);
    expect(first.withGroup('sg-twin', 6).map((one) => addressText(6, one.first))).toEqual(['2600::1']);
    expect(first.withGroup('sg-twin', 4)).toBe(first.withGroup('sg-twin', 4));
    const own = first.ofSubnet('subnet-2');
    expect([own.subnetIds(), tell(own.takes(4))]).toEqual([['subnet-2'], ['10.0.2.10/31: anybody tcp 443, perhaps nothing']]);
    expect(first.ofSubnet('subnet-2')).toBe(own);
    expect(tell(first.ofSubnet('subnet-1').takes(4)).length).toBe(3);
    expect(first.subnetIds()).toBe(first.subnetIds());
    expect([first.takes(4), first.sends(4)]).toEqual([first.takes(4), first.sends(4)]);
  });
});

// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html
describe("a load balancer's node", () => {
  const [BALANCER, LISTENER] = ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancingV2::Listener'];
  const BASE = 'arn:aws:elasticloadbalancing:us-east-1:111122223333';
  const arn = `${BASE}:loadbalancer/app/web/1`;
  const node = eni('eni-lb', 1, 20, ['sg-web'], { RequesterManaged: true, Description: 'ELB app/web/1' });
  const listener = (n: number, Port: number) =>
    recordOf(LISTENER, `listener-${n}`, { LoadBalancerArn: arn, Protocol: 'HTTPS', Port, DefaultActions: [] }, { arn: `${BASE}:listener/app/web/1/${n}` });
  const web = recordOf(BALANCER, 'web', { Type: 'application', VpcId: 'vpc-1', State: { Code: 'active' }, SecurityGroups: ['sg-web'] }, { arn });
  const only = (listeners: readonly ReturnType<typeof recordOf>[], unread: readonly string[] = []) => {
    const { bundles } = read((id) => id, [node, ...(unread.includes(BALANCER) ? [] : [web]), ...listeners], unread);
    const [one] = bundles as readonly [Bundle];
    const missing = (entries: readonly Entry[]) => [...new Set(entries.flatMap(({ part }) => part.missing.map(({ name }) => name)))];
    return { takes: tell(one.takes(4)), sends: tell(one.sends(4)), missing: missing(one.takes(4)), unsent: missing(one.sends(4)) };
  };

  it('takes what both its groups and its listeners take, and sends to its targets only', () => {
    expect(only([listener(1, 443), listener(2, 8443)])).toEqual({
      takes: ['10.0.1.20/32: anybody tcp 443, perhaps nothing'],
      sends: [],
      missing: [],
      unsent: [],
    });
    expect(only([listener(1, 22)]).takes).toEqual(['10.0.1.20/32: sg-db tcp 22, perhaps nothing']);
    expect(only([]).takes).toEqual([]);
  });

  it('perhaps takes what its groups take where its listeners were not read', () => {
    expect(only([], [LISTENER])).toEqual({
      takes: ['10.0.1.20/32: anybody nothing, perhaps tcp 443', '10.0.1.20/32: sg-db nothing, perhaps tcp 22'],
      sends: [],
      missing: ['elasticloadbalancing:DescribeListeners'],
      unsent: [],
    });
  });

  it('perhaps sends and takes what its groups say where load balancers were not read', () => {
    expect(only([listener(1, 443)], [BALANCER])).toEqual({
      takes: ['10.0.1.20/32: anybody nothing, perhaps tcp 443', '10.0.1.20/32: sg-db nothing, perhaps tcp 22'],
      sends: ['10.0.1.20/32: sg-db nothing, perhaps tcp 5432'],
      missing: ['elasticloadbalancing:DescribeLoadBalancers'],
      unsent: ['elasticloadbalancing:DescribeLoadBalancers'],
    });
  });
});
