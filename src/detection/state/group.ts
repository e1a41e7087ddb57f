// One group of one rule: the state that is final up to the watermark, the matches after it in order, and the state with these on top.

import { type Episode, findingOf, type StateFinding } from './finding.ts';
import { advanceFold, copyFold, createFold, type Fold, stepFold } from './fold.ts';
import type { AnyLooker } from './make-looker.ts';
import type { Match } from './match.ts';

export interface Group {
  readonly key: string;
  readonly values: readonly string[];
  /** The state over all matches before the watermark. */
  readonly settled: Fold;
  /** The matches after it, in order; those before `start` are gone. */
  waiting: Match[];
  start: number;
  /** The state with those on top; undefined where it has to be made anew. */
  live: Fold | undefined;
  /** Matches since the state was last made anew, and how often it was asked for since. */
  sinceRecall: number;
  asked: number;
  /** The last match that was settled before its time, because too many waited. */
  floor: Match | undefined;
  /** By key, what was last said of a finding, shortened. */
  said: Map<string, string>;
  /** By key of a finding, the match that stands for it where other rules look at this one. */
  outputs: Map<string, Match>;
  /** Whether it has been given up as empty; another stands for it when more comes. */
  isGone: boolean;
}

export type Order = (a: Match, b: Match) => number;

export function createGroup(looker: AnyLooker, key: string, values: readonly string[]): Group {
  const settled = createFold(looker, key);
  return {
    key,
    values,
    settled,
    waiting: [],
    start: 0,
    live: undefined,
    sinceRecall: 0,
    asked: 0,
    floor: undefined,
    said: new Map(),
    outputs: new Map(),
    isGone: false,
  };
}

/** Puts a match where it belongs; `repeated` where it is there already. `isLive`: the state with it on top will be asked. */
export function addTo(group: Group, looker: AnyLooker, order: Order, match: Match, isLive: boolean): 'added' | 'repeated' {
  const { waiting } = group;
  group.sinceRecall++;
  const last = waiting.length > group.start ? waiting.at(-1) : undefined;
  if (last === undefined || order(last, match) < 0) {
    if (isLive && last === undefined && group.live === undefined) group.live = copyFold(looker, group.settled);
    waiting.push(match);
    if (!isLive) group.live = undefined;
    else if (group.live !== undefined) stepFold(looker, group.live, match);
  } else {
    const at = placeOf(group, order, match);
    const known = waiting[at];
    if (known !== undefined && order(known, match) === 0) return 'repeated';
    waiting.splice(at, 0, match);
    group.live = undefined;
  }
  return 'added';
}

export function removeFrom(group: Group, order: Order, match: Match): boolean {
  const at = placeOf(group, order, match);
  const known = group.waiting[at];
  if (known === undefined || order(known, match) !== 0) return false;
  group.waiting.splice(at, 1);
  group.live = undefined;
  return true;
}

/** Where a match stands among those that wait, or would stand. */
function placeOf({ waiting, start }: Group, order: Order, match: Match): number {
  let [low, high] = [start, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(waiting[middle] as Match, match) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function waitingIn({ waiting, start }: Group): number {
  return waiting.length - start;
}

/** Settles the matches before a time, and what is due before another; gives the findings that are final by that. */
export function settleBefore(group: Group, looker: AnyLooker, time: number, due: number): readonly Episode[] {
  while (group.start < group.waiting.length && (group.waiting[group.start] as Match).time < time) settleNext(group, looker);
  trim(group);
  if (due > Number.NEGATIVE_INFINITY) advanceFold(looker, group.settled, due);
  return takeClosed(group);
}

/** Settles so many of the oldest matches, whatever their times. */
export function settleOldest(group: Group, looker: AnyLooker, count: number): readonly Episode[] {
  for (let left = count; left > 0 && group.start < group.waiting.length; left--) {
    group.floor = group.waiting[group.start];
    settleNext(group, looker);
  }
  trim(group);
  return takeClosed(group);
}

function settleNext(group: Group, looker: AnyLooker): void {
  const match = group.waiting[group.start++] as Match;
  stepFold(looker, group.settled, match);
  if (group.live !== undefined) looker.agree?.(group.live.state, group.settled.state, match);
}

function trim(group: Group): void {
  if (group.start < group.waiting.length && group.start < 1024) return;
  group.waiting = group.waiting.slice(group.start);
  group.start = 0;
  if (group.waiting.length === 0) group.live = undefined;
}

function takeClosed(group: Group): readonly Episode[] {
  const { settled } = group;
  if (settled.closed.length === 0) return settled.closed;
  const { closed } = settled;
  settled.closed = [];
  const keys = new Set(closed.map(identityOf));
  if (group.live !== undefined) group.live.closed = group.live.closed.filter((episode) => !keys.has(identityOf(episode)));
  return closed;
}

function identityOf({ sub, opening }: Episode): string {
  return `${sub}\n${opening.anchor.rule}\n${opening.anchor.id}`;
}

/** The findings of a group that are not final, as far as is known. */
export function findingsOf(
  group: Group,
  looker: AnyLooker,
  rule: string,
  values: readonly string[],
  isProvisional: boolean,
): readonly { readonly finding: StateFinding; readonly episode: Episode }[] {
  const fold = isProvisional ? liveOf(group, looker) : group.settled;
  const found = (episode: Episode, isOpen: boolean) => ({ finding: findingOf(rule, values, episode, isOpen), episode });
  return [...fold.closed.map((episode) => found(episode, false)), ...[...fold.open.values()].map((episode) => found(episode, true))];
}

/**
 * Whether to say now what the group's state is, all matches on top. Where a match came out of order that means going over all that wait,
 * so it is put off until there is enough that is new, or until it has been put off often enough: the work for a match stays bounded.
 */
export function mayRecall(group: Group, isProvisional: boolean): boolean {
  if (!isProvisional || group.live !== undefined || waitingIn(group) <= SMALL) return true;
  return ++group.asked >= MOST_ASKED || group.sinceRecall * MOST_ASKED >= waitingIn(group);
}

const SMALL = 64;
const MOST_ASKED = 16;

function liveOf(group: Group, looker: AnyLooker): Fold {
  if (waitingIn(group) === 0) return group.settled;
  if (group.live === undefined) {
    group.live = copyFold(looker, group.settled);
    group.sinceRecall = 0;
    group.asked = 0;
    for (let index = group.start; index < group.waiting.length; index++) stepFold(looker, group.live, group.waiting[index] as Match);
  }
  return group.live;
}
