// For tests: a control asked about a hand-made place, with everything else of the catalogue covered and empty.

import { describe, expect, it } from 'vitest';
import { createSnapshot, foldCoverage, GLOBAL, listActionOf, RECORD_TYPES, type ResourceRecord, type Verdict } from '../core/index.ts';
import { assess, type Judgement } from './assess.ts';
import type { Control } from './control.ts';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
export const REGION = 'us-east-1';
export const NOW = '2026-11-01T06:00:00Z';

export interface ControlCase {
  /** A sentence: `fails where the bucket has no block at all`. */
  readonly name: string;
  readonly records: readonly ResourceRecord[];
  /** The verdict by subject: ARN for resources, `account/region` for places. Subjects not named must not be judged. */
  readonly expect: Readonly<Record<string, Verdict>>;
  /** Types that were not read at all, here. */
  readonly uncovered?: readonly string[];
}

/** A record of the test account; anything can be overridden. */
export function record(type: string, arn: string, config: ResourceRecord['config'], rest: Partial<ResourceRecord> = {}): ResourceRecord {
  return { type, arn, id: arn.split(/[:/]/).at(-1) ?? arn, account: ACCOUNT, region: REGION, tags: {}, config, ...rest };
}

/** The judgements of one control in a snapshot of one account and Region (plus whatever the records mention), fully covered. */
export function judgementsOf(control: Control, records: readonly ResourceRecord[], uncovered: readonly string[] = []): ReadonlyMap<string, Judgement> {
  const region = record(
    'AWS::Account::Region',
    `arn:aws:account::${ACCOUNT}:region/${REGION}`,
    { RegionName: REGION, RegionOptStatus: 'ENABLED_BY_DEFAULT' },
    { region: GLOBAL },
  );
  const cells = RECORD_TYPES.filter((one) => !uncovered.includes(one.type)).map((one) => ({
    type: one.type,
    action: listActionOf(one.type),
    status: 'read' as const,
    account: ACCOUNT,
    region: one.scope === 'regional' ? REGION : GLOBAL,
  }));
  const { snapshot, issues } = createSnapshot({ source: { kind: 'test', description: 'a test' }, takenAt: NOW, coverage: foldCoverage(cells) }, [
    region,
    ...records,
  ]);
  expect(issues).toEqual([]);
  const judgements = assess(guarded(snapshot, control), [control]).results[0]?.judgements;
  if (judgements === undefined) throw new Error('no result');
  return judgements;
}

/** Runs the cases of a control, and checks its row: a failing case must exist, and so must a passing one. */
export function controlCases(control: Control, cases: readonly ControlCase[]): void {
  describe(control.id, () => {
    it.each(cases)('$name', ({ records, expect: expected, uncovered }) => {
      const judgements = judgementsOf(control, records, uncovered);
      const verdicts = Object.fromEntries([...judgements].map(([key, { outcome }]) => [key, outcome.verdict]));
      expect(verdicts).toEqual(expected);
    });
    it('has cases for pass and for fail', () => {
      const verdicts = new Set(cases.flatMap((one) => Object.values(one.expect)));
      expect([...verdicts]).toEqual(expect.arrayContaining(['pass', 'fail']));
    });
  });
}

/** The same snapshot, whose records throw when the control reads a facet that it did not declare. */
function guarded<S extends Parameters<typeof assess>[0]>(snapshot: S, control: Control): S {
  // The engine itself reads the organisation, to know its accounts.
  const guardedTypes = RECORD_TYPES.filter((one) => !one.type.startsWith('AWS::Organizations::'));
  const facets = new Map(guardedTypes.map((one) => [one.type, new Set(Object.keys(one.facets))]));
  const declared = new Map<string, Set<string>>();
  for (const { type, facets: read = [] } of control.needs) {
    declared.set(type, new Set([...(declared.get(type) ?? []), ...read]));
  }
  const guard = (one: ResourceRecord): ResourceRecord => ({
    ...one,
    config: new Proxy(one.config, {
      get(target, key) {
        if (typeof key === 'string' && facets.get(one.type)?.has(key) === true && declared.get(one.type)?.has(key) !== true) {
          throw new Error(`control ${control.id} reads the facet ${key} of ${one.type} without declaring it`);
        }
        return Reflect.get(target, key) as unknown;
      },
    }),
  });
  const guardAll = (list: readonly ResourceRecord[]) => list.map(guard);
  return {
    ...snapshot,
    of: (type: string) => {
      const table = snapshot.of(type);
      return {
        ...table,
        records: guardAll(table.records),
        find: (arn: string) => {
          const found = table.find(arn);
          return found === undefined ? undefined : guard(found);
        },
        inAccount: (account: string) => guardAll(table.inAccount(account)),
        inRegion: (account: string, region: string) => guardAll(table.inRegion(account, region)),
      };
    },
  };
}
