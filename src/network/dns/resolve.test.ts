import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { ask, type DnsWorld, dnsOf, shortly, VPC } from './dns.cases.ts';
import { readDns } from './model/dns-model.ts';

const said = (world: DnsWorld, name: string, type = 'A', vpc = VPC) => shortly(ask(dnsOf(world), name, type, vpc));
const interfaceOf = (id: string, vpc: string, address: string, more: JsonObject = {}) =>
  [
    'AWS::EC2::NetworkInterface',
    id,
    {
      NetworkInterfaceId: id,
      VpcId: vpc,
      SubnetId: 'subnet-1',
      PrivateIpAddress: address,
      PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
      Groups: [],
      ...more,
    },
  ] as const;

describe('which zone or rule takes a name', () => {
  const corp = { name: 'corp.example', records: ['www A 10.0.0.1', '@ A 10.0.0.9', '*.apps CNAME www.corp.example', 'x.apps TXT "t"'] };

  it.each([
    ['www.corp.example', 'A', 'allowed records 10.0.0.1'],
    ['WWW.Corp.Example.', 'A', 'allowed records 10.0.0.1'],
    ['corp.example', 'A', 'allowed records 10.0.0.9'],
    ['www.corp.example', 'AAAA', 'allowed nodata'],
    ['none.corp.example', 'A', 'allowed nxdomain'],
    ['apps.corp.example', 'A', 'allowed nodata'],
    ['y.apps.corp.example', 'A', 'allowed records 10.0.0.1'],
    ['y.apps.corp.example', 'CNAME', 'allowed records www.corp.example'],
    ['a.b.apps.corp.example', 'A', 'allowed records 10.0.0.1'],
    // The name exists, so the wildcard does not count; nor for what lies below it.
    ['x.apps.corp.example', 'A', 'allowed nodata'],
    ['y.x.apps.corp.example', 'A', 'allowed nxdomain'],
    ['corp.example.org', 'A', 'allowed public'],
    ['xcorp.example', 'A', 'allowed public'],
  ])('answers %s %s: %s', (name, type, answer) => {
    expect(said({ zones: [corp] }, name, type)).toBe(answer);
  });

  it('asks the most specific private zone, and never falls back on a less specific one or the public one', () => {
    const zones = [corp, { name: 'eu.corp.example', records: ['db A 10.1.0.1'] }, { name: 'corp.example', isPublic: true, records: ['only.eu A 203.0.113.1'] }];
    const eu = { name: 'corp.example', id: 'Z9', records: ['www.eu A 10.9.9.9'], vpcs: ['vpc-2'] };
    expect(said({ zones: [...zones, eu] }, 'db.eu.corp.example')).toBe('allowed records 10.1.0.1');
    expect(said({ zones: [...zones, eu] }, 'only.eu.corp.example')).toBe('allowed nxdomain');
    expect(said({ zones: [...zones, eu] }, 'www.eu.corp.example')).toBe('allowed nxdomain');
  });

  it('forwards by a rule of the same name rather than answer from the zone', () => {
    expect(said({ zones: [corp], rules: [{ name: 'corp.example' }] }, 'www.corp.example')).toBe('allowed forwarded 192.168.0.53');
  });

  it('answers from the zone where it is more specific than the rule', () => {
    expect(said({ zones: [corp], rules: [{ name: 'example' }, { name: '.' }] }, 'www.corp.example')).toBe('allowed records 10.0.0.1');
  });

  it('takes the most specific of the rules, and resolves by itself what a system rule takes', () => {
    const rules = [
      { name: 'example.com', targets: ['192.168.0.1'] },
      { name: 'a.example.com', targets: ['192.168.0.2'] },
      { name: 'b.example.com', type: 'SYSTEM' },
    ];
    expect(said({ rules }, 'x.example.com')).toBe('allowed forwarded 192.168.0.1');
    expect(said({ rules }, 'x.a.example.com')).toBe('allowed forwarded 192.168.0.2');
    expect(said({ rules }, 'x.b.example.com')).toBe('allowed public');
    expect(said({ rules }, 'example.org')).toBe('allowed public');
  });

  it('does not guess whether a system rule leaves a name to a less specific zone', () => {
    expect(said({ zones: [corp], rules: [{ name: 'www.corp.example', type: 'SYSTEM' }] }, 'www.corp.example')).toMatch(/^unknown: whether system rule/);
  });

  it('keeps the names of EC2 and of localhost from a rule for everything', () => {
    const world = { rules: [{ name: '.' }], more: [interfaceOf('eni-1', VPC, '10.0.0.5', { PrivateDnsName: 'ip-10-0-0-5.ec2.internal' })] };
    expect(said(world, 'ip-10-0-0-5.ec2.internal')).toBe('allowed records 10.0.0.5');
    expect(said(world, '5.0.0.10.in-addr.arpa', 'PTR')).toBe('allowed records ip-10-0-0-5.ec2.internal');
    expect(said(world, 'localhost')).toMatch(/^unknown: what the VPC's resolver answers for localhost/);
    expect(said(world, '9.9.9.9.in-addr.arpa', 'PTR')).toBe('allowed forwarded 192.168.0.53');
  });

  it('gives reverse names away where their autodefined rules are off', () => {
    const config = ['AWS::Route53Resolver::ResolverConfig', VPC, { ResourceId: VPC, AutodefinedReverse: 'DISABLED' }] as const;
    expect(said({ rules: [{ name: '.' }], more: [config] }, '5.0.0.10.in-addr.arpa', 'PTR')).toBe('allowed forwarded 192.168.0.53');
  });
});

describe('redirections', () => {
  it('follows CNAME records through the VPC’s own view', () => {
    const zones = [
      { name: 'a.example', records: ['www CNAME www.b.example'] },
      { name: 'b.example', records: ['www CNAME far.c.example'] },
    ];
    expect(said({ zones, rules: [{ name: 'c.example' }] }, 'www.a.example')).toBe('allowed forwarded 192.168.0.53');
  });

  it('says unknown of a circle', () => {
    expect(said({ zones: [{ name: 'a.example', records: ['x CNAME y.a.example', 'y CNAME x.a.example'] }] }, 'x.a.example')).toMatch(
      /^unknown: a chain of redirections that comes back/,
    );
  });

  it('stops at many ways that cross each other', () => {
    const set = (name: string, to: string, id: string) => ({
      Name: `${name}.a.example.`,
      Type: 'A',
      SetIdentifier: id,
      Weight: 1,
      AliasTarget: { HostedZoneId: 'Z0', DNSName: `${to}.a.example.`, EvaluateTargetHealth: false },
    });
    const records = Array.from({ length: 14 }, (_, index) => ['p', 'q', 'r', 's'].map((id) => set(`n${index}`, `n${index + 1}`, id))).flat();
    expect(said({ zones: [{ name: 'a.example', records }] }, 'n0.a.example')).toMatch(/^unknown: .*a name with more than 512 records on its ways/);
  });

  it('takes an alias within the zone for the record itself', () => {
    const alias = { Name: 'www.a.example.', Type: 'A', AliasTarget: { HostedZoneId: 'Z0', DNSName: 'host.a.example.', EvaluateTargetHealth: false } };
    expect(
      said({ zones: [{ name: 'a.example', records: [alias, 'host A 10.0.0.7'] }], firewalls: [{ id: 'g', rules: ['BLOCK host.a.example'] }] }, 'www.a.example'),
    ).toBe('allowed records 10.0.0.7');
  });

  it('names an alias whose addresses the source does not hold', () => {
    const alias = {
      Name: 'www.a.example.',
      Type: 'A',
      AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net.', EvaluateTargetHealth: false },
    };
    expect(said({ zones: [{ name: 'a.example', records: [alias] }] }, 'www.a.example')).toBe('allowed records of d1.cloudfront.net');
  });

  it('delegates to the name servers that a delegation rule names, and does not guess without one', () => {
    const zones = [{ name: 'a.example', records: ['sub NS ns1.office.example'] }];
    expect(said({ zones, rules: [{ type: 'DELEGATE', delegation: 'office.example' }] }, 'www.sub.a.example')).toBe('allowed forwarded');
    expect(said({ zones, rules: [{ type: 'DELEGATE', delegation: 'other.example' }] }, 'www.sub.a.example')).toMatch(
      /^unknown: the delegation of sub.a.example/,
    );
    expect(said({ zones }, 'sub.a.example', 'DS')).toBe('allowed nodata');
  });
});

describe('routing policies', () => {
  const weighted = (value: string, Weight: number, more = {}) => ({
    Name: 'w.a.example.',
    Type: 'A',
    TTL: 1,
    SetIdentifier: value,
    Weight,
    ResourceRecords: [{ Value: value }],
    ...more,
  });
  const zone = (...records: JsonObject[]) => ({ zones: [{ name: 'a.example', records }] });

  it('leaves open which of several weighted answers is given, and none of weight zero', () => {
    const answer = ask(dnsOf(zone(weighted('10.0.0.1', 90), weighted('10.0.0.2', 10), weighted('10.0.0.3', 0))), 'w.a.example');
    expect(answer.ways.map(({ conditions }) => conditions[0])).toEqual(['weighted routing: weight 90 (10.0.0.1)', 'weighted routing: weight 10 (10.0.0.2)']);
  });

  it('takes weight zero into account where every other answer hangs on a health check', () => {
    const answer = ask(dnsOf(zone(weighted('10.0.0.1', 90, { HealthCheckId: 'h' }), weighted('10.0.0.3', 0))), 'w.a.example');
    expect(answer.ways).toHaveLength(2);
  });

  it('knows that a primary without a health check always answers', () => {
    const failover = (value: string, Failover: string, more = {}) => ({
      Name: 'w.a.example.',
      Type: 'A',
      SetIdentifier: Failover,
      Failover,
      ResourceRecords: [{ Value: value }],
      ...more,
    });
    expect(said(zone(failover('10.0.0.1', 'PRIMARY'), failover('10.0.0.2', 'SECONDARY')), 'w.a.example')).toBe('allowed records 10.0.0.1');
    expect(said(zone(failover('10.0.0.1', 'PRIMARY', { HealthCheckId: 'h' }), failover('10.0.0.2', 'SECONDARY')), 'w.a.example')).toBe(
      'allowed records 10.0.0.1 or records 10.0.0.2',
    );
  });

  it('says unknown where the firewall blocks one way and not the other', () => {
    const cname = (value: string, Region: string) => ({
      Name: 'w.a.example.',
      Type: 'CNAME',
      SetIdentifier: Region,
      Region,
      ResourceRecords: [{ Value: value }],
    });
    const world = { ...zone(cname('good.example', 'us-east-1'), cname('bad.example', 'eu-west-1')), firewalls: [{ id: 'g', rules: ['BLOCK bad.example'] }] };
    expect(said(world, 'w.a.example')).toMatch(/^unknown: which way the routing policy picks: latency routing: us-east-1/);
  });
});

describe('DNS Firewall', () => {
  it.each([
    ['the first rule that matches ends it', ['ALLOW good.bad.example', 'BLOCK *.bad.example'], 'good.bad.example', 'allowed public'],
    ['ALERT ends it too', ['ALERT *.bad.example', 'BLOCK *.bad.example'], 'x.bad.example', 'allowed public'],
    ['a wildcard leaves the name itself out', ['BLOCK *.bad.example'], 'bad.example', 'allowed public'],
    ['a wildcard takes every depth', ['BLOCK *.bad.example'], 'a.b.bad.example', 'blocked nxdomain'],
    ['whole labels count', ['BLOCK *.bad.example bad.example'], 'notbad.example', 'allowed public'],
    ['an asterisk alone is every name', ['BLOCK *'], 'www.example.com', 'blocked nxdomain'],
    ['another query type is not looked at', ['BLOCK/AAAA *'], 'www.example.com', 'allowed public'],
  ])('%s', (_, rules, name, answer) => {
    expect(said({ firewalls: [{ id: 'g', rules }] }, name)).toBe(answer);
  });

  it('asks groups by the priority of their association', () => {
    const firewalls = [
      { id: 'late', priority: 200, rules: ['ALLOW x.example'] },
      { id: 'early', priority: 101, rules: ['BLOCK x.example'] },
    ];
    expect(said({ firewalls }, 'x.example')).toBe('blocked nxdomain');
    expect(said({ firewalls: firewalls.map((one) => ({ ...one, priority: 301 - one.priority })) }, 'x.example')).toBe('allowed public');
  });

  it('does not guess between groups of one priority that disagree', () => {
    const firewalls = [
      { id: 'a', rules: ['ALLOW x.example'] },
      { id: 'b', rules: ['BLOCK x.example'] },
    ];
    expect(said({ firewalls }, 'x.example')).toMatch(/^unknown: in which order/);
  });

  it('inspects every name of a chain unless the rule that let the first one through trusts it', () => {
    const zones = [
      { name: 'a.example', records: ['www CNAME cdn.b.example', 'alone A 10.0.0.1'] },
      { name: 'b.example', records: ['cdn A 10.0.0.2'] },
    ];
    const garden = (allow: string) => ({ zones, firewalls: [{ id: 'g', rules: [allow, 'BLOCK *'] }] });
    expect(said(garden('ALLOW *.a.example'), 'www.a.example')).toBe('blocked nxdomain');
    expect(said(garden('ALLOW+TRUST *.a.example'), 'www.a.example')).toBe('allowed records 10.0.0.2');
    expect(said(garden('ALLOW *.a.example *.b.example'), 'www.a.example')).toBe('allowed records 10.0.0.2');
    expect(said(garden('ALLOW *.a.example'), 'alone.a.example')).toBe('allowed records 10.0.0.1');
  });

  it('does not guess whether a rule that trusts redirections looks at the names after the first', () => {
    const zones = [
      { name: 'a.example', records: ['www CNAME cdn.b.example'] },
      { name: 'b.example', records: ['cdn A 10.0.0.2'] },
    ];
    expect(said({ zones, firewalls: [{ id: 'g', rules: ['BLOCK+TRUST cdn.b.example'] }] }, 'www.a.example')).toMatch(
      /^unknown: .*or whether a rule that trusts redirections/,
    );
    expect(said({ zones, firewalls: [{ id: 'g', rules: ['BLOCK+TRUST cdn.b.example'] }] }, 'cdn.b.example')).toBe('blocked nxdomain');
  });

  it('does not call a public name allowed that may be redirected into a rule that blocks everything', () => {
    expect(said({ firewalls: [{ id: 'g', rules: ['ALLOW www.example.com', 'BLOCK *'] }] }, 'www.example.com')).toMatch(
      /^unknown: what www.example.com is redirected to/,
    );
    expect(said({ firewalls: [{ id: 'g', rules: ['ALLOW+TRUST www.example.com', 'BLOCK *'] }] }, 'www.example.com')).toBe('allowed public');
  });

  it('names the rules that would block certain redirections of a public name', () => {
    const answer = ask(dnsOf({ firewalls: [{ id: 'g', rules: ['BLOCK bad.example'] }] }), 'www.example.com');
    expect(answer.ways[0]?.unlessRedirected.map(({ rule }) => rule.name)).toEqual(['rule-0']);
  });

  it('leaves open what managed lists and Advanced rules match, unless the order decides', () => {
    const advanced = { Action: 'BLOCK', BlockResponse: 'NODATA', DnsThreatProtection: 'DGA', ConfidenceThreshold: 'HIGH' };
    expect(said({ firewalls: [{ id: 'g', rules: [advanced] }] }, 'x.example')).toBe('unknown: what DNS Firewall Advanced takes for DGA (confidence HIGH)');
    expect(said({ firewalls: [{ id: 'g', rules: ['BLOCK x.example', advanced] }] }, 'x.example')).toBe('blocked nxdomain');
    expect(said({ firewalls: [{ id: 'g', rules: [{ ...advanced, Action: 'ALERT' }] }] }, 'x.example')).toBe('allowed public');
    const managed = [
      'AWS::Route53Resolver::FirewallDomainList',
      'managed',
      { Id: 'managed', Name: 'AWSManagedDomainsMalwareDomainList', ManagedOwnerName: 'Route 53 Resolver DNS Firewall' },
    ] as const;
    const rule = { Action: 'BLOCK', BlockResponse: 'NODATA', FirewallDomainListId: 'managed' };
    expect(said({ firewalls: [{ id: 'g', rules: [rule] }], more: [managed] }, 'x.example')).toBe(
      'unknown: the content of the managed domain list `AWSManagedDomainsMalwareDomainList`',
    );
  });

  it('blocks before it asks: a blocked name is blocked even where its answer is not known', () => {
    expect(said({ firewalls: [{ id: 'g', rules: ['BLOCK x.example'] }], unread: ['AWS::Route53Resolver::ResolverRule'] }, 'x.example')).toBe(
      'blocked nxdomain',
    );
  });

  it('answers a blocked query as its rule says', () => {
    const override = { Action: 'BLOCK', BlockResponse: 'OVERRIDE', BlockOverrideDomain: 'sinkhole.example', BlockOverrideTtl: 60, domains: ['bad.example'] };
    expect(said({ firewalls: [{ id: 'g', rules: [override] }] }, 'bad.example')).toBe('blocked records CNAME sinkhole.example');
  });

  it('does not guess what an entry of no documented form matches', () => {
    expect(said({ firewalls: [{ id: 'g', rules: ['BLOCK *bad.example'] }] }, 'notbad.example')).toMatch(
      /^unknown: whether `\*bad.example` in a domain list matches/,
    );
    expect(said({ firewalls: [{ id: 'g', rules: ['BLOCK *bad.example'] }] }, 'good.example')).toBe('allowed public');
  });
});

describe('what the VPC says', () => {
  it('answers nothing where enableDnsSupport is off', () => {
    expect(said({ vpcs: { [VPC]: { EnableDnsSupport: { Value: false } } } }, 'www.example.com')).toBe('blocked no-resolver');
  });

  it('does not guess what becomes of private zones where enableDnsHostnames is off', () => {
    const world = { vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } } }, zones: [{ name: 'a.example' }] };
    expect(said(world, 'www.a.example')).toBe('unknown: private zones in a VPC whose enableDnsHostnames is off');
    expect(said(world, 'www.example.com')).toBe('allowed public');
  });

  const dhcp = (...servers: string[]) =>
    [
      'AWS::EC2::DHCPOptions',
      'dopt-2',
      { DhcpOptionsId: 'dopt-2', DhcpConfigurations: [{ Key: 'domain-name-servers', Values: servers.map((Value) => ({ Value })) }] },
    ] as const;

  it('says that name servers of its own pass the resolver and its firewall by', () => {
    const world = { vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2' } }, more: [dhcp('8.8.8.8')], firewalls: [{ id: 'g', rules: ['BLOCK *'] }] };
    expect(said(world, 'www.example.com')).toBe('unknown: what the name servers 8.8.8.8 answer');
  });

  it('knows the resolver by its addresses', () => {
    const world = { vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2' } }, more: [dhcp('10.0.0.2', '169.254.169.253')] };
    expect(said(world, 'www.example.com')).toBe('allowed public');
  });

  it('goes on at the VPC of an inbound endpoint, with that VPC’s zones and firewall', () => {
    const inbound = [
      'AWS::Route53Resolver::ResolverEndpoint',
      'rslvr-in-1',
      { Id: 'rslvr-in-1', Direction: 'INBOUND', HostVPCId: 'vpc-2', Status: 'OPERATIONAL', IpAddresses: [{ Ip: '10.1.0.10' }] },
    ] as const;
    const zones = [{ name: 'hub.example', records: ['www A 10.1.0.1', 'bad A 10.1.0.2'], vpcs: ['vpc-2'] }];
    const firewalls = [{ id: 'g', rules: ['BLOCK bad.hub.example'], vpcs: ['vpc-2'] }];
    const world = { vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2' }, 'vpc-2': {} }, zones, firewalls, more: [inbound, dhcp('10.1.0.10')] };
    expect(said(world, 'www.hub.example')).toBe('allowed records 10.1.0.1');
    expect(said(world, 'bad.hub.example')).toBe('blocked nxdomain');
    const forwarding = { vpcs: { [VPC]: {}, 'vpc-2': {} }, zones, firewalls, rules: [{ name: 'hub.example', targets: ['10.1.0.10'] }], more: [inbound] };
    expect(said(forwarding, 'www.hub.example')).toBe('allowed records 10.1.0.1');
    expect(said(forwarding, 'bad.hub.example')).toBe('blocked nxdomain');
  });
});

describe('endpoints', () => {
  const endpoint = (more: JsonObject = {}) =>
    [
      'AWS::EC2::VPCEndpoint',
      'vpce-1',
      {
        VpcEndpointId: 'vpce-1',
        VpcId: VPC,
        VpcEndpointType: 'Interface',
        State: 'available',
        ServiceName: 'com.amazonaws.us-east-1.s3',
        PrivateDnsEnabled: true,
        NetworkInterfaceIds: ['eni-1'],
        DnsEntries: [
          { DnsName: 'vpce-1-x.s3.us-east-1.vpce.amazonaws.com' },
          { DnsName: 's3.us-east-1.amazonaws.com' },
          { DnsName: '*.s3.us-east-1.amazonaws.com' },
        ],
        ...more,
      },
    ] as const;
  const eni = interfaceOf('eni-1', VPC, '10.0.0.8');

  it('takes over the names of its service', () => {
    expect(said({ more: [endpoint(), eni] }, 's3.us-east-1.amazonaws.com')).toBe('allowed records 10.0.0.8');
    expect(said({ more: [endpoint(), eni] }, 'bucket.s3.us-east-1.amazonaws.com')).toBe('allowed records 10.0.0.8');
    expect(said({ more: [endpoint(), eni] }, 's3.us-east-1.amazonaws.com', 'AAAA')).toBe('allowed nodata');
    expect(said({ more: [endpoint(), eni] }, 'sqs.us-east-1.amazonaws.com')).toBe('allowed public');
  });

  it('leaves them alone without private DNS, or where it is for inbound endpoints only', () => {
    expect(said({ more: [endpoint({ PrivateDnsEnabled: false }), eni] }, 's3.us-east-1.amazonaws.com')).toBe('allowed public');
    expect(said({ more: [endpoint({ DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true } }), eni] }, 's3.us-east-1.amazonaws.com')).toBe(
      'allowed public',
    );
  });

  it('does not guess the names of an endpoint whose entries were not answered', () => {
    expect(said({ more: [endpoint({ DnsEntries: [] }), eni] }, 's3.us-east-1.amazonaws.com')).toBe('unknown: the private names of vpce-1');
  });

  it('answers its own public name everywhere', () => {
    expect(said({ more: [endpoint(), eni] }, 'vpce-1-x.s3.us-east-1.vpce.amazonaws.com')).toBe('allowed records 10.0.0.8');
  });

  it('does not call it no data where DNS64 makes addresses up', () => {
    const subnet = ['AWS::EC2::Subnet', 'subnet-6', { SubnetId: 'subnet-6', VpcId: VPC, EnableDns64: true }] as const;
    const world = { zones: [{ name: 'a.example', records: ['www A 10.0.0.1'] }], more: [subnet] };
    expect(said(world, 'www.a.example', 'AAAA')).toBe('unknown: the IPv6 addresses that DNS64 makes up in subnet-6');
    expect(said(world, 'none.a.example', 'AAAA')).toBe('allowed nxdomain');
    expect(said({ ...world, more: [] }, 'www.a.example', 'AAAA')).toBe('allowed nodata');
  });

  it('answers a file system with the mount target of the client’s zone', () => {
    const target = (zone: string, IpAddress: string) =>
      ['AWS::EFS::MountTarget', zone, { FileSystemId: 'fs-1', VpcId: VPC, AvailabilityZoneName: zone, IpAddress, LifeCycleState: 'available' }] as const;
    const world = { more: [target('us-east-1a', '10.0.0.1'), target('us-east-1b', '10.0.0.2')] };
    expect(said(world, 'fs-1.efs.us-east-1.amazonaws.com')).toBe('allowed records 10.0.0.1 or records 10.0.0.2');
    expect(said(world, 'us-east-1b.fs-1.efs.us-east-1.amazonaws.com')).toBe('allowed records 10.0.0.2');
    const steps = ask(dnsOf(world), 'us-east-1b.fs-1.efs.us-east-1.amazonaws.com').ways[0]?.steps ?? [];
    expect(steps.flatMap(({ kind, resource }) => (kind === 'zone' || kind === 'record' ? `${resource.type} ${resource.arn}` : []))).toEqual([
      'AWS::EFS::FileSystem arn:aws:x:us-east-1:111122223333:file-system/fs-1',
      'AWS::EFS::MountTarget arn:aws:x:us-east-1:111122223333:AWS::EFS::MountTarget/us-east-1b',
    ]);
  });
});

describe('Profiles', () => {
  const profile = (arn: string, more: JsonObject = {}) =>
    [
      ['AWS::Route53Profiles::ProfileAssociation', 'rpassoc-1', { Id: 'rpassoc-1', ProfileId: 'rp-1', ResourceId: VPC, Status: 'COMPLETE' }],
      ['AWS::Route53Profiles::ProfileResourceAssociation', 'rpr-1', { Id: 'rpr-1', ProfileId: 'rp-1', ResourceArn: arn, Status: 'COMPLETE', ...more }],
    ] as const;

  it('bring private zones, which yield to the VPC’s own of the same name', () => {
    const theirs = { id: 'Z7', name: 'a.example', records: ['www A 10.7.0.7', 'only A 10.7.0.8'], vpcs: [] };
    const own = { id: 'Z1', name: 'a.example', records: ['www A 10.0.0.1'] };
    const more = profile('arn:aws:route53:::hostedzone/Z7');
    expect(said({ zones: [theirs], more }, 'www.a.example')).toBe('allowed records 10.7.0.7');
    expect(said({ zones: [theirs, own], more }, 'www.a.example')).toBe('allowed records 10.0.0.1');
    expect(said({ zones: [theirs, own], more }, 'only.a.example')).toBe('allowed nxdomain');
  });

  it('bring firewall groups', () => {
    const more = profile('arn:aws:route53resolver:us-east-1:111122223333:firewall-rule-group/g', { ResourceProperties: '{"priority": 102}' });
    expect(said({ firewalls: [{ id: 'g', rules: ['BLOCK x.example'], vpcs: [] }], more }, 'x.example')).toBe('blocked nxdomain');
    const both = [
      { id: 'g', rules: ['BLOCK x.example'], vpcs: [] },
      { id: 'h', rules: ['ALLOW x.example'] },
    ];
    expect(said({ firewalls: both, more }, 'x.example')).toMatch(/^unknown: in which order/);
  });

  it('do not tell whether a rule of theirs beats the VPC’s own zone of the same name', () => {
    const more = profile('arn:aws:route53resolver:us-east-1:111122223333:resolver-rule/rslvr-rr-0');
    expect(said({ zones: [{ name: 'a.example' }], rules: [{ name: 'a.example', vpcs: [] }], more }, 'www.a.example')).toMatch(
      /^unknown: which of several answers for a.example counts/,
    );
  });

  it('are unknown where nobody asked, unless the caller says that there is none', () => {
    const world = { unread: ['AWS::Route53Profiles::ProfileAssociation'] };
    expect(said(world, 'www.example.com')).toMatch(/^unknown: route53profiles:ListProfileAssociations/);
    expect(shortly(ask(readDns(dnsOf(world).network, { withoutProfiles: true }), 'www.example.com'))).toBe('allowed public');
  });
});

describe('what was not read', () => {
  it.each([
    ['EnableDnsSupport', 'ec2:DescribeVpcAttribute'],
    ['DhcpOptionsId', 'ec2:DescribeVpcs'],
  ])('is unknown by name: %s of the VPC', (member, action) => {
    expect(said({ unreadMembers: [member] }, 'www.example.com')).toBe(`unknown: ${action}`);
  });

  it.each([
    ['AWS::Route53Resolver::ResolverRuleAssociation', 'route53resolver:ListResolverRuleAssociations'],
    ['AWS::Route53Resolver::FirewallRuleGroupAssociation', 'route53resolver:ListFirewallRuleGroupAssociations'],
    ['AWS::EC2::VPCEndpoint', 'ec2:DescribeVpcEndpoints'],
  ])('is unknown by name: %s', (type, action) => {
    expect(said({ unread: [type] }, 'www.example.com')).toBe(`unknown: ${action}`);
  });

  it('is unknown by name: the private zones that the VPC sees', () => {
    const world = { unreadMembers: ['HostedZoneSummaries'], rules: [{ name: 'www.example.com' }] };
    expect(said(world, 'www.example.org')).toMatch(/^unknown: route53:ListHostedZonesByVPC/);
    // A rule for the very name leaves no zone that could come before it.
    expect(said(world, 'www.example.com')).toBe('allowed forwarded 192.168.0.53');
  });

  it('is unknown where AWS names a zone that the source does not hold', () => {
    const world = { vpcs: { [VPC]: { HostedZoneSummaries: [{ HostedZoneId: 'Z9', Name: 'theirs.example.' }] } } };
    expect(said(world, 'www.theirs.example')).toBe('unknown: route53:ListResourceRecordSets');
    expect(said(world, 'www.example.org')).toBe('allowed public');
  });

  it('does not hang on names that objects have by nature', () => {
    expect(said({ zones: [{ name: '__proto__', records: ['constructor A 10.0.0.1'] }] }, 'constructor.__proto__')).toBe('allowed records 10.0.0.1');
  });
});
