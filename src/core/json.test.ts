import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asBoolean, asObjects, asStrings, at, canonicalJson, type Json } from './json.ts';

describe('canonicalJson', () => {
  it('is the same text for the same facts, whatever the order of the keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, shuffled(item)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value) as Json)).toBe(canonicalJson(value as Json));
      }),
    );
  });

  it('says the same as JSON, and keeps keys that look like prototypes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(canonicalJson(JSON.parse(text) as Json))).toEqual(JSON.parse(text));
      }),
    );
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"x":1},"a":2}') as Json)).toBe('{"__proto__":{"x":1},"a":2,"b":1}');
  });
});

describe('at', () => {
  it('sees own keys only', () => {
    expect(at({ a: { b: [1] } }, 'a', 'b')).toEqual([1]);
    for (const path of [['constructor'], ['__proto__'], ['a', 'toString'], ['a', 'b', '0'], ['x', 'y']]) expect(at({ a: { b: [1] } }, ...path)).toBeUndefined();
  });
});

describe('asObjects, asStrings and asBoolean', () => {
  it('pass over what is of another kind', () => {
    expect(asObjects([{ a: 1 }, null, 'x', [1]])).toEqual([{ a: 1 }]);
    expect(asStrings(['a', 1, null])).toEqual(['a']);
    expect(asStrings('a')).toEqual(['a']);
    expect(asStrings({})).toEqual([]);
    expect([true, 'true', 'False', 'yes', 1].map(asBoolean)).toEqual([true, true, false, undefined, undefined]);
  });
});
