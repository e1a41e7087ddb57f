import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, isAtLeast, SEVERITIES, VERDICTS } from '../../core/index.ts';
import { findingOf, fingerprint } from './finding.cases.ts';
import { createMutes } from './mutes.ts';
import { tallyFindings, type TallyOptions, unknownWords } from './tally.ts';

const NO_MUTES = createMutes([], 0, () => ({}));
const OPTIONS: TallyOptions = { severity: 'informational', include: new Set(), failOn: 'high', mutes: NO_MUTES, baseline: undefined, isNewOnly: false };

const findings = fc
  .array(fc.record({ verdict: fc.constantFrom(...VERDICTS), severity: fc.constantFrom(...SEVERITIES) }), { maxLength: 30 })
  .map((rows) => rows.map((row, index): Finding => findingOf({ ...row, fingerprint: fingerprint(index) })));

describe('tallyFindings', () => {
  it('hides nothing from the gate, whatever is shown', () => {
    fc.assert(
      fc.property(findings, fc.constantFrom(...SEVERITIES), fc.constantFrom(...SEVERITIES), (list, severity, failOn) => {
        const tally = tallyFindings(list, { ...OPTIONS, severity, failOn });
        expect(tally.atThreshold).toBe(list.filter((one) => one.verdict === 'fail' && isAtLeast(one.severity, failOn)).length);
        const shownAtThreshold = tally.shown.filter((one) => one.verdict === 'fail' && isAtLeast(one.severity, failOn)).length;
        expect(tally.hidden).toBe(tally.atThreshold - shownAtThreshold);
      }),
    );
  });
  it('shows every finding or counts it among those left out', () => {
    fc.assert(
      fc.property(findings, fc.constantFrom(...SEVERITIES), fc.subarray(['pass', 'not-applicable'] as const), fc.boolean(), (list, severity, include, isNewOnly) => {
        const baseline = new Set(list.filter((_, index) => index % 3 === 0).map((one) => one.fingerprint));
        const tally = tallyFindings(list, { ...OPTIONS, severity, include: new Set(include), baseline, isNewOnly });
        expect(tally.shown.length + tally.leftOut.reduce((sum, one) => sum + one.count, 0)).toBe(list.length);
      }),
    );
  });
  it('puts the worst first: failures before unknowns, then by severity', () => {
    const list = [
      findingOf({ verdict: 'unknown', severity: 'critical', fingerprint: fingerprint(1) }),
      findingOf({ severity: 'low', fingerprint: fingerprint(2) }),
      findingOf({ severity: 'critical', rule: 'Z.1', fingerprint: fingerprint(3) }),
      findingOf({ severity: 'critical', rule: 'A.1', fingerprint: fingerprint(4) }),
    ];
    expect(tallyFindings(list, OPTIONS).shown.map((one) => one.fingerprint)).toEqual([4, 3, 2, 1].map(fingerprint));
  });
  it('never counts an unknown as a failure, and counts it by its rule', () => {
    const tally = tallyFindings([findingOf({ verdict: 'unknown' }), findingOf({ verdict: 'unknown', fingerprint: fingerprint(2) })], OPTIONS);
    expect([tally.atThreshold, tally.judged, tally.unknown.get('S3.8')]).toEqual([0, 0, 2]);
  });
  it('shows what is muted with its mute, and counts it nowhere', () => {
    const mutes = createMutes([{ rule: 'S3.8', owner: 'web', reason: 'r', expires: '2030-01-01' }], 0, () => ({}));
    const tally = tallyFindings([findingOf(), findingOf({ verdict: 'unknown', fingerprint: fingerprint(2) })], { ...OPTIONS, mutes });
    expect(tally.shown.map((one) => one.suppression?.owner)).toEqual(['web', 'web']);
    expect([tally.atThreshold, tally.unknown.size, tally.failures.length]).toEqual([0, 0, 0]);
  });
  it('with a baseline says what is known, new and gone, and counts all of it unless only the new is asked for', () => {
    const list = [findingOf({ fingerprint: fingerprint(1) }), findingOf({ fingerprint: fingerprint(2) })];
    const baseline = new Set([fingerprint(1), fingerprint(9)]);
    const all = tallyFindings(list, { ...OPTIONS, baseline });
    expect([all.known, all.fresh, all.gone, all.atThreshold, all.shown.length]).toEqual([1, 1, 1, 2, 2]);
    const fresh = tallyFindings(list, { ...OPTIONS, baseline, isNewOnly: true });
    expect([fresh.atThreshold, fresh.shown.map((one) => one.fingerprint)]).toEqual([1, [fingerprint(2)]]);
    expect(fresh.leftOut).toEqual([{ count: 1, why: 'in the baseline' }]);
  });
  it('does not take an unknown for a known failure that has gone or stayed', () => {
    const tally = tallyFindings([findingOf({ verdict: 'unknown', fingerprint: fingerprint(1) })], { ...OPTIONS, baseline: new Set([fingerprint(1)]), isNewOnly: true });
    expect(tally.shown).toHaveLength(1);
  });
});

describe('unknownWords', () => {
  it('names the rules with the most unknowns first, and counts the rest', () => {
    const unknown = new Map([
      ['A.1', 1],
      ['B.1', 5],
      ['C.1', 1],
    ]);
    expect(unknownWords(unknown, 2)).toBe('B.1, A.1 and 1 more');
  });
});
