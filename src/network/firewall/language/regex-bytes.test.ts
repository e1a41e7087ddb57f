import { describe, expect, it } from 'vitest';
import { canMatchWithin, compileRegex } from './regex.ts';

const BYTES = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

/** The bytes that the expression takes, as ranges of codes. */
function taken(body: string, modifiers = ''): string {
  const compiled = compileRegex(body, modifiers);
  if ('unsupported' in compiled) return compiled.unsupported;
  const codes = BYTES.flatMap((byte, code) => (compiled.pattern.test(byte) ? [code] : []));
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

// By hand from https://www.pcre.org/current/doc/html/pcre2pattern.html, in the C locale.
describe('a set of bytes', () => {
  it.each([
    ['\\A', '`\\A`'],
    ['\\d', '48-57'],
    ['\\D', '0-47 58-255'],
    ['\\w', '48-57 65-90 95 97-122'],
    ['\\W', '0-47 58-64 91-94 96 123-255'],
    ['\\s', '9-13 32'],
    ['\\S', '0-8 14-31 33-255'],
    ['\\h', '9 32 160'],
    ['\\H', '0-8 10-31 33-159 161-255'],
    ['\\v', '10-13 133'],
    ['\\V', '0-9 14-132 134-255'],
    ['.', '0-9 11-255'],
    ['[[:alnum:]]', '48-57 65-90 97-122'],
    ['[[:alpha:]]', '65-90 97-122'],
    ['[[:ascii:]]', '0-127'],
    ['[[:blank:]]', '9 32'],
    ['[[:cntrl:]]', '0-31 127'],
    ['[[:digit:]]', '48-57'],
    ['[[:graph:]]', '33-126'],
    ['[[:lower:]]', '97-122'],
    ['[[:print:]]', '32-126'],
    ['[[:punct:]]', '33-47 58-64 91-96 123-126'],
    ['[[:space:]]', '9-13 32'],
    ['[[:upper:]]', '65-90'],
    ['[[:word:]]', '48-57 65-90 95 97-122'],
    ['[[:xdigit:]]', '48-57 65-70 97-102'],
    ['[[:^xdigit:]]', '0-47 58-64 71-96 103-255'],
    ['[[:alpha:]_-]', '45 65-90 95 97-122'],
    ['[[:no:]]', 'a named class'],
    ['[b-d]', '98-100'],
    ['[^b-d]', '0-97 101-255'],
    ['[]a]', '93 97'],
    ['[^]a]', '0-92 94-96 98-255'],
    ['[a-]', '45 97'],
    ['[-a]', '45 97'],
    ['[\\d-]', '45 48-57'],
    ['[\\b]', '8'],
    ['[a-\\d]', 'a range up to a class'],
    ['[\\x41-\\x43z]', '65-67 122'],
    ['\\x{4a}', '74'],
    ['\\x4', '4'],
    ['\\xz', ''],
    ['\\n', '10'],
    ['\\r', '13'],
    ['\\t', '9'],
    ['\\f', '12'],
    ['\\a', '7'],
    ['\\e', '27'],
    ['\\0', '0'],
    ['\\01', 'an octal number'],
    ['\\.', '46'],
    ['\\_', '95'],
    ['\\1', '`\\1`'],
    ['\\q', '`\\q`'],
    ['\\', '`\\`'],
    ['a|c', '97 99'],
    ['(?:a|(c))', '97 99'],
    ['a)', 'an unmatched `)`'],
    ['(a', 'a group that is not closed'],
    ['[a', 'a set that is not closed'],
    ['(?=a)', 'the group `(?=`'],
    ['(*ACCEPT)', 'a verb'],
    ['a++', 'a possessive repetition'],
    ['a+*', 'a repetition of a repetition'],
    ['[a-', 'a set that is not closed'],
    ['a{1001,}', 'a repetition too large to follow'],
    ['a{0,1001}', 'a repetition too large to follow'],
    ['a{1001}', 'a repetition too large to follow'],
  ])('%s takes %s', (body, bytes) => {
    expect(taken(body)).toBe(bytes);
  });

  it.each([
    ['k', 'i', '75 107'],
    ['K', 'i', '75 107'],
    ['a', 'i', '65 97'],
    ['z', 'i', '90 122'],
    ['@', 'i', '64'],
    ['[', 'i', 'a set that is not closed'],
    ['`', 'i', '96'],
    ['\\{', 'i', '123'],
    ['[a-c]', 'i', '65-67 97-99'],
    ['[^a-c]', 'i', '0-64 68-96 100-255'],
    ['[[:upper:]]', 'i', '65-90 97-122'],
    ['.', 's', '0-255'],
    ['(?s).', '', '0-255'],
    ['(?-s).', 's', '0-9 11-255'],
    ['(?i)a', '', '65 97'],
    ['(?-i)a', 'i', '97'],
    ['(?i:a)', '', '65 97'],
    ['a b', 'x', ''],
    [' a # b', 'x', '97'],
    ['(?x) a #b\n', '', '97'],
    ['(?x: a )', '', '97'],
  ])('%s with %s takes %s', (body, modifiers, bytes) => {
    expect(taken(body, modifiers)).toBe(bytes);
  });
});

describe('an expression', () => {
  const isDigit = (code: number) => code >= 48 && code <= 57;
  it.each([
    ['a', true, false],
    ['1', true, true],
    ['a|1', true, true],
    ['a*', true, true],
    ['a+1', true, false],
    ['(?:a1)?', true, true],
    ['a^b', false, false],
    ['1^2', false, false],
    ['^1', true, true],
    ['^^1', true, true],
    ['(1|)^2', true, true],
    ['(|1)^2', true, true],
    ['1?^2', true, true],
    ['(?m)1\\n^2', true, false],
    ['1\\n^2', false, false],
    ['1$2', false, false],
    ['1$', true, true],
    ['1$\\n', true, false],
    ['(?m)1$\\n2', true, false],
    ['($|)1', true, true],
    ['(|$)1', true, true],
    ['\\b1', true, true],
    ['(1|2)*3', true, true],
    ['(1*)*3', true, true],
    ['(?=a)', undefined, undefined],
    ['(?:(?:a{1000}){1000}){1000}', undefined, undefined],
  ])('%s matches some text: %s; of digits alone: %s', (body, any, digits) => {
    expect([canMatchWithin(body, () => true), canMatchWithin(body, isDigit)]).toEqual([any, digits]);
  });
});

describe('a pattern', () => {
  const finds = (body: string, text: string, modifiers = '', from = 0): boolean | string => {
    const compiled = compileRegex(body, modifiers);
    return 'pattern' in compiled ? compiled.pattern.test(text, from) : compiled.unsupported;
  };

  it.each([
    ['a{2}', '', 'a aa aaa', 'aa aaa'],
    ['^a{2}$', '', 'a aa aaa', 'aa'],
    ['^a{2,3}$', '', 'a aa aaa aaaa', 'aa aaa'],
    ['^a{2,}$', '', 'a aa aaa aaaa', 'aa aaa aaaa'],
    ['^a{0}b$', '', 'b ab', 'b'],
    ['^a?b$', '', 'b ab aab', 'b ab'],
    ['^a*b$', '', 'b ab aab', 'b ab aab'],
    ['^a+?b$', '', 'b ab aab', 'ab aab'],
    ['^a{,2}$', '', 'a a{,2}', 'a{,2}'],
    ['^(ab|c)+$', '', 'ab abc cab ac', 'ab abc cab'],
    ['\\bab\\b', '', 'ab xab abx -ab-', 'ab -ab-'],
    ['\\Bb', '', 'b ab -b', 'ab'],
    ['^(?:a(?i)b)c$', '', 'abc aBc aBC', 'abc aBc'],
    ['b', 'A', 'b ab', 'b'],
    ['(a|)b', 'A', 'b ab cab', 'b ab'],
    ['^(a|b|)$', '', 'a b c', 'a b'],
    ['', '', 'a', 'a'],
  ])('%s with %s takes of %s only %s', (body, modifiers, texts, expected) => {
    expect(
      texts
        .split(' ')
        .filter((text) => finds(body, text, modifiers) === true)
        .join(' '),
    ).toBe(expected);
  });

  it('has blanks and `#` as they stand, digits after controls, and a backslash before a quote or a semicolon', () => {
    expect(['a b', 'ab', 'a#b'].map((text) => finds('a b', text))).toEqual([true, false, false]);
    expect(['a#b', 'a'].map((text) => finds('a#b', text))).toEqual([true, false]);
    expect(['a b', 'ab'].map((text) => finds('a b', text, 'x'))).toEqual([false, true]);
    expect(['\n5', '\n'].map((text) => finds('\\n5', text))).toEqual([true, false]);
  });

  it('ends before a last line end, and with `E` only at the end; with `m` at every line', () => {
    expect(['a', 'a\n', 'a\n\n', 'a\nb'].map((text) => finds('a$', text))).toEqual([true, true, false, false]);
    expect(['a', 'a\n'].map((text) => finds('a$', text, 'E'))).toEqual([true, false]);
    expect(['a\nb', 'b\na', 'ba'].map((text) => finds('^a$', text, 'm'))).toEqual([true, true, false]);
    expect(['b\na', 'a'].map((text) => finds('^a', text))).toEqual([false, true]);
    expect(finds('b\n^', 'b\n', 'm')).toBe(false);
    expect(finds('b\n^c', 'b\nc', 'm')).toBe(true);
  });

  it('is looked for from a place on, with the border before it in sight', () => {
    expect(finds('a', 'ab', '', 1)).toBe(false);
    expect(finds('b', 'ab', '', 1)).toBe(true);
    expect(finds('b', 'ab', 'A', 1)).toBe(true);
    expect(finds('\\bb', 'ab', '', 1)).toBe(false);
    expect(finds('^b', 'ab', '', 1)).toBe(false);
    expect(finds('b', 'a b', 'A', 1)).toBe(false);
  });
});
