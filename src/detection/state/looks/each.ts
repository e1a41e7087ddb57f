// Every match is a hit; what joins them is how long a finding goes on.

import type { Looker } from './look.ts';

export function each(timespan: number): Looker<undefined> {
  return {
    linger: timespan,
    isAnchored: true,
    create: () => undefined,
    copy: () => undefined,
    step: (_state, match, emit) => emit({ time: match.time, sub: '', anchor: match, evidence: () => [match], value: 1 }),
    advance: () => undefined,
    due: () => Number.POSITIVE_INFINITY,
    isEmpty: () => true,
    save: () => null,
    load: () => undefined,
  };
}
