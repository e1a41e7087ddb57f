// Which ICMP messages answer which: https://www.rfc-editor.org/rfc/rfc792 (echo, timestamp), https://www.rfc-editor.org/rfc/rfc950 (address
// mask), https://www.rfc-editor.org/rfc/rfc4443#section-4 (ICMPv6 echo).

import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../core/index.ts';
import { areEqual, type IpVersion, isEmpty, packetsOf, repliesTo, requestsOf, union } from './index.ts';

const block = (text: string) => [parseCidr(text)].flatMap((one) => one ?? []);
const [here, there] = [block('10.0.0.0/24'), block('192.0.2.7/32')];
const message = (version: IpVersion, type: number, isBack = false) =>
  packetsOf(version, {
    protocols: version === 4 ? [1, 1] : [58, 58],
    icmpTypes: [type, type],
    icmpCodes: [0, 3],
    ...(version === 4 ? { sources: isBack ? there : here, destinations: isBack ? here : there } : {}),
  });

describe('ICMP', () => {
  it.each([
    [4, 8, 0],
    [4, 13, 14],
    [4, 17, 18],
    [6, 128, 129],
  ] as const)('of IPv%i answers type %i with type %i, between the same two and with the same code', (version, request, reply) => {
    expect(areEqual(repliesTo(message(version, request)), message(version, reply, true))).toBe(true);
    expect(areEqual(requestsOf(message(version, reply, true)), message(version, request))).toBe(true);
    expect(isEmpty(requestsOf(message(version, request)))).toBe(true);
    expect(isEmpty(repliesTo(message(version, reply)))).toBe(version === 4 || reply === 129);
  });

  it('answers all that a set asks, and nothing else of it', () => {
    const all = packetsOf(4, { protocols: [1, 1] });
    const replies = [0, 14, 18].map((type) => packetsOf(4, { protocols: [1, 1], icmpTypes: [type, type] }));
    expect(areEqual(repliesTo(all), replies.reduce(union))).toBe(true);
    const requests = [8, 13, 17].map((type) => packetsOf(4, { protocols: [1, 1], icmpTypes: [type, type] }));
    expect(areEqual(requestsOf(all), requests.reduce(union))).toBe(true);
  });

  it.each([
    [4, 58],
    [6, 1],
  ] as const)('of the other version is over IPv%i a protocol like any other', (version, protocol) => {
    const set = packetsOf(version, { protocols: [protocol, protocol] });
    expect(areEqual(repliesTo(set), set)).toBe(true);
  });
});

describe('other packets', () => {
  it('are answered by the other side, from the port that was asked', () => {
    const asked = packetsOf(4, { protocols: [6, 6], sources: here, destinations: there, sourcePorts: [1024, 65_535], ports: [443, 443] });
    const answer = packetsOf(4, { protocols: [6, 6], sources: there, destinations: here, sourcePorts: [443, 443], ports: [1024, 65_535] });
    expect(areEqual(repliesTo(asked), answer)).toBe(true);
    expect(areEqual(requestsOf(answer), asked)).toBe(true);
    expect(areEqual(repliesTo(union(asked, message(4, 8))), union(answer, message(4, 0, true)))).toBe(true);
  });
});
