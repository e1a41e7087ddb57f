import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRanges, parseCidr } from './cidr.ts';

describe('parseCidr', () => {
  it.each([
    ['0.0.0.0/0', 4, 0, 0n, 0xffffffffn],
    ['10.1.2.3/8', 4, 8, 0x0a000000n, 0x0affffffn],
    ['192.0.2.1', 4, 32, 0xc0000201n, 0xc0000201n],
    ['::/0', 6, 0, 0n, (1n << 128n) - 1n],
    ['0:0:0:0:0:0:0:0/0', 6, 0, 0n, (1n << 128n) - 1n],
    ['2001:db8::/32', 6, 32, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
    ['::1', 6, 128, 1n, 1n],
    ['::ffff:192.0.2.1/128', 6, 128, 0xffffc0000201n, 0xffffc0000201n],
  ])('reads %s', (text, version, prefix, first, last) => {
    expect(parseCidr(text)).toEqual({ version, prefix, first, last });
  });

  it.each([
    '',
    '0.0.0.0/33',
    '256.0.0.0/8',
    '1.2.3/8',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    '1.2.3.4/-1',
    ':::/0',
    '1::2::3',
    '::/129',
    'g::/8',
    'all',
    '1:2:3:4:5:6:7:8:9',
  ])('refuses `%s`', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  it('throws on nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseCidr(text)));
  });
});

describe('mergeRanges', () => {
  it('covers the same small numbers as the ranges do one by one', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(12)).map(([first, size]) => ({ first: BigInt(first), last: BigInt(first + size) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const merged = mergeRanges(ranges);
        const within = (list: readonly { first: bigint; last: bigint }[], n: bigint) => list.some((one) => one.first <= n && n <= one.last);
        for (let n = 0n; n < 60n; n++) expect(within(merged, n)).toBe(within(ranges, n));
        for (const [index, one] of merged.entries()) expect(index === 0 || one.first > (merged[index - 1]?.last ?? 0n) + 1n).toBe(true);
      }),
    );
  });
});
