import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsWithinSegments, mayCrossSegments } from './segments.ts';

interface Sign {
  readonly char: string;
  readonly isLiteral: boolean;
}

/** The definition: each `*` of the first five segments that does not end its segment stands for text without a colon. */
function fits(signs: readonly Sign[], text: string, colons = 0): boolean {
  const [sign, ...rest] = signs;
  if (sign === undefined) return text === '';
  const isWild = !sign.isLiteral;
  if (isWild && sign.char === '*') {
    const mayCross = colons >= 5 || endsSegment(rest);
    for (let length = 0; length <= text.length; length++) {
      if (!mayCross && text.slice(0, length).includes(':')) break;
      if (fits(rest, text.slice(length), colons)) return true;
    }
    return false;
  }
  const isSame = isWild && sign.char === '?' ? text !== '' : text.startsWith(sign.char);
  return isSame && fits(rest, text.slice(1), colons + (sign.char === ':' ? 1 : 0));
}

function endsSegment(rest: readonly Sign[]): boolean {
  const next = rest.find(({ char, isLiteral }) => char !== '*' || isLiteral);
  return next === undefined || next.char === ':';
}

const pieces = fc.array(
  fc.record({ text: fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 6 }), isLiteral: fc.nat(3).map((draw) => draw === 0) }),
  { minLength: 1, maxLength: 3 },
);
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*'), maxLength: 9 });

describe('fitsWithinSegments', () => {
  it('agrees with the definition', () => {
    fc.assert(
      fc.property(pieces, texts, (parts, text) => {
        const signs = parts.flatMap(({ text: piece, isLiteral }) => Array.from(piece, (char): Sign => ({ char, isLiteral })));
        expect(fitsWithinSegments(parts, text)).toBe(fits(signs, text));
      }),
      { numRuns: 4000 },
    );
  });

  it('agrees with the definition on texts that look alike', () => {
    const near = fc.tuple(fc.constantFrom('a*b:c', 'a*:b', '*a:b:c:d:e:f*g', 'a:b:c:d:e:f*g:h', 'a?*b', '**a:b', 'a**:b', 'a:*?b:c'), texts);
    fc.assert(
      fc.property(near, ([pattern, text]) => {
        const one = [{ text: pattern, isLiteral: false }];
        const signs = Array.from(pattern, (char): Sign => ({ char, isLiteral: false }));
        for (const candidate of [text, pattern, pattern.replaceAll('*', text), pattern.replaceAll('*', 'x').replaceAll('?', text)]) {
          expect(fitsWithinSegments(one, candidate)).toBe(fits(signs, candidate));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('mayCrossSegments', () => {
  it('is true exactly where a star stands inside of one of the first five segments', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.length === 1 ? (parts[0]?.text ?? '') : '';
        if (parts.length !== 1 || parts[0]?.isLiteral === true) return;
        const five = text.split(':').slice(0, 5);
        expect(mayCrossSegments(parts)).toBe(five.some((segment) => /\*(?!\**$)/.test(segment)));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes what follows in the next part for text', () => {
    const literal = (text: string) => ({ text, isLiteral: true });
    const open = (text: string) => ({ text, isLiteral: false });
    expect(
      [[open('a*'), literal('b:c')], [open('a*')], [open('a:b:c:d:e:f*'), literal('g')], [literal('a*b')], [literal('*'), open('b*c')]].map(mayCrossSegments),
    ).toEqual([true, false, false, false, true]);
  });
});
