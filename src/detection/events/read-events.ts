// Every event of a file in the common shape: for those who want all of them, not only what rules match.

import type { Issue } from '../../core/index.ts';
import type { DetectionEvent } from './event.ts';
import { eventOf, eventOfBytes } from './event-of.ts';
import { createEventReader, type EventSink, type ReaderOptions } from './reader.ts';

/** Clocks of hosts differ by less than this; what is further ahead is named. */
const TOLERATED = 24 * 60 * 60 * 1000;

export interface EventListener {
  readonly event: (event: DetectionEvent) => void;
  readonly issue: (issue: Issue) => void;
  /** Milliseconds since the epoch; events later than this by a day are named, and kept. Without it none is. */
  readonly now?: number | undefined;
}

/** Makes the common shape of each event that a reader finds, and names what is odd about it. */
export function createShapingSink({ event: emit, issue, now }: EventListener): EventSink {
  const check = (event: DetectionEvent) => {
    const { file, line } = event.place;
    const where = { file, ...(line === undefined ? {} : { line }) };
    if (event.time === undefined) issue({ code: 'no-time', message: 'an event has no valid time', ...where });
    else if (now !== undefined && event.time > now + TOLERATED)
      issue({ code: 'future-event', message: `an event is from the future: ${new Date(event.time).toISOString()}`, ...where });
    emit(event);
  };
  return {
    issue,
    value: (kind, raw, place, around) => check(eventOf(kind, raw, place, around)),
    bytes: (kind, bytes, start, end, place, around) => {
      const made = eventOfBytes(kind, bytes, start, end, place, around);
      const where = { file: place.file, ...(place.line === undefined ? {} : { line: place.line }) };
      if (!made.ok) return issue({ code: made.reason, message: `an event (number ${place.index + 1} of the file) is not JSON that can be read`, ...where });
      if (!made.isValidUtf8) issue({ code: 'invalid-utf8', message: 'an event is not all UTF-8: what is not stands as U+FFFD', ...where });
      check(made.event);
    },
  };
}

/** The events of the bytes of one file, decompressed, and what was wrong with it. */
export function readEvents(
  bytes: Uint8Array,
  file: string,
  { now, ...options }: ReaderOptions & { readonly now?: number } = {},
): { readonly events: readonly DetectionEvent[]; readonly issues: readonly Issue[] } {
  const events: DetectionEvent[] = [];
  const issues: Issue[] = [];
  const reader = createEventReader(file, createShapingSink({ event: (event) => events.push(event), issue: (issue) => issues.push(issue), now }), options);
  reader.push(bytes);
  reader.end();
  return { events, issues };
}
