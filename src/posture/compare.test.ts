import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResourceRecord } from '../core/index.ts';
import { assess } from './assess.ts';
import { sampleControls } from './compare.cases.ts';
import { type ChangeKind, compareAssessments } from './compare.ts';
import { A, B, EAST, regionOf, thing, WEST, world } from './probe.cases.ts';

const VPC = 'AWS::EC2::VPC';
const REGIONS = [regionOf(A, EAST), regionOf(A, WEST), regionOf(B, EAST), regionOf(B, WEST)];
const sha256 = (text: string) => hash('sha256', text, 'hex');
const controls = sampleControls();

interface Side {
  readonly records: readonly ResourceRecord[];
  readonly unread?: readonly string[];
}
const judged = ({ records, unread = [] }: Side) => assess(world({ records: [...REGIONS, ...records], unread }), controls);
/** Value 1 fails, 2 is unknown, 3 does not apply, everything else passes. */
const vpc = (name: string, value = 0, account: string = A) => thing(VPC, account, EAST, name, value);

/** `new: fail` by the id of the subject, gaps by their account. */
function changes(before: Side, after: Side) {
  return compareAssessments(judged(before), judged(after), sha256).changes.map(
    ({ kind, before: was, after: is, finding }) => `${finding.resources[0]?.id} ${kind}: ${was} -> ${is}`,
  );
}

describe('compareAssessments', () => {
  it.each<[string, number | undefined, number | undefined, readonly string[]]>([
    ['a failure that was a pass', 0, 1, ['x new: pass -> fail']],
    ['a failure of something new', undefined, 1, ['x new: none -> fail']],
    ['a pass that was a failure', 1, 0, ['x fixed: fail -> pass']],
    ['a failure that does not apply any more', 1, 3, ['x fixed: fail -> not-applicable']],
    ['a failure of something removed', 1, undefined, ['x fixed: fail -> none']],
    ['a failure that cannot be judged any more', 1, 2, ['x lost: fail -> unknown']],
    ['a pass that cannot be judged any more', 0, 2, ['x lost: pass -> unknown']],
    ['a failure that could not be judged before', 2, 1, ['x known: unknown -> fail']],
    ['something unknown that is gone', 2, undefined, ['x known: unknown -> none']],
    ['a pass that is gone', 0, undefined, []],
    ['failures on both sides', 1, 1, []],
  ])('tells of %s', (_, before, after, expected) => {
    const side = (value: number | undefined) => ({ records: value === undefined ? [] : [vpc('x', value)] });
    expect(changes(side(before), side(after))).toEqual(expected);
  });
  it('calls nothing fixed that can no longer be seen, and nothing new that could not be seen', () => {
    const seen = { records: [vpc('x', 1), vpc('y', 0)] };
    const blind = { records: [], unread: [`${VPC} ${A} ${EAST}`] };
    expect(changes(seen, blind)).toEqual([`${A} lost: none -> unknown`, 'x lost: fail -> unseen', 'y lost: pass -> unseen']);
    expect(changes(blind, seen)).toEqual(['x known: unseen -> fail', 'y known: unseen -> pass', `${A} known: unknown -> none`]);
  });
  it('counts what stays, and what was judged at all', () => {
    const side = { records: [vpc('x', 1), vpc('y', 2), vpc('z', 0)] };
    expect(compareAssessments(judged(side), judged(side), sha256)).toEqual({ changes: [], stillFailing: 1, stillUnknown: 1, judged: 2 });
  });
  it('tells a place from another of the same name', () => {
    const there = { ...vpc('x', 1), account: B };
    expect(changes({ records: [vpc('x', 1)] }, { records: [there] })).toEqual(['x fixed: fail -> none', 'x new: none -> fail']);
  });

  const side = fc.record({
    records: fc
      .uniqueArray(fc.record({ name: fc.constantFrom('x', 'y', 'z'), value: fc.constantFrom(0, 1, 2, 3), account: fc.constantFrom(A, B) }), {
        selector: ({ name, account }) => `${name} ${account}`,
      })
      .map((list) => list.map(({ name, value, account }) => vpc(name, value, account))),
    unread: fc.subarray([`${VPC} ${A} ${EAST}`, `${VPC} ${B} ${WEST}`]),
  });
  const MIRROR: Readonly<Record<ChangeKind, ChangeKind>> = { new: 'fixed', fixed: 'new', lost: 'known', known: 'lost' };

  it('is the other way round for the assessments the other way round', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const told = (turned: boolean) => {
          const [first, second] = turned ? [after, before] : [before, after];
          return compareAssessments(judged(first), judged(second), sha256)
            .changes.map(
              ({ kind, before: was, after: is, finding }) => `${finding.fingerprint} ${turned ? `${MIRROR[kind]} ${is} ${was}` : `${kind} ${was} ${is}`}`,
            )
            .sort();
        };
        expect(told(true)).toEqual(told(false));
      }),
    );
  });
});
