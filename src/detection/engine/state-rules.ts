// The stateful rules of a pack: its correlations, and every rule that speaks for itself as one that joins equal signals.

import type { DetectionEvent } from '../events/index.ts';
import { type Match, type StateRule, textsAt } from '../state/index.ts';
import type { Pack, PackRule } from './pack.ts';

/** Stands for the identity of an event among the values of a match. */
const EVENT = '$event';

/** A rule of this name says the signals of the rule `name`. */
export function signalName(name: string): string {
  return `${name}/signal`;
}

/** The name of the rule that a finding of the state is about. */
export function ruleOfFinding(name: string): string {
  return name.endsWith('/signal') ? name.slice(0, -'/signal'.length) : name;
}

export function stateRulesOf(pack: Pack): readonly StateRule[] {
  const none: StateRule['aliases'] = new Map();
  const signals = pack.rules
    .filter(({ isHeard }) => isHeard)
    .map(({ name, meta }): StateRule => {
      const { dedup, window } = meta.stoa;
      const isJoined = dedup !== undefined && window !== undefined;
      return {
        name: signalName(name),
        inputs: [name],
        groupBy: isJoined ? dedup : [EVENT],
        aliases: none,
        timespan: isJoined ? window : 0,
        look: { type: 'each' },
      };
    });
  const correlations = pack.correlations.map(({ name, inputs, correlation }): StateRule => {
    const { groupBy, timespan, test } = correlation;
    const names = new Map(correlation.rules.map(({ text }, index) => [text, inputs[index] ?? text]));
    const aliases = new Map(
      [...correlation.aliases].map(([alias, fields]) => [alias, new Map([...fields].map(([rule, field]) => [names.get(rule) ?? rule, field]))]),
    );
    return { name, inputs, groupBy, aliases, timespan, look: test };
  });
  return [...signals, ...correlations];
}

/** The match of a rule and an event, with the values of the fields that stateful rules look at. */
export function matchOf(rule: PackRule, event: DetectionEvent & { readonly time: number }, fields: ReadonlySet<string>, note: Match['note']): Match {
  // Objects with a prototype are a fraction of those without; only own keys are asked for.
  const values = (fields.has('__proto__') ? Object.create(null) : {}) as Record<string, readonly string[]>;
  for (const field of fields) {
    const found = field === EVENT ? [event.id] : textsAt(event.raw, field);
    if (found.length > 0) values[field] = found;
  }
  return { rule: rule.name, id: event.id, time: event.time, values, ...(note && { note }) };
}
