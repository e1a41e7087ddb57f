// Random expressions and random events that have something to do with each other, for judging matchers against the slow evaluator.

import fc from 'fast-check';
import type { EventValue } from '../patterns/index.ts';
import type { Expression, GlobToken, TextTest, ValueTest } from './expression.ts';

/** Dotted paths that random events have, or nearly have. */
const FIELDS = ['a', 'b', 'c', 'c.d', 'c.e', 'c.e.f', 'l', 'l.k', 'l.v', 'l.v.w', 'x.y', 'x.y.z', 'missing', 'a.b', '__proto__', 'constructor'] as const;

/** Few, so that tests and values meet: cases, digits, addresses, times, escapes, astral and combining characters, sigmas, Kelvin. */
const TEXTS = [
  '',
  'a',
  'A',
  'ab',
  'AB',
  'abc',
  'aBcD',
  'bcd',
  'a*b',
  'a?b',
  'a\\b',
  'a.b',
  '1',
  '01',
  '10',
  '-5',
  '2.5',
  '1e3',
  '1000',
  'true',
  'False',
  'null',
  '10.0.0.1',
  '10.0.0.255',
  '192.168.1.1',
  '2001:db8::1',
  '::ffff:10.0.0.1',
  '2024-02-29T23:59:59Z',
  '2023-01-01',
  '2021-01-03T10:00:00.5+02:00',
  'straße',
  'STRASSE',
  'Σίσυφος',
  'ΣΊΣΥΦΟΣ',
  '\u212a',
  'k',
  'ı',
  'I',
  'i',
  'İ',
  '😀a',
  'a\nb',
  '\u0000',
  '"',
  '\u001f\u007f',
  '111122223333',
  'arn:aws:iam::444455556666:root',
  'arn:aws:iam::cloudfront:user/x',
  '{"a":"ab","l":[{"k":"a"},{"k":"b","v":"111122223333"}]}',
  '[{"k":1,"v":{"w":"x"}},"{\\"a\\":1}"]',
  '%7B%22a%22%3A%22b%22%7D',
  '{"a":12345678901234567890',
] as const;
const NUMBERS = [0, -0, 1, 2.5, -5, 10, 1000, 1e21, 1e-7, 1_700_000_000, 1_700_000_000_000, Number.MAX_SAFE_INTEGER] as const;
const REGEXES = ['a', '^a', 'b$', '^a.*d$', '[a-c]+', '^\\d+$', 'a|k', '^(ab|bc){1,2}', '\\.', '^$', 's', '[^a]b', 'a.b', '^b', 'σ'] as const;

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom('a', 'b', 'A', '*', 'ß', '😀'), { maxLength: 6 }).map((parts) => parts.join('')) },
);
const flag = fc.boolean();

const globToken: fc.Arbitrary<GlobToken> = fc.oneof(
  fc.record({ text: fc.oneof(fc.constantFrom('a', 'b', 'AB', 'c', '1', '0.'), text) }),
  fc.record({ any: fc.constantFrom('run' as const, 'one' as const) }),
);

/** Tests of texts that are made of these. */
export function textTestsOf(texts: fc.Arbitrary<string>, tokens: fc.Arbitrary<GlobToken>, mostTokens: number): fc.Arbitrary<TextTest> {
  const how = fc.constantFrom('equals' as const, 'prefix' as const, 'suffix' as const, 'contains' as const);
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ how, value: texts, ignoresCase: flag }) },
    { weight: 1, arbitrary: fc.record({ how: fc.constant('glob' as const), tokens: fc.array(tokens, { maxLength: mostTokens }), ignoresCase: flag }) },
  );
}

export const textTest: fc.Arbitrary<TextTest> = textTestsOf(text, globToken, 5);

const regexTest = fc.record({
  kind: fc.constant('regex' as const),
  source: fc.constantFrom(...REGEXES),
  flags: fc.record({ i: flag, m: flag, s: flag }),
});
const comparison = fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const);

const V4 = 10n << 24n;
const V6 = 0x20010db8n << 96n;
const range = fc.constantFrom(
  { version: 4 as const, first: V4, last: V4 + 0xffffffn },
  { version: 4 as const, first: V4 + 1n, last: V4 + 1n },
  { version: 6 as const, first: V6, last: V6 + (1n << 96n) - 1n },
  { version: 6 as const, first: 0xffffn << 32n, last: (0xffffn << 32n) + 0xffffffffn },
);

const valueTest: fc.Arbitrary<ValueTest> = fc.oneof(
  { weight: 6, arbitrary: textTest.map((test) => ({ kind: 'text' as const, test })) },
  { weight: 1, arbitrary: regexTest },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERS).map((value) => ({ kind: 'number' as const, value })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('compare' as const), comparison, value: fc.constantFrom(...NUMBERS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('word' as const), value: flag }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('address' as const), range }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      part: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const, 'week' as const, 'month' as const, 'year' as const),
      comparison: fc.option(comparison, { nil: undefined }),
      value: fc.constantFrom(0, 1, 2, 8, 9, 10, 23, 29, 52, 53, 59, 2023, 2024),
    }),
  },
);

const field = fc.constantFrom(...FIELDS);
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('test' as const), field, test: valueTest }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('exists' as const, 'null' as const), field }) },
  { weight: 1, arbitrary: textTest.map((test) => ({ kind: 'keyword' as const, test })) },
  { weight: 1, arbitrary: regexTest.map((test) => ({ kind: 'keyword-regex' as const, test })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('same' as const),
      field,
      other: field,
      how: fc.constantFrom('equals' as const, 'prefix' as const, 'suffix' as const, 'contains' as const),
      ignoresCase: flag,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('constant' as const), holds: flag }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('other-account' as const),
      field,
      accounts: fc.subarray(['111122223333', '444455556666']),
      others: fc.subarray(['a', 'b', 'c.d']),
    }),
  },
);

export interface Shape {
  /** How deep it may be, and of how many parts. */
  readonly depth: number;
  readonly parts: { readonly minLength?: number; readonly maxLength: number };
  /** The fields that have elements, and what these have to satisfy; otherwise the same as all else. */
  readonly elements: readonly string[];
  readonly where?: fc.Arbitrary<Expression>;
}

/** Expressions of a few levels above leaves. */
export function expressionsOf(leaves: fc.Arbitrary<Expression>, { depth, parts, elements, where }: Shape): fc.Arbitrary<Expression> {
  const depthIdentifier = fc.createDepthIdentifier();
  return fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { maxDepth: depth, depthIdentifier },
      leaves,
      fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('node'), { ...parts, depthIdentifier }) }),
      fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
      fc.record({ kind: fc.constant('element' as const), field: fc.constantFrom(...elements), isJson: flag, where: where ?? tie('node') }),
    ),
  })).node;
}

/** An expression of a few levels; empty `all` and `any` too. */
export const expression: fc.Arbitrary<Expression> = expressionsOf(leaf, { depth: 4, parts: { maxLength: 4 }, elements: FIELDS });

const scalar: fc.Arbitrary<EventValue> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS.filter((value) => !Object.is(value, -0))) },
  { weight: 1, arbitrary: flag },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(123_456_789_012_345_678_901n) },
);
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'k', 'v', 'w', 'l', 'x', 'y', 'z', 'c.d', 'c.e', 'x.y', '__proto__', 'constructor', 'omitted'] as const;

/** An event: objects without a prototype, lists within lists, keys with dots, and the names that only a prototype has. */
export const event: fc.Arbitrary<{ readonly [key: string]: EventValue }> = fc.letrec<{
  value: EventValue;
  object: { readonly [key: string]: EventValue };
}>((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthIdentifier: 'event' }, scalar, fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'event' }), tie('object')),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6, noNullPrototype: false, depthIdentifier: 'event' }).map(withoutPrototype),
})).object;

/** `fc.dictionary` may give its objects a prototype; events have none. */
function withoutPrototype(object: { readonly [key: string]: EventValue }): { readonly [key: string]: EventValue } {
  const bare = Object.create(null) as Record<string, EventValue>;
  for (const [key, value] of Object.entries(object)) bare[key] = value;
  return bare;
}

/** Dotted paths of what an event left out. */
export const omitted: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray(['c', 'l', 'x.y', 'a']) },
);
