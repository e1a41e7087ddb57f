import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PILLARS, VERDICTS, type Verdict } from '../core/index.ts';
import { assess } from './assess.ts';
import type { Control } from './control.ts';
import { A, B, EAST, probe, regionOf, world } from './probe.cases.ts';
import { combine, scoresOf } from './score.ts';

/** An assessment in which each control gives the verdicts listed, by account. */
function scoresFor(...rows: readonly { pillar?: Control['pillar']; verdicts: Readonly<Record<string, Verdict>> }[]) {
  const controls = rows.map(
    ({ pillar = 'identity', verdicts }, index): Control => ({
      ...probe({ kind: 'account' }, [], `Probe.${index}`),
      pillar,
      check: ({ account }) => ({ verdict: verdicts[account] ?? 'not-applicable', message: '', trace: [] }),
    }),
  );
  return scoresOf(assess(world({ records: [regionOf(A, EAST), regionOf(B, EAST)] }), controls));
}

describe('combine', () => {
  it('lets one failure fail, one unknown leave it open, and nothing say nothing', () => {
    expect(combine(['pass', 'unknown', 'fail'])).toBe('fail');
    expect(combine(['pass', 'unknown', 'not-applicable'])).toBe('unknown');
    expect(combine(['not-applicable', 'pass'])).toBe('pass');
    expect(combine(['not-applicable'])).toBe('not-applicable');
    expect(combine([])).toBe('not-applicable');
  });

  it('does not depend on the order, nor on how judgements are grouped', () => {
    const verdicts = fc.array(fc.constantFrom(...VERDICTS), { maxLength: 8 });
    fc.assert(
      fc.property(verdicts, verdicts, (a, b) => {
        expect(combine([...b, ...a])).toBe(combine([...a, ...b]));
        expect(combine([combine(a), combine(b)])).toBe(combine([...a, ...b]));
      }),
    );
  });
});

describe('scoresOf', () => {
  it('is the share of controls that passed, counted once an account, among those with a result', () => {
    const { overall } = scoresFor(
      { verdicts: { [A]: 'pass', [B]: 'pass' } },
      { verdicts: { [A]: 'pass', [B]: 'fail' } },
      { verdicts: { [A]: 'unknown', [B]: 'pass' } },
      { verdicts: {} },
    );
    expect(overall).toEqual({ passed: 4, failed: 1, unknown: 1, percent: 67 });
  });

  it('counts each account for itself', () => {
    const { byAccount } = scoresFor({ verdicts: { [A]: 'pass', [B]: 'fail' } }, { verdicts: { [A]: 'pass' } });
    expect(byAccount.get(A)?.percent).toBe(100);
    expect(byAccount.get(B)).toEqual({ passed: 0, failed: 1, unknown: 0, percent: 0 });
  });

  it('has a score for each pillar, which is none where nothing had a result', () => {
    const { byPillar } = scoresFor({ pillar: 'data', verdicts: { [A]: 'pass' } }, { pillar: 'response', verdicts: {} });
    expect(Object.keys(byPillar)).toEqual([...PILLARS]);
    expect([byPillar.data.percent, byPillar.response.percent, byPillar.identity.percent]).toEqual([100, undefined, undefined]);
  });

  it('never rises when less is known', () => {
    const row = fc.record({ [A]: fc.constantFrom(...VERDICTS), [B]: fc.constantFrom(...VERDICTS) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(), fc.constantFrom(A, B), (rows, which, account) => {
        const less = rows.map((one, index) =>
          index === which % rows.length && one[account] !== 'not-applicable' ? { ...one, [account]: 'unknown' as const } : one,
        );
        const before = scoresFor(...rows.map((verdicts) => ({ verdicts }))).overall;
        const after = scoresFor(...less.map((verdicts) => ({ verdicts }))).overall;
        expect(after.percent ?? 0).toBeLessThanOrEqual(before.percent ?? 0);
      }),
    );
  });
});
