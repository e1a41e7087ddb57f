// Arithmetic on single boxes in arrays of words, and an array that grows. Nothing here allocates for a box.

import { AXES, type Layout } from './layout.ts';

/** Which of two values is smaller: negative, zero or positive. */
export function compareValues(a: Uint32Array, i: number, b: Uint32Array, j: number, width: number): number {
  for (let k = 0; k < width; k++) {
    const difference = (a[i + k] as number) - (b[j + k] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function copyValue(from: Uint32Array, i: number, to: Uint32Array, j: number, width: number): void {
  for (let k = 0; k < width; k++) to[j + k] = from[i + k] as number;
}

/** Writes the value before (`-1`) or after (`1`) one, which must exist. */
function writeNeighbour(from: Uint32Array, i: number, to: Uint32Array, j: number, width: number, step: 1 | -1): void {
  copyValue(from, i, to, j, width);
  const wraps = step === 1 ? 0xffff_ffff : 0;
  for (let k = width - 1; k >= 0; k--) {
    const word = to[j + k] as number;
    to[j + k] = word + step; // wraps by itself: the array is of 32 bits
    if (word !== wraps) return;
  }
}

/** Whether the value at `j` follows directly upon the one at `i`. */
export function isNext(a: Uint32Array, i: number, b: Uint32Array, j: number, width: number): boolean {
  let k = width - 1;
  // Where a word is full, one more is nothing in it, and one more in the word before.
  while (k > 0 && a[i + k] === 0xffff_ffff && b[j + k] === 0) k--;
  return (a[i + k] as number) + 1 === b[j + k] && compareValues(a, i, b, j, k) === 0;
}

export function overlaps({ at, width }: Layout, a: Uint32Array, i: number, b: Uint32Array, j: number): boolean {
  for (const axis of AXES) {
    const [from, size] = [at[axis], width[axis]];
    if (compareValues(a, i + from, b, j + from + size, size) > 0) return false;
    if (compareValues(b, j + from, a, i + from + size, size) > 0) return false;
  }
  return true;
}

/** Whether the box at `i` lies within the one at `j`. */
export function isWithin({ at, width }: Layout, a: Uint32Array, i: number, b: Uint32Array, j: number): boolean {
  for (const axis of AXES) {
    const [from, size] = [at[axis], width[axis]];
    if (compareValues(a, i + from, b, j + from, size) < 0) return false;
    if (compareValues(a, i + from + size, b, j + from + size, size) > 0) return false;
  }
  return true;
}

/** Boxes that are being gathered. */
export interface Boxes {
  words: Uint32Array;
  count: number;
}

/** INVARIANT: where boxes are to be added, there is room for one at least, as room is made by doubling. */
export function createBoxes(layout: Layout, capacity = 4): Boxes {
  return { words: new Uint32Array(layout.stride * capacity), count: 0 };
}

/** Makes room for one more box, counts it, and says where its words begin. */
export function addBox(boxes: Boxes, { stride }: Layout): number {
  const at = boxes.count * stride;
  if (at + stride > boxes.words.length) {
    const grown = new Uint32Array(boxes.words.length * 2);
    grown.set(boxes.words);
    boxes.words = grown;
  }
  boxes.count++;
  return at;
}

/** Adds what two boxes have in common; nothing where they are apart. */
export function addCommon(layout: Layout, into: Boxes, a: Uint32Array, i: number, b: Uint32Array, j: number): void {
  if (!overlaps(layout, a, i, b, j)) return;
  const to = addBox(into, layout);
  const words = into.words;
  for (const axis of AXES) {
    const [from, size] = [layout.at[axis], layout.width[axis]];
    const isLater = compareValues(a, i + from, b, j + from, size) >= 0;
    copyValue(isLater ? a : b, (isLater ? i : j) + from, words, to + from, size);
    const isEarlier = compareValues(a, i + from + size, b, j + from + size, size) <= 0;
    copyValue(isEarlier ? a : b, (isEarlier ? i : j) + from + size, words, to + from + size, size);
  }
}

/**
 * Adds what is left of the box at `i` without the one at `j`, as at most ten disjoint boxes: on each axis, what lies before
 * and what lies after; then the box shrinks to what they have in common on that axis.
 */
export function addRest(layout: Layout, into: Boxes, a: Uint32Array, i: number, b: Uint32Array, j: number): void {
  const rest = a.slice(i, i + layout.stride);
  for (const axis of AXES) {
    const [from, size] = [layout.at[axis], layout.width[axis]];
    if (compareValues(rest, from, b, j + from, size) < 0) {
      const to = addBox(into, layout);
      into.words.set(rest, to);
      writeNeighbour(b, j + from, into.words, to + from + size, size, -1);
      copyValue(b, j + from, rest, from, size);
    }
    if (compareValues(rest, from + size, b, j + from + size, size) > 0) {
      const to = addBox(into, layout);
      into.words.set(rest, to);
      writeNeighbour(b, j + from + size, into.words, to + from, size, 1);
      copyValue(b, j + from + size, rest, from + size, size);
    }
  }
}
