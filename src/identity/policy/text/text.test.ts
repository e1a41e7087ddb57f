import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../core/index.ts';
import { DEPTH_LIMIT, LENGTH_LIMIT, parseText, plainValue, type TextNode } from './index.ts';

const codesOf = (text: string) => parseText(text).issues.map(({ code }) => code);
const rootOf = (text: string) => {
  const { root } = parseText(text);
  return root === undefined ? undefined : plainValue(root);
};
/** Every node of a tree. */
function* nodes(node: TextNode): Generator<TextNode> {
  yield node;
  for (const inner of node.kind === 'object' ? node.members.map(({ value }) => value) : node.kind === 'array' ? node.items : []) yield* nodes(inner);
}
const normal = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('parseText', () => {
  it('reads what JSON.parse reads, and finds nothing wrong', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(codesOf(text)).toEqual([]);
        expect(normal(rootOf(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', 'null', ' ', '\n', '-', '"', '\\', 'x', '//', '/*', '*/', "'b'", '01');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const isRefused = codesOf(text).some((code) => code !== 'duplicate-key');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect([text, !isRefused]).toEqual([text, isJson]);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every place within the text, and within the place around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { root, issues } = parseText(text);
        for (const { span } of [...issues, ...(root === undefined ? [] : nodes(root))]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows where a value stands', () => {
    const text = '{"a": [1,\r\n "x\\u0041"]}';
    const { root } = parseText(text);
    const spans = [...nodes(root ?? expect.fail())].map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual([text, '[1,\r\n "x\\u0041"]', '1', '"x\\u0041"']);
    expect(rootOf(text)).toEqual(Object.assign(Object.create(null), { a: [1, 'xA'] }));
  });

  it.each([
    ['{"a": 1,}', ['trailing-comma'], { a: 1 }],
    ['[1, 2,]', ['trailing-comma'], [1, 2]],
    ['{"a": 1 "b": 2}', ['missing-comma'], { a: 1, b: 2 }],
    ['// x\n{"a": /* y */ 1}', ['comment', 'comment'], { a: 1 }],
    ['\u{feff}{"a": 1}', ['byte-order-mark'], { a: 1 }],
    ["{'a': 'b'}", ['single-quotes', 'single-quotes'], { a: 'b' }],
    ['{"a": 1, "a": 2}', ['duplicate-key'], { a: 2 }],
    ['{"a": [1, 2', ['unclosed-bracket'], { a: [1, 2] }],
    ['{"a": [1, 2}', ['wrong-bracket'], { a: [1, 2] }],
    ['{"a": "b', ['unclosed-bracket', 'unfinished-string'], { a: 'b' }],
    ['{a: 1}', ['bare-word'], { a: 1 }],
    ['{"a": Allow}', ['bare-word'], { a: 'Allow' }],
    ['{"a" 1}', ['missing-colon'], { a: 1 }],
    ['{"a": }', ['missing-value'], {}],
    ['{"a": +1}', ['bad-number'], { a: 1 }],
    ['{"a": "\\x"}', ['bad-escape'], { a: '\\x' }],
    ['{"a": "\t"}', ['raw-control'], { a: '\t' }],
    ['{} {}', ['text-after-value'], {}],
    ['', ['empty'], undefined],
    ['{"__proto__": {"x": 1}}', [], JSON.parse('{"__proto__": {"x": 1}}')],
  ] as const)('recovers from %j', (text, codes, value) => {
    expect(codesOf(text)).toEqual(codes);
    const read = rootOf(text);
    expect(read === undefined ? undefined : JSON.stringify(read)).toBe(value === undefined ? undefined : JSON.stringify(value));
  });

  it('tells both places of a key that stands twice', () => {
    const text = '{"a": 1, "a": 2}';
    const [issue] = parseText(text).issues;
    expect([issue?.related, issue?.span]).toEqual([
      { start: 1, end: 4 },
      { start: 9, end: 12 },
    ]);
  });

  it.each([
    ['['.repeat(100_000), 'too-deep'],
    ['{"a":'.repeat(100_000), 'too-deep'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'],
    [' '.repeat(LENGTH_LIMIT + 1), 'too-large'],
    [']'.repeat(1_000_000), 'wrong-bracket'],
    ['"a" '.repeat(250_000), 'text-after-value'],
    [`[${','.repeat(1_000_000)}`, 'extra-comma'],
    ['/'.repeat(1_000_000), 'comment'],
    ['"\\'.repeat(500_000), 'bad-escape'],
  ] as const)('answers for a text made to be hard (%#)', (text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  it(`reads ${DEPTH_LIMIT} levels`, () => {
    expect(codesOf(`${'['.repeat(DEPTH_LIMIT)}${']'.repeat(DEPTH_LIMIT)}`)).toEqual([]);
  });
});

describe('placesOf', () => {
  it('counts lines as editors do', () => {
    const place = placesOf('a\r\nb\rc\n\nd');
    expect([0, 1, 3, 5, 7, 8, 9].map((offset) => Object.values(place(offset)).join(':'))).toEqual(['1:1', '1:2', '2:1', '3:1', '4:1', '5:1', '5:2']);
  });
});
