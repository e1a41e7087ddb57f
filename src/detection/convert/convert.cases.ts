// Random rules about CloudTrail, and random events as CloudTrail writes them: what conversions are judged by.

import fc from 'fast-check';
import { expressionsOf, textTestsOf } from '../expression/expression.cases.ts';
import type { Expression, ValueTest } from '../expression/index.ts';
import type { EventValue } from '../patterns/index.ts';

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
  '111122223333',
  'arn:aws:iam::111122223333:root',
  'arn:aws:sqs:eu-central-1:444455556666:q',
  'arn:aws:s3:::b',
];
/** Documents in texts, as IAM takes them and as it answers with them; and some that are none. */
const DOCUMENTS = [
  '{"x":"a","y":["b","111122223333"]}',
  ' [{"x":"a","y":1},{"x":"b","items":[{"x":"ab"}]}]',
  '%7B%22x%22%3A%22a%22%7D',
  '%0A%20%7B%22x%22%3A%22a%22%7D',
  '%5B%7B%22y%22%3A%22arn%3Aaws%3Aiam%3A%3A444455556666%3Aroot%22%7D%5D',
  '"a"',
  '{"x":',
  '%7Bx',
];
const text = fc.constantFrom(...TEXTS);
const flag = fc.boolean();

const token = fc.oneof(fc.constantFrom({ text: 'a' }, { text: '*' }, { text: '1' }), fc.constantFrom({ any: 'run' as const }, { any: 'one' as const }));

const test: fc.Arbitrary<ValueTest> = fc.oneof(
  { weight: 5, arbitrary: textTestsOf(text, token, 4).map((one) => ({ kind: 'text' as const, test: one })) },
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
const otherAccount = fc.record({
  kind: fc.constant('other-account' as const),
  field,
  accounts: fc.subarray(['111122223333', '444455556666']),
  others: fc.subarray(['eventName', 'requestParameters.b', 'requestParameters.items']),
});
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('test' as const), field, test }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('exists' as const, 'null' as const), field }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'keyword' as const, test: { how: 'contains' as const, value: 'a', ignoresCase: true } }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('same' as const), field, other: field, how: fc.constant('equals' as const), ignoresCase: flag }) },
  { weight: 2, arbitrary: otherAccount },
);
const innerField = fc.constantFrom('x', 'y', 'items', 'items.x');
const innerLeaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('test' as const), field: innerField, test }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('exists' as const, 'null' as const), field: innerField }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('same' as const), field: innerField, other: field, how: fc.constant('equals' as const), ignoresCase: flag }),
  },
);
const inner = expressionsOf(innerLeaf, { depth: 3, parts: { minLength: 1, maxLength: 3 }, elements: ['x', 'y', 'items'] });
export const expression = expressionsOf(leaf, {
  depth: 3,
  parts: { minLength: 1, maxLength: 3 },
  elements: ['requestParameters.items', 'requestParameters.a', 'requestParameters'],
  where: inner,
});

const scalar = fc.oneof(
  { arbitrary: text, weight: 4 },
  { arbitrary: fc.constantFrom(...DOCUMENTS), weight: 1 },
  fc.constantFrom<EventValue>(111_122_223_333, 0, 1, 10, -5, 1000, 5e9 + 1, true, false, null),
);
const anything: fc.Arbitrary<EventValue> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  fc.record({ x: scalar, y: fc.array(scalar, { maxLength: 2 }) }, { requiredKeys: [] }),
);
/** As CloudTrail writes events: plain values where they are plain, anything where anything may be. */
export const event: fc.Arbitrary<EventValue> = fc.record(
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
