// Text transformations of texts made by hand: every text that may come out, and why there is not one. See `told.ts`.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html

import { describe, expect, it } from 'vitest';
import { TRANSFORMATIONS, transform } from '../../src/network/waf/transform/transform.ts';
import { expectTold } from './told.ts';

/** Texts for each transformation: what it changes, what it leaves, and what stands at its edges. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  NONE: ['a B'],
  BASE64_DECODE: ['YWJj', 'YWI=', 'YQ==', 'YWJjZ', 'YW Jj', 'a', '', 'YQ=', '=YQ=', '-_'],
  BASE64_DECODE_EXT: ['YWJj', 'Y W\nJ.j', 'YQ==', 'YQ=', 'YWI', 'YW=JjZA==', 'YWJjZ', ''],
  CMD_LINE: ['A\\B"C\'D^E', 'a /b (c', 'a,b;c', 'a  b   c', 'a ,/b', 'a\tb', 'a \t/b', ' (', 'a  /b', 'a, (b'],
  CMD_LINE_UNIX: ['abc9', 'a b', 'A'],
  CMD_LINE_WIN: ['abc9', 'a^b'],
  COMPRESS_WHITE_SPACE: ['a \t\n\r\f\vb', 'a  b', 'a\xa0b', 'a\xc2\xa0b', 'a\xc3\xa0b', '  a  ', 'a\xa0\xa0b'],
  CSS_DECODE: [
    'ja\\vascript',
    '\\41 b',
    '\\41b',
    '\\1ff21',
    '\\000041 b',
    '\\0041',
    '\\ff21',
    '\\ff00',
    '\\ff5f',
    '\\\nx',
    '\\\r\nx',
    '\\',
    'a\\{',
    '\\123 ',
    '\\10ffff',
    '\\110000',
    '\\4',
    '\\41\tb',
    '\\41  b',
  ],
  ESCAPE_SEQ_DECODE: ['\\a\\b\\f\\n\\r\\t\\v', '\\\\ \\? \\\' \\"', '\\x41\\x4', '\\0101', '\\101', '\\8', '\\q', '\\', '\\377', '\\777', '\\1234', '\\00'],
  HEX_DECODE: ['4142', '4142F', '', 'x41', 'aF', '41 42'],
  HTML_ENTITY_DECODE: [
    ...'quot amp lt gt nbsp nonbreakingspace newline tab lcub lbrace verbar vert verticalline rcub rbrace excl num dollar percent percnt apos lpar rpar ast midast plus comma period sol colon semi equals quest tilde diacriticaltilde minus lsqb lbrack bsol rsqb rbrack hat lowbar underbar grave diacriticalgrave'
      .split(' ')
      .map((name) => `&${name};`),
    '&LT;&Gt;',
    '&lt &lt;',
    '&nope;',
    '&#65;&#065;',
    '&#x41;&#X0041;',
    '&#x20ac;',
    '&#8364;',
    '&#1114111;',
    '&#1114112;',
    '&#x110000;',
    '&#9999999999;',
    '&#65 &#x41 x',
    '&#;&;',
    '&#256;',
  ],
  JS_DECODE: [
    '\\a\\uZZ\\xZ',
    '\\u0041\\uff21\\uff01\\uff5e\\uff00\\uff5f\\u1234',
    '\\x41',
    '\\101\\7\\47\\477',
    '\\a\\b\\f\\n\\r\\t\\v',
    '\\u00',
    '\\x4',
    '\\q\\\\',
    '\\',
    '\\8',
  ],
  JS_DECODE_EXT: ['abc', '\\u0041'],
  LOWERCASE: ['aBZ[\xc0'],
  MD5: ['abc'],
  NORMALIZE_PATH: [
    '/a//b',
    '/a/./b',
    '/a/../b',
    '/../a',
    '../a',
    'a/..',
    '/a/..',
    '/a/.',
    './a',
    'a/../../b',
    '/',
    '//',
    '',
    '.',
    '..',
    '/a/',
    '/a/b/..',
    '/a/../',
    '../../a/../b/',
    '/..',
    '/../..',
    'a/.',
    '/../a/..',
    '/../a/.',
    '/a/../..',
    '/../../',
  ],
  NORMALIZE_PATH_WIN: ['\\a\\..\\b', 'a\\.\\b/'],
  REMOVE_COMMENTS_CHAR: ['abc', '/*', '*/', '--', '#', '-', '/'],
  REMOVE_NULLS: ['a\0\0b\0'],
  REMOVE_WHITESPACE: [' a\t\n\r\f\vb ', 'a\xa0b'],
  REPLACE_COMMENTS: ['a/*b*/c', 'a/*b', 'a*/b', '/**/', '/*/', '/*a*//*b*/', 'ab'],
  REPLACE_NULLS: ['a\0\0b'],
  SHA256: ['abc'],
  SQL_HEX_DECODE: ['0x414243', '(0x41)', '0X41', '0x4', '0x414', '0x41G', 'x41', '0x', '0x41 0X42'],
  TRIM: [' \ta ', '\na\n', 'a', '  ', ''],
  TRIM_LEFT: [' \ta ', '\na\n', '  '],
  TRIM_RIGHT: [' a\t ', '\na\n', '  '],
  UPPERCASE: ['aBz{\xe0'],
  URL_DECODE: ['%41%4a%4A', 'a+b', '%4', '%', '%zz', '%2541', '%u0041', '+%2b'],
  URL_DECODE_UNI: ['%41', '%u0041', '%uff21%uFF01%uff5e%uff00%uff5f', '%u1234', '%u00', 'a+b', '%U0041', '%u'],
  UTF8_TO_UNICODE: ['abc', '\xc2\x80', '\x7f', '\xc3\xa9', '\xe2\x82\xac', '\xf0\x9f\x98\x80', '\xff', 'a\xc3\xab\x7f'],
};
const CHAINS: readonly (readonly [text: string, ...types: readonly string[]])[] = [
  ['%2541', 'URL_DECODE', 'URL_DECODE'],
  ['A%42', 'URL_DECODE', 'LOWERCASE'],
  ['a+b', 'URL_DECODE', 'REMOVE_WHITESPACE'],
  ['a b', 'LOWERCASE', 'CMD_LINE_UNIX', 'UPPERCASE'],
  ['a', 'NEW'],
  ['a'],
];

describe('transformations', () => {
  it('are all asked', () => expect(Object.keys(TEXTS).toSorted()).toEqual([...TRANSFORMATIONS.keys()].toSorted()));

  it.each(Object.entries(TEXTS))('%s', (type, texts) => {
    const told = texts.map((text) => {
      const { texts: outcomes, doubts } = transform(text, [{ priority: 0, type }]);
      return ` ${JSON.stringify(text)} -> ${outcomes.map((one) => JSON.stringify(one)).join(' ')}${doubts.map(({ unknown, what }) => ` (${unknown}: ${what})`).join('')}`;
    });
    expectTold('waf-transformations', type, told.join('\n'));
  });

  it.each(CHAINS)('one after the other: %j %s %s', (text, ...types) => {
    // Given in another order than that of their priorities.
    const chain = types.map((type, priority) => ({ priority, type })).toReversed();
    const { texts, doubts } = transform(text, chain);
    expectTold(
      'waf-transformations',
      `${text} ${types.join(' ')}`,
      ` ${texts.map((one) => JSON.stringify(one)).join(' ')}${doubts.map(({ what }) => ` (${what})`).join('')}`,
    );
  });

  it('give up where what AWS does not say has multiplied too far', () => {
    const chain = (length: number) => Array.from({ length }, (_, priority) => ({ priority, type: priority % 2 === 0 ? 'URL_DECODE' : 'TRIM' }));
    const mixed = '&#x100&lt&apos; \\u00 \\a \xa0a+%41';
    const types = ['HTML_ENTITY_DECODE', 'JS_DECODE', 'URL_DECODE', 'TRIM', 'REMOVE_WHITESPACE'];
    const outcomes = types.map(
      (_, index) =>
        transform(
          mixed,
          types.slice(0, index + 1).map((type, priority) => ({ priority, type })),
        ).texts.length,
    );
    expect(outcomes.every((count) => count <= 64)).toBe(true);
    expect(outcomes).toContain(0);
    expect(transform(' a+ ', chain(6)).texts.length).toBeGreaterThan(1);
  });
});
