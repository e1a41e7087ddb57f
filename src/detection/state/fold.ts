// The state of one group: what its looker holds, and the findings that its hits make.

import { type Episode, growEpisode, openEpisode } from './finding.ts';
import type { Hit } from './looks/look.ts';
import type { AnyLooker } from './make-looker.ts';
import type { Match } from './match.ts';

export interface Fold {
  readonly state: unknown;
  /** By what tells them apart, the findings that can still grow. */
  readonly open: Map<string, Episode>;
  /** Findings that cannot. */
  closed: Episode[];
}

export function createFold(looker: AnyLooker, group: string): Fold {
  return { state: looker.create(group), open: new Map(), closed: [] };
}

/** A fold that goes on alone; closed findings stay with the original. */
export function copyFold(looker: AnyLooker, { state, open }: Fold): Fold {
  return { state: looker.copy(state), open: new Map([...open].map(([sub, episode]) => [sub, { ...episode }])), closed: [] };
}

export function stepFold(looker: AnyLooker, fold: Fold, match: Match): void {
  advanceFold(looker, fold, match.time);
  looker.step(fold.state, match, (hit) => takeHit(looker, fold, hit));
}

/** Everything that is due before a time. */
export function advanceFold(looker: AnyLooker, fold: Fold, time: number): void {
  looker.advance(fold.state, time, (hit) => takeHit(looker, fold, hit));
  closeBefore(looker, fold, time);
}

function takeHit(looker: AnyLooker, fold: Fold, hit: Hit): void {
  const known = fold.open.get(hit.sub);
  if (known !== undefined && hit.time - startOf(looker, known) <= looker.linger) {
    growEpisode(known, hit);
    return;
  }
  if (known !== undefined) fold.closed.push(known);
  fold.open.set(hit.sub, openEpisode(hit));
}

/** What the time is counted from, up to which a further hit is of the same finding. */
function startOf(looker: AnyLooker, episode: Episode): number {
  return looker.isAnchored ? episode.opening.time : episode.last;
}

function closeBefore(looker: AnyLooker, fold: Fold, time: number): void {
  for (const [sub, episode] of fold.open) {
    if (startOf(looker, episode) + looker.linger >= time) continue;
    fold.open.delete(sub);
    fold.closed.push(episode);
  }
}

/** The earliest time after which advancing does something. */
export function dueOf(looker: AnyLooker, { state, open }: Fold): number {
  let due = looker.due(state);
  for (const episode of open.values()) due = Math.min(due, startOf(looker, episode) + looker.linger);
  return due;
}
