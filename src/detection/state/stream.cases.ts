// Random rules and streams of matches, and ways in which a stream may arrive.

import fc from 'fast-check';
import type { Bounds, RuleCondition } from '../sigma/correlation.ts';
import type { Geography } from './looks/travel.ts';
import type { Match } from './match.ts';
import type { Look, StateRule } from './state-rule.ts';

const INPUTS = ['a', 'b', 'c'] as const;

export const GEOGRAPHY: Geography = {
  placeOf: (text) => (/^v[0-3]$/.test(text) ? text : undefined),
  distance: (place, other) => Math.abs(Number(place.slice(1)) - Number(other.slice(1))) * 400,
};

const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  fc.record({ bound: fc.constantFrom('gt' as const, 'gte' as const), value: fc.integer({ min: 0, max: 4 }) }).map((one) => [one]),
  fc
    .record({ bound: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'neq') as fc.Arbitrary<Bounds[number]['bound']>, value: fc.integer({ min: 0, max: 5 }) })
    .map((one) => [one]),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })).map(
    ([low, width]): Bounds => [
      { bound: 'gt', value: low },
      { bound: 'lte', value: low + width },
    ],
  ),
);
const lower: fc.Arbitrary<Bounds> = fc.integer({ min: 1, max: 3 }).map((value): Bounds => [{ bound: 'gte', value }]);

const ruleCondition = (mayNot: boolean): fc.Arbitrary<RuleCondition> =>
  fc.letrec<{ tree: RuleCondition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2 },
      fc.nat({ max: 1 }).map((index): RuleCondition => ({ kind: 'rule', index })),
      fc
        .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('tree'), { minLength: 1, maxLength: 2 }))
        .map(([kind, of]): RuleCondition => ({ kind, of })),
      ...(mayNot ? [tie('tree').map((of): RuleCondition => ({ kind: 'not', of }))] : []),
    ),
  })).tree;

const LOOKS: Readonly<Record<Look['type'], fc.Arbitrary<Look>>> = {
  each: fc.constant({ type: 'each' }),
  event_count: bounds.map((one) => ({ type: 'event_count', bounds: one })),
  value_count: fc.tuple(bounds, fc.constantFrom(['value'], ['value', 'alias'])).map(([one, fields]) => ({ type: 'value_count', fields, bounds: one })),
  value_sum: bounds.map((one) => ({ type: 'value_sum', field: 'number', bounds: one })),
  value_avg: bounds.map((one) => ({ type: 'value_avg', field: 'number', bounds: one })),
  value_median: bounds.map((one) => ({ type: 'value_median', field: 'number', bounds: one })),
  value_percentile: fc
    .tuple(bounds, fc.integer({ min: 1, max: 100 }))
    .map(([one, percentile]) => ({ type: 'value_percentile', field: 'number', percentile, bounds: one })),
  temporal: fc
    .tuple(fc.option(bounds, { nil: undefined }), fc.option(ruleCondition(true), { nil: undefined }))
    .map(([one, condition]) => ({ type: 'temporal', bounds: condition === undefined ? one : undefined, condition })),
  temporal_ordered: fc
    .tuple(fc.option(lower, { nil: undefined }), fc.option(ruleCondition(false), { nil: undefined }))
    .map(([one, condition]) => ({ type: 'temporal_ordered', bounds: condition === undefined ? one : undefined, condition })),
  first_seen: fc.integer({ min: 0, max: 30 }).map((learning) => ({ type: 'first_seen', fields: ['value'], learning })),
  rare: fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
    .map(([value, minimum, byUser]) => ({ type: 'rare', fields: ['value'], ...(byUser ? { by: ['alias'] } : {}), bounds: [{ bound: 'lte', value }], minimum })),
  impossible_travel: fc
    .integer({ min: 0, max: 800 })
    .map((distance) => ({ type: 'impossible_travel', field: 'value', bounds: [{ bound: 'gt', value: 50_000_000 }], distance })),
  absence: fc.constant({ type: 'absence' }),
};
export const LOOK_TYPES = Object.keys(LOOKS) as readonly Look['type'][];

const ALIASES = new Map([
  [
    'alias',
    new Map([
      ['a', 'user'],
      ['b', 'value'],
    ]),
  ],
]);

function ruleOf(name: string, inputs: fc.Arbitrary<readonly string[]>, type?: Look['type']): fc.Arbitrary<StateRule> {
  return fc
    .record({
      inputs,
      groupBy: fc.constantFrom<readonly string[]>([], ['user'], ['alias'], ['user', 'value']),
      timespan: fc.integer({ min: 0, max: 40 }),
      look: type === undefined ? fc.constantFrom(...LOOK_TYPES).chain((one) => LOOKS[one]) : LOOKS[type],
    })
    .map((rule) => ({ ...rule, name, aliases: ALIASES }));
}

const plainInputs = fc.constantFrom<readonly string[]>(['a'], ['a', 'b'], ['b', 'a'], ['a', 'b', 'c']);

/** A rule, and one that looks at it, in that order. */
export function ruleSets(type?: Look['type']): fc.Arbitrary<readonly StateRule[]> {
  const over = fc.constantFrom<readonly string[]>(['first'], ['first', 'a'], ['c', 'first']);
  return fc.tuple(ruleOf('first', plainInputs, type), ruleOf('second', over)).map((rules) => rules.map(fitted));
}

/** Conditions name rules that there are. */
function fitted(rule: StateRule): StateRule {
  const refer = (condition: RuleCondition): RuleCondition => {
    if (condition.kind === 'rule') return { kind: 'rule', index: condition.index % rule.inputs.length };
    return condition.kind === 'not' ? { kind: 'not', of: refer(condition.of) } : { kind: condition.kind, of: condition.of.map(refer) };
  };
  const { look } = rule;
  return 'condition' in look && look.condition !== undefined ? { ...rule, look: { ...look, condition: refer(look.condition) } } : rule;
}

const texts = (...all: string[]): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...all).map((one) => [one]) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant(all.slice(0, 2)) },
  );

export const matchLists: fc.Arbitrary<readonly Match[]> = fc
  .array(
    fc.record({
      rule: fc.constantFrom(...INPUTS),
      time: fc.integer({ min: 0, max: 150 }),
      user: texts('u0', 'u1', 'constructor'),
      value: texts('v0', 'v1', 'v2', 'v3', '__proto__'),
      number: texts('0', '1', '2', '-3', '0.5', '0.1', 'many', ''),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ rule, time, ...values }, index) => {
      const given = Object.entries(values).filter(([, some]) => some.length > 0);
      return { rule, id: `e${(index * 7) % 41}`, time, values: Object.fromEntries(given) };
    }),
  );

/** A stream as it may arrive: each match up to `lateness` late, some of them twice. */
export function arrivals(matches: readonly Match[], lateness: number): fc.Arbitrary<readonly Match[]> {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: lateness }), fc.option(fc.integer({ min: 0, max: lateness }), { freq: 4, nil: undefined })), {
      minLength: matches.length,
      maxLength: matches.length,
    })
    .map((delays) =>
      matches
        .flatMap((match, index) => (delays[index] ?? []).flatMap((delay) => (delay === undefined ? [] : [{ match, at: match.time + delay }])))
        .sort((a, b) => a.at - b.at)
        .map(({ match }) => match),
    );
}
