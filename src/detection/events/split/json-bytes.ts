// JSON in bytes, stepped over without a value being made: four bytes at a time within texts. What is passed over is JSON all through, but for
// numbers and what stands behind a backslash, which are left to whoever reads the value.
// Source: https://www.rfc-editor.org/rfc/rfc8259

/** The bytes are no JSON here, or end too early. */
export const MALFORMED = -1;
/** The bytes may be JSON, written in a way that is not followed here. */
export const UNUSUAL = -2;

export const NEWLINE = 10;
export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN = 123;
export const CLOSE = 125;

/** What a byte outside of texts is; anything else is 0. */
export const IS_SPACE = 1;
export const IS_QUOTE = 2;
export const IS_OBJECT = 3;
export const IS_OBJECT_END = 4;
export const IS_LIST = 5;
export const IS_LIST_END = 6;
export const IS_COMMA = 7;
export const IS_COLON = 8;
export const IS_SCALAR = 9;
export const KINDS: Uint8Array = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(256);
  for (const [members, kind] of [
    [' \t\r\n', IS_SPACE],
    ['"', IS_QUOTE],
    ['{', IS_OBJECT],
    ['}', IS_OBJECT_END],
    ['[', IS_LIST],
    [']', IS_LIST_END],
    [',', IS_COMMA],
    [':', IS_COLON],
    ['-+.0123456789eEtrufalsn', IS_SCALAR],
  ] as const)
    for (const member of members) table[member.charCodeAt(0)] = kind;
  return table;
}

/** The bytes of a file, and the same bytes to be read four at a time. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** No byte from here on counts. */
  limit: number;
}

export function sourceOf(bytes: Uint8Array, limit: number): Source {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), limit: Math.min(limit, bytes.length) };
}

export function skipSpace(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && KINDS[bytes[at] as number] === IS_SPACE) at++;
  return at;
}

/** Where a number or a word ends that begins at `from`. */
export function endOfScalar(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && KINDS[bytes[at] as number] === IS_SCALAR) at++;
  return at > from ? at : MALFORMED;
}

/** The first quote, backslash or control character from `from` on; `limit` where there is none. */
export function markInText(bytes: Uint8Array, view: DataView, from: number, limit: number): number {
  let at = from;
  for (; at + 8 <= limit; at += 8) {
    // https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord and #HasLessInWord: the lowest mark is exact.
    // With one bit turned, a quote is just below 0x21 as control characters are, and nothing else is.
    const turned = view.getInt32(at, true) ^ 0x02020202;
    const slashes = turned ^ 0x5e5e5e5e;
    const marks = (((turned - 0x21212121) & ~turned) | ((slashes - 0x01010101) & ~slashes)) & 0x80808080;
    if (marks !== 0) return at + ((31 - Math.clz32(marks & -marks)) >> 3);
    const turned2 = view.getInt32(at + 4, true) ^ 0x02020202;
    const slashes2 = turned2 ^ 0x5e5e5e5e;
    const marks2 = (((turned2 - 0x21212121) & ~turned2) | ((slashes2 - 0x01010101) & ~slashes2)) & 0x80808080;
    if (marks2 !== 0) return at + 4 + ((31 - Math.clz32(marks2 & -marks2)) >> 3);
  }
  for (; at < limit; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE || byte === BACKSLASH || byte < 0x20) break;
  }
  return at;
}

/** Behind the closing quote of a text; `from` is behind its opening one. */
export function endOfText(bytes: Uint8Array, view: DataView, from: number, limit: number): number {
  let at = markInText(bytes, view, from, limit);
  while (bytes[at] === BACKSLASH && (bytes[at + 1] as number) >= 0x20) at = markInText(bytes, view, at + 2, limit);
  return at < limit && bytes[at] === QUOTE ? at + 1 : MALFORMED;
}

/** Behind the value that begins at `from`, which may nest so much; UNUSUAL where it nests more. */
export function endOfValue(bytes: Uint8Array, view: DataView, from: number, limit: number, room: number): number {
  const first = bytes[from];
  if (first === QUOTE) return endOfText(bytes, view, from + 1, limit);
  if (first === OPEN) return endOfObject(bytes, view, from + 1, limit, room);
  if (first === OPEN_LIST) return endOfList(bytes, view, from + 1, limit, room);
  return endOfScalar(bytes, from, limit);
}

function endOfObject(bytes: Uint8Array, view: DataView, from: number, limit: number, room: number): number {
  if (room <= 0) return UNUSUAL;
  let at = bytes[from] === QUOTE ? from : skipSpace(bytes, from, limit);
  if (bytes[at] === CLOSE) return at < limit ? at + 1 : MALFORMED;
  while (at < limit) {
    if (bytes[at] !== QUOTE) return MALFORMED;
    at = endOfText(bytes, view, at + 1, limit);
    if (at < 0) return at;
    if (bytes[at] !== COLON) {
      at = skipSpace(bytes, at, limit);
      if (bytes[at] !== COLON) return MALFORMED;
    }
    at++;
    if ((bytes[at] as number) <= 0x20) at = skipSpace(bytes, at, limit);
    at = bytes[at] === QUOTE ? endOfText(bytes, view, at + 1, limit) : endOfValue(bytes, view, at, limit, room - 1);
    if (at < 0) return at;
    if ((bytes[at] as number) <= 0x20) at = skipSpace(bytes, at, limit);
    if (at >= limit) return MALFORMED;
    if (bytes[at] === CLOSE) return at + 1;
    if (bytes[at] !== COMMA) return MALFORMED;
    at++;
    if ((bytes[at] as number) <= 0x20) at = skipSpace(bytes, at, limit);
  }
  return MALFORMED;
}

function endOfList(bytes: Uint8Array, view: DataView, from: number, limit: number, room: number): number {
  if (room <= 0) return UNUSUAL;
  let at = skipSpace(bytes, from, limit);
  if (bytes[at] === CLOSE_LIST) return at < limit ? at + 1 : MALFORMED;
  while (at < limit) {
    at = endOfValue(bytes, view, at, limit, room - 1);
    if (at < 0) return at;
    at = skipSpace(bytes, at, limit);
    if (at >= limit) return MALFORMED;
    if (bytes[at] === CLOSE_LIST) return at + 1;
    if (bytes[at] !== COMMA) return MALFORMED;
    at = skipSpace(bytes, at + 1, limit);
  }
  return MALFORMED;
}

/** Behind the value that begins at `from`, however deep it nests: what it holds is looked at no closer than to tell its end. */
export function endOfNesting(bytes: Uint8Array, view: DataView, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; ) {
    const byte = bytes[at++] as number;
    if (byte === QUOTE) {
      at = endOfText(bytes, view, at, limit);
      if (at < 0) return at;
    } else if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return at;
  }
  return MALFORMED;
}
