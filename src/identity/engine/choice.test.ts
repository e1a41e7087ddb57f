import { describe, expect, it } from 'vitest';
import { both, choice, either, KLEENE, type Logic, negation, type Truth } from './logic.ts';

/** What each truth value is in two worlds: a logic in which nothing is lost. */
const WORLDS = ['00', '11', '10', '01'] as const;
const VALUES: readonly Truth[] = [0, 1, 2, 3];
const inWorlds = (value: Truth): string => WORLDS[value] ?? '';
const truthOf = (worlds: string): Truth => WORLDS.indexOf(worlds as (typeof WORLDS)[number]);
const eachWorld = (of: (world: 0 | 1) => boolean): Truth => truthOf(([0, 1] as const).map((world) => (of(world) ? '1' : '0')).join(''));
const holds = (value: Truth, world: 0 | 1): boolean => inWorlds(value)[world] === '1';
const TWO_WORLDS: Logic = {
  and: (a, b) => eachWorld((world) => holds(a, world) && holds(b, world)),
  or: (a, b) => eachWorld((world) => holds(a, world) || holds(b, world)),
  not: (a) => eachWorld((world) => !holds(a, world)),
  unknown: () => 2,
  residual: () => 2,
};

describe('the operators, over a logic of two worlds', () => {
  const pairs = VALUES.flatMap((a) => VALUES.map((b): readonly [Truth, Truth] => [a, b]));

  it('say in each world what the words say', () => {
    for (const [a, b] of pairs) {
      expect([both(TWO_WORLDS, a, b), either(TWO_WORLDS, a, b)]).toEqual([
        eachWorld((world) => holds(a, world) && holds(b, world)),
        eachWorld((world) => holds(a, world) || holds(b, world)),
      ]);
      for (const test of VALUES) expect(choice(TWO_WORLDS, test, a, b)).toBe(eachWorld((world) => (holds(test, world) ? holds(a, world) : holds(b, world))));
    }
    for (const a of VALUES) expect(negation(TWO_WORLDS, a)).toBe(eachWorld((world) => !holds(a, world)));
  });

  it('of Kleene never decide what a test leaves open, save where both sides agree', () => {
    expect([choice(KLEENE, 2, 1, 1), choice(KLEENE, 2, 1, 0), choice(KLEENE, 2, 0, 0), choice(KLEENE, 0, 1, 2), choice(KLEENE, 1, 0, 2)]).toEqual([
      1, 2, 0, 2, 0,
    ]);
  });
});
