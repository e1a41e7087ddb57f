// Domain lists of DNS Firewall, compiled: a name matches as itself, or below a name that stands after `*.`.
// Sources: https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_UpdateFirewallDomains.html,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-getting-started.html: `example.com` is not its
// subdomains, `*.example.com` has to be added for them; `*` is every name.

import { type DomainName, namesUpwards, readDomainName, showName } from '../names/name.ts';

export interface DomainList {
  readonly hasAll: boolean;
  readonly exact: ReadonlySet<DomainName>;
  /** The names after `*.`: what lies below them matches, they themselves do not. */
  readonly below: ReadonlySet<DomainName>;
  /** Entries of no documented form, as AWS gave them. */
  readonly odd: readonly string[];
}

export function compileDomains(entries: readonly string[]): DomainList {
  const exact = new Set<DomainName>();
  const below = new Set<DomainName>();
  const odd: string[] = [];
  let hasAll = false;
  for (const entry of entries) {
    const text = entry.trim();
    const isWild = text.startsWith('*.');
    const name = readDomainName(isWild ? text.slice(2) : text);
    if (text === '*' || text === '*.') hasAll = true;
    else if (name === undefined || name === '' || name.includes('*')) odd.push(entry);
    else if (isWild) below.add(name);
    else exact.add(name);
  }
  return { hasAll, exact, below, odd };
}

/** The entry that matches a name, as it is written; `undefined` where none does. Entries of no documented form are asked by `mayMatch`. */
export function entryFor(list: DomainList, name: DomainName): string | undefined {
  if (list.exact.has(name)) return showName(name);
  const [, ...above] = namesUpwards(name);
  const found = above.find((one) => list.below.has(one));
  if (found !== undefined) return `*.${found}`;
  return list.hasAll ? '*' : undefined;
}

/** The entries of no documented form that might match: those whose text after the asterisk ends the name. */
export function mayMatch({ odd }: DomainList, name: DomainName): readonly string[] {
  return odd.filter((entry) => {
    const text = entry.trim().toLowerCase().replace(/\.$/, '');
    return !text.startsWith('*') || text.slice(1).includes('*') || name.endsWith(text.slice(1));
  });
}
