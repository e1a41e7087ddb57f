// Where the generator takes its choices from: a quick seeded one for the long run, fast-check's (which shrinks) for the short one.

import fc from 'fast-check';

export interface Source {
  /** A whole number from 0 to `below - 1`; shrinks towards 0. */
  readonly below: (below: number) => number;
}

/** One of the list; put the plainest first: it is what a failing case shrinks to. */
export function pick<T>(source: Source, list: readonly T[]): T {
  const chosen = list[source.below(list.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** True `percent` times of a hundred; shrinks to false. */
export function chance(source: Source, percent: number): boolean {
  return source.below(100) >= 100 - percent;
}

/** Each of the list with the same chance, in its order. */
export function some<T>(source: Source, list: readonly T[], percent: number): T[] {
  return list.filter(() => chance(source, percent));
}

/** Marsaglia's xorshift with 32 bits: the same seed, the same choices, on every machine. */
export function seeded(seed: number): Source {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) | 0;
  if (state === 0) state = 1;
  return {
    below: (below) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % below;
    },
  };
}

/** What a function makes of choices, as an arbitrary whose values shrink choice by choice. */
export function arbitraryOf<T>(make: (source: Source) => T): fc.Arbitrary<T> {
  return fc.gen().map((gen) => make({ below: (below) => gen(fc.nat, { max: below - 1 }) }));
}
