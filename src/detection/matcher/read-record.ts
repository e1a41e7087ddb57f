// An event in bytes as a value, for what cannot be told from bytes alone, and for events that are written in an unusual way.

import { decodeUtf8 } from '../events/utf8.ts';
import { type EventValue, parseEvent } from '../patterns/index.ts';

/** Integers that a double may not hold. */
const LONG_DIGITS = /\d{16}/;

/** The platform's own decoding of `bytes[start, end)`; undefined where they are not all UTF-8. */
export type DecodeBytes = (bytes: Uint8Array, start: number, end: number) => string | undefined;

/** The value of an event, numbers as they are written; nothing where it is no JSON. */
export function readRecord(bytes: Uint8Array, start: number, end: number, decode?: DecodeBytes): EventValue | undefined {
  const text = decode?.(bytes, start, end) ?? decodeUtf8(bytes, start, end).text;
  try {
    const value = JSON.parse(text) as EventValue;
    return LONG_DIGITS.test(text) ? (parseEvent(text).event ?? value) : value;
  } catch {
    return undefined;
  }
}

/** The parts of an event that CloudTrail left out. */
export function omittedOf(event: EventValue): readonly string[] {
  if (event === null || typeof event !== 'object' || Array.isArray(event)) return [];
  return Object.entries(event).flatMap(([key, part]: [string, EventValue]) =>
    part !== null && typeof part === 'object' && Object.hasOwn(part, 'omitted') && (part as { readonly [key: string]: EventValue })['omitted'] === true
      ? [key]
      : [],
  );
}
