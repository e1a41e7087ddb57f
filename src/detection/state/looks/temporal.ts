// Which rules matched in the window that ends with each match: the newest match of each rule tells.

import type { Match } from '../match.ts';
import { type Looker, lastOf } from './look.ts';

interface Temporal {
  readonly byRule: Map<string, Match>;
}

/** `holds` is asked of the rules that matched; it must not cease to hold when more do. The value is how many they are. */
export function temporal(timespan: number, holds: (rules: ReadonlyMap<string, Match>) => boolean): Looker<Temporal> {
  const dropBefore = ({ byRule }: Temporal, time: number): void => {
    for (const [rule, match] of byRule) {
      if (match.time >= time) return;
      byRule.delete(rule);
    }
  };
  return {
    linger: timespan,
    isAnchored: false,
    create: () => ({ byRule: new Map() }),
    copy: ({ byRule }) => ({ byRule: new Map(byRule) }),
    step(state, match, emit) {
      dropBefore(state, match.time - timespan);
      state.byRule.delete(match.rule);
      state.byRule.set(match.rule, match);
      if (holds(state.byRule)) emit({ time: match.time, sub: '', anchor: match, evidence: () => lastOf([...state.byRule.values()]), value: state.byRule.size });
    },
    advance: (state, time) => dropBefore(state, time - timespan),
    due({ byRule }) {
      let latest = Number.NEGATIVE_INFINITY;
      for (const { time } of byRule.values()) latest = Math.max(latest, time);
      return byRule.size === 0 ? Number.POSITIVE_INFINITY : latest + timespan;
    },
    isEmpty: ({ byRule }) => byRule.size === 0,
    save: ({ byRule }) => [...byRule],
    load: (saved) => ({ byRule: new Map(saved as [string, Match][]) }),
  };
}
