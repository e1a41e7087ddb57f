// The common shape of one event, made when a rule matched it or when somebody asks for all.

import type { EventValue } from '../patterns/index.ts';
import type { DetectionEvent, EventKind, EventObject, EventPlace } from './event.ts';
import { DESCRIBE, type Surroundings } from './kinds/index.ts';
import { decodeUtf8 } from './utf8.ts';
import { distinct, hasLongDigits, isObject, lendJson, ownValue, readJson } from './values.ts';

/** The event of a value; `around` is what its file's path or its envelope says, where the event itself does not. */
export function eventOf(kind: EventKind, raw: EventObject, place: EventPlace, around: Surroundings = {}): DetectionEvent {
  const { id, time, account, region, principal, address, targets = [], issued = [], omitted = [] } = DESCRIBE[kind](raw, around);
  return {
    kind,
    id: `${kind}/${id}`,
    time,
    account: account ?? around.account,
    region: region ?? around.region,
    principal,
    address,
    targets: distinct(targets),
    issued,
    omitted,
    raw,
    place,
  };
}

export type EventOfBytes =
  | { readonly ok: true; readonly event: DetectionEvent; readonly isValidUtf8: boolean }
  | { readonly ok: false; readonly reason: 'json-syntax' | 'record-too-deep' | 'not-an-object' };

/** The event of `bytes[start, end)`, which are its JSON. Invalid UTF-8 stands as U+FFFD. */
export function eventOfBytes(kind: EventKind, bytes: Uint8Array, start: number, end: number, place: EventPlace, around: Surroundings = {}): EventOfBytes {
  const { text, isValid } = decodeUtf8(bytes, start, end);
  const read = readJson(text);
  if (!read.ok) return read;
  if (!isObject(read.value)) return { ok: false, reason: 'not-an-object' };
  return { ok: true, event: eventOf(kind, read.value, place, around), isValidUtf8: isValid };
}

/** The platform's own decoding of `bytes[start, end)`; undefined where they are not all UTF-8. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string | undefined;

/**
 * The event of bytes that a splitter gave, to be looked at and not kept: its `raw` is as `JSON.parse` makes it, which is asked for own keys alone.
 * Whoever keeps it keeps `ownEvent` of it. `known` is the event as `JSON.parse` makes it, where it was read already. Undefined where it is no JSON, or no object.
 */
export function lendEvent(
  decode: Decode | undefined,
  kind: EventKind,
  bytes: Uint8Array,
  start: number,
  end: number,
  place: EventPlace,
  around: Surroundings,
  known?: EventValue,
): DetectionEvent | undefined {
  if (kind === 'cloudtrail' && isObject(known)) return eventOf(kind, known, place, around);
  const text = decode?.(bytes, start, end) ?? decodeUtf8(bytes, start, end).text;
  const read = kind === 'cloudtrail' ? lendJson(text, hasLongDigits(bytes, start, end)) : readJson(text);
  return read.ok && isObject(read.value) ? eventOf(kind, read.value, place, around) : undefined;
}

/** The event to be kept. */
export function ownEvent(event: DetectionEvent): DetectionEvent {
  const own = ownValue(event.raw);
  return own.ok && isObject(own.value) ? { ...event, raw: own.value } : event;
}

/**
 * The account and Region in a log's path in S3, as far as AWS writes them there:
 * `…/AWSLogs/[o-…/]123456789012/CloudTrail/eu-west-1/…`, and Hive's `aws-account-id=123456789012/…/aws-region=eu-west-1/`.
 * Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html,
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html
 */
export function surroundingsOfPath(path: string): Surroundings {
  const hive = { account: /aws-account-id=(\d{12})(?:\/|$)/.exec(path)?.[1], region: /aws-region=([a-z0-9-]+)(?:\/|$)/.exec(path)?.[1] };
  const plain = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]{10,32}\/)?(\d{12})\/[^/]+\/([a-z]{2,5}(?:-[a-z]+)+-\d{1,2})(?:\/|$)/.exec(path);
  return { account: plain?.[1] ?? hive.account, region: plain?.[2] ?? hive.region };
}
