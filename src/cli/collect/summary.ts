// What could not be read, in few lines: grouped by reason, the most frequent first.

import { by, type CoverageCell, count, MISSING_REASONS, type MissingReason, visible } from '../../core/index.ts';

const SHOWN = 20;

export function failureLines(failures: readonly CoverageCell[]): readonly string[] {
  const groups = new Map<
    string,
    { readonly cell: CoverageCell; size: number; readonly accounts: Set<string>; readonly regions: Set<string>; readonly types: Set<string> }
  >();
  for (const cell of failures) {
    const key = `${cell.status}\n${cell.action}\n${cell.detail ?? ''}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { cell, size: 0, accounts: new Set(), regions: new Set(), types: new Set() }));
    group.size += 1;
    group.accounts.add(cell.account);
    group.regions.add(cell.region);
    group.types.add(cell.type);
  }
  const sorted = [...groups.values()].sort(
    by(
      ({ cell }) => cell.status,
      ({ size }) => String(1e9 - size),
      ({ cell }) => cell.action,
    ),
  );
  const lines = sorted.slice(0, SHOWN).map(({ cell, accounts, regions }) => {
    const why = MISSING_REASONS[cell.status as MissingReason].says;
    const detail = cell.detail === undefined ? '' : ` (${cell.detail})`;
    return visible(`${cell.action}: ${why}${detail} in ${placeOf(accounts, 'account')}, ${placeOf(regions, 'Region')}`);
  });
  return sorted.length > SHOWN ? [...lines, `… and ${count(sorted.length - SHOWN, 'more reason')}`] : lines;
}

function placeOf(names: ReadonlySet<string>, what: string): string {
  const [first = ''] = names;
  return names.size === 1 ? first : count(names.size, what);
}
