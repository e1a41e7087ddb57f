// A value that the group did not have in the timespan before. All groups share one exact store of what was seen.

import { joinTexts, type Match } from '../match.ts';
import { createSeenSince, createSeenStore, type SeenSince, type SeenStore } from '../seen-values.ts';
import { knownSince } from './known.ts';
import type { Looker } from './look.ts';

interface FirstSeen {
  readonly group: string;
  /** What a copy saw since; undefined for the original, which writes to the store itself. */
  readonly newer: SeenSince | undefined;
}

/** The store is looked through for what can be forgotten when it has this many keys, and twice as many as were left the last time. */
const WORTH_FORGETTING = 65_536;

export function firstSeen(
  timespan: number,
  learning: number,
  valuesOf: (match: Match) => readonly string[],
  store: SeenStore = createSeenStore(),
): Looker<FirstSeen> {
  let sizeLeft = 0;
  return {
    linger: 0,
    isAnchored: false,
    create: (group) => ({ group, newer: undefined }),
    // INVARIANT: only originals are copied, so a copy stands on the store and on nothing else.
    copy: ({ group }) => ({ group, newer: createSeenSince(store) }),
    step({ group, newer }, match, emit) {
      const seen = newer ?? store;
      const { time } = match;
      const since = knownSince(seen.since(group), seen.last(group), time, timespan);
      seen.setGroup(group, since, time);
      for (const value of valuesOf(match)) {
        const last = seen.lastOf(group, value);
        seen.setValue(group, value, time);
        if (time - since >= learning && (last === undefined || time - last > timespan))
          emit({ time, sub: joinTexts([match.id, value]), anchor: match, evidence: () => [match], value: 1 });
      }
    },
    advance: () => undefined,
    due: () => Number.POSITIVE_INFINITY,
    // Everything that it knows is in the store.
    isEmpty: () => true,
    save: () => null,
    load: (_saved, group) => ({ group, newer: undefined }),
    agree: ({ group, newer }, _original, match) => newer?.agree(group, valuesOf(match)),
    forget(time) {
      if (store.size() < WORTH_FORGETTING || store.size() < sizeLeft * 2) return;
      store.forgetBefore(time - timespan);
      sizeLeft = store.size();
    },
    saveShared: store.save,
    loadShared: store.load,
  };
}
