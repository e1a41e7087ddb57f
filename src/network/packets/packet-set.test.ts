// What callers know sets by besides their packets: the very set where nothing changes, the one empty set, and how many boxes are left.

import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../core/index.ts';
import {
  allPackets,
  areEqual,
  complement,
  fromAddresses,
  haveCommon,
  intersect,
  isSubset,
  noPackets,
  type PacketSet,
  packetsOf,
  subtract,
  toAddresses,
  union,
  unionAll,
  withPort,
  withSources,
} from './index.ts';

const block = (text: string) => [parseCidr(text)].flatMap((one) => one ?? []);
const port = (first: number, last = first) => packetsOf(4, { protocols: [6, 6], ports: [first, last] });
const [web, dns] = [port(443), packetsOf(4, { protocols: [17, 17], ports: [53, 53] })];

describe.each([4, 6] as const)('a set of IPv%i', (version) => {
  const some = packetsOf(version, { protocols: [6, 6], ports: [80, 90] });

  it('is itself, and not a copy, where an operation leaves it as it is', () => {
    expect(intersect(some, some)).toBe(some);
    expect(intersect(some, allPackets(version))).toBe(some);
    expect(intersect(allPackets(version), some)).toBe(some);
    expect(subtract(some, noPackets(version))).toBe(some);
    expect(subtract(some, packetsOf(version, { protocols: [17, 17] }))).toBe(some);
    expect(union(some, noPackets(version))).toBe(some);
    expect(union(noPackets(version), some)).toBe(some);
    expect(union(some, some)).toBe(some);
    expect(union(some, packetsOf(version, { protocols: [6, 6], ports: [81, 82] }))).toBe(some);
    expect(unionAll(version, [some])).toBe(some);
  });

  it('is the one empty set where nothing is left', () => {
    const none = noPackets(version);
    expect(intersect(some, packetsOf(version, { protocols: [17, 17] }))).toBe(none);
    expect(intersect(none, some)).toBe(none);
    expect(intersect(some, none)).toBe(none);
    expect(subtract(some, some)).toBe(none);
    expect(subtract(some, packetsOf(version, { protocols: [6, 6] }))).toBe(none);
    expect(subtract(none, some)).toBe(none);
    expect(unionAll(version, [])).toBe(none);
    expect(complement(allPackets(version))).toBe(none);
    expect(fromAddresses(version, [])).toBe(none);
    expect(toAddresses(version, [])).toBe(none);
    expect(withSources(none, block(version === 4 ? '10.0.0.0/8' : '2001:db8::/32'))).toBe(none);
  });

  it('is one of all packets where nothing narrows it', () => {
    expect(areEqual(allPackets(version), packetsOf(version, {}))).toBe(true);
    expect(areEqual(complement(complement(some)), some)).toBe(true);
  });

  it('is equal to no set of the other version', () => {
    expect(areEqual(noPackets(version), noPackets(version === 4 ? 6 : 4))).toBe(false);
  });

  it('has every type and code of ICMP where all that have a number are meant', () => {
    const protocols = version === 4 ? ([1, 1] as const) : ([58, 58] as const);
    const whole = packetsOf(version, { protocols });
    expect(areEqual(packetsOf(version, { protocols, icmpTypes: [0, 255], icmpCodes: [0, 255] }), whole)).toBe(true);
    const later = packetsOf(version, { protocols, icmpTypes: [9, 255] });
    expect(areEqual(later, subtract(whole, packetsOf(version, { protocols, icmpTypes: [0, 8] })))).toBe(true);
    expect(areEqual(packetsOf(version, { protocols, icmpTypes: [0, 254] }), subtract(whole, packetsOf(version, { protocols, icmpTypes: [255, 255] })))).toBe(
      true,
    );
  });
});

describe('subsets', () => {
  it('may lie in several boxes of the other, or in none', () => {
    const [low, high] = [port(1, 100), packetsOf(4, { protocols: [6, 6], ports: [101, 200], sources: block('10.0.0.0/8') })];
    const both = union(low, high);
    expect(isSubset(packetsOf(4, { protocols: [6, 6], ports: [50, 150], sources: block('10.1.0.0/16') }), both)).toBe(true);
    expect(isSubset(port(50, 150), both)).toBe(false);
    expect(isSubset(noPackets(4), noPackets(4))).toBe(true);
    expect(isSubset(web, noPackets(4))).toBe(false);
    expect([areEqual(web, port(443)), areEqual(web, port(400, 500)), areEqual(port(400, 500), web)]).toEqual([true, false, false]);
    expect(haveCommon(web, noPackets(4))).toBe(false);
    expect(haveCommon(union(web, dns), dns)).toBe(true);
  });
});

describe('boxes of a set', () => {
  /** Ports that do not touch, from a number of sources that do. */
  const apart = (count: number) =>
    unionAll(
      4,
      Array.from({ length: count }, (_, n) => port(10 * n)),
    );
  const filled = (set: PacketSet, from: number, to: number) => {
    let all = set;
    for (let n = from; n < to; n++) all = union(all, port(10 * n + 1));
    return all;
  };

  it('are joined at once while they are at most sixteen', () => {
    expect(union(port(1, 5), port(6, 9)).count).toBe(1);
    expect(filled(apart(15), 0, 15).count).toBe(15);
    expect(union(apart(16), port(1)).count).toBe(16 + 1);
  });

  it('are joined in larger sets once they have doubled since they were joined last', () => {
    const grown = filled(apart(16), 0, 16);
    expect(grown.count).toBe(32);
    const more = union(grown, port(5_000));
    expect(more.count).toBe(17);
    const expected = Array.from({ length: 16 }, (_, n) => port(10 * n, 10 * n + 1));
    expect(areEqual(more, unionAll(4, [...expected, port(5_000)]))).toBe(true);
    // What was joined at seventeen is joined again beyond thirty-four.
    const again = Array.from({ length: 17 }, (_, n) => port(10 * n + 5)).reduce(union, more);
    expect(again.count).toBe(34);
    const evens = Array.from({ length: 17 }, (_, n) => port(10 * n + 6)).reduce(union, again);
    expect(evens.count).toBeLessThan(51);
    expect(intersect(grown, fromAddresses(4, block('10.0.0.0/8'))).count).toBe(32);
  });
});

describe('a port that became another', () => {
  it('is that of every packet, whatever port it had', () => {
    const set = union(packetsOf(4, { protocols: [6, 6], ports: [80, 81], sources: block('10.0.0.0/8') }), port(443));
    expect(areEqual(withPort(set, 8080), port(8080))).toBe(true);
    expect(withPort(noPackets(4), 8080)).toBe(noPackets(4));
  });
});
