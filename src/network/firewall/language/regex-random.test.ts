// Regular expressions drawn at random against JavaScript's own, each written in both: PCRE means something else by `.`, `^`, `$` and `\v`.
// Source: https://www.pcre.org/current/doc/html/pcre2pattern.html

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRegex } from './regex.ts';

/** An expression as PCRE writes it, and one of JavaScript without flags but `i` that means the same. */
type Both = readonly [pcre: string, own: (modifiers: string) => string];

const START = '(?<![^])';
const END = '(?![^])';
const same = (text: string): Both => [text, () => text];
const plain = (...texts: readonly string[]): readonly Both[] => texts.map(same);

/** What stands for one character. */
const ONES: readonly Both[] = [
  ...plain('a', 'b', 'Z', '0', '_', '-', ',', '\\.', '\\[', '\\\\', '\\/', '\\d', '\\D', '\\w', '\\W', '\\n', '\\r', '\\t', '\\f', '\\x41', '\\x0a', '(?:\\0)'),
  ['\\s', () => '[\\t-\\r ]'],
  ['\\S', () => '[^\\t-\\r ]'],
  ['.', (modifiers) => (modifiers.includes('s') ? '[^]' : '[^\\n]')],
  ['\\x{41}', () => 'A'],
  ['(?:\\x)', () => '\\x00'],
  ['(?:\\xa)', () => '\\x0a'],
  ['\\a', () => '\\x07'],
  ['\\e', () => '\\x1b'],
  ['\\v', () => '[\\n-\\r\\x85]'],
  ['\\V', () => '[^\\n-\\r\\x85]'],
  ['\\h', () => '[\\t \\xa0]'],
  ['\\H', () => '[^\\t \\xa0]'],
];
const PLACES: readonly Both[] = [
  ...plain('\\b', '\\B'),
  ['^', (modifiers) => (modifiers.includes('m') ? `(?:${START}|(?<=\\n)(?=[^]))` : START)],
  ['$', (modifiers) => (modifiers.includes('m') ? `(?=\\n|${END})` : modifiers.includes('E') ? END : `(?=\\n?${END})`)],
];
/** Members of a set. The named ones are those of POSIX, in the C locale. */
const MEMBERS: readonly Both[] = [
  ...plain('a', 'c-f', 'X-Z', '0-8', '_', '\\]', '\\^', '\\-', '.', '$', '\\d', '\\W', '\\x41-\\x43', '\\n', '\\b', '!-\\/'),
  ['\\s', () => '\\t-\\r '],
  ['\\v', () => '\\n-\\r\\x85'],
  ['[:alnum:]', () => 'A-Za-z0-9'],
  ['[:alpha:]', () => 'A-Za-z'],
  ['[:ascii:]', () => '\\x00-\\x7f'],
  ['[:blank:]', () => ' \\t'],
  ['[:cntrl:]', () => '\\x00-\\x1f\\x7f'],
  ['[:digit:]', () => '0-9'],
  ['[:^digit:]', () => '\\x00-\\x2f\\x3a-\\xff'],
  ['[:graph:]', () => '!-~'],
  ['[:lower:]', () => 'a-z'],
  ['[:print:]', () => ' -~'],
  ['[:punct:]', () => '!-\\/:-@\\[-`{-~'],
  ['[:space:]', () => '\\t-\\r '],
  ['[:upper:]', () => 'A-Z'],
  ['[:word:]', () => 'A-Za-z0-9_'],
  ['[:xdigit:]', () => '0-9A-Fa-f'],
];

const join = (parts: readonly Both[], between: string, before: string, after: string): Both => [
  before + parts.map(([pcre]) => pcre).join(between) + after,
  (modifiers) => before + parts.map(([, own]) => own(modifiers)).join(between) + after,
];

const set = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...MEMBERS), { minLength: 1, maxLength: 3 }))
  .map(([isNegated, members]) => join(members, '', isNegated ? '[^' : '[', ']'));
const REPEATS = ['', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{2,}', '{0,3}?', '{0}'];

const { expression } = fc.letrec<{ expression: Both; sequence: Both; atom: Both; group: Both }>((tie) => ({
  expression: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((items) => join(items, '|', '', '')),
  sequence: fc
    .array(fc.oneof({ weight: 6, arbitrary: tie('atom') }, { weight: 1, arbitrary: fc.constantFrom(...PLACES) }), { maxLength: 4 })
    .map((items) => join(items, '', '', '')),
  atom: fc
    .tuple(
      fc.oneof({ maxDepth: 3 }, { weight: 5, arbitrary: fc.constantFrom(...ONES) }, { weight: 3, arbitrary: set }, { weight: 1, arbitrary: tie('group') }),
      fc.constantFrom(...REPEATS),
    )
    .map(([[pcre, own], repeat]): Both => [pcre + repeat, (modifiers) => own(modifiers) + repeat]),
  group: fc.tuple(fc.constantFrom('(', '(?:', '(?s:', '(?-s:', '(?m:', '(?-m:', '(?s-m:'), tie('expression')).map(([open, [pcre, own]]): Both => {
    const [, on = '', off = ''] = /^\(\?([sm]*)(?:-([sm]+))?:/.exec(open) ?? [];
    return [
      `${open}${pcre})`,
      (modifiers) =>
        `(?:${own(
          Array.from(modifiers)
            .filter((letter) => !off.includes(letter))
            .join('') + on,
        )})`,
    ];
  }),
}));
const modifiers = fc.constantFrom('', '', 'i', 's', 'm', 'sm', 'E', 'im', 'A', 'sA', 'is');
const text = fc.string({ unit: fc.constantFrom(...Array.from('aabAcfXZz0578_-,.[]\\/ \t\n\r\v\f\b^$!~{@\0\x07\x1b\x7f\x85\xa0\xe9')), maxLength: 8 });

/** Whether JavaScript finds it, from a place on. */
function finds([, own]: Both, letters: string, given: string, from: number): boolean {
  // Without `u`, JavaScript knows no case beyond ASCII that would lead out of it.
  const flags = `${letters.includes('i') ? 'i' : ''}${letters.includes('A') ? 'y' : 'g'}`;
  const pattern = new RegExp(own(letters), flags);
  pattern.lastIndex = from;
  return pattern.test(given);
}

describe('compileRegex', () => {
  it('finds what JavaScript finds', () => {
    let [found, asked] = [0, 0];
    fc.assert(
      fc.property(expression, modifiers, fc.array(text, { minLength: 4, maxLength: 8 }), fc.nat(2), (both, letters, texts, from) => {
        const compiled = compileRegex(both[0], letters);
        if ('unsupported' in compiled) throw new Error(`${both[0]}: ${compiled.unsupported}`);
        for (const one of texts) {
          const start = Math.min(from, one.length);
          const expected = finds(both, letters, one, start);
          asked++;
          if (expected) found++;
          expect([both[0], letters, one, start, compiled.pattern.test(one, start)]).toEqual([both[0], letters, one, start, expected]);
        }
      }),
      { numRuns: 3000 },
    );
    expect(found / asked).toBeGreaterThan(0.2);
    expect(found / asked).toBeLessThan(0.9);
  });

  it('passes over blanks and comments where `x` says so', () => {
    fc.assert(
      fc.property(expression, text, (both, one) => {
        if (/[\s#]/.test(both[0])) return;
        const [bare, free] = [compileRegex(both[0], ''), compileRegex(` ${both[0]} # a comment\n`, 'x')];
        if ('unsupported' in bare || 'unsupported' in free) throw new Error('it is not followed');
        expect(free.pattern.test(one)).toBe(bare.pattern.test(one));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '(?=a)',
    '(?!a)',
    '(?<=a)',
    '(a)\\1',
    'a++',
    'a*+',
    '(?>a)',
    '(*FAIL)',
    '\\Qa\\E',
    '[[.a.]]',
    '[[:nosuch:]]',
    '\\012',
    'a**',
    '[a-\\d]',
    '(',
    'a)',
    '[a',
    'a{1001}',
    '\\',
  ])('does not follow %s, and says so', (body) => {
    expect(compileRegex(body, '')).toEqual({ unsupported: expect.any(String) });
  });
});
