// Bytes to text without help from a platform: pure folders have no TextDecoder. Invalid bytes become U+FFFD and are told.
// Source: https://www.rfc-editor.org/rfc/rfc3629 and the substitution of maximal subparts, https://www.unicode.org/versions/latest/ch03.pdf (3.9)

import { writeCodePoint } from '../regex/index.ts';

export interface DecodedText {
  readonly text: string;
  /** Whether every byte was UTF-8. */
  readonly isValid: boolean;
}

/** As many as a call may have arguments on every engine. */
const STEP = 4096;
const REPLACEMENT = 0xfffd;

/** The text of `bytes[start, end)`. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): DecodedText {
  let text = '';
  let at = start;
  while (at < end) {
    const stop = Math.min(end, at + STEP);
    let plain = at;
    while (plain < stop && (bytes[plain] as number) < 0x80) plain++;
    if (plain > at) text += String.fromCharCode.apply(null, bytes.subarray(at, plain) as unknown as number[]);
    at = plain;
    if (at < stop) break;
  }
  return at >= end ? { text, isValid: true } : decodeRest(bytes, at, end, text);
}

function decodeRest(bytes: Uint8Array, start: number, end: number, before: string): DecodedText {
  let text = before;
  let isValid = true;
  const units = new Uint16Array(STEP + 2);
  let used = 0;
  let at = start;
  while (at < end) {
    const [point, length] = pointAt(bytes, at, end);
    at += length;
    if (point < 0) isValid = false;
    const known = point < 0 ? REPLACEMENT : point;
    if (known > 0xffff) {
      units[used++] = 0xd800 + ((known - 0x10000) >> 10);
      units[used++] = 0xdc00 + ((known - 0x10000) & 0x3ff);
    } else units[used++] = known;
    if (used < STEP) continue;
    text += String.fromCharCode.apply(null, units.subarray(0, used) as unknown as number[]);
    used = 0;
  }
  return { text: text + String.fromCharCode.apply(null, units.subarray(0, used) as unknown as number[]), isValid };
}

/** The code point at a byte, -1 where it is none, and how many bytes it took. */
function pointAt(bytes: Uint8Array, at: number, end: number): readonly [point: number, length: number] {
  const first = bytes[at] as number;
  if (first < 0x80) return [first, 1];
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0) return [-1, 1];
  let point = first & (0x7f >> length);
  for (let step = 1; step < length; step++) {
    const next = at + step < end ? (bytes[at + step] as number) : 0;
    // The second byte says which of the overlong forms, surrogates and numbers beyond Unicode the first could begin.
    const [low, high] = step > 1 ? [0x80, 0xbf] : secondOf(first);
    if (next < low || next > high) return [-1, step];
    point = (point << 6) | (next & 0x3f);
  }
  return [point, length];
}

function secondOf(first: number): readonly [low: number, high: number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** The UTF-8 bytes of a text; lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let used = 0;
  for (const character of text) {
    const read = character.codePointAt(0) as number;
    const point = read >= 0xd800 && read <= 0xdfff ? REPLACEMENT : read;
    used = writeCodePoint(bytes, used, point);
  }
  return bytes.subarray(0, used);
}
