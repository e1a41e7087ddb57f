// What a mistake in DNS is told as: one table of codes, each with how grave it is and where AWS says why.

import type { Missing, ResourceRef } from '../../../core/index.ts';

interface MistakeRow {
  /** `hole`: something gets by that should not. `waste`: something does nothing, or not what it says. */
  readonly gravity: 'hole' | 'waste';
  readonly says: string;
  readonly learnMore: string;
}

const GUIDE = 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide';
const hole = (says: string, page: string): MistakeRow => ({ gravity: 'hole', says, learnMore: `${GUIDE}/${page}` });
const waste = (says: string, page: string): MistakeRow => ({ gravity: 'waste', says, learnMore: `${GUIDE}/${page}` });

export const DNS_MISTAKES = {
  'shadowed-block': hole('a rule that blocks is never asked about names that an earlier rule lets through', 'resolver-dns-firewall-rule-groups.html'),
  'apex-hole': hole('a wildcard blocks what lies below a name, and not the name itself', 'resolver-dns-firewall-domain-lists.html'),
  'no-dns-firewall': hole('no DNS Firewall rule group guards a VPC', 'resolver-dns-firewall-vpc-associating-rule-group.html'),
  'fail-open': hole('DNS Firewall lets queries through that it cannot judge', 'resolver-dns-firewall-vpc-configuration.html'),
  'other-name-servers': hole('DHCP sends the queries of a VPC past its resolver and DNS Firewall', 'resolver-dns-firewall-overview.html'),
  'dangling-target': hole(
    'a record leads to something that is not there: whoever makes it anew gets the traffic',
    'resource-record-sets-choosing-alias-non-alias.html',
  ),
  'unused-group': waste('a DNS Firewall rule group guards no VPC', 'resolver-dns-firewall-vpc-associating-rule-group.html'),
  'odd-entry': waste('an entry of a domain list has no documented form', 'resolver-dns-firewall-domain-lists.html'),
  'unreachable-target': waste('a forwarding rule leads to name servers that its endpoint does not reach', 'resolver-forwarding-outbound-queries.html'),
  'shadowed-public-zone': waste('a private zone hides names of a public zone from its VPCs', 'hosted-zone-private-considerations.html'),
  'zone-without-hostnames': waste('a VPC has private zones, and not the setting that they need', 'hosted-zone-private-considerations.html'),
} as const satisfies Readonly<Record<string, MistakeRow>>;

export type DnsMistakeCode = keyof typeof DNS_MISTAKES;

export interface DnsMistake {
  readonly code: DnsMistakeCode;
  readonly resource: ResourceRef;
  /** `FirewallRules[1]`; '' for the record as a whole. */
  readonly path: string;
  readonly message: string;
  readonly help: string;
}

export interface DnsMistakes {
  readonly found: readonly DnsMistake[];
  /** What was not read: mistakes may be in it. */
  readonly missing: readonly Missing[];
}

export const NOTHING: DnsMistakes = { found: [], missing: [] };

/** Everything of several looks, in their order. */
export function joined(all: readonly DnsMistakes[]): DnsMistakes {
  return { found: all.flatMap(({ found }) => found), missing: all.flatMap(({ missing }) => missing) };
}

/** Some of many names, so that a message stays one line. */
export function some(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  return names.length <= most ? shown.join(', ') : `${shown.join(', ')} and ${names.length - most} more`;
}
