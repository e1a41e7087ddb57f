import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, few, hclString, nearest, shellWord, visible } from './text.ts';

describe('few', () => {
  it('says all of a few, and counts what is left of many', () => {
    expect([few([]), few(['a']), few(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b, c']);
    expect(few(['a', 'b', 'c', 'd'])).toBe('a, b and 2 more');
    expect(few(['a', 'b', 'c'], 2, '; ')).toBe('a and 2 more');
  });
});

describe('visible', () => {
  it('writes out whatever could act on a terminal or hide', () => {
    expect(visible('a\x1b[31mred\x07\r\n')).toBe('a\\u{1b}[31mred\\u{7}\\u{d}\\u{a}');
    expect(visible('\x9b\u202e\u200b\ufeff\u2028\u{e0041}')).toBe('\\u{9b}\\u{202e}\\u{200b}\\u{feff}\\u{2028}\\u{e0041}');
  });

  it('leaves letters of every script and symbols alone', () => {
    expect(visible('Ünïcode 東京 \u{1f3db} =1+1 <b>')).toBe('Ünïcode 東京 \u{1f3db} =1+1 <b>');
  });
});

describe('shellWord', () => {
  it('leaves plain words as they are', () => {
    expect(shellWord('arn:aws:iam::111122223333:role/a+b=c,d.e@f')).toBe('arn:aws:iam::111122223333:role/a+b=c,d.e@f');
    expect(shellWord('')).toBe("''");
  });

  it('is read back by a real shell as exactly the text', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        "'",
        '"',
        '`',
        '$',
        '(',
        ')',
        '\\',
        '\n',
        ' ',
        ';',
        '&',
        '|',
        '*',
        '?',
        '~',
        '!',
        '#',
        '{',
        ',',
        '}',
        '[',
        ']',
        '-',
        'é',
        '\t',
        'a',
      ),
    });
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 20 }), (texts) => {
        const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${texts.map(shellWord).join(' ')}`], { encoding: 'utf8' });
        expect(printed).toBe(texts.map((text) => `${text}\0`).join(''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('hclString', () => {
  it('escapes quotes, line ends, backslashes and the marks of templates', () => {
    expect(hclString('a"b\\c\nd\te')).toBe('"a\\"b\\\\c\\nd\\te"');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is escaped
    expect(hclString('${file("/etc/passwd")}')).toBe('"$${file(\\"/etc/passwd\\")}"');
    expect(hclString('%{ if true }')).toBe('"%%{ if true }"');
    expect(hclString('costs $5, 100%')).toBe('"costs $5, 100%"');
  });
});

describe('nearest', () => {
  it('finds the word that was meant, whatever its case', () => {
    expect(nearest('formt', ['severity', 'format', 'fail-on'])).toBe('format');
    expect(nearest('SEVERTIY', ['severity', 'format'])).toBe('severity');
    expect(nearest('asess', ['assess', 'help'])).toBe('assess');
  });

  it('stays silent when nothing is near', () => {
    expect(nearest('network', ['severity', 'format'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
    expect(nearest('', ['ab'])).toBeUndefined();
  });
});

describe('count', () => {
  it('agrees in number and groups thousands', () => {
    expect([count(1, 'account'), count(0, 'account'), count(12_345, 'policy', 'policies')]).toEqual(['1 account', '0 accounts', '12,345 policies']);
  });
});
