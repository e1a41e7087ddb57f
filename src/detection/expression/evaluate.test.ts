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

  const element = (field: string, where: Expression, isJson = false): Expression => ({ kind: 'element', field, isJson, where });
  const both = (...of: readonly Expression[]): Expression => ({ kind: 'all', of });
  const pair = both(is('k', 'a'), is('v', 'b'));

  it.each<[string, Expression, EventValue, Truth]>([
    ['both of one element', element('l', pair), { l: [{ k: 'x' }, { k: 'a', v: 'b' }] }, true],
    [
      'each of another element',
      element('l', pair),
      {
        l: [
          { k: 'a', v: 'x' },
          { k: 'x', v: 'b' },
        ],
      },
      false,
    ],
    ['an object that stands alone', element('l', pair), { l: { k: 'a', v: 'b' } }, true],
    ['lists within lists', element('l', pair), { l: [[{ k: 'a', v: 'b' }]] }, true],
    ['a list on the way', element('m.l', pair), { m: [{ l: [{ k: 'a' }] }, { l: { k: 'a', v: 'b' } }] }, true],
    ['elements that are no objects', element('l', not(is('k', 'a'))), { l: ['k', 5, null] }, false],
    ['an element without the field', element('l', not({ kind: 'exists', field: 'k' })), { l: [{ k: 1 }, {}] }, true],
    ['no element without it', element('l', not({ kind: 'exists', field: 'k' })), { l: [{ k: 1 }] }, false],
    ['no element at all', element('l', not(is('k', 'a'))), { l: [] }, false],
    ['an element of an element', element('l', both(is('k', 'a'), element('m', pair))), { l: [{ k: 'a', m: [{ k: 'a', v: 'b' }] }] }, true],
    [
      'a field of the event beside one of the element',
      element('l', { kind: 'same', field: 'k', other: 'k', how: 'equals', ignoresCase: true }),
      { k: 'a', l: [{ k: 'a' }] },
      true,
    ],
    ['a text, where texts are not read', element('l', pair), { l: '{"k":"a","v":"b"}' }, false],
    ['a text that is an object', element('l', pair, true), { l: '{"k":"a","v":"b"}' }, true],
    ['a text that is a list', element('l', pair, true), { l: ' [{"k":"a"},{"k":"a","v":"b"}]' }, true],
    ['a text as IAM answers with it', element('l', pair, true), { l: encodeURIComponent('{"k":"a","v":"b"}') }, true],
    [
      'a text as IAM answers with it, which begins with spaces and lines',
      element('l', pair, true),
      { l: encodeURIComponent(' \r\n\t{"k":"a","v":"b"}') },
      true,
    ],
    ['an object where a text was to be', element('l', pair, true), { l: { k: 'a', v: 'b' } }, true],
    ['a text in a text, which is not read by itself', element('l', pair, true), { l: JSON.stringify([JSON.stringify({ k: 'a', v: 'b' })]) }, false],
    ['a text in a text, asked so', element('l', element('m', pair, true), true), { l: JSON.stringify({ m: JSON.stringify({ k: 'a', v: 'b' }) }) }, true],
    ['a text that is no JSON', element('l', not(pair), true), { l: '{"k":' }, false],
    ['a text with escapes that are none', element('l', not(pair), true), { l: '%7B%zz' }, false],
    ['of two equal keys the last', element('l', is('k', 'a'), true), { l: '{"k":"x","k":"a"}' }, true],
    ['names that only a prototype has', element('l', { kind: 'exists', field: 'constructor' }, true), { l: '{}' }, false],
    ['a number that no double holds', element('l', is('k', '12345678901234567891'), true), { l: '{"k":12345678901234567891}' }, true],
    ['what is nested deeper than is followed', element('l', pair, true), { l: '[{"k":'.repeat(2000) }, 'undecided'],
    ['brackets in a text of the text', element('l', is('v', 'b'), true), { l: JSON.stringify({ k: '[{"'.repeat(2000), v: 'b' }) }, true],
  ])('looks at one element: %s', (_, expression, event, truth) => {
    expect(evaluate(expression, event)).toBe(truth);
  });

  const another = (accounts: readonly string[], others: readonly string[]): Expression => ({ kind: 'other-account', field: 'f', accounts, others });
  const own = another([], ['own']);

  it.each<[string, Expression, EventValue, Truth]>([
    ['its number', own, { own: '111122223333', f: '444455556666' }, true],
    ['its number as a number', own, { own: '111122223333', f: 444_455_556_666 }, true],
    ['the root of it', own, { own: '111122223333', f: 'arn:aws:iam::444455556666:root' }, true],
    ['of another partition', own, { own: '111122223333', f: 'arn:aws-cn:sqs:cn-north-1:444455556666:q' }, true],
    ['the own one', own, { own: '111122223333', f: ['111122223333', 'arn:aws:iam::111122223333:role/444455556666'] }, false],
    ['another one beside the own one', own, { own: '111122223333', f: ['111122223333', 'arn:aws:iam::444455556666:root'] }, true],
    ['an ARN without an account', own, { own: '111122223333', f: 'arn:aws:s3:::444455556666' }, false],
    ['a user of CloudFront', own, { own: '111122223333', f: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }, false],
    ['a canonical user', own, { own: '111122223333', f: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }, false],
    ['more digits, or a part of a text', own, { own: '111122223333', f: ['4444555566667', 'x 444455556666'] }, false],
    ['everybody', own, { own: '111122223333', f: '*' }, false],
    ['where the own one is said by an ARN', own, { own: 'arn:aws:sts::111122223333:assumed-role/x/y', f: ['111122223333'] }, false],
    ['where nothing says the own one', own, { f: '444455556666' }, false],
    ['of a list of own ones', another(['444455556666'], ['own']), { own: '111122223333', f: ['444455556666', '111122223333'] }, false],
    ['of none of a list', another(['444455556666'], []), { f: '777788889999' }, true],
  ])('tells another account: %s', (_, expression, event, truth) => {
    expect(evaluate(expression, event)).toBe(truth);
  });

  it('is undecided about accounts and elements that were left out', () => {
    const event = { own: '111122223333', f: '444455556666' };
    expect(evaluate(own, event, { omitted: ['own'] })).toBe('undecided');
    expect(evaluate(own, { f: '444455556666' }, { omitted: ['own'] })).toBe('undecided');
    expect(evaluate(own, { ...event, f: '111122223333' }, { omitted: ['own'] })).toBe(false);
    expect(evaluate(own, { own: '111122223333' }, { omitted: ['f'] })).toBe('undecided');
    expect(evaluate(own, event, { omitted: ['f'] })).toBe(true);
    const absent = not({ kind: 'exists', field: 'k' });
    expect(evaluate(element('p', absent), { p: { omitted: true } }, { omitted: ['p'] })).toBe('undecided');
    expect(evaluate(element('p.l', pair, true), { p: { omitted: true } }, { omitted: ['p'] })).toBe('undecided');
    expect(evaluate(not(element('p.l', pair)), { p: { omitted: true } }, { omitted: ['p'] })).toBe('undecided');
    expect(evaluate(element('p', is('a.b', 'x')), { p: { a: {} } }, { omitted: ['p.a'] })).toBe('undecided');
    expect(evaluate(element('p', { kind: 'same', field: 'k', other: 'q.r', how: 'equals', ignoresCase: true }), { p: { k: 'x' } }, { omitted: ['q'] })).toBe(
      'undecided',
    );
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
