// Many event patterns at once, asked of events as values and answered by name.

import type { EventPattern, EventValue } from '../patterns/index.ts';
import { compileRules } from './compile.ts';

/** What a set of patterns says of one event, by the names that the patterns were given. */
export interface Matched {
  readonly matched: readonly string[];
  /** Of these it cannot be told: the event is nested deeper than AWS reads, or its arrays leave too many ways to choose. */
  readonly undecided: readonly string[];
}

export interface PatternSet {
  /** The names of the patterns that match the event, in the order of the patterns. */
  readonly match: (event: EventValue) => Matched;
}

const NOTHING: Matched = { matched: [], undecided: [] };

/** Compiles patterns by name; a name may stand for several patterns, and is answered once. */
export function compilePatterns(patterns: readonly { readonly name: string; readonly pattern: EventPattern }[]): PatternSet {
  const { names, matchValue } = compileRules([], patterns);
  return {
    match(event) {
      const { matched, undecided } = matchValue(event);
      if (matched.length + undecided.length === 0) return NOTHING;
      const found = new Set(matched.map((number) => names[number] ?? ''));
      const open = new Set(undecided.map((number) => names[number] ?? ''));
      return { matched: [...found], undecided: [...open].filter((name) => !found.has(name)) };
    },
  };
}
