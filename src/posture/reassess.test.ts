import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecordChanges, type ResourceRecord, type Snapshot, withChanges } from '../core/index.ts';
import { type Assessment, assess } from './assess.ts';
import type { Control, Need, Unit } from './control.ts';
import { CONTROLS } from './controls/index.ts';
import { A, B, EAST, probe, regionOf, TYPES, thing, WEST, world } from './probe.cases.ts';
import { type RecordChange, reassess } from './reassess.ts';

/** Everything that an assessment says, in its order. */
const said = ({ results }: Assessment) =>
  results.map(({ control, judgements }) => [control.id, [...judgements].map(([key, { subject, outcome }]) => [key, subject.record?.config, outcome])]);

function change(snapshot: Snapshot, { put = [], remove = [] }: RecordChanges): { next: Snapshot; changes: readonly RecordChange[] } {
  const before = (record: Pick<ResourceRecord, 'type' | 'arn'>) => {
    const found = snapshot.of(record.type).find(record.arn);
    return found === undefined ? {} : { before: found };
  };
  return { next: withChanges(snapshot, { put, remove }), changes: [...put.map((after) => ({ ...before(after), after })), ...remove.map(before)] };
}

const types = fc.constantFrom(...TYPES);
const records = fc
  .tuple(types, fc.constantFrom(A, A, B, B, 'aws'), fc.constantFrom(EAST, WEST), fc.constantFrom('a', 'b', 'c'), fc.constantFrom(0, 1, 2))
  .map(([type, account, region, name, value]): ResourceRecord => {
    const record = thing(type, account, region, name, value);
    return value === 2 ? { ...record, config: { ...record.config, Extra: true } } : record;
  });
const units: fc.Arbitrary<Unit> = fc.oneof(
  types.map((type) => ({ kind: 'resource', type }) as const),
  fc.uniqueArray(types, { minLength: 2, maxLength: 2 }).map(([type = TYPES[0], ...also]) => ({ kind: 'resource', type, also }) as const),
  fc.constantFrom({ kind: 'region' } as const, { kind: 'account' } as const, { kind: 'organization' } as const),
);
const needs: fc.Arbitrary<Need> = fc
  .tuple(types, fc.constantFrom('region' as const, 'account' as const, 'organization' as const), fc.constantFrom('plain', 'lazy', 'elsewhere', 'facet'))
  .map(([type, within, kind]): Need => {
    if (kind === 'lazy') return { type, within, lazy: true };
    if (kind === 'facet') return { type, within, facets: ['Extra'] };
    return kind === 'elsewhere' ? { type, within, seeElsewhere: (record) => record.config['value'] === 1 } : { type, within };
  });
const probes = fc
  .array(fc.tuple(units, fc.uniqueArray(needs, { selector: ({ type, within }) => `${type} ${within}`, maxLength: 3 })), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([unit, needed], index) => probe(unit, needed, `Probe.${index}`)));
const unread = fc.array(
  fc.tuple(types, fc.constantFrom(A, B), fc.constantFrom(EAST, WEST, 'global')).map((cell) => cell.join(' ')),
  { maxLength: 2 },
);
const REGIONS = [regionOf(A, EAST), regionOf(A, WEST), regionOf(B, EAST), regionOf(B, WEST)];
const steps = fc.array(fc.record({ put: fc.array(records, { maxLength: 3 }), remove: fc.array(records, { maxLength: 2 }) }), { minLength: 1, maxLength: 3 });

/** One change of a record at a time, as `withChanges` applies them: first removals, then the last put of each. */
function distinct({ put, remove }: { put: readonly ResourceRecord[]; remove: readonly ResourceRecord[] }): RecordChanges {
  const last = new Map(put.map((record) => [record.arn, record]));
  return { put: [...last.values()], remove: remove.filter((record) => !last.has(record.arn)) };
}

function expectSame(controls: readonly Control[], start: Snapshot, changesList: readonly RecordChanges[]): void {
  let assessment = assess(start, controls);
  for (const changes of changesList) {
    const { next, changes: made } = change(assessment.snapshot, changes);
    assessment = reassess(assessment, next, made);
    expect(said(assessment)).toEqual(said(assess(next, controls)));
  }
}

describe('reassess', () => {
  it('says what assess says, for controls that tell all they can see', () => {
    fc.assert(
      fc.property(probes, fc.array(records, { maxLength: 10 }), unread, steps, (controls, initial, gaps, list) => {
        expectSame(controls, world({ records: [...REGIONS, ...initial], unread: gaps }), list.map(distinct));
      }),
      { numRuns: 1500 },
    );
  });

  it('says what assess says, for every control there is', () => {
    const needed = fc.constantFrom(...new Set(CONTROLS.flatMap((control) => control.needs.map((need) => need.type))));
    const configs: fc.Arbitrary<ResourceRecord['config']> = fc.constantFrom(
      {},
      { Status: 'ENABLED', type: 'ORGANIZATION', status: 'ACTIVE' },
      { IsOrganizationTrail: true, IsMultiRegionTrail: true, Status: { IsLogging: true }, EventSelectors: { EventSelectors: [{}] }, S3BucketName: 'a' },
      { ResourceId: 'a', FlowLogStatus: 'ACTIVE', TrafficType: 'ALL', AlternateContactType: 'SECURITY' },
      { SummaryMap: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0, AccountPasswordPresent: 1 } },
    );
    const any = fc
      .tuple(needed, fc.constantFrom(A, B), fc.constantFrom(EAST, WEST), fc.constantFrom('a', 'b'), configs)
      .map(([type, account, region, name, config]) => ({ ...thing(type, account, region, name), config }));
    const list = fc.array(fc.record({ put: fc.array(any, { maxLength: 3 }), remove: fc.array(any, { maxLength: 2 }) }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), list, (initial, changesList) => {
        expectSame(CONTROLS, world({ records: [...REGIONS, ...initial] }), changesList.map(distinct));
      }),
      { numRuns: 150 },
    );
  });

  it('judges nothing again that a change cannot matter to', () => {
    let asked = 0;
    const near = probe({ kind: 'region' }, [{ type: 'AWS::EC2::VPC', within: 'region' }]);
    const counting: Control = {
      ...near,
      check(subject, view) {
        asked += 1;
        return near.check(subject, view);
      },
    };
    const first = assess(world({ records: REGIONS }), [counting]);
    expect(asked).toBe(4);
    const { next, changes } = change(first.snapshot, { put: [thing('AWS::EC2::VPC', A, EAST)] });
    const second = reassess(first, next, changes);
    expect(asked).toBe(5);
    expect(second.results[0]?.judgements.get(`${B}/${EAST}`)).toBe(first.results[0]?.judgements.get(`${B}/${EAST}`));
    const { next: other, changes: elsewhere } = change(second.snapshot, { put: [thing('AWS::IAM::User', A, EAST)] });
    expect(reassess(second, other, elsewhere).results[0]).toBe(second.results[0]);
  });

  it('assesses anew where a Region is switched on', () => {
    const control = probe({ kind: 'region' }, []);
    const first = assess(world({ records: [regionOf(A, EAST), regionOf(B, EAST)] }), [control]);
    const { next, changes } = change(first.snapshot, { put: [regionOf(A, WEST)] });
    expect([...(reassess(first, next, changes).results[0]?.judgements.keys() ?? [])]).toContain(`${A}/${WEST}`);
  });
});
