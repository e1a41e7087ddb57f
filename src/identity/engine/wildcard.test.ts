import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWildcard, fits, wildcard } from './wildcard.ts';

/** The definition itself, over whole characters. */
function covers(pattern: readonly string[], text: readonly string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return text.length === 0;
  if (head === '*') return text.some((_, at) => covers(rest, text.slice(at))) || covers(rest, []);
  return text.length > 0 && (head === '?' || head === text[0]) && covers(rest, text.slice(1));
}

describe('fits', () => {
  it('agrees with the definition of * and ?', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', ':'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '\n', '😀'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        expect(fits(wildcard(p), t)).toBe(covers(Array.from(p), Array.from(t)));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes wildcards in literal parts for text', () => {
    const pattern = compileWildcard([
      { text: 'a', isLiteral: false },
      { text: '*?', isLiteral: true },
      { text: '*', isLiteral: false },
    ]);
    expect([fits(pattern, 'a*?z'), fits(pattern, 'a*z'), fits(pattern, 'azz')]).toEqual([true, false, false]);
  });

  it('reads within the given range only', () => {
    expect([fits(wildcard('b*'), 'abcd', 1, 3), fits(wildcard('*d'), 'abcd', 1, 3), fits(wildcard('b?'), 'abcd', 1, 3)]).toEqual([true, false, true]);
  });

  it('takes no character twice, for the end of a pattern or for a piece of it', () => {
    const pairs = [
      ['*b*b', 'ab'],
      ['ab*ba', 'aba'],
      ['*ab*b', 'ab'],
      ['?*a*a*', '😀a'],
      ['?*ab*b', '😀ab'],
      ['a?*?a', 'a😀a'],
    ] as const;
    expect(pairs.filter(([pattern, text]) => fits(wildcard(pattern), text))).toEqual([]);
    expect([fits(wildcard('ab*ba'), 'xabay', 1, 4), fits(wildcard('ab*ba'), 'xabbay', 1, 5), fits(wildcard('?*a*a*'), '😀aba')]).toEqual([false, true, true]);
  });

  it('answers for a megabyte of stars and for a text that nearly fits', () => {
    const pattern = wildcard('*a'.repeat(500_000));
    expect([fits(pattern, 'a'.repeat(1000)), fits(pattern, 'a'.repeat(500_000))]).toEqual([false, true]);
    expect(fits(wildcard(`${'*a'.repeat(50)}*b`), 'a'.repeat(100_000))).toBe(false);
  });
});
