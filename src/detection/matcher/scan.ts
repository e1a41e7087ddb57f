// One event as JSON in bytes, read once: keys that no rule asks for are stepped over with all that is below them, and nothing is decoded
// but values that were not seen before.

import { decodeUtf8 } from '../events/utf8.ts';
import { decodeText } from '../regex/index.ts';
import type { Fields } from './fields.ts';
import { BACKSLASH, CLOSE, CLOSE_LIST, COLON, COMMA, endOfScalar, endOfText, endOfValue, MALFORMED, OPEN, OPEN_LIST, QUOTE, skipSpace, type Source, sourceOf } from './json-bytes.ts';
import { type KeyNode, learnKey, standsAt, type WrittenKey } from './key-tree.ts';
import { addToHash, createMemo, endHash } from './memo.ts';
import { createTextBytes } from './text-bytes.ts';

/** A key that is asked for comes twice in one object, or the event is nested deeper than is followed: it has to be read as a value. */
export const UNUSUAL = -2;

/** As deep as AWS's reader of JSON goes (Jackson, StreamReadConstraints). */
export const DEPTH_LIMIT = 1000;

export interface Scanner {
  /** Reads the value that begins at `at`; answers where it ends, or why it was not read. */
  readonly scan: (source: Source, at: number) => number;
}

const LETTER_T = 116;
/** Sets the bytes of numbers and words apart from those of texts. */
const OF_SCALAR = 1 << 19;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const INTEGER = /^-?\d+$/;

export function createScanner(root: KeyNode, fields: Fields): Scanner {
  let { bytes, view, limit } = sourceOf(new Uint8Array(0), 0);
  let objects = 0;
  const toBytes = createTextBytes();
  const memo = createMemo();

  /** Behind a text whose opening quote is before `from`; finds its end, its hash, and with that its class. */
  const readText = (field: number, from: number, isInside: boolean): number => {
    let hash = field;
    let at = from;
    for (; at + 4 <= limit; at += 4) {
      const word = view.getInt32(at, true);
      const quotes = word ^ 0x22222222;
      const slashes = word ^ 0x5c5c5c5c;
      const marks = (((quotes - 0x01010101) & ~quotes) | ((slashes - 0x01010101) & ~slashes)) & 0x80808080;
      if (marks === 0) {
        hash = addToHash(hash, word);
        continue;
      }
      const rest = 31 - Math.clz32(marks & -marks) - 7;
      const end = at + (rest >> 3);
      if (bytes[end] === BACKSLASH) break;
      hash = endHash(hash, word & ((1 << rest) - 1));
      let valueClass = memo.find(field, hash, view, from, end - from);
      if (valueClass < 0) {
        valueClass = judgeText(field, from, end);
        if (valueClass < 0) return MALFORMED;
        memo.keep(field, hash, bytes, from, end - from, valueClass);
      }
      fields.value(field, valueClass, isInside);
      return end + 1;
    }
    const behind = endOfText(bytes, view, from, limit);
    if (behind < 0) return behind;
    const valueClass = judgeText(field, from, behind - 1);
    if (valueClass < 0) return MALFORMED;
    fields.value(field, valueClass, isInside);
    return behind;
  };
  const judgeText = (field: number, from: number, to: number): number => {
    if (isPlain(bytes, from, to)) return fields.judges[field]?.text(bytes, from, to) ?? MALFORMED;
    const plain = toBytes(bytes, from, to);
    return plain === undefined ? MALFORMED : (fields.judges[field]?.text(plain.bytes, 0, plain.end) ?? MALFORMED);
  };
  const readScalar = (field: number, from: number, isInside: boolean): number => {
    const to = endOfScalar(bytes, from, limit);
    if (to < 0) return to;
    let hash = field + OF_SCALAR;
    for (let at = from; at < to; at++) hash = addToHash(hash, bytes[at] as number);
    hash = endHash(hash, to - from);
    let valueClass = memo.find(field + OF_SCALAR, hash, view, from, to - from);
    if (valueClass < 0) {
      valueClass = judgeScalar(field, decodeText(bytes, from, to));
      if (valueClass < 0) return MALFORMED;
      memo.keep(field + OF_SCALAR, hash, bytes, from, to - from, valueClass);
    }
    fields.value(field, valueClass, isInside);
    return to;
  };
  const judgeScalar = (field: number, text: string): number => {
    const judge = fields.judges[field];
    const word = WORDS.get(text);
    if (judge === undefined) return MALFORMED;
    if (word !== undefined) return judge.word(word);
    if (!NUMBER.test(text)) return MALFORMED;
    const value = Number(text);
    return judge.number(INTEGER.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value);
  };
  const readValue = (node: KeyNode, from: number, isInside: boolean, depth: number): number => {
    const first = bytes[from];
    const { field } = node;
    if (first === QUOTE) return field < 0 ? endOfText(bytes, view, from + 1, limit) : readText(field, from + 1, isInside);
    if (first === OPEN) {
      if (field >= 0) fields.there(field);
      return node.entries.size === 0 && depth !== 1 ? endOfValue(bytes, view, from, limit) : readObject(node, from + 1, isInside, depth);
    }
    if (first === OPEN_LIST) {
      if (field >= 0) fields.there(field);
      return readList(node, from + 1, isInside, depth);
    }
    return field < 0 ? endOfScalar(bytes, from, limit) : readScalar(field, from, isInside);
  };
  const readList = (node: KeyNode, from: number, isInside: boolean, depth: number): number => {
    if (depth >= DEPTH_LIMIT) return UNUSUAL;
    let at = skipSpace(bytes, from, limit);
    if (bytes[at] === CLOSE_LIST && at < limit) return at + 1;
    while (at < limit) {
      const first = bytes[at];
      at = readValue(node, at, isInside || first === OPEN || first === OPEN_LIST, depth + 1);
      if (at < 0) return at;
      at = skipSpace(bytes, at, limit);
      if (at >= limit) return MALFORMED;
      if (bytes[at] === CLOSE_LIST) return at + 1;
      if (bytes[at] !== COMMA) return MALFORMED;
      at = skipSpace(bytes, at + 1, limit);
    }
    return MALFORMED;
  };
  const readObject = (node: KeyNode, from: number, isInside: boolean, depth: number): number => {
    if (depth >= DEPTH_LIMIT) return UNUSUAL;
    const object = ++objects;
    let isOmitted = false;
    let before: WrittenKey | undefined;
    let at = bytes[from] === QUOTE ? from : skipSpace(bytes, from, limit);
    if (bytes[at] === CLOSE && at < limit) return at + 1;
    while (at < limit) {
      let key = before === undefined ? node.first : before.next;
      if (key !== undefined && standsAt(key, view, at, limit)) at += key.length;
      else if ((key = before?.other) !== undefined && standsAt(key, view, at, limit)) at += key.length;
      else {
        if (bytes[at] !== QUOTE) return MALFORMED;
        const end = endOfText(bytes, view, at + 1, limit);
        if (end < 0) return end;
        key = keyAt(node, at, end);
        if (key === undefined) return MALFORMED;
        at = skipSpace(bytes, end, limit);
        if (bytes[at] !== COLON || at >= limit) return MALFORMED;
        at++;
        if (before === undefined) node.first = key;
        else {
          before.other = before.next;
          before.next = key;
        }
      }
      before = key;
      const first = bytes[at] as number;
      if (first <= 32) at = skipSpace(bytes, at, limit);
      if (at >= limit) return MALFORMED;
      if (depth === 1 && key.saysOmitted) {
        if (isOmitted) return UNUSUAL;
        isOmitted = true;
        if (bytes[at] === LETTER_T) fields.omitted(node.fields);
      }
      const { entry } = key;
      if (entry === undefined) at = first === QUOTE ? endOfText(bytes, view, at + 1, limit) : endOfValue(bytes, view, at, limit);
      else if (entry.metIn === object) return UNUSUAL;
      else {
        entry.metIn = object;
        at = readValue(entry.node, at, isInside, depth + 1);
      }
      if (at < 0) return at;
      if ((bytes[at] as number) <= 32) at = skipSpace(bytes, at, limit);
      if (at >= limit) return MALFORMED;
      if (bytes[at] === CLOSE) return at + 1;
      if (bytes[at] !== COMMA) return MALFORMED;
      at++;
      if ((bytes[at] as number) <= 32) at = skipSpace(bytes, at, limit);
    }
    return MALFORMED;
  };
  /** The key whose opening quote is at `start`, and whose closing one is before `end`; learnt as if the colon followed at once. */
  const keyAt = (node: KeyNode, start: number, end: number): WrittenKey | undefined => {
    const text = (): string | undefined => {
      if (isPlain(bytes, start + 1, end - 1)) return decodeUtf8(bytes, start + 1, end - 1).text;
      const plain = toBytes(bytes, start + 1, end - 1);
      return plain === undefined ? undefined : decodeText(plain.bytes, 0, plain.end);
    };
    return learnKey(node, bytes, start, end, text);
  };
  return {
    scan(source, at) {
      ({ bytes, view, limit } = source);
      if (at >= limit) return MALFORMED;
      return bytes[at] === OPEN ? readObject(root, at + 1, false, 0) : endOfValue(bytes, view, at, limit);
    },
  };
}

/** Whether a text is ASCII without escapes, as it stands. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte > 127 || byte === BACKSLASH) return false;
  }
  return true;
}
