// The places that engines read, kept from one changed snapshot to the next: what did not change there need not be read again, nor
// what engines remember of it.

import { by, type Coverage, createTypeTable, type ResourceRecord, type Snapshot, type TypeTable } from '../core/index.ts';
import type { Need } from './control.ts';

interface Kept {
  readonly place: Snapshot;
  /** The snapshot's whole table of each need, and what the place shows of it. */
  readonly tables: readonly TypeTable[];
  readonly lists: readonly (readonly ResourceRecord[])[];
}

/** The newest place of each key. Changed snapshots share their coverage; others are never mixed up. */
const kept = new WeakMap<Coverage, WeakMap<readonly Need[], Map<string, Kept>>>();

/**
 * The place of these needs: `listOf` says what each shows of the snapshot, by the records of its type alone. The same object as for
 * an earlier snapshot where no record in it has changed. Cost: one comparison a type, and a pass over the types that changed.
 */
export function placeOfNeeds(snapshot: Snapshot, needs: readonly Need[], key: string, listOf: (need: Need) => readonly ResourceRecord[]): Snapshot {
  const byKey = keysOf(snapshot.coverage, needs);
  const before = byKey.get(key);
  const isOfItsTime = before?.place.source === snapshot.source && before.place.takenAt === snapshot.takenAt;
  const tables = needs.map(({ type }) => snapshot.of(type));
  const lists = needs.map((need, index) => {
    const list = isOfItsTime ? before.lists[index] : undefined;
    if (list !== undefined && isSameTable(before?.tables[index], tables[index])) return list;
    const found = listOf(need);
    return list !== undefined && isSame(list, found) ? list : found;
  });
  const isUnchanged = isOfItsTime && lists.every((list, index) => list === before.lists[index]);
  const tableOf = (type: string, list: readonly ResourceRecord[]): TypeTable => {
    const whole = snapshot.of(type);
    if (list === whole.records) return whole;
    // Engines remember what they read of a table.
    const same = isOfItsTime ? before.place.of(type) : undefined;
    if (same?.records === list) return same;
    return createTypeTable(type, isSorted(list) ? list : list.toSorted(byArn));
  };
  const place = isUnchanged ? before.place : readPlace(snapshot, new Map(needs.map(({ type }, index) => [type, tableOf(type, lists[index] ?? [])])));
  byKey.set(key, { place, tables, lists });
  return place;
}

function keysOf(coverage: Coverage, needs: readonly Need[]): Map<string, Kept> {
  let byNeeds = kept.get(coverage);
  if (byNeeds === undefined) kept.set(coverage, (byNeeds = new WeakMap()));
  let byKey = byNeeds.get(needs);
  if (byKey === undefined) byNeeds.set(needs, (byKey = new Map()));
  return byKey;
}

/** Without a walk: a type that did not change keeps its table. */
function isSameTable(before: TypeTable | undefined, now: TypeTable | undefined): boolean {
  return before === now || (before?.records.length === 0 && now?.records.length === 0);
}

function isSame(before: readonly ResourceRecord[], now: readonly ResourceRecord[]): boolean {
  return before === now || (before.length === now.length && before.every((record, index) => record === now[index]));
}

function readPlace({ source, takenAt, coverage }: Snapshot, tables: ReadonlyMap<string, TypeTable>): Snapshot {
  const records = () => [...tables.values()].flatMap((table) => table.records);
  return {
    source,
    takenAt,
    coverage,
    types: [...tables.keys()].filter((type) => tables.get(type)?.records.length !== 0).sort(),
    size: [...tables.values()].reduce((sum, table) => sum + table.records.length, 0),
    of(type) {
      const table = tables.get(type);
      if (table === undefined) throw new Error(`a place was asked for ${type}, which no control with its needs declares`);
      return table;
    },
    get: (arn) => records().find((record) => record.arn === arn),
    inAccount: (account) => [...tables.values()].flatMap((table) => table.inAccount(account)),
    referencesTo: () => {
      throw new Error('a place keeps no index of references');
    },
  };
}

const byArn = by<ResourceRecord>((record) => record.arn);

function isSorted(records: readonly ResourceRecord[]): boolean {
  return records.every((record, index) => index === 0 || (records[index - 1] as ResourceRecord).arn <= record.arn);
}
