// Events of cases: what a case says is laid onto a whole event, key by key.

import type { EventObject } from '../events/index.ts';
import type { EventValue } from '../patterns/index.ts';

/** As a value it takes the key away. */
const ABSENT = '$absent';
/** In a text it is the number of the repetition, from 0. */
const NUMBER = '$n';

/** The event of a case: objects are joined key by key, everything else takes the place of what was there. */
export function layEvent(base: EventObject, over: EventObject, number: number): EventObject {
  const laid = bare();
  for (const [key, value] of Object.entries(base)) if (value !== undefined) laid[key] = value;
  for (const [key, value] of Object.entries(over)) {
    const below = laid[key];
    if (value === undefined) continue;
    if (value === ABSENT) delete laid[key];
    else if (isEventObject(value)) laid[key] = layEvent(isEventObject(below) ? below : {}, value, number);
    else laid[key] = numbered(value, number);
  }
  return laid;
}

function numbered(value: EventValue, number: number): EventValue {
  if (typeof value === 'string') return value.replaceAll(NUMBER, String(number));
  if (isList(value)) return value.map((item) => (isEventObject(item) ? layEvent({}, item, number) : numbered(item, number)));
  return value;
}

/** No name in an event is one of the language. */
function bare(): Record<string, EventValue> {
  return Object.create(null) as Record<string, EventValue>;
}

function isEventObject(value: EventValue | undefined): value is EventObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: EventValue): value is readonly EventValue[] {
  return Array.isArray(value);
}
