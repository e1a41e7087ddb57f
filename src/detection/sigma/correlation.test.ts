import { describe, expect, it } from 'vitest';
import { readPack } from '../engine/index.ts';
import { evaluate } from '../expression/index.ts';
import type { CorrelationTest } from './correlation.ts';
import { issuesOf, readWell } from './sigma.cases.ts';
import { parseTimespan } from './timespan.ts';

const correlation = (body: string): string => `title: t\ncorrelation:\n${body.replaceAll(/^/gm, '  ')}\n`;
const HEAD = 'rules: [a, b]\ngroup-by: [user]\ntimespan: 90m\n';

describe('correlations', () => {
  it.each<[string, CorrelationTest]>([
    ['type: event_count\ncondition: { gte: 10 }', { type: 'event_count', bounds: [{ bound: 'gte', value: 10 }] }],
    [
      'type: event_count\ncondition: { gt: 100, lte: 200 }',
      {
        type: 'event_count',
        bounds: [
          { bound: 'gt', value: 100 },
          { bound: 'lte', value: 200 },
        ],
      },
    ],
    ['type: value_count\ncondition: { field: ip, gte: 3 }', { type: 'value_count', fields: ['ip'], bounds: [{ bound: 'gte', value: 3 }] }],
    ['type: value_count\ncondition: { field: [ip, agent], neq: 3 }', { type: 'value_count', fields: ['ip', 'agent'], bounds: [{ bound: 'neq', value: 3 }] }],
    ['type: value_sum\ncondition: { field: bytes, gt: 1.5 }', { type: 'value_sum', field: 'bytes', bounds: [{ bound: 'gt', value: 1.5 }] }],
    ['type: value_avg\ncondition: { field: bytes, lt: 1 }', { type: 'value_avg', field: 'bytes', bounds: [{ bound: 'lt', value: 1 }] }],
    ['type: value_median\ncondition: { field: bytes, eq: 1 }', { type: 'value_median', field: 'bytes', bounds: [{ bound: 'eq', value: 1 }] }],
    [
      'type: value_percentile\ncondition: { field: bytes, percentile: 95, gt: 1 }',
      { type: 'value_percentile', field: 'bytes', percentile: 95, bounds: [{ bound: 'gt', value: 1 }] },
    ],
    ['type: temporal', { type: 'temporal', bounds: undefined, condition: undefined }],
    ['type: temporal_ordered', { type: 'temporal_ordered', bounds: undefined, condition: undefined }],
    ['type: temporal\ncondition: { gte: 2 }', { type: 'temporal', bounds: [{ bound: 'gte', value: 2 }], condition: undefined }],
    [
      'type: temporal\ncondition: a AND NOT b',
      {
        type: 'temporal',
        bounds: undefined,
        condition: {
          kind: 'all',
          of: [
            { kind: 'rule', index: 0 },
            { kind: 'not', of: { kind: 'rule', index: 1 } },
          ],
        },
      },
    ],
    [
      'type: first_seen\ncondition: { field: [region, service], learning: 14d }',
      { type: 'first_seen', fields: ['region', 'service'], learning: 1_209_600_000 },
    ],
    ['type: first_seen\ncondition: { field: region }', { type: 'first_seen', fields: ['region'], learning: 0 }],
    [
      'type: rare\ncondition: { field: agent, by: user, lte: 2, minimum: 100 }',
      { type: 'rare', fields: ['agent'], by: ['user'], bounds: [{ bound: 'lte', value: 2 }], minimum: 100 },
    ],
    [
      'type: impossible_travel\ncondition: { field: ip, gt: 900, distance: 300 }',
      { type: 'impossible_travel', field: 'ip', bounds: [{ bound: 'gt', value: 900 }], distance: 300 },
    ],
    ['type: absence', { type: 'absence' }],
  ])('%s', (body, test) => {
    const [read] = readWell(correlation(HEAD + body)).correlations;
    expect(read).toMatchObject({ test, timespan: 5_400_000, groupBy: ['user'], generate: false, rules: [{ text: 'a' }, { text: 'b' }] });
  });

  it('reads aliases, and the generate of either place', () => {
    const body = `${HEAD.replace('[user]', '[who]')}type: temporal\ngenerate: true\naliases:\n  who:\n    a: user.name\n    b: userIdentity.arn`;
    const [read] = readWell(correlation(body)).correlations;
    expect(read?.generate).toBe(true);
    expect([...(read?.aliases.get('who') ?? [])]).toEqual([
      ['a', 'user.name'],
      ['b', 'userIdentity.arn'],
    ]);
    expect(readWell(`${correlation(`${HEAD}type: temporal`)}generate: true\n`).correlations[0]?.generate).toBe(true);
  });

  it.each<[string, readonly string[]]>([
    ['type: event_cont\ncondition: { gte: 1 }', ['6:9 error unknown-value']],
    ['condition: { gte: 1 }', ['3:3 error missing-key']],
    ['type: event_count', ['3:3 error missing-key']],
    ['type: event_count\ncondition: {}', ['7:14 error missing-key']],
    ['type: event_count\ncondition: { gtee: 5 }', ['7:14 error missing-key', '7:16 error unknown-key']],
    ['type: event_count\ncondition: { gte: "5" }', ['7:14 error missing-key', '7:21 error wrong-type']],
    ['type: event_count\ncondition: { gt: 5, lt: 5 }', ['7:14 warning never-holds']],
    ['type: value_count\ncondition: { gte: 5 }', ['7:14 error missing-key']],
    ['type: value_sum\ncondition: { field: [a, b], gte: 5 }', ['7:23 error one-field']],
    ['type: value_percentile\ncondition: { field: a, gte: 5 }', ['7:14 warning no-percentile']],
    ['type: value_percentile\ncondition: { field: a, gte: 5, percentile: 101 }', ['7:46 error percentile']],
    ['type: temporal\ncondition: a and c', ['7:20 error unknown-rule']],
    ['type: absence\ncondition: { gte: 5 }', ['7:14 error unknown-key']],
    ['type: temporal\ngroupby: [x]', ['7:3 error unknown-key']],
    ['type: temporal\naliases: { who: { c: x } }', ['7:21 error unknown-rule']],
  ])('refuses %s', (body, issues) => {
    expect(issuesOf(correlation(HEAD + body))).toEqual(issues);
  });

  it('reads spans of time', () => {
    expect(['5s', '1w', '1M', '10y'].map(parseTimespan)).toEqual([5000, 604_800_000, 2_629_746_000, 315_569_520_000]);
  });

  it('refuses spans of time that are none', () => {
    for (const span of ['90', '1.5h', '5Q', '11y', '0m', '99999d', '1h30'])
      expect(issuesOf(correlation(`rules: [a]\ntype: event_count\ntimespan: ${span}\ncondition: { gte: 1 }`))).toEqual(['5:13 error timespan']);
    expect(issuesOf(correlation('rules: [a]\ntype: temporal\ntimespan: 1h'))).toEqual(['3:10 error rule-count']);
  });
});

describe('global filters', () => {
  const rule = (id: string, product: string): string =>
    `title: ${id}\nid: ${id}\nname: ${id}_name\nlogsource: { product: ${product}, service: cloudtrail }\ndetection:\n  selection: { eventName: A }\n  condition: selection\n`;
  const filter = (rules: string, condition = 'not selection'): string =>
    `title: f\nlogsource: { product: aws }\nfilter:\n  rules: ${rules}\n  selection: { userIdentity.userName|startswith: adm_ }\n  condition: ${condition}\n`;
  const answers = (...texts: readonly string[]): readonly unknown[] => {
    const pack = readPack(texts.map((text, index) => ({ file: `${index}.yml`, text })));
    return pack.rules.flatMap(({ expression }) => ['adm_x', 'other'].map((userName) => evaluate(expression, { eventName: 'A', userIdentity: { userName } })));
  };

  it('take what they are about away from the rules that they name, and from no other', () => {
    expect(answers(rule('a', 'aws'), rule('b', 'aws'), filter('[a]'))).toEqual([false, true, true, true]);
    expect(answers(rule('a', 'aws'), rule('b', 'aws'), filter('[b_name, a]'))).toEqual([false, true, false, true]);
    expect(answers(rule('a', 'aws'), rule('b', 'other'), filter('any'))).toEqual([false, true, true, true]);
  });

  it('warn where they keep what one may mean to take away', () => {
    expect(issuesOf(filter('[a]', 'selection'))).toEqual(['6:14 warning filter-keeps']);
    expect(answers(rule('a', 'aws'), filter('[a]', 'selection'))).toEqual([true, false]);
    expect(issuesOf(filter('[]'))).toEqual(['4:10 error empty-list']);
  });
});
