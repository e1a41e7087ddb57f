import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import type { ResourceRecord } from './record.ts';
import { createSnapshot, type Snapshot, withChanges } from './snapshot.ts';

const INPUT = { source: { kind: 'sample', description: '' }, takenAt: '2026-01-01T00:00:00Z', coverage: [] };
const TYPES = ['AWS::S3::Bucket', 'AWS::IAM::User', '__proto__', 'a'];
const ARNS = ['arn:aws:x:::1', 'arn:aws:x:::2', 'arn:aws:x:::10', 'arn:aws:x:::é', 'arn:aws:x:::\u{1f3db}', 'arn:aws:x:::\uffff'];
const IDS = ['sg-0a1b2c3d', 'vpce-0123456789abcdef0', 'sg-0A1B2C3D', 'x', 'constructor'];

const config: fc.Arbitrary<JsonObject> = fc.record({
  One: fc.constantFrom(...ARNS, ...IDS),
  Deep: fc.array(fc.record({ Two: fc.constantFrom(...ARNS, ...IDS, null) }), { maxLength: 3 }),
});
const record: fc.Arbitrary<ResourceRecord> = fc.record({
  type: fc.constantFrom(...TYPES),
  arn: fc.constantFrom(...ARNS),
  id: fc.constantFrom(...IDS),
  account: fc.constantFrom('111122223333', '444455556666'),
  region: fc.constantFrom('us-east-1', 'global'),
  tags: fc.constant({}),
  config,
});
const records = fc.array(record, { maxLength: 24 });

const snapshotOf = (all: readonly ResourceRecord[]) => createSnapshot(INPUT, all).snapshot;
const keyOf = (one: Pick<ResourceRecord, 'type' | 'arn'>) => `${one.type}\n${one.arn}`;

/** Slow and obvious: the first record of each type and ARN, sorted by both. */
function obvious(all: readonly ResourceRecord[]): readonly ResourceRecord[] {
  const firsts = all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return firsts.sort((a, b) => order(a.type, b.type) || order(a.arn, b.arn));
}

function mentions(value: unknown, key: string): boolean {
  return value === key || (typeof value === 'object' && value !== null && Object.values(value).some((item) => mentions(item, key)));
}

/** Everything that a snapshot can be asked, answered. */
function answers(snapshot: Snapshot): unknown {
  return {
    types: snapshot.types,
    size: snapshot.size,
    tables: TYPES.map((type) => snapshot.of(type).records),
    found: TYPES.map((type) => ARNS.map((arn) => snapshot.of(type).find(arn))),
    gotten: ARNS.map((arn) => snapshot.get(arn)),
    account: snapshot.inAccount('111122223333'),
    places: TYPES.map((type) => [snapshot.of(type).inAccount('444455556666'), snapshot.of(type).inRegion('111122223333', 'global')]),
    references: [...ARNS, ...IDS].map((key) => snapshot.referencesTo(key)),
  };
}

function obviousAnswers(all: readonly ResourceRecord[]): unknown {
  const sorted = obvious(all);
  const isKey = (key: string) => key.startsWith('arn:') || key === IDS[0] || key === IDS[1];
  return {
    types: [...new Set(sorted.map((one) => one.type))],
    size: sorted.length,
    tables: TYPES.map((type) => sorted.filter((one) => one.type === type)),
    found: TYPES.map((type) => ARNS.map((arn) => sorted.find((one) => one.type === type && one.arn === arn))),
    gotten: ARNS.map((arn) => sorted.find((one) => one.arn === arn)),
    account: sorted.filter((one) => one.account === '111122223333'),
    places: TYPES.map((type) => [
      sorted.filter((one) => one.type === type && one.account === '444455556666'),
      sorted.filter((one) => one.type === type && one.account === '111122223333' && one.region === 'global'),
    ]),
    references: [...ARNS, ...IDS].map((key) => sorted.filter((one) => isKey(key) && one.arn !== key && one.id !== key && mentions(one.config, key))),
  };
}

describe('createSnapshot', () => {
  it('answers as a slow and obvious look at all the records does', () => {
    fc.assert(
      fc.property(records, (all) => {
        expect(answers(snapshotOf(all))).toEqual(obviousAnswers(all));
      }),
    );
  });

  it('names two different answers about one resource, keeps the first, and takes equal ones as one', () => {
    const one: ResourceRecord = { type: 'T', arn: 'arn:aws:x:::1', id: '1', account: '111122223333', region: 'global', tags: {}, config: { A: 1, B: 2 } };
    const same = createSnapshot(INPUT, [one, { ...one, config: { B: 2, A: 1 } }]);
    expect([same.issues, same.snapshot.size]).toEqual([[], 1]);
    const different = createSnapshot(INPUT, [one, { ...one, config: { A: 2 } }]);
    expect(different.issues).toMatchObject([{ code: 'contradictory-record', message: expect.stringContaining('`arn:aws:x:::1`') as string }]);
    expect(different.snapshot.get('arn:aws:x:::1')).toBe(one);
  });

  it('does not care about the order of records that differ', () => {
    fc.assert(
      fc.property(records, (all) => {
        expect(answers(snapshotOf(obvious(all).toReversed()))).toEqual(answers(snapshotOf(obvious(all))));
      }),
    );
  });
});

describe('withChanges', () => {
  it('equals a snapshot built anew, and leaves the old one alone', () => {
    const removals = fc.array(fc.record({ type: fc.constantFrom(...TYPES), arn: fc.constantFrom(...ARNS) }), { maxLength: 6 });
    fc.assert(
      fc.property(records, records, removals, (all, put, remove) => {
        const before = snapshotOf(all);
        const asked = answers(before);
        const after = withChanges(before, { put, remove });
        const gone = new Set(remove.map(keyOf));
        // The last one put wins, and a record put is there even where it was removed too.
        expect(answers(after)).toEqual(obviousAnswers([...put.toReversed(), ...obvious(all).filter((one) => !gone.has(keyOf(one)))]));
        expect(answers(before)).toEqual(asked);
      }),
    );
  });

  it('shares the tables that it did not touch', () => {
    const one: ResourceRecord = { type: 'T', arn: 'arn:aws:x:::1', id: '1', account: '111122223333', region: 'global', tags: {}, config: {} };
    const before = snapshotOf([one, { ...one, type: 'U' }]);
    expect(withChanges(before, { put: [{ ...one, id: '2' }] }).of('U')).toBe(before.of('U'));
  });
});

describe('referencesTo', () => {
  it('survives configurations that are deeper than any stack', () => {
    let deep: ResourceRecord['config'][string] = 'sg-0a1b2c3d';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const one = { type: 'T', arn: 'arn:aws:x:::1', id: '1', account: '1', region: 'global', tags: {}, config: { Near: 'sg-0a1b2c3d', deep } };
    expect(snapshotOf([one]).referencesTo('sg-0a1b2c3d')).toHaveLength(1);
  });
});
