import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../exposure/glob.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { commonText } from './common-text.ts';

describe('commonText', () => {
  it('finds a text that both patterns match wherever there is one', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 7 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const text = commonText(a, b);
        expect(text !== undefined).toBe(overlaps(a, b));
        if (text !== undefined) expect([matchesPattern(a, text), matchesPattern(b, text)]).toEqual([true, true]);
      }),
      { numRuns: 5_000 },
    );
  });
});
