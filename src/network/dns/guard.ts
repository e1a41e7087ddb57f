// What guards the queries of a VPC, read without the rest of its DNS: DNS Firewall, what it does on failure, and whether it is asked.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html

import { type Missing, type ResourceRecord, type ResourceRef, refOf, type Snapshot } from '../../core/index.ts';
import { itemsOf, textOf } from '../model/index.ts';
import { readChain } from './firewall/chain.ts';
import type { DomainList } from './firewall/domain-list.ts';
import { readFirewalls } from './model/firewall.ts';
import { PROFILE_RESOURCE, readProfiles } from './model/profiles.ts';
import { type NameServers, readFailOpen, readServers, type Switch } from './model/settings.ts';

export interface DnsGuard {
  /** The rule groups before the VPC. */
  readonly groups: readonly { readonly association: ResourceRef; readonly group: ResourceRef; readonly name: string }[];
  /** The first rule that blocks, if one does. */
  readonly blocking: { readonly group: ResourceRef; readonly path: string; readonly name: string } | undefined;
  /** What may hold further groups, or rules that block. */
  readonly unread: readonly Missing[];
  readonly failOpen: Switch;
  readonly servers: NameServers | Missing;
  /** Of the name servers, those that are no inbound Resolver endpoint of the source. */
  readonly foreign: readonly string[];
}

/** The lists that AWS manages are secret, and never empty. */
const isUnread = (domains: DomainList | Missing): domains is Missing => 'reason' in domains && domains.reason !== 'not-modelled';
const isMatching = (domains: DomainList | Missing): boolean =>
  'reason' in domains ? domains.reason === 'not-modelled' : domains.hasAll || domains.exact.size > 0 || domains.below.size > 0;

export type GuardReader = (vpc: ResourceRecord) => DnsGuard;

const ENDPOINT = 'AWS::Route53Resolver::ResolverEndpoint';

/** Reads the guards of the VPCs of a snapshot. Cost: one pass over groups and Profiles, then the associations of each VPC. */
export function readGuards(snapshot: Snapshot): GuardReader {
  const firewalls = readFirewalls(snapshot);
  const profiles = readProfiles(snapshot);
  const inbound = new Set(
    snapshot
      .of(ENDPOINT)
      .records.filter(({ config }) => textOf(config, 'Direction') === 'INBOUND')
      .flatMap(({ config }) => itemsOf(config, 'IpAddresses').flatMap(({ item }) => [textOf(item, 'Ip'), textOf(item, 'Ipv6')])),
  );
  return (vpc) => {
    const own = profiles.get(vpc.id) ?? [];
    const chain = readChain({ network: { snapshot }, withoutProfiles: false }, firewalls, { id: vpc.id, ref: refOf(vpc) }, own);
    const parts = own.length === 0 ? undefined : snapshot.coverage.missing(PROFILE_RESOURCE, vpc.account, vpc.region);
    const blocks = chain.groups.flatMap(({ rules }) => rules).filter(({ action }) => action === 'BLOCK');
    const unreadLists = blocks.flatMap(({ domains }) => (isUnread(domains) ? [domains] : []));
    const servers = readServers(snapshot, vpc);
    return {
      groups: chain.groups.map(({ association, group }) => ({ association, group: group.ref, name: group.name })),
      blocking: blocks.find(({ domains }) => isMatching(domains)),
      unread: [...chain.unread, ...(parts === undefined ? [] : [parts]), ...unreadLists],
      failOpen: readFailOpen(snapshot, vpc),
      servers,
      foreign: 'reason' in servers || servers.kind === 'amazon' ? [] : servers.addresses.filter((address) => !inbound.has(address)),
    };
  };
}
