import { describe, expect, it } from 'vitest';
import { compileRegex } from './regex.ts';
import { countCaptures, faultOfRegex } from './regex-fault.ts';

const NO_LENGTH = 'what is looked for behind has no one length';
const BEFORE = 'a range of a set ends before it begins';
const NO_GROUP = 'a reference to a group that is not there';

// As Suricata 7.0.10 judges each: tests/suricata/rules/values.rules.
describe('faultOfRegex', () => {
  it.each([
    ['(a+)', undefined],
    ['(?:a*)', undefined],
    ['(?<=a+)', NO_LENGTH],
    ['(?<!a*)', NO_LENGTH],
    ['(?<=a{2})', undefined],
    ['(?<=a{2,3})', NO_LENGTH],
    ['(?<=a{2,2})', undefined],
    ['(?<=(?=a+))', undefined],
    ['(?#(?5)a', undefined],
    ['(?5)a', NO_GROUP],
    ['(?1)(a)', undefined],
    ['(?2)(a)', NO_GROUP],
    ['(?1)\\i(a)', '`\\i` stands for nothing'],
    ['(?2)\\i(a)', NO_GROUP],
    ['\\c[a', undefined],
    ['\\ca)', 'a bracket is not opened'],
    ['\\c(', undefined],
    ['[\\.-!]', BEFORE],
    ['[!-\\.]', undefined],
    ['[\\x41-\\x40]', BEFORE],
    ['[\\x40-\\x41]', undefined],
    ['[a-a]', undefined],
    ['\\x{41}', undefined],
    ['\\x{}', '`\\x{` without digits'],
    ['\\x{4g}', '`\\x{` without digits'],
    ['[\\d-a]', 'a range with a class at an end'],
    ['(?', 'a bracket is not closed'],
    ['(?Z)', 'a group of no kind that there is'],
    ['a{2,1}', 'the least of a repetition is more than its most'],
    ['a{65535}', undefined],
    ['a{65536}', 'a repetition of more than 65535'],
    ['a{1,65536}', 'a repetition of more than 65535'],
    ['^*', 'a repetition stands after nothing'],
    ['a**', 'a repetition stands after nothing'],
    ['\\', 'a backslash stands before nothing'],
    ['[\\', 'a backslash stands before nothing'],
  ])('of %s', (body, fault) => {
    expect(faultOfRegex(body)).toBe(fault);
  });
});

describe('countCaptures', () => {
  it.each([
    ['(a)(?:b)(?<c>d)(?P<e>f)', 3],
    ['(?#(?<a)', 0],
    ['[(](\\()', 1],
    ['\\Q(\\E(a)', 1],
    ['\\c((a)', 1],
  ])('of %s', (body, count) => {
    expect(countCaptures(body)).toBe(count);
  });
});

describe('compileRegex at its bounds', () => {
  const answer = (body: string, text: string) => {
    const compiled = compileRegex(body, '');
    return 'unsupported' in compiled ? compiled.unsupported : compiled.pattern.test(text);
  };
  const LARGE = 'a repetition too large to follow';
  it.each([
    ['^a{1000}$', 'a'.repeat(1000), true],
    ['^a{1000}$', 'a'.repeat(999), false],
    ['a{1001}', '', LARGE],
    ['a{1,1001}', '', LARGE],
    ['(?:(?:a{1000}){100}|b)', 'b', LARGE],
    ['(?:b|(?:a{1000}){100})', 'b', LARGE],
    ['(?:(?:a{1000}){100})*', 'b', LARGE],
    ['(?:(?:a{1000}){100})?b', 'b', LARGE],
    ['x(?:(?:a{1000}){100})y', 'b', LARGE],
    [`${'('.repeat(100)}a${')'.repeat(100)}`, 'a', true],
    [`${'('.repeat(101)}a${')'.repeat(101)}`, 'a', 'groups nested too deep'],
    ['(?i)a b', 'A B', true],
    ['(?i)a b', 'AB', false],
    ['(?-i)a b', 'a b', true],
    ['(?x)a b', 'ab', true],
    ['(?x)a # b\nc', 'ac', true],
    ['(?x)a # b\nc', 'ab', false],
    ['(?x-x)a b', 'a b', true],
    ['a\\xg', 'a\0g', true],
    ['(?:a{1000}){20}', '', false],
    ['b(?:a{1000}){20}', '', LARGE],
    ['a\\xg', 'a\u0001g', false],
    ['[[.x[:digit:]]', '1', 'a named class'],
    ['[[:digit:]x]', 'x', true],
    ['(a|b|c)d', 'bd', true],
    ['(a|b|c)d', 'dd', false],
  ])('%s on %j', (body, text, expected) => {
    expect(answer(body, text)).toBe(expected);
  });
});
