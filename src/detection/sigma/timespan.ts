// Spans of time: a number and a letter.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-correlation-rules-specification.html#time-selection

import { readText } from './read-keys.ts';
import type { Report } from './report.ts';
import { type PlacedMap, valueAt } from './yaml-tree.ts';

const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 7 * 86_400_000],
  // As pySigma has them: the mean of the Gregorian calendar.
  ['M', 2_629_746_000],
  ['y', 31_556_952_000],
]);
/** Ten years: nothing is kept longer. */
const LONGEST = 10 * 31_556_952_000;

/** Milliseconds; nothing where the text is no span of time. */
export function parseTimespan(text: string): number | undefined {
  const [, digits = '', letter = ''] = /^(\d{1,9})([smhdwMy])$/.exec(text) ?? [];
  const unit = MILLISECONDS.get(letter);
  const span = unit === undefined ? undefined : Number(digits) * unit;
  return span === undefined || span === 0 || span > LONGEST ? undefined : span;
}

/** The span of time that a key says, in milliseconds; reports what is wrong with it. */
export function readTimespan(map: PlacedMap, key: string, report: Report): number | undefined {
  const text = readText(map, key, report);
  if (text === undefined) return undefined;
  const span = parseTimespan(text);
  if (span === undefined)
    report.error(
      'timespan',
      `\`${text}\` is no span of time`,
      valueAt(map, key)?.span ?? map.span,
      'a number and s, m, h, d, w, M or y, such as `90m`, ten years at most',
    );
  return span;
}
