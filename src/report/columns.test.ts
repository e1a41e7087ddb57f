import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, widthOf, wrap } from './columns.ts';

describe('cutTo', () => {
  it('leaves a text alone that fits', () => {
    expect(cutTo('abc', 3)).toBe('abc');
    expect(cutTo('漢字', 4)).toBe('漢字');
  });

  it('ends in an ellipsis where it cut, never in half a character', () => {
    expect(cutTo('abcdef', 4)).toBe('abc…');
    expect(cutTo('漢字漢字', 4)).toBe('漢…');
    expect(cutTo('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3)).toBe('👩‍👩‍👧‍👦…');
  });

  it('never takes more columns than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, columns) => {
        expect(widthOf(cutTo(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks at spaces, and inside a word that is longer than a line', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('keeps at most as many lines as asked, the last one cut', () => {
    expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two…']);
  });

  it('loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (list, columns) => {
        expect(wrap(list.join(' '), columns).join(' ')).toBe(list.join(' '));
      }),
    );
  });
});
