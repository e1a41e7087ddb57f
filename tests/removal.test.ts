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

type Verdicts = ReadonlyMap<string, string>;

function verdictsOf(of: Snapshot, controls: readonly Control[]): Verdicts {
  return new Map(
    assess(of, controls).results.flatMap(({ control, judgements }) =>
      [...judgements].map(([key, { outcome }]) => [`${control.id} ${key}`, outcome.verdict] as const),
    ),
  );
}

const isDecided = (verdict: string) => verdict === 'pass' || verdict === 'fail';
const decided = (verdicts: Verdicts) => [...verdicts].filter(([, verdict]) => isDecided(verdict));
/** Whether the control asks for the type only where its answer depends on it; other judgements stand without it. */
const isLazy = (control: Control, type: string) => control.needs.filter((need) => need.type === type).every((need) => need.lazy === true);

describe('an assessment without a record type', () => {
  const needed = [...new Set(CONTROLS.flatMap((control) => control.needs.map((need) => need.type)))].sort();
  const eager = needed.filter((type) => CONTROLS.some((control) => control.needs.some((need) => need.type === type) && !isLazy(control, type)));
  const without = (type: string, rows: Snapshot['coverage']['rows']) =>
    rebuild(
      everything.filter((record) => record.type !== type),
      rows,
    );

  it.each(eager)('says unknown without %s', (type) => {
    const controls = CONTROLS.filter((control) => control.needs.some((need) => need.type === type) && !isLazy(control, type));
    const rows = snapshot.coverage.rows.filter((row) => row.type !== type);
    const verdicts = verdictsOf(without(type, rows), controls);
    expect(decided(verdicts)).toEqual([]);
    for (const control of controls) expect([...verdicts].some(([key, verdict]) => key.startsWith(`${control.id} `) && verdict === 'unknown')).toBe(true);
  });

  it.each(eager)('says unknown, and why, where listing %s was denied', (type) => {
    const controls = CONTROLS.filter((control) => control.needs.some((need) => need.type === type) && !isLazy(control, type));
    const rows = snapshot.coverage.rows.map((row) => (row.type === type ? { ...row, status: 'denied' as const, detail: 'AccessDenied' } : row));
    const denied = without(type, rows);
    expect(decided(verdictsOf(denied, controls))).toEqual([]);
    const reasons = assess(denied, controls).results.flatMap(({ judgements }) => [...judgements.values()].flatMap(({ outcome }) => outcome.missing ?? []));
    expect(reasons.some((missing) => missing.reason === 'denied' && missing.detail === 'AccessDenied')).toBe(true);
  });

  it.each(needed)('never decides otherwise without %s than with it', (type) => {
    const controls = CONTROLS.filter((control) => control.needs.some((need) => need.type === type));
    const before = verdictsOf(snapshot, controls);
    const after = verdictsOf(
      without(
        type,
        snapshot.coverage.rows.filter((row) => row.type !== type),
      ),
      controls,
    );
    expect(decided(after).filter(([key, verdict]) => before.get(key) !== verdict)).toEqual([]);
  });
});

describe('an assessment without a facet', () => {
  const facets = CONTROLS.flatMap((control) =>
    control.needs.flatMap((need) => (need.facets ?? []).map((facet) => ({ id: control.id, control, type: need.type, facet, lazy: need.lazy === true }))),
  );
  it.each(facets)('$id says unknown where $facet of a $type was not read', ({ control, type, facet, lazy }) => {
    const stripped = everything.map((record) => {
      if (record.type !== type) return record;
      const { [facet]: _, ...config } = record.config;
      return { ...record, config };
    });
    const before = assess(snapshot, [control]).results[0]?.judgements;
    const after = assess(rebuild(stripped, snapshot.coverage.rows), [control]).results[0]?.judgements;
    const changed = [...(after ?? [])].filter(([key, { outcome }]) => before?.get(key)?.outcome.verdict !== outcome.verdict);
    for (const [, { outcome }] of changed) {
      expect(outcome.verdict).toBe('unknown');
      expect(outcome.missing?.map((missing) => missing.name)).toContain(facetActionOf(type, facet));
    }
    if (!lazy) expect(changed.length).toBeGreaterThan(0);
  });
});

describe('the catalogue', () => {
  it('knows every type that a control needs', () => {
    const known = new Set(RECORD_TYPES.map((one) => one.type));
    expect(CONTROLS.flatMap((control) => control.needs.map((need) => need.type)).filter((type) => !known.has(type))).toEqual([]);
  });
});
