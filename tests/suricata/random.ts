// Chance that can be repeated: the same seed gives the same rules and flows.

export interface Chance {
  /** From 0 up to `n`, which does not belong to it. */
  readonly below: (n: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly isOneIn: (n: number) => boolean;
}

/** mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
  return {
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    isOneIn: (n) => below(n) === 0,
  };
}
