// Numbers by pairs of numbers, in typed arrays: what a map of maps would hold, without an object for each.

export interface PairTable {
  /** The value of a pair, or -1. */
  readonly get: (a: number, b: number) => number;
  readonly set: (a: number, b: number, value: number) => void;
}

const FIRST = 4096;
/** Knuth's multiplicative hash, and an odd number beside it, so that neighbours do not fall together. */
const SPREAD = [0x9e37_79b1, 0x85eb_ca6b] as const;

/** INVARIANT: numbers are of 31 bits and not negative. Never more than half full, so that a look-up ends after a few steps. */
export function createPairTable(): PairTable {
  let size = FIRST;
  let words = new Int32Array(3 * size).fill(-1);
  let count = 0;

  function slotOf(a: number, b: number): number {
    let slot = (Math.imul(a, SPREAD[0]) ^ Math.imul(b, SPREAD[1])) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    while (words[3 * slot] !== -1 && (words[3 * slot] !== a || words[3 * slot + 1] !== b)) slot = (slot + 1) & (size - 1);
    return 3 * slot;
  }

  function put(a: number, b: number, value: number): void {
    const slot = slotOf(a, b);
    if (words[slot] === -1) count++;
    words[slot] = a;
    words[slot + 1] = b;
    words[slot + 2] = value;
  }

  function grow(): void {
    const before = words;
    size *= 2;
    count = 0;
    words = new Int32Array(3 * size).fill(-1);
    for (let at = 0; at < before.length; at += 3) if (before[at] !== -1) put(before[at] as number, before[at + 1] as number, before[at + 2] as number);
  }

  return {
    get: (a, b) => words[slotOf(a, b) + 2] as number,
    set(a, b, value) {
      if (2 * (count + 1) > size) grow();
      put(a, b, value);
    },
  };
}
