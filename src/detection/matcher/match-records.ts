// A whole file of events in bytes, matched without being taken apart first: where an event ends is known when it has been read.

import {
  CLOSE,
  CLOSE_LIST,
  COLON,
  COMMA,
  endOfText,
  endOfValue,
  OPEN,
  OPEN_LIST,
  QUOTE,
  type Source,
  skipSpace,
  sourceOf,
} from '../events/split/json-bytes.ts';
import type { Matcher, Outcome } from './compile.ts';
import { DEPTH_LIMIT } from './scan.ts';

/** Told of every event that something matches, or may match: where it is, and what matches. */
export type Found = (start: number, end: number, outcome: Outcome) => void;

export interface RecordCounts {
  /** Events that were read. */
  readonly records: number;
  /** Where the bytes were no JSON any more: all events before it were read; -1 where all is well. */
  readonly brokenAt: number;
}

/** The member that holds CloudTrail's events: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html */
const RECORDS = 'Records';

/**
 * Matches every event of a file in memory: `{"Records": […]}`, a list of events, one event, or events one after the other, each on lines of its own.
 * What else is beside `Records` is passed over.
 */
export function matchRecords(matcher: Matcher, bytes: Uint8Array, found: Found): RecordCounts {
  const source = sourceOf(bytes, bytes.length);
  const { limit } = source;
  let records = 0;
  let brokenAt = -1;
  /** Behind the event at `at`; the place where it breaks off ends the file. */
  const matchOne = (at: number): number => {
    const outcome = matcher.match(bytes, at, limit);
    if (outcome === undefined) {
      brokenAt = at;
      return limit;
    }
    records++;
    const end = matcher.end();
    if (outcome.matched.length + outcome.undecided.length > 0) found(at, end, outcome);
    return end;
  };
  const matchList = (from: number): number => {
    let at = skipSpace(bytes, from, limit);
    while (at < limit && bytes[at] !== CLOSE_LIST) {
      at = skipSpace(bytes, matchOne(at), limit);
      if (brokenAt >= 0 || bytes[at] === CLOSE_LIST) break;
      if (bytes[at] !== COMMA) {
        brokenAt = at;
        break;
      }
      at = skipSpace(bytes, at + 1, limit);
    }
    if (brokenAt < 0 && at >= limit) brokenAt = limit;
    return brokenAt < 0 ? at + 1 : limit;
  };
  let at = skipSpace(bytes, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0, limit);
  while (at < limit && brokenAt < 0) {
    const list = bytes[at] === OPEN ? recordsIn(source, at) : -1;
    if (list >= 0) at = leaveObject(source, matchList(list));
    else at = bytes[at] === OPEN_LIST ? matchList(at + 1) : matchOne(at);
    if (at < 0) brokenAt = limit;
    at = skipSpace(bytes, at < 0 ? limit : at, limit);
  }
  return { records, brokenAt };
}

/** Behind the bracket of the list `Records` of the object at `at`; -1 where it has none. Only what stands before that list is looked at. */
function recordsIn({ bytes, view, limit }: Source, from: number): number {
  let at = skipSpace(bytes, from + 1, limit);
  // An event has many members before anything that could be a list of events; a file of events has few.
  for (let members = 0; members < 4 && bytes[at] === QUOTE; members++) {
    const end = endOfText(bytes, view, at + 1, limit);
    if (end < 0) return -1;
    const isRecords = end - at === RECORDS.length + 2 && isText(bytes, at + 1, RECORDS);
    at = skipSpace(bytes, end, limit);
    if (bytes[at] !== COLON) return -1;
    at = skipSpace(bytes, at + 1, limit);
    if (isRecords) return bytes[at] === OPEN_LIST ? at + 1 : -1;
    at = endOfValue(bytes, view, at, limit, DEPTH_LIMIT);
    if (at < 0) return -1;
    at = skipSpace(bytes, at, limit);
    if (bytes[at] !== COMMA) return -1;
    at = skipSpace(bytes, at + 1, limit);
  }
  return -1;
}

function isText(bytes: Uint8Array, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** Behind the object whose list of events ended before `from`. */
function leaveObject({ bytes, view, limit }: Source, from: number): number {
  let at = skipSpace(bytes, from, limit);
  while (at < limit && bytes[at] === COMMA) {
    const key = skipSpace(bytes, at + 1, limit);
    const end = bytes[key] === QUOTE ? endOfText(bytes, view, key + 1, limit) : -1;
    const colon = end < 0 ? limit : skipSpace(bytes, end, limit);
    if (bytes[colon] !== COLON) return -1;
    const behind = endOfValue(bytes, view, skipSpace(bytes, colon + 1, limit), limit, DEPTH_LIMIT);
    if (behind < 0) return -1;
    at = skipSpace(bytes, behind, limit);
  }
  if (at >= limit) return limit;
  return bytes[at] === CLOSE ? at + 1 : -1;
}
