// From when on a trail is read: so many days before its last event, or a date.

import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';

const DAY = 86_400_000;

/** Milliseconds since 1970, by the time of the last event; throws `ERR_USAGE` for what is neither. */
export function readSince(settings: Settings): (last: number) => number {
  const typed = settings.text('since');
  if (typed === undefined) return () => Number.NEGATIVE_INFINITY;
  const days = /^(\d{1,5})d$/.exec(typed)?.[1];
  if (days !== undefined) return (last) => last - Number(days) * DAY;
  const time = /^\d{4}-\d{2}-\d{2}/.test(typed) ? Date.parse(typed) : Number.NaN;
  if (Number.isNaN(time)) throw usageError(`\`--since\` is neither a number of days nor a date: \`${typed}\``, 'write 30d, or 2026-10-01');
  return () => time;
}
