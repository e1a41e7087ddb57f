import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event as randomEvent, expression as randomExpression, omitted as randomOmitted } from '../expression/expression.cases.ts';
import { type Expression, evaluate } from '../expression/index.ts';
import { type EventValue, parsePattern } from '../patterns/index.ts';
import { compileRules, type Matcher, type Outcome, type RuleItem } from './index.ts';
import { omittedOf, readRecord } from './read-record.ts';
import { ways, write } from './written.cases.ts';

const utf8 = new TextEncoder();

function expectedOf(rules: readonly RuleItem[], event: EventValue, omitted: readonly string[]): Outcome {
  const truths = rules.map(({ expression }) => evaluate(expression, event, { omitted }));
  const of = (wanted: (typeof truths)[number]) => truths.flatMap((truth, rule) => (truth === wanted ? [rule] : []));
  return { matched: of(true), undecided: of('undecided') };
}

const named = (expressions: readonly Expression[]): RuleItem[] => expressions.map((expression, index) => ({ name: String(index), expression }));
const rulesOf = fc.array(randomExpression, { minLength: 1, maxLength: 8 }).map(named);

function matchText(matcher: Matcher, text: string): Outcome | undefined {
  const bytes = utf8.encode(`  ${text}  `);
  const outcome = matcher.match(bytes, 2, bytes.length);
  if (outcome !== undefined) expect(matcher.end()).toBe(bytes.length - 2);
  return outcome;
}

describe('compileRules', () => {
  it('agrees with the slow evaluator on events as values', () => {
    const counts = { matched: 0, undecided: 0, asked: 0 };
    fc.assert(
      fc.property(rulesOf, fc.array(fc.tuple(randomEvent, randomOmitted), { minLength: 1, maxLength: 4 }), (rules, events) => {
        const matcher = compileRules(rules);
        expect(matcher.refused).toEqual([]);
        for (const [event, omitted] of [...events, ...events]) {
          const expected = expectedOf(rules, event, omitted);
          expect(matcher.matchValue(event, omitted)).toEqual(expected);
          counts.matched += expected.matched.length;
          counts.undecided += expected.undecided.length;
          counts.asked += rules.length;
        }
      }),
      { numRuns: 2000 },
    );
    // The property would be empty if nothing, or everything, matched.
    expect(counts.matched).toBeGreaterThan(counts.asked / 20);
    expect(counts.matched).toBeLessThan((counts.asked * 19) / 20);
    expect(counts.undecided).toBeGreaterThan(counts.asked / 200);
  });

  it('agrees with it on events as bytes, however they are written', () => {
    const glances = { all: 0, unusual: 0 };
    fc.assert(
      fc.property(rulesOf, fc.array(fc.tuple(randomEvent, ways), { minLength: 1, maxLength: 4 }), (rules, events) => {
        const matcher = compileRules(rules);
        for (const [event, way] of [...events, ...events]) {
          const text = write(event, way);
          const bytes = utf8.encode(text);
          const read = readRecord(bytes, 0, bytes.length);
          if (read === undefined) throw new Error(`no JSON: ${text}`);
          const expected = expectedOf(rules, read, omittedOf(read));
          expect(matchText(matcher, text), text).toEqual(expected);
          // What is written in an unusual way is not read at a glance.
          const { end } = matcher.glance(bytes, 0);
          if (end < 0) glances.unusual++;
          else expect([end, matcher.glanced()], text).toEqual([bytes.length, expected]);
          glances.all++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(glances.unusual).toBeLessThan(glances.all / 2);
  });

  it('finds what was left out of an event, in bytes', () => {
    const rules = named([
      { kind: 'test', field: 'requestParameters.policy.name', test: { kind: 'text', test: { how: 'contains', value: 'x', ignoresCase: true } } },
      { kind: 'exists', field: 'requestParameters' },
      { kind: 'null', field: 'requestParameters' },
      { kind: 'keyword', test: { how: 'contains', value: 'nowhere', ignoresCase: true } },
    ]);
    expect(matchText(compileRules(rules), '{"requestParameters":{"omitted":true,"originalSize":300000}}')).toEqual({ matched: [1], undecided: [0, 3] });
    expect(matchText(compileRules(rules), '{"requestParameters":{"omitted":false}}')).toEqual({ matched: [1], undecided: [] });
  });

  it.each([
    ['{"a":"\\ud83d\\ude00"}', '😀'],
    ['{"a":"😀"}', '😀'],
    ['{"\\u0061":"x"}', 'x'],
    ['{"a":1,"a":"x"}', 'x'],
    ['{"a":"x","b":{"a":{"a":[1,{"a":"}]"}]}}}', 'x'],
    ['{ "a" : [ [ "x" ] ] }', 'x'],
  ])('reads %s', (text, value) => {
    const matcher = compileRules(named([{ kind: 'test', field: 'a', test: { kind: 'text', test: { how: 'equals', value, ignoresCase: false } } }]));
    expect(matchText(matcher, text)).toEqual({ matched: [0], undecided: [] });
  });

  it('reads bytes that are no UTF-8 as a decoder of texts does', () => {
    const rules = named([{ kind: 'test', field: 'a', test: { kind: 'text', test: { how: 'equals', value: 'x\ufffd\ufffdy', ignoresCase: false } } }]);
    const bytes = new Uint8Array([...utf8.encode('{"a":"x'), 0xff, 0xc3, ...utf8.encode('y"}')]);
    expect(compileRules(rules).match(bytes, 0, bytes.length)?.matched).toEqual([0]);
  });

  it('says of every beginning of an event that it is no event, and never throws on what is none', () => {
    const rules = named([
      { kind: 'test', field: 'c.d', test: { kind: 'text', test: { how: 'equals', value: 'a', ignoresCase: true } } },
      { kind: 'exists', field: 'l.k' },
      { kind: 'test', field: 'a', test: { kind: 'number', value: 1 } },
    ]);
    const matcher = compileRules(rules);
    fc.assert(
      fc.property(randomEvent, ways, fc.nat(), fc.integer({ min: 0, max: 255 }), (event, way, place, byte) => {
        const bytes = utf8.encode(write(event, way));
        const cut = place % bytes.length;
        expect(matcher.match(bytes, 0, cut)).toBeUndefined();
        expect(matcher.end()).toBe(-1);
        bytes[cut] = byte;
        const outcome = matcher.match(bytes, 0, bytes.length);
        const read = readRecord(bytes, 0, bytes.length);
        // What is JSON is read as such; of what is none, a part that nobody asks for may be passed over.
        if (read !== undefined && matcher.end() === bytes.length && typeof read === 'object') expect(outcome).toEqual(expectedOf(rules, read, omittedOf(read)));
      }),
      { numRuns: 3000 },
    );
  });

  it('cannot tell of an event that is nested deeper than is followed', () => {
    const rules = named([{ kind: 'exists', field: 'a' }]);
    const text = `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(matchText(compileRules(rules), text)).toEqual({ matched: [], undecided: [0] });
  });

  it('refuses what no automaton follows, by name, and asks the others', () => {
    const regex = (source: string): Expression => ({ kind: 'test', field: 'a', test: { kind: 'regex', source, flags: { i: false, m: false, s: false } } });
    const matcher = compileRules([
      { name: 'behind', expression: regex('(?<=x)y') },
      { name: 'large', expression: regex('(a{1000}){1000}') },
      { name: 'small', expression: regex('^x+$') },
    ]);
    expect(matcher.refused).toEqual([
      { name: 'behind', reason: 'the regular expression has a look-behind, at 1' },
      { name: 'large', reason: 'a test of more than 20000 steps' },
    ]);
    expect(matchText(matcher, '{"a":"xxx"}')).toEqual({ matched: [2], undecided: [] });
  });

  it('asks rules and patterns of the same event, elements of lists together', () => {
    const { pattern } = parsePattern('{"l": {"k": ["a"], "v": [{"anything-but": ["b"]}]}}');
    if (pattern === undefined) throw new Error('no pattern');
    const matcher = compileRules(named([{ kind: 'exists', field: 'l.k' }]), [{ name: 'p', pattern }]);
    expect(matchText(matcher, '{"l":[{"k":"a","v":"c"}]}')).toEqual({ matched: [0, 1], undecided: [] });
    expect(matchText(matcher, '{"l":[{"k":"a","v":"b"},{"k":"x","v":"c"}]}')).toEqual({ matched: [0], undecided: [] });
    expect(matchText(matcher, '{"l":[{"v":"c"}]}')).toEqual({ matched: [], undecided: [] });
  });

  it('tells long values apart, and values that come again from those that only begin alike', () => {
    const of = (value: string): Expression => ({ kind: 'test', field: 'a', test: { kind: 'text', test: { how: 'suffix', value, ignoresCase: false } } });
    const rules = named([of('x'), of('y'), of('"'), of('\\')]);
    const matcher = compileRules(rules);
    const middles = ['', 'q', 'middle of it', 'm'.repeat(40), 'm'.repeat(990), 'm'.repeat(1020), 'm'.repeat(5000)];
    const values = middles.flatMap((middle) => ['x', 'y', 'xy', 'yx', '"', '\\', 'x"', '"x', 'x\\', 'é'].map((end) => `begin${middle}${end}`));
    for (const value of [...values, ...values.toReversed(), ...values.flatMap((one) => [one, one])])
      expect(matchText(matcher, JSON.stringify({ b: 1, a: value })), value).toEqual(expectedOf(rules, { a: value }, []));
  });

  it('stays right when what it has learnt is dropped', () => {
    const rules = named(
      Array.from(
        { length: 40 },
        (_, index): Expression => ({
          kind: 'test',
          field: `f${index % 8}`,
          test: { kind: 'text', test: { how: 'contains', value: String(index), ignoresCase: true } },
        }),
      ),
    );
    const matcher = compileRules(rules);
    let seed = 7;
    const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8;
    for (let round = 0; round < 3000; round++) {
      const event = Object.fromEntries(Array.from({ length: 8 }, (_, field) => [`f${field}`, String(random())]));
      expect(matchText(matcher, JSON.stringify(event))).toEqual(expectedOf(rules, event, []));
    }
  });
});
