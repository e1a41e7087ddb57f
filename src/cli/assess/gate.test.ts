import { describe, expect, it } from 'vitest';
import { decideGate } from './gate.ts';
import type { Tally } from './tally.ts';

const TALLY: Tally = { shown: [], leftOut: [], atThreshold: 0, hidden: 0, judged: 10, unknown: new Map(), failures: [], known: 0, fresh: 0, gone: 0 };
const OPTIONS = { failOn: 'high', isStrict: false, isNewOnly: false } as const;
const UNKNOWN = new Map([['S3.8', 3]]);

describe('decideGate', () => {
  it.each([
    ['nothing at the threshold', TALLY, OPTIONS, 0, 'no finding at high or above'],
    ['a finding at the threshold', { ...TALLY, atThreshold: 1 }, OPTIONS, 1, '1 finding at high or above'],
    ['findings that are not shown', { ...TALLY, atThreshold: 12, hidden: 9 }, OPTIONS, 1, '12 findings at high or above, 9 of them not shown'],
    ['new findings', { ...TALLY, atThreshold: 2 }, { ...OPTIONS, isNewOnly: true }, 1, '2 new findings at high or above'],
    ['the worst threshold', { ...TALLY, atThreshold: 2 }, { ...OPTIONS, failOn: 'critical' }, 1, '2 findings at critical'],
    ['no threshold', TALLY, { ...OPTIONS, failOn: 'none' }, 0, 'no severity fails this run'],
    ['unknowns', { ...TALLY, unknown: UNKNOWN }, OPTIONS, 0, 'no finding at high or above'],
    ['unknowns, strictly', { ...TALLY, unknown: UNKNOWN }, { ...OPTIONS, isStrict: true }, 3, '3 findings unknown, and --strict asks for none'],
    ['findings and unknowns, strictly', { ...TALLY, atThreshold: 1, unknown: UNKNOWN }, { ...OPTIONS, isStrict: true }, 1, '1 finding at high or above'],
    ['nothing judged', { ...TALLY, judged: 0, unknown: UNKNOWN }, { ...OPTIONS, isStrict: true }, 5, 'no control passed or failed on anything'],
  ] as const)('for %s', (_, tally, options, exitCode, reason) => {
    expect(decideGate(tally, options)).toMatchObject({ exitCode, reason });
  });
});
