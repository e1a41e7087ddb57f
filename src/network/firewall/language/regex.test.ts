import { describe, expect, it } from 'vitest';
import { compileRegex } from './regex.ts';

function holds(body: string, modifiers: string, text: string): boolean {
  const compiled = compileRegex(body, modifiers);
  if ('unsupported' in compiled) throw new Error(compiled.unsupported);
  return compiled.pattern.test(text);
}

describe('compileRegex', () => {
  it.each([
    ['^www\\.', '', 'www.example.com', true],
    ['^www\\.', '', 'a.www.example.com', false],
    ['(example1\\.com|example2\\.com)$', 'i', 'a.EXAMPLE2.com', true],
    ['^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$', '', '192.0.2.55', true],
    ['^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$', '', '192.0.2.55.example', false],
    ['a{2,}b', '', 'xaab', true],
    ['a{2,3}b', '', 'xab', false],
    ['[^a-c]x', '', 'ax', false],
    ['[^a-c]x', 'i', 'Bx', false],
    ['a.c', '', 'a\nc', false],
    ['a.c', 's', 'a\nc', true],
    ['^b', 'm', 'a\nb', true],
    ['a$', '', 'a\n', true],
    ['a$', 'E', 'a\n', false],
    ['a b # c', 'x', 'ab', true],
    ['\\x41\\d\\s', '', 'A1 ', true],
    ['', '', '', true],
    ['\\bword\\b', '', 'a word.', true],
    ['\\bword\\b', '', 'swords', false],
    ['\\Bord\\b', '', 'word', true],
  ])('%s with `%s` on %j: %s', (body, modifiers, text, expected) => {
    expect(holds(body, modifiers, text)).toBe(expected);
    // Where JavaScript has the same syntax, it must say the same.
    if (!/[xE]/.test(modifiers) && text !== 'a\n') expect(new RegExp(body, modifiers).test(text)).toBe(expected);
  });

  it.each([
    ['(?i)badbot', 'BadBot', true],
    ['a(?i)b', 'AB', false],
    ['(?:(?i)a)b', 'Ab', true],
    ['(?:(?i)a)b', 'AB', false],
    ['(?i:a)b', 'AB', false],
    ['(?i-s:a.)', 'A\n', false],
    ['^[[:alpha:]_]+$', 'a_B', true],
    ['^[[:^digit:]]+$', 'a1', false],
    ['^[[:punct:]]$', '~', true],
  ])('follows options and named classes: %s on %j: %s', (body, text, expected) => {
    expect(holds(body, '', text)).toBe(expected);
  });

  it.each(['a(?=b)', '(a)\\1', 'a++', '(?<!a)b', '(?>a)', '(?P<n>a)', '[[:nonsense:]]', '[[.a.]]', 'a{1,5000}'])('says what it cannot follow: %s', (body) => {
    expect(compileRegex(body, '')).toHaveProperty('unsupported');
  });

  it('is linear where backtracking is not', () => {
    expect(holds('^(?:a+a+)+$', '', `${'a'.repeat(20_000)}b`)).toBe(false);
  });
});
