// What holds events instead of being one: envelopes of EventBridge, answers of calls, CloudWatch Logs' messages, rows of tables.
// Sources: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html,
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html,
// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html

import type { EventValue } from '../patterns/index.ts';
import { bytesOfBase64 } from './base64.ts';
import { classify } from './classify.ts';
import type { EventKind, EventObject } from './event.ts';
import type { Surroundings } from './kinds/index.ts';
import { eventOfRow } from './lines/index.ts';
import { bitsOfObject } from './split/index.ts';
import { at, emptyObject, isList, isObject, listAt, textAt } from './values.ts';

export type Inner =
  | { readonly kind: 'event'; readonly event: EventKind; readonly raw: EventObject; readonly around: Surroundings }
  /** A text of a log: lines or JSON. */
  | { readonly kind: 'text'; readonly text: string; readonly around: Surroundings }
  /** Gzip of a text of a log. */
  | { readonly kind: 'packed'; readonly bytes: Uint8Array }
  | { readonly kind: 'unknown' };

/** What the value holds. */
export function unwrap(value: EventValue, around: Surroundings): readonly Inner[] {
  if (isList(value)) return unwrapRow(value, around);
  if (!isObject(value)) return [{ kind: 'unknown' }];
  const trail = textAt(value, 'CloudTrailEvent');
  if (trail !== undefined) return [{ kind: 'text', text: trail, around }];
  if (isObject(value['detail'])) return unwrapEnvelope(value, value['detail'], around);
  const packed = textAt(value, 'awslogs', 'data');
  if (packed !== undefined) {
    const bytes = bytesOfBase64(packed);
    return [bytes === undefined ? { kind: 'unknown' } : { kind: 'packed', bytes }];
  }
  if (Object.hasOwn(value, 'Service') && Object.hasOwn(value, 'SchemaVersion'))
    return [{ kind: 'event', event: 'guardduty', raw: withSmallFirstLetters(value) as EventObject, around }];
  if (isList(value['items'])) return value['items'].flatMap((item) => known(item, around));
  const whole = value['eventJson'];
  if (typeof whole === 'string') return [{ kind: 'text', text: whole, around }];
  const message = textAt(value, 'message') ?? textAt(value, 'Message');
  if (message !== undefined) return [{ kind: 'text', text: message, around }];
  // Firehose and CloudWatch Logs leave JSON as it is where it was sent as JSON.
  return [value['message'], value['Message'], whole].filter(isObject).flatMap((inner) => known(inner, around));
}

function known(value: EventValue, around: Surroundings): readonly Inner[] {
  if (!isObject(value)) return [{ kind: 'unknown' }];
  const found = classify(bitsOfObject(value));
  if (typeof found === 'object') return [{ kind: 'event', event: found.event, raw: value, around }];
  return [{ kind: 'unknown' }];
}

/** EventBridge: the event is the detail; Security Hub sends several findings in one. */
function unwrapEnvelope(envelope: EventObject, detail: EventObject, around: Surroundings): readonly Inner[] {
  const here = { account: textAt(envelope, 'account') ?? around.account, region: textAt(envelope, 'region') ?? around.region };
  const findings = listAt(detail, 'findings');
  return (findings.length > 0 ? findings : [detail]).flatMap((inner) => known(inner, here));
}

/** Rows of CloudTrail Lake (`[{"eventID": "…"}, …]`) and of CloudWatch Logs Insights (`[{"field": "@message", "value": "…"}, …]`). */
function unwrapRow(row: readonly EventValue[], around: Surroundings): readonly Inner[] {
  const cells: (readonly [string, string])[] = [];
  for (const cell of row) {
    if (!isObject(cell)) return [{ kind: 'unknown' }];
    const field = textAt(cell, 'field');
    if (field !== undefined) cells.push([field, textAt(cell, 'value') ?? '']);
    else for (const [name, text] of Object.entries(cell)) cells.push([name, typeof text === 'string' ? text : '']);
  }
  const message = cells.find(([name]) => name === '@message')?.[1];
  if (message !== undefined) return [{ kind: 'text', text: message, around }];
  const raw = eventOfRow(cells);
  return [raw === undefined ? { kind: 'unknown' } : { kind: 'event', event: 'cloudtrail', raw, around }];
}

/**
 * The CLI prints GuardDuty's findings with capital first letters; the API, EventBridge and exports to S3 have small ones, and rules ask for these.
 * Source: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html
 */
function withSmallFirstLetters(value: EventValue): EventValue {
  if (isList(value)) return value.map(withSmallFirstLetters);
  if (!isObject(value)) return value;
  const copy = emptyObject();
  for (const [key, member] of Object.entries(value)) copy[key.charAt(0).toLowerCase() + key.slice(1)] = withSmallFirstLetters(member);
  return copy;
}

/** What the head of CloudWatch Logs' envelope says about its messages. */
export function surroundingsOfHead(head: EventValue): Surroundings {
  const owner = textAt(head, 'owner');
  return owner !== undefined && /^\d{12}$/.test(owner) && at(head, 'logGroup') !== undefined ? { account: owner } : {};
}
