// Values of events: JSON text to plain data without prototypes, and the small questions that readers ask of it.

import { type EventValue, parseEvent } from '../patterns/index.ts';
import type { EventObject } from './event.ts';
import { MAX_DEPTH } from './split/index.ts';

export type ReadValue = { readonly ok: true; readonly value: EventValue } | { readonly ok: false; readonly reason: 'json-syntax' | 'record-too-deep' };

/** Integers that a double cannot hold stand where a value stands, not within a text. */
const BIG = /[:[,]\s*-?\d{16}/;
const LONG = 16;

/** JSON text as a value; of two equal keys the last one counts. */
export function readJson(text: string): ReadValue {
  const parsed = parseJson(text);
  if (parsed === undefined) return { ok: false, reason: 'json-syntax' };
  const own = ownValue(parsed);
  return own.ok ? { ok: true, value: exactly(text, own.value) } : own;
}

/**
 * The same without a copy, so that objects may have a prototype: to be asked by fixed names and `Object.hasOwn` alone, and not to be kept.
 * `mayBeBig` is false where there are surely no integers of 16 digits. INVARIANT: the text nests no deeper than a splitter lets it.
 */
export function lendJson(text: string, mayBeBig: boolean): ReadValue {
  const parsed = parseJson(text);
  if (parsed === undefined) return { ok: false, reason: 'json-syntax' };
  return { ok: true, value: mayBeBig ? exactly(text, parsed) : parsed };
}

/** Whether 16 digits follow one another: one of them is then at every 16th byte. */
export function hasLongDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let place = start + LONG - 1; place < end; place += LONG) {
    if (!isDigit(bytes[place])) continue;
    let first = place;
    while (first > start && isDigit(bytes[first - 1])) first--;
    let last = place;
    while (last + 1 < end && last - first < LONG && isDigit(bytes[last + 1])) last++;
    if (last - first + 1 >= LONG) return true;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function parseJson(text: string): EventValue | undefined {
  try {
    return JSON.parse(text) as EventValue;
  } catch {
    return undefined;
  }
}

/** The value, with big integers where the text has any. */
function exactly(text: string, value: EventValue): EventValue {
  return BIG.test(text) ? (parseEvent(text).event ?? value) : value;
}

/** A copy whose objects have no prototype. */
export function ownValue(value: EventValue): ReadValue {
  const plain = withoutPrototypes(value, 0);
  return plain === undefined ? { ok: false, reason: 'record-too-deep' } : { ok: true, value: plain };
}

/** Undefined where it nests too deep. */
function withoutPrototypes(value: EventValue, depth: number): EventValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (isList(value)) {
    const list: EventValue[] = [];
    for (const item of value) {
      const plain = withoutPrototypes(item, depth + 1);
      if (plain === undefined) return undefined;
      list.push(plain);
    }
    return list;
  }
  const copy = emptyObject();
  for (const key of Object.keys(value)) {
    const plain = withoutPrototypes(value[key] as EventValue, depth + 1);
    if (plain === undefined) return undefined;
    copy[key] = plain;
  }
  return copy;
}

export function emptyObject(): Record<string, EventValue> {
  return Object.create(null) as Record<string, EventValue>;
}

export function isList(value: EventValue | undefined): value is readonly EventValue[] {
  return Array.isArray(value);
}

export function isObject(value: EventValue | undefined): value is EventObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys. */
export function at(value: EventValue | undefined, ...path: readonly string[]): EventValue | undefined {
  let here = value;
  for (const key of path) here = memberOf(here, key);
  return here;
}

/** The value of an object's own key. */
export function memberOf(value: EventValue | undefined, key: string): EventValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The text at a path, undefined where it is empty or no text. */
export function textAt(value: EventValue | undefined, key: string, ...path: readonly string[]): string | undefined {
  let found = memberOf(value, key);
  for (const inner of path) found = memberOf(found, inner);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function listAt(value: EventValue | undefined, ...path: readonly string[]): readonly EventValue[] {
  const found = at(value, ...path);
  return isList(found) ? found : [];
}

/** Milliseconds since the epoch of a time as AWS writes it: RFC 3339, or ISO 8601's basic form (`20131102T010628Z`). */
export function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const plain = plainTimeOf(text);
  if (plain !== undefined) return plain;
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (basic === null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const time = Date.parse(basic === null ? text : `${basic[1]}-${basic[2]}-${basic[3]}T${basic[4]}:${basic[5]}:${basic[6]}Z`);
  return Number.isNaN(time) ? undefined : time;
}

const PLAIN_TIME = '0000-00-00T00:00:00Z';

/** Of what nearly all times look like, as far as every month has such a day; undefined says nothing. */
function plainTimeOf(text: string): number | undefined {
  if (text.length !== PLAIN_TIME.length) return undefined;
  for (let place = 0; place < PLAIN_TIME.length; place++) {
    const code = text.charCodeAt(place);
    const wanted = PLAIN_TIME.charCodeAt(place);
    if (wanted === 0x30 ? !(code >= 0x30 && code <= 0x39) : code !== wanted) return undefined;
  }
  const two = (place: number) => (text.charCodeAt(place) - 0x30) * 10 + text.charCodeAt(place + 1) - 0x30;
  const [year, month, day, hour, minute, second] = [two(0) * 100 + two(2), two(5), two(8), two(11), two(14), two(17)];
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The event as one text, the same for equal events: what stands for an id where AWS gives none. */
export function contentOf(value: EventValue): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  if (isList(value)) return `[${value.map(contentOf).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${contentOf(value[key] as EventValue)}`);
  return `{${members.join(',')}}`;
}

const LETTER_A = 0x61;
/** More texts than this of one event are not looked through for ARNs. */
const MOST_TEXTS = 2000;

/** Every text that is an ARN, in the values and all that is below them. */
export function arnsIn(...values: readonly (EventValue | undefined)[]): readonly string[] {
  const found: string[] = [];
  let looked = 0;
  const visit = (value: EventValue | undefined): void => {
    if (typeof value === 'string') {
      looked++;
      if (value.charCodeAt(0) === LETTER_A && value.startsWith('arn:') && value.length <= 2048 && /^arn:[\w-]+:[\w-]+:[\w-]*:\d*[\w-]*:\S/.test(value))
        found.push(value);
    } else if (typeof value === 'object' && value !== null && looked < MOST_TEXTS) {
      for (const item of isList(value) ? value : Object.values(value)) visit(item);
    }
  };
  for (const value of values) visit(value);
  return found;
}

/** Each once, in code unit order. */
export function distinct(texts: readonly (string | undefined)[]): readonly string[] {
  const found: string[] = [];
  for (const text of texts) if (text !== undefined) found.push(text);
  return found.length < 2 ? found : [...new Set(found)].sort();
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]+(?:\.\d{1,3}){0,3})$/;

/** The text where it is an IPv4 or IPv6 address: CloudTrail also writes the names of services there. */
export function addressOf(text: string | undefined): string | undefined {
  return text !== undefined && ADDRESS.test(text) ? text : undefined;
}
