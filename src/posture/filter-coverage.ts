// Whether a filter counts every event that a requirement names: proved by its conditions, refuted by an example, or neither.

import { matchesPattern } from '../identity/index.ts';
import type { Clause, Condition } from './filter-pattern.ts';

/** An event by the properties that are known of it: `null` for one that it does not have. Others may have any value. */
export type Example = ReadonlyMap<string, string | null>;

/** Whether whatever meets the required clause is counted: some clause of the filter asks for nothing more. */
export function isCounted(required: Clause, filter: readonly Clause[]): boolean {
  return filter.some((clause) => clause.every((condition) => required.some((known) => implies(known, condition))));
}

/** Whether the filter passes the example over, whatever its other properties are. */
export function isPassedOver(example: Example, filter: readonly Clause[]): boolean {
  return filter.every((clause) => clause.some((condition) => isFalse(condition, example)));
}

function implies(known: Condition, asked: Condition): boolean {
  if (known.kind === 'other' || asked.kind === 'other') return false;
  if (known.path !== asked.path) return false;
  if (asked.kind === 'absent') return known.kind === 'absent';
  if (known.kind === 'absent') return false;
  if (known.kind === asked.kind && known.value === asked.value) return true;
  if (known.kind === 'differs') return false;
  // What the known pattern leaves open must lie within a wildcard of the one that is asked for.
  if (asked.kind === 'equals') return covers(asked.value, known.value);
  return !known.value.includes('*') && !covers(asked.value, known.value);
}

/** `?` is a letter like another here. */
function covers(pattern: string, text: string): boolean {
  return matchesPattern(pattern.replaceAll('?', '\u0000'), text.replaceAll('?', '\u0000'));
}

function isFalse(condition: Condition, example: Example): boolean {
  if (condition.kind === 'other') return false;
  const value = example.get(condition.path);
  if (value === undefined) return false;
  if (condition.kind === 'absent') return value !== null;
  // What `!=` says of a property that is not there is not documented.
  if (value === null) return condition.kind === 'equals';
  return covers(condition.value, value) === (condition.kind === 'differs');
}

/** An event that meets the clause: wildcards stand for `X`; the rest of it, and what is only known not to be something, comes from `given`. */
export function exampleOf(clause: Clause, given: Readonly<Record<string, string | null>>): Example {
  const example = new Map<string, string | null>(Object.entries(given));
  for (const condition of clause) {
    if (condition.kind === 'equals') example.set(condition.path, condition.value.replaceAll('*', 'X'));
    if (condition.kind === 'absent') example.set(condition.path, null);
  }
  return example;
}
