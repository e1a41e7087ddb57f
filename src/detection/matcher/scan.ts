// One event as JSON in bytes, read once: keys that no rule asks for are stepped over with all that is below them, and nothing is decoded
// but values that were not seen before.

import { decodeText, encodeText } from '../regex/index.ts';
import type { Fields } from './fields.ts';
import { findKey, type KeyNode } from './key-tree.ts';
import { createTextBytes } from './text-bytes.ts';

/** The bytes are no JSON here, or end too early. */
export const MALFORMED = -1;
/** A key that is asked for comes twice in one object, or the event is nested deeper than is followed: it has to be read as a value. */
export const UNUSUAL = -2;

/** As deep as AWS's reader of JSON goes (Jackson, StreamReadConstraints). */
export const DEPTH_LIMIT = 1000;

export interface Scanner {
  /** Reads the value that begins at `at`; answers where it ends, or why it was not read. */
  readonly scan: (bytes: Uint8Array, at: number, end: number) => number;
  /** Steps over a value; answers where it ends, or MALFORMED. */
  readonly skip: (bytes: Uint8Array, at: number, end: number) => number;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;
const LETTER_T = 116;

/** The key by which CloudTrail says that it left out what would stand there. */
const OMITTED = encodeText('omitted');

const SPACE = 1;
const SCALAR = 2;
/** What a byte outside of texts is. */
const KINDS = new Uint8Array(256);
for (const space of ' \t\r\n') KINDS[space.charCodeAt(0)] = SPACE;
for (const scalar of '-+.0123456789eEtrufalsn') KINDS[scalar.charCodeAt(0)] = SCALAR;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const INTEGER = /^-?\d+$/;

export function createScanner(root: KeyNode, fields: Fields): Scanner {
  let bytes = new Uint8Array(0);
  let limit = 0;
  let objects = 0;
  const toBytes = createTextBytes();

  const skipSpace = (from: number): number => {
    let at = from;
    while (at < limit && KINDS[bytes[at] as number] === SPACE) at++;
    return at;
  };
  /** Behind the closing quote of the text that begins at `from`, behind its opening one. */
  const skipText = (from: number): number => {
    for (let at = from; at < limit; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) return at + 1;
      if (byte === BACKSLASH) at++;
    }
    return MALFORMED;
  };
  const skipScalar = (from: number): number => {
    let at = from;
    while (at < limit && KINDS[bytes[at] as number] === SCALAR) at++;
    return at > from ? at : MALFORMED;
  };
  const skipValue = (from: number): number => {
    const first = bytes[from];
    if (first === QUOTE) return skipText(from + 1);
    if (first !== OPEN && first !== OPEN_LIST) return skipScalar(from);
    let depth = 0;
    for (let at = from; at < limit; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        at = skipText(at + 1) - 1;
        if (at < 0) return MALFORMED;
      } else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return at + 1;
    }
    return MALFORMED;
  };
  const readScalar = (node: KeyNode, from: number, isInside: boolean): number => {
    const to = skipScalar(from);
    if (to < 0) return to;
    const text = decodeText(bytes, from, to);
    const word = WORDS.get(text);
    if (word !== undefined) fields.word(node.field, word, isInside);
    else if (NUMBER.test(text)) {
      const value = Number(text);
      fields.number(node.field, INTEGER.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value, isInside);
    } else return MALFORMED;
    return to;
  };
  const readValue = (node: KeyNode, from: number, isInside: boolean, depth: number): number => {
    const first = bytes[from];
    if (first === OPEN) {
      if (node.field >= 0) fields.there(node.field);
      return node.entries.size === 0 && depth !== 1 ? skipValue(from) : readObject(node, from + 1, isInside, depth);
    }
    if (first === OPEN_LIST) {
      if (node.field >= 0) fields.there(node.field);
      return readList(node, from + 1, isInside, depth);
    }
    if (node.field < 0) return skipValue(from);
    if (first !== QUOTE) return readScalar(node, from, isInside);
    const end = skipText(from + 1);
    return end < 0 || fields.text(node.field, bytes, from + 1, end - 1, isInside) ? end : MALFORMED;
  };
  const readList = (node: KeyNode, from: number, isInside: boolean, depth: number): number => {
    if (depth >= DEPTH_LIMIT) return UNUSUAL;
    let at = skipSpace(from);
    if (bytes[at] === CLOSE_LIST && at < limit) return at + 1;
    while (at < limit) {
      const first = bytes[at];
      at = readValue(node, at, isInside || first === OPEN || first === OPEN_LIST, depth + 1);
      if (at < 0) return at;
      at = skipSpace(at);
      if (at >= limit) return MALFORMED;
      if (bytes[at] === CLOSE_LIST) return at + 1;
      if (bytes[at] !== COMMA) return MALFORMED;
      at = skipSpace(at + 1);
    }
    return MALFORMED;
  };
  const readObject = (node: KeyNode, from: number, isInside: boolean, depth: number): number => {
    if (depth >= DEPTH_LIMIT) return UNUSUAL;
    const object = ++objects;
    let isOmitted = false;
    let at = skipSpace(from);
    if (bytes[at] === CLOSE && at < limit) return at + 1;
    while (at < limit && bytes[at] === QUOTE) {
      const start = at + 1;
      const end = skipText(start);
      if (end < 0) return end;
      at = skipSpace(end);
      if (bytes[at] !== COLON) return MALFORMED;
      at = skipSpace(at + 1);
      if (at >= limit) return MALFORMED;
      if (depth === 1 && isOmission(start, end - 1)) {
        if (isOmitted) return UNUSUAL;
        isOmitted = true;
        if (bytes[at] === LETTER_T) fields.omitted(node.fields);
      }
      const entry = entryOf(node, start, end - 1);
      if (entry === undefined) at = skipValue(at);
      else if (entry.metIn === object) return UNUSUAL;
      else {
        entry.metIn = object;
        at = readValue(entry.node, at, isInside, depth + 1);
      }
      if (at < 0) return at;
      at = skipSpace(at);
      if (at >= limit) return MALFORMED;
      if (bytes[at] === CLOSE) return at + 1;
      if (bytes[at] !== COMMA) return MALFORMED;
      at = skipSpace(at + 1);
    }
    return MALFORMED;
  };
  const entryOf = (node: KeyNode, start: number, end: number) => {
    for (let at = start; at < end; at++) {
      if (bytes[at] !== BACKSLASH && (bytes[at] as number) < 128) continue;
      const plain = toBytes(bytes, start, end);
      return plain === undefined ? undefined : findKey(node, plain.bytes, 0, plain.end);
    }
    return findKey(node, bytes, start, end);
  };
  const isOmission = (start: number, end: number): boolean => {
    if (end - start !== OMITTED.length) return false;
    for (let at = 0; at < OMITTED.length; at++) if (bytes[start + at] !== OMITTED[at]) return false;
    return true;
  };
  return {
    scan(given, at, end) {
      bytes = given as Uint8Array<ArrayBuffer>;
      limit = Math.min(end, given.length);
      if (at >= limit) return MALFORMED;
      return bytes[at] === OPEN ? readObject(root, at + 1, false, 0) : skipValue(at);
    },
    skip(given, at, end) {
      bytes = given as Uint8Array<ArrayBuffer>;
      limit = Math.min(end, given.length);
      return at < limit ? skipValue(at) : MALFORMED;
    },
  };
}
