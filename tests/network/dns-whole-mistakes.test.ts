// Worlds with the classic mistakes of DNS, each with all that is found: see `told.ts`. The page of AWS stands above each group.

import { describe, it } from 'vitest';
import type { JsonObject } from '../../src/core/index.ts';
import { type DnsWorld, dnsOf, type FirewallWords, VPC } from '../../src/network/dns/dns.cases.ts';
import { findDnsMistakes } from '../../src/network/dns/lint/index.ts';
import { tellMistakes } from './dns-told.ts';
import { alias, balancer, dhcp, inbound, outbound, profile, type Row, set, zone } from './dns-words.ts';
import { expectTold } from './told.ts';

type Scenario = readonly [says: string, world: DnsWorld];

const walled = (...rules: FirewallWords['rules']): DnsWorld => ({ firewalls: [{ id: 'g', rules }] });
const list = (id: string, config: JsonObject): Row => ['AWS::Route53Resolver::FirewallDomainList', id, { Id: id, ...config }];

// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-groups.html
const GROUPS: readonly Scenario[] = [
  ['names below a wildcard are let through', walled('ALLOW *.example', 'BLOCK a.example other.test *.b.example b.example')],
  ['an earlier wildcard does not let the name itself through', walled('ALLOW *.b.example', 'BLOCK b.example *.b.example *.a.b.example')],
  ['an earlier name does not let what is below it through', walled('ALLOW b.example', 'BLOCK *.b.example b.example')],
  ['everything is let through before', walled('ALERT *', 'BLOCK a.example *.b.example', 'BLOCK *')],
  ['everything is blocked, and something let through before', walled('ALLOW a.example', 'BLOCK *')],
  ['the first that lets through is named', walled('ALLOW other.example', 'ALERT a.example', 'ALLOW a.example', 'BLOCK a.example')],
  ['a rule of the same type lets through', walled('ALLOW/AAAA *', 'BLOCK/AAAA a.example', 'BLOCK/TXT b.example', 'BLOCK c.example')],
  ['a rule of every type lets through', walled('ALLOW *', 'BLOCK/AAAA a.example')],
  ['a rule that blocks before', walled('BLOCK *', 'BLOCK a.example')],
  ['more names than a message holds', walled('ALLOW *', 'BLOCK a.example b.example c.example d.example e.example')],
  ['three names', walled('ALLOW *', 'BLOCK a.example b.example c.example')],
  ['names themselves stay open', walled('BLOCK *.a.example *.b.example *.a.b.example')],
  ['a name that another rule takes', walled('BLOCK *.a.example', 'ALERT a.example')],
  ['a wildcard that lets through', walled('ALLOW *.a.example')],
  ['odd entries', walled('ALLOW *a.example', 'BLOCK b..example ok.example')],
  ['a rule without entries that can be read', walled({ Action: 'BLOCK', FirewallDomainListId: 'm' }, { Action: 'ALLOW', DnsThreatProtection: 'DGA' })],
  ['a list that was not read before a rule that blocks', walled({ Action: 'ALLOW', FirewallDomainListId: 'm' }, 'BLOCK a.example *.b.example')],
  ['a list that was not read of a rule that blocks', walled('ALLOW a.example', { Action: 'BLOCK', FirewallDomainListId: 'm' })],
  [
    'a managed list is no gap',
    { ...walled({ Action: 'BLOCK', FirewallDomainListId: 'm' }, 'BLOCK a.example'), more: [list('m', { ManagedOwnerName: 'AWS' })] },
  ],
  ['a group whose rules were not read', { more: [['AWS::Route53Resolver::FirewallRuleGroup', 'g', { Id: 'g', Name: 'n' }]] }],
  ['a group that guards nothing', { firewalls: [{ id: 'g', rules: ['BLOCK a.example'], vpcs: [] }] }],
  [
    'a group whose associations were not read',
    { firewalls: [{ id: 'g', rules: ['BLOCK a.example'], vpcs: [] }], unread: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'] },
  ],
  [
    'a group of a Profile',
    {
      firewalls: [{ id: 'g', rules: ['BLOCK a.example'], vpcs: [] }],
      more: profile(['arn:aws:route53resolver:us-east-1:1:firewall-rule-group/g'], { ResourceProperties: '{"priority":102}' }),
    },
  ],
  [
    'a group beside the one of a Profile',
    {
      firewalls: [
        { id: 'g', rules: ['BLOCK a.example'], vpcs: [] },
        { id: 'h', rules: ['BLOCK a.example'], vpcs: [] },
      ],
      more: profile(['arn:aws:route53:::hostedzone/Z7', 'arn:aws:route53resolver:us-east-1:1:firewall-rule-group/g'], {
        ResourceProperties: '{"priority":102}',
      }),
    },
  ],
];

const guarded = { firewalls: [{ id: 'g', rules: ['BLOCK a.example'] }] } satisfies DnsWorld;
const fail = (FirewallFailOpen: string): Row => ['AWS::Route53Resolver::FirewallConfig', 'c', { ResourceId: VPC, FirewallFailOpen }];
const own = { vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2' } } };
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-protections.html
const VPCS: readonly Scenario[] = [
  ['a VPC without a firewall', {}],
  ['a VPC of which it is not known whether it has a firewall', { unread: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'] }],
  ['a firewall that fails open', { ...guarded, more: [fail('ENABLED')] }],
  ['a firewall that fails closed', { ...guarded, more: [fail('DISABLED')] }],
  ['a firewall that fails as nobody knows', { ...guarded, unread: ['AWS::Route53Resolver::FirewallConfig'] }],
  ['no firewall that could fail', { more: [fail('ENABLED')], unread: ['AWS::Route53Resolver::ResolverConfig'] }],
  ['no firewall, and its configuration was not read', { unread: ['AWS::Route53Resolver::FirewallConfig'] }],
  ['a firewall that fails as the Profile says', { ...guarded, more: [fail('USE_LOCAL_RESOURCE_SETTING')] }],
  ['other name servers', { ...guarded, ...own, more: [dhcp('8.8.8.8', '10.9.0.9')] }],
  [
    'name servers that are inbound endpoints',
    { ...guarded, ...own, more: [dhcp('10.9.0.9', '10.9.0.8'), inbound('in', VPC, '10.9.0.9'), inbound('in2', VPC, '10.9.0.8')] },
  ],
  ['name servers of which one is an inbound endpoint', { ...guarded, ...own, more: [dhcp('10.9.0.9', '10.9.0.7'), inbound('in', VPC, '10.9.0.9')] }],
  ['no name servers', { ...guarded, vpcs: { [VPC]: { DhcpOptionsId: 'default' } } }],
  ['name servers that were not read', { ...guarded, vpcs: { [VPC]: { DhcpOptionsId: 'dopt-9' } } }],
  ['a private zone without host names', { ...guarded, ...zone(), vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } } } }],
  [
    'private zones without host names',
    {
      ...guarded,
      zones: [{ name: 'a.example' }, { name: 'b.example' }, { name: 'c.example' }, { name: 'd.example' }, { name: 'e.example' }],
      vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } } },
    },
  ],
  ['a rule without host names', { ...guarded, rules: [{ name: 'a.example' }], vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } } } }],
  ['a private zone, and host names were not read', { ...guarded, ...zone(), unreadMembers: ['EnableDnsHostnames'] }],
  ['no private zone, and host names were not read', { ...guarded, unreadMembers: ['EnableDnsHostnames'] }],
];

const open = (name: string, ...records: readonly string[]) => ({ name, id: 'Zopen', isPublic: true, records });
const hidden = (name: string, ...records: readonly string[]) => ({ name, id: 'Zown', records });
const elb = 'lb-1.us-east-1.elb.amazonaws.com';
const to = (target: string, more = 'ZX') => zone(set('w', 'A', alias(`${target}.`, more)));
const bucket = (id: string): Row => ['AWS::S3::Bucket', id, { Name: id }];
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html
const ZONES: readonly Scenario[] = [
  [
    'a private zone below a public one hides names',
    { zones: [open('example', 'a A 1.1.1.1', 'www.a A 1.1.1.1', '@ A 1.1.1.1', 'b A 1.1.1.1'), hidden('a.example', 'x A 10.0.0.1')] },
  ],
  [
    'a private zone above a public one hides names',
    { zones: [open('a.example', '@ NS n.example', '@ SOA s', 'www A 1.1.1.1', 'sub NS n.example'), hidden('example', 'x A 10.0.0.1')] },
  ],
  [
    'a private zone that has the name with another type',
    { zones: [open('a.example', 'www A 1.1.1.1', 'x A 1.1.1.2'), hidden('a.example', 'www AAAA fd00::1', '*.x A 10.0.0.1', 'x CNAME y')] },
  ],
  [
    'a public zone below a public one hides nothing',
    { zones: [open('example', 'www.a A 1.1.1.1'), { name: 'a.example', id: 'Zother', isPublic: true, records: ['x A 1.1.1.1'] }] },
  ],
  ['a private zone that has all names of a public one', { zones: [open('a.example', 'www A 1.1.1.1'), hidden('a.example', 'www A 10.0.0.1')] }],
  ['a private zone elsewhere', { zones: [open('a.example', 'www A 1.1.1.1'), hidden('b.example', 'x A 10.0.0.1')] }],
  [
    'a private zone whose records were not read',
    {
      zones: [open('a.example', 'www A 1.1.1.1')],
      more: [['AWS::Route53::HostedZone', 'Zn', { Id: 'Zn', Name: 'a.example.', Config: { PrivateZone: true }, VPCs: [] }]],
    },
  ],
  [
    'a public zone whose records were not read',
    {
      zones: [hidden('a.example', 'www A 10.0.0.1')],
      more: [['AWS::Route53::HostedZone', 'Zn', { Id: 'Zn', Name: 'a.example.', Config: { PrivateZone: false } }]],
    },
  ],
  ['more hidden names than a message holds', { zones: [open('a.example', 'd A 1.1.1.1', 'c A 1.1.1.1', 'b A 1.1.1.1', 'a A 1.1.1.1'), hidden('a.example')] }],
  ['a load balancer that is gone', zone(`w CNAME ${elb}`)],
  ['a load balancer that is there', { ...zone(`w CNAME ${elb}`), more: [balancer('lb', {})] }],
  ['a classic load balancer that is there', { ...zone(`w CNAME ${elb}`), more: [balancer('lb', {}, 'AWS::ElasticLoadBalancing::LoadBalancer')] }],
  ['a network load balancer that is gone', to('n-1.elb.us-east-1.amazonaws.com')],
  ['a load balancer of a Region that was not read', to('n-1.elb.eu-west-1.amazonaws.com')],
  ['a load balancer in China', to('lb-1.cn-north-1.elb.amazonaws.com.cn')],
  ['a network load balancer in China', to('lb-1.elb.cn-north-1.amazonaws.com.cn')],
  ['a dual-stack load balancer that is there', { ...to(`dualstack.${elb}`), more: [balancer('lb', {})] }],
  ['a dual-stack load balancer that is gone', to(`dualstack.${elb}`)],
  ['load balancers that were not read', { ...zone(`w CNAME ${elb}`), unread: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] }],
  [
    'a load balancer that is there, though others were not read',
    { ...zone(`w CNAME ${elb}`), more: [balancer('lb', {})], unread: ['AWS::ElasticLoadBalancing::LoadBalancer'] },
  ],
  ['a website that is gone', to('s3-website-us-east-1.amazonaws.com')],
  ['a website that is there', { ...to('s3-website-us-east-1.amazonaws.com'), more: [bucket('w.a.example')] }],
  ['a website with a dot', to('s3-website.eu-central-1.amazonaws.com')],
  [
    'a bucket by a record',
    zone(
      'w CNAME my.bucket.s3.amazonaws.com',
      'v CNAME other.s3.us-west-2.amazonaws.com',
      'u CNAME third.s3-us-west-2.amazonaws.com',
      't CNAME s3.amazonaws.com',
      's CNAME fourth.s3.cn-north-1.amazonaws.com.cn',
    ),
  ],
  ['a bucket that is there', { ...zone('w CNAME my.bucket.s3.amazonaws.com'), more: [bucket('my.bucket')] }],
  ['a distribution that is gone', to('d1.cloudfront.net')],
  ['a distribution that is there', { ...to('d1.cloudfront.net'), more: [['AWS::CloudFront::Distribution', 'E1', { DomainName: 'd1.cloudfront.net' }]] }],
  ['a name that is none of AWS', zone('w CNAME www.example.com', 'v TXT lb-1.us-east-1.elb.amazonaws.com', 'u A 10.0.0.1')],
  [
    'names that only look like those of AWS',
    zone(
      'w CNAME lb-1.us-east-1.elb.amazonaws.com.example',
      'v CNAME x.s3.amazonaws.com.example',
      'u CNAME cloudfront.net.example',
      't CNAME x.s3.amazonaws.example',
      's CNAME lb-1.elb.us-east-1.amazonaws.com.example',
    ),
  ],
  ['an alias within the zone is no target', zone(set('w', 'A', alias(`${elb}.`)))],
  [
    'a zone whose records were not read leads nobody knows where',
    { more: [['AWS::Route53::HostedZone', 'Zn', { Id: 'Zn', Name: 'n.example.', Config: { PrivateZone: false } }]] },
  ],
];

const forwarding = (targets: readonly string[], more: readonly Row[], type = 'FORWARD'): DnsWorld => ({
  rules: [{ name: 'corp.example', targets, endpoint: 'out', type }],
  more,
});
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-forwarding-outbound-queries.html
const RULES: readonly Scenario[] = [
  ['targets that are reached', forwarding(['10.0.1.53'], outbound())],
  ['of two targets one is not reached', forwarding(['10.0.1.53', '10.0.1.54'], outbound())],
  ['no target is reached', forwarding(['10.0.1.53', '10.0.1.54'], outbound([]))],
  ['a target of which nothing is known', forwarding(['10.0.1.53'], [])],
  ['a system rule has no targets', forwarding(['10.0.1.53'], outbound([]), 'SYSTEM')],
];

describe.each([
  ['groups', GROUPS],
  ['VPCs', VPCS],
  ['zones', ZONES],
  ['rules', RULES],
] as const)('mistakes of %s', (kind, scenarios) => {
  it.each(scenarios)('%s', (says, world) => {
    expectTold('dns-mistakes', `${kind}: ${says}`, tellMistakes(findDnsMistakes(dnsOf(world))));
  });
});
