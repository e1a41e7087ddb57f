// Worlds of names made by hand, each with all of its answer: see `told.ts`. The page of AWS stands above each group.

import { describe, it } from 'vitest';
import { ask, type DnsWorld, dnsOf, VPC } from '../../src/network/dns/dns.cases.ts';
import { tellAnswer } from './dns-told.ts';
import { alias, dhcp, inbound, onlyPort, outbound, profile, type Row, set, values, zone } from './dns-words.ts';
import { expectTold } from './told.ts';

type Scenario = readonly [says: string, world: DnsWorld, name: string, type?: string];

const multivalue = (count: number, more = {}) =>
  zone(
    ...Array.from({ length: count }, (_, index) =>
      set('w', 'A', { SetIdentifier: `s${index}`, MultiValueAnswer: true, ...values(`10.0.0.${index}`), ...(index === 0 ? more : {}) }),
    ),
  );
const chain = (count: number, link: (from: number) => ReturnType<typeof set> | string) =>
  zone(...Array.from({ length: count }, (_, index) => link(index)), `n${count} A 10.0.0.1`);
const weighted = (id: string, Weight: number, value: string, more = {}, Type = 'A') => set('w', Type, { SetIdentifier: id, Weight, ...values(value), ...more });

// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html and the pages of each policy.
const ROUTING: readonly Scenario[] = [
  ['an alias of a CNAME', zone(set('w', 'CNAME', alias('x.b.example.'))), 'w.a.example'],
  [
    'one choice after another, of which one is blocked',
    {
      ...zone(
        weighted('one', 3, 'h1.a.example', {}, 'CNAME'),
        weighted('two', 4, 'h2.a.example', {}, 'CNAME'),
        { ...weighted('three', 1, '10.0.0.1'), Name: 'h1.a.example.' },
        { ...weighted('four', 2, '10.0.0.2'), Name: 'h1.a.example.' },
      ),
      firewalls: [{ id: 'g', rules: ['BLOCK h2.a.example'] }],
    },
    'w.a.example',
  ],
  [
    'policies that cannot be read',
    zone(set('w', 'A', { SetIdentifier: 'a', Region: 5, ...values('10.0.0.1') }), set('w', 'A', { SetIdentifier: 'b', Region: 6, ...values('10.0.0.2') })),
    'w.a.example',
  ],
  [
    'places that cannot be read',
    zone(
      set('w', 'A', { SetIdentifier: 'a', GeoLocation: 5, ...values('10.0.0.1') }),
      set('w', 'A', { SetIdentifier: 'b', GeoLocation: { CountryCode: 5 }, ...values('10.0.0.2') }),
    ),
    'w.a.example',
  ],
  [
    'a failover that cannot be read',
    zone(
      set('w', 'A', { SetIdentifier: 'a', Failover: 5, ...values('10.0.0.1') }),
      set('w', 'A', { SetIdentifier: 'b', Failover: 'SECONDARY', ...values('10.0.0.2') }),
    ),
    'w.a.example',
  ],
  ['a record has its place in its zone', zone('x TXT "t"', 'www A 10.0.0.1 10.0.0.2'), 'www.a.example'],
  ['a wildcard answers for what is below it', zone('*.x A 10.0.0.1'), 'www.x.a.example'],
  [
    'a record is followed into another zone',
    {
      zones: [
        { name: 'a.example', records: ['x TXT "t"', 'www CNAME y.b.example'] },
        { name: 'b.example', records: ['y A 10.0.0.3'] },
      ],
    },
    'www.a.example',
  ],
  ['a CNAME that names nothing', zone(set('www', 'CNAME', values('..'))), 'www.a.example'],
  ['weights of zero alone answer all', zone(weighted('one', 0, '10.0.0.1'), weighted('two', 0, '10.0.0.2')), 'w.a.example'],
  ['one weight above zero is alone', zone(weighted('one', 3, '10.0.0.1'), weighted('two', 0, '10.0.0.2')), 'w.a.example'],
  [
    'a healthy one is left',
    zone(weighted('one', 3, '10.0.0.1', { HealthCheckId: 'h' }), weighted('two', 4, '10.0.0.2'), weighted('three', 0, '10.0.0.3')),
    'w.a.example',
  ],
  [
    'weighted redirections',
    zone(weighted('one', 3, 'h1.a.example', {}, 'CNAME'), weighted('two', 4, 'h2.a.example', {}, 'CNAME'), 'h1 A 10.0.0.1'),
    'w.a.example',
  ],
  [
    'a primary whose target is looked at',
    zone(
      set('w', 'A', { SetIdentifier: 'p', Failover: 'PRIMARY', ...alias('h1.a.example', 'Z0', true) }),
      set('w', 'A', { SetIdentifier: 's', Failover: 'SECONDARY', ...alias('h2.a.example') }),
      'h1 A 10.0.0.1',
      'h2 A 10.0.0.2',
    ),
    'w.a.example',
  ],
  [
    'a primary that stands second',
    zone(
      set('w', 'A', { SetIdentifier: 's', Failover: 'SECONDARY', ...values('10.0.0.2') }),
      set('w', 'A', { SetIdentifier: 'p', Failover: 'PRIMARY', ...values('10.0.0.1') }),
    ),
    'w.a.example',
  ],
  ['a secondary without a primary', zone(set('w', 'A', { SetIdentifier: 's', Failover: 'SECONDARY', ...values('10.0.0.2') })), 'w.a.example'],
  ['eight values in one answer', multivalue(8), 'w.a.example'],
  ['nine values', multivalue(9), 'w.a.example'],
  ['values with a health check', multivalue(2, { HealthCheckId: 'h' }), 'w.a.example'],
  [
    'places without a default',
    zone(
      set('w', 'A', { SetIdentifier: 'eu', GeoLocation: { ContinentCode: 'EU' }, ...values('10.0.0.1') }),
      set('w', 'A', { SetIdentifier: 'us', GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' }, ...values('10.0.0.2') }),
    ),
    'w.a.example',
  ],
  [
    'blocks with a default',
    zone(
      set('w', 'A', { SetIdentifier: 'eu', CidrRoutingConfig: { CollectionId: 'c', LocationName: 'office' }, ...values('10.0.0.1') }),
      set('w', 'A', { SetIdentifier: 'all', CidrRoutingConfig: { CollectionId: 'c', LocationName: '*' }, ...values('10.0.0.2') }),
    ),
    'w.a.example',
  ],
  ['a block without a name', zone(set('w', 'A', { CidrRoutingConfig: { CollectionId: 'c' }, ...values('10.0.0.1') })), 'w.a.example'],
  [
    'proximity',
    zone(
      set('w', 'A', { SetIdentifier: 'x', GeoProximityLocation: { AWSRegion: 'us-west-2', Bias: 1 }, ...values('10.0.0.1') }),
      set('w', 'A', { GeoProximityLocation: { Coordinates: { Latitude: '1' } }, ...values('10.0.0.2') }),
    ),
    'w.a.example',
  ],
  [
    'latency',
    zone(
      set('w', 'A', { SetIdentifier: 'x', Region: 'us-west-2', ...values('10.0.0.1') }),
      set('w', 'A', { SetIdentifier: 'y', Region: 'eu-west-1', HealthCheckId: 'hc-1', ...values('10.0.0.2') }),
    ),
    'w.a.example',
  ],
  ['members that say nothing are no policy', zone(set('w', 'a', { Weight: null, MultiValueAnswer: false, ...values('10.0.0.1') })), 'w.a.example'],
];

// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html
const ALIASES: readonly Scenario[] = [
  [
    'an alias of an alias in the zone',
    zone(set('w', 'A', alias('x.a.example.')), set('x', 'A', alias('y.a.example.', '/hostedzone/Z0')), 'y A 10.0.0.7'),
    'w.a.example',
  ],
  ['an alias of what is not there', zone(set('w', 'A', alias('x.a.example.'))), 'w.a.example'],
  ['an alias into another zone', zone(set('w', 'A', alias('x.a.example.', 'Z9')), 'x A 10.0.0.4'), 'w.a.example'],
  ['an alias of another name in the same zone id', zone(set('w', 'A', alias('x.b.example.'))), 'w.a.example'],
  ['sixteen aliases', chain(16, (from) => set(`n${from}`, 'A', alias(`n${from + 1}.a.example.`))), 'n0.a.example'],
  ['seventeen aliases', chain(17, (from) => set(`n${from}`, 'A', alias(`n${from + 1}.a.example.`))), 'n0.a.example'],
  ['fifteen redirections', chain(15, (from) => `n${from} CNAME n${from + 1}.a.example`), 'n0.a.example'],
  ['sixteen redirections', chain(16, (from) => `n${from} CNAME n${from + 1}.a.example`), 'n0.a.example'],
  ['an alias of a type that is not asked', zone(set('w', 'AAAA', alias('x.a.example.')), 'x A 10.0.0.4'), 'w.a.example'],
];

const rule = (TargetIps: readonly Record<string, unknown>[], more = {}): readonly Row[] =>
  [
    [
      'AWS::Route53Resolver::ResolverRule',
      'r',
      { Id: 'r', OwnerId: '111122223333', RuleType: 'FORWARD', DomainName: 'a.example.', ResolverEndpointId: 'out', TargetIps, ...more },
    ],
    ['AWS::Route53Resolver::ResolverRuleAssociation', 'ra', { Id: 'ra', ResolverRuleId: 'r', VPCId: VPC, Status: 'COMPLETE' }],
  ] as readonly Row[];
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html
const CHOICES: readonly Scenario[] = [
  ['a delegation rule whose name cannot be read', { rules: [{ type: 'DELEGATE', name: 'bad..name', delegation: 'b.example' }] }, 'x.a.example'],
  ...['TYPE251', 'TYPE252', 'TYPE253', 'TYPE254'].map((type): Scenario => [`a query of ${type}`, zone('x A 10.0.0.1'), 'x.a.example', type]),
  ['a rule without a type', { more: rule([{ Ip: '192.168.0.1' }], { RuleType: null }) }, 'x.a.example'],
  ['a rule that is changed', { more: rule([{ Ip: '192.168.0.1' }], { Status: 'UPDATING' }) }, 'x.a.example'],
  [
    'a delegation that a rule takes up',
    {
      ...zone('sub NS ns1.b.example ns2.b.example'),
      rules: [
        { type: 'DELEGATE', delegation: 'c.example' },
        { type: 'DELEGATE', delegation: 'b.example' },
      ],
    },
    'www.sub.a.example',
  ],
  [
    'a delegation with one server elsewhere',
    { ...zone('sub NS ns1.b.example ns1.c.example'), rules: [{ type: 'DELEGATE', delegation: 'b.example' }] },
    'www.sub.a.example',
  ],
  ['a delegation that no rule takes up', zone('x A 10.0.0.1', 'sub NS ns1.b.example'), 'www.sub.a.example'],
  ['a delegation to no server', { ...zone(set('sub', 'NS', values('..'))), rules: [{ type: 'DELEGATE', delegation: 'b.example' }] }, 'www.sub.a.example'],
  [
    'a delegation rule on its way',
    { ...zone('sub NS ns1.b.example'), rules: [{ type: 'DELEGATE', delegation: 'b.example', status: 'CREATING' }] },
    'www.sub.a.example',
  ],
  ['a delegation rule without its name servers', { ...zone('sub NS ns1.b.example'), rules: [{ type: 'DELEGATE' }] }, 'www.sub.a.example'],
  ['a zone with a record that cannot be read', zone('x A 10.0.0.1', { Name: 'a..b', Type: 'A', ...values('10.0.0.1') }), 'x.a.example'],
  ['a zone with a record without a type', zone('x A 10.0.0.1', { Name: 'y.a.example', ...values('10.0.0.1') }), 'x.a.example'],
  ['a zone with an alias of nothing', zone('x A 10.0.0.1', set('y', 'A', { AliasTarget: { HostedZoneId: 'Z0' } })), 'x.a.example'],
  [
    'a zone whose records were not read',
    { more: [['AWS::Route53::HostedZone', 'Z5', { Id: '/hostedzone/Z5', Name: 'a.example.', Config: { PrivateZone: true }, VPCs: [{ VPCId: VPC }] }]] },
    'x.a.example',
  ],
  [
    'a zone of the VPC that the source does not hold',
    { vpcs: { [VPC]: { HostedZoneSummaries: [{ HostedZoneId: 'Z9', Name: 'theirs.example.' }] } } },
    'x.theirs.example',
  ],
  [
    'a zone that the VPC names and the zone does not',
    {
      vpcs: { [VPC]: { HostedZoneSummaries: [{ HostedZoneId: '/hostedzone/Z0', Name: 'a.example.' }] } },
      zones: [{ name: 'a.example', records: ['x A 10.0.0.1'], vpcs: [] }],
    },
    'x.a.example',
  ],
  [
    'a zone that both name is one',
    {
      vpcs: {
        [VPC]: {
          HostedZoneSummaries: [
            { HostedZoneId: 'Z0', Name: 'a.example.' },
            { HostedZoneId: 'Z1', Name: 'b..example.' },
          ],
        },
      },
      ...zone('x A 10.0.0.1'),
    },
    'x.a.example',
  ],
  [
    'the longest public zone is named',
    {
      zones: [
        { name: 'example', isPublic: true },
        { name: 'a.example', isPublic: true },
        { name: 'bb.example', isPublic: true },
      ],
    },
    'x.a.example',
  ],
  ['a public name', {}, 'www.example.com'],
  ['a system rule leaves the name to public servers', { rules: [{ name: 'a.example', type: 'SYSTEM' }] }, 'x.a.example'],
  ['a system rule over a wider zone', { zones: [{ name: 'example' }], rules: [{ name: 'a.example', type: 'SYSTEM' }] }, 'x.a.example'],
  ['a system rule over a zone of its own name', { zones: [{ name: 'a.example' }], rules: [{ name: 'a.example', type: 'SYSTEM' }] }, 'x.a.example'],
  ['a system rule over a wider rule', { rules: [{ name: 'example' }, { name: 'a.example', type: 'SYSTEM' }] }, 'x.a.example'],
  ['a system rule over a name of the resolver', { rules: [{ name: 'x.ec2.internal', type: 'SYSTEM' }] }, 'x.ec2.internal'],
  ['a recursive rule is what happens anyway', { rules: [{ name: 'a.example', type: 'RECURSIVE' }] }, 'x.a.example'],
  ['a rule of a type that nobody knows', { rules: [{ name: 'a.example', type: 'NEW' }] }, 'x.a.example'],
  ['a rule on its way', { rules: [{ name: 'a.example', status: 'OVERRIDDEN' }] }, 'x.a.example'],
  [
    'an association that failed',
    {
      rules: [
        { name: 'a.example', status: 'FAILED' },
        { name: 'example', status: 'DELETING_FAILED' },
      ],
    },
    'x.a.example',
  ],
  ['an association without a status', { rules: [{ name: 'a.example', status: '' }] }, 'x.a.example'],
  [
    'two zones of one name',
    {
      zones: [
        { id: 'Z1', name: 'a.example' },
        { id: 'Z2', name: 'a.example' },
      ],
    },
    'x.a.example',
  ],
  ['a zone of the root', { zones: [{ name: '', id: 'ZR' }] }, 'x.a.example'],
  [
    'two rules of one name, one from the Profile',
    {
      rules: [
        { name: 'a.example', targets: ['192.168.0.1'] },
        { name: 'a.example', targets: ['192.168.0.2'], vpcs: [] },
      ],
      more: profile(['arn:aws:route53resolver:us-east-1:111122223333:resolver-rule/rslvr-rr-1']),
    },
    'x.a.example',
  ],
  ['a zone and a name of the resolver are one', { zones: [{ name: 'ec2.internal', records: ['x A 10.0.0.1'] }] }, 'x.ec2.internal'],
  ['a query of any type in a zone', zone('x A 10.0.0.1'), 'x.a.example', 'ANY'],
  ['a query of any type by a rule', { rules: [{ name: 'a.example' }] }, 'x.a.example', 'ANY'],
  ['a zone without host names in the VPC', { ...zone('x A 10.0.0.1'), vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } } } }, 'x.a.example'],
  ['host names that were not read', { ...zone('x A 10.0.0.1'), unreadMembers: ['EnableDnsHostnames'] }, 'x.a.example'],
  ['host names that were not read do not matter to rules', { rules: [{ name: 'a.example' }], unreadMembers: ['EnableDnsHostnames'] }, 'x.a.example'],
];

const reaching = (targets: readonly string[], more: readonly Row[]): DnsWorld => ({ rules: [{ name: 'a.example', targets, endpoint: 'out' }], more });
const hub = (more: readonly Row[], targets = ['10.1.0.10']): DnsWorld => ({
  vpcs: { [VPC]: {}, 'vpc-2': {} },
  zones: [{ name: 'hub.example', records: ['www A 10.1.0.1', 'bad A 10.1.0.2', '_ CNAME far.other'], vpcs: ['vpc-2'] }],
  rules: [{ name: 'hub.example', targets, endpoint: 'out' }],
  firewalls: [{ id: 'g2', rules: ['ALERT www.hub.example', 'BLOCK bad.hub.example'], vpcs: ['vpc-2'] }],
  more,
});
// Queries that go round between resolvers: each VPC forwards to the next one's inbound endpoint.
const relay = (count: number): DnsWorld => ({
  vpcs: Object.fromEntries(Array.from({ length: count + 1 }, (_, index) => [index === 0 ? VPC : `vpc-${index + 1}`, {}])),
  zones: [{ name: 'a.example', records: ['x A 10.9.0.9'], vpcs: [`vpc-${count + 1}`] }],
  rules: Array.from({ length: count }, (_, index) => ({
    name: 'a.example',
    targets: [`10.${index + 1}.0.10`],
    vpcs: [index === 0 ? VPC : `vpc-${index + 1}`],
  })),
  more: Array.from({ length: count }, (_, index) => inbound(`in-${index}`, `vpc-${index + 2}`, `10.${index + 1}.0.10`)),
});

// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-forwarding-outbound-queries.html
const FORWARDING: readonly Scenario[] = [
  [
    'another resolver answers after two redirections',
    {
      ...hub([inbound('in-1', 'vpc-2', '10.1.0.10')]),
      zones: [
        { name: 'hub.example', records: ['www A 10.1.0.1'], vpcs: ['vpc-2'] },
        { name: 'a.example', records: ['x CNAME y.a.example', 'y CNAME www.hub.example'] },
      ],
    },
    'x.a.example',
  ],
  [
    'an alert before another resolver answers',
    { ...hub([inbound('in-1', 'vpc-2', '10.1.0.10')]), firewalls: [{ id: 'g1', rules: ['ALERT www.hub.example'] }] },
    'www.hub.example',
  ],
  ['a rule without an endpoint', { rules: [{ name: 'a.example', targets: ['192.168.0.53', '192.168.1.53'] }] }, 'x.a.example'],
  ['targets that are reached', reaching(['10.0.1.53'], outbound()), 'x.a.example'],
  ['of two targets one is not reached', reaching(['10.0.1.54', '10.0.1.53'], outbound()), 'x.a.example'],
  ['no target is reached', reaching(['10.0.1.53', '10.0.1.54'], outbound([])), 'x.a.example'],
  ['a target by UDP on the port of DNS', reaching(['10.0.1.53'], outbound([onlyPort('udp', 53)], {}, [onlyPort('udp', 53)])), 'x.a.example'],
  [
    'DNS over HTTPS is asked by TCP on its own port',
    { more: [...rule([{ Ip: '10.0.1.53', Port: 443, Protocol: 'DoH' }]), ...outbound([onlyPort('tcp', 443)], {}, [onlyPort('tcp', 443)])] },
    'x.a.example',
  ],
  [
    'DNS over HTTPS is not asked by UDP',
    { more: [...rule([{ Ip: '10.0.1.53', Port: 443, Protocol: 'DoH' }]), ...outbound([onlyPort('udp', 443)], {}, [onlyPort('udp', 443)])] },
    'x.a.example',
  ],
  [
    'a target without a port, one by IPv6 and one without an address',
    { more: [...rule([{ Ip: '192.168.0.1' }, { Ipv6: '2001:db8::53', Port: 5353 }, { Port: 1 }]), ...outbound()] },
    'x.a.example',
  ],
  ['an endpoint that does not work', reaching(['10.0.1.53'], outbound(undefined, { Status: 'ACTION_NEEDED' })), 'x.a.example'],
  ['an endpoint that does not say whether it works', reaching(['10.0.1.53'], outbound(undefined, { Status: '' })), 'x.a.example'],
  ['an endpoint whose addresses were not read', reaching(['10.0.1.53'], outbound(undefined, { IpAddresses: null })), 'x.a.example'],
  ['another resolver answers, and its firewall alerts', hub([inbound('in-1', 'vpc-2', '10.1.0.10')]), 'www.hub.example'],
  ['another resolver answers, and its firewall blocks', hub([inbound('in-1', 'vpc-2', '10.1.0.10')]), 'bad.hub.example'],
  ['another resolver answers, and redirects', hub([inbound('in-1', 'vpc-2', '10.1.0.10')]), '_.hub.example'],
  ['of two targets only one is an inbound endpoint', hub([inbound('in-1', 'vpc-2', '10.1.0.10')], ['10.1.0.10', '10.1.0.11']), 'www.hub.example'],
  [
    'both targets are endpoints of one VPC',
    hub([inbound('in-1', 'vpc-2', '10.1.0.10'), inbound('in-2', 'vpc-2', '10.1.0.11')], ['10.1.0.10', '10.1.0.11']),
    'www.hub.example',
  ],
  [
    'a target by IPv6 is an inbound endpoint',
    hub([inbound('in-1', 'vpc-2', '', { IpAddresses: [{ Ipv6: '2001:db8::10' }] })], ['2001:db8::10']),
    'www.hub.example',
  ],
  ['an endpoint that is not inbound', hub([inbound('in-1', 'vpc-2', '10.1.0.10', { Direction: 'INBOUND_DELEGATION' })]), 'www.hub.example'],
  ['an endpoint in a VPC that is not there', hub([inbound('in-1', 'vpc-9', '10.1.0.10')]), 'www.hub.example'],
  ['four times from resolver to resolver', relay(4), 'x.a.example'],
  ['five times from resolver to resolver', relay(5), 'x.a.example'],
  [
    'an outbound endpoint in the VPC that has the address',
    { ...hub([inbound('in-1', 'vpc-2', '10.1.0.10'), ...outbound(undefined, { HostVPCId: 'vpc-2' })]) },
    'www.hub.example',
  ],
];

const served = (more: readonly Row[], own = {}): DnsWorld => ({
  vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2', ...own }, 'vpc-2': {} },
  zones: [{ name: 'hub.example', records: ['www A 10.1.0.1'], vpcs: ['vpc-2'] }],
  more,
});
// https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
const SERVERS: readonly Scenario[] = [
  ['name servers that are no addresses', served([dhcp('ns.example')]), 'www.hub.example'],
  ['a VPC without a network', served([dhcp('8.8.8.8')], { CidrBlock: null }), 'www.hub.example'],
  ['a setting without its word', { more: [['AWS::Route53Resolver::ResolverConfig', 'rc', { ResourceId: VPC }]] }, '5.0.0.10.in-addr.arpa', 'PTR'],
  ...(
    [
      ['everything', [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]],
      ['DNS', [onlyPort('udp', 53)]],
      ['the port beside it', [onlyPort('udp', 54)]],
      ['the other protocol', [onlyPort('tcp', 53)]],
      ['nothing', []],
    ] as const
  ).map(
    ([says, egress]): Scenario => [
      `an inbound endpoint in the VPC itself, which ${says} reaches`,
      {
        zones: [{ name: 'hub.example', records: ['www A 10.1.0.1'] }],
        vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2' } },
        more: [dhcp('10.0.1.53'), inbound('in-1', VPC, '10.0.1.53'), ...outbound(egress)],
      },
      'www.hub.example',
    ],
  ),
  ['name servers of one’s own', served([dhcp('8.8.8.8', '8.8.4.4')]), 'www.hub.example'],
  ['no set of DHCP options', { vpcs: { [VPC]: { DhcpOptionsId: 'default' } } }, 'www.example.com'],
  ['DHCP options that are not there', { vpcs: { [VPC]: { DhcpOptionsId: 'dopt-9' } } }, 'www.example.com'],
  ['DHCP options that were not read', { vpcs: { [VPC]: { DhcpOptionsId: 'dopt-9' } }, unread: ['AWS::EC2::DHCPOptions'] }, 'www.example.com'],
  [
    'DHCP options without name servers',
    {
      vpcs: { [VPC]: { DhcpOptionsId: 'dopt-3' } },
      more: [['AWS::EC2::DHCPOptions', 'dopt-3', { DhcpConfigurations: [{ Key: 'ntp-servers', Values: [{ Value: '10.0.0.1' }] }] }]],
    },
    'www.example.com',
  ],
  ['DHCP options with an empty list of name servers', served([dhcp()]), 'www.example.com'],
  ['one server of one’s own beside the resolver', served([dhcp('AmazonProvidedDNS', '8.8.8.8')]), 'www.example.com'],
  ['a VPC that does not say its options', { unreadMembers: ['DhcpOptionsId'] }, 'www.example.com'],
  ['support that is off', { vpcs: { [VPC]: { EnableDnsSupport: { Value: false } } } }, 'www.example.com'],
  ['support that was not read', { unreadMembers: ['EnableDnsSupport'] }, 'www.example.com'],
  ['servers that are the inbound endpoint of another VPC', served([dhcp('10.1.0.10'), inbound('in-1', 'vpc-2', '10.1.0.10')]), 'www.hub.example'],
  ['servers of which one is an inbound endpoint', served([dhcp('10.1.0.10', '10.1.0.11'), inbound('in-1', 'vpc-2', '10.1.0.10')]), 'www.hub.example'],
  [
    'servers that are endpoints of two VPCs',
    {
      ...served([dhcp('10.1.0.10', '10.2.0.10'), inbound('in-1', 'vpc-2', '10.1.0.10'), inbound('in-2', 'vpc-3', '10.2.0.10')]),
      vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2' }, 'vpc-2': {}, 'vpc-3': {} },
    },
    'www.hub.example',
  ],
  [
    'DNSSEC and reverse names that are on their way',
    { more: [['AWS::Route53Resolver::ResolverConfig', 'rc', { ResourceId: VPC, AutodefinedReverse: 'ENABLING' }]] },
    '5.0.0.10.in-addr.arpa',
    'PTR',
  ],
  [
    'reverse names as the Profile says',
    { more: [['AWS::Route53Resolver::ResolverConfig', 'rc', { ResourceId: VPC, AutodefinedReverse: 'USE_LOCAL_RESOURCE_SETTING' }]] },
    '5.0.0.10.in-addr.arpa',
    'PTR',
  ],
  [
    'reverse names of another VPC’s setting',
    { more: [['AWS::Route53Resolver::ResolverConfig', 'rc', { ResourceId: 'vpc-9', AutodefinedReverse: 'DISABLED' }]] },
    '5.0.0.10.in-addr.arpa',
    'PTR',
  ],
  ['reverse names whose setting was not read', { unread: ['AWS::Route53Resolver::ResolverConfig'] }, '5.0.0.10.in-addr.arpa', 'PTR'],
];

describe.each([
  ['routing policies', ROUTING],
  ['aliases', ALIASES],
  ['choices', CHOICES],
  ['forwarding', FORWARDING],
  ['name servers', SERVERS],
] as const)('%s', (_, scenarios) => {
  it.each(scenarios.map((one) => [one[0], one] as const))('%s', (_says, [says, world, name, type = 'A']) => {
    const isVpc = type.startsWith('vpc-');
    expectTold('dns-answers', says, tellAnswer(ask(dnsOf(world), name, isVpc ? 'A' : type, isVpc ? type : VPC)));
  });
});
