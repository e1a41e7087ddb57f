// Cases of rules: events that have to bring a rule forth, and events that must not.

import type { DetectionEvent, EventKind, EventObject } from '../events/index.ts';
import { eventOf } from '../events/index.ts';
import { layEvent } from './lay-event.ts';

export const EXPECTATIONS = ['match', 'quiet', 'undecided'] as const;
export type CaseExpectation = (typeof EXPECTATIONS)[number];

export interface CaseEvents {
  /** The whole event, and what the case says of it. */
  readonly base: EventObject;
  readonly event: EventObject;
  /** Milliseconds since the event before. */
  readonly after: number;
  readonly repeat: number;
  /** Milliseconds between repetitions. */
  readonly every: number;
}

export interface RuleCase {
  readonly name: string;
  readonly expected: CaseExpectation;
  readonly events: readonly CaseEvents[];
}

export type TimedEvent = DetectionEvent & { readonly time: number };

/** The first event's time where nothing says one. */
const BEGINNING = Date.UTC(2026, 10, 1, 6);

/** The events of a case in order, each with an identity of its own, and with the time that the case says. */
export function eventsOfCase({ events }: Pick<RuleCase, 'events'>, kinds: readonly EventKind[]): readonly TimedEvent[] {
  const made: TimedEvent[] = [];
  let last: number | undefined;
  for (const { base, event, after, repeat, every } of events) {
    for (let number = 0; number < repeat; number++) {
      const index = made.length;
      const laid = layEvent(base, event, number);
      const kind = kindOf(laid, kinds);
      const place = { file: 'case', index };
      const shaped = eventOf(kind, laid, place);
      const usual = eventOf(kind, layEvent(base, {}, 0), place).time ?? BEGINNING;
      const next = last === undefined ? usual + after : last + (number === 0 ? after : every);
      // An event that says its own time has it.
      const time = shaped.time !== undefined && shaped.time !== usual ? shaped.time : next;
      last = time;
      made.push({ ...shaped, raw: withTime(kind, laid, time, index), id: `${shaped.id}/${index}`, time });
    }
  }
  return made;
}

/** The event says the time and the identity that it has, as CloudTrail would. */
function withTime(kind: EventKind, raw: EventObject, time: number, index: number): EventObject {
  if (kind !== 'cloudtrail' || raw['eventTime'] === undefined) return raw;
  const said = { eventTime: new Date(time).toISOString().replace(/\.\d+Z$/, 'Z') };
  const id = raw['eventID'];
  return layEvent(raw, typeof id === 'string' && index > 0 ? { ...said, eventID: `${id.slice(0, -8)}${index.toString(16).padStart(8, '0')}` } : said, 0);
}

/** Of the logs that the rules are about, the one that the event looks like. */
function kindOf(raw: EventObject, kinds: readonly EventKind[]): EventKind {
  const looksLikeTrail = 'eventSource' in raw && 'eventName' in raw;
  const [first = 'cloudtrail'] = kinds.filter((kind) => (kind === 'cloudtrail') === looksLikeTrail);
  return first;
}
