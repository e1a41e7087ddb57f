// Fewer boxes for the same packets: two that touch on one axis and agree on all others become one. Never adds a box.

import { type Boxes, compareValues, copyValue, isNext } from './boxes.ts';
import { AXES, type Axis, type Layout } from './layout.ts';

// The axis last merged is the one along which rules are cut most: ports and addresses.
const ORDER: readonly Axis[] = [4, 0, 1, 3, 2];

const FEW = 24;

/** Merges in place. Cost: a few sorts of the boxes; it ends when a round along all axes merges nothing. */
export function compact(layout: Layout, boxes: Boxes): void {
  if (boxes.count <= FEW) mergePairs(layout, boxes);
  else mergeByOrder(layout, boxes);
}

/** Of few boxes, every pair is looked at. */
function mergePairs(layout: Layout, boxes: Boxes): void {
  const { stride } = layout;
  const { words } = boxes;
  for (let i = 0; i < boxes.count; i++) {
    for (let j = 0; j < boxes.count; j++) {
      if (!joinsInto(layout, words, i * stride, j * stride)) continue;
      boxes.count--;
      words.copyWithin(j * stride, boxes.count * stride, (boxes.count + 1) * stride);
      // What has grown may now touch a box that was looked at before; the last box stands at `j`.
      i = -1;
      break;
    }
  }
}

/** Widens the box at `a` by the one at `b` where they touch on one axis, `b` after `a`, and agree on the others. */
function joinsInto({ at, width }: Layout, words: Uint32Array, a: number, b: number): boolean {
  let along = -1;
  for (const axis of AXES) {
    if (compareValues(words, a + at[axis], words, b + at[axis], 2 * width[axis]) === 0) continue;
    if (along >= 0) return false;
    along = axis;
  }
  const axis = AXES[along];
  // A box and itself.
  if (axis === undefined) return false;
  const last = a + at[axis] + width[axis];
  if (!isNext(words, last, words, b + at[axis], width[axis])) return false;
  copyValue(words, b + at[axis] + width[axis], words, last, width[axis]);
  return true;
}

function mergeByOrder(layout: Layout, boxes: Boxes): void {
  for (let before = -1; before !== boxes.count; ) {
    before = boxes.count;
    for (const axis of ORDER) mergeAlong(layout, boxes, axis);
  }
}

function mergeAlong(layout: Layout, boxes: Boxes, axis: Axis): void {
  const { stride, at, width } = layout;
  const { words, count } = boxes;
  const others = AXES.filter((one) => one !== axis);
  const [from, size] = [at[axis], width[axis]];
  const compareOthers = (i: number, j: number): number => {
    for (const other of others) {
      const order = compareValues(words, i + at[other], words, j + at[other], width[other] * 2);
      if (order !== 0) return order;
    }
    return 0;
  };
  const places = Array.from({ length: count }, (_, index) => index * stride);
  places.sort((i, j) => compareOthers(i, j) || compareValues(words, i + from, words, j + from, size));
  const merged = new Uint32Array(count * stride);
  let kept = 0;
  let previous = -1;
  for (const place of places) {
    const last = (kept - 1) * stride;
    if (previous >= 0 && compareOthers(previous, place) === 0 && isNext(merged, last + from + size, words, place + from, size)) {
      copyValue(words, place + from + size, merged, last + from + size, size);
    } else {
      merged.set(words.subarray(place, place + stride), kept * stride);
      kept++;
    }
    previous = place;
  }
  if (kept === count) return;
  boxes.words = merged;
  boxes.count = kept;
}
