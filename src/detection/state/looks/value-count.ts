// Counting different values in the window that ends with each match. Of each value only its newest match is kept, and of values
// only the newest ones, as many as one must count to: that is exact, for an older one leaves the window first.

import type { Bounds } from '../../sigma/correlation.ts';
import { countedTo, isWithin } from '../bounds.ts';
import type { Match } from '../match.ts';
import { distinct, type Looker, lastOf } from './look.ts';

export interface Newest {
  /** By value its newest match, the value seen last at the end. */
  readonly byValue: Map<string, Match>;
  latest: number;
}

export function dropOlder({ byValue }: Newest, time: number): void {
  for (const [value, match] of byValue) {
    if (match.time >= time) return;
    byValue.delete(value);
  }
}

export function addValues(newest: Newest, values: readonly string[], match: Match, most: number): void {
  const { byValue } = newest;
  newest.latest = match.time;
  for (const value of values) {
    byValue.delete(value);
    byValue.set(value, match);
  }
  for (const value of byValue.keys()) {
    if (byValue.size <= most) return;
    byValue.delete(value);
  }
}

/** A function of a match gives what is counted: tuples of values, or the rule itself. */
export function valueCount(timespan: number, bounds: Bounds, valuesOf: (match: Match) => readonly string[]): Looker<Newest> {
  const most = countedTo(bounds);
  return {
    linger: timespan,
    isAnchored: false,
    create: () => ({ byValue: new Map(), latest: 0 }),
    copy: ({ byValue, latest }) => ({ byValue: new Map(byValue), latest }),
    step(newest, match, emit) {
      dropOlder(newest, match.time - timespan);
      const values = valuesOf(match);
      addValues(newest, values, match, most);
      const value = newest.byValue.size;
      if (values.length > 0 && isWithin(bounds, value))
        emit({ time: match.time, sub: '', anchor: match, evidence: () => lastOf(distinct(newest.byValue.values())), value });
    },
    advance: (newest, time) => dropOlder(newest, time - timespan),
    due: ({ byValue, latest }) => (byValue.size === 0 ? Number.POSITIVE_INFINITY : latest + timespan),
    isEmpty: ({ byValue }) => byValue.size === 0,
    save: ({ byValue, latest }) => ({ byValue: [...byValue], latest }),
    load(saved) {
      const { byValue, latest } = saved as { byValue: [string, Match][]; latest: number };
      return { byValue: new Map(byValue), latest };
    },
  };
}
