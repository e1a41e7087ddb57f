import { describe, expect, it } from 'vitest';
import { encodeText } from '../regex/index.ts';
import { compileRules } from './index.ts';

const FIELDS = ['a', 'b', 'c'];
const VALUES = [
  'same start of a text',
  'same start of another',
  'same',
  'x',
  '',
  'true',
  true,
  false,
  null,
  1,
  12,
  123,
  1234,
  12345,
  'é',
  'same start of a text\n',
];
const valueAt = (place: number) => VALUES[place % VALUES.length] ?? null;
const rules = FIELDS.flatMap((field) =>
  VALUES.filter((value) => typeof value === 'string').map((value) => ({
    name: JSON.stringify([field, value]),
    expression: { kind: 'test', field, test: { kind: 'text', test: { how: 'equals', value, ignoresCase: false } } } as const,
  })),
);
const numbers = FIELDS.flatMap((field) =>
  [1, 12, 123, 1234, 12345].map((value) => ({
    name: JSON.stringify([field, value]),
    expression: { kind: 'test', field, test: { kind: 'number', value } } as const,
  })),
);

describe('values that come again', () => {
  it('are told apart by field, by kind and by where they end', () => {
    const matcher = compileRules([...rules, ...numbers]);
    for (let round = 0; round < 3; round++)
      for (const [shift, first] of VALUES.entries())
        for (const written of [JSON.stringify, (one: unknown) => JSON.stringify(one, undefined, 1)]) {
          const event = { a: first, b: valueAt(shift * 3 + round), c: [valueAt(shift * 5), first] };
          const bytes = encodeText(written(event));
          const fresh = compileRules([...rules, ...numbers]);
          expect(matcher.match(bytes, 0, bytes.length), written(event)).toEqual(fresh.matchValue(event));
        }
  });
});
