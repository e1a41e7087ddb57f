import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import { parsePlacedJson } from './json.ts';

function problem(text: string): string {
  const read = parsePlacedJson(text, 'f.json');
  if (read.ok) return 'none';
  const [issue] = read.issues;
  return `${issue?.line}:${issue?.column} ${issue?.message}`;
}

describe('parsePlacedJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const read = parsePlacedJson(text, 'f.json');
        expect(read.ok && JSON.stringify(read.value.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
  it('refuses what JSON.parse refuses', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', '0', '.', 'e', 'true', 'nul', ' ', '\n', '"\\', '\t'), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        // A key that stands twice is the one thing that JSON.parse lets through.
        const read = parsePlacedJson(text, 'f.json');
        expect(read.ok || read.issues[0]?.message.includes('stands twice')).toBe(isJson || (!read.ok && read.issues[0]?.message.includes('stands twice')));
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ['{\n  "a": 1,\n}', '3:1 a key in double quotes is expected, and `}` stands here'],
    ['{"a" 1}', '1:6 `:` is expected, and `1` stands here'],
    ['[1 2]', '1:4 `,` or `]` is expected, and `2` stands here'],
    ['{"a": 1', '1:8 `,` or `}` is expected, and the end of the file stands here'],
    ['', '1:1 a value is expected, and the end of the file stands here'],
    ['{"a": "x\n"}', '1:7 a string is not closed'],
    ['{"a": "\\q"}', '1:7 a string holds a character or an escape that JSON does not allow'],
    ['{"a": 1, "a": 2}', '1:10 the key `a` stands twice'],
    ['{} x', '1:4 the file should end here, and `x` follows'],
    ['{"a": 01}', '1:8 `,` or `}` is expected, and `1` stands here'],
    ['\r\n\r\n😀', '3:1 a value is expected, and `😀` stands here'],
  ])('says where %j is wrong', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });
  it('refuses a file that is nested without end, and does not overflow on it', () => {
    expect(problem('['.repeat(1_000_000))).toMatch(/nested deeper than 100 levels/);
  });
  it('knows where each value and key stands', () => {
    const read = parsePlacedJson('{\n  "mutes": [\n    { "rule": "A" }\n  ]\n}', 'f.json');
    if (!read.ok) throw new Error('not read');
    expect(read.value.placeOf(['mutes', 0, 'rule'])).toEqual({ line: 3, column: 15 });
    expect(read.value.placeOfKey(['mutes', 0, 'rule'])).toEqual({ line: 3, column: 7 });
    expect(read.value.placeOf(['mutes', 0, 'owner'])).toEqual({ line: 3, column: 5 });
    expect(read.value.placeOf(['elsewhere', 7])).toEqual({ line: 1, column: 1 });
  });
  it('keeps `__proto__` as a key of its own', () => {
    const read = parsePlacedJson('{"__proto__": {"x": 1}}', 'f.json');
    if (!read.ok) throw new Error('not read');
    expect(Object.keys(read.value.value as Record<string, Json>)).toEqual(['__proto__']);
    expect((read.value.value as Record<string, Json>)['x']).toBeUndefined();
  });
  it('reads past a byte order mark', () => {
    expect(parsePlacedJson('\u{feff}{}', 'f.json').ok).toBe(true);
  });
});
