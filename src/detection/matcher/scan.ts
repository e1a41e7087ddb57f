// One event as JSON in bytes, read once: keys that no rule asks for are stepped over with all that is below them, and nothing is decoded
// but values that were not seen before.

import {
  CLOSE,
  CLOSE_LIST,
  COLON,
  COMMA,
  endOfScalar,
  endOfText,
  endOfValue,
  MALFORMED,
  markInText,
  OPEN,
  OPEN_LIST,
  QUOTE,
  type Source,
  skipSpace,
  sourceOf,
  UNUSUAL,
} from '../events/split/json-bytes.ts';
import { GLANCE_DEPTH } from '../events/split/record.ts';
import { decodeText } from '../regex/index.ts';
import type { Fields } from './fields.ts';
import { type KeyNode, knownKey, learnKey, standsAt, type WrittenKey } from './key-tree.ts';
import { createMemo, hashOf } from './memo.ts';
import { firstQuad } from './quads.ts';
import { createTextBytes } from './text-bytes.ts';

/** As deep as AWS's reader of JSON goes (Jackson, StreamReadConstraints). */
export const DEPTH_LIMIT = 1000;

export interface Scanner {
  /**
   * Reads the object that begins at `at`; answers where it ends, or why it was not read: it is UNUSUAL where a key that is asked for comes twice in one
   * object, where it is nested deeper than is followed, and, at a glance, where a list in it may hold records.
   */
  readonly scan: (source: Source, at: number, isGlance: boolean) => number;
  /** The bits of the first-level keys of what was read last. */
  readonly keys: () => number;
}

const LETTER_T = 116;
/** Values that the memo did not know, of one field, before it is judged by that. */
const TRIAL = 512;
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
  let keys = 0;
  let isGlance = false;
  let most = DEPTH_LIMIT;
  // Sets the bytes of numbers and words apart from those of texts.
  const ofScalar = fields.judges.length;
  const toBytes = createTextBytes();
  const addresses = fields.judges.map((judge) => judge.addresses);
  const memo = createMemo(fields.judges.length * 2);
  // Below zero, a field does without the memo until it is zero again.
  const tries = new Int32Array(fields.judges.length);
  const misses = new Int32Array(fields.judges.length);

  /** Behind a text whose opening quote is before `from`; finds its end, its hash, and with that its class. */
  const readText = (field: number, from: number, isInside: boolean): number => {
    const address = addresses[field];
    if (address !== undefined) {
      // Be it an address or not: it is of one class.
      const first = firstQuad(bytes, from, limit);
      const end = first >= 0 && address.isIdle[first] === 1 ? markInText(bytes, view, from, limit) : limit;
      if (end < limit && bytes[end] === QUOTE) {
        fields.value(field, address.nothing, isInside);
        return end + 1;
      }
    }
    const again = memo.again(field, view, from, limit, true);
    if (again >= 0) {
      fields.value(field, memo.classOfLast(), isInside);
      return from + again + 1;
    }
    const end = markInText(bytes, view, from, limit);
    if (end < limit && bytes[end] === QUOTE) return noteText(field, from, end, false, isInside);
    const behind = endOfText(bytes, view, from, limit);
    return behind < 0 ? behind : noteText(field, from, behind - 1, true, isInside);
  };
  const noteText = (field: number, from: number, end: number, hasEscapes: boolean, isInside: boolean): number => {
    const tried = (tries[field] as number) + 1;
    tries[field] = tried;
    const hash = tried > 0 ? hashOf(field, view, from, end - from) : 0;
    let valueClass = tried > 0 ? memo.find(field, hash, view, from, end - from) : -1;
    if (valueClass < 0) {
      valueClass = judgeText(field, from, end, hasEscapes);
      if (valueClass < 0) return MALFORMED;
      if (tried > 0) {
        memo.keep(field, hash, view, from, end - from, valueClass);
        weigh(field, tried);
      }
    }
    fields.value(field, valueClass, isInside);
    return end + 1;
  };
  /** A memo that mostly does not know costs more than it saves: the field does without it for a while. */
  const weigh = (field: number, tried: number): void => {
    const missed = (misses[field] as number) + 1;
    misses[field] = missed;
    if (missed < TRIAL || missed * 4 < tried * 3) {
      if (tried < TRIAL * 16) return;
      tries[field] = 0;
    } else tries[field] = -TRIAL * 64;
    misses[field] = 0;
  };
  const judgeText = (field: number, from: number, to: number, hasEscapes: boolean): number => {
    if (!hasEscapes && isAscii(view, from, to)) return fields.judges[field]?.text(bytes, from, to, true) ?? MALFORMED;
    const plain = toBytes(bytes, from, to);
    return plain === undefined ? MALFORMED : (fields.judges[field]?.text(plain.bytes, 0, plain.end, false) ?? MALFORMED);
  };
  const readScalar = (field: number, from: number, isInside: boolean): number => {
    const again = memo.again(field + ofScalar, view, from, limit, false);
    if (again >= 0) {
      fields.value(field, memo.classOfLast(), isInside);
      return from + again;
    }
    const to = endOfScalar(bytes, from, limit);
    if (to < 0) return to;
    const hash = hashOf(field + ofScalar, view, from, to - from);
    let valueClass = memo.find(field + ofScalar, hash, view, from, to - from);
    if (valueClass < 0) {
      valueClass = judgeScalar(field, decodeText(bytes, from, to));
      if (valueClass < 0) return MALFORMED;
      memo.keep(field + ofScalar, hash, view, from, to - from, valueClass);
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
      return node.entries.size === 0 && depth !== 1 ? endOfValue(bytes, view, from, limit, most - depth) : readObject(node, from + 1, isInside, depth);
    }
    if (first === OPEN_LIST) {
      if (field >= 0) fields.there(field);
      return readList(node, from + 1, isInside, depth);
    }
    return field < 0 ? endOfScalar(bytes, from, limit) : readScalar(field, from, isInside);
  };
  const readList = (node: KeyNode, from: number, isInside: boolean, depth: number): number => {
    if (depth >= most) return UNUSUAL;
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
    if (depth >= most) return UNUSUAL;
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
      if (key.isTelling && depth < 2) {
        if (depth === 0) {
          keys |= key.bit;
          if (isGlance && key.isContainer) return UNUSUAL;
        } else if (key.saysOmitted) {
          if (isOmitted) return UNUSUAL;
          isOmitted = true;
          if (bytes[at] === LETTER_T) fields.omitted(node.fields);
        }
      }
      const { entry } = key;
      if (entry === undefined) at = first === QUOTE ? endOfText(bytes, view, at + 1, limit) : endOfValue(bytes, view, at, limit, most - depth - 1);
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
  /** The key whose opening quote is at `start`, and whose closing one is before `end`. */
  const keyAt = (node: KeyNode, start: number, end: number): WrittenKey | undefined => {
    const known = knownKey(node, bytes, start, end);
    if (known !== undefined) return known;
    const plain = toBytes(bytes, start + 1, end - 1);
    return plain === undefined ? undefined : learnKey(node, bytes, start, end, decodeText(plain.bytes, 0, plain.end));
  };
  return {
    scan(source, at, atGlance) {
      ({ bytes, view, limit } = source);
      keys = 0;
      isGlance = atGlance;
      most = atGlance ? GLANCE_DEPTH : DEPTH_LIMIT;
      if (at >= limit) return MALFORMED;
      return bytes[at] === OPEN ? readObject(root, at + 1, false, 0) : MALFORMED;
    },
    keys: () => keys,
  };
}

function isAscii(view: DataView, start: number, end: number): boolean {
  let all = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) all |= view.getInt32(at, true);
  for (; at < end; at++) all |= view.getUint8(at);
  return (all & 0x80808080) === 0;
}
