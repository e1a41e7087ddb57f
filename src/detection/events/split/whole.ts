// A record that stands whole in the bytes and is all well is stepped over at once, four bytes at a time within texts;
// anything else is left to the machine of `scan.ts`, which answers the same of what both read.

import { wordAt } from './keys.ts';
import { MAX_DEPTH } from './record.ts';
import { CLASSES, CLOSE_LIST, CLOSE_OBJECT, COMMA, MARK, type Machine, OPEN_LIST, OPEN_OBJECT, QUOTE, SCALAR, SPACE } from './scan.ts';

export interface WholeSource {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** What the grammar expects next. */
const VALUE = 0;
const VALUE_OR_END = 1;
const KEY_OR_END = 2;
const KEY = 3;
const COLON = 4;
const COMMA_OR_END = 5;

const stack = new Uint8Array(MAX_DEPTH + 2);

/**
 * Steps over the object at `machine.at` as if it had been scanned up to its end; false, with the machine as it was, where it does not end in these
 * bytes, is no JSON, or has a member whose list would hold records.
 */
export function passWhole(machine: Machine, { bytes, view }: WholeSource): boolean {
  const limit = bytes.length;
  const base = machine.depth;
  let at = machine.at + 1;
  let depth = base + 1;
  let line = machine.line;
  let bits = 0;
  let state = KEY_OR_END;
  if (depth > MAX_DEPTH) return false;
  stack[base] = OPEN_OBJECT;
  while (at < limit) {
    const kind = CLASSES[bytes[at] as number] as number;
    switch (kind) {
      case QUOTE: {
        if (state > KEY) return false;
        const start = ++at;
        at = endOfPlain(bytes, view, at, limit);
        if (at < 0) return false;
        if (state >= KEY_OR_END) {
          if (depth === base + 1) {
            const word = wordAt(bytes, start, at - 1);
            if (word.isContainer) return false;
            bits |= word.bit;
          }
          // Mostly its colon follows at once.
          if (at < limit && CLASSES[bytes[at] as number] === MARK) {
            at++;
            state = VALUE;
          } else state = COLON;
        } else state = COMMA_OR_END;
        break;
      }
      case COMMA:
        if (state !== COMMA_OR_END) return false;
        state = stack[depth - 1] === OPEN_OBJECT ? KEY : VALUE;
        at++;
        break;
      case MARK:
        if (state !== COLON) return false;
        state = VALUE;
        at++;
        break;
      case SCALAR:
        if (state > VALUE_OR_END) return false;
        while (at < limit && CLASSES[bytes[at] as number] === SCALAR) at++;
        state = COMMA_OR_END;
        break;
      case OPEN_OBJECT:
      case OPEN_LIST:
        if (state > VALUE_OR_END || depth >= MAX_DEPTH) return false;
        stack[depth++] = kind;
        state = kind === OPEN_OBJECT ? KEY_OR_END : VALUE_OR_END;
        at++;
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        if (kind !== (stack[depth - 1] as number) + 1) return false;
        if (state !== COMMA_OR_END && state !== (kind === CLOSE_OBJECT ? KEY_OR_END : VALUE_OR_END)) return false;
        state = COMMA_OR_END;
        at++;
        if (--depth > base) break;
        machine.at = at;
        machine.line = line;
        machine.bits = bits;
        machine.state = COMMA_OR_END;
        machine.isContainer = false;
        return true;
      case SPACE:
        if (bytes[at] === 0x0a) line++;
        at++;
        break;
      default:
        return false;
    }
  }
  return false;
}

/** Behind the closing quote of the text from `from` on; -1 where it has a control character, or does not end. */
function endOfPlain(bytes: Uint8Array, view: DataView, from: number, limit: number): number {
  let at = from;
  for (;;) {
    while (at + 4 <= limit) {
      // https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord and #HasLessInWord: whether there is any mark is exact.
      const word = view.getInt32(at, true);
      const quotes = word ^ 0x22222222;
      const slashes = word ^ 0x5c5c5c5c;
      const marks = (((quotes - 0x01010101) & ~quotes) | ((slashes - 0x01010101) & ~slashes) | ((word - 0x20202020) & ~word)) & 0x80808080;
      if (marks !== 0) {
        // The lowest mark is exact.
        at += (31 - Math.clz32(marks & -marks)) >> 3;
        break;
      }
      at += 4;
    }
    while (at < limit) {
      const byte = bytes[at] as number;
      if (byte === 0x22) return at + 1;
      if (byte < 0x20) return -1;
      if (byte === 0x5c) break;
      at++;
    }
    if (at + 1 >= limit) return -1;
    at += 2;
  }
}
