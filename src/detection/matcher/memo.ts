// The classes of values that were seen lately, by field and by their bytes as they stand in the event: a value that comes again costs one look.

/** Longer values are judged each time. */
export const LONGEST_KEPT = 1000;
const SLOTS = 1 << 14;
const ROOM = 1 << 21;
const UNKNOWN = -1;

export interface Memo {
  /** The class of the `length` bytes at `at`; -1 where it is not known. All whole words of them can be read from the view. */
  readonly find: (field: number, hash: number, view: DataView, at: number, length: number) => number;
  /** Keeps the class of a value that was not found. */
  readonly keep: (field: number, hash: number, bytes: Uint8Array, at: number, length: number, valueClass: number) => void;
}

/** A step of the hash of a value, over four of its bytes. */
export function addToHash(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x9e3779b1);
}

/** The hash after the last one to three bytes. */
export function endHash(hash: number, tail: number): number {
  const mixed = Math.imul(hash ^ tail, 0x85ebca6b);
  const turned = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return turned ^ (turned >>> 16);
}

export function createMemo(): Memo {
  // Of each slot: hash, field and length, place of the bytes, class.
  const slots = new Int32Array(SLOTS * 4);
  const room = new Uint8Array(ROOM);
  const kept = new DataView(room.buffer);
  let used = 0;
  slots.fill(UNKNOWN);
  const isSame = (place: number, view: DataView, at: number, length: number): boolean => {
    let done = 0;
    for (; done + 4 <= length; done += 4) if (kept.getInt32(place + done, true) !== view.getInt32(at + done, true)) return false;
    for (; done < length; done++) if (kept.getUint8(place + done) !== view.getUint8(at + done)) return false;
    return true;
  };
  return {
    find(field, hash, view, at, length) {
      const slot = (hash & (SLOTS - 1)) << 2;
      if (slots[slot] === hash && slots[slot + 1] === (field << 10) + length && isSame(slots[slot + 2] as number, view, at, length)) return slots[slot + 3] as number;
      const other = slot ^ 4;
      if (slots[other] === hash && slots[other + 1] === (field << 10) + length && isSame(slots[other + 2] as number, view, at, length)) return slots[other + 3] as number;
      return UNKNOWN;
    },
    keep(field, hash, bytes, at, length, valueClass) {
      if (length > LONGEST_KEPT || field >= 1 << 20) return;
      if (used + length > ROOM) {
        slots.fill(UNKNOWN);
        used = 0;
      }
      const first = (hash & (SLOTS - 1)) << 2;
      // The younger of the two stays where it is looked for first.
      if (slots[first] !== UNKNOWN || slots[first + 1] !== UNKNOWN) slots.copyWithin(first ^ 4, first, first + 4);
      slots[first] = hash;
      slots[first + 1] = (field << 10) + length;
      slots[first + 2] = used;
      slots[first + 3] = valueClass;
      for (let done = 0; done < length; done++) room[used++] = bytes[at + done] as number;
    },
  };
}
