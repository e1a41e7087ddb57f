// What a VPC says about DNS: its two attributes, the name servers that DHCP gives its instances, and the Resolver's own settings for it.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-support,
// https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html

import { asObjects, type Missing, type ResourceRecord, type ResourceRef, refOf, type Snapshot } from '../../../core/index.ts';
import { flagOf, itemsOf, objectOf, textOf } from '../../model/index.ts';
import { unreadFacet } from './zones.ts';

/** The word for the VPC's own resolver among name servers. */
const AMAZON = 'AmazonProvidedDNS';

export type NameServers =
  | { readonly kind: 'amazon'; readonly resource: ResourceRef; readonly path: string }
  | { readonly kind: 'own'; readonly addresses: readonly string[]; readonly resource: ResourceRef; readonly path: string };

/** `on`, `off`, what the Profile says, or why it is not known. */
export type Switch = 'on' | 'off' | 'by-profile' | Missing;

export interface DnsSettings {
  readonly vpc: ResourceRecord;
  readonly support: boolean | Missing;
  readonly hostnames: boolean | Missing;
  readonly servers: NameServers | Missing;
  readonly autodefinedReverse: Switch;
  readonly dnssecValidation: Switch;
  readonly failOpen: Switch;
}

export function readSettings(snapshot: Snapshot, vpc: ResourceRecord): DnsSettings {
  const attribute = (key: string) => flagOf(objectOf(vpc.config, key), 'Value') ?? unreadFacet(snapshot, vpc, key);
  return {
    vpc,
    support: attribute('EnableDnsSupport'),
    hostnames: attribute('EnableDnsHostnames'),
    servers: readServers(snapshot, vpc),
    // https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverConfig.html: without one, the rules are there.
    autodefinedReverse: readSwitch(snapshot, vpc, 'AWS::Route53Resolver::ResolverConfig', 'AutodefinedReverse', 'on'),
    dnssecValidation: readSwitch(snapshot, vpc, 'AWS::Route53Resolver::ResolverDNSSECConfig', 'ValidationStatus', 'off'),
    failOpen: readFailOpen(snapshot, vpc),
  };
}

/** Whether DNS Firewall lets queries through that it cannot judge. */
export function readFailOpen(snapshot: Snapshot, vpc: ResourceRecord): Switch {
  return readSwitch(snapshot, vpc, 'AWS::Route53Resolver::FirewallConfig', 'FirewallFailOpen', 'off');
}

/** On its way is not there yet, either way: neither answer would be sure. */
const WORDS: ReadonlyMap<string, 'on' | 'off' | 'by-profile'> = new Map([
  ['ENABLED', 'on'],
  ['DISABLED', 'off'],
  ['USE_LOCAL_RESOURCE_SETTING', 'by-profile'],
]);

function readSwitch(snapshot: Snapshot, vpc: ResourceRecord, type: string, member: string, unset: 'on' | 'off'): Switch {
  const { account, region } = vpc;
  const found = snapshot.of(type).records.find(({ config }) => textOf(config, 'ResourceId') === vpc.id);
  if (found === undefined) return snapshot.coverage.missing(type, account, region) ?? unset;
  const word = textOf(found.config, member) ?? '';
  return WORDS.get(word) ?? { reason: 'not-modelled', name: `${member} ${word}`, account, region, arn: found.arn };
}

/** Which name servers DHCP gives to a VPC's instances. */
export function readServers(snapshot: Snapshot, vpc: ResourceRecord): NameServers | Missing {
  const { account, region } = vpc;
  const id = textOf(vpc.config, 'DhcpOptionsId');
  const type = 'AWS::EC2::DHCPOptions';
  const named = (reason: Missing['reason'], name: string): Missing => ({ reason, name, account, region, arn: vpc.arn });
  if (id === undefined) return named('unreadable', 'ec2:DescribeVpcs');
  // Without any set, instances get no name server: https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSet.html
  if (id === 'default') return { kind: 'own', addresses: [], resource: refOf(vpc), path: 'DhcpOptionsId' };
  const options = snapshot.of(type).records.find((record) => record.id === id);
  if (options === undefined) return snapshot.coverage.missing(type, account, region) ?? named('absent', 'ec2:DescribeDhcpOptions');
  const entry = itemsOf(options.config, 'DhcpConfigurations').find(({ item }) => textOf(item, 'Key') === 'domain-name-servers');
  const resource = refOf(options);
  if (entry === undefined) return { kind: 'own', addresses: [], resource, path: '' };
  const path = `DhcpConfigurations[${entry.index}]`;
  const values = asObjects(entry.item['Values']).flatMap((one) => textOf(one, 'Value') ?? []);
  const own = values.filter((value) => value !== AMAZON && !isResolver(value, vpc));
  if (own.length === 0 && values.length > 0) return { kind: 'amazon', resource, path };
  if (own.length === values.length) return { kind: 'own', addresses: own, resource, path };
  return {
    reason: 'not-modelled',
    name: "which of several name servers a client asks: the VPC's own resolver is one of them",
    account,
    region,
    arn: options.arn,
  };
}

/** The resolver by its addresses: the link-local ones, and the second of the VPC's first network. */
function isResolver(text: string, vpc: ResourceRecord): boolean {
  if (text === '169.254.169.253' || text === 'fd00:ec2::253') return true;
  const parts = (textOf(vpc.config, 'CidrBlock') ?? '').split('/')[0]?.split('.') ?? [];
  return parts.length === 4 && text === [...parts.slice(0, 3), String(Number(parts[3]) + 2)].join('.');
}
