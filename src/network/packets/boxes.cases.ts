// For tests: boxes as plain ranges of whole numbers, to be compared with what is computed in words.

import type { Chance } from '../../../tests/suricata/random.ts';
import { addBox, type Boxes, createBoxes } from './boxes.ts';
import { AXES, LAYOUTS, type Layout } from './layout.ts';

type Range = readonly [first: bigint, last: bigint];
/** A range for each axis. */
export type Plain = readonly Range[];

const WORD = 1n << 32n;
const TOPS = { 4: [WORD - 1n, WORD - 1n, 255n, 65_535n, 65_535n], 6: [WORD ** 4n - 1n, WORD ** 4n - 1n, 255n, 65_535n, 65_535n] } as const;

/** Places at which a box may begin or end: the ends of the axis, and where one word goes over into the next. */
function placesOf(version: 4 | 6, axis: number): readonly bigint[] {
  const top = TOPS[version][axis] ?? 0n;
  const middle = version === 6 && axis < 2 ? [WORD - 1n, WORD, WORD * WORD - 1n, WORD * WORD, WORD ** 3n] : [7n, 8n, 100n];
  return [0n, 1n, ...middle, top - 1n, top];
}

export function drawBox(chance: Chance, version: 4 | 6): Plain {
  return AXES.map((axis): Range => {
    const [a, b] = [chance.pick(placesOf(version, axis)), chance.pick(placesOf(version, axis))];
    return a < b ? [a, b] : [b, a];
  });
}

/** Boxes of a grid, some left out, in any order: many touch, and none overlap. */
export function drawGrid(chance: Chance, version: 4 | 6): readonly Plain[] {
  let cells: readonly Plain[] = [[]];
  for (const axis of AXES) {
    const top = TOPS[version][axis] ?? 0n;
    const cuts = [...new Set([0n, ...placesOf(version, axis).filter(() => chance.isOneIn(4))])].sort((a, b) => (a < b ? -1 : 1));
    const ranges = cuts.map((first, at): Range => [first, (cuts[at + 1] ?? top + 1n) - 1n]);
    cells = cells.flatMap((cell) => ranges.map((range): Plain => [...cell, range]));
  }
  return cells
    .slice(0, 300)
    .filter(() => !chance.isOneIn(5))
    .map((cell) => ({ cell, lot: chance.below(1_000_000) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ cell }) => cell);
}

/** In the words of a layout, the first half of each axis its first value. */
export function wordsOf(version: 4 | 6, boxes: readonly Plain[]): Uint32Array {
  return Uint32Array.from(
    boxes.flatMap((box) =>
      box.flatMap((range, axis) => {
        const width = version === 6 && axis < 2 ? 4 : 1;
        return range.flatMap((value) => Array.from({ length: width }, (_, at) => Number((value >> BigInt(32 * (width - 1 - at))) % WORD)));
      }),
    ),
  );
}

export function plainOf(version: 4 | 6, words: Uint32Array, count: number): readonly Plain[] {
  const { stride, at, width } = LAYOUTS[version];
  const value = (from: number, size: number) => words.subarray(from, from + size).reduce((sum, word) => sum * WORD + BigInt(word), 0n);
  return Array.from({ length: count }, (_, index) =>
    AXES.map((axis): Range => {
      const from = index * stride + at[axis];
      return [value(from, width[axis]), value(from + width[axis], width[axis])];
    }),
  );
}

export function boxesOf(version: 4 | 6, plain: readonly Plain[]): Boxes {
  const layout: Layout = LAYOUTS[version];
  const boxes = createBoxes(layout, 1);
  const { stride } = layout;
  const words = wordsOf(version, plain);
  for (let index = 0; index < plain.length; index++) {
    const at = addBox(boxes, layout);
    boxes.words.set(words.subarray(index * stride, (index + 1) * stride), at);
  }
  return boxes;
}

export function commonOf(a: Plain, b: Plain): Plain | undefined {
  const both = a.map(([first, last], axis): Range => {
    const [otherFirst, otherLast] = b[axis] as Range;
    // biome-ignore lint/complexity/useMathMinMax: Math has none for these numbers
    const [later, earlier] = [first > otherFirst ? first : otherFirst, last < otherLast ? last : otherLast];
    return [later, earlier];
  });
  return both.every(([first, last]) => first <= last) ? both : undefined;
}

export function volumeOf(boxes: readonly Plain[]): bigint {
  return boxes.reduce((sum, box) => sum + box.reduce((product, [first, last]) => product * (last - first + 1n), 1n), 0n);
}

/** Whether two boxes are one in all axes but one, where the second follows directly upon the first. */
export function canJoin(a: Plain, b: Plain): boolean {
  const unlike = a.flatMap(([first, last], axis) => (first === b[axis]?.[0] && last === b[axis][1] ? [] : [axis]));
  const [axis] = unlike;
  return unlike.length === 1 && axis !== undefined && (a[axis] as Range)[1] + 1n === (b[axis] as Range)[0];
}
