// DNS of the organisation: one private zone that all VPCs see, and a rule that forwards the office's names to the office.

import { GLOBAL, type JsonObject, type ResourceRecord } from '../../core/index.ts';
import { addressesOf, MAIN, TIERS } from './addresses.ts';
import { groupRecord, interfaceRecord } from './interfaces.ts';
import { WORKLOAD_REGIONS } from './regions.ts';
import { activeAccounts } from './sample.ts';
import { createSite, type Site } from './site.ts';

const ZONE = 'corp.example.';
const OFFICE = 'office.example.';
const RULE = 'office names';

const hub = (site: Site): Site => createSite(site.sample, site.sample.network, site.region);
const zoneId = (site: Site): string => `Z0${createSite(site.sample, site.sample.network, GLOBAL).hex(18, `zone ${ZONE}`).toUpperCase()}`;
const ruleId = (site: Site): string => `rslvr-rr-${hub(site).hex(17, RULE)}`;

/** What the attributes of a VPC's DNS answer, and which private zones it sees. */
export function dnsAttributes(site: Site, seesZone: boolean): JsonObject {
  const zone = { HostedZoneId: zoneId(site), Name: ZONE, Owner: { OwningAccount: site.sample.network.id } };
  return { EnableDnsSupport: { Value: true }, EnableDnsHostnames: { Value: true }, HostedZoneSummaries: seesZone ? [zone] : [] };
}

/** The options that AWS makes in each Region, or others with name servers of their own. */
export function dhcpOptions(site: Site, name: string, servers: readonly string[] = ['AmazonProvidedDNS']): ResourceRecord {
  const domain = site.region === 'us-east-1' ? 'ec2.internal' : `${site.region}.compute.internal`;
  return site.make('AWS::EC2::DHCPOptions', {
    DhcpOptionsId: site.id('dopt', name),
    OwnerId: site.account.id,
    DhcpConfigurations: [
      { Key: 'domain-name', Values: [{ Value: domain }] },
      { Key: 'domain-name-servers', Values: servers.map((Value) => ({ Value })) },
    ],
    Tags: [],
  });
}

/** The VPC takes the network account's rule for the office's names, and the options that AWS makes. */
export function vpcDns(site: Site, vpc: string): readonly ResourceRecord[] {
  const id = `rslvr-rrassoc-${site.hex(17, `${RULE} ${vpc}`)}`;
  const association = site.make('AWS::Route53Resolver::ResolverRuleAssociation', {
    Id: id,
    ResolverRuleId: ruleId(site),
    Name: 'office',
    VPCId: site.id('vpc', vpc),
    Status: 'COMPLETE',
    StatusMessage: '',
  });
  return [dhcpOptions(site, 'default'), association];
}

/** In the network account: the outbound endpoint, in two subnets of the VPC, and the rule. */
export function officeForwarding(
  site: Site,
  vpc: string,
  places: readonly { readonly subnet: string; readonly zone: number; readonly address: string }[],
): readonly ResourceRecord[] {
  const Id = `rslvr-out-${site.hex(17, 'outbound')}`;
  const created = site.sample.ago(900);
  const endpoint = site.make('AWS::Route53Resolver::ResolverEndpoint', {
    Id,
    CreatorRequestId: site.uuid('outbound'),
    Arn: site.arn('route53resolver', `resolver-endpoint/${Id}`),
    Name: 'office',
    SecurityGroupIds: [site.id('sg', 'resolver')],
    Direction: 'OUTBOUND',
    IpAddressCount: places.length,
    HostVPCId: site.id('vpc', vpc),
    Status: 'OPERATIONAL',
    ResolverEndpointType: 'IPV4',
    Protocols: ['Do53'],
    CreationTime: created,
    ModificationTime: created,
    IpAddresses: places.map(({ subnet, address }) => ({
      IpId: `rni-${site.hex(17, subnet)}`,
      SubnetId: site.id('subnet', subnet),
      Ip: address,
      Status: 'ATTACHED',
      CreationTime: created,
      ModificationTime: created,
    })),
  });
  const rule = site.make('AWS::Route53Resolver::ResolverRule', {
    Id: ruleId(site),
    CreatorRequestId: site.uuid(RULE),
    Arn: site.arn('route53resolver', `resolver-rule/${ruleId(site)}`),
    DomainName: OFFICE,
    Status: 'COMPLETE',
    RuleType: 'FORWARD',
    Name: 'office',
    TargetIps: ['192.168.1.53', '192.168.2.53'].map((Ip) => ({ Ip, Port: 53, Protocol: 'Do53' })),
    ResolverEndpointId: Id,
    OwnerId: site.account.id,
    ShareStatus: 'SHARED_BY_ME',
    CreationTime: created,
    ModificationTime: created,
  });
  const group = groupRecord(site, {
    vpc,
    name: 'resolver',
    description: 'Queries to the office',
    ingress: [],
    egress: ['tcp', 'udp'].map((protocol) => ({ protocol, from: 53, cidrs: ['192.168.0.0/16'], note: 'the name servers of the office' })),
  });
  const interfaces = places.map(({ subnet, zone, address }) =>
    interfaceRecord(site, {
      name: `resolver-${zone}`,
      vpc,
      subnet,
      zone,
      address,
      groups: ['resolver'],
      description: `Route 53 Resolver: ${Id}:rni-${site.hex(17, subnet)}`,
    }),
  );
  return [endpoint, rule, group, ...interfaces];
}

/** The private zone, seen by the VPC of each workload and by the shared one. */
export function privateZone(site: Site, vpc: string): ResourceRecord {
  const everywhere = createSite(site.sample, site.account, GLOBAL);
  const inRegion = (account: Site['account'], region: string) => createSite(site.sample, account, region);
  const spokes = activeAccounts(site.sample).filter((account) => account.kind === 'workload' || account.kind === 'shared');
  const vpcs = [
    ...WORKLOAD_REGIONS.map((region) => ({ VPCRegion: region, VPCId: inRegion(site.account, region).id('vpc', vpc) })),
    ...spokes.flatMap((account) => WORKLOAD_REGIONS.map((region) => ({ VPCRegion: region, VPCId: inRegion(account, region).id('vpc', MAIN) }))),
  ];
  const zone: JsonObject = {
    Id: `/hostedzone/${zoneId(site)}`,
    Name: ZONE,
    CallerReference: everywhere.uuid('private zone'),
    Config: { Comment: 'names of the organisation', PrivateZone: true },
    ResourceRecordSetCount: recordSets(site).length,
    VPCs: vpcs,
    ResourceRecordSets: recordSets(site),
    QueryLoggingConfigs: [],
    Dnssec: null,
  };
  // Its ARN has no slash before `hostedzone`.
  return everywhere.make('AWS::Route53::HostedZone', zone, {}, { Id: `hostedzone/${zoneId(site)}` });
}

const OLD_ZONE = 'legacy.acme.example.';

/** The legacy account's public zone, with a record that outlived what it leads to. */
export function publicZone(site: Site): ResourceRecord {
  const everywhere = createSite(site.sample, site.account, GLOBAL);
  const id = `Z0${everywhere.hex(18, `zone ${OLD_ZONE}`).toUpperCase()}`;
  const set = (name: string, Type: string, TTL: number, ...values: readonly string[]): JsonObject => ({
    Name: `${name}${OLD_ZONE}`,
    Type,
    TTL,
    ResourceRecords: values.map((Value) => ({ Value })),
  });
  const sets = [
    set('', 'NS', 172_800, 'ns-1.awsdns-00.com.', 'ns-513.awsdns-00.net.', 'ns-1025.awsdns-00.org.', 'ns-1537.awsdns-00.co.uk.'),
    set('', 'SOA', 900, 'ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400'),
    set('downloads.', 'CNAME', 300, 'downloads.legacy.acme.example.s3-website-us-east-1.amazonaws.com.'),
  ];
  const zone: JsonObject = {
    Id: `/hostedzone/${id}`,
    Name: OLD_ZONE,
    CallerReference: everywhere.uuid('public zone'),
    Config: { Comment: 'the old website', PrivateZone: false },
    ResourceRecordSetCount: sets.length,
    VPCs: [],
    ResourceRecordSets: sets,
    QueryLoggingConfigs: [],
    Dnssec: { Status: { ServeSignature: 'NOT_SIGNING' }, KeySigningKeys: [] },
  };
  return everywhere.make('AWS::Route53::HostedZone', zone, {}, { Id: `hostedzone/${id}` });
}

/** DNS Firewall lets through what it cannot judge, since a day on which it did not. */
export function failOpen(site: Site, vpc: string): ResourceRecord {
  return site.make('AWS::Route53Resolver::FirewallConfig', {
    Id: `rslvr-fc-${site.hex(13, `fail open ${vpc}`)}`,
    ResourceId: site.id('vpc', vpc),
    OwnerId: site.account.id,
    FirewallFailOpen: 'ENABLED',
  });
}

function recordSets(site: Site): readonly JsonObject[] {
  const shared = addressesOf(createSite(site.sample, site.sample.shared, site.region));
  const set = (name: string, Type: string, values: readonly string[], more: JsonObject = {}): JsonObject => ({
    Name: `${name}${ZONE}`,
    Type,
    TTL: 300,
    ResourceRecords: values.map((Value) => ({ Value })),
    ...more,
  });
  return [
    set('', 'NS', ['ns-0.awsdns-00.com.', 'ns-512.awsdns-00.net.', 'ns-1024.awsdns-00.org.', 'ns-1536.awsdns-00.co.uk.']),
    set('', 'SOA', ['ns-0.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400']),
    // Two halves of a change: nine in ten queries still get the old one.
    set('api.', 'A', [shared.host(TIERS.app, 21)], { SetIdentifier: 'blue', Weight: 90 }),
    set('api.', 'A', [shared.host(TIERS.app + 1, 21)], { SetIdentifier: 'green', Weight: 10 }),
    set('\\052.apps.', 'CNAME', ['ingress.corp.example.']),
    set('git.', 'A', [shared.host(TIERS.app, 20)]),
    set('ingress.', 'A', [shared.host(TIERS.app, 30), shared.host(TIERS.app + 1, 30)]),
    set('intranet.', 'CNAME', ['www.office.example.']),
    // What an incident left behind.
    set('metrics.', 'CNAME', ['c2.bad.example.']),
  ];
}
