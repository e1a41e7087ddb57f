import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCodePoint, foldRanges } from './fold.ts';
import { createAutomaton, encodeText, parseRegex, type RegexNode } from './index.ts';
import { slowlyFinds } from './simulate.cases.ts';
import { byteRuns, decodeText } from './utf8.ts';

const NO_FLAGS = { i: false, m: false, s: false };

function nodeOf(source: string, flags: Partial<typeof NO_FLAGS> = {}): RegexNode {
  const parsed = parseRegex(source, { ...NO_FLAGS, ...flags });
  if (!parsed.ok) throw new Error(`${source}: ${parsed.reason} at ${parsed.at}`);
  return parsed.node;
}

function finds(source: string, text: string, flags: Partial<typeof NO_FLAGS> = {}): boolean {
  const bytes = encodeText(text);
  return createAutomaton([{ id: 7, node: nodeOf(source, flags), isFromStart: false, isToEnd: false }])(bytes, 0, bytes.length).length === 1;
}

describe('parseRegex', () => {
  it.each([
    ['(a)\\1', 'a back reference', 3],
    ['(?<n>a)\\k<n>', 'a back reference', 7],
    ['a(?=b)', 'a look-ahead', 1],
    ['a(?!b)', 'a look-ahead', 1],
    ['(?<=a)b', 'a look-behind', 0],
    ['(?<!a)b', 'a look-behind', 0],
    ['(?>a)b', 'an atomic group', 0],
    ['a++', 'a possessive repetition', 2],
    ['a**', 'a repetition of a repetition', 2],
    ['*a', 'a repetition of nothing', 0],
    ['(a', 'a group that is not closed', 0],
    ['a)', 'a `)` that closes nothing', 1],
    ['[a', 'a set that is not closed', 0],
    ['[z-a]', 'a range whose ends are the wrong way round', 2],
    ['a{3,2}', 'a repetition whose bounds are the wrong way round', 1],
    ['a{1001}', 'a repetition of more than 1000', 1],
    ['\\p{L}', 'a Unicode property', 0],
    ['(?R)', 'a recursion', 0],
    ['(?1)', 'a recursion', 0],
    ['(?(1)a|b)', 'a conditional group', 0],
    ['(?q)', 'the option `q`', 4],
    ['a\\', 'a backslash at the end', 1],
    [`${'('.repeat(200)}${')'.repeat(200)}`, 'groups nested more than 100 deep', 101],
  ])('refuses `%s`: %s', (source, reason, at) => {
    expect(parseRegex(source, NO_FLAGS)).toEqual({ ok: false, reason, at });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab\\()[]{}?*+|^$.-:<>=!,12xQEpP#&é😀\n')) }), fc.boolean(), (source, i) => {
        const parsed = parseRegex(source, { ...NO_FLAGS, i });
        expect(typeof parsed.ok).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('createAutomaton', () => {
  it.each([
    ['^a.c$', 'abc', {}, true],
    ['^a.c$', 'abc\n', {}, true],
    ['^a.c\\z', 'abc\n', {}, false],
    ['a.c', 'a\nc', {}, false],
    ['a.c', 'a\nc', { s: true }, true],
    ['^b$', 'a\nb\nc', {}, false],
    ['^b$', 'a\nb\nc', { m: true }, true],
    ['^$', 'a\n', { m: true }, false],
    ['a.c', 'a😀c', {}, true],
    ['^a..c$', 'a😀c', {}, false],
    ['straße', 'STRAẞE', { i: true }, true],
    ['kelvin', '\u212aELVIN', { i: true }, true],
    ['[^k]', '\u212a', { i: true }, false],
    ['\\bkey\\b', 'a key, b', {}, true],
    ['\\bkey\\b', 'monkey', {}, false],
    ['(?i)AbC', 'xxabcxx', {}, true],
    ['(?i:A)b', 'aB', {}, false],
    ['a{2,3}b{,2}$', 'aabb', {}, true],
    ['a{,x', 'a{,x', {}, true],
    ['[]a]+\\]', ']]', {}, true],
    ['[[:alpha:]-]+7', 'a-b7', {}, true],
    ['\\x41\\x{1F600}', 'A😀', {}, true],
    ['\\Qa.b\\E+', 'a.bbb', {}, true],
    ['a (?#comment) b', 'a  b', {}, true],
    ['(?x) a b # comment', 'ab', {}, true],
    ['(?:a|b|)c', 'c', {}, true],
    ['', '', {}, true],
  ])('/%s/ in %j (%j): %s', (source, text, flags, expected) => {
    expect(finds(source, text, flags)).toBe(expected);
    expect(slowlyFinds(nodeOf(source, flags), text)).toBe(expected);
  });

  it('takes time in proportion to the text where backtracking takes for ever', () => {
    expect(finds('^(a+)+$', `${'a'.repeat(200_000)}b`)).toBe(false);
    expect(finds('(x+x+)+y', 'x'.repeat(200_000))).toBe(false);
  });

  it('stays within its memory where every text is another state', () => {
    const automaton = createAutomaton([{ id: 1, node: nodeOf('a[ab]{18}c'), isFromStart: false, isToEnd: false }]);
    let seed = 1;
    const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0);
    const text = Array.from({ length: 100_000 }, () => (random() & 0x10000 ? 'a' : 'b')).join('');
    const bytes = encodeText(`${text}a${'b'.repeat(18)}c`);
    expect(automaton(bytes, 0, bytes.length - 1)).toEqual([]);
    expect(automaton(bytes, 0, bytes.length)).toEqual([1]);
  });

  const piece = fc.constantFrom('a', 'b', 'A', '.', '\\d', '\\w', '\\W', '[ab]', '[^a]', '[^é]', 'é', 'É', '\\n', '1', '😀', '\\b', '\\B', '^', '$', 'ſ', 'S');
  const { source } = fc.letrec<{ source: string }>((tie) => ({
    source: fc.oneof(
      { maxDepth: 4 },
      piece,
      fc.array(tie('source'), { maxLength: 4 }).map((parts) => parts.join('')),
      fc.tuple(tie('source'), tie('source')).map(([one, other]) => `(?:${one}|${other})`),
      fc.tuple(tie('source'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}', '{2,}', '*?')).map(([one, many]) => `(?:${one})${many}`),
    ),
  }));
  const subject = fc.array(fc.constantFrom('a', 'b', 'A', '1', ' ', 'é', 'É', '\n', '\ud800', 's', 'S', 'ſ'), { maxLength: 7 }).map((parts) => parts.join(''));
  /** The same in JavaScript, whose `.`, `$` and `^` mean something else. */
  const translate = (text: string, { m, s }: { readonly m: boolean; readonly s: boolean }) =>
    text
      .replaceAll(/(\\.)|(\[[^\]]*\])|\.|\^|\$/g, (one, escaped: string | undefined, set: string | undefined) => {
        if (escaped === '\\w') return '[0-9A-Za-z_]';
        if (escaped === '\\W') return '[^0-9A-Za-z_]';
        if (escaped === '\\b') return '(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))';
        if (escaped === '\\B') return '(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))';
        if (escaped !== undefined || set !== undefined) return one;
        if (one === '.') return s ? '[^]' : '[^\\n]';
        if (one === '^') return m ? '(?:(?<![^])|(?<=\\n)(?=[^]))' : '(?<![^])';
        return m ? '(?:(?=\\n)|(?![^]))' : '(?=\\n?(?![^]))';
      })
      .replaceAll('*?', '*');

  it("agrees with JavaScript's expressions and with the definition, one and several at a time", () => {
    let [held, asked] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(source, { minLength: 1, maxLength: 4 }),
        fc.array(subject, { minLength: 1, maxLength: 4 }),
        fc.record({ m: fc.boolean(), s: fc.boolean() }),
        (sources, texts, flags) => {
          const all = { i: false, ...flags };
          const nodes = sources.map((one) => nodeOf(one, all));
          const automaton = createAutomaton(nodes.map((node, id) => ({ id, node, isFromStart: false, isToEnd: false })));
          for (const text of texts) {
            const bytes = encodeText(text);
            const expected = sources.flatMap((one, id) => (new RegExp(translate(one, all), 'u').test(text) ? [id] : []));
            expect(nodes.flatMap((node, id) => (slowlyFinds(node, text) ? [id] : []))).toEqual(expected);
            expect(automaton(bytes, 0, bytes.length)).toEqual(expected);
            held += expected.length;
            asked += sources.length;
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(held).toBeGreaterThan(asked / 20);
    expect(held).toBeLessThan((asked * 19) / 20);
  });

  it('agrees with JavaScript where case does not count', () => {
    const letters = fc.constantFrom('a', 'S', 'k', 'é', 'ß', 'ς', 'İ', 'ı', 'i', 'µ', 'ǆ', '[^s]', '[k-s]', '[à-ö]');
    const folded = fc.array(fc.constantFrom('A', 's', 'ſ', 'K', '\u212a', 'É', 'ẞ', 'Σ', 'σ', 'i', 'I', 'ı', 'İ', 'Μ', 'ǅ', 'À'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 3 }), folded, (parts, text) => {
        expect(finds(parts.join(''), text.join(''), { i: true })).toBe(new RegExp(parts.join(''), 'iu').test(text.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('foldCodePoint', () => {
  it("makes the same characters equal as JavaScript's expressions do, over all of Unicode that has case", () => {
    const different: string[] = [];
    const families = new Map<number, number[]>();
    for (let code = 0; code <= 0x1ffff; code++) {
      const folded = foldCodePoint(code);
      families.set(folded, [...(families.get(folded) ?? []), code]);
    }
    for (const [folded, family] of families) {
      const expected = family.length === 1 ? [] : family;
      for (const code of expected) if (!new RegExp(`^\\u{${folded.toString(16)}}$`, 'iu').test(String.fromCodePoint(code))) different.push(`${folded} ${code}`);
    }
    // Those with a case that we fold to nothing but themselves, and JavaScript to something else.
    for (let code = 0; code <= 0x1ffff; code++) {
      const text = String.fromCodePoint(code);
      for (const other of [text.toLowerCase(), text.toUpperCase()]) {
        const one = other.codePointAt(0) ?? 0;
        if (other === text || Array.from(other).length !== 1 || foldCodePoint(one) === foldCodePoint(code)) continue;
        if (new RegExp(`^\\u{${code.toString(16)}}$`, 'iu').test(other)) different.push(`${code} ${one}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('closes ranges', () => {
    expect(foldRanges([[107, 107]])).toEqual([
      [75, 75],
      [107, 107],
      [0x212a, 0x212a],
    ]);
  });
});

describe('byteRuns', () => {
  it('are just the characters of the set', () => {
    const border = fc.constantFrom(
      0,
      1,
      0x7f,
      0x80,
      0x7ff,
      0x800,
      0xfff,
      0x1000,
      0xd7ff,
      0xd800,
      0xdfff,
      0xe000,
      0xffff,
      0x10000,
      0x1f600,
      0x3ffff,
      0x40000,
      0x10ffff,
      0xe9,
      0x20ac,
    );
    fc.assert(
      fc.property(border, border, border, (one, other, code) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const bytes = encodeText(String.fromCodePoint(code));
        const fits = byteRuns([[first, last]]).some(
          (run) => run.length === bytes.length && run.every(([low, high], at) => (bytes[at] ?? 0) >= low && (bytes[at] ?? 0) <= high),
        );
        expect(fits).toBe(code >= first && code <= last);
        expect(decodeText(bytes, 0, bytes.length)).toBe(String.fromCodePoint(code));
      }),
    );
  });
});
