// Single sentences of AWS and of RFCs about names that the larger tests do not come by.

import { describe, expect, it } from 'vitest';
import { ask, dnsOf, shortly, VPC } from './dns.cases.ts';
import { canonicalType } from './model/firewall.ts';

const ZONE = { name: 'corp.example', records: ['www A 10.0.0.1'] };
const servedBy = (...addresses: readonly string[]) => {
  const dhcp = { DhcpOptionsId: 'dopt-2', DhcpConfigurations: [{ Key: 'domain-name-servers', Values: addresses.map((Value) => ({ Value })) }] };
  const world = { zones: [ZONE], vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2' } }, more: [['AWS::EC2::DHCPOptions', 'dopt-2', dhcp] as const] };
  return shortly(ask(dnsOf(world), 'www.corp.example'));
};

describe('query types by their numbers', () => {
  // https://www.iana.org/assignments/dns-parameters/dns-parameters.xhtml#dns-parameters-4, as Qtype may name them:
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateFirewallRule.html
  it.each([
    [1, 'A'],
    [2, 'NS'],
    [5, 'CNAME'],
    [6, 'SOA'],
    [12, 'PTR'],
    [15, 'MX'],
    [16, 'TXT'],
    [28, 'AAAA'],
    [33, 'SRV'],
    [35, 'NAPTR'],
    [43, 'DS'],
    [44, 'SSHFP'],
    [52, 'TLSA'],
    [64, 'SVCB'],
    [65, 'HTTPS'],
    [99, 'SPF'],
    [255, 'ANY'],
    [257, 'CAA'],
  ])('TYPE%i is %s', (number, name) => {
    expect(canonicalType(`TYPE${number}`)).toBe(name);
    expect(canonicalType(`type${String(number).padStart(5, '0')}`)).toBe(name);
    expect(canonicalType(name.toLowerCase())).toBe(name);
  });

  it('stay numbers where no name is known, and are none beyond sixteen bits of digits', () => {
    expect(canonicalType('TYPE65280')).toBe('TYPE65280');
    expect(canonicalType('TYPE007')).toBe('TYPE7');
    expect(canonicalType('TYPE123456')).toBe('TYPE123456');
    expect(canonicalType('xTYPE1')).toBe('XTYPE1');
    expect(canonicalType('TYPE1x')).toBe('TYPE1X');
  });
});

describe('the name servers of a VPC', () => {
  // https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#AmazonDNS: 169.254.169.253, fd00:ec2::253, and the primary
  // private IPv4 CIDR range of the VPC plus two.
  it.each(['AmazonProvidedDNS', '169.254.169.253', 'fd00:ec2::253', '10.0.0.2'])('are its resolver by %s', (address) => {
    expect(servedBy(address)).toBe('allowed records 10.0.0.1');
  });

  it.each(['10.0.0.3', '10.0.1.2', '169.254.169.254', 'fd00:ec2::254', '10.1.0.2'])('are others by %s', (address) => {
    expect(servedBy(address)).not.toBe('allowed records 10.0.0.1');
  });

  it('may be the resolver or another one, and then it is not known who answers', () => {
    expect(servedBy('10.0.0.2', '192.168.0.53')).toMatch(/^unknown/);
    expect(servedBy('10.0.0.2', '169.254.169.253')).toBe('allowed records 10.0.0.1');
  });
});

describe('DNS Firewall by the type of the query', () => {
  // "Qtype: The DNS query type you want the rule to evaluate ... all types where it is absent":
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_FirewallRule.html
  it.each([
    ['AAAA', 'AAAA', 'blocked'],
    ['TYPE28', 'AAAA', 'blocked'],
    ['TYPE28', 'A', 'allowed'],
    ['TXT', 'TXT', 'blocked'],
    ['TXT', 'MX', 'allowed'],
  ])('a rule for %s, asked for %s: %s', (qtype, type, verdict) => {
    const rules = [{ Action: 'BLOCK', BlockResponse: 'NODATA', Qtype: qtype, domains: ['bad.example'] }];
    expect(ask(dnsOf({ firewalls: [{ id: 'rslvr-frg-1', rules }] }), 'bad.example', type).verdict).toBe(verdict);
  });
});
