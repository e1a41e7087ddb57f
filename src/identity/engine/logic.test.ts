import { describe, expect, it } from 'vitest';
import { both, choice, either, KLEENE, MAYBE, negation, type Truth } from './logic.ts';

const VALUES: readonly Truth[] = [0, 1, MAYBE];
/** The truth values that a value may turn out to be. */
const worlds = (value: Truth): readonly Truth[] => (value === MAYBE ? [0, 1] : [value]);
const sum = (values: readonly Truth[]): Truth => (new Set(values).size > 1 ? MAYBE : (values[0] ?? MAYBE));

describe('the logic of undecided values', () => {
  it('says what is the same in every world, and MAYBE otherwise', () => {
    for (const a of VALUES) {
      expect(negation(KLEENE, a)).toBe(sum(worlds(a).map((one) => 1 - one)));
      for (const b of VALUES) {
        const pairs = worlds(a).flatMap((one) => worlds(b).map((other) => [one, other] as const));
        expect(both(KLEENE, a, b)).toBe(sum(pairs.map(([one, other]) => one * other)));
        expect(either(KLEENE, a, b)).toBe(sum(pairs.map(([one, other]) => Math.max(one, other))));
      }
    }
  });

  it('chooses the same whatever the test says, where both are the same', () => {
    expect([choice(KLEENE, MAYBE, 1, 1), choice(KLEENE, MAYBE, 1, 0), choice(KLEENE, 1, 0, 1), choice(KLEENE, 0, 0, 1)]).toEqual([1, MAYBE, 0, 1]);
  });
});
