// JSON in bytes, stepped over without a value being made: four bytes at a time within texts.

/** The bytes are no JSON here, or end too early. */
export const MALFORMED = -1;

export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN = 123;
export const CLOSE = 125;

const SPACE = 1;
const SCALAR = 2;
const STRUCTURE = 3;
/** What a byte outside of texts is. */
const KINDS = new Uint8Array(256);
for (const space of ' \t\r\n') KINDS[space.charCodeAt(0)] = SPACE;
for (const scalar of '-+.0123456789eEtrufalsn') KINDS[scalar.charCodeAt(0)] = SCALAR;
for (const mark of '"{}[]') KINDS[mark.charCodeAt(0)] = STRUCTURE;

/** The bytes of a file, and the same bytes to be read four at a time. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** No byte from here on is read. */
  limit: number;
}

export function sourceOf(bytes: Uint8Array, limit: number): Source {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), limit: Math.min(limit, bytes.length) };
}

export function skipSpace(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && KINDS[bytes[at] as number] === SPACE) at++;
  return at;
}

/** Where a number or a word ends that begins at `from`. */
export function endOfScalar(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && KINDS[bytes[at] as number] === SCALAR) at++;
  return at > from ? at : MALFORMED;
}

/** The first quote or backslash from `from` on; `limit` where there is none. */
export function markInText(bytes: Uint8Array, view: DataView, from: number, limit: number): number {
  let at = from;
  for (; at + 8 <= limit; at += 8) {
    // https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord: the lowest mark is exact.
    const word = view.getInt32(at, true);
    const quotes = word ^ 0x22222222;
    const slashes = word ^ 0x5c5c5c5c;
    const marks = (((quotes - 0x01010101) & ~quotes) | ((slashes - 0x01010101) & ~slashes)) & 0x80808080;
    if (marks !== 0) return at + ((31 - Math.clz32(marks & -marks)) >> 3);
    const word2 = view.getInt32(at + 4, true);
    const quotes2 = word2 ^ 0x22222222;
    const slashes2 = word2 ^ 0x5c5c5c5c;
    const marks2 = (((quotes2 - 0x01010101) & ~quotes2) | ((slashes2 - 0x01010101) & ~slashes2)) & 0x80808080;
    if (marks2 !== 0) return at + 4 + ((31 - Math.clz32(marks2 & -marks2)) >> 3);
  }
  while (at < limit && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH) at++;
  return at;
}

/** Behind the closing quote of a text; `from` is behind its opening one. */
export function endOfText(bytes: Uint8Array, view: DataView, from: number, limit: number): number {
  let at = markInText(bytes, view, from, limit);
  while (at < limit && bytes[at] === BACKSLASH) at = markInText(bytes, view, at + 2, limit);
  return at < limit ? at + 1 : MALFORMED;
}

/** Behind the value that begins at `from`. */
export function endOfValue(bytes: Uint8Array, view: DataView, from: number, limit: number): number {
  const first = bytes[from];
  if (first === QUOTE) return endOfText(bytes, view, from + 1, limit);
  if (first !== OPEN && first !== OPEN_LIST) return endOfScalar(bytes, from, limit);
  let depth = 1;
  let at = from + 1;
  while (at < limit) {
    const byte = bytes[at++] as number;
    if (byte === QUOTE) {
      // Mostly a text follows at once, behind a colon or a comma.
      do {
        at = endOfText(bytes, view, at, limit);
        if (at < 0) return at;
        const next = bytes[at];
        if ((next !== COLON && next !== COMMA) || bytes[at + 1] !== QUOTE) break;
        at += 2;
      } while (at < limit);
    } else if (KINDS[byte] === STRUCTURE) {
      if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if (--depth === 0) return at;
    }
  }
  return MALFORMED;
}
