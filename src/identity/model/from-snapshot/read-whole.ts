// Which types of record were read whole, where: the rows of the coverage that say so, without the places where something failed.

import type { CoverageRow, Snapshot } from '../../../core/index.ts';
import type { ReadWhole } from '../access-model.ts';

export function readWholeOf(snapshot: Snapshot): readonly ReadWhole[] {
  const byType = new Map<string, { readonly read: CoverageRow[]; readonly bad: CoverageRow[] }>();
  for (const row of snapshot.coverage.rows) {
    if (row.facet !== undefined || row.status === 'absent') continue;
    let rows = byType.get(row.type);
    if (rows === undefined) byType.set(row.type, (rows = { read: [], bad: [] }));
    (row.status === 'read' ? rows.read : rows.bad).push(row);
  }
  return [...byType].flatMap(([type, { read, bad }]) => {
    const failed = failedPlaces(bad);
    return read.flatMap((row) => withoutFailed(type, row, failed));
  });
}

function failedPlaces(rows: readonly CoverageRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const failed = new Map<string, Set<string>>();
  for (const { accounts, regions } of rows) {
    for (const account of accounts) {
      const known = failed.get(account);
      if (known === undefined) failed.set(account, new Set(regions));
      else for (const region of regions) known.add(region);
    }
  }
  return failed;
}

/** The row as it is where nothing of it failed; otherwise those accounts stand by themselves, with the Regions that are left. */
function withoutFailed(type: string, { accounts, regions }: CoverageRow, failed: ReadonlyMap<string, ReadonlySet<string>>): readonly ReadWhole[] {
  const torn = accounts.filter((account) => failed.has(account));
  if (torn.length === 0) return [{ type, accounts, regions }];
  const parts = torn.map((account) => ({ type, accounts: [account], regions: regions.filter((region) => failed.get(account)?.has(region) !== true) }));
  return [{ type, accounts: accounts.filter((account) => !failed.has(account)), regions }, ...parts].filter(
    (part) => part.accounts.length > 0 && part.regions.length > 0,
  );
}
