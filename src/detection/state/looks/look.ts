// What every way of looking at matches has in common: a state that takes matches in order, and says where its condition holds.

import type { Match } from '../match.ts';

/** The condition holds. Hits no more than `linger` apart, of one `sub`, are one finding. */
export interface Hit {
  /** When it is known to hold. */
  readonly time: number;
  /** What tells findings of one group apart; empty where there is nothing. */
  readonly sub: string;
  /** The match whose identity the finding takes, and whose values it has where other rules look at it. */
  readonly anchor: Match;
  /** Matches that show it, in order; asked for only where they are kept, and at once. */
  readonly evidence: () => readonly Match[];
  /** The number that the condition was asked of. */
  readonly value: number;
  /** More about it in words, such as places and a distance. */
  readonly detail?: string;
}
export type Emit = (hit: Hit) => void;

/**
 * INVARIANT: step and advance see time only go on; a state is a function of the matches that it took, in order, and `advance` may be called
 * as often as one likes with times up to that of the next match: nothing that is emitted depends on it.
 */
export interface Looker<S> {
  /** How long after a hit a further one is of the same finding. */
  readonly linger: number;
  /** Whether the time is counted from the first hit of a finding, not from the last. */
  readonly isAnchored: boolean;
  readonly create: (group: string) => S;
  /** A state that goes on alone; the original may only be stepped over matches that the copy has taken. */
  readonly copy: (state: S) => S;
  readonly step: (state: S, match: Match, emit: Emit) => void;
  /** Everything that is due before a time. */
  readonly advance: (state: S, time: number, emit: Emit) => void;
  /** The earliest time after which `advance` has something to do or to forget; infinite where there is none. */
  readonly due: (state: S) => number;
  /** Whether the state is as good as a new one. */
  readonly isEmpty: (state: S) => boolean;
  /** The state as JSON. */
  readonly save: (state: S) => unknown;
  readonly load: (saved: unknown, group: string) => S;
  /** After the original took a match that its copy took before: the copy may drop what the original now says too. */
  readonly agree?: (copy: S, original: S, match: Match) => void;
  /** Forgets what no match from a time on can ask for. */
  readonly forget?: (time: number) => void;
  /** What the states of all groups share, line by line. */
  readonly saveShared?: () => Iterable<string>;
  readonly loadShared?: (line: string) => void;
  /** What had to be cut for size so far. */
  readonly cut?: () => number;
}

/** The most matches that a finding shows of its window. */
export const MOST_EVIDENCE = 24;

/** Each match once, in the order of its last place. A match that was saved and restored is no longer the same object. */
export function distinct(matches: Iterable<Match>): readonly Match[] {
  const byName = new Map<string, Match>();
  for (const match of matches) {
    const name = `${match.rule}\n${match.time}\n${match.id}`;
    byName.delete(name);
    byName.set(name, match);
  }
  return [...byName.values()];
}

export function lastOf(matches: readonly Match[]): readonly Match[] {
  return matches.length <= MOST_EVIDENCE ? matches : matches.slice(-MOST_EVIDENCE);
}
