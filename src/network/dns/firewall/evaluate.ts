// What DNS Firewall does to a name and to the names that it is redirected to: the first rule that matches ends it, ALERT too.
// What nobody outside AWS can tell (managed lists, Advanced rules) stays open: all that may come of it is followed.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html#resolver-dns-firewall-behavior,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-settings.html

import type { Missing } from '../../../core/index.ts';
import type { FirewallRule } from '../model/firewall.ts';
import { type DomainName, showName } from '../names/name.ts';
import { type FirewallChain, ordersOf, type PlacedGroup } from './chain.ts';
import { entryFor, mayMatch } from './domain-list.ts';

export type FirewallEffect = 'allowed' | 'alerted' | 'blocked' | 'unfiltered';

/** A rule that decides about a name, or might. */
export interface FirewallMatch {
  readonly rule: FirewallRule;
  readonly placed: PlacedGroup;
  readonly name: DomainName;
  /** The entry of the list, as it is written; `undefined` where the rule only may match. */
  readonly entry: string | undefined;
}

/** One thing that may come of it: for certain where there is only one. */
export interface FirewallResult {
  readonly effect: FirewallEffect;
  /** The rule that ends it; `undefined` where none matches. */
  readonly by: FirewallMatch | undefined;
  /** Whether further names that it is redirected to are not looked at. */
  readonly isTrusted: boolean;
}

export interface FirewallOutcome {
  /** Everything that may come of it; one in sure cases. */
  readonly results: readonly FirewallResult[];
  /** What would have to be known to tell which. */
  readonly missing: readonly Missing[];
}

/** What is looked at of the names after the first by rules that trust redirections: AWS says "only the first domain", which can be read twice. */
const READINGS = ['also-later', 'first-only'] as const;
type Reading = (typeof READINGS)[number];

const AMBIGUOUS: Missing = {
  reason: 'not-modelled',
  name: 'in which order groups of one priority, or those of the VPC and its Profile, are asked; or whether a rule that trusts redirections looks at later names',
};

/** Follows the names of a query, the asked one first. Cost: names times rules, for each order that AWS leaves open. */
export function evaluateFirewall(chain: FirewallChain, names: readonly DomainName[], type: string): FirewallOutcome {
  if (chain.groups.length === 0 && chain.unread.length === 0) return { results: [{ effect: 'unfiltered', by: undefined, isTrusted: true }], missing: [] };
  const outcomes = ordersOf(chain.groups).flatMap((order) =>
    READINGS.map((reading): FirewallOutcome => {
      const missing: Missing[] = [...chain.unread];
      const results = distinct(follow(order, reading, names, 0, type, missing));
      return { results, missing };
    }),
  );
  const all = distinct(outcomes.flatMap(({ results }) => results));
  const missing = outcomes.flatMap((one) => one.missing);
  const isOpen = new Set(all.map(({ effect }) => effect)).size > 1;
  const isAmbiguous = isOpen && (missing.length === 0 || outcomes.some(({ results }) => results.length !== all.length));
  return { results: all, missing: isAmbiguous ? [...missing, AMBIGUOUS] : missing };
}

function follow(
  order: readonly (readonly PlacedGroup[])[],
  reading: Reading,
  names: readonly DomainName[],
  index: number,
  type: string,
  missing: Missing[],
): readonly FirewallResult[] {
  const name = names[index];
  if (name === undefined) return [];
  const isFirst = index === 0;
  const results: FirewallResult[] = [];
  let goesOn = false;
  for (const by of matchesOf(order, name, type, isFirst || reading === 'also-later', missing)) {
    const effect = by === undefined ? 'allowed' : EFFECTS[by.rule.action];
    const isTrusted = by?.rule.trustsRedirection === true;
    if (effect === 'blocked' || isTrusted || index === names.length - 1) results.push({ effect, by, isTrusted });
    else goesOn = true;
  }
  // Whatever let the name through, the next is asked for itself.
  return goesOn ? [...results, ...follow(order, reading, names, index + 1, type, missing)] : results;
}

const EFFECTS = { ALLOW: 'allowed', ALERT: 'alerted', BLOCK: 'blocked' } as const;

/** The rules that may decide about a name; `undefined` among them where none may match. */
function matchesOf(
  order: readonly (readonly PlacedGroup[])[],
  name: DomainName,
  type: string,
  asksTrusting: boolean,
  missing: Missing[],
): readonly (FirewallMatch | undefined)[] {
  const found: FirewallMatch[] = [];
  for (const level of order) {
    let isDecided = false;
    for (const placed of level) isDecided = matchGroup(placed, name, type, asksTrusting, found, missing) || isDecided;
    if (isDecided) return found;
  }
  return [...found, undefined];
}

/** Adds what may match of a group; true where one matches for certain, so that nothing after it is asked. */
function matchGroup(placed: PlacedGroup, name: DomainName, type: string, asksTrusting: boolean, found: FirewallMatch[], missing: Missing[]): boolean {
  for (const rule of placed.rules) {
    if (rule.queryType !== undefined && rule.queryType !== type) continue;
    if (rule.trustsRedirection && !asksTrusting) continue;
    const { domains } = rule;
    if ('reason' in domains) {
      missing.push(domains);
      found.push({ rule, placed, name, entry: undefined });
      continue;
    }
    const entry = entryFor(domains, name);
    if (entry !== undefined) {
      found.push({ rule, placed, name, entry });
      return true;
    }
    const [odd] = mayMatch(domains, name);
    if (odd === undefined) continue;
    missing.push({
      reason: 'not-modelled',
      name: `whether \`${odd}\` in a domain list matches ${showName(name)}`,
      account: rule.group.account,
      region: rule.group.region,
    });
    found.push({ rule, placed, name, entry: undefined });
  }
  return false;
}

/** A name that no entry of a list is about, save the asterisk that is about every name. */
const ANY_OTHER: DomainName = '\\000';

/** Rules that could block a name to which the query is redirected, where that name is not known; and whether they would block any such name. */
export function laterBlocks(chain: FirewallChain, type: string): { readonly rules: readonly FirewallMatch[]; readonly blocksAll: boolean } {
  const rules = chain.groups.flatMap((placed) =>
    placed.rules
      .filter((rule) => rule.action === 'BLOCK' && (rule.queryType === undefined || rule.queryType === type))
      .map((rule): FirewallMatch => ({ rule, placed, name: '', entry: undefined })),
  );
  const blocksAll = ordersOf(chain.groups).some((order) =>
    READINGS.some((reading) =>
      matchesOf(order, ANY_OTHER, type, reading === 'also-later', []).some((by) => by?.entry !== undefined && by.rule.action === 'BLOCK'),
    ),
  );
  return { rules, blocksAll };
}

function distinct(results: readonly FirewallResult[]): readonly FirewallResult[] {
  const kept = new Map<string, FirewallResult>();
  for (const one of results) kept.set(JSON.stringify([one.effect, one.by?.rule.group.arn, one.by?.rule.path, one.by?.name, one.isTrusted]), one);
  return [...kept.values()];
}
