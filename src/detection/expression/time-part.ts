// The parts of a time that a value of an event says, in UTC.
// Source: RFC 3339; https://sigmahq.io/sigma-specification/specification/sigma-appendix-modifiers.html#time-modifiers

import type { TimePart } from './expression.ts';

const WRITTEN = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?$/;
/** Numbers below are seconds: as milliseconds they would be before March 1973. */
const FIRST_MILLISECONDS = 1e11;
const DAY = 86_400_000;

/** Milliseconds since the epoch; nothing where the value says no time. */
export function readTime(value: string | number | bigint): number | undefined {
  if (typeof value !== 'string') {
    const number = Number(value);
    const time = Math.abs(number) < FIRST_MILLISECONDS ? number * 1000 : number;
    return Math.abs(time) <= 8.64e15 ? time : undefined;
  }
  if (!WRITTEN.test(value)) return undefined;
  const text = value.toUpperCase().replace(' ', 'T');
  const time = Date.parse(text.length > 10 && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : time;
}

/** How each part is read. */
const PARTS: Readonly<Record<TimePart, (time: Date) => number>> = {
  minute: (time) => time.getUTCMinutes(),
  hour: (time) => time.getUTCHours(),
  day: (time) => time.getUTCDate(),
  week: isoWeek,
  month: (time) => time.getUTCMonth() + 1,
  year: (time) => time.getUTCFullYear(),
};

/** A part of a time in milliseconds. */
export function partOfTime(time: number, part: TimePart): number {
  return PARTS[part](new Date(time));
}

/** The week of its year in which the Thursday of its week lies (ISO 8601). */
function isoWeek(time: Date): number {
  const thursday = new Date(time.getTime() + (4 - (time.getUTCDay() || 7)) * DAY);
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY / 7) + 1;
}
