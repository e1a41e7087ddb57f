import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventValue, parseEvent, parsePattern } from '../patterns/index.ts';
import { slowlyMatches } from '../patterns/slow-matcher.cases.ts';
import { compilePatterns } from './index.ts';

function patternOf(text: string) {
  const { pattern, problems } = parsePattern(text);
  if (pattern === undefined) throw new Error(`${text}: ${JSON.stringify(problems)}`);
  return pattern;
}

function matches(pattern: string, event: string): boolean {
  const { matched, undecided } = compilePatterns([{ name: 'it', pattern: patternOf(pattern) }]).match(parseEvent(event).event ?? null);
  expect(undecided).toEqual([]);
  return matched.length === 1;
}

describe('compilePatterns', () => {
  it.each([
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern.html
    ['{"n": [300]}', '{"n": 3.0e2}', true],
    ['{"n": [12345678901234567890]}', '{"n": 12345678901234567890}', true],
    ['{"n": [12345678901234567890]}', '{"n": 12345678901234567891}', false],
    ['{"n": [123456789012]}', '{"n": "123456789012"}', false],
    ['{"n": [{"numeric": ["=", 0.000001]}]}', '{"n": 0.000001}', true],
    ['{"n": [{"numeric": ["=", -0.0]}]}', '{"n": 0}', true],
    ['{"n": [{"numeric": [">=", -5, "<", 5]}]}', '{"n": 5}', false],
    ['{"n": [{"numeric": ["<", 5]}]}', '{"n": 6000000000}', false],
    // Arrays: an intersection of sets.
    ['{"r": ["a", "b"]}', '{"r": ["c", "b"]}', true],
    ['{"r": [null]}', '{"r": []}', false],
    ['{"r": [{"exists": false}]}', '{"r": []}', true],
    ['{"r": [{"anything-but": "a"}]}', '{"r": ["a", "b"]}', true],
    ['{"r": ["a"]}', '{"r": [["a"]]}', true],
    // https://github.com/aws/event-ruler#json-array-matching
    [
      '{"employees": {"firstName": ["Anna"], "lastName": ["Jones"]}}',
      '{"employees": [{"firstName": "Anna", "lastName": "Smith"}, {"firstName": "Peter", "lastName": "Jones"}]}',
      false,
    ],
    [
      '{"employees": {"firstName": ["Peter"], "lastName": ["Jones"]}}',
      '{"employees": [{"firstName": "Anna", "lastName": "Smith"}, {"firstName": "Peter", "lastName": "Jones"}]}',
      true,
    ],
    ['{"a": {"b": {"x": [1], "y": [2]}}}', '{"a": [{"b": [{"x": 1}, {"y": 2}]}, {"b": [{"x": 1, "y": 2}]}]}', true],
    ['{"a": {"b": {"x": [1]}, "c": {"y": [2]}}}', '{"a": [{"b": [{"x": 1}]}, {"c": {"y": 2}}]}', false],
    ['{"a": {"c": ["x"], "d": [{"exists": false}]}}', '{"a": [{"c": "y", "d": 1}, {"c": "x"}]}', true],
    // The last of two equal fields counts; two objects of one key are one.
    ['{"a": [1], "a": [2]}', '{"a": 1}', false],
    ['{"a": {"b": [1]}, "a": {"c": [2]}}', '{"a": {"b": 1, "c": 2}}', true],
    ['{"a": {"b": [1]}, "a": {"c": [2]}}', '{"a": {"c": 2}}', false],
    ['{"a.b": {"c": [1]}}', '{"a": {"b.c": 1}}', true],
    ['{"a": [""]}', '{"a": null}', false],
    ['{"a": [{"wildcard": "a\\\\*b*"}]}', '{"a": "a*b!"}', true],
    ['{"a": [{"wildcard": "a\\\\*b*"}]}', '{"a": "axb!"}', false],
    ['{"a": [{"equals-ignore-case": "ÄRGER"}]}', '{"a": "ärger"}', true],
    ['{"a": [{"prefix": {"equals-ignore-case": "Ev"}}]}', '{"a": "EVENT"}', true],
    ['{"a": [{"suffix": ""}]}', '{"a": 1}', false],
    // Addresses compare as addresses.
    ['{"a": ["::1"]}', '{"a": "0:0:0:0:0:0:0:1"}', true],
    ['{"a": [{"cidr": "10.0.0.5/24"}]}', '{"a": "10.0.0.1"}', true],
    ['{"a": [{"cidr": "2001:db8::/32"}]}', '{"a": "2001:db9::1"}', false],
    // `$or` beside other fields, and in them.
    ['{"s": ["x"], "$or": [{"a": [1]}, {"b": [2], "$or": [{"c": [3]}, {"d": [4]}]}]}', '{"s": "x", "b": 2, "d": 4}', true],
    ['{"s": ["x"], "$or": [{"a": [1]}, {"b": [2], "$or": [{"c": [3]}, {"d": [4]}]}]}', '{"s": "x", "b": 2}', false],
    // Keys that objects of JavaScript have anyway.
    ['{"constructor": {"name": [{"exists": true}]}}', '{}', false],
    ['{"__proto__": {"x": [1]}}', '{"__proto__": {"x": 1}}', true],
    ['{"toString": [{"exists": false}]}', '{}', true],
  ])('%s and %s: %s', (pattern, event, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  it('answers by name, once, in the order of the patterns', () => {
    const set = compilePatterns([
      { name: 'b', pattern: patternOf('{"x": [1]}') },
      { name: 'a', pattern: patternOf('{"x": [{"numeric": [">", 0]}]}') },
      { name: 'b', pattern: patternOf('{"y": [{"exists": false}]}') },
    ]);
    expect(set.match({ x: 1 })).toEqual({ matched: ['b', 'a'], undecided: [] });
    expect(set.match({ x: 2, y: 1 })).toEqual({ matched: ['a'], undecided: [] });
  });

  it('says of an event that is nested deeper than AWS reads that it cannot be told', () => {
    let event: EventValue = 'x';
    for (let level = 0; level < 5000; level++) event = [event];
    const set = compilePatterns([{ name: 'it', pattern: patternOf('{"a": ["x"]}') }]);
    expect(set.match({ a: event })).toEqual({ matched: [], undecided: ['it'] });
  });

  it('gives up, by name, on arrays that contradict each other in too many ways', () => {
    const side = (own: string) => Array.from({ length: 400 }, (_, index) => ({ [own]: 1, z: index }));
    // Each pair of elements has to be tried: `z` is of both arrays, and fits in none.
    const event = { a: side('x'), b: side('y') } as EventValue;
    const set = compilePatterns([{ name: 'it', pattern: patternOf('{"a": {"x": [1], "z": ["q"]}, "b": {"y": [1]}}') }]);
    expect(set.match(event).matched).toEqual([]);
  });

  it('needs one step a character however many stars there are', () => {
    const set = compilePatterns([{ name: 'it', pattern: patternOf('{"a": [{"wildcard": "*a*a*a*b"}]}') }]);
    expect(set.match({ a: 'a'.repeat(1_000_000) }).matched).toEqual([]);
    expect(set.match({ a: `${'a'.repeat(1_000_000)}b` }).matched).toEqual(['it']);
  });
});

const text = fc.oneof(
  fc.constantFrom('', 'a', 'ab', 'aba', 'B', 'Ab', 'é', '10.0.0.1', '10.0.1.1', '::1', '0::1', 'a*b'),
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', '*'), maxLength: 5 }),
);
const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.5, 1.25, 5e9, 123456789012));
const small = fc.integer({ min: -3, max: 3 });
const wildcard = fc.array(fc.constantFrom('a', 'b', 'ab', '\\*', '\\\\'), { maxLength: 3 }).map((parts) => parts.join('*'));
const texts = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 }));
const some = fc.string({ unit: fc.constantFrom('a', 'b', 'A'), minLength: 1, maxLength: 2 });
const condition = fc.oneof(
  text,
  number,
  fc.constantFrom(null, true, false),
  fc.constantFrom({ exists: true }, { exists: false }),
  fc.oneof(text, fc.record({ 'equals-ignore-case': some })).map((prefix) => ({ prefix })),
  fc.oneof(text, fc.record({ 'equals-ignore-case': some })).map((suffix) => ({ suffix })),
  text.map((value) => ({ 'equals-ignore-case': value })),
  wildcard.map((value) => ({ wildcard: value })),
  fc.tuple(fc.constantFrom('=', '<', '<=', '>', '>='), small).map((numeric) => ({ numeric })),
  fc.tuple(fc.constantFrom('>', '>='), small, fc.constantFrom('<', '<='), fc.integer({ min: 4, max: 6 })).map((numeric) => ({ numeric })),
  fc.constantFrom({ cidr: '10.0.0.0/24' }, { cidr: '10.0.0.77/8' }, { cidr: '::/64' }),
  fc
    .oneof(fc.constantFrom('a', 'ab'), small, fc.array(small, { minLength: 1, maxLength: 3 }), fc.array(some, { minLength: 1, maxLength: 3 }))
    .map((value) => ({ 'anything-but': value })),
  fc.oneof(some, fc.array(some, { minLength: 1, maxLength: 2 })).map((prefix) => ({ 'anything-but': { prefix } })),
  fc.oneof(some, fc.array(some, { minLength: 1, maxLength: 2 })).map((suffix) => ({ 'anything-but': { suffix } })),
  texts.map((value) => ({ 'anything-but': { 'equals-ignore-case': value } })),
  wildcard.map((value) => ({ 'anything-but': { wildcard: value } })),
);
const key = fc.constantFrom('a', 'b', 'c', 'a.b');
const { pattern } = fc.letrec<{ pattern: object; or: object; inner: unknown }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(key, fc.array(condition, { minLength: 1, maxLength: 3 }), { minKeys: 1, maxKeys: 3 }),
    fc.dictionary(key, tie('inner'), { minKeys: 1, maxKeys: 3 }),
    tie('or'),
  ),
  or: fc.record({ $or: fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }), c: fc.array(condition, { minLength: 1, maxLength: 2 }) }),
  inner: fc.oneof({ maxDepth: 3 }, fc.array(condition, { minLength: 1, maxLength: 3 }), tie('pattern')),
}));
const { value } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(text, number, fc.constantFrom(null, true, false)),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
}));
const event = fc.dictionary(key, value, { maxKeys: 4 });

describe('the compiled matcher', () => {
  it('agrees with the slow one, a set of patterns at a time', () => {
    let [held, asked] = [0, 0];
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 6 }), fc.array(event, { minLength: 1, maxLength: 5 }), (patterns, events) => {
        const taken = patterns.flatMap((one, index) => {
          const parsed = parsePattern(JSON.stringify(one)).pattern;
          return parsed === undefined ? [] : [{ name: String(index), pattern: parsed, plain: one }];
        });
        const set = compilePatterns(taken);
        for (const one of events) {
          const expected = taken.filter(({ plain }) => slowlyMatches(plain as never, one as never)).map(({ name }) => name);
          held += expected.length;
          asked += taken.length;
          expect(set.match(one as EventValue)).toEqual({ matched: expected, undecided: [] });
        }
      }),
      { numRuns: 1500 },
    );
    // The property would be empty if nothing ever matched.
    expect(held).toBeGreaterThan(asked / 20);
    expect(held).toBeLessThan((asked * 19) / 20);
  });
});
