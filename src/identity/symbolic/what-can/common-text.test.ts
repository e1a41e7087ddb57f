import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../exposure/glob.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { commonText } from './common-text.ts';

const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 6 }).map((letters) => letters.join(''));

/** Every text of up to eight letters, one of which no pattern has. */
const TEXTS: readonly string[] = Array.from({ length: 8 }).reduce<string[]>(
  (texts) => [...new Set([...texts, ...texts.flatMap((text) => ['a', 'b', 'x'].map((letter) => text + letter))])],
  [''],
);

describe('commonText', () => {
  it('finds a text that both patterns match wherever there is one', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const found = commonText([a, b]);
        expect(found !== undefined).toBe(overlaps(a, b));
        if (typeof found === 'object') expect([a, b].filter((one) => !matchesPattern(one, found.text))).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('finds a text that all of three patterns match wherever there is one', () => {
    const short = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 4 }).map((letters) => letters.join(''));
    const seen = { some: 0, none: 0 };
    fc.assert(
      fc.property(fc.tuple(short, short, short), (patterns) => {
        const found = commonText(patterns);
        const expected = TEXTS.some((text) => patterns.every((one) => matchesPattern(one, text)));
        seen[expected ? 'some' : 'none']++;
        expect(found !== undefined).toBe(expected);
        if (typeof found === 'object') expect(patterns.filter((one) => !matchesPattern(one, found.text))).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(Math.min(seen.some, seen.none)).toBeGreaterThan(50);
  });

  it('gives up where the search would take too long', () => {
    const long = (letter: string) => `*${`${letter}*`.repeat(90)}`;
    expect(commonText([long('a'), long('b'), long('c'), long('d')])).toBe('open');
    expect(commonText(['a'.repeat(1000), 'b'.repeat(1000)])).toBe('open');
  });
});
