// The way of looking that a rule asks for, made from its words.

import type { Bounds, RuleCondition } from '../sigma/correlation.ts';
import { isLowerOnly, isWithin } from './bounds.ts';
import { absence } from './looks/absence.ts';
import { each } from './looks/each.ts';
import { eventCount } from './looks/event-count.ts';
import { firstSeen } from './looks/first-seen.ts';
import type { Looker } from './looks/look.ts';
import { countMetric, distinctMetric, type MakeMetric, rankMetric, sumMetric } from './looks/metric.ts';
import { rare } from './looks/rare.ts';
import { temporal } from './looks/temporal.ts';
import { shapesByCount, shapesBySet, temporalOrdered } from './looks/temporal-ordered.ts';
import { type Geography, travel } from './looks/travel.ts';
import { valueCount } from './looks/value-count.ts';
import { windows } from './looks/windows.ts';
import { type Match, tuplesOf, valuesOf } from './match.ts';
import { fieldOf, type Look, type StateRule } from './state-rule.ts';

/** A looker whose state is nobody's business but its own. */
export type AnyLooker = Looker<unknown>;

type LookOf<T extends Look['type'], L extends Look = Look> = L extends { readonly type: infer K } ? (T extends K ? L : never) : never;
type Maker<T extends Look['type']> = (rule: StateRule, look: LookOf<T>, geography: Geography) => unknown;

const MAKERS: { readonly [T in Look['type']]: Maker<T> } = {
  each: ({ timespan }) => each(timespan),
  event_count: ({ timespan }, { bounds }) =>
    isLowerOnly(bounds) ? eventCount(timespan, bounds) : windows(timespan, 'complete', countMetric, (value) => isWithin(bounds, value)),
  value_count: (rule, { fields, bounds }) =>
    isLowerOnly(bounds)
      ? valueCount(rule.timespan, bounds, tuplesFor(rule, fields))
      : windows(rule.timespan, 'complete', distinctMetric(tuplesFor(rule, fields)), (value) => isWithin(bounds, value)),
  value_sum: (rule, look) => measured(rule, look, sumMetric(fieldFor(rule, look.field), 'sum')),
  value_avg: (rule, look) => measured(rule, look, sumMetric(fieldFor(rule, look.field), 'mean')),
  value_median: (rule, look) => measured(rule, look, rankMetric(fieldFor(rule, look.field), 'median')),
  value_percentile: (rule, look) => measured(rule, look, rankMetric(fieldFor(rule, look.field), look.percentile)),
  temporal: ({ timespan, inputs }, { bounds, condition }) => {
    if (condition !== undefined) {
      const holds = (has: (rule: string) => boolean): boolean => holdsOf(condition, (index) => has(inputs[index] ?? ''));
      if (isRising(condition)) return temporal(timespan, (rules) => holds((rule) => rules.has(rule)));
      return windows(
        timespan,
        'complete',
        rulesMetric((matched) => holds((rule) => matched.has(rule))),
        (value) => value > 0,
      );
    }
    const wanted = bounds ?? [{ bound: 'gte', value: inputs.length }];
    if (isLowerOnly(wanted)) return temporal(timespan, (rules) => isWithin(wanted, rules.size));
    return windows(
      timespan,
      'complete',
      distinctMetric(({ rule }) => [rule]),
      (value) => isWithin(wanted, value),
    );
  },
  temporal_ordered: ({ timespan, inputs }, { bounds, condition }) => {
    const positions = new Map(inputs.map((name, index) => [name, index]));
    const wanted = bounds ?? [{ bound: 'gte', value: inputs.length }];
    const shapes = condition === undefined ? shapesByCount((count) => isWithin(wanted, count)) : shapesBySet((has) => holdsOf(condition, has));
    return temporalOrdered(timespan, positions, shapes);
  },
  first_seen: (rule, { fields, learning }) => firstSeen(rule.timespan, learning, tuplesFor(rule, fields)),
  rare: (rule, { fields, by, bounds, minimum }) =>
    rare(rule.timespan, bounds, minimum, tuplesFor(rule, fields), by === undefined || by.length === 0 ? ({ id }) => [id] : tuplesFor(rule, by)),
  impossible_travel: (rule, { field, bounds, distance }, geography) => {
    const fieldIn = fieldFor(rule, field);
    return travel(rule.timespan, bounds, distance, (match) => valuesOf(match, fieldIn(match)), geography);
  },
  absence: ({ timespan, inputs }) => absence(timespan, inputs),
};

export function makeLooker(rule: StateRule, geography: Geography): AnyLooker {
  const make = MAKERS[rule.look.type] as (rule: StateRule, look: Look, geography: Geography) => AnyLooker;
  return make(rule, rule.look, geography);
}

function measured(rule: StateRule, { bounds }: { readonly bounds: Bounds }, metric: MakeMetric): unknown {
  return windows(rule.timespan, isLowerOnly(bounds) ? 'running' : 'complete', metric, (value) => isWithin(bounds, value));
}

/** How many rules matched in a window, where they are those that are asked for; 0 otherwise. */
function rulesMetric(holds: (matched: ReadonlySet<string>) => boolean): MakeMetric {
  return () => {
    const counts = new Map<string, number>();
    return {
      add: ({ rule }) => counts.set(rule, (counts.get(rule) ?? 0) + 1),
      remove({ rule }) {
        const left = (counts.get(rule) ?? 0) - 1;
        if (left > 0) counts.set(rule, left);
        else counts.delete(rule);
      },
      value: () => (holds(new Set(counts.keys())) ? counts.size : 0),
    };
  };
}

/** By the rule of a match, the field that a name stands for. */
function fieldFor(rule: StateRule, name: string): (match: Match) => string {
  return (match) => fieldOf(rule, name, match.rule);
}

function tuplesFor(rule: StateRule, names: readonly string[]): (match: Match) => readonly string[] {
  const fields = new Map(rule.inputs.map((input) => [input, names.map((name) => fieldOf(rule, name, input))]));
  return (match) => tuplesOf(match, fields.get(match.rule) ?? names);
}

function holdsOf(condition: RuleCondition, has: (index: number) => boolean): boolean {
  if (condition.kind === 'rule') return has(condition.index);
  if (condition.kind === 'not') return !holdsOf(condition.of, has);
  return condition.kind === 'all' ? condition.of.every((one) => holdsOf(one, has)) : condition.of.some((one) => holdsOf(one, has));
}

/** Whether a condition that holds goes on to hold when more rules match. */
export function isRising(condition: RuleCondition): boolean {
  if (condition.kind === 'rule') return true;
  return condition.kind !== 'not' && condition.of.every(isRising);
}
