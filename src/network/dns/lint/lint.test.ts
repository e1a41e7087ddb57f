import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { type DnsWorld, dnsOf, VPC } from '../dns.cases.ts';
import { findDnsMistakes } from './index.ts';

/** What is found beside the VPC's having no firewall, which most of these worlds have not. */
const found = (world: DnsWorld) =>
  findDnsMistakes(dnsOf(world))
    .found.filter(({ code }) => code !== 'no-dns-firewall' || world.firewalls !== undefined)
    .map(({ code, path, message }) => `${code} ${path}: ${message}`);
const group = (...rules: readonly (string | (JsonObject & { domains?: readonly string[] }))[]): DnsWorld => ({ firewalls: [{ id: 'g', rules }] });

describe('findDnsMistakes', () => {
  it('finds nothing in a VPC whose firewall blocks names with what lies below them', () => {
    expect(found(group('BLOCK bad.example *.bad.example'))).toEqual([]);
  });

  it('finds a rule that blocks and comes after one that lets the same names through', () => {
    expect(found(group('ALLOW *.example', 'BLOCK a.example other.test *.b.example b.example'))).toEqual([
      'shadowed-block FirewallRules[1]: rule `rule-1` never blocks `a.example`, `b.example`, `*.b.example`: rule `rule-0` comes first and says ALLOW',
    ]);
    expect(found(group('ALERT *', 'BLOCK bad.example'))).toEqual([
      'shadowed-block FirewallRules[1]: rule `rule-1` never blocks `bad.example`: rule `rule-0` comes first and says ALERT',
    ]);
  });

  it('leaves rules alone that look at other query types, come later, or let only part of it through', () => {
    expect(found(group('ALLOW/AAAA *', 'BLOCK bad.example'))).toEqual([]);
    expect(found(group('BLOCK bad.example', 'ALLOW *'))).toEqual([]);
    expect(found(group('ALLOW a.bad.example', 'BLOCK bad.example *.bad.example'))).toEqual([]);
  });

  it('finds wildcards that leave the name itself open, wherever the group does not close it', () => {
    expect(found(group('BLOCK *.bad.example'))).toEqual([
      'apex-hole FirewallRules[0]: rule `rule-0` blocks what lies below `bad.example`, and not the name itself',
    ]);
    expect(found(group('BLOCK *.bad.example', 'BLOCK bad.example'))).toEqual([]);
    expect(found(group('BLOCK *.bad.example', 'BLOCK *'))).toEqual([]);
  });

  it('finds entries of no documented form', () => {
    expect(found(group('BLOCK *bad.example'))).toEqual([
      'odd-entry FirewallRules[0]: the domain list of rule `rule-0` holds `*bad.example`, which AWS does not describe',
    ]);
  });

  it('finds VPCs without a firewall, groups without a VPC, and a firewall that fails open', () => {
    expect(findDnsMistakes(dnsOf({})).found.map(({ code, resource }) => `${code} ${resource.id}`)).toEqual([`no-dns-firewall ${VPC}`]);
    expect(found({ firewalls: [{ id: 'g', rules: ['BLOCK bad.example'], vpcs: [] }] })).toEqual([
      'unused-group : rule group `g` is associated with no VPC of this source',
      `no-dns-firewall : no DNS Firewall rule group is associated with ${VPC}`,
    ]);
    const open = ['AWS::Route53Resolver::FirewallConfig', VPC, { ResourceId: VPC, FirewallFailOpen: 'ENABLED' }] as const;
    expect(found({ ...group('BLOCK bad.example'), more: [open] })).toEqual([
      `fail-open : where DNS Firewall cannot judge a query of ${VPC}, the query is let through`,
    ]);
  });

  it('says what it could not read instead of guessing', () => {
    const { found: all, missing } = findDnsMistakes(dnsOf({ ...group('BLOCK bad.example'), unread: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'] }));
    expect(all.map(({ code }) => code)).toEqual([]);
    expect(missing.map(({ name }) => name)).toEqual(['route53resolver:ListFirewallRuleGroupAssociations']);
  });

  it('finds name servers of one’s own, save inbound endpoints', () => {
    const dhcp = [
      'AWS::EC2::DHCPOptions',
      'dopt-2',
      { DhcpOptionsId: 'dopt-2', DhcpConfigurations: [{ Key: 'domain-name-servers', Values: [{ Value: '10.9.0.9' }] }] },
    ] as const;
    const inbound = [
      'AWS::Route53Resolver::ResolverEndpoint',
      'in',
      { Id: 'in', Direction: 'INBOUND', HostVPCId: VPC, Status: 'OPERATIONAL', IpAddresses: [{ Ip: '10.9.0.9' }] },
    ] as const;
    const vpcs = { [VPC]: { DhcpOptionsId: 'dopt-2' } };
    expect(found({ vpcs, more: [dhcp] })).toEqual([
      `other-name-servers DhcpConfigurations[0]: DHCP gives ${VPC} the name servers \`10.9.0.9\`: its resolver and its DNS Firewall are not asked`,
    ]);
    expect(found({ vpcs, more: [dhcp, inbound] })).toEqual([]);
  });

  it('finds names of a public zone that a private one answers nothing for', () => {
    const zones = [
      { name: 'a.example', id: 'Z1', records: ['www A 10.0.0.1', '*.dev A 10.0.0.2'] },
      {
        name: 'a.example',
        id: 'Z2',
        isPublic: true,
        records: ['@ NS ns.example', 'www A 203.0.113.1', 'shop A 203.0.113.2', 'x.dev A 203.0.113.3', '@ MX 10'],
      },
    ];
    expect(found({ zones })).toEqual([
      'shadowed-public-zone Name: in its VPCs, private zone Z1 (a.example) answers nothing for `a.example MX`, `shop.a.example A` of public zone Z2',
    ]);
  });

  it('finds records that lead to a load balancer, bucket or distribution that is gone', () => {
    const elb = 'gone-123.us-east-1.elb.amazonaws.com';
    const there = [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'there',
      { LoadBalancerName: 'there', DNSName: 'there-1.us-east-1.elb.amazonaws.com' },
    ] as const;
    const alias = (name: string, target: string, zone: string) => ({
      Name: `${name}.a.example.`,
      Type: 'A',
      AliasTarget: { HostedZoneId: zone, DNSName: `${target}.`, EvaluateTargetHealth: false },
    });
    const records = [
      `www CNAME ${elb}`,
      'ok CNAME there-1.us-east-1.elb.amazonaws.com',
      alias('dual', 'dualstack.there-1.us-east-1.elb.amazonaws.com', 'ZE'),
      alias('site', 's3-website-us-east-1.amazonaws.com', 'ZS'),
      alias('cdn', 'd1.cloudfront.net', 'ZC'),
    ];
    const world: DnsWorld = { zones: [{ name: 'a.example', records }], more: [there] };
    expect(found(world)).toEqual([
      `dangling-target ResourceRecordSets[0]: www.a.example leads to \`${elb}\`, and this source has no load balancer of that name`,
      'dangling-target ResourceRecordSets[3]: site.a.example leads to `site.a.example.s3-website-us-east-1.amazonaws.com`, and this source has no bucket of that name',
      'dangling-target ResourceRecordSets[4]: cdn.a.example leads to `d1.cloudfront.net`, and this source has no distribution of that name',
    ]);
    const bucket = ['AWS::S3::Bucket', 'site.a.example', { Name: 'site.a.example' }] as const;
    expect(found({ ...world, more: [there, bucket] })).toHaveLength(2);
    expect(
      findDnsMistakes(dnsOf({ ...world, unread: ['AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::S3::Bucket', 'AWS::CloudFront::Distribution'] }))
        .missing.map(({ name }) => name)
        .sort(),
    ).toEqual(['cloudfront:ListDistributions', 'elasticloadbalancing:DescribeLoadBalancers', 's3:ListAllMyBuckets']);
  });

  it('finds private zones in a VPC without host names', () => {
    expect(found({ vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } } }, zones: [{ name: 'a.example' }] })).toEqual([
      `zone-without-hostnames EnableDnsHostnames: ${VPC} has the private zone \`a.example\`, and enableDnsHostnames is off`,
    ]);
  });

  it('finds a forwarding rule whose endpoint does not reach its targets', () => {
    const endpoint = [
      'AWS::Route53Resolver::ResolverEndpoint',
      'out',
      { Id: 'out', Direction: 'OUTBOUND', HostVPCId: VPC, Status: 'OPERATIONAL', IpAddresses: [{ Ip: '10.0.0.10' }] },
    ] as const;
    const eni = (id: string, address: string, sg: string) =>
      [
        'AWS::EC2::NetworkInterface',
        id,
        {
          NetworkInterfaceId: id,
          VpcId: VPC,
          SubnetId: 'subnet-1',
          AvailabilityZone: 'us-east-1a',
          PrivateIpAddress: address,
          PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
          Groups: [{ GroupId: sg }],
          Status: 'in-use',
        },
      ] as const;
    const sg = (id: string, egress: readonly JsonObject[], ingress: readonly JsonObject[] = []) =>
      ['AWS::EC2::SecurityGroup', id, { GroupId: id, VpcId: VPC, IpPermissions: ingress, IpPermissionsEgress: egress }] as const;
    const any = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    const acl = (Egress: boolean) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress });
    const more = (egress: readonly JsonObject[]) =>
      [
        endpoint,
        eni('eni-out', '10.0.0.10', 'sg-out'),
        eni('eni-dns', '10.0.1.53', 'sg-dns'),
        sg('sg-out', egress),
        sg('sg-dns', [], [any]),
        ['AWS::EC2::Subnet', 'subnet-1', { SubnetId: 'subnet-1', VpcId: VPC, CidrBlock: '10.0.0.0/16', AvailabilityZone: 'us-east-1a' }],
        ['AWS::EC2::NetworkAcl', 'acl-1', { NetworkAclId: 'acl-1', VpcId: VPC, IsDefault: true, Associations: [], Entries: [acl(true), acl(false)] }],
        [
          'AWS::EC2::RouteTable',
          'rtb-1',
          {
            RouteTableId: 'rtb-1',
            VpcId: VPC,
            Associations: [{ Main: true }],
            Routes: [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' }],
          },
        ],
      ] as const;
    const rules = [{ name: 'corp.example', targets: ['10.0.1.53'], endpoint: 'out' }];
    expect(found({ rules, more: more([any]) })).toEqual([]);
    expect(found({ rules, more: more([]) })).toEqual([
      expect.stringMatching(/^unreachable-target TargetIps: the outbound endpoint of the rule for corp.example does not reach `10.0.1.53:53`: sg-out/),
    ]);
  });
});
