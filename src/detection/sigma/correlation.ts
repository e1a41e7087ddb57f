// Correlations as data: which matches of which rules, in which groups, within which time, make one finding.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-correlation-rules-specification.html (2.1.0);
// first_seen, rare, impossible_travel and absence are Stoa's own, in the same style (docs/guide/detection-rules.md).

import type { RuleReference, SigmaMeta } from './rule.ts';

export type Bound = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';

/** All have to hold of a number. */
export type Bounds = readonly { readonly bound: Bound; readonly value: number }[];

/** Which of the rules have to match, as a condition over them. */
export type RuleCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly RuleCondition[] }
  | { readonly kind: 'not'; readonly of: RuleCondition }
  /** The rule of this number in `rules`. */
  | { readonly kind: 'rule'; readonly index: number };

/** What is asked of the matches of one group within `timespan`. Fields are dotted paths, or aliases. */
export type CorrelationTest =
  /** How many events. */
  | { readonly type: 'event_count'; readonly bounds: Bounds }
  /** How many distinct values; of several fields, distinct tuples. Events that lack one of the fields do not count. */
  | { readonly type: 'value_count'; readonly fields: readonly string[]; readonly bounds: Bounds }
  /** Every rule, so many different rules (`bounds`), or those that `condition` asks for; in the order of `rules` where ordered. */
  | {
      readonly type: 'temporal' | 'temporal_ordered';
      readonly bounds: Bounds | undefined;
      readonly condition: RuleCondition | undefined;
    }
  /** Of the numbers in the field; texts that are numbers count, others do not. */
  | { readonly type: 'value_sum' | 'value_avg' | 'value_median'; readonly field: string; readonly bounds: Bounds }
  /** The value at the percentile, the lowest value that so many per cent of the values do not exceed (nearest rank). */
  | { readonly type: 'value_percentile'; readonly field: string; readonly percentile: number; readonly bounds: Bounds }
  /**
   * The values of the fields come together for the first time in the group, or for the first time in `timespan`.
   * Nothing is said of a group whose own first match is younger than `learning` (milliseconds).
   */
  | { readonly type: 'first_seen'; readonly fields: readonly string[]; readonly learning: number }
  /**
   * The values have come in so many (`bounds`) of the group's events of the last `timespan`, this one included; the group has at least `minimum` events.
   * With `by`, not events are counted but different values of these fields: so many principals or accounts have had the values.
   */
  | { readonly type: 'rare'; readonly fields: readonly string[]; readonly by?: readonly string[]; readonly bounds: Bounds; readonly minimum: number }
  /** Two matches of a group, no further than `timespan` from each other, from places so far apart that `bounds` (km/h) and `distance` (at least, km) hold. */
  | { readonly type: 'impossible_travel'; readonly field: string; readonly bounds: Bounds; readonly distance: number }
  /**
   * One rule: no match of it for `timespan` in a group that had one. Two rules: no match of the second within `timespan` after a match of the first.
   */
  | { readonly type: 'absence' };
export type CorrelationType = CorrelationTest['type'];

export interface SigmaCorrelation extends SigmaMeta {
  readonly kind: 'correlation';
  readonly test: CorrelationTest;
  /** In the order in which they are written; each once. They may name correlations. */
  readonly rules: readonly RuleReference[];
  /** Fields or aliases; events that lack one of them are in no group. None: all events are one group. */
  readonly groupBy: readonly string[];
  /** Of an alias, the field that stands for it in the matches of each rule, by the rule's text in `rules`. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Milliseconds; a match at the very end is within it. */
  readonly timespan: number;
  /** Whether the named rules also speak for themselves. */
  readonly generate: boolean;
}
