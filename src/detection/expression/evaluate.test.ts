import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventValue } from '../patterns/index.ts';
import { evaluate, holdsOf, holdsOfText, type Truth } from './evaluate.ts';
import { event as randomEvent, expression as randomExpression, omitted as randomOmitted, textTest as randomTextTest } from './expression.cases.ts';
import type { Expression, GlobToken, ValueTest } from './expression.ts';

const is = (field: string, value: string): Expression => ({
  kind: 'test',
  field,
  test: { kind: 'text', test: { how: 'equals', value, ignoresCase: true } },
});
const not = (of: Expression): Expression => ({ kind: 'not', of });

describe('evaluate', () => {
  it.each<[string, Expression, EventValue, Truth]>([
    ['a field below a field', is('a.b', 'x'), { a: { b: 'X' } }, true],
    ['a list at the end', is('a', 'x'), { a: ['y', 'x'] }, true],
    ['a list on the way', is('a.b', 'x'), { a: [{ b: 'y' }, { b: 'x' }] }, true],
    ['a key with a dot', is('a.b', 'x'), { 'a.b': 'x' }, true],
    ['an object where a text is asked for', is('a', 'x'), { a: { x: 'x' } }, false],
    ['what only a prototype has', { kind: 'exists', field: 'constructor.name' }, {}, false],
    ['an empty list, which is there', { kind: 'exists', field: 'a' }, { a: [] }, true],
    ['an empty list, which is not null', { kind: 'null', field: 'a' }, { a: [] }, false],
    ['null, which is there', { kind: 'exists', field: 'a' }, { a: null }, true],
    ['absent, which is null', { kind: 'null', field: 'a' }, {}, true],
    ['absent, which is not the empty text', is('a', ''), {}, false],
    ['null, which is not the empty text', is('a', ''), { a: null }, false],
    ['a negation over a list: no value may fit', not(is('a', 'x')), { a: ['y', 'x'] }, false],
    ['nothing asked', { kind: 'all', of: [] }, {}, true],
    ['no way left', { kind: 'any', of: [] }, {}, false],
    ['a keyword in a number', { kind: 'keyword', test: { how: 'contains', value: '46', ignoresCase: true } }, { a: [{ b: 4688 }] }, true],
    ['a keyword in a key', { kind: 'keyword', test: { how: 'contains', value: 'a', ignoresCase: true } }, { a: 'b' }, false],
    ['a field that begins with another', { kind: 'same', field: 'a', other: 'b', how: 'prefix', ignoresCase: true }, { a: 'ABC', b: ['x', 'ab'] }, true],
    ['a field beside an absent one', { kind: 'same', field: 'a', other: 'b', how: 'equals', ignoresCase: true }, { a: 'x' }, false],
  ])('%s', (_, expression, event, truth) => {
    expect(evaluate(expression, event)).toBe(truth);
  });

  it.each<[string, ValueTest, EventValue, boolean]>([
    ['a number and its text', { kind: 'number', value: 10 }, '10', true],
    ['a number and another text of it', { kind: 'number', value: 10 }, '10.0', false],
    ['a number as it is', { kind: 'number', value: 10 }, 10, true],
    ['a big number that a double would make equal', { kind: 'number', value: 2 ** 70 }, 2n ** 70n + 1n, false],
    ['a comparison with the text of a number', { kind: 'compare', comparison: '>', value: 9 }, '1e1', true],
    ['a comparison with a text that is none', { kind: 'compare', comparison: '<', value: 9 }, '', false],
    ['a comparison with true', { kind: 'compare', comparison: '>=', value: 1 }, true, false],
    ['a word and its text', { kind: 'word', value: true }, 'True', true],
    ['a word and a number', { kind: 'word', value: true }, 1, false],
    ['a text and a word', { kind: 'text', test: { how: 'equals', value: 'TRUE', ignoresCase: true } }, true, true],
    ['an address in a block', { kind: 'address', range: { version: 4, first: 0x0a000000n, last: 0x0affffffn } }, '10.255.0.1', true],
    ['a service where an address could be', { kind: 'address', range: { version: 4, first: 0n, last: 0xffffffffn } }, 'ec2.amazonaws.com', false],
    ['a block where an address could be', { kind: 'address', range: { version: 4, first: 0n, last: 0xffffffffn } }, '10.0.0.0/8', false],
    ['an hour in UTC', { kind: 'time', part: 'hour', comparison: undefined, value: 22 }, '2024-01-01T00:30:00+02:00', true],
    ['a week of the year before', { kind: 'time', part: 'week', comparison: undefined, value: 53 }, '2021-01-03T10:00:00Z', true],
    ['a week of the year after', { kind: 'time', part: 'week', comparison: undefined, value: 1 }, '2019-12-30', true],
    ['a time in seconds', { kind: 'time', part: 'year', comparison: '>=', value: 2023 }, 1_700_000_000, true],
    ['a time in milliseconds', { kind: 'time', part: 'year', comparison: undefined, value: 2023 }, 1_700_000_000_000, true],
    ['a day that is none', { kind: 'time', part: 'day', comparison: '>=', value: 0 }, '2024-13-45T00:00:00Z', false],
    ['a regular expression anywhere', { kind: 'regex', source: 'b.d', flags: { i: false, m: false, s: false } }, 'abcde', true],
    ['a regular expression minds case', { kind: 'regex', source: '^A', flags: { i: false, m: false, s: false } }, 'abc', false],
    ['a regular expression with its flag in front', { kind: 'regex', source: '(?i)^A', flags: { i: false, m: false, s: false } }, 'abc', true],
  ])('%s', (_, test, value, holds) => {
    expect(evaluate({ kind: 'test', field: 'f', test }, { f: value })).toBe(holds);
    if (value === null || typeof value !== 'object') expect(holdsOf(test, value)).toBe(holds);
  });

  it('is undecided about what was left out, unless the rest decides', () => {
    const event = { eventName: 'PutRolePolicy', requestParameters: { omitted: true } };
    const ask = (expression: Expression) => evaluate(expression, event, { omitted: ['requestParameters'] });
    const below = is('requestParameters.roleName', 'admin');
    expect(ask(below)).toBe('undecided');
    expect(ask(not(below))).toBe('undecided');
    expect(ask({ kind: 'null', field: 'requestParameters.roleName' })).toBe('undecided');
    expect(ask({ kind: 'exists', field: 'requestParameters.roleName' })).toBe('undecided');
    expect(ask({ kind: 'exists', field: 'requestParameters' })).toBe(true);
    expect(ask({ kind: 'keyword', test: { how: 'contains', value: 'admin', ignoresCase: true } })).toBe('undecided');
    expect(ask({ kind: 'keyword', test: { how: 'contains', value: 'Role', ignoresCase: true } })).toBe(true);
    expect(ask({ kind: 'all', of: [is('eventName', 'PutUserPolicy'), below] })).toBe(false);
    expect(ask({ kind: 'all', of: [is('eventName', 'PutRolePolicy'), below] })).toBe('undecided');
    expect(ask({ kind: 'any', of: [is('eventName', 'PutRolePolicy'), below] })).toBe(true);
    expect(ask(is('requestParametersOf', 'x'))).toBe(false);
  });

  it('obeys the laws of three values', () => {
    fc.assert(
      fc.property(randomExpression, randomExpression, randomEvent, randomOmitted, (one, other, event, omitted) => {
        const ask = (expression: Expression) => evaluate(expression, event, { omitted });
        expect(ask(not(not(one)))).toBe(ask(one));
        expect(ask(not({ kind: 'all', of: [one, other] }))).toBe(ask({ kind: 'any', of: [not(one), not(other)] }));
        expect(ask({ kind: 'any', of: [one, other] })).toBe(ask({ kind: 'any', of: [other, one] }));
        // What is decided without a part is decided so with any such part.
        const truth = ask(one);
        if (truth !== 'undecided') expect(evaluate(one, event)).toBe(truth);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads globs as regular expressions do', () => {
    const token = ({ tokens }: { readonly tokens: readonly GlobToken[] }) =>
      tokens.map((one) => ('text' in one ? one.text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&') : one.any === 'one' ? '[^]' : '[^]*')).join('');
    fc.assert(
      fc.property(randomTextTest, fc.string({ unit: fc.constantFrom('a', 'b', 'A', '*', 'ß', '😀', 'σ', 'ς'), maxLength: 8 }), (test, text) => {
        const tokens: readonly GlobToken[] =
          test.how === 'glob'
            ? test.tokens
            : [
                ...(test.how === 'suffix' || test.how === 'contains' ? [{ any: 'run' as const }] : []),
                { text: test.value },
                ...(test.how === 'prefix' || test.how === 'contains' ? [{ any: 'run' as const }] : []),
              ];
        expect(holdsOfText(test, text)).toBe(new RegExp(`^${token({ tokens })}$`, test.ignoresCase ? 'iu' : 'u').test(text));
      }),
      { numRuns: 5000 },
    );
  });
});
