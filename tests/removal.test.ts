// What was not read is unknown: each record type is taken out of the sample in turn, with its coverage, and no control that needs it
// may still say pass or fail.

import { describe, expect, it } from 'vitest';
import { createSnapshot, facetActionOf, RECORD_TYPES, type ResourceRecord, type Snapshot } from '../src/core/index.ts';
import { assess, CONTROLS, type Control } from '../src/posture/index.ts';
import { sampleOrganization } from '../src/sources/index.ts';

const { snapshot } = sampleOrganization({ accounts: 12, seed: 1 });
const everything = snapshot.types.flatMap((type) => snapshot.of(type).records);

function rebuild(records: readonly ResourceRecord[], coverage: Snapshot['coverage']['rows']): Snapshot {
  return createSnapshot({ source: snapshot.source, takenAt: snapshot.takenAt, coverage }, records).snapshot;
}

function verdicts(without: Snapshot, controls: readonly Control[]): readonly string[] {
  return assess(without, controls).results.flatMap(({ control, judgements }) =>
    [...judgements.values()]
      .filter(({ outcome }) => outcome.verdict === 'pass' || outcome.verdict === 'fail')
      .map(({ subject }) => `${control.id} ${subject.account} ${subject.region}`),
  );
}

describe('an assessment without a record type', () => {
  const needed = [...new Set(CONTROLS.flatMap((control) => control.needs.map((need) => need.type)))].sort();
  it.each(needed)('says unknown without %s', (type) => {
    const without = rebuild(
      everything.filter((record) => record.type !== type),
      snapshot.coverage.rows.filter((row) => row.type !== type),
    );
    const controls = CONTROLS.filter((control) => control.needs.some((need) => need.type === type));
    expect(verdicts(without, controls)).toEqual([]);
    const unknown = assess(without, controls).results.flatMap(({ control, judgements }) =>
      [...judgements.values()].some(({ outcome }) => outcome.verdict === 'unknown') ? [] : [control.id],
    );
    expect(unknown).toEqual([]);
  });

  it.each(needed)('says unknown where listing %s was denied', (type) => {
    const denied = rebuild(
      everything.filter((record) => record.type !== type),
      snapshot.coverage.rows.map((row) => (row.type === type ? { ...row, status: 'denied' as const, detail: 'AccessDenied' } : row)),
    );
    const controls = CONTROLS.filter((control) => control.needs.some((need) => need.type === type));
    expect(verdicts(denied, controls)).toEqual([]);
    const reasons = assess(denied, controls).results.flatMap(({ judgements }) => [...judgements.values()].flatMap(({ outcome }) => outcome.missing ?? []));
    expect(reasons.some((missing) => missing.reason === 'denied' && missing.detail === 'AccessDenied')).toBe(true);
  });
});

describe('an assessment without a facet', () => {
  const facets = CONTROLS.flatMap((control) =>
    control.needs.flatMap((need) => (need.facets ?? []).map((facet) => ({ id: control.id, control, type: need.type, facet }))),
  );
  it.each(facets)('$id says unknown where $facet of a $type was not read', ({ control, type, facet }) => {
    const stripped = everything.map((record) => {
      if (record.type !== type) return record;
      const { [facet]: _, ...config } = record.config;
      return { ...record, config };
    });
    const before = assess(snapshot, [control]).results[0]?.judgements;
    const after = assess(rebuild(stripped, snapshot.coverage.rows), [control]).results[0]?.judgements;
    const judged = [...(after ?? [])].filter(([, { subject }]) => control.unit.kind !== 'resource' || subject.record?.type === type);
    const changed = judged.filter(([key, { outcome }]) => before?.get(key)?.outcome.verdict !== outcome.verdict);
    for (const [, { outcome }] of changed) {
      expect(outcome.verdict).toBe('unknown');
      expect(outcome.missing?.map((missing) => missing.name)).toContain(facetActionOf(type, facet));
    }
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('the catalogue', () => {
  it('knows every type that a control needs', () => {
    const known = new Set(RECORD_TYPES.map((one) => one.type));
    expect(CONTROLS.flatMap((control) => control.needs.map((need) => need.type)).filter((type) => !known.has(type))).toEqual([]);
  });
});
