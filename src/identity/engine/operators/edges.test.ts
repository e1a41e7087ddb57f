import { describe, expect, it } from 'vitest';
import { IP_ADDRESS } from './address.ts';
import { BOOL } from './bool-and-binary.ts';
import { DATE, parseMoment } from './date.ts';
import { compareDecimals, NUMERIC, parseDecimal } from './number.ts';
import { arnLike } from './text.ts';

const parts = (text: string) => [{ text, isLiteral: false }];

describe('what is nearly an address', () => {
  it('lies in no range, not even in that of all', () => {
    const all = IP_ADDRESS('0.0.0.0/0');
    const near = [
      '1..2.3',
      '.1.2.3',
      '1.2.3.',
      '1.2.3',
      '1.2.3.4.5',
      '1.2.3.4.',
      '1.2.3.256',
      '1.2.3.0004',
      '0001.2.3.4',
      '1.2.3.4444',
      '1.2.3.x',
      '1 .2.3.4',
      '',
      'x',
      '1:2.3.4',
      '1.2.3/4',
    ];
    expect(near.filter((text) => all?.(text) !== false)).toEqual([]);
    expect(['0.0.0.0', '255.255.255.255', '010.1.2.3', '1.20.3.4'].map((text) => all?.(text))).toEqual([true, true, true, true]);
  });

  it('lies in a range of one address, or beside it', () => {
    const one = IP_ADDRESS('10.20.30.40');
    expect(['10.20.30.40', '10.20.30.39', '10.20.30.41', '40.30.20.10', '10.20.40.30'].map((text) => one?.(text))).toEqual([true, false, false, false, false]);
    const last = IP_ADDRESS('10.0.0.4/30');
    expect(['10.0.0.3', '10.0.0.4', '10.0.0.7', '10.0.0.8'].map((text) => last?.(text))).toEqual([false, true, true, false]);
  });

  it('is made of digits and dots alone, and none of a range of IPv6', () => {
    expect([IP_ADDRESS('10.0.0.9')?.('10.0.0.1/'), IP_ADDRESS('10.0.0.10')?.('10.0.0.:'), IP_ADDRESS('10.0.0.9')?.('10.0.0.9')]).toEqual([false, false, true]);
    expect(['0.0.0.0', '0.0.0.1', '255.255.255.255'].map((text) => IP_ADDRESS('::/0')?.(text))).toEqual([false, false, false]);
  });

  it('is compared with IPv6 by both its ends', () => {
    const range = IP_ADDRESS('2001:db8::/64');
    expect(['2001:db8::', '2001:db8::ffff:ffff:ffff:ffff', '2001:db8:0:1::', '2001:db7:ffff:ffff:ffff:ffff:ffff:ffff'].map((text) => range?.(text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([range?.('2001:db8::/65'), IP_ADDRESS('203.0.113.0/24')?.('::fffe:203.0.113.5'), IP_ADDRESS('203.0.113.0/24')?.('2001:db8::1')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('what is nearly a date', () => {
  it('is none', () => {
    const near = `x2026-01-01 2026-01-01x 2026-00-10 2026-13-10 2026-01-00 2026-01-32 2026-04-31 2026-01-01T24:00Z 2026-01-01T00:60Z 2026-01-01T00:00:60Z
      2026-01-01T00:00+24:00 2026-01-01T00:00+00:60 2026-01-01T00:00 2026-01-01T00Z 12345678901234 1234 1234.5 --1 1.1234567890 x12345 12345x`.split(/\s+/);
    expect(near.filter((text) => parseMoment(text) !== undefined)).toEqual([]);
  });

  it('is one at the edge', () => {
    const edges = [
      '2026-01-31T23:59:59.999999999Z',
      '2026-12-31',
      '2024-02-29',
      '2026-01-01T00:00-23:59',
      '2026-01-01T00:00+23:59',
      '2026-01-01t00:00z',
      '-1',
      '0',
      '123',
      '12345',
      '1234567890123',
      '1.5',
    ];
    expect(edges.filter((text) => parseMoment(text) === undefined)).toEqual([]);
    expect([parseMoment('2026-01-01T00:00:00.5Z'), parseMoment('2026-01-01T00:00-00:30'), parseMoment('2026-01-01T00:00+01:30'), parseMoment('-1.5')]).toEqual([
      1_767_225_600_500, 1_767_227_400_000, 1_767_220_200_000, -1500,
    ]);
  });

  it('is compared at the very moment', () => {
    const day = '2026-01-01';
    const orders = ['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'];
    const answers = Object.values(DATE).map((family) => orders.map((given) => family(day)?.(given)));
    expect(answers).toEqual([
      [false, true, false],
      [true, false, false],
      [true, true, false],
      [false, false, true],
      [false, true, true],
    ]);
  });
});

describe('numbers', () => {
  const order = (a: string, b: string) => {
    const [one, other] = [parseDecimal(a), parseDecimal(b)];
    return one === undefined || other === undefined ? undefined : Math.sign(compareDecimals(one, other));
  };

  it('are equal to themselves with other zeros, however long', () => {
    expect(order('-00000000000000000', '0')).toBe(0);
    expect(order('12345678901234567.0', '12345678901234567')).toBe(0);
    expect(order('+12345678901234567.100', '012345678901234567.1')).toBe(0);
    expect(order('-.00000000000000000', '-0')).toBe(0);
  });

  it('are ordered by sign, by length, then digit by digit', () => {
    expect(order('-12345678901234567', '12345678901234566')).toBe(-1);
    expect(order('12345678901234567', '-12345678901234568')).toBe(1);
    expect(order('99999999999999999', '100000000000000000')).toBe(-1);
    expect(order('-99999999999999999', '-100000000000000000')).toBe(1);
    expect(order('12345678901234567.19', '12345678901234567.2')).toBe(-1);
    expect(order('123456789012345', '123456789012346')).toBe(-1);
    expect(order('1234567890123456', '1234567890123457')).toBe(-1);
    expect(order('0.1234567890123456', '0.1234567890123457')).toBe(-1);
    expect(order('0.12345678901234567890', '0.12345678901234567891')).toBe(-1);
    expect(order('-0.12345678901234567890', '0')).toBe(-1);
    expect([order('1', '12345678901234567'), order('12345678901234567', '1')]).toEqual([-1, 1]);
  });

  it('are compared at the very number', () => {
    const answers = Object.values(NUMERIC).map((family) => ['9', '10.0', '11'].map((given) => family('10')?.(given)));
    expect(answers).toEqual([
      [false, true, false],
      [true, false, false],
      [true, true, false],
      [false, false, true],
      [false, true, true],
    ]);
  });
});

describe('booleans', () => {
  it('are two words, and nothing that is like them', () => {
    expect(['true', 'TRUE', 'tRue', 'false', 'FALSE', 'truex', 'falsex', 'xtrue', ''].map((text) => BOOL('true')?.(text))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(['true', 'False', 'fals', ' true'].map((text) => BOOL(text) === undefined)).toEqual([false, false, true, true]);
    expect(['false', 'fAlse', 'true', 'x'].map((text) => BOOL('false')?.(text))).toEqual([true, true, false, false]);
  });
});

describe('arnLike', () => {
  it('wants all six segments', () => {
    const any = arnLike(parts('*:*:*:*:*:*'));
    expect(['a:b:c:d:e:f', 'a:b:c:d:e:', ':::::', 'a:b:c:d:e:f:g', 'a:b:c:d:e', 'arn:aws', ''].map((text) => any?.(text))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('wants colons where the pattern has them, whatever the characters are', () => {
    const pattern = arnLike(parts('a?:a?:a?:a?:a?:a??'));
    expect(['a😀b', 'a😀:a😀:a😀:a😀:a😀:a😀b'].map((text) => pattern?.(text))).toEqual([false, true]);
  });

  it('cuts the pattern at its colons, wherever its parts end', () => {
    const cut = arnLike([
      { text: 'arn:aws:s', isLiteral: false },
      { text: '3:*', isLiteral: true },
      { text: ':1:b*', isLiteral: false },
    ]);
    expect(['arn:aws:s3:*:1:bucket', 'arn:aws:s3:x:1:bucket', 'arn:aws:s3:*:1:c'].map((text) => cut?.(text))).toEqual([true, false, false]);
  });
});
