import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes.ts';
import { jsonElements } from './json-elements.ts';

const ask = (body: string) => jsonElements(body, utf8Bytes);
const inShort = (body: string) => {
  const { elements, outcome, rest } = ask(body);
  return [outcome, elements.map(({ pointer, kind, text }) => `${kind === 'key' ? '?' : '='}${pointer} ${text}`), rest];
};

/** A walk of what `JSON.parse` gives. */
function walk(value: unknown, pointer: string): readonly string[] {
  const below = (key: string) => `${pointer}/${utf8Bytes(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, `${pointer}/${index}`));
  if (typeof value !== 'object' || value === null) return [`=${pointer} ${typeof value === 'string' ? utf8Bytes(value) : JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, item]) => [`?${below(key)} ${utf8Bytes(key)}`, ...walk(item, below(key))]);
}

describe('jsonElements', () => {
  it('has the keys and values that JSON.parse finds, however they are spaced and escaped', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab/~"\\\b\f\n\r\t é€😀\u0001\u007f'), 'toString'), maxLength: 6 });
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e21, -2.5e-7, ''),
        text,
        fc.array(tie('json'), { maxLength: 4 }),
        // A key that is a number would stand elsewhere in an object of JavaScript.
        fc.dictionary(
          text.map((one) => `k${one}`),
          tie('json'),
          { maxKeys: 4 },
        ),
      ),
    }));
    const root = fc.oneof(
      fc.array(json, { maxLength: 4 }),
      fc.dictionary(
        text.map((one) => `k${one}`),
        json,
        { maxKeys: 4 },
      ),
    );
    const escaped = (body: string) => body.replaceAll(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
    fc.assert(
      fc.property(root, fc.constantFrom(0, 1, 2), fc.boolean(), (value, indent, isEscaped) => {
        const written = JSON.stringify(value, undefined, indent);
        const body = utf8Bytes(isEscaped ? escaped(written) : written);
        expect(inShort(body)).toEqual(['valid', walk(value, ''), '']);
      }),
      { numRuns: 600 },
    );
  });

  // "a missing comma, a missing colon, more colons than one", of the page that stands above the source.
  it.each([
    ['{"a":1 "b":2}', ['?/a a', '=/a 1', '?/b b', '=/b 2']],
    ['{"a" 1}', ['?/a a', '=/a 1']],
    ['{"a" "b"}', ['?/a a', '=/a b']],
    ['{"a"::1}', ['?/a a', '=/a 1']],
    ['{"a" {"b" [1]}} ', ['?/a a', '?/a/b b', '=/a/b/0 1']],
    ['{"a":[{"b"::"c"}]}', ['?/a a', '?/a/0/b b', '=/a/0/b c']],
    [' {"a":{} "b":1}\n', ['?/a a', '?/b b', '=/b 1']],
  ])('forgives %s', (body, elements) => expect(inShort(body)).toEqual(['lenient', elements, '']));

  it.each([
    ['', [], ''],
    ['  ', [], '  '],
    ['x', [], 'x'],
    ['1', [], '1'],
    ['"a"', [], '"a"'],
    ['{"a":1', ['?/a a', '=/a 1'], ''],
    ['[1', ['=/0 1'], ''],
    ['[1,', ['=/0 1'], ''],
    ['[1,]', ['=/0 1'], ']'],
    ['[1 2]', ['=/0 1'], ' 2]'],
    ['[1 "a"]', ['=/0 1'], ' "a"]'],
    ['[1 "a":2]', ['=/0 1'], ' "a":2]'],
    ['[,1]', [], ',1]'],
    ['[1,,2]', ['=/0 1'], ',2]'],
    ['{,}', [], ',}'],
    ['{"a":1,}', ['?/a a', '=/a 1'], '}'],
    ['{"a":1,"a":2}', ['?/a a', '=/a 1'], '"a":2}'],
    ['{"a":1,"\\u0061":2}', ['?/a a', '=/a 1'], '"\\u0061":2}'],
    ['{"a"}', ['?/a a'], '}'],
    ['{"a":}', ['?/a a'], '}'],
    ['{"a",1}', ['?/a a'], ',1}'],
    ['{1:2}', [], '1:2}'],
    ['{:1}', [], ':1}'],
    ['{"a":1:2}', ['?/a a', '=/a 1'], ':2}'],
    ['{"a":1 2}', ['?/a a', '=/a 1'], ' 2}'],
    ['{"a":1 {}}', ['?/a a', '=/a 1'], ' {}}'],
    ['[:1]', [], ':1]'],
    [':', [], ':'],
    [',', [], ','],
    ['}', [], '}'],
    ['[}', [], '}'],
    ['{]', [], ']'],
    ['[1}', ['=/0 1'], '}'],
    ['{"a":1]', ['?/a a', '=/a 1'], ']'],
    ['{} {}', [], ' {}'],
    ['[]]', [], ']'],
    ['[] x', [], ' x'],
    ['[1]2', ['=/0 1'], '2'],
    ['[01]', [], '01]'],
    ['[1.]', [], '1.]'],
    ['[+1]', [], '+1]'],
    ['[truex]', [], 'truex]'],
    ['["a\nb"]', [], '"a\nb"]'],
    ['["\\x"]', [], '"\\x"]'],
    ['["\\u00g0"]', [], '"\\u00g0"]'],
    ['["a]', [], '"a]'],
    ['[{"a":[1,{"b":2}', ['?/0/a a', '=/0/a/0 1', '?/0/a/1/b b', '=/0/a/1/b 2'], ''],
    ['[[],[[2]],3,x]', ['=/1/0/0 2', '=/2 3'], 'x]'],
  ])('ends at the first failure of %j', (body, elements, rest) => expect(inShort(body)).toEqual(['broken', elements, rest]));

  it.each([
    ['[]', []],
    ['{}', []],
    [' [ ] ', []],
    ['[[],{},[[]]]', []],
    ['{"a":{},"b":[]}', ['?/a a', '?/b b']],
    ['{"a/b":{"~":1}}', ['?/a~1b a/b', '?/a~1b/~0 ~', '=/a~1b/~0 1']],
    ['["\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"]', ['=/0 "\\/\b\f\n\r\t\xc3\xa9\xf0\x9f\x98\x80']],
    ['[-0,0.5,1E+2,2e-3,null]', ['=/0 -0', '=/1 0.5', '=/2 1E+2', '=/3 2e-3', '=/4 null']],
  ])('takes %s', (body, elements) => expect(inShort(body)).toEqual(['valid', elements, '']));

  it('keeps what was written beside what it means', () => {
    expect(ask('{"\\u0061":"\\n"}').elements).toEqual([
      { pointer: '/a', kind: 'key', text: 'a', raw: '\\u0061' },
      { pointer: '/a', kind: 'value', text: '\n', raw: '\\n' },
    ]);
  });

  it('follows five hundred levels and not one more', () => {
    const deep = (levels: number) => ask('['.repeat(levels) + ']'.repeat(levels));
    expect(deep(500)).toEqual({ elements: [], outcome: 'valid', rest: '' });
    expect(deep(501)).toEqual({ elements: [], outcome: 'deep', rest: '' });
  });
});
