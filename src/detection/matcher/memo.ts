// The classes of values that were seen lately, by field and by their bytes as they stand in the event: a value that comes again costs one look.

import { IS_SCALAR, KINDS, QUOTE } from '../events/split/json-bytes.ts';

/** Longer values are judged each time. */
const LONGEST_KEPT = 1000;
const SLOTS = 1 << 14;
const ROOM = 1 << 21;
const UNKNOWN = -1;
/** Texts that a field had lately. */
const LASTS_BITS = 4;
const LASTS = 1 << LASTS_BITS;

export interface Memo {
  /**
   * The length of the value that begins at `at` if it is one of the few that the field had lately, and ends there: a text at its quote. -1 where it is not.
   * To be asked before the others are.
   */
  readonly again: (field: number, view: DataView, at: number, limit: number, isText: boolean) => number;
  /** The class of that value. */
  readonly classOfLast: () => number;
  /** The class of the `length` bytes at `at`; -1 where it is not known. All whole words of them can be read from the view. */
  readonly find: (field: number, hash: number, view: DataView, at: number, length: number) => number;
  /** Keeps the class of a value that was not found. */
  readonly keep: (field: number, hash: number, view: DataView, at: number, length: number, valueClass: number) => void;
}

/** A hash of a value's length and of some of its words: that it is the same value is told by all its bytes. */
export function hashOf(field: number, view: DataView, at: number, length: number): number {
  let hash = Math.imul(field + (length << 12), 0x85ebca6b);
  if (length >= 4) {
    const last = length - 4;
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1) ^ view.getInt32(at + last, true);
    hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) ^ view.getInt32(at + (last >> 1), true);
    if (length > 16) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) ^ view.getInt32(at + (last >> 2), true);
      hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) ^ view.getInt32(at + last - (last >> 2), true);
    }
  } else for (let done = 0; done < length; done++) hash = Math.imul(hash ^ view.getUint8(at + done), 0x9e3779b1);
  const turned = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return turned ^ (turned >>> 16);
}

/** Of the first twelve bytes, be they of the text or behind it: mostly one thing follows. */
function startOf(view: DataView, at: number): number {
  const first = Math.imul(view.getInt32(at, true) ^ Math.imul(view.getInt32(at + 4, true), 0x85ebca6b), 0x9e3779b1);
  return Math.imul(first ^ (first >>> 15) ^ view.getInt32(at + 8, true), 0x2c1b3c6d);
}

export function createMemo(fields: number): Memo {
  // Of each slot: hash, field and length, place of the bytes, class.
  const slots = new Int32Array(SLOTS * 4);
  const kept = new DataView(new ArrayBuffer(ROOM));
  let used = 0;
  // Of each field some texts, by how they begin: that beginning, length, place of the bytes, class. What was asked of `again` last: its beginning and its place here.
  // Behind them a place that nobody asks, for what stands too near to the end of the bytes.
  const nowhere = fields * LASTS * 4;
  const lasts = new Int32Array(nowhere + 4).fill(UNKNOWN);
  let start = 0;
  let last = nowhere;
  let lastClass = 0;
  const setLast = (length: number, place: number, valueClass: number): void => {
    lasts[last] = start;
    lasts[last + 1] = length;
    lasts[last + 2] = place;
    lasts[last + 3] = valueClass;
  };
  slots.fill(UNKNOWN);
  const isSame = (place: number, view: DataView, at: number, length: number): boolean => {
    if (length < 4) {
      for (let done = 0; done < length; done++) if (kept.getUint8(place + done) !== view.getUint8(at + done)) return false;
      return true;
    }
    const end = length - 4;
    for (let done = 0; done < end; done += 4) if (kept.getInt32(place + done, true) !== view.getInt32(at + done, true)) return false;
    return kept.getInt32(place + end, true) === view.getInt32(at + end, true);
  };
  return {
    again(field, view, at, limit, isText) {
      if (at + 12 > limit) {
        last = nowhere;
        return UNKNOWN;
      }
      start = startOf(view, at);
      last = ((field << LASTS_BITS) + (start >>> (32 - LASTS_BITS))) << 2;
      if (lasts[last] !== start) return UNKNOWN;
      const length = lasts[last + 1] as number;
      if (at + length >= limit) return UNKNOWN;
      const behind = view.getUint8(at + length);
      if (isText ? behind !== QUOTE : KINDS[behind] === IS_SCALAR) return UNKNOWN;
      if (!isSame(lasts[last + 2] as number, view, at, length)) return UNKNOWN;
      lastClass = lasts[last + 3] as number;
      return length;
    },
    classOfLast: () => lastClass,
    find(field, hash, view, at, length) {
      if (length > LONGEST_KEPT) return UNKNOWN;
      const slot = (hash & (SLOTS - 1)) << 2;
      const name = (field << 10) + length;
      let found = slot;
      if (slots[slot] !== hash || slots[slot + 1] !== name) found = slot ^ 4;
      if (slots[found] === hash && slots[found + 1] === name && isSame(slots[found + 2] as number, view, at, length)) {
        setLast(length, slots[found + 2] as number, slots[found + 3] as number);
        return slots[found + 3] as number;
      }
      return UNKNOWN;
    },
    keep(field, hash, view, at, length, valueClass) {
      if (length > LONGEST_KEPT || field >= 1 << 20) return;
      if (used + length > ROOM) {
        slots.fill(UNKNOWN);
        lasts.fill(UNKNOWN);
        used = 0;
      }
      const first = (hash & (SLOTS - 1)) << 2;
      // The younger of the two stays where it is looked for first.
      if (slots[first] !== UNKNOWN || slots[first + 1] !== UNKNOWN) slots.copyWithin(first ^ 4, first, first + 4);
      slots[first] = hash;
      slots[first + 1] = (field << 10) + length;
      slots[first + 2] = used;
      slots[first + 3] = valueClass;
      setLast(length, used, valueClass);
      let done = 0;
      for (; done + 4 <= length; done += 4) kept.setInt32(used + done, view.getInt32(at + done, true), true);
      for (; done < length; done++) kept.setUint8(used + done, view.getUint8(at + done));
      used += length;
    },
  };
}
