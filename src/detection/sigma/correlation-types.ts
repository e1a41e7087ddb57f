// Every type of correlation: how many rules it is about, and how its condition is read.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-correlation-rules-specification.html#correlation-types (2.1.0);
// Stoa's own types: docs/guide/detection-rules.md

import { nearest } from '../../core/index.ts';
import type { Span } from '../../identity/index.ts';
import type { Condition } from './condition.ts';
import type { Bound, Bounds, CorrelationTest, CorrelationType, RuleCondition } from './correlation.ts';
import { readNumber, readTexts, refuseUnknownKeys } from './read-keys.ts';
import type { Report } from './report.ts';
import type { RuleReference } from './rule.ts';
import { readTimespan } from './timespan.ts';
import { type PlacedMap, type PlacedNode, valueAt } from './yaml-tree.ts';

const BOUNDS = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] as const satisfies readonly Bound[];

interface Reading {
  readonly type: CorrelationType;
  /** The map under `correlation:`. */
  readonly node: PlacedMap;
  readonly condition: PlacedNode | undefined;
  readonly rules: readonly RuleReference[];
  readonly report: Report;
  readonly parseCondition: (source: string, span: Span) => Condition | undefined;
}

export interface CorrelationRow {
  readonly fewestRules: number;
  readonly mostRules: number;
  readonly rulesWords: string;
  /** The test; nothing where an error was reported. */
  readonly read: (reading: Reading) => CorrelationTest | undefined;
}

const ANY_NUMBER = { fewestRules: 1, mostRules: Number.POSITIVE_INFINITY, rulesWords: 'one rule or more' };
const SEVERAL = { fewestRules: 2, mostRules: 64, rulesWords: 'two rules to 64' };

export const CORRELATION_TYPES: Readonly<Record<CorrelationType, CorrelationRow>> = {
  event_count: { ...ANY_NUMBER, read: (reading) => withBounds(reading, [], ({ bounds }) => ({ type: 'event_count', bounds })) },
  value_count: { ...ANY_NUMBER, read: (reading) => withFields(reading, [], ({ fields, bounds }) => ({ type: 'value_count', fields, bounds })) },
  temporal: { ...SEVERAL, read: readTemporal('temporal') },
  temporal_ordered: { ...SEVERAL, read: readTemporal('temporal_ordered') },
  value_sum: { ...ANY_NUMBER, read: (reading) => withField(reading, [], ({ field, bounds }) => ({ type: 'value_sum', field, bounds })) },
  value_avg: { ...ANY_NUMBER, read: (reading) => withField(reading, [], ({ field, bounds }) => ({ type: 'value_avg', field, bounds })) },
  value_median: { ...ANY_NUMBER, read: (reading) => withField(reading, [], ({ field, bounds }) => ({ type: 'value_median', field, bounds })) },
  value_percentile: {
    ...ANY_NUMBER,
    read: (reading) =>
      withField(reading, ['percentile'], ({ field, bounds, map }) => {
        const percentile = readNumber(map, 'percentile', reading.report);
        if (percentile === undefined && valueAt(map, 'percentile') === undefined)
          reading.report.warn('no-percentile', 'the condition says no percentile: 50 is taken, the median', map.span, 'such as `percentile: 95`');
        if (percentile !== undefined && (percentile <= 0 || percentile > 100))
          reading.report.error(
            'percentile',
            `\`${percentile}\` is no percentile`,
            valueAt(map, 'percentile')?.span ?? map.span,
            'a number above 0, 100 at most',
          );
        return { type: 'value_percentile', field, percentile: percentile ?? 50, bounds };
      }),
  },
  first_seen: {
    ...ANY_NUMBER,
    read: (reading) => {
      const map = mapOf(reading, ['field', 'learning'], 'such as `field: sourceIPAddress`');
      const fields = map === undefined ? undefined : fieldsOf(map, reading);
      if (map === undefined || fields === undefined) return undefined;
      return { type: 'first_seen', fields, learning: readTimespan(map, 'learning', reading.report) ?? 0 };
    },
  },
  rare: {
    ...ANY_NUMBER,
    read: (reading) =>
      withFields(reading, ['minimum', 'by'], ({ fields, bounds, map }) => ({
        type: 'rare',
        fields,
        ...(valueAt(map, 'by') === undefined ? {} : { by: readTexts(map, 'by', reading.report) }),
        bounds,
        minimum: readNumber(map, 'minimum', reading.report) ?? 0,
      })),
  },
  impossible_travel: {
    ...ANY_NUMBER,
    read: (reading) =>
      withField(reading, ['distance'], ({ field, bounds, map }) => ({
        type: 'impossible_travel',
        field,
        bounds,
        distance: readNumber(map, 'distance', reading.report) ?? 0,
      })),
  },
  absence: {
    fewestRules: 1,
    mostRules: 2,
    rulesWords: 'one rule, or two of which the second has to follow',
    read: ({ condition, report }) => {
      if (condition !== undefined)
        report.error('unknown-key', '`absence` has no condition', condition.span, 'the `timespan` says how long nothing has to come');
      return { type: 'absence' };
    },
  },
};

/** The map under `condition:`, with the keys that it may have. */
function mapOf({ condition, type, node, report }: Reading, keys: readonly string[], example: string): PlacedMap | undefined {
  if (condition?.kind === 'map') {
    refuseUnknownKeys(condition, keys, 'condition', report);
    return condition;
  }
  if (condition === undefined) report.error('missing-key', `\`${type}\` has no \`condition\``, { start: node.span.start, end: node.span.start + 1 }, example);
  else report.error('wrong-type', `the condition of \`${type}\` has to be a map`, condition.span, example);
  return undefined;
}

interface Read {
  readonly map: PlacedMap;
  readonly bounds: Bounds;
}

function withBounds(reading: Reading, more: readonly string[], make: (read: Read) => CorrelationTest): CorrelationTest | undefined {
  const map = mapOf(reading, [...BOUNDS, ...more], 'such as `gte: 10`');
  if (map === undefined) return undefined;
  const bounds = boundsOf(map, reading.report);
  if (bounds.length === 0) reading.report.error('missing-key', 'the condition has no bound', map.span, `one or more of ${BOUNDS.join(', ')}`);
  return make({ map, bounds });
}

function withFields(
  reading: Reading,
  more: readonly string[],
  make: (read: Read & { readonly fields: readonly string[] }) => CorrelationTest,
): CorrelationTest | undefined {
  let isWhole = true;
  const test = withBounds(reading, ['field', ...more], (read) => {
    const fields = fieldsOf(read.map, reading);
    isWhole = fields !== undefined;
    return make({ ...read, fields: fields ?? [] });
  });
  return isWhole ? test : undefined;
}

function withField(reading: Reading, more: readonly string[], make: (read: Read & { readonly field: string }) => CorrelationTest): CorrelationTest | undefined {
  return withFields(reading, more, ({ fields, ...read }) => {
    const [field = '', ...others] = fields;
    if (others.length > 0) reading.report.error('one-field', `\`${reading.type}\` is about one field`, valueAt(read.map, 'field')?.span ?? read.map.span);
    return make({ ...read, field });
  });
}

function fieldsOf(map: PlacedMap, { type, report }: Reading): readonly string[] | undefined {
  const fields = readTexts(map, 'field', report);
  if (fields.length > 0) return fields;
  report.error('missing-key', `the condition of \`${type}\` names no \`field\``, map.span, 'such as `field: sourceIPAddress`');
  return undefined;
}

function boundsOf(map: PlacedMap, report: Report): Bounds {
  const bounds = BOUNDS.flatMap((bound) => {
    const value = readNumber(map, bound, report);
    return value === undefined ? [] : [{ bound, value }];
  });
  if (bounds.length > 0 && isEmptyRange(bounds)) report.warn('never-holds', 'no number is within these bounds', map.span);
  return bounds;
}

/** Whether no number at all satisfies the bounds. */
function isEmptyRange(bounds: Bounds): boolean {
  let [low, high, isLowIn, isHighIn] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, true, true];
  for (const { bound, value } of bounds) {
    if ((bound === 'gt' || bound === 'gte' || bound === 'eq') && (value > low || (value === low && bound === 'gt'))) [low, isLowIn] = [value, bound !== 'gt'];
    if ((bound === 'lt' || bound === 'lte' || bound === 'eq') && (value < high || (value === high && bound === 'lt')))
      [high, isHighIn] = [value, bound !== 'lt'];
  }
  return low > high || (low === high && !(isLowIn && isHighIn)) || bounds.some(({ bound, value }) => bound === 'neq' && low === high && value === low);
}

/** No condition asks for every rule; a map asks for so many of them; a text says which. */
function readTemporal(type: 'temporal' | 'temporal_ordered'): CorrelationRow['read'] {
  return (reading) => {
    const { condition, rules, report } = reading;
    if (condition === undefined) return { type, bounds: undefined, condition: undefined };
    if (condition.kind === 'map') return withBounds(reading, [], ({ bounds }) => ({ type, bounds, condition: undefined }));
    if (condition.kind === 'list') {
      report.error('wrong-type', `the condition of \`${type}\` has to be a map or a text`, condition.span);
      return undefined;
    }
    const parsed = reading.parseCondition(condition.source, condition.span);
    const read = parsed === undefined ? undefined : ofRules(parsed, rules, report);
    return read === undefined ? undefined : { type, bounds: undefined, condition: read };
  };
}

function ofRules(condition: Condition, rules: readonly RuleReference[], report: Report): RuleCondition | undefined {
  if (condition.kind === 'not') {
    const of = ofRules(condition.of, rules, report);
    return of === undefined ? undefined : { kind: 'not', of };
  }
  if ('of' in condition) {
    const of = condition.of.map((one) => ofRules(one, rules, report));
    return of.includes(undefined) ? undefined : { kind: condition.kind, of: of as readonly RuleCondition[] };
  }
  const names = rules.map(({ text }) => text);
  if (condition.kind === 'some') {
    if (condition.pattern.toLowerCase() === 'them') return { kind: condition.how, of: rules.map((_, index) => ({ kind: 'rule', index })) };
    report.error('condition-syntax', `\`of ${condition.pattern}\` cannot stand in a correlation`, condition.span, 'name the rules, or write `them`');
    return undefined;
  }
  const index = names.indexOf(condition.name);
  if (index >= 0) return { kind: 'rule', index };
  const near = nearest(condition.name, names);
  report.error(
    'unknown-rule',
    `\`${condition.name}\` is none of the correlation's rules`,
    condition.span,
    near === undefined ? `these are ${names.join(', ')}` : `did you mean \`${near}\`?`,
  );
  return undefined;
}
