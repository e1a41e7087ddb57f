import { describe, expect, it } from 'vitest';
import { IP_ADDRESS } from './address.ts';
import { BINARY, BOOL } from './bool-and-binary.ts';
import { DATE, parseMoment } from './date.ts';
import { compareDecimals, NUMERIC, parseDecimal } from './number.ts';
import { arnLike, stringEqualsIgnoreCase, stringLike } from './text.ts';

const text = (value: string) => [{ text: value, isLiteral: false }];

describe('numbers', () => {
  it('are compared exactly, however long they are', () => {
    const order = (a: string, b: string) => Math.sign(compareDecimals(parseDecimal(a) ?? fail(), parseDecimal(b) ?? fail()));
    expect(order('9007199254740993', '9007199254740992')).toBe(1);
    expect(order('-0.10', '-.1')).toBe(0);
    expect(order('-9007199254740993.5', '9007199254740993')).toBe(-1);
    expect(order('-90071992547409930', '-90071992547409931')).toBe(1);
    expect(order('00012345678901234567.50', '12345678901234567.5')).toBe(0);
    expect(order('12345678901234567.25', '12345678901234567.3')).toBe(-1);
  });

  it('are not texts, not empty and not hexadecimal', () => {
    expect(['', '.', '0x10', '1e3', 'NaN', ' 1', '1,5'].map(parseDecimal)).toEqual(Array.from({ length: 7 }, () => undefined));
    expect([NUMERIC.LessThan('10')?.('9'), NUMERIC.LessThan('10')?.('x'), NUMERIC.GreaterThanEquals('10')?.('10.0'), NUMERIC.Equals('ten')]).toEqual([
      true,
      false,
      true,
      undefined,
    ]);
  });
});

describe('dates', () => {
  it('are W3C dates and seconds since 1970', () => {
    expect(['2026-01-01T00:00:00Z', '2026-01-01T01:00:00+01:00', '2026-01-01', '2026-01', '1767225600', '2025-12-31T23:30-00:30'].map(parseMoment)).toEqual(
      Array.from({ length: 6 }, () => 1_767_225_600_000),
    );
    expect(parseMoment('2026-01-01T00:00:00.250Z')).toBe(1_767_225_600_250);
  });

  it('are nothing else: not a year alone, not a day that there is not, not a time without a zone', () => {
    expect(['2026', '2026-02-30', '2026-13-01', '2026-01-01T00:00:00', '2026-01-01T24:00:00Z', 'soon', ''].map(parseMoment)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
    expect([parseMoment('2024-02-29'), parseMoment('0001-01-01')].every((one) => one !== undefined)).toBe(true);
    expect([DATE.LessThan('2026-01-01')?.('2025-12-31'), DATE.GreaterThan('2026-01-01')?.('2025-12-31'), DATE.LessThan('2026-01-01')?.('x')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('addresses', () => {
  it('lie in ranges of their family', () => {
    const range = IP_ADDRESS('203.0.113.5/24');
    expect(
      ['203.0.113.0', '203.0.113.255', '203.0.114.0', '203.0.113', '203.0.113.256', '203.0.113.1/32', '2001:db8::1', '1e1.0.0.0'].map((one) => range?.(one)),
    ).toEqual([true, true, false, false, false, false, false, false]);
    expect(['2001:db8::1', '2001:db9::1', '10.0.0.1'].map((one) => IP_ADDRESS('2001:db8::/32')?.(one))).toEqual([true, false, false]);
    expect([IP_ADDRESS('10.0.0.0/33'), IP_ADDRESS('host')]).toEqual([undefined, undefined]);
  });

  it('are left open where AWS says nothing: IPv4 written as IPv6, IPv6 without a prefix', () => {
    expect(IP_ADDRESS('203.0.113.0/24')?.('::ffff:203.0.113.5')).toBeUndefined();
    expect(['2001:db8::1', '2001:db8::2', '2001:db9::1'].map((one) => IP_ADDRESS('2001:db8::1')?.(one))).toEqual([true, undefined, false]);
  });
});

describe('booleans and bytes', () => {
  it('are compared as what they stand for', () => {
    expect([BOOL('TRUE')?.('true'), BOOL('false')?.('False'), BOOL('true')?.('1'), BOOL('yes')]).toEqual([true, true, false, undefined]);
    expect([BINARY('QQ==')?.('QQ=='), BINARY('QQ==')?.('Qg=='), BINARY('QQ==')?.('*'), BINARY('*')]).toEqual([true, false, false, undefined]);
  });
});

describe('texts', () => {
  it('regard case, or do not', () => {
    expect([stringEqualsIgnoreCase(text('Team'))?.('tEAM'), stringLike(text('Team*'))?.('team'), stringLike(text('Team'))?.('Team')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('of ARNs are compared segment by segment', () => {
    const pattern = arnLike(text('arn:aws:sns:*:111122223333:t*'));
    expect(['arn:aws:sns:eu-west-1:111122223333:t:u', 'arn:aws:sns:a:b:111122223333:t', 'arn:aws:sns', ''].map((one) => pattern?.(one))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(arnLike(text('*'))).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('not a number');
}
