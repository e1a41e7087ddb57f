import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, evaluate, type ValueTest } from '../expression/index.ts';
import { compilePatterns } from '../matcher/index.ts';
import { type EventValue, parsePattern } from '../patterns/index.ts';
import { readSigma } from '../sigma/index.ts';
import { toEventPattern } from './eventbridge.ts';

const SCALAR_FIELDS = ['eventName', 'errorCode', 'userIdentity.type', 'readOnly', 'sourceIPAddress'] as const;
const OTHER_FIELDS = [
  'requestParameters.a',
  'requestParameters.b',
  'requestParameters.items.x',
  'requestParameters.items.y',
  'requestParameters.items',
] as const;
const TEXTS = [
  '',
  'a',
  'A',
  'ab',
  'AB',
  'abc',
  'b',
  'a*b',
  'a?b',
  'a\\b',
  '1',
  '10',
  '-5',
  '1e3',
  '5000000001',
  'true',
  'False',
  '10.0.0.1',
  '10.0.0.2',
  '::1',
  '2001:db8::1',
  '::ffff:10.0.0.1',
  '64:ff9b::10.0.0.1',
];
const text = fc.constantFrom(...TEXTS);
const flag = fc.boolean();

const test: fc.Arbitrary<ValueTest> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ how: fc.constantFrom('equals' as const, 'prefix' as const, 'suffix' as const, 'contains' as const), value: text, ignoresCase: flag })
      .map((one) => ({ kind: 'text' as const, test: one })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        how: fc.constant('glob' as const),
        tokens: fc.array(
          fc.oneof(fc.constantFrom({ text: 'a' }, { text: '*' }, { text: '1' }), fc.constantFrom({ any: 'run' as const }, { any: 'one' as const })),
          { maxLength: 4 },
        ),
        ignoresCase: flag,
      })
      .map((one) => ({ kind: 'text' as const, test: one })),
  },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 10, -5, 1000, 5e9 + 1, 1e21, 0.1).map((value) => ({ kind: 'number' as const, value })) },
  { weight: 1, arbitrary: flag.map((value) => ({ kind: 'word' as const, value })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'compare' as const, comparison: '>' as const, value: 5 }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'regex' as const, source: 'a', flags: { i: true, m: false, s: false } }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        { version: 4 as const, first: 0x0a000000n, last: 0x0affffffn },
        { version: 4 as const, first: 0x0a000001n, last: 0x0a000001n },
        { version: 6 as const, first: 0x20010db8n << 96n, last: (0x20010db9n << 96n) - 1n },
        { version: 6 as const, first: 1n, last: 1n },
        { version: 6 as const, first: 0n, last: (1n << 128n) - 1n },
      )
      .map((range) => ({ kind: 'address' as const, range })),
  },
);
const field = fc.constantFrom(...SCALAR_FIELDS, ...OTHER_FIELDS);
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('test' as const), field, test }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('exists' as const, 'null' as const), field }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'keyword' as const, test: { how: 'contains' as const, value: 'a', ignoresCase: true } }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('same' as const), field, other: field, how: fc.constant('equals' as const), ignoresCase: flag }) },
);
const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'convert' },
    leaf,
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('node'), { minLength: 1, maxLength: 3, depthIdentifier: 'convert' }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
  ),
})).node;

const scalar = fc.oneof(text, fc.constantFrom<EventValue>(0, 1, 10, -5, 1000, 5e9 + 1, true, false, null));
const anything: fc.Arbitrary<EventValue> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  fc.record({ x: scalar, y: fc.array(scalar, { maxLength: 2 }) }, { requiredKeys: [] }),
);
/** As CloudTrail writes events: plain values where they are plain, anything where anything may be. */
const event: fc.Arbitrary<EventValue> = fc.record(
  {
    eventName: scalar,
    errorCode: scalar,
    readOnly: scalar,
    sourceIPAddress: scalar,
    userIdentity: fc.record({ type: scalar }, { requiredKeys: [] }),
    requestParameters: fc.option(fc.record({ a: anything, b: anything, items: anything }, { requiredKeys: [] }), { nil: null }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<EventValue>;

describe('toEventPattern', () => {
  it('never misses an event, and is the same where it says so', () => {
    const seen = { same: 0, wider: 0, refused: 0 };
    fc.assert(
      fc.property(expression, fc.array(event, { minLength: 30, maxLength: 30 }), (rule, events) => {
        const converted = toEventPattern(rule);
        if (!converted.ok) {
          seen.refused++;
          return;
        }
        const isSame = converted.wider.length === 0;
        seen[isSame ? 'same' : 'wider']++;
        const { pattern } = parsePattern(converted.pattern);
        if (pattern === undefined) throw new Error('the pattern is refused');
        const set = compilePatterns([{ name: 'p', pattern }]);
        for (const one of events) {
          const { matched } = set.match({ detail: one });
          const holds = evaluate(rule, one) === true;
          const words = () => `${converted.pattern}\n${JSON.stringify(one)}`;
          if (holds) expect(matched, words()).toEqual(['p']);
          else if (isSame) expect(matched, words()).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
    expect(seen.same).toBeGreaterThan(40);
    expect(seen.wider).toBeGreaterThan(40);
    expect(seen.refused).toBeGreaterThan(20);
  });

  const convert = (detection: string) => {
    const [rule] = readSigma(`title: t\nlogsource: { product: aws, service: cloudtrail }\ndetection: ${detection}\n`).rules;
    if (rule === undefined) throw new Error('no rule');
    const converted = toEventPattern(rule.expression);
    return converted.ok ? { pattern: JSON.parse(converted.pattern) as unknown, wider: converted.wider } : converted;
  };

  it('writes what people would write', () => {
    expect(
      convert(
        '{ s: { eventSource: iam.amazonaws.com, eventName: [CreateUser, CreateRole], userIdentity.type|startswith: IAM }, f: { errorCode|exists: true }, condition: s and not f }',
      ),
    ).toEqual({
      wider: [],
      pattern: {
        detail: {
          eventSource: [{ 'equals-ignore-case': 'iam.amazonaws.com' }],
          eventName: [{ 'equals-ignore-case': 'CreateUser' }, { 'equals-ignore-case': 'CreateRole' }],
          userIdentity: { type: [{ prefix: { 'equals-ignore-case': 'IAM' } }] },
          errorCode: [{ exists: false }],
        },
      },
    });
    expect(convert('{ s: { eventName: A }, t: { eventSource: B, errorCode|neq: [X, Y] }, condition: s or t }')).toEqual({
      wider: [],
      pattern: {
        detail: {
          $or: [
            { eventName: [{ 'equals-ignore-case': 'A' }] },
            { eventSource: [{ 'equals-ignore-case': 'B' }], errorCode: [{ 'anything-but': { 'equals-ignore-case': ['X', 'Y'] } }, { exists: false }] },
          ],
        },
      },
    });
  });

  it('says why a pattern is wider', () => {
    expect(convert('{ s: { eventName: A, userAgent|contains: kali }, condition: s }')).toMatchObject({
      wider: ["wildcards of a pattern mind case, and the rule's of `userAgent` do not"],
    });
    expect(convert("{ s: { eventName: A, userAgent|re: 'x+' }, condition: s }")).toMatchObject({
      wider: ['a pattern cannot ask `userAgent` for a regular expression'],
    });
  });

  it('refuses by name what no pattern can ask', () => {
    expect(convert("{ s: ['kali'], condition: s }")).toMatchObject({ ok: false, code: 'matches-everything' });
    expect(convert('{ s: { requestParameters|exists: true }, condition: s }')).toMatchObject({ ok: false, code: 'matches-everything' });
    expect(convert("{ s: { eventName|re: 'x' }, condition: not s }")).toMatchObject({ ok: false, code: 'matches-everything' });
  });
});
