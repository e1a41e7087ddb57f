// The classes of values that were seen lately, by their bytes as they stand in the event: a value that comes again costs one look.

/** Longer values are judged each time. */
const LONGEST = 500;
const SLOTS = 1 << 11;
const FIRST_SLOTS = 1 << 5;

export interface Memo {
  /** The class of the value in `bytes`; -1 where it is not known. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => number;
  /** Keeps the class of the value that was not found just now. */
  readonly keep: (bytes: Uint8Array, start: number, end: number, valueClass: number) => void;
}

export function createMemo(): Memo {
  let slots = FIRST_SLOTS;
  let values: (Uint8Array | undefined)[] = Array.from({ length: slots }, () => undefined);
  let classes = new Int32Array(slots);
  let kept = 0;
  const grow = (): void => {
    const [oldValues, oldClasses] = [values, classes];
    slots *= 2;
    values = Array.from({ length: slots }, () => undefined);
    classes = new Int32Array(slots);
    kept = 0;
    for (const [slot, value] of oldValues.entries()) if (value !== undefined) put(value, oldClasses[slot] ?? 0);
  };
  const put = (value: Uint8Array, valueClass: number): void => {
    const slot = hashOf(value, 0, value.length) & (slots - 1);
    if (values[slot] === undefined) kept++;
    values[slot] = value;
    classes[slot] = valueClass;
  };
  return {
    find(bytes, start, end) {
      const slot = hashOf(bytes, start, end) & (slots - 1);
      const value = values[slot];
      if (value === undefined || value.length !== end - start) return -1;
      for (let at = 0; at < value.length; at++) if (value[at] !== bytes[start + at]) return -1;
      return classes[slot] ?? 0;
    },
    keep(bytes, start, end, valueClass) {
      if (end - start > LONGEST) return;
      put(bytes.slice(start, end), valueClass);
      if (kept * 2 > slots && slots < SLOTS) grow();
    },
  };
}

/** Of the length, the ends and the middle: equality is told by all bytes. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  let hash = length;
  const step = length < 24 ? 1 : length >> 4;
  for (let at = end - 1; at >= start; at -= step) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 13) ^ (hash >>> 21);
}
