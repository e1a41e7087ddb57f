// What state finds: a run of hits of one rule in one group, with the matches that show it.

import type { Hit } from './looks/look.ts';
import type { Match } from './match.ts';

export interface StateFinding {
  /** The same for the same rule, group and first match that set it off. */
  readonly key: string;
  readonly rule: string;
  /** The values that the group has in common, in the order of the rule's `groupBy`. */
  readonly group: readonly string[];
  /** The time of the first match of its evidence. */
  readonly first: number;
  /** When the condition came to hold, and when it last held. */
  readonly opened: number;
  readonly last: number;
  /** How often the condition was found to hold. */
  readonly hits: number;
  /** The number that the condition was asked of, when it came to hold. */
  readonly value: number;
  readonly detail?: string;
  /** Matches that show it, in order: at most 24 of those that set it off and 8 of those that kept it open. */
  readonly evidence: readonly Match[];
  /** Whether further matches could still be of this finding. */
  readonly isOpen: boolean;
}

/** The hit that a finding begins with, its evidence taken down. */
export type Opening = Omit<Hit, 'evidence'> & { readonly evidence: readonly Match[] };

/** A finding as it grows. */
export interface Episode {
  readonly sub: string;
  readonly opening: Opening;
  last: number;
  hits: number;
  further: readonly Match[];
}

const MOST_FURTHER = 8;

export function openEpisode(hit: Hit): Episode {
  return { sub: hit.sub, opening: { ...hit, evidence: hit.evidence() }, last: hit.time, hits: 1, further: [] };
}

export function growEpisode(episode: Episode, hit: Hit): void {
  episode.last = hit.time;
  episode.hits++;
  if (episode.further.length >= MOST_FURTHER) return;
  const newest = hit.evidence().at(-1);
  if (newest !== undefined) episode.further = [...episode.further, newest];
}

export function findingOf(rule: string, group: readonly string[], episode: Episode, isOpen: boolean): StateFinding {
  const { opening, last, hits, sub, further } = episode;
  return {
    key: JSON.stringify([rule, group, sub, opening.anchor.rule, opening.anchor.id]),
    rule,
    group,
    first: Math.min(opening.time, ...opening.evidence.map(({ time }) => time)),
    opened: opening.time,
    last,
    hits,
    value: opening.value,
    ...(opening.detail === undefined ? {} : { detail: opening.detail }),
    evidence: [...opening.evidence, ...further],
    isOpen,
  };
}
