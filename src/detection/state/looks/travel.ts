// Two places, one after the other, that nobody travels between in the time.

import type { Bounds } from '../../sigma/correlation.ts';
import { isWithin } from '../bounds.ts';
import type { Match } from '../match.ts';
import type { Looker } from './look.ts';

/** Where something is; what the distance between two of them is, at least, in kilometres. Unknown places are undefined and say nothing. */
export interface Geography {
  readonly placeOf: (text: string) => string | undefined;
  readonly distance: (place: string, other: string) => number | undefined;
}

interface Travel {
  last: { readonly place: string; readonly match: Match } | undefined;
}

const HOUR = 3_600_000;
/** What a speed is cut to where it is said. */
const FASTEST = 999_999;

/** `speed` bounds kilometres an hour; places less than `least` kilometres apart are no journey. */
export function travel(timespan: number, speed: Bounds, least: number, textsOf: (match: Match) => readonly string[], geography: Geography): Looker<Travel> {
  return {
    linger: timespan,
    isAnchored: false,
    create: () => ({ last: undefined }),
    copy: ({ last }) => ({ last }),
    step(state, match, emit) {
      if (state.last !== undefined && match.time - state.last.match.time > timespan) state.last = undefined;
      for (const text of textsOf(match)) {
        const place = geography.placeOf(text);
        if (place === undefined) continue;
        const { last } = state;
        state.last = { place, match };
        if (last === undefined || last.place === place) continue;
        const kilometres = geography.distance(last.place, place);
        if (kilometres === undefined || kilometres <= 0 || kilometres < least) continue;
        // At the same time the speed is infinite.
        const value = (kilometres * HOUR) / (match.time - last.match.time);
        const detail = `${last.place} to ${place}, at least ${Math.floor(kilometres)} km`;
        if (isWithin(speed, value))
          emit({ time: match.time, sub: '', anchor: match, evidence: () => [last.match, match], value: Math.floor(Math.min(value, FASTEST)), detail });
      }
    },
    advance(state, time) {
      if (state.last !== undefined && state.last.match.time + timespan < time) state.last = undefined;
    },
    due: ({ last }) => (last === undefined ? Number.POSITIVE_INFINITY : last.match.time + timespan),
    isEmpty: ({ last }) => last === undefined,
    save: ({ last }) => last ?? null,
    load: (saved) => ({ last: (saved as Travel['last'] | null) ?? undefined }),
  };
}
