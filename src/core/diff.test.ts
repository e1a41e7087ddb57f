import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageRow } from './coverage.ts';
import { type CoverageChange, diffCoverage } from './coverage-diff.ts';
import { applyChanges, configs, unfolded } from './diff.cases.ts';
import { diffRecords, type RecordDiff } from './diff.ts';
import { diffValues, pathText } from './field-diff.ts';
import type { JsonObject } from './json.ts';
import { GLOBAL, type ResourceRecord } from './record.ts';
import { createSnapshot, type Snapshot } from './snapshot.ts';

const [A, B] = ['111122223333', '444455556666'] as const;
const BUCKET = 'AWS::S3::Bucket';
const VPC = 'AWS::EC2::VPC';
const REGION = 'us-east-1';

const record = (type: string, id: string, config: JsonObject = {}, rest: Partial<ResourceRecord> = {}): ResourceRecord => ({
  type,
  arn: `arn:aws:x:::${id}`,
  id,
  account: A,
  region: REGION,
  tags: {},
  config,
  ...rest,
});
const read = (type: string, accounts: readonly string[] = [A, B], region = REGION): CoverageRow => ({
  type,
  action: 'x:List',
  status: 'read',
  accounts,
  regions: [region],
});
const COVERED = [read(BUCKET, [A, B], GLOBAL), read(VPC)];
const snapshotOf = (records: readonly ResourceRecord[], coverage: readonly CoverageRow[] = COVERED): Snapshot =>
  createSnapshot({ source: { kind: 'sample', description: '' }, takenAt: '2026-01-01T00:00:00Z', coverage }, records).snapshot;

/** The diff in few words. */
function words({ added, removed, seen, unseen, changed, unchanged }: RecordDiff) {
  const ids = (records: readonly ResourceRecord[]) => records.map((one) => one.id);
  const fields = changed.map(({ after, changes }) => `${after.id} ${changes.map(({ path, isSight }) => `${pathText(path)}${isSight ? '?' : ''}`).join(' ')}`);
  return { added: ids(added), removed: ids(removed), seen: ids(seen), unseen: ids(unseen), fields, unchanged };
}
const NONE = { added: [], removed: [], seen: [], unseen: [], fields: [], unchanged: 0 };

describe('diffRecords', () => {
  it('tells what was put in, taken out and changed', () => {
    const before = snapshotOf([record(VPC, 'a'), record(VPC, 'b', { X: 1 }), record(VPC, 'd')]);
    const after = snapshotOf([record(VPC, 'b', { X: 2 }, { tags: { Name: 'n' } }), record(VPC, 'c'), record(VPC, 'd')]);
    expect(words(diffRecords(before, after))).toEqual({ ...NONE, added: ['c'], removed: ['a'], fields: ['b config.X tags.Name'], unchanged: 1 });
  });
  it('calls nothing removed that can no longer be seen, and nothing added that could not be seen', () => {
    const all = snapshotOf([record(VPC, 'a'), record(VPC, 'b', {}, { account: B }), record(BUCKET, 'c')]);
    const denied = snapshotOf([], [{ ...read(VPC, [A]), status: 'denied' }, read(VPC, [B])]);
    expect(words(diffRecords(all, denied))).toEqual({ ...NONE, removed: ['b'], unseen: ['a', 'c'] });
    expect(words(diffRecords(denied, all))).toEqual({ ...NONE, added: ['b'], seen: ['a', 'c'] });
  });
  it('tells the answer of a call that was read once only from a change', () => {
    const before = snapshotOf([record(BUCKET, 'a', { Policy: '{}', Name: 'a' }), record(BUCKET, 'b', { Policy: null })]);
    const after = snapshotOf([record(BUCKET, 'a', {}), record(BUCKET, 'b', { Policy: '{}' })]);
    expect(words(diffRecords(before, after)).fields).toEqual(['a config.Name config.Policy?', 'b config.Policy']);
  });

  const some = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      type: fc.constantFrom(BUCKET, VPC, 'AWS::New::Type', '__proto__'),
      config: configs,
      account: fc.constantFrom(A, B),
    }),
    { maxLength: 12 },
  );
  const snapshots = some.map((list) => snapshotOf(list.map(({ type, id, config, account }) => record(type, id, config, { account }))));

  it('finds nothing between a snapshot and itself', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(words(diffRecords(snapshot, snapshot))).toEqual({ ...NONE, unchanged: snapshot.size });
      }),
    );
  });
  it('leads from the first snapshot to the second', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        const diff = diffRecords(before, after);
        const made = new Map(before.types.flatMap((type) => before.of(type).records).map((one) => [`${one.type} ${one.arn}`, one]));
        for (const gone of [...diff.removed, ...diff.unseen]) made.delete(`${gone.type} ${gone.arn}`);
        for (const come of [...diff.added, ...diff.seen]) made.set(`${come.type} ${come.arn}`, come);
        for (const { before: was, changes } of diff.changed) {
          const { type, arn, ...facts } = was;
          made.set(`${type} ${arn}`, { type, arn, ...(applyChanges({ ...facts }, changes) as object) } as ResourceRecord);
        }
        const wanted = new Map(after.types.flatMap((type) => after.of(type).records).map((one) => [`${one.type} ${one.arn}`, one]));
        expect([...made.keys()].sort()).toEqual([...wanted.keys()].sort());
        for (const [key, one] of made) expect(diffValues(unfolded({ ...one }), unfolded({ ...(wanted.get(key) as ResourceRecord) }))).toEqual([]);
      }),
    );
  });
  it('is the other way round for the snapshots the other way round', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        const { added, removed, seen, unseen, fields, unchanged } = words(diffRecords(after, before));
        const there = words(diffRecords(before, after));
        // The id after a change may be another one: fields are compared by their paths alone.
        expect({ ...there, fields: there.fields.length }).toEqual({
          added: removed,
          removed: added,
          seen: unseen,
          unseen: seen,
          fields: fields.length,
          unchanged,
        });
      }),
    );
  });
});

describe('diffCoverage', () => {
  const rows = fc.array(
    fc.record({
      type: fc.constantFrom(VPC, BUCKET),
      action: fc.constantFrom('x:List', 'x:Get'),
      status: fc.constantFrom('read', 'denied', 'failed'),
      accounts: fc.uniqueArray(fc.constantFrom(A, B), { minLength: 1 }),
      regions: fc.uniqueArray(fc.constantFrom('us-east-1', 'eu-west-1'), { minLength: 1 }),
    }),
    { maxLength: 5 },
  ) as fc.Arbitrary<readonly CoverageRow[]>;
  /** One line a call and place. */
  const cells = (changes: readonly CoverageChange[], turn = false) =>
    changes
      .flatMap(({ type, action, before, after, accounts, regions }) =>
        accounts.flatMap((account) => regions.map((region) => `${type} ${action} ${account} ${region} ${turn ? `${after} ${before}` : `${before} ${after}`}`)),
      )
      .sort();

  it('tells which calls were answered in one snapshot only, and where', () => {
    const before = [read(VPC), read(BUCKET, [A], GLOBAL)];
    const after: readonly CoverageRow[] = [{ ...read(VPC, [A]), status: 'denied', detail: 'AccessDenied' }, read(VPC, [B])];
    expect(diffCoverage(before, after)).toEqual([
      { type: VPC, action: 'x:List', before: 'read', after: 'denied', accounts: [A], regions: [REGION] },
      { type: BUCKET, action: 'x:List', before: 'read', after: 'not-asked', accounts: [A], regions: [GLOBAL] },
    ]);
  });
  it('is the other way round for the rows the other way round, and nothing for the same', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        expect(cells(diffCoverage(before, after))).toEqual(cells(diffCoverage(after, before), true));
        expect(diffCoverage(before, [...before].reverse())).toEqual(diffCoverage(before, before));
      }),
    );
  });
});
