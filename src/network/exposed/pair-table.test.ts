import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairTable } from './pair-table.ts';

describe('createPairTable', () => {
  it('says what a map of pairs says, however many there are', () => {
    const number = fc.oneof(fc.nat(40), fc.nat(2 ** 31 - 1));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, fc.nat()), { maxLength: 3_000, size: 'max' }), (rows) => {
        const table = createPairTable();
        const map = new Map<string, number>();
        for (const [a, b, value] of rows) {
          expect(table.get(a, b)).toBe(map.get(`${a} ${b}`) ?? -1);
          table.set(a, b, value);
          map.set(`${a} ${b}`, value);
        }
        for (const [a, b] of rows) expect([table.get(a, b), table.get(b, a)]).toEqual([map.get(`${a} ${b}`), map.get(`${b} ${a}`) ?? -1]);
      }),
      { numRuns: 20 },
    );
  });

  it('grows as often as it has to', () => {
    const table = createPairTable();
    for (let n = 0; n < 20_000; n++) table.set(n % 7, n, n * 3);
    for (let n = 0; n < 20_000; n++) if (table.get(n % 7, n) !== n * 3 || table.get(8, n) !== -1) throw new Error(String(n));
    for (let n = 0; n < 20_000; n++) table.set(n % 7, n, n);
    expect([table.get(0, 0), table.get(19_999 % 7, 19_999)]).toEqual([0, 19_999]);
  });
});
