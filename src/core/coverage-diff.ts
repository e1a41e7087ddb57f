// What two snapshots could see differently: the calls that were answered in one and not in the other, by place.
// Cost: groups of rows that are alike are passed over; the others are compared account by account and Region by Region.

import type { CoverageRow, CoverageStatus } from './coverage.ts';
import { canonicalJson, type Json } from './json.ts';
import { by, compareText } from './order.ts';

/** `not-asked`: the snapshot has no word about it. */
export type CoverageState = CoverageStatus | 'not-asked';

/** One statement for every combination of its accounts and Regions. */
export interface CoverageChange {
  readonly type: string;
  readonly facet?: string;
  /** The ARN, where it is about one resource only. */
  readonly resource?: string;
  readonly action: string;
  readonly before: CoverageState;
  readonly after: CoverageState;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

export function diffCoverage(before: readonly CoverageRow[], after: readonly CoverageRow[]): readonly CoverageChange[] {
  const [was, is] = [groupRows(before), groupRows(after)];
  const changes: CoverageChange[] = [];
  for (const key of [...new Set([...was.keys(), ...is.keys()])].sort(compareText)) {
    const [first, second] = [was.get(key) ?? [], is.get(key) ?? []];
    if (textOf(first) !== textOf(second)) changes.push(...diffGroup(first, second));
  }
  return changes;
}

/** Whether something was read before and is not now. */
export function isSightLost({ before, after }: CoverageChange): boolean {
  return before === 'read' && after !== 'read';
}

function groupRows(rows: readonly CoverageRow[]): ReadonlyMap<string, readonly CoverageRow[]> {
  const groups = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.type, row.facet ?? '', row.resource ?? '', row.action]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function textOf(rows: readonly CoverageRow[]): string {
  return canonicalJson(rows.map(({ status, accounts, regions }) => ({ status, accounts, regions })) satisfies Json);
}

function diffGroup(before: readonly CoverageRow[], after: readonly CoverageRow[]): readonly CoverageChange[] {
  const [row] = [...after, ...before];
  if (row === undefined) return [];
  const [was, is] = [statesOf(before), statesOf(after)];
  const places = new Map<string, Map<string, string[]>>();
  for (const [account, regions] of union(was, is)) {
    for (const region of regions) {
      const states = [was.get(account)?.get(region) ?? 'not-asked', is.get(account)?.get(region) ?? 'not-asked'];
      if (states[0] === states[1]) continue;
      const key = states.join(' ');
      const accounts = places.get(key) ?? new Map<string, string[]>();
      places.set(key, accounts.set(account, [...(accounts.get(account) ?? []), region]));
    }
  }
  const { type, facet, resource, action } = row;
  const what = { type, ...(facet === undefined ? {} : { facet }), ...(resource === undefined ? {} : { resource }), action };
  return [...places]
    .flatMap(([key, accounts]) => {
      const [first, second] = key.split(' ') as [CoverageState, CoverageState];
      return rectangles(accounts).map((place) => ({ ...what, before: first, after: second, ...place }));
    })
    .sort(
      by<CoverageChange>(
        (one) => one.before,
        (one) => one.after,
        (one) => one.accounts[0] ?? '',
        (one) => one.regions[0] ?? '',
      ),
    );
}

/** The state of each account and Region; where rows contradict each other, the one that read nothing counts. */
function statesOf(rows: readonly CoverageRow[]): ReadonlyMap<string, ReadonlyMap<string, CoverageStatus>> {
  const states = new Map<string, Map<string, CoverageStatus>>();
  for (const { accounts, regions, status } of rows) {
    for (const account of accounts) {
      let cells = states.get(account);
      if (cells === undefined) states.set(account, (cells = new Map()));
      for (const region of regions) {
        const known = cells.get(region) ?? 'read';
        if (known === 'read' || (status !== 'read' && status < known)) cells.set(region, status);
      }
    }
  }
  return states;
}

type States = ReturnType<typeof statesOf>;

function* union(a: States, b: States): Iterable<readonly [string, readonly string[]]> {
  for (const account of [...new Set([...a.keys(), ...b.keys()])].sort(compareText)) {
    yield [account, [...new Set([...(a.get(account)?.keys() ?? []), ...(b.get(account)?.keys() ?? [])])].sort(compareText)];
  }
}

/** Accounts with the same Regions side by side. */
function rectangles(
  regionsByAccount: ReadonlyMap<string, readonly string[]>,
): readonly { readonly accounts: readonly string[]; readonly regions: readonly string[] }[] {
  const byRegions = new Map<string, { readonly accounts: string[]; readonly regions: readonly string[] }>();
  for (const [account, regions] of regionsByAccount) {
    const key = JSON.stringify(regions);
    const same = byRegions.get(key);
    if (same === undefined) byRegions.set(key, { accounts: [account], regions });
    else same.accounts.push(account);
  }
  return [...byRegions.values()];
}
