// Characters as bytes: UTF-8, and lone surrogates as if they were characters (https://simonsapin.github.io/wtf-8/), so that every text has its bytes.

import type { CodeSet } from './ranges.ts';

export type ByteRange = readonly [first: number, last: number];

const TAIL: ByteRange = [0x80, 0xbf];
/** The first and the last character of two, three and four bytes, and what all of them together are. */
const WIDTHS: readonly { readonly first: number; readonly last: number; readonly lead: ByteRange; readonly tails: number }[] = [
  { first: 0, last: 0x7f, lead: [0, 0x7f], tails: 0 },
  { first: 0x80, last: 0x7ff, lead: [0xc2, 0xdf], tails: 1 },
  { first: 0x800, last: 0xffff, lead: [0xe0, 0xef], tails: 2 },
  { first: 0x10000, last: 0x10ffff, lead: [0xf0, 0xf4], tails: 3 },
];

/** Alternatives of runs of bytes that, on bytes that are UTF-8, are just the characters of the set. */
export function byteRuns(codes: CodeSet): readonly (readonly ByteRange[])[] {
  const runs: (readonly ByteRange[])[] = [];
  for (const [first, last] of codes) {
    for (const width of WIDTHS) {
      const [from, to] = [Math.max(first, width.first), Math.min(last, width.last)];
      if (from > to) continue;
      if (from === width.first && to === width.last) runs.push([width.lead, ...Array.from({ length: width.tails }, () => TAIL)]);
      else split(from, to, width.tails, runs);
    }
  }
  return runs;
}

/** Splits a range of characters of one width until each part is a run of independent ranges of bytes. */
function split(first: number, last: number, tails: number, runs: (readonly ByteRange[])[]): void {
  for (let tail = 1; tail <= tails; tail++) {
    const mask = (1 << (6 * tail)) - 1;
    if (first >> (6 * tail) === last >> (6 * tail)) break;
    if ((first & mask) !== 0) {
      split(first, first | mask, tails, runs);
      split((first | mask) + 1, last, tails, runs);
      return;
    }
    if ((last & mask) !== mask) {
      split(first, (last & ~mask) - 1, tails, runs);
      split(last & ~mask, last, tails, runs);
      return;
    }
  }
  const [low, high] = [bytesOf(first), bytesOf(last)];
  runs.push(low.map((byte, at) => [byte, high[at] ?? 0]));
}

function bytesOf(code: number): readonly number[] {
  const bytes = new Uint8Array(4);
  return [...bytes.subarray(0, writeCodePoint(bytes, 0, code))];
}

/** Writes the bytes of a character, and answers where they end. */
export function writeCodePoint(into: Uint8Array, at: number, code: number): number {
  let next = at;
  if (code < 0x80) into[next++] = code;
  else if (code < 0x800) {
    into[next++] = 0xc0 | (code >> 6);
    into[next++] = 0x80 | (code & 63);
  } else if (code < 0x10000) {
    into[next++] = 0xe0 | (code >> 12);
    into[next++] = 0x80 | ((code >> 6) & 63);
    into[next++] = 0x80 | (code & 63);
  } else {
    into[next++] = 0xf0 | (code >> 18);
    into[next++] = 0x80 | ((code >> 12) & 63);
    into[next++] = 0x80 | ((code >> 6) & 63);
    into[next++] = 0x80 | (code & 63);
  }
  return next;
}

/** Writes a text's bytes, and answers where they end; `into` has room for three bytes a code unit. */
export function writeText(into: Uint8Array, at: number, text: string): number {
  let next = at;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      into[next++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) {
      const low = text.charCodeAt(index + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        index++;
      }
    }
    next = writeCodePoint(into, next, code);
  }
  return next;
}

/** The bytes of a text. */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, writeText(bytes, 0, text));
}

/** The text of bytes that are such UTF-8. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const lead = bytes[at++] ?? 0;
    const tails = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = tails === 0 ? lead : lead & (63 >> tails);
    for (let tail = 0; tail < tails; tail++) code = (code << 6) | ((bytes[at++] ?? 0) & 63);
    text += String.fromCodePoint(code);
  }
  return text;
}
