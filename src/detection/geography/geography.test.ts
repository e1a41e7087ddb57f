import { describe, expect, it } from 'vitest';
import { createGeography } from './geography.ts';

const geography = createGeography();

describe('createGeography', () => {
  it('knows the countries of addresses that everybody knows', () => {
    // The registries' own, and root name servers that stand in one country.
    expect(
      ['193.0.6.139', '2001:67c:2e8:22::c100:68b', '202.12.29.194', '133.11.0.1', '8.8.8.8', '200.160.2.3'].map((address) => geography.placeOf(address)),
    ).toEqual(['NL', 'NL', 'AU', 'JP', 'US', 'BR']);
  });

  it('has no place for what is nowhere, and for what is no address', () => {
    for (const text of [
      '10.0.0.1',
      '192.0.2.1',
      '127.0.0.1',
      '::1',
      'fe80::1',
      '255.255.255.255',
      'ffff::',
      'iam.amazonaws.com',
      'AWS Internal',
      '',
      '8.8.8.8/8',
      '1.2.3',
    ])
      expect([text, geography.placeOf(text)]).toEqual([text, undefined]);
  });

  it('knows the countries of AWS Regions', () => {
    expect(['eu-central-1', 'us-west-2', 'ap-southeast-2', 'constructor'].map((region) => geography.placeOf(region))).toEqual(['DE', 'US', 'AU', undefined]);
  });

  it('says how far countries are apart at least, and nothing of neighbours', () => {
    const between = (one: string, other: string) => geography.distance(one, other);
    expect([between('DE', 'FR'), between('US', 'CA'), between('DE', 'DE'), between('LS', 'ZA')]).toEqual([0, 0, 0, 0]);
    // Known distances: Perth to Java is some 2,000 km at the nearest coasts, Ireland to Newfoundland 3,000 km.
    expect(between('AU', 'DE')).toBeGreaterThan(9000);
    expect(between('AU', 'DE')).toBe(between('DE', 'AU'));
    expect(between('IE', 'CA')).toBeGreaterThan(2500);
    expect(between('IE', 'CA')).toBeLessThan(3200);
    expect(between('NZ', 'AU')).toBeLessThan(2200);
    expect(between('XX', 'AU')).toBeUndefined();
  });
});
