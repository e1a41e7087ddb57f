import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, overlaps } from './glob.ts';

describe('covers and overlaps', () => {
  const alphabet = ['a', 'b'];
  const texts = Array.from({ length: 5 }, (_, length) => length).flatMap((length) => wordsOf(length));
  function wordsOf(length: number): string[] {
    return length === 0 ? [''] : wordsOf(length - 1).flatMap((word) => alphabet.map((letter) => word + letter));
  }
  const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 4 }).map((letters) => letters.join(''));
  const toRegExp = (glob: string) => new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`);

  it('agree with a look at every short text', () => {
    fc.assert(
      fc.property(pattern, pattern, (outer, inner) => {
        const [o, i] = [toRegExp(outer), toRegExp(inner)];
        if (covers(outer, inner) === true) for (const text of texts) expect(!i.test(text) || o.test(text)).toBe(true);
        // Two patterns of four letters that have a text in common have one of at most eight; four letters of two kinds suffice for these.
        if (texts.some((text) => o.test(text) && i.test(text))) expect(overlaps(outer, inner)).toBe(true);
        if (!outer.includes('*') && !inner.includes('*')) expect(overlaps(outer, inner)).toBe(texts.some((text) => o.test(text) && i.test(text)));
      }),
      { numRuns: 5000 },
    );
  });
});
