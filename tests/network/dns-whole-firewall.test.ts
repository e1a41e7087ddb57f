// Worlds with DNS Firewall, Profiles and gaps, each with all of its answer: see `told.ts`. The page of AWS stands above each group.

import { describe, expect, it } from 'vitest';
import { createSnapshot, type JsonObject } from '../../src/core/index.ts';
import { ask, type DnsWorld, dnsOf, type FirewallWords, VPC } from '../../src/network/dns/dns.cases.ts';
import { compileDomains, entryFor, mayMatch } from '../../src/network/dns/firewall/domain-list.ts';
import { readGuards } from '../../src/network/dns/guard.ts';
import { readResolver } from '../../src/network/dns/model/rules.ts';
import { missingText, tellAnswer } from './dns-told.ts';
import { dhcp, endpoint, eni, inbound, profile, type Row, zone } from './dns-words.ts';
import { expectTold } from './told.ts';

type Scenario = readonly [says: string, world: DnsWorld, name: string, type?: string];

const walled = (...rules: FirewallWords['rules']): DnsWorld => ({ firewalls: [{ id: 'g', rules }] });
const secret = { Action: 'BLOCK', BlockResponse: 'NODATA', DnsThreatProtection: 'DGA', ConfidenceThreshold: 'HIGH' };
const list = (id: string, config: JsonObject): Row => ['AWS::Route53Resolver::FirewallDomainList', id, { Id: id, Name: `the ${id}`, ...config }];
const onList = (id: string, more: JsonObject = {}) => ({ Action: 'BLOCK', BlockResponse: 'NODATA', FirewallDomainListId: id, ...more });
const chain: DnsWorld = {
  zones: [
    { name: 'a.example', records: ['www CNAME cdn.b.example', 'far CNAME x.c.example'] },
    { name: 'b.example', records: ['cdn CNAME end.b.example', 'end A 10.0.0.2'] },
  ],
};
const ranked = (...rules: readonly (readonly [priority: number, rule: string])[]): DnsWorld => ({
  firewalls: rules.map(([priority, rule], index) => ({ id: `g${index}`, priority, rules: [rule] })),
});

// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html#resolver-dns-firewall-behavior
const FIREWALL: readonly Scenario[] = [
  [
    'a managed list without a name',
    { ...zone('x A 10.0.0.1'), ...walled(onList('m')), more: [list('m', { Name: null, ManagedOwnerName: 'AWS' })] },
    'x.a.example',
  ],
  [
    'a rule of the same type that blocks certain redirections',
    { ...chain, ...walled('ALLOW far.a.example x.c.example', 'BLOCK/A bad.example') },
    'far.a.example',
  ],
  ['a rule that allows is told', { ...zone('x A 10.0.0.1'), ...walled('BLOCK y.a.example', 'ALLOW x.a.example') }, 'x.a.example'],
  ['a rule that alerts is told', { ...zone('x A 10.0.0.1'), ...walled('ALERT *.example', 'BLOCK x.a.example') }, 'x.a.example'],
  ['no rule matches', { ...zone('x A 10.0.0.1'), ...walled('BLOCK y.a.example') }, 'x.a.example'],
  ['what is blocked is not looked up', { ...zone('x A 10.0.0.1'), ...walled({ Action: 'BLOCK', BlockResponse: 'NXDOMAIN', domains: ['*'] }) }, 'x.a.example'],
  ['a block without a response', { ...walled({ Action: 'BLOCK', domains: ['x.a.example'] }) }, 'x.a.example'],
  [
    'a block with another answer',
    { ...walled({ Action: 'BLOCK', BlockResponse: 'OVERRIDE', BlockOverrideDomain: 'sink.example', BlockOverrideTtl: 5, domains: ['x.a.example'] }) },
    'x.a.example',
  ],
  ['a later name is blocked', { ...chain, ...walled('BLOCK end.b.example') }, 'www.a.example'],
  ['a name in the middle is blocked', { ...chain, ...walled('ALERT end.b.example', 'BLOCK cdn.b.example') }, 'www.a.example'],
  ['a later name alerts', { ...chain, ...walled('ALERT end.b.example', 'ALLOW www.a.example') }, 'www.a.example'],
  ['what is trusted is not asked further', { ...chain, ...walled('ALLOW+TRUST www.a.example', 'BLOCK *.b.example') }, 'www.a.example'],
  ['what trusts and alerts is not asked further', { ...chain, ...walled('ALERT+TRUST www.a.example', 'BLOCK *.b.example') }, 'www.a.example'],
  ['trust in the middle of a chain can be read in two ways', { ...chain, ...walled('ALLOW+TRUST cdn.b.example', 'BLOCK end.b.example') }, 'www.a.example'],
  ['a rule that trusts and blocks a later name can be read in two ways', { ...chain, ...walled('BLOCK+TRUST end.b.example') }, 'www.a.example'],
  ['rules that disagree on nothing', { ...chain, ...walled('ALLOW+TRUST cdn.b.example') }, 'www.a.example'],
  [
    'a name that ends in public and is let through',
    { ...chain, ...walled('ALLOW far.a.example x.c.example', 'BLOCK bad.example', 'BLOCK/AAAA v6.example') },
    'far.a.example',
  ],
  ['a rule that blocks everything else', { ...chain, ...walled('ALLOW far.a.example x.c.example', 'BLOCK *') }, 'far.a.example'],
  ['a rule that blocks everything else of another type', { ...chain, ...walled('ALLOW far.a.example x.c.example', 'BLOCK/AAAA *') }, 'far.a.example'],
  ['a rule that blocks everything else of this type', { ...chain, ...walled('ALLOW far.a.example x.c.example', 'BLOCK/AAAA *') }, 'far.a.example', 'AAAA'],
  ['who asks for the redirection itself gets it', walled('ALLOW www.example.com', 'BLOCK *'), 'www.example.com', 'CNAME'],
  ['a rule that trusts and blocks everything else', walled('ALLOW www.example.com', 'BLOCK+TRUST *'), 'www.example.com'],
  ['a rule that alerts on everything before one that blocks', walled('ALLOW www.example.com', 'ALERT *', 'BLOCK *'), 'www.example.com'],
  [
    'groups by their priorities',
    { ...zone('x A 10.0.0.1'), ...ranked([300, 'BLOCK x.a.example'], [200, 'ALERT x.a.example'], [100, 'ALLOW y.a.example']) },
    'x.a.example',
  ],
  [
    'groups of one priority that agree',
    { ...zone('x A 10.0.0.1'), ...ranked([101, 'ALLOW x.a.example'], [101, 'ALERT *.a.example'], [102, 'BLOCK *']) },
    'x.a.example',
  ],
  [
    'groups of one priority of which one matches',
    { ...zone('x A 10.0.0.1'), ...ranked([101, 'BLOCK x.a.example'], [101, 'ALLOW y.a.example'], [102, 'ALLOW *']) },
    'x.a.example',
  ],
  [
    'groups of one priority that disagree, after another',
    { ...zone('x A 10.0.0.1'), ...ranked([100, 'ALLOW y.a.example'], [101, 'BLOCK x.a.example'], [101, 'ALLOW x.a.example']) },
    'x.a.example',
  ],
  ['groups of one priority that disagree', { ...zone('x A 10.0.0.1'), ...ranked([101, 'BLOCK x.a.example'], [101, 'ALLOW x.a.example']) }, 'x.a.example'],
  [
    'rules by their priorities',
    {
      ...zone('x A 10.0.0.1'),
      ...walled({ Action: 'BLOCK', Priority: 20, domains: ['x.a.example'] }, { Action: 'ALLOW', Priority: 10, domains: ['x.a.example'] }),
    },
    'x.a.example',
  ],
  ['what nobody knows may block', { ...zone('x A 10.0.0.1'), ...walled(secret, 'ALLOW x.a.example') }, 'x.a.example'],
  ['what nobody knows may alert', { ...zone('x A 10.0.0.1'), ...walled({ ...secret, Action: 'ALERT' }, 'ALLOW x.a.example') }, 'x.a.example'],
  ['what nobody knows without a threshold', { ...zone('x A 10.0.0.1'), ...walled({ Action: 'BLOCK', DnsThreatProtection: 'DNS_TUNNELING' }) }, 'x.a.example'],
  ['what nobody knows of a rule without a list', { ...zone('x A 10.0.0.1'), ...walled({ Action: 'BLOCK', Name: 'odd' }) }, 'x.a.example'],
  ['two rules that nobody knows, for two names', { ...chain, ...walled(secret, { ...secret, DnsThreatProtection: 'DICTIONARY_DGA' }) }, 'www.a.example'],
  ['a secret rule of another type', { ...zone('x A 10.0.0.1'), ...walled({ ...secret, Qtype: 'AAAA' }) }, 'x.a.example'],
  ['a managed list', { ...zone('x A 10.0.0.1'), ...walled(onList('m')), more: [list('m', { ManagedOwnerName: 'AWS' })] }, 'x.a.example'],
  ['a list whose domains were not read', { ...zone('x A 10.0.0.1'), ...walled(onList('m')), more: [list('m', {})] }, 'x.a.example'],
  ['a list that is not there', { ...zone('x A 10.0.0.1'), ...walled(onList('m')) }, 'x.a.example'],
  ['lists that were not read', { ...zone('x A 10.0.0.1'), ...walled(onList('m')), unread: ['AWS::Route53Resolver::FirewallDomainList'] }, 'x.a.example'],
  [
    'a list with something that is no text',
    { ...zone('x A 10.0.0.1'), ...walled(onList('m')), more: [list('m', { Domains: ['y.example', 5] })] },
    'x.a.example',
  ],
  ['a rule that cannot be read', { ...zone('x A 10.0.0.1'), ...walled('ALLOW x.a.example', { Action: 'LOG', domains: ['x.a.example'] }) }, 'x.a.example'],
  [
    'a rule that cannot be read comes before',
    { ...zone('x A 10.0.0.1'), ...walled({ Action: 'LOG', domains: ['x.a.example'] }, 'ALLOW x.a.example') },
    'x.a.example',
  ],
  ['entries of no documented form', { ...zone('x A 10.0.0.1'), ...walled('BLOCK *x.a.example', 'ALLOW x.a.example') }, 'x.a.example'],
  ['entries of no documented form about other names', { ...zone('x A 10.0.0.1'), ...walled('BLOCK *y.a.example', 'ALLOW x.a.example') }, 'x.a.example'],
  ['the status of a group on its way', { ...zone('x A 10.0.0.1'), more: grouped({ Status: 'UPDATING' }) }, 'x.a.example'],
  ['an association without a status holds', { ...zone('x A 10.0.0.1'), more: grouped({}) }, 'x.a.example'],
  ['an association without a priority', { ...zone('x A 10.0.0.1'), more: grouped({ Priority: null }) }, 'x.a.example'],
  ['an association of a group that is not there', { ...zone('x A 10.0.0.1'), more: grouped({ FirewallRuleGroupId: 'other' }) }, 'x.a.example'],
  ['an association of another VPC', { ...zone('x A 10.0.0.1'), more: grouped({ VpcId: 'vpc-9' }) }, 'x.a.example'],
  [
    'a group whose rules were not read',
    { ...zone('x A 10.0.0.1'), more: [['AWS::Route53Resolver::FirewallRuleGroup', 'g', { Id: 'g' }], ...grouped({}).slice(2)] },
    'x.a.example',
  ],
  [
    'a group whose rules are none',
    { ...zone('x A 10.0.0.1'), more: [['AWS::Route53Resolver::FirewallRuleGroup', 'g', { Id: 'g', FirewallRules: 'x' }], ...grouped({}).slice(2)] },
    'x.a.example',
  ],
  [
    'a group without a name',
    {
      ...zone('x A 10.0.0.1'),
      more: [
        ['AWS::Route53Resolver::FirewallRuleGroup', 'g', { Id: 'g', FirewallRules: [{ Name: 'r', Priority: 1, Action: 'BLOCK', FirewallDomainListId: 'l' }] }],
        ...grouped({}).slice(1),
      ],
    },
    'x.a.example',
  ],
  [
    'a blocked name in a group whose rules were read, beside one that was not',
    {
      ...zone('x A 10.0.0.1'),
      firewalls: [{ id: 'h', rules: ['BLOCK x.a.example'] }],
      more: [['AWS::Route53Resolver::FirewallRuleGroup', 'g', { Id: 'g' }], ...grouped({}).slice(2)],
    },
    'x.a.example',
  ],
  ['an association without a group', { ...zone('x A 10.0.0.1'), more: grouped({ FirewallRuleGroupId: null }) }, 'x.a.example'],
  [
    'what is blocked in both readings, though associations were not read',
    { ...chain, ...walled('BLOCK+TRUST cdn.b.example', 'BLOCK end.b.example'), unread: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'] },
    'www.a.example',
  ],
  [
    'what nobody knows may alert, before what can be read in two ways',
    { ...chain, ...walled({ ...secret, Action: 'ALERT' }, 'ALLOW+TRUST cdn.b.example', 'BLOCK end.b.example') },
    'www.a.example',
  ],
  [
    'groups of one priority of which one trusts what it allows',
    ranked([101, 'ALLOW+TRUST www.example.com'], [101, 'ALLOW www.example.com'], [102, 'BLOCK *']),
    'www.example.com',
  ],
  ['groups of one priority of which one blocks everything else', ranked([100, 'ALLOW www.example.com'], [101, 'BLOCK *'], [101, 'ALLOW *']), 'www.example.com'],
  [
    'a rule that blocks everything else of a name that is forwarded',
    { rules: [{ name: 'a.example', targets: ['192.168.0.1'] }], ...walled('ALLOW x.a.example', 'BLOCK *') },
    'x.a.example',
  ],
  ['groups of one name, path and effect', { ...zone('x A 10.0.0.1'), ...ranked([101, 'BLOCK x.a.example'], [101, 'BLOCK x.a.example']) }, 'x.a.example'],
  [
    'associations that were not read',
    { ...zone('x A 10.0.0.1'), ...walled('BLOCK x.a.example'), unread: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'] },
    'x.a.example',
  ],
];

function grouped(more: JsonObject): readonly Row[] {
  return [
    [
      'AWS::Route53Resolver::FirewallRuleGroup',
      'g',
      { Id: 'g', Name: 'the group', FirewallRules: [{ Name: 'r', Priority: 1, Action: 'BLOCK', FirewallDomainListId: 'l' }] },
    ],
    list('l', { Domains: ['x.a.example'] }),
    ['AWS::Route53Resolver::FirewallRuleGroupAssociation', 'ga', { Id: 'ga', FirewallRuleGroupId: 'g', VpcId: VPC, Priority: 101, ...more }],
  ];
}

const ZONE = 'arn:aws:route53:::hostedzone/Z7';
const RULE = 'arn:aws:route53resolver:us-east-1:111122223333:resolver-rule/rslvr-rr-0';
const GROUP = 'arn:aws:route53resolver:us-east-1:111122223333:firewall-rule-group/g';
const ENDPOINT = 'arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1';
const theirs = { id: 'Z7', name: 'a.example', records: ['x A 10.7.0.7'], vpcs: [] };
const behind = (...rules: FirewallWords['rules']) => ({ ...zone('x A 10.0.0.1'), firewalls: [{ id: 'g', rules, vpcs: [] }] });
const priority = (text: string) => ({ ResourceProperties: text });
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/profiles.html
const PROFILES: readonly Scenario[] = [
  [
    'a zone of a Profile and a name of the resolver',
    { zones: [{ id: 'Z7', name: 'ec2.internal', records: ['x A 10.7.0.7'], vpcs: [] }], more: profile([ZONE]) },
    'x.ec2.internal',
  ],
  [
    'a part of a Profile that nobody knows, and a rule of the very name',
    { rules: [{ name: 'x.a.example' }], more: profile(['arn:aws:new:::thing/1']) },
    'x.a.example',
  ],
  [
    'an endpoint of a Profile that comes',
    { vpcs: { [VPC]: {}, 'vpc-2': {} }, more: [endpoint({ State: 'pending' }, 'vpc-2'), ...profile([ENDPOINT])] },
    's3.us-east-1.amazonaws.com',
  ],
  ['a zone of a Profile', { zones: [theirs], more: profile([ZONE]) }, 'x.a.example'],
  ['a zone of a Profile that is not there', { more: profile([ZONE]) }, 'x.a.example'],
  ['a zone of a Profile on its way', { zones: [theirs], more: profile([ZONE], { Status: 'CREATING' }) }, 'x.a.example'],
  ['a zone of a Profile that is on its way', { zones: [theirs], more: profile([ZONE], {}, 'UPDATING') }, 'x.a.example'],
  ['a zone of a Profile of another VPC', { zones: [theirs], more: profile([ZONE], {}, 'COMPLETE', 'vpc-9') }, 'x.a.example'],
  ['a rule of a Profile', { rules: [{ name: 'a.example', vpcs: [] }], more: profile([RULE]) }, 'x.a.example'],
  ['a rule of a Profile that is not there', { more: profile([RULE]) }, 'x.a.example'],
  ['a rule of a Profile and a zone of it', { zones: [theirs], rules: [{ name: 'a.example', vpcs: [] }], more: profile([ZONE, RULE]) }, 'x.a.example'],
  ['a rule of a Profile and a name of the resolver', { rules: [{ name: 'ec2.internal', vpcs: [] }], more: profile([RULE]) }, 'x.ec2.internal'],
  [
    'a rule of the VPC and one of a Profile',
    {
      rules: [
        { name: 'a.example', vpcs: [] },
        { name: 'a.example', targets: ['192.168.9.9'] },
      ],
      more: profile([RULE]),
    },
    'x.a.example',
  ],
  [
    'an endpoint of a Profile',
    { vpcs: { [VPC]: {}, 'vpc-2': {} }, more: [endpoint({}, 'vpc-2'), eni('eni-e', '10.1.0.8', {}, 'vpc-2'), ...profile([ENDPOINT])] },
    's3.us-east-1.amazonaws.com',
  ],
  ['an endpoint of a Profile that is not there', { more: profile([ENDPOINT]) }, 's3.us-east-1.amazonaws.com'],
  [
    'an endpoint of a Profile on its way',
    { vpcs: { [VPC]: {}, 'vpc-2': {} }, more: [endpoint({}, 'vpc-2'), eni('eni-e', '10.1.0.8', {}, 'vpc-2'), ...profile([ENDPOINT], { Status: 'CREATING' })] },
    's3.us-east-1.amazonaws.com',
  ],
  ['a part of a Profile that nobody knows', { more: profile(['arn:aws:new:::thing/1']) }, 'x.a.example'],
  ['a log of a Profile only looks on', { more: profile(['arn:aws:route53resolver:us-east-1:1:resolver-query-log-config/q']) }, 'x.a.example'],
  ['a Profile without parts', { more: profile([]) }, 'x.a.example'],
  ['a Profile whose parts were not read', { more: profile([]), unread: ['AWS::Route53Profiles::ProfileResourceAssociation'] }, 'x.a.example'],
  ['a group of a Profile blocks', { ...behind('BLOCK x.a.example'), more: profile([GROUP], priority('{"priority": 102}')) }, 'x.a.example'],
  ['a group of a Profile without a priority', { ...behind('BLOCK x.a.example'), more: profile([GROUP], priority('{}')) }, 'x.a.example'],
  [
    'a group of a Profile on its way',
    { ...behind('BLOCK x.a.example'), more: profile([GROUP], { ...priority('{"priority":102}'), Status: 'CREATING' }) },
    'x.a.example',
  ],
  [
    'a group of a Profile that is on its way',
    { ...behind('BLOCK x.a.example'), more: profile([GROUP], priority('{"priority":102}'), 'CREATING') },
    'x.a.example',
  ],
  [
    'groups of a Profile that block everything else in one order of two',
    {
      firewalls: [
        { id: 'g', rules: ['ALLOW www.example.com', 'BLOCK *'], vpcs: [] },
        { id: 'h', rules: ['ALLOW www.example.com'], priority: 100 },
        { id: 'i', rules: ['ALLOW *'], priority: 300 },
      ],
      more: profile([GROUP], priority('{"priority":200}')),
    },
    'www.example.com',
  ],
  ['a group of a Profile that is not there', { ...zone('x A 10.0.0.1'), more: profile([GROUP], priority('{"priority":102}')) }, 'x.a.example'],
  [
    'groups of a Profile by their priorities',
    {
      ...zone('x A 10.0.0.1'),
      firewalls: [
        { id: 'g', rules: ['BLOCK x.a.example'], vpcs: [] },
        { id: 'h', rules: ['ALERT y.a.example'], priority: 500 },
      ],
      more: profile([GROUP], priority('{"priority" : 102}')),
    },
    'x.a.example',
  ],
  [
    'groups of a Profile and of the VPC that disagree',
    {
      ...zone('x A 10.0.0.1'),
      firewalls: [
        { id: 'g', rules: ['BLOCK x.a.example'], vpcs: [] },
        { id: 'h', rules: ['ALLOW x.a.example'], priority: 500 },
      ],
      more: profile([GROUP], priority('{"priority":102}')),
    },
    'x.a.example',
  ],
];

// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver.html: nothing may be concluded from what was not read.
const GAPS: readonly Scenario[] = [
  [
    'a Profile is known, and associations were not read',
    { zones: [theirs], more: profile([ZONE]), unread: ['AWS::Route53Profiles::ProfileAssociation'] },
    'x.a.example',
  ],
  ...[
    'AWS::EC2::VPCEndpoint',
    'AWS::EFS::MountTarget',
    'AWS::Route53Resolver::ResolverRule',
    'AWS::Route53Resolver::ResolverRuleAssociation',
    'AWS::Route53Profiles::ProfileAssociation',
  ].map((type): Scenario => [`${type} was not read`, { ...zone('x A 10.0.0.1'), unread: [type] }, 'x.a.example']),
  ['zones of the VPC that were not read', { ...zone('x A 10.0.0.1'), unreadMembers: ['HostedZoneSummaries'] }, 'x.a.example'],
  ['zones that were not read do not matter to a rule of the very name', { rules: [{ name: 'x.a.example' }], unread: ['AWS::EC2::VPCEndpoint'] }, 'x.a.example'],
  [
    'zones that were not read do not matter to a rule of the very name, beside a zone of it',
    { zones: [{ name: 'x.a.example', records: ['@ A 10.0.0.1'] }], rules: [{ name: 'x.a.example' }], unread: ['AWS::EC2::VPCEndpoint'] },
    'x.a.example',
  ],
  [
    'zones that were not read do matter to a zone of the very name',
    { zones: [{ name: 'x.a.example', records: ['@ A 10.0.0.1'] }], unread: ['AWS::EC2::VPCEndpoint'] },
    'x.a.example',
  ],
  ['zones that were not read do matter to a rule of a wider name', { rules: [{ name: 'a.example' }], unread: ['AWS::EC2::VPCEndpoint'] }, 'x.a.example'],
  ['an inbound endpoint without addresses', { ...zone('x A 10.0.0.1'), more: [inbound('in', VPC, '', { IpAddresses: null })] }, 'x.a.example'],
  ['a zone whose name cannot be read, and a rule of the very name', { zones: [{ name: 'a..b' }], rules: [{ name: 'x.a.example' }] }, 'x.a.example'],
  ['a zone whose name cannot be read', { zones: [{ name: 'a..b' }] }, 'x.a.example'],
  [
    'a zone whose name and VPCs cannot be read',
    { more: [['AWS::Route53::HostedZone', 'Z8', { Id: 'Z8', Name: 'a..b', Config: { PrivateZone: true } }]] },
    'x.a.example',
  ],
  ['a public zone whose name cannot be read', { zones: [{ name: 'a..b', isPublic: true }] }, 'x.a.example'],
  [
    'an association with a rule that is not there',
    { more: [['AWS::Route53Resolver::ResolverRuleAssociation', 'ra', { ResolverRuleId: 'rslvr-rr-9', VPCId: VPC, Status: 'COMPLETE' }]] },
    'x.a.example',
  ],
  [
    'an association with a rule of the resolver’s own',
    {
      more: [
        ['AWS::Route53Resolver::ResolverRuleAssociation', 'ra', { ResolverRuleId: 'rslvr-autodefined-rr-internet-resolver', VPCId: VPC, Status: 'COMPLETE' }],
      ],
    },
    'x.a.example',
  ],
  [
    'an association of another VPC with a rule that is not there',
    { more: [['AWS::Route53Resolver::ResolverRuleAssociation', 'ra', { ResolverRuleId: 'rslvr-rr-9', VPCId: 'vpc-9', Status: 'COMPLETE' }]] },
    'x.a.example',
  ],
  [
    'a blocked name though much was not read',
    { ...walled('BLOCK x.a.example'), unread: ['AWS::Route53Resolver::ResolverRule', 'AWS::EC2::VPCEndpoint'] },
    'x.a.example',
  ],
  ['a rule of two accounts, the owner’s own view counts', { rules: [{ name: 'a.example', targets: ['192.168.0.1'] }] }, 'x.a.example'],
];

describe.each([
  ['DNS Firewall', FIREWALL],
  ['Profiles', PROFILES],
  ['gaps', GAPS],
] as const)('%s', (_, scenarios) => {
  it.each(scenarios.map((one) => [one[0], one] as const))('%s', (_says, [says, world, name, type = 'A']) => {
    expectTold('dns-firewall', says, tellAnswer(ask(dnsOf(world), name, type)));
  });
});

// https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_UpdateFirewallDomains.html
describe('domain lists', () => {
  it('take names, what lies below them, and everything', () => {
    expect(compileDomains(['a.example', ' B.Example. ', '*.c.example', '*', '*x.example', 'a..b', '*.', '', '*.d.*.example'])).toEqual({
      hasAll: true,
      exact: new Set(['a.example', 'b.example']),
      below: new Set(['c.example']),
      odd: ['*x.example', 'a..b', '', '*.d.*.example'],
    });
    expect(compileDomains(['*.']).hasAll).toBe(true);
    expect(compileDomains(['*.example']).hasAll).toBe(false);
  });

  it('match by the name itself, then by the nearest wildcard, then by all', () => {
    const both = compileDomains(['a.b.example', '*.b.example', '*.example', '*']);
    expect(entryFor(both, 'a.b.example')).toBe('a.b.example');
    expect(entryFor(both, 'x.b.example')).toBe('*.b.example');
    expect(entryFor(both, 'b.example')).toBe('*.example');
    expect(entryFor(both, 'example')).toBe('*');
    expect(entryFor(compileDomains(['*.example']), 'example')).toBeUndefined();
  });

  it('may match by entries of no documented form, where their end does', () => {
    const odd = compileDomains(['*X.example.', 'a.*.example', '**.example', '*y.example']);
    expect(mayMatch(odd, 'axx.example')).toEqual(['*X.example.', 'a.*.example', '**.example']);
    expect(mayMatch(compileDomains(['a..b']), 'c.example')).toEqual(['a..b']);
  });
});

// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html
describe('a rule that two accounts see', () => {
  it.each([
    ['444455556666', '111122223333'],
    ['111122223333', '444455556666'],
  ])('is as its owner sees it: %s and %s', (owner, other) => {
    const accounts = ['111122223333', '444455556666'].filter((one) => one === owner || one === other);
    const records = accounts.map((account) => ({
      type: 'AWS::Route53Resolver::ResolverRule',
      arn: `arn:aws:route53resolver:us-east-1:${account}:resolver-rule/r`,
      id: 'r',
      account,
      region: 'us-east-1',
      tags: {},
      config: { OwnerId: owner, DomainName: 'a.example', RuleType: account === owner ? 'FORWARD' : '' },
    }));
    const { snapshot } = createSnapshot({ source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: [] }, records);
    expect(readResolver(snapshot).rules.get('r')?.type).toBe('FORWARD');
  });
});

describe('readGuards', () => {
  const guardOf = (world: DnsWorld) => {
    const { network } = dnsOf(world);
    const [vpc] = network.snapshot.of('AWS::EC2::VPC').records;
    if (vpc === undefined) throw new Error('the world has no VPC');
    const { groups, blocking, unread, failOpen, servers, foreign } = readGuards(network.snapshot)(vpc);
    return {
      groups: groups.map(({ association, group, name }) => `${association.id} ${group.id} ${name}`),
      blocking: blocking === undefined ? undefined : `${blocking.group.id} ${blocking.path} ${blocking.name}`,
      unread: unread.map(missingText),
      failOpen: typeof failOpen === 'string' ? failOpen : missingText(failOpen),
      servers: 'reason' in servers ? missingText(servers) : servers.kind,
      foreign,
    };
  };
  const open = { groups: [], blocking: undefined, unread: [], failOpen: 'off', servers: 'amazon', foreign: [] };
  const guarded = { ...open, groups: [`g-${VPC} g g`] };

  it('tell a VPC without a firewall', () => expect(guardOf({})).toEqual(open));

  it('name the first rule that blocks something', () => {
    expect(guardOf(walled('ALLOW *', 'BLOCK', 'BLOCK *.b.example', 'BLOCK c.example'))).toEqual({ ...guarded, blocking: 'g FirewallRules[2] rule-2' });
    expect(guardOf(walled('ALERT *', 'BLOCK *'))).toEqual({ ...guarded, blocking: 'g FirewallRules[1] rule-1' });
    expect(guardOf(walled('BLOCK c.example'))).toEqual({ ...guarded, blocking: 'g FirewallRules[0] rule-0' });
    expect(guardOf(walled('BLOCK'))).toEqual(guarded);
  });

  it('take a secret list for one that blocks, and one that was not read for none', () => {
    expect(guardOf(walled(secret))).toEqual({ ...guarded, blocking: 'g FirewallRules[0] rule-0' });
    expect(guardOf(walled(onList('m')))).toEqual({ ...guarded, unread: ['absent route53resolver:ListFirewallDomains in 111122223333/us-east-1 on g (m)'] });
    expect(guardOf(walled(onList('m', { Action: 'ALERT' })))).toEqual(guarded);
  });

  it('tell what may hold further groups', () => {
    expect(guardOf({ unread: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'] }).unread).toEqual([
      'absent route53resolver:ListFirewallRuleGroupAssociations in 111122223333/us-east-1',
    ]);
    expect(guardOf({ unread: ['AWS::Route53Profiles::ProfileAssociation'] }).unread).toEqual([
      'absent route53profiles:ListProfileAssociations in 111122223333/us-east-1',
    ]);
    expect(guardOf({ more: profile([ZONE]), unread: ['AWS::Route53Profiles::ProfileResourceAssociation'] }).unread).toEqual([
      'absent route53profiles:ListProfileResourceAssociations in 111122223333/us-east-1',
    ]);
    expect(guardOf({ unread: ['AWS::Route53Profiles::ProfileResourceAssociation'] }).unread).toEqual([]);
  });

  it('tell whether it fails open, and who is asked', () => {
    const config = (FirewallFailOpen: string): Row => ['AWS::Route53Resolver::FirewallConfig', 'c', { ResourceId: VPC, FirewallFailOpen }];
    expect(guardOf({ more: [config('ENABLED')] }).failOpen).toBe('on');
    expect(guardOf({ more: [config('USE_LOCAL_RESOURCE_SETTING')] }).failOpen).toBe('by-profile');
    expect(guardOf({ unread: ['AWS::Route53Resolver::FirewallConfig'] }).failOpen).toBe('absent route53resolver:ListFirewallConfigs in 111122223333/us-east-1');
    const vpcs = { [VPC]: { DhcpOptionsId: 'dopt-2' } };
    const endpoints = [
      inbound('in', VPC, '10.0.0.9'),
      inbound('in6', VPC, '', { IpAddresses: [{ Ipv6: '2001:db8::9' }] }),
      inbound('out', VPC, '10.0.0.8', { Direction: 'OUTBOUND' }),
    ];
    const asked = guardOf({ vpcs, more: [dhcp('10.0.0.9', '2001:db8::9', '10.0.0.8', '8.8.8.8'), ...endpoints] });
    expect([asked.servers, asked.foreign]).toEqual(['own', ['10.0.0.8', '8.8.8.8']]);
    expect(guardOf({ vpcs: { [VPC]: { DhcpOptionsId: 'dopt-9' } } })).toEqual({
      ...open,
      servers: 'absent ec2:DescribeDhcpOptions in 111122223333/us-east-1 on vpc-1',
    });
  });
});
