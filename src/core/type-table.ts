// All records of one type, sorted by ARN, with the indexes that are made when they are first asked for.
// Cost: find is logarithmic; inAccount and inRegion are one look-up after one pass over the type.

import { groupBy } from './group-by.ts';
import { by } from './order.ts';
import type { ResourceRecord } from './record.ts';

export interface TypeTable {
  readonly type: string;
  readonly records: readonly ResourceRecord[];
  find(arn: string): ResourceRecord | undefined;
  inAccount(account: string): readonly ResourceRecord[];
  inRegion(account: string, region: string): readonly ResourceRecord[];
}

const NOTHING: readonly ResourceRecord[] = [];

/** INVARIANT: `sorted` is sorted by ARN without duplicates. */
export function createTypeTable(type: string, sorted: readonly ResourceRecord[]): TypeTable {
  let accounts: ReadonlyMap<string, readonly ResourceRecord[]> | undefined;
  let regions: ReadonlyMap<string, readonly ResourceRecord[]> | undefined;
  return {
    type,
    records: sorted,
    find: (arn) => {
      const index = positionOf(sorted, arn);
      const found = sorted[index];
      return found?.arn === arn ? found : undefined;
    },
    inAccount: (account) => (accounts ??= groupBy(sorted, (record) => record.account)).get(account) ?? NOTHING,
    inRegion: (account, region) => (regions ??= groupBy(sorted, placeOf)).get(`${account}/${region}`) ?? NOTHING,
  };
}

/** The same table with one record put in or taken out; the given table stays as it is. */
export function withRecord(table: TypeTable, record: ResourceRecord): TypeTable {
  const index = positionOf(table.records, record.arn);
  const replaced = table.records[index]?.arn === record.arn ? 1 : 0;
  return createTypeTable(table.type, table.records.toSpliced(index, replaced, record));
}

export function withoutRecord(table: TypeTable, arn: string): TypeTable {
  const index = positionOf(table.records, arn);
  return table.records[index]?.arn === arn ? createTypeTable(table.type, table.records.toSpliced(index, 1)) : table;
}

export const sortByArn = (records: ResourceRecord[]): ResourceRecord[] => records.sort(by((record) => record.arn));

/** Where the ARN stands, or would stand. */
function positionOf(sorted: readonly ResourceRecord[], arn: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as ResourceRecord).arn < arn) low = middle + 1;
    else high = middle;
  }
  return low;
}

const placeOf = (record: ResourceRecord) => `${record.account}/${record.region}`;
