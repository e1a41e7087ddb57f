// Coverage: what was asked of AWS and answered, by record type, account and Region, and why the rest was not.
// INVARIANT: what is not covered is unknown. A snapshot without a row about something says that it was never asked.

import type { Missing, MissingReason } from './missing.ts';
import { by, compareText } from './order.ts';

export type CoverageStatus = 'read' | MissingReason;

/** One statement for every combination of its accounts and Regions. Sorted, so that the same facts give the same rows. */
export interface CoverageRow {
  readonly type: string;
  /** The facet of the record type, for answers about a single resource (a bucket's policy). */
  readonly facet?: string;
  /** The ARN, where the row is about one resource only. */
  readonly resource?: string;
  /** The IAM action of the call. */
  readonly action: string;
  readonly status: CoverageStatus;
  /** AWS's error code. Untrusted text. */
  readonly detail?: string;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

/** One statement about one account and Region. */
export type CoverageCell = Omit<CoverageRow, 'accounts' | 'regions'> & { readonly account: string; readonly region: string };

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  /** What is known of listing a type in a place: `undefined` when it was read whole, otherwise what is missing. */
  missing(type: string, account: string, region: string): Missing | undefined;
  /** The same for what is read once for the whole organisation: it was read whole in some place and failed in none. */
  missingAnywhere(type: string): Missing | undefined;
  /** Why a facet of a resource is missing, `undefined` when nothing is recorded about it. */
  missingFacet(type: string, facet: string, account: string, region: string, arn: string): Missing | undefined;
  /** The accounts and Regions in which anything was asked at all, sorted. */
  readonly accounts: readonly string[];
  regionsOf(account: string): readonly string[];
}

interface IndexedRow {
  readonly row: CoverageRow;
  readonly accounts: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

/** `actionOf` names the IAM action that lists a type, for cells of which nothing is recorded. */
export function createCoverage(rows: readonly CoverageRow[], actionOf: (type: string) => string): Coverage {
  const lists = new Map<string, IndexedRow[]>();
  const facets = new Map<string, IndexedRow[]>();
  const regionsByAccount = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = row.facet === undefined ? row.type : `${row.type}\n${row.facet}`;
    const into = row.facet === undefined ? lists : facets;
    const indexed = { row, accounts: new Set(row.accounts), regions: new Set(row.regions) };
    const sameKey = into.get(key);
    if (sameKey === undefined) into.set(key, [indexed]);
    else sameKey.push(indexed);
    for (const account of row.accounts) {
      let regions = regionsByAccount.get(account);
      if (regions === undefined) regionsByAccount.set(account, (regions = new Set()));
      for (const region of row.regions) regions.add(region);
    }
  }
  const covering = (found: readonly IndexedRow[] | undefined, account: string, region: string) =>
    (found ?? []).filter((one) => one.accounts.has(account) && one.regions.has(region)).map((one) => one.row);

  return {
    rows,
    accounts: [...regionsByAccount.keys()].sort(),
    regionsOf: (account) => [...(regionsByAccount.get(account) ?? [])].sort(),
    missing(type, account, region) {
      const found = covering(lists.get(type), account, region);
      const bad = found.find((row) => row.status !== 'read' && row.status !== 'absent');
      if (bad !== undefined) return toMissing(bad, account, region);
      if (found.some((row) => row.status === 'read')) return undefined;
      return { reason: 'absent', name: actionOf(type), account, region };
    },
    missingAnywhere(type) {
      const found = (lists.get(type) ?? []).map((one) => one.row);
      const bad = found.find((row) => row.status !== 'read' && row.status !== 'absent');
      if (bad !== undefined) return toMissing(bad, bad.accounts[0] ?? '', bad.regions[0] ?? '');
      return found.some((row) => row.status === 'read') ? undefined : { reason: 'absent', name: actionOf(type) };
    },
    missingFacet(type, facet, account, region, arn) {
      const found = covering(facets.get(`${type}\n${facet}`), account, region);
      const row =
        found.find((one) => one.resource === arn && one.status !== 'read') ?? found.find((one) => one.resource === undefined && one.status !== 'read');
      return row === undefined ? undefined : { ...toMissing(row, account, region), arn };
    },
  };
}

function toMissing(row: CoverageRow, account: string, region: string): Missing {
  const reason: MissingReason = row.status === 'read' ? 'failed' : row.status;
  return { reason, name: row.action, account, region, ...(row.detail === undefined ? {} : { detail: row.detail }) };
}

/** Cells folded into the fewest rows of whole rectangles (accounts by Regions), in canonical order. */
export function foldCoverage(cells: Iterable<CoverageCell>): readonly CoverageRow[] {
  const groups = new Map<string, { cell: CoverageCell; regions: Map<string, Set<string>> }>();
  for (const cell of cells) {
    const key = JSON.stringify(wordsOf(cell));
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { cell, regions: new Map() }));
    let regions = group.regions.get(cell.account);
    if (regions === undefined) group.regions.set(cell.account, (regions = new Set()));
    regions.add(cell.region);
  }
  const rows: CoverageRow[] = [];
  for (const { cell, regions } of groups.values()) {
    const byRegions = new Map<string, { readonly regions: readonly string[]; readonly accounts: string[] }>();
    for (const [account, set] of regions) {
      const sorted = [...set].sort(compareText);
      const key = JSON.stringify(sorted);
      const same = byRegions.get(key);
      if (same === undefined) byRegions.set(key, { regions: sorted, accounts: [account] });
      else same.accounts.push(account);
    }
    for (const same of byRegions.values()) rows.push(toRow(cell, same.accounts.sort(compareText), same.regions));
  }
  return sortCoverage(rows);
}

/** Rows in canonical order, whoever made them. */
export function sortCoverage(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  return rows.toSorted(
    by<CoverageRow>(
      (row) => wordsOf(row).join('\n'),
      (row) => JSON.stringify([wordsOf(row), row.regions]),
      (row) => row.accounts[0] ?? '',
    ),
  );
}

/** Rows of several sources as one set of canonical rows. */
export function unfoldCoverage(rows: Iterable<CoverageRow>): Iterable<CoverageCell> {
  return (function* () {
    for (const { accounts, regions, ...rest } of rows) {
      for (const account of accounts) for (const region of regions) yield { ...rest, account, region };
    }
  })();
}

/** What the cells of a row have in common. Resources and details are text from outside: only a key in JSON keeps them apart. */
function wordsOf(row: Omit<CoverageRow, 'accounts' | 'regions'>): readonly string[] {
  return [row.type, row.facet ?? '', row.resource ?? '', row.action, row.status, row.detail ?? ''];
}

function toRow(cell: CoverageCell, accounts: readonly string[], regions: readonly string[]): CoverageRow {
  return {
    type: cell.type,
    ...(cell.facet === undefined ? {} : { facet: cell.facet }),
    ...(cell.resource === undefined ? {} : { resource: cell.resource }),
    action: cell.action,
    status: cell.status,
    ...(cell.detail === undefined ? {} : { detail: cell.detail }),
    accounts,
    regions,
  };
}
