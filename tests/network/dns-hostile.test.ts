// DNS on answers that nobody would send: whatever stands in them, the engine answers and never throws, and never says more than it knows.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/core/index.ts';
import { ask, dnsOf, VPC } from '../../src/network/dns/dns.cases.ts';
import { findDnsMistakes } from '../../src/network/dns/lint/index.ts';

const KEYS = [
  [
    'Id',
    'Name',
    'Config',
    'PrivateZone',
    'VPCs',
    'VPCId',
    'ResourceRecordSets',
    'Type',
    'ResourceRecords',
    'Value',
    'AliasTarget',
    'DNSName',
    'Weight',
    'SetIdentifier',
  ],
  [
    'DomainName',
    'RuleType',
    'TargetIps',
    'Ip',
    'ResolverRuleId',
    'Status',
    'DelegationRecord',
    'FirewallRules',
    'Priority',
    'Action',
    'FirewallDomainListId',
    'Domains',
  ],
  [
    'VpcId',
    'FirewallRuleGroupId',
    'DhcpConfigurations',
    'Key',
    'Values',
    'DnsEntries',
    'DnsName',
    'PrivateDnsEnabled',
    'State',
    'ResourceId',
    'ProfileId',
    'ResourceArn',
  ],
  ['__proto__', 'constructor', 'toString', 'length'],
].flat();
const TEXTS = [
  VPC,
  'Z0',
  'g',
  'a.example.',
  '*.a.example',
  '\\052.a.example.',
  'a..b',
  '',
  '.',
  '*',
  'FORWARD',
  'SYSTEM',
  'BLOCK',
  'ALLOW',
  'A',
  'CNAME',
  'NS',
  'COMPLETE',
  'available',
  '10.0.0.1',
  '__proto__',
  '\u0000',
  'x'.repeat(300),
];

const { junk } = fc.letrec<{ junk: Json }>((tie) => ({
  junk: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...TEXTS),
    fc.constantFrom<Json>(null, true, false, 0, -1, 1e21, 101),
    fc.array(tie('junk'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('junk'), { maxKeys: 6 }),
  ),
}));
const config = fc.dictionary(fc.constantFrom(...KEYS), junk, { maxKeys: 10 }).map((one): JsonObject => one);

const TYPES = [
  'AWS::Route53::HostedZone',
  'AWS::Route53Resolver::ResolverRule',
  'AWS::Route53Resolver::ResolverRuleAssociation',
  'AWS::Route53Resolver::ResolverEndpoint',
  'AWS::Route53Resolver::FirewallRuleGroup',
  'AWS::Route53Resolver::FirewallRuleGroupAssociation',
  'AWS::Route53Resolver::FirewallDomainList',
  'AWS::Route53Resolver::FirewallConfig',
  'AWS::Route53Resolver::ResolverConfig',
  'AWS::Route53Profiles::ProfileAssociation',
  'AWS::Route53Profiles::ProfileResourceAssociation',
  'AWS::EC2::DHCPOptions',
  'AWS::EC2::VPCEndpoint',
  'AWS::EFS::MountTarget',
];

describe('DNS on hostile answers', () => {
  it('answers, whatever stands in the records', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(...TYPES), fc.constantFrom('a', 'b', 'dopt-1', 'Z0', 'g'), config), { maxLength: 8 });
    fc.assert(
      fc.property(rows, config, fc.constantFrom('www.a.example', 'a.example', '__proto__', '5.0.0.10.in-addr.arpa', '.'), (more, vpc, name) => {
        const model = dnsOf({
          vpcs: { [VPC]: vpc },
          zones: [{ name: 'a.example', records: ['www A 10.0.0.1'] }],
          firewalls: [{ id: 'g', rules: ['BLOCK bad.example'] }],
          more,
        });
        expect(['allowed', 'blocked', 'unknown']).toContain(ask(model, name).verdict);
        expect(Array.isArray(findDnsMistakes(model).found)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
