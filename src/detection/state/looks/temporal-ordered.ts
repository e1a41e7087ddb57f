// Rules that matched one after the other. Of all chains of the same shape only the one that began last is kept: it leaves the window last.
// Matches of the same time stand in the order of their rules, for logs have whole seconds.

import type { Match } from '../match.ts';
import { type Looker, lastOf } from './look.ts';

/** Matches in order, the last one first. */
interface Chain {
  readonly match: Match;
  readonly before: Chain | undefined;
  /** The time of its first match. */
  readonly start: number;
}

interface Chains {
  /** By shape. */
  readonly byShape: Map<number, Chain>;
  latest: number;
}

/** What tells chains apart, as a number. */
export interface Shapes {
  readonly first: (position: number) => number;
  /** The shape of a chain that goes on with the rule at a position; undefined where that rule may not follow. */
  readonly next: (shape: number, position: number) => number | undefined;
  readonly holds: (shape: number) => boolean;
  /** How many rules are in it. */
  readonly size: (shape: number) => number;
}

/** As far as only the number of rules counts: how many, and the last one. At most 1,000 rules. */
export function shapesByCount(holds: (count: number) => boolean): Shapes {
  return {
    first: (position) => 1000 + position,
    next: (shape, position) => (shape % 1000 < position ? (Math.floor(shape / 1000) + 1) * 1000 + position : undefined),
    holds: (shape) => holds(Math.floor(shape / 1000)),
    size: (shape) => Math.floor(shape / 1000),
  };
}

/** Where it counts which rules they are: their set, a bit each. */
export function shapesBySet(holds: (has: (position: number) => boolean) => boolean): Shapes {
  return {
    first: (position) => 1 << position,
    next: (shape, position) => (shape < 1 << position ? shape | (1 << position) : undefined),
    holds: (shape) => holds((position) => (shape & (1 << position)) !== 0),
    size(shape) {
      let bits = 0;
      for (let rest = shape; rest > 0; rest &= rest - 1) bits++;
      return bits;
    },
  };
}

export function temporalOrdered(timespan: number, positions: ReadonlyMap<string, number>, shapes: Shapes): Looker<Chains> {
  const dropBefore = ({ byShape }: Chains, time: number): void => {
    for (const [shape, { start }] of byShape) if (start < time) byShape.delete(shape);
  };
  const keep = ({ byShape }: Chains, shape: number, chain: Chain): void => {
    const known = byShape.get(shape);
    if (known === undefined || known.start < chain.start) byShape.set(shape, chain);
  };
  return {
    linger: timespan,
    isAnchored: false,
    create: () => ({ byShape: new Map(), latest: 0 }),
    copy: ({ byShape, latest }) => ({ byShape: new Map(byShape), latest }),
    step(state, match, emit) {
      const { time } = match;
      dropBefore(state, time - timespan);
      state.latest = time;
      const position = positions.get(match.rule) ?? 0;
      for (const [shape, before] of state.byShape) {
        const next = shapes.next(shape, position);
        if (next !== undefined) keep(state, next, { match, before, start: before.start });
      }
      keep(state, shapes.first(position), { match, before: undefined, start: time });
      const best = [...state.byShape].filter(([shape]) => shapes.holds(shape)).sort(([a], [b]) => shapes.size(b) - shapes.size(a) || a - b)[0];
      if (best !== undefined) emit({ time, sub: '', anchor: match, evidence: () => lastOf(matchesOf(best[1])), value: shapes.size(best[0]) });
    },
    advance: (state, time) => dropBefore(state, time - timespan),
    due: ({ byShape, latest }) => (byShape.size === 0 ? Number.POSITIVE_INFINITY : latest + timespan),
    isEmpty: ({ byShape }) => byShape.size === 0,
    save: ({ byShape, latest }) => ({ chains: [...byShape].map(([shape, chain]) => [shape, matchesOf(chain)]), latest }),
    load(saved) {
      const { chains, latest } = saved as { chains: [number, Match[]][]; latest: number };
      return { byShape: new Map(chains.flatMap(([shape, matches]) => (matches[0] === undefined ? [] : [[shape, chainOf(matches)] as const]))), latest };
    },
  };
}

function matchesOf(chain: Chain): Match[] {
  const matches: Match[] = [];
  for (let link: Chain | undefined = chain; link !== undefined; link = link.before) matches.push(link.match);
  return matches.reverse();
}

function chainOf(matches: readonly Match[]): Chain {
  let chain: Chain | undefined;
  for (const match of matches) chain = { match, before: chain, start: chain?.start ?? match.time };
  return chain as Chain;
}
