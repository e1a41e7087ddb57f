// A snapshot: an immutable set of resource records with what is known about their completeness.
// A changed snapshot is a new one that shares every table the change did not touch.

import { listActionOf } from './catalogue/index.ts';
import { type Coverage, type CoverageRow, createCoverage } from './coverage.ts';
import type { Issue } from './issue.ts';
import { canonicalJson } from './json.ts';
import { compareText } from './order.ts';
import type { ResourceRecord } from './record.ts';
import { createReferenceIndex, type ReferenceIndex } from './references.ts';
import { createTypeTable, sortByArn, type TypeTable, withoutRecord, withRecord } from './type-table.ts';

export interface SnapshotSource {
  /** `sample`, `aws-cli`, `config`, `aws`. */
  readonly kind: string;
  /** What it was read from, for a person: a folder, `seed 1, 12 accounts`. Untrusted text. */
  readonly description: string;
}

export interface Snapshot {
  readonly source: SnapshotSource;
  /** RFC 3339 in UTC: when the facts were true. Ages (of keys, of certificates) are counted to this moment. */
  readonly takenAt: string;
  readonly coverage: Coverage;
  /** Every type that has records, sorted. */
  readonly types: readonly string[];
  /** How many records. */
  readonly size: number;
  /** The records of a type; an empty table for one that has none. */
  of(type: string): TypeTable;
  /** The record with this ARN, whatever its type; the first type in order where several have it. */
  get(arn: string): ResourceRecord | undefined;
  /** The records of every type in an account. */
  inAccount(account: string): readonly ResourceRecord[];
  /** The records whose configuration mentions this ARN or id, by type and ARN. */
  referencesTo(key: string): readonly ResourceRecord[];
}

export interface SnapshotInput {
  readonly source: SnapshotSource;
  readonly takenAt: string;
  readonly coverage: readonly CoverageRow[];
}

/**
 * A snapshot of the records in any order. Two records with the same type and ARN are one if they agree;
 * if they do not, the first counts and an issue names the contradiction.
 */
export function createSnapshot(input: SnapshotInput, records: Iterable<ResourceRecord>): { readonly snapshot: Snapshot; readonly issues: readonly Issue[] } {
  const byType = new Map<string, ResourceRecord[]>();
  for (const record of records) {
    const same = byType.get(record.type);
    if (same === undefined) byType.set(record.type, [record]);
    else same.push(record);
  }
  const issues: Issue[] = [];
  const tables = new Map<string, TypeTable>();
  for (const type of [...byType.keys()].sort(compareText)) {
    const sorted = sortByArn(byType.get(type) ?? []);
    tables.set(type, createTypeTable(type, withoutDuplicates(sorted, issues)));
  }
  return { snapshot: fromTables(input, tables), issues };
}

/** A snapshot of tables that are already sorted and without duplicates, as the store writes them. */
export function fromTables(input: SnapshotInput, tables: ReadonlyMap<string, TypeTable>): Snapshot {
  return assemble(input.source, input.takenAt, createCoverage(input.coverage, listActionOf), tables);
}

export interface RecordChanges {
  readonly put?: readonly ResourceRecord[];
  readonly remove?: readonly Pick<ResourceRecord, 'type' | 'arn'>[];
}

/** The snapshot after some records have changed. Costs one copy of each type's list that changed. */
export function withChanges(snapshot: Snapshot, changes: RecordChanges): Snapshot {
  const tables = new Map(snapshot.types.map((type) => [type, snapshot.of(type)]));
  const table = (type: string) => tables.get(type) ?? createTypeTable(type, []);
  for (const { type, arn } of changes.remove ?? []) tables.set(type, withoutRecord(table(type), arn));
  for (const record of changes.put ?? []) tables.set(record.type, withRecord(table(record.type), record));
  return assemble(snapshot.source, snapshot.takenAt, snapshot.coverage, tables);
}

function assemble(source: SnapshotSource, takenAt: string, coverage: Coverage, tables: ReadonlyMap<string, TypeTable>): Snapshot {
  const types = [...tables.keys()].filter((type) => tables.get(type)?.records.length !== 0).sort(compareText);
  const references = new Map<string, ReferenceIndex>();
  const of = (type: string) => tables.get(type) ?? createTypeTable(type, []);
  const referencesIn = (type: string): ReferenceIndex => {
    let index = references.get(type);
    if (index === undefined) references.set(type, (index = createReferenceIndex(of(type))));
    return index;
  };
  return {
    source,
    takenAt,
    coverage,
    types,
    size: types.reduce((sum, type) => sum + of(type).records.length, 0),
    of,
    get: (arn) => {
      for (const type of types) {
        const found = of(type).find(arn);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    inAccount: (account) => types.flatMap((type) => of(type).inAccount(account)),
    referencesTo: (key) => types.flatMap((type) => referencesIn(type)(key)),
  };
}

function withoutDuplicates(sorted: readonly ResourceRecord[], issues: Issue[]): readonly ResourceRecord[] {
  const kept: ResourceRecord[] = [];
  for (const record of sorted) {
    const last = kept.at(-1);
    if (last?.arn !== record.arn) kept.push(record);
    else if (!sameRecord(last, record)) {
      issues.push({
        code: 'contradictory-record',
        message: `two different answers about \`${record.arn}\` (${record.type}); the first one counts`,
        help: 'keep one answer of each call in the source',
      });
    }
  }
  return kept;
}

function sameRecord(a: ResourceRecord, b: ResourceRecord): boolean {
  const text = ({ id, account, region, tags, config }: ResourceRecord) => canonicalJson({ id, account, region, tags, config });
  return text(a) === text(b);
}
