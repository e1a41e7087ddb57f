// What was expected and did not come: the last rule after one of the others, or the only rule after itself, within the timespan.

import type { Match } from '../match.ts';
import { type Emit, type Looker, lastOf } from './look.ts';

interface Waiting {
  /** The first match that waits for an answer, and those that came while it waited. */
  since: Match | undefined;
  further: Match[];
}

export function absence(timespan: number, inputs: readonly string[]): Looker<Waiting> {
  const expected = inputs.at(-1);
  const advance = (waiting: Waiting, time: number, emit: Emit): void => {
    const { since } = waiting;
    if (since === undefined || since.time + timespan >= time) return;
    const { further } = waiting;
    emit({ time: since.time + timespan, sub: '', anchor: since, evidence: () => lastOf([since, ...further]), value: 0 });
    waiting.since = undefined;
    waiting.further = [];
  };
  return {
    linger: timespan,
    isAnchored: false,
    create: () => ({ since: undefined, further: [] }),
    copy: ({ since, further }) => ({ since, further: [...further] }),
    step(waiting, match, emit) {
      advance(waiting, match.time, emit);
      if (match.rule === expected) {
        waiting.since = inputs.length === 1 ? match : undefined;
        waiting.further = [];
      } else if (waiting.since === undefined) waiting.since = match;
      else if (waiting.further.length < 8) waiting.further.push(match);
    },
    advance,
    due: ({ since }) => (since === undefined ? Number.POSITIVE_INFINITY : since.time + timespan),
    isEmpty: ({ since }) => since === undefined,
    save: (waiting) => waiting,
    load(saved) {
      const { since, further } = saved as { since?: Match; further: Match[] };
      return { since, further: [...further] };
    },
  };
}
