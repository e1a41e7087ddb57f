// The text between the quotes of a JSON string as plain UTF-8: escapes resolved, and what is no UTF-8 replaced as a decoder of texts does.

import { decodeUtf8 } from '../events/utf8.ts';
import { writeCodePoint, writeText } from '../regex/index.ts';

export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** By the byte behind a backslash; 0 where that is no escape. */
const ESCAPES = new Uint8Array(256);
for (const [at, letter] of Array.from('"\\/bfnrt').entries()) ESCAPES[letter.charCodeAt(0)] = '"\\/\b\f\n\r\t'.charCodeAt(at);
const BACKSLASH = 92;
const LETTER_U = 117;

/** Makes a converter whose answers are good until it is asked again; it answers nothing for an escape that is none. */
export function createTextBytes(): (bytes: Uint8Array, start: number, end: number) => TextBytes | undefined {
  let room = new Uint8Array(1024);
  const answer = { bytes: room, end: 0 };
  return (bytes, start, end) => {
    if ((end - start) * 3 + 4 > room.length) room = new Uint8Array((end - start) * 4 + 4);
    let at = start;
    let next = 0;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === BACKSLASH) {
        const point = bytes[at + 1] === LETTER_U ? hexAt(bytes, at + 2, end) : (ESCAPES[bytes[at + 1] ?? 0] as number) || -1;
        if (point < 0 || at + 1 >= end) return undefined;
        at += bytes[at + 1] === LETTER_U ? 6 : 2;
        if (point >= 0xd800 && point < 0xdc00 && bytes[at] === BACKSLASH && bytes[at + 1] === LETTER_U) {
          const low = hexAt(bytes, at + 2, end);
          if (low >= 0xdc00 && low < 0xe000) {
            at += 6;
            next = writeCodePoint(room, next, 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00));
            continue;
          }
        }
        next = writeCodePoint(room, next, point);
      } else if (byte < 0x80) {
        let plain: number = byte;
        do {
          room[next++] = plain;
          plain = bytes[++at] as number;
        } while (plain < 0x80 && plain !== BACKSLASH && at < end);
      } else {
        let stop = at;
        while (stop < end && (bytes[stop] ?? 0) >= 0x80) stop++;
        next = writeText(room, next, decodeUtf8(bytes, at, stop).text);
        at = stop;
      }
    }
    answer.bytes = room;
    answer.end = next;
    return answer;
  };
}

/** Four hexadecimal digits; -1 where they are none. */
function hexAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 > end) return -1;
  let value = 0;
  for (let digit = at; digit < at + 4; digit++) {
    const byte = bytes[digit] ?? 0;
    const letter = byte | 32;
    if (byte >= 48 && byte <= 57) value = value * 16 + byte - 48;
    else if (letter >= 97 && letter <= 102) value = value * 16 + letter - 87;
    else return -1;
  }
  return value;
}
