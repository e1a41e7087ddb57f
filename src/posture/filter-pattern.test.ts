import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './filter-pattern.ts';

const is = (path: string, value: string) => ({ kind: 'equals', path: `$.${path}`, value });

describe('clausesOf', () => {
  it('reads one condition, quoted or not, with any white space', () => {
    expect(clausesOf('{$.eventName=CreateVpc}')).toEqual([[is('eventName', 'CreateVpc')]]);
    expect(clausesOf('  {\n ( $.eventName = "CreateVpc" )\t}\n')).toEqual([[is('eventName', 'CreateVpc')]]);
    expect(clausesOf('{ $.errorMessage = "Failed \\"authentication\\"" }')).toEqual([[is('errorMessage', 'Failed "authentication"')]]);
  });

  it('reads every kind of condition', () => {
    expect(clausesOf('{ $.a != "x*" && $.b NOT EXISTS && $.c IS NULL && $.d >= 4 }')).toEqual([
      [
        { kind: 'differs', path: '$.a', value: 'x*' },
        { kind: 'absent', path: '$.b' },
        { kind: 'other', text: '$.c IS NULL' },
        { kind: 'other', text: '$.d >= 4' },
      ],
    ]);
  });

  it('binds && before ||, and parentheses before both', () => {
    const [a, b, c] = [is('a', '1'), is('b', '2'), is('c', '3')];
    expect(clausesOf('{ $.a = 1 || $.b = 2 && $.c = 3 }')).toEqual([[a], [b, c]]);
    expect(clausesOf('{ ($.a = 1 || $.b = 2) && $.c = 3 }')).toEqual([
      [a, c],
      [b, c],
    ]);
  });

  it.each([
    '',
    'CreateVpc',
    '"CreateVpc"',
    '?CreateVpc ?DeleteVpc',
    '[ip, user, status = 404]',
    '{}',
    '{ $.a }',
    '{ $.a = }',
    '{ $.a = 1',
    '{ ($.a = 1 }',
    '{ $.a = 1) }',
    '{ $.a = 1 || }',
    '{ $.a = 1 $.b = 2 }',
    '{ a = 1 }',
    '{ $.a = %x.*% }',
    '{ $.a = "1 }',
    '{ $.a ~ 1 }',
    '{ $.a & 1 }',
  ])('does not read %s', (pattern) => {
    expect(clausesOf(pattern)).toBeUndefined();
  });

  it('refuses what is too long, too deep or too many', () => {
    expect(clausesOf(`{ $.a = ${'x'.repeat(5000)} }`)).toBeUndefined();
    expect(clausesOf(`{ ${'('.repeat(100)}$.a = 1${')'.repeat(100)} }`)).toBeUndefined();
    const either = '($.a = 1 || $.b = 2)';
    expect(clausesOf(`{ ${Array.from({ length: 20 }, () => either).join(' && ')} }`)).toBeUndefined();
  });

  it('answers for any text', () => {
    assert(property(string({ unit: 'binary', maxLength: 60 }), (text) => clausesOf(`{ $.a = ${text} }`) === undefined || text.trim() !== ''));
  });
});
