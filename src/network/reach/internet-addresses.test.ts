import { describe, expect, it } from 'vitest';
import { blockOf } from '../model/record.cases.ts';
import { isPublic, meetsInternet } from './internet-addresses.ts';

describe('addresses of the internet', () => {
  it.each([
    ['0.0.0.0/0', true],
    ['::/0', true],
    ['0.0.0.0/1', true],
    ['::/1', true],
    ['8000::/1', false],
    ['240.0.0.0/4', false],
    ['10.0.0.0/8', false],
    ['8.0.0.0/6', true],
    ['8.8.8.8/32', true],
    ['9.255.255.255/32', true],
    ['11.0.0.0/32', true],
    ['172.16.0.0/12', false],
    ['fd00::/8', false],
    ['2000::/128', true],
    ['1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128', false],
    ['3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128', true],
    ['4000::/128', false],
  ])('%s has some: %s', (text, expected) => {
    expect(meetsInternet(blockOf(text))).toBe(expected);
  });

  it.each([
    ['9.255.255.255', true],
    ['10.0.0.0', false],
    ['10.255.255.255', false],
    ['11.0.0.0', true],
    ['203.0.113.1', true],
    ['223.255.255.255', true],
    ['224.0.0.0', false],
    ['2000::', true],
    ['3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', true],
    ['4000::', false],
    ['fd00::1', false],
  ])('%s is one: %s', (text, expected) => {
    const { version, first } = blockOf(text);
    expect(isPublic(version, first)).toBe(expected);
  });
});
