import { describe, expect, it } from 'vitest';
import type { Expression } from '../expression/index.ts';
import { encodeText } from '../regex/index.ts';
import { compileRules } from './index.ts';
import { firstQuad, readQuads } from './quads.ts';

const address = (name: string, first: bigint, last: bigint) => ({
  name,
  expression: { kind: 'test', field: 'sourceIPAddress', test: { kind: 'address', range: { version: 4, first, last } } } satisfies Expression,
});
/** 10.1.2.0/24, and 9.255.255.255 to 10.0.0.0. */
const matcher = compileRules([address('block', 0x0a010200n, 0x0a0102ffn), address('border', 0x09ffffffn, 0x0a000000n)]);
const matchedBy = (text: string) => {
  const bytes = encodeText(JSON.stringify({ sourceIPAddress: text }));
  return matcher.match(bytes, 0, bytes.length)?.matched.map((rule) => matcher.names[rule]);
};

describe('addresses in bytes', () => {
  it.each([
    ['10.1.2.3', 8, 0x0a010203],
    ['255.255.255.255"', 15, 0xffffffff],
    ['0.0.0.0', 7, 0],
    ['010.001.002.003', 15, 0x0a010203],
  ])('reads %s', (text, end, value) => {
    const into = { address: -1 };
    expect([readQuads(into, encodeText(text), 0, text.length), into.address]).toEqual([end, value]);
  });

  it.each(['10.1.2', '10.1.2.', '256.1.1.1', '1.1.1.256', '1..1.1', '0010.1.1.1', 'a.1.1.1', ''])('reads no address in `%s`', (text) => {
    expect(readQuads({ address: 0 }, encodeText(text), 0, text.length)).toBe(-1);
  });

  it.each([
    ['10.1.2.3', 10],
    ['9.x', -1],
    ['198.51.100.7', 198],
    ['999.1', 999],
    ['010.1.1.1', -1],
    ['1234.1', -1],
    ['2001:db8::', -1],
    ['ec2.amazonaws.com', -1],
  ])('knows how %s begins', (text, first) => {
    expect(firstQuad(encodeText(text), 0, text.length)).toBe(first);
  });

  it('tells addresses whose first byte no range has from the others', () => {
    expect(matchedBy('10.1.2.3')).toEqual(['block']);
    expect(matchedBy('9.255.255.255')).toEqual(['border']);
    expect(matchedBy('10.0.0.0')).toEqual(['border']);
    for (const text of ['11.1.2.3', '8.1.2.3', '10.1.3.0', '10.1.2.3.4', '10.1.2.0/24', 'ec2.amazonaws.com']) expect(matchedBy(text), text).toEqual([]);
  });

  it('reads what stands behind an address of which nothing is asked', () => {
    expect(matchedBy('11.1.2.3\\u0022"x')).toEqual([]);
    const bytes = encodeText(String.raw`{"sourceIPAddress":"1\u0030.1.2.3"} {"sourceIPAddress":"11.1\q"}`);
    expect(matcher.match(bytes, 0, bytes.length)?.matched.length).toBe(1);
    expect(matcher.match(bytes, matcher.end() + 1, bytes.length)).toBeUndefined();
  });
});
