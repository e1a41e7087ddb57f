import { describe, expect, it } from 'vitest';
import { foldCase } from './fold-case.ts';

/** Every code point that has another case. */
const CASED = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => character.toLowerCase() !== character || character.toUpperCase() !== character);

describe('foldCase', () => {
  it('makes exactly those characters equal that regular expressions make equal', () => {
    expect(CASED.length).toBeGreaterThan(2800);
    const text = CASED.join('');
    const classes = new Map<string, string[]>();
    for (const character of CASED) classes.set(foldCase(character), [...(classes.get(foldCase(character)) ?? []), character]);
    for (const character of CASED) {
      const equal = text.match(new RegExp(`\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`, 'giu')) ?? [];
      expect(classes.get(foldCase(character)), character).toEqual(equal);
    }
  });

  it('keeps the number of code points, halves of pairs too', () => {
    for (const text of ['İstanbul', 'Straße', 'ΣΊΣΥΦΟΣ', '\ud800A', 'ﬃ']) expect(Array.from(foldCase(text)).length).toBe(Array.from(text).length);
  });
});
