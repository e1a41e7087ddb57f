// Ranges as bytes: for each run of one country its number and its length, in base64.

import type { CountryRange } from './mmdb.ts';

/** `unit`: addresses are told apart but for so many of their last bits; where a unit holds several countries it holds none. */
export function encodeRanges(ranges: readonly CountryRange[], codes: readonly string[], unit: number): string {
  const numbers = new Map(codes.map((code, index) => [code, index + 1]));
  const bytes: number[] = [];
  const write = (country: number, length: bigint): void => {
    bytes.push(country);
    for (let rest = length; ; rest >>= 7n) {
      bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0));
      if (rest <= 127n) return;
    }
  };
  let run = { country: 0, length: 0n };
  const add = (country: number, length: bigint): void => {
    if (length <= 0n) return;
    if (run.country === country) run.length += length;
    else {
      if (run.length > 0n) write(run.country, run.length);
      run = { country, length };
    }
  };
  const shift = BigInt(unit);
  let at = 0n;
  for (const { first, last, country } of ranges) {
    // Whole units only: the rest stays unknown.
    const from = (first + (1n << shift) - 1n) >> shift;
    const to = (last + 1n) >> shift;
    if (to <= from) continue;
    add(0, from - at);
    add(numbers.get(country) ?? 0, to - from);
    at = to;
  }
  write(run.country, run.length);
  return Buffer.from(bytes).toString('base64');
}
