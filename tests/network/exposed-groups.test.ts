// What the internet reaches by groups, by kinds of interfaces and by odd records: many in one network, each as though it were alone.

import { describe, expect, it } from 'vitest';
import { type Exposure, exposedToInternet, indexExposure, readNetwork, withGroups } from '../../src/network/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { exposed, told as words } from './exposed-told.ts';
import { snapshotOf } from './world.ts';
import { add, allow, change, cidr, edit, eni, find, pl, reroute, routes, sg, tcp } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;
type Row = readonly [says: string, made: () => Draft, told: readonly string[], unread?: readonly string[]];

const shown = (address: string) => ({ PrivateIpAddresses: [{ PrivateIpAddress: address, Association: { PublicIp: `52.0.${address.split('.').at(-1)}.1` } }] });
const group =
  (id: string, ...rules: readonly Record<string, unknown>[]): Step =>
  (made) =>
    add(made, 'SecurityGroup', { GroupId: id, VpcId: 'vpc-a', IpPermissions: rules, IpPermissionsEgress: [] });
const member = (n: number, groups: readonly string[], more: Record<string, unknown> = {}): Step =>
  eni(`eni-${n}`, 'subnet-a0', `10.0.0.${n}`, { Groups: groups.map((GroupId) => ({ GroupId })), ...shown(`10.0.0.${n}`), ...more });
const alone: Step = edit('NetworkInterface', 'eni-a0', { PrivateIpAddresses: [] });
const list =
  (id: string, ...blocks: readonly string[]): Step =>
  (made) =>
    add(made, 'PrefixList', { PrefixListId: id, Entries: blocks.map((Cidr) => ({ Cidr })) });
const web = tcp(443, cidr('0.0.0.0/0'));
const icmp = (FromPort: number, ToPort: number) => ({ IpProtocol: 'icmp', FromPort, ToPort, ...cidr('0.0.0.0/0') });

// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
const GROUPS: readonly Row[] = [
  [
    'one is certain and another is not',
    () => change(draft(), alone, group('sg-1', web), group('sg-2', tcp(22, pl('pl-1'))), member(20, ['sg-1', 'sg-2']), member(21, ['sg-2'])),
    [
      'subnet-a0 eni-20 (sg-1,sg-2) v4 tcp 443',
      'subnet-a0 eni-20 (sg-1,sg-2) v4 tcp 22 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1',
      'subnet-a0 eni-21 (sg-2) v4 tcp 22 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1',
    ],
  ],
  [
    'one is not certain and another is',
    () => change(draft(), alone, group('sg-1', tcp(22, pl('pl-1'))), group('sg-2', web), member(20, ['sg-1', 'sg-2']), member(21, ['sg-2'])),
    [
      'subnet-a0 eni-20 (sg-1,sg-2) v4 tcp 443',
      'subnet-a0 eni-20 (sg-1,sg-2) v4 tcp 22 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1',
      'subnet-a0 eni-21 (sg-2) v4 tcp 443',
    ],
  ],
  [
    'two are not certain',
    () =>
      change(
        draft(),
        alone,
        group('sg-1', tcp(22, pl('pl-1'))),
        group('sg-2', web, { IpProtocol: 'nonsense', ...cidr('0.0.0.0/0') }),
        member(20, ['sg-1', 'sg-2']),
      ),
    [
      'subnet-a0 eni-20 (sg-1,sg-2) v4 tcp 443',
      'subnet-a0 eni-20 (sg-1,sg-2) v4 protocols 0-5; tcp 0-442, 444-65535; protocols 7-255 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1, ec2:DescribeSecurityGroups 111122223333 us-east-1 tyGroup/sg-2',
    ],
  ],
  [
    'a list holds private networks only',
    () =>
      change(
        draft(),
        alone,
        list('pl-1', '10.0.0.0/8'),
        group('sg-1', web),
        group('sg-2', tcp(22, pl('pl-1'))),
        member(20, ['sg-1', 'sg-2']),
        member(21, ['sg-2']),
      ),
    ['subnet-a0 eni-20 (sg-1,sg-2) v4 tcp 443'],
  ],
  [
    'rules name groups and private networks beside the internet',
    () =>
      change(
        draft(),
        alone,
        group('sg-1', web, tcp(22, sg('sg-a')), tcp(23, cidr('10.0.0.0/8'))),
        group('sg-2', tcp(22, sg('sg-a'))),
        group('sg-3', tcp(443, cidr('10.0.0.0/8'))),
        member(20, ['sg-1']),
        member(21, ['sg-2']),
        member(22, ['sg-3']),
        member(23, ['sg-2', 'sg-3']),
      ),
    ['subnet-a0 eni-20 (sg-1) v4 tcp 23 from 10.0.0.0/8; tcp 443'],
  ],
  [
    'rules of a group were not read',
    () =>
      change(
        draft(),
        alone,
        group('sg-1'),
        edit('SecurityGroup', 'sg-1', { IpPermissions: undefined }),
        group('sg-2', web),
        member(20, ['sg-1']),
        member(21, ['sg-1', 'sg-2']),
      ),
    [
      'subnet-a0 eni-20 (sg-1) v4 everything unless ec2:DescribeSecurityGroups 111122223333 us-east-1',
      'subnet-a0 eni-21 (sg-1,sg-2) v4 tcp 443',
      'subnet-a0 eni-21 (sg-1,sg-2) v4 protocols 0-5; tcp 0-442, 444-65535; protocols 7-255 unless ec2:DescribeSecurityGroups 111122223333 us-east-1',
    ],
  ],
  [
    'groups have no rules',
    () => change(draft(), alone, group('sg-1'), group('sg-2', web), member(20, ['sg-1']), member(21, ['sg-1', 'sg-2'])),
    ['subnet-a0 eni-21 (sg-1,sg-2) v4 tcp 443'],
  ],
  [
    'a group is not there',
    () => change(draft(), alone, group('sg-2', web), member(20, ['sg-1', 'sg-2']), member(21, ['sg-2']), member(22, ['sg-3'])),
    [
      'subnet-a0 eni-20 (sg-1,sg-2) v4 tcp 443',
      'subnet-a0 eni-20 (sg-1,sg-2) v4 protocols 0-5; tcp 0-442, 444-65535; protocols 7-255 unless ec2:DescribeSecurityGroups 111122223333 us-east-1',
      'subnet-a0 eni-21 (sg-2) v4 tcp 443',
      'subnet-a0 eni-22 (sg-3) v4 everything unless ec2:DescribeSecurityGroups 111122223333 us-east-1',
    ],
  ],
  [
    'three add up',
    () =>
      change(
        draft(),
        alone,
        group('sg-1', web),
        group('sg-2', tcp(22, cidr('8.0.0.0/8'))),
        group('sg-3', tcp(22, cidr('9.0.0.0/8'))),
        member(20, ['sg-3', 'sg-1', 'sg-2']),
        member(21, ['sg-2', 'sg-3']),
        member(22, ['sg-1', 'sg-2', 'sg-3']),
      ),
    ['subnet-a0 eni-20,eni-22 (sg-1,sg-2,sg-3) v4 tcp 22 from 8.0.0.0/7; tcp 443', 'subnet-a0 eni-21 (sg-2,sg-3) v4 tcp 22 from 8.0.0.0/7'],
  ],
];
/** Pairs of rules that differ in one thing. */
const PAIRS: readonly (readonly [says: string, one: Record<string, unknown>, other: Record<string, unknown>])[] = [
  ['the port', tcp(443, cidr('0.0.0.0/0')), tcp(444, cidr('0.0.0.0/0'))],
  ['the last port', { ...web, ToPort: 444 }, { ...web, ToPort: 445 }],
  ['the protocol', web, { ...web, IpProtocol: 'udp' }],
  ['the network', tcp(443, cidr('8.0.0.0/8')), tcp(443, cidr('9.0.0.0/8'))],
  ['the length of the prefix', tcp(443, cidr('8.0.0.0/8')), tcp(443, cidr('8.0.0.0/9'))],
  ['the type of ICMP', icmp(8, -1), icmp(3, -1)],
  ['the code of ICMP', icmp(3, 0), icmp(3, 1)],
  ['whether a type is named', icmp(-1, -1), icmp(8, -1)],
  ['whether they are about addresses or a list', tcp(443, cidr('8.0.0.0/8')), tcp(443, pl('pl-1'))],
  ['whether they can be read', web, { ...web, IpProtocol: 'nonsense' }],
  ['a group that they name besides', web, { ...web, ...sg('sg-a') }],
];

describe('groups', () => {
  it.each(GROUPS.map(([says, made, told, unread = []]) => ({ says, made, told, unread })))(
    'let in from the internet what they say where $says',
    ({ made, told, unread }) => {
      expect(exposed(made(), unread)).toEqual(told);
    },
  );

  it.each(PAIRS)('are each their own where their rules differ in %s', (_, one, other) => {
    const both = (first: Record<string, unknown>, second: Record<string, unknown>) => [group('sg-1', first), group('sg-2', second)];
    const members = [member(20, ['sg-1']), member(21, ['sg-2'])];
    const apart = members.flatMap((step) => exposed(change(draft(), alone, ...both(one, other), step)));
    expect(exposed(change(draft(), alone, ...both(one, other), ...members))).toEqual(apart);
    const what = (lines: readonly string[]) => lines.map((line) => line.replace(/^.*\) /, '').replace(/sg-.$/, ''));
    expect(what(exposed(change(draft(), alone, ...both(other, one), ...members)))).toEqual(what(apart).toReversed());
    expect(new Set(what(apart)).size).toBe('UserIdGroupPairs' in other ? 1 : 2);
  });

  it('of which some have become others are answered anew, with what is gone and what has come', () => {
    const made = () =>
      change(
        draft(),
        group('sg-1', web),
        group('sg-2', tcp(22, cidr('8.0.0.0/8'))),
        group('sg-3', tcp(22, cidr('9.0.0.0/8'))),
        member(20, ['sg-1']),
        member(21, ['sg-2']),
        member(22, ['sg-1', 'sg-2']),
        member(23, ['sg-1', 'sg-3'], { SubnetId: 'subnet-a1' }),
        member(24, ['sg-3']),
      );
    const model = readNetwork(snapshotOf(worldOf(made())));
    const tell = (all: readonly Exposure[]) => all.map(words);
    const first = indexExposure(model);
    const changed = (other: Draft, ...ids: readonly string[]) => {
      const groups = [...readNetwork(snapshotOf(worldOf(other))).groups.values()].filter(({ id }) => ids.includes(id));
      return withGroups(model, groups);
    };
    const before = tell(exposedToInternet(model));
    const mail = changed(change(made(), allow('sg-1', 'in', tcp(25, cidr('0.0.0.0/0')))), 'sg-1');
    const found = first.withGroups(mail, ['sg-1']);
    const ofFirst = ['eni-20', 'eni-22', 'eni-23'];
    const ofIds = (lines: readonly string[], ids: readonly string[]) => lines.filter((line) => ids.some((id) => line.includes(` ${id} `)));
    expect(tell(found.gone)).toEqual(ofIds(before, ofFirst));
    expect(tell(found.come)).toEqual(ofIds(tell(exposedToInternet(mail)), ofFirst));
    expect(tell(found.come)).not.toEqual(tell(found.gone));
    expect(tell(found.index.exposures())).toEqual(tell(exposedToInternet(mail)));
    // The first is as it was, and what is asked of it next begins there.
    expect(tell(first.exposures())).toEqual(before);
    const none = changed(change(made(), allow('sg-2', 'in'), allow('sg-3', 'in')), 'sg-2', 'sg-3');
    const closed = first.withGroups(none, ['sg-2', 'sg-3']);
    expect(tell(closed.gone)).toEqual(ofIds(before, ['eni-21', 'eni-22', 'eni-23', 'eni-24']));
    expect(tell(closed.come)).toEqual(ofIds(tell(exposedToInternet(none)), ['eni-22', 'eni-23']));
    expect(tell(closed.index.exposures())).toEqual(tell(exposedToInternet(none)));
    // Back to what it was, and groups that nobody has.
    const back = closed.index.withGroups(model, ['sg-2', 'sg-3']);
    expect(tell(back.index.exposures())).toEqual(before);
    expect(tell(back.come)).toEqual(tell(closed.gone));
    const nobody = first.withGroups(model, ['sg-9', 'sg-b']);
    expect([nobody.gone, nobody.come, tell(nobody.index.exposures())]).toEqual([[], [], before]);
  });
});

const balancer =
  (kind: 'app' | 'net', name: string, Protocol: string, Port: number): Step =>
  (made) => {
    const arn = `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/${kind}/${name}/1`;
    add(made, 'ElasticLoadBalancingV2::LoadBalancer', {
      LoadBalancerArn: arn,
      LoadBalancerName: name,
      Type: kind === 'app' ? 'application' : 'network',
      Scheme: 'internet-facing',
      VpcId: 'vpc-a',
      State: { Code: 'active' },
      AvailabilityZones: [{ SubnetId: 'subnet-a0', ZoneName: 'us-east-1a' }],
    });
    add(made, 'ElasticLoadBalancingV2::Listener', {
      ListenerArn: arn.replace(':loadbalancer/', ':listener/').concat('/2'),
      LoadBalancerArn: arn,
      Port,
      Protocol,
      DefaultActions: [],
    });
  };
const classic: Step = (made) =>
  add(made, 'ElasticLoadBalancing::LoadBalancer', {
    LoadBalancerName: 'old',
    Scheme: 'internet-facing',
    VPCId: 'vpc-a',
    Subnets: ['subnet-a0'],
    SecurityGroups: ['sg-a'],
    ListenerDescriptions: [{ Listener: { Protocol: 'HTTP', LoadBalancerPort: 8080, InstanceProtocol: 'HTTP', InstancePort: 80 } }],
  });
const managed = (Description: string) => ({ RequesterManaged: true, Description });
const odd = (n: number, more: Record<string, unknown>) => member(n, ['sg-a'], more);

const KINDS: readonly Row[] = [
  [
    'those that carry on what others begin',
    () =>
      change(
        draft(),
        alone,
        ...['nat_gateway', 'natGateway', 'transit_gateway', 'interface', 'lambda'].map((InterfaceType, n) => odd(20 + n, { InterfaceType })),
      ),
    ['subnet-a0 eni-23 (sg-a) v4 everything', 'subnet-a0 eni-24 (sg-a) v4 everything'],
  ],
  [
    'those that may be without groups',
    () =>
      change(
        draft(),
        alone,
        ...['network_load_balancer', 'gateway_load_balancer', 'interface'].map((InterfaceType, n) => odd(20 + n, { InterfaceType, Groups: [] })),
        odd(23, { InterfaceType: 'network_load_balancer', Groups: undefined }),
      ),
    [
      'subnet-a0 eni-20 () v4 everything',
      'subnet-a0 eni-21 () v4 everything',
      'subnet-a0 eni-22 () v4 everything unless ec2:DescribeNetworkInterfaces 111122223333 us-east-1 rface/eni-22',
      'subnet-a0 eni-23 () v4 everything unless ec2:DescribeNetworkInterfaces 111122223333 us-east-1 rface/eni-23',
    ],
  ],
  [
    'load balancers beside each other',
    () =>
      change(
        draft(),
        alone,
        balancer('app', 'web', 'HTTPS', 8443),
        balancer('net', 'dns', 'TCP_UDP', 53),
        odd(20, managed('ELB app/web/1')),
        odd(21, managed('ELB net/dns/1')),
        odd(22, managed('ELB app/web/1')),
        odd(23, { Description: 'ELB app/web/1' }),
      ),
    ['subnet-a0 eni-20,eni-22 (sg-a) v4 tcp 8443', 'subnet-a0 eni-21 (sg-a) v4 tcp 53; udp 53', 'subnet-a0 eni-23 (sg-a) v4 everything'],
  ],
  [
    'a load balancer of the old kind',
    () => change(draft(), alone, classic, odd(20, managed('ELB old')), odd(21, managed('ELB older'))),
    ['subnet-a0 eni-20 (sg-a) v4 tcp 8080', 'subnet-a0 eni-21 (sg-a) v4 everything unless elasticloadbalancing:DescribeLoadBalancers 111122223333 us-east-1'],
    ['AWS::ElasticLoadBalancingV2::Listener', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  ],
  [
    'load balancers of which none were read',
    () => change(draft(), alone, odd(20, managed('ELB old')), odd(21, managed('ELB app/web/1'))),
    [
      'subnet-a0 eni-20 (sg-a) v4 everything unless elasticloadbalancing:DescribeLoadBalancers 111122223333 us-east-1',
      'subnet-a0 eni-21 (sg-a) v4 everything unless elasticloadbalancing:DescribeLoadBalancers 111122223333 us-east-1',
    ],
    ['AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  ],
  [
    'what AWS runs besides',
    () => change(draft(), alone, odd(20, managed('one thing')), odd(21, managed('another thing')), odd(22, { Description: 'RDSNetworkInterface' })),
    ['subnet-a0 eni-20,eni-21,eni-22 (sg-a) v4 everything'],
  ],
  [
    'interfaces of several accounts and states',
    () =>
      change(
        draft(),
        alone,
        odd(20, { DenyAllIgwTraffic: true }),
        odd(21, { DenyAllIgwTraffic: 'true' }),
        odd(22, { Status: 'available' }),
        odd(23, { Attachment: { Status: 'detached' } }),
        odd(24, { Attachment: { Status: 'detaching' } }),
      ),
    ['subnet-a0 eni-21,eni-24 (sg-a) v4 everything'],
  ],
  [
    'records that lack something',
    () =>
      change(
        draft(),
        alone,
        odd(20, { Attachment: null }),
        odd(21, { InterfaceType: 5 }),
        odd(22, { SubnetId: undefined }),
        odd(23, { Association: null, PrivateIpAddresses: [null, 'x', 5, { Association: null }, { Association: {} }, { Association: { PublicIp: 5 } }] }),
        odd(24, { Attachment: 'attached', Groups: [null, 'sg-a', { GroupId: 'sg-a' }] }),
        odd(25, { Groups: [null, 'sg-a'] }),
        odd(26, { Association: { PublicIp: '52.0.0.26' }, PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.26' }] }),
        odd(27, { PrivateIpAddresses: {} }),
      ),
    [
      'subnet-a0 eni-20,eni-21,eni-24,eni-26 (sg-a) v4 everything',
      ' eni-22 (sg-a) v4 everything unless ec2:DescribeSubnets 111122223333 us-east-1',
      'subnet-a0 eni-25 () v4 everything unless ec2:DescribeNetworkInterfaces 111122223333 us-east-1 rface/eni-25',
    ],
  ],
  [
    'addresses of prefixes',
    () =>
      change(
        draft(),
        alone,
        odd(20, { PrivateIpAddresses: [], Ipv6Prefixes: [{ Ipv6Prefix: '2600:1::/80' }] }),
        odd(21, { PrivateIpAddresses: [], Ipv6Prefixes: {} }),
        odd(22, { Ipv6Prefixes: [{ Ipv6Prefix: '2600:1::/80' }] }),
        edit('SecurityGroup', 'sg-a', {
          IpPermissions: [{ IpProtocol: 'udp', FromPort: 53, ToPort: 53, IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
        }),
        (made) =>
          find(made, 'NetworkAcl', 'acl-a0').Entries.push({ RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress: false }),
      ),
    ['subnet-a0 eni-20 (sg-a) v6 udp 53', 'subnet-a0 eni-22 (sg-a) v4 udp 53 and v6 udp 53'],
  ],
];

describe('interfaces', () => {
  it.each(KINDS.map(([says, made, told, unread = []]) => ({ says, made, told, unread })))('are told from each other: $says', ({ made, told, unread }) => {
    expect(exposed(made(), unread)).toEqual(told);
  });
});

describe('subnets', () => {
  const deny: Step = (made) =>
    find(made, 'NetworkAcl', 'acl-a0').Entries.push({
      RuleNumber: 50,
      RuleAction: 'deny',
      Protocol: '6',
      PortRange: { From: 22, To: 22 },
      CidrBlock: '0.0.0.0/0',
      Egress: false,
    });
  const second: Step = (made) =>
    change(
      made,
      allow('sg-a', 'in', web, tcp(22, cidr('0.0.0.0/0'))),
      edit('NetworkInterface', 'eni-a1', shown('10.0.1.10')),
      edit('NetworkInterface', 'eni-b0', { ...shown('10.1.0.10'), Groups: [{ GroupId: 'sg-a' }] }),
    );
  /** Both subnets of `vpc-a` are associated with the same one. */
  const together =
    (type: string, id: string): Step =>
    (made) => {
      find(made, type, `${id}0`).Associations = [{ SubnetId: 'subnet-a0' }, { SubnetId: 'subnet-a1' }];
      find(made, type, `${id}1`).Associations = [];
    };

  it('with one table and different network ACLs differ, and so do those with one network ACL and different tables', () => {
    expect(exposed(change(draft(), second, deny, together('RouteTable', 'rtb-a')))).toEqual([
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443',
      'subnet-a1 eni-a1 (sg-a) v4 tcp 22, 443',
    ]);
    expect(exposed(change(draft(), second, deny, together('NetworkAcl', 'acl-a'), reroute('rtb-a1', '8.0.0.0/8', { GatewayId: 'igw-a' })))).toEqual([
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443',
      'subnet-a1 eni-a1 (sg-a) v4 tcp 443 from 8.0.0.0/8, 10.0.0.0/15',
    ]);
    expect(exposed(change(draft(), second, deny, together('NetworkAcl', 'acl-a'), together('RouteTable', 'rtb-a')))).toEqual([
      'subnet-a0 eni-a0 (sg-a) v4 tcp 443',
      'subnet-a1 eni-a1 (sg-a) v4 tcp 443',
    ]);
  });

  it('with an advertised block show it, whatever other blocks of the VPC are not', () => {
    const blocks = [{ Ipv6CidrBlock: '2600:1::/56', Ipv6AddressAttribute: 'private' }, { Ipv6CidrBlock: '2a05:1::/56' }];
    const made = (block: string) =>
      change(
        draft(),
        allow('sg-a', 'in', { IpProtocol: 'udp', FromPort: 53, ToPort: 53, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
        edit('VPC', 'vpc-a', { Ipv6CidrBlockAssociationSet: blocks }),
        edit('Subnet', 'subnet-a0', { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: block }] }),
        edit('NetworkInterface', 'eni-a0', { PrivateIpAddresses: [], Ipv6Addresses: [{ Ipv6Address: block.replace('/64', '10') }] }),
        (all) => find(all, 'NetworkAcl', 'acl-a0').Entries.push({ RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress: false }),
      );
    expect(exposed(made('2a05:1::/64'))).toEqual(['subnet-a0 eni-a0 (sg-a) v6 udp 53']);
    expect(exposed(made('2600:1::/64'))).toEqual([]);
  });

  it('whose network ACLs do not tell their entries are in doubt, each by its own', () => {
    const bare = change(
      draft(),
      second,
      ...['a0', 'a1'].map((name) => edit('NetworkAcl', `acl-${name}`, { Entries: undefined })),
      reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'igw-a' }),
    );
    const doubt = 'unless ec2:DescribeNetworkAcls 111122223333 us-east-1 rkAcl/acl-';
    expect(exposed(bare)).toEqual(['a0', 'a1'].map((name) => `subnet-${name} eni-${name} (sg-a) v4 tcp 22, 443 ${doubt}${name}`));
  });

  it('show each version by its own addresses and routes', () => {
    const sixth = [{ Ipv6CidrBlock: 'fd00:1::/56' }];
    const both = change(
      draft(),
      edit('VPC', 'vpc-a', { Ipv6CidrBlockAssociationSet: sixth }),
      edit('NetworkInterface', 'eni-a0', { Ipv6Addresses: [{ Ipv6Address: 'fd00:1::10' }] }),
    );
    expect(exposed(both)).toEqual(['subnet-a0 eni-a0 (sg-a) v4 everything']);
    const other = change(
      draft(),
      allow('sg-a', 'in', web),
      reroute('rtb-a0', '0.0.0.0/0', { NatGatewayId: 'nat-a' }),
      reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
    );
    expect(exposed(other)).toEqual([]);
    const none = change(draft(), allow('sg-a', 'in', web), reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }), (made) => routes(made, 'rtb-a0').splice(1, 1));
    expect(exposed(none)).toEqual([]);
  });

  it('of VPCs without a gateway show nothing, wherever others have one', () => {
    const made = () => change(draft(), second, reroute('rtb-b0', '0.0.0.0/0', { GatewayId: 'igw-a' }));
    expect(exposed(made())).toEqual(['subnet-a0 eni-a0 (sg-a) v4 tcp 22, 443']);
    const all = change(made(), edit('InternetGateway', 'igw-a', { Attachments: ['a', 'b'].map((name) => ({ State: 'available', VpcId: `vpc-${name}` })) }));
    expect(exposed(all)).toEqual(['subnet-a0 eni-a0 (sg-a) v4 tcp 22, 443', 'subnet-b0 eni-b0 (sg-a) v4 tcp 22, 443']);
  });

  it('whose network ACL or table was not read are in doubt, each by its own', () => {
    const found = exposed(change(draft(), second), ['AWS::EC2::NetworkAcl', 'AWS::EC2::RouteTable']);
    const doubt = 'unless ec2:DescribeNetworkAcls 111122223333 us-east-1, ec2:DescribeRouteTables 111122223333 us-east-1';
    expect(found).toEqual(['a0', 'a1'].map((name) => `subnet-${name} eni-${name} (sg-a) v4 tcp 22, 443 ${doubt}`));
  });
});
