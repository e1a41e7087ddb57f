import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

describe('readCsv', () => {
  it('reads plain rows with any line end and without a last one', () => {
    expect(readCsv('a,b\r\n1,2\n\n3,')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', ''],
    ]);
  });
  it('gives back cells that were quoted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(readCsv(text)).toEqual(rows);
      }),
    );
  });
  it('keeps what an open quote holds', () => {
    expect(readCsv('a,"b\nc,d')).toEqual([['a', 'b\nc,d']]);
  });
});
