// A record that stands whole in the bytes and is all well is stepped over at once; anything else is left to the machine of `scan.ts`,
// which answers the same of what both read.

import { CLOSE, COLON, COMMA, endOfText, endOfValue, MALFORMED, QUOTE, type Source, skipSpace } from './json-bytes.ts';
import { wordAt } from './keys.ts';
import { MAX_DEPTH, type Passed } from './record.ts';

/**
 * Steps over the object at `at`, which stands in so many levels; its end is below zero where it does not end in these bytes, is no JSON, or has a
 * member whose list would hold records. The answer is good until it is asked again.
 */
export function passWhole({ bytes, view, limit }: Source, from: number, depth: number): Passed {
  passed.keys = 0;
  passed.end = endOfRecord(bytes, view, from + 1, limit, MAX_DEPTH - depth - 1);
  return passed;
}
const passed: { -readonly [Key in keyof Passed]: Passed[Key] } = { end: MALFORMED, keys: 0 };

function endOfRecord(bytes: Uint8Array, view: DataView, from: number, limit: number, room: number): number {
  if (room < 0) return MALFORMED;
  let at = skipSpace(bytes, from, limit);
  if (bytes[at] === CLOSE) return at + 1;
  while (at < limit) {
    const start = at + 1;
    if (bytes[at] !== QUOTE) return MALFORMED;
    at = endOfText(bytes, view, start, limit);
    if (at < 0) return at;
    const { bit, isContainer } = wordAt(bytes, start, at - 1);
    if (isContainer) return MALFORMED;
    passed.keys |= bit;
    at = skipSpace(bytes, at, limit);
    if (bytes[at] !== COLON) return MALFORMED;
    at = endOfValue(bytes, view, skipSpace(bytes, at + 1, limit), limit, room);
    if (at < 0) return at;
    at = skipSpace(bytes, at, limit);
    if (at >= limit) return MALFORMED;
    if (bytes[at] === CLOSE) return at + 1;
    if (bytes[at] !== COMMA) return MALFORMED;
    at = skipSpace(bytes, at + 1, limit);
  }
  return MALFORMED;
}
