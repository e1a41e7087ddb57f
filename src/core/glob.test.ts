import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob } from './glob.ts';

/** The slow and obvious way. */
function matchesSlowly(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const [head = '', rest] = [pattern[0], pattern.slice(1)];
  if (head === '*') return Array.from({ length: text.length + 1 }, (_, from) => text.slice(from)).some((tail) => matchesSlowly(rest, tail));
  return text.startsWith(head) && matchesSlowly(rest, text.slice(1));
}

describe('matchesGlob', () => {
  it('agrees with the slow and obvious way', () => {
    const letters = (...more: readonly string[]) => fc.string({ unit: fc.constantFrom('a', 'b', ...more), maxLength: 8 });
    fc.assert(
      fc.property(letters('*'), letters(), (pattern, text) => {
        expect(matchesGlob(pattern, text)).toBe(matchesSlowly(pattern, text));
      }),
    );
  });
  it('takes no other character as special', () => {
    expect(matchesGlob('arn:aws:s3:::a.c', 'arn:aws:s3:::abc')).toBe(false);
    expect(matchesGlob('a?c', 'abc')).toBe(false);
    expect(matchesGlob('a[b]*', 'a[b]c')).toBe(true);
  });
  it('does not let the parts before and after a star overlap', () => {
    expect(matchesGlob('aba*ba', 'aba')).toBe(false);
  });
});
