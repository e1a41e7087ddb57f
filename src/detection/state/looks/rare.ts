// Values that few have: fewer matches, or fewer different users of it, than the group's other traffic would let one expect.

import type { Bounds } from '../../sigma/correlation.ts';
import { countedTo, isWithin } from '../bounds.ts';
import { joinTexts, type Match } from '../match.ts';
import { distinct, type Looker, lastOf } from './look.ts';
import { addValues, dropOlder, type Newest } from './value-count.ts';

interface Rare {
  /** By value, who or what had it last; the value seen last at the end. */
  readonly byValue: Map<string, Newest>;
  /** Times of the group's newest matches, as many as there must be. */
  times: number[];
  latest: number;
}

/** The most values of a group that are held; of more, those seen longest ago are dropped, and that is counted. */
const MOST_VALUES = 100_000;

export function rare(
  timespan: number,
  bounds: Bounds,
  minimum: number,
  valuesOf: (match: Match) => readonly string[],
  usersOf: (match: Match) => readonly string[],
): Looker<Rare> {
  const most = countedTo(bounds);
  let cut = 0;
  const dropBefore = (state: Rare, time: number): void => {
    for (const [value, newest] of state.byValue) {
      if (newest.latest >= time) break;
      state.byValue.delete(value);
    }
    const kept = state.times.findIndex((one) => one >= time);
    if (kept !== 0) state.times = kept < 0 ? [] : state.times.slice(kept);
  };
  return {
    linger: timespan,
    isAnchored: false,
    create: () => ({ byValue: new Map(), times: [], latest: 0 }),
    copy: ({ byValue, times, latest }) => ({
      byValue: new Map([...byValue].map(([value, newest]) => [value, { byValue: new Map(newest.byValue), latest: newest.latest }])),
      times: [...times],
      latest,
    }),
    step(state, match, emit) {
      dropBefore(state, match.time - timespan);
      state.latest = match.time;
      state.times.push(match.time);
      if (state.times.length > Math.max(1, minimum)) state.times.shift();
      for (const value of valuesOf(match)) {
        const newest: Newest = state.byValue.get(value) ?? { byValue: new Map(), latest: 0 };
        dropOlder(newest, match.time - timespan);
        addValues(newest, usersOf(match), match, most);
        state.byValue.delete(value);
        state.byValue.set(value, newest);
        const users = newest.byValue.size;
        if (users > 0 && state.times.length >= minimum && isWithin(bounds, users))
          emit({ time: match.time, sub: joinTexts([value]), anchor: match, evidence: () => lastOf(distinct(newest.byValue.values())), value: users });
      }
      for (const value of state.byValue.keys()) {
        if (state.byValue.size <= MOST_VALUES) break;
        state.byValue.delete(value);
        cut++;
      }
    },
    advance: (state, time) => dropBefore(state, time - timespan),
    due: ({ times, latest }) => (times.length === 0 ? Number.POSITIVE_INFINITY : latest + timespan),
    isEmpty: ({ byValue, times }) => byValue.size === 0 && times.length === 0,
    save: ({ byValue, times, latest }) => ({ byValue: [...byValue].map(([value, newest]) => [value, [...newest.byValue], newest.latest]), times, latest }),
    load(saved) {
      const { byValue, times, latest } = saved as { byValue: [string, [string, Match][], number][]; times: number[]; latest: number };
      return { byValue: new Map(byValue.map(([value, users, last]) => [value, { byValue: new Map(users), latest: last }])), times: [...times], latest };
    },
    cut: () => cut,
  };
}
