// DNS Firewall as it stands before a VPC: rule groups by the priority of their association, in each the rules by theirs.
// Source: https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_FirewallRule.html

import { isObject, type Json, type JsonObject, type Missing, type ResourceRecord, type ResourceRef, refOf, type Snapshot } from '../../../core/index.ts';
import { itemsOf, textOf, textsOf } from '../../model/index.ts';
import { compileDomains, type DomainList } from '../firewall/domain-list.ts';
import { unreadFacet } from './zones.ts';

export type FirewallAction = 'ALLOW' | 'ALERT' | 'BLOCK';
const REDIRECTIONS = ['INSPECT_REDIRECTION_DOMAIN', 'TRUST_REDIRECTION_DOMAIN'] as const;
const ACTIONS: readonly string[] = ['ALLOW', 'ALERT', 'BLOCK'] satisfies readonly FirewallAction[];

export interface FirewallRule {
  readonly group: ResourceRef;
  /** `FirewallRules[1]`. */
  readonly path: string;
  readonly name: string;
  readonly priority: number;
  readonly action: FirewallAction;
  /** Of BLOCK: `NODATA`, `NXDOMAIN`, `OVERRIDE`. */
  readonly response: string;
  readonly override: { readonly domain: string } | undefined;
  /** The only query type that it looks at, such as `AAAA`; `undefined` for every type. */
  readonly queryType: string | undefined;
  readonly trustsRedirection: boolean;
  /** What it matches; a `Missing` where nobody outside AWS can tell, or it was not read. */
  readonly domains: DomainList | Missing;
  readonly listId: string | undefined;
}

export interface FirewallGroup {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly name: string;
  /** Ascending by priority; `undefined` where they were not read. */
  readonly rules: readonly FirewallRule[] | Missing;
}

export interface Firewalls {
  readonly groups: ReadonlyMap<string, FirewallGroup>;
  readonly lists: ReadonlyMap<string, ResourceRecord>;
}

export function readFirewalls(snapshot: Snapshot): Firewalls {
  const lists = new Map<string, ResourceRecord>();
  for (const record of snapshot.of('AWS::Route53Resolver::FirewallDomainList').records)
    if (!Array.isArray(lists.get(record.id)?.config['Domains'])) lists.set(record.id, record);
  const groups = new Map<string, FirewallGroup>();
  for (const record of snapshot.of('AWS::Route53Resolver::FirewallRuleGroup').records) {
    const known = groups.get(record.id);
    if (known === undefined || 'reason' in known.rules) groups.set(record.id, readGroup(record, snapshot, lists));
  }
  return { groups, lists };
}

function readGroup(record: ResourceRecord, snapshot: Snapshot, lists: ReadonlyMap<string, ResourceRecord>): FirewallGroup {
  const ref = refOf(record);
  const { config } = record;
  const list = config['FirewallRules'];
  const isReadable = Array.isArray(list) && (list as readonly Json[]).every(isObject);
  const { account, region, arn } = record;
  const rules = isReadable
    ? itemsOf(config, 'FirewallRules')
        .map(({ item, index }) => readRule(ref, item, `FirewallRules[${index}]`, snapshot, lists))
        .sort((a, b) => a.priority - b.priority)
    : Array.isArray(list)
      ? ({ reason: 'unreadable', name: 'route53resolver:ListFirewallRules', account, region, arn } as const)
      : unreadFacet(snapshot, record, 'FirewallRules');
  return { id: record.id, ref, name: textOf(config, 'Name') ?? record.id, rules };
}

function readRule(group: ResourceRef, item: JsonObject, path: string, snapshot: Snapshot, lists: ReadonlyMap<string, ResourceRecord>): FirewallRule {
  const action = textOf(item, 'Action') ?? '';
  const override = textOf(item, 'BlockOverrideDomain');
  const name = textOf(item, 'Name') ?? path;
  const listId = textOf(item, 'FirewallDomainListId');
  const priority = item['Priority'];
  const redirection = item['FirewallDomainRedirectionAction'] ?? REDIRECTIONS[0];
  const isReadable =
    ACTIONS.includes(action) &&
    typeof priority === 'number' &&
    REDIRECTIONS.some((word) => word === redirection) &&
    (item['Qtype'] === undefined || typeof item['Qtype'] === 'string');
  return {
    group,
    path,
    name,
    priority: typeof priority === 'number' ? priority : Number.MAX_SAFE_INTEGER,
    action: isReadable ? (action as FirewallAction) : 'BLOCK',
    response: textOf(item, 'BlockResponse') ?? 'NODATA',
    override: override === undefined ? undefined : { domain: override },
    queryType: typeNamed(textOf(item, 'Qtype')),
    trustsRedirection: redirection === 'TRUST_REDIRECTION_DOMAIN',
    domains: isReadable
      ? domainsOf(item, listId, group, name, snapshot, lists)
      : { ...placeOf(group), reason: 'unreadable', name: 'route53resolver:ListFirewallRules' },
    listId,
  };
}

const placeOf = ({ account, region, arn }: ResourceRef) => ({ account, region, arn });

/** What a rule matches. Only lists of one's own can be read: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-managed-domain-lists.html */
function domainsOf(
  item: JsonObject,
  listId: string | undefined,
  group: ResourceRef,
  rule: string,
  snapshot: Snapshot,
  lists: ReadonlyMap<string, ResourceRecord>,
): DomainList | Missing {
  const secret = (name: string): Missing => ({ ...placeOf(group), reason: 'not-modelled', name });
  if (listId === undefined) {
    const threat = textOf(item, 'DnsThreatProtection');
    const level = textOf(item, 'ConfidenceThreshold');
    return secret(
      threat === undefined
        ? `what rule \`${rule}\` of DNS Firewall detects`
        : `what DNS Firewall Advanced takes for ${threat}${level === undefined ? '' : ` (confidence ${level})`}`,
    );
  }
  const list = lists.get(listId);
  const domains = list?.config['Domains'];
  if (Array.isArray(domains) && (domains as readonly Json[]).some((one) => typeof one !== 'string'))
    return { ...placeOf(group), reason: 'unreadable', name: 'route53resolver:ListFirewallDomains', detail: listId };
  if (list !== undefined && Array.isArray(domains)) return compileDomains(textsOf(list.config, 'Domains'));
  const manager = textOf(list?.config, 'ManagedOwnerName');
  if (list !== undefined && manager !== undefined) return secret(`the content of the managed domain list \`${textOf(list.config, 'Name') ?? listId}\``);
  if (list !== undefined) return unreadFacet(snapshot, list, 'Domains');
  return (
    snapshot.coverage.missing('AWS::Route53Resolver::FirewallDomainList', group.account, group.region) ?? {
      ...placeOf(group),
      reason: 'absent',
      name: 'route53resolver:ListFirewallDomains',
      detail: listId,
    }
  );
}

/** `TYPE28` is `AAAA`. */
function typeNamed(text: string | undefined): string | undefined {
  return text === undefined ? undefined : canonicalType(text);
}

// https://www.iana.org/assignments/dns-parameters/dns-parameters.xhtml#dns-parameters-4
const NUMBERS: ReadonlyMap<number, string> = new Map([
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
]);
export const QUERY_TYPES: readonly string[] = [...NUMBERS.values()];

/** A query type by its name, in capitals; its number where it is given by that. */
export function canonicalType(text: string): string {
  const upper = text.toUpperCase();
  const number = /^TYPE(\d{1,5})$/.exec(upper)?.[1];
  return number === undefined ? upper : (NUMBERS.get(Number(number)) ?? `TYPE${Number(number)}`);
}
