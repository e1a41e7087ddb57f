// Sets drawn at random against sets of sampled packets: what an operation says of each sample, and how its boxes lie.

import { describe, expect, it } from 'vitest';
import { type Chance, createChance } from '../../../tests/suricata/random.ts';
import { commonOf, plainOf } from './boxes.cases.ts';
import { addBox, createBoxes, isNext } from './boxes.ts';
import { joinDisjoint } from './build.ts';
import {
  allPackets,
  areEqual,
  complement,
  contains,
  describePacket,
  destinationsOf,
  hashWords,
  haveCommon,
  haveSameWords,
  type IpVersion,
  intersect,
  isEmpty,
  isSubset,
  noPackets,
  type Packet,
  type PacketSet,
  packetsOf,
  repliesTo,
  requestsOf,
  sourcesOf,
  subtract,
  union,
  unionAll,
  widened,
  withDestinations,
  withPort,
  withSources,
  witnessOf,
} from './index.ts';
import { LAYOUTS } from './layout.ts';

const TOP = { 4: (1n << 32n) - 1n, 6: (1n << 128n) - 1n } as const;
/** Where ranges of addresses begin and end: the ends, and beside what fits into one word. */
const PLACES = {
  4: [0n, 1n, 0x0a00_0000n, 0x0a00_00ffn, 0x0a00_0100n, TOP[4] - 1n, TOP[4]],
  6: [0n, 1n, (1n << 32n) - 1n, 1n << 32n, 0x2001_0db8n << 96n, (0x2001_0db9n << 96n) - 1n, 0x2001_0db9n << 96n, TOP[6]],
} as const;
const PORTS = [0, 1, 22, 23, 443, 65_534, 65_535];
const PROTOCOLS = [0, 1, 5, 6, 7, 17, 58, 255];

type Range = { readonly first: bigint; readonly last: bigint };
const rangeOf = (chance: Chance, places: readonly bigint[]): Range => {
  const [a, b] = [chance.pick(places), chance.pick(places)];
  return a < b ? { first: a, last: b } : { first: b, last: a };
};
const numbersOf = (chance: Chance, places: readonly number[]): readonly [number, number] => {
  const [a, b] = [chance.pick(places), chance.pick(places)];
  return [Math.min(a, b), Math.max(a, b)];
};

/** A set with the question whether it holds a packet, read off what it was made of. */
interface Drawn {
  readonly set: PacketSet;
  readonly holds: (packet: Packet) => boolean;
}

function drawLeaf(chance: Chance, version: IpVersion): Drawn {
  const sources = chance.isOneIn(3) ? undefined : [rangeOf(chance, PLACES[version]), ...(chance.isOneIn(2) ? [rangeOf(chance, PLACES[version])] : [])];
  const destinations = chance.isOneIn(2) ? undefined : [rangeOf(chance, PLACES[version])];
  const protocols = chance.isOneIn(4) ? ([0, 255] as const) : numbersOf(chance, PROTOCOLS);
  const [sourcePorts, ports] = [numbersOf(chance, PORTS), numbersOf(chance, PORTS)];
  const within = (value: bigint, ranges: readonly Range[] | undefined) =>
    ranges === undefined || ranges.some(({ first, last }) => first <= value && value <= last);
  return {
    set: packetsOf(version, {
      ...(sources === undefined ? {} : { sources }),
      ...(destinations === undefined ? {} : { destinations }),
      protocols,
      sourcePorts,
      ports,
    }),
    holds: (one) =>
      within(one.source, sources) &&
      within(one.destination, destinations) &&
      protocols[0] <= one.protocol &&
      one.protocol <= protocols[1] &&
      sourcePorts[0] <= one.sourcePort &&
      one.sourcePort <= sourcePorts[1] &&
      ports[0] <= one.destinationPort &&
      one.destinationPort <= ports[1],
  };
}

function draw(chance: Chance, version: IpVersion, depth: number): Drawn {
  if (depth === 0) return drawLeaf(chance, version);
  const [a, b] = [draw(chance, version, depth - 1), draw(chance, version, depth - 1)];
  switch (chance.below(4)) {
    case 0:
      return { set: intersect(a.set, b.set), holds: (one) => a.holds(one) && b.holds(one) };
    case 1:
      return { set: subtract(a.set, b.set), holds: (one) => a.holds(one) && !b.holds(one) };
    case 2:
      return { set: complement(a.set), holds: (one) => !a.holds(one) };
    default:
      return { set: union(a.set, b.set), holds: (one) => a.holds(one) || b.holds(one) };
  }
}

function samplesOf(chance: Chance, version: IpVersion, count: number): readonly Packet[] {
  return Array.from({ length: count }, () => ({
    version,
    source: chance.pick(PLACES[version]),
    destination: chance.pick(PLACES[version]),
    protocol: chance.pick(PROTOCOLS),
    sourcePort: chance.pick(PORTS),
    destinationPort: chance.pick(PORTS),
  }));
}

/** The boxes of a set do not overlap, and are all that is in its words. */
function checkBoxes(set: PacketSet): void {
  expect(set.words.length).toBe(set.count * LAYOUTS[set.version].stride);
  const boxes = plainOf(set.version, set.words, set.count);
  for (const [at, box] of boxes.entries()) {
    for (const [first, last] of box) if (first > last) throw new Error('a box without packets');
    for (const other of boxes.slice(at + 1)) if (commonOf(box, other) !== undefined) throw new Error('two boxes overlap');
  }
}

describe.each([4, 6] as const)('drawn sets of IPv%i', (version) => {
  it('hold the samples that they should, after any operations', () => {
    const chance = createChance(100 + version);
    let held = 0;
    for (let round = 0; round < 150; round++) {
      const { set, holds } = draw(chance, version, chance.below(4));
      checkBoxes(set);
      for (const one of samplesOf(chance, version, 40)) {
        if (contains(set, one) !== holds(one)) throw new Error(`${describePacket(one)} of round ${round}`);
        if (holds(one)) held++;
      }
      const shown = witnessOf(set);
      expect(shown === undefined ? isEmpty(set) : holds(shown)).toBe(true);
    }
    expect(held).toBeGreaterThan(500);
  });

  it('compare as their samples do', () => {
    const chance = createChance(200 + version);
    const tally = { apart: 0, within: 0, crossing: 0 };
    for (let round = 0; round < 120; round++) {
      const [a, b] = [draw(chance, version, chance.below(3)), draw(chance, version, chance.below(3))];
      const samples = samplesOf(chance, version, 60);
      if (haveCommon(a.set, b.set) !== !isEmpty(intersect(a.set, b.set))) throw new Error(`common in round ${round}`);
      if (isSubset(a.set, b.set) !== isEmpty(subtract(a.set, b.set))) throw new Error(`subset in round ${round}`);
      if (!haveCommon(a.set, b.set)) expect(samples.some((one) => a.holds(one) && b.holds(one))).toBe(false);
      if (isSubset(a.set, b.set)) expect(samples.every((one) => !a.holds(one) || b.holds(one))).toBe(true);
      const [all, common] = [union(a.set, b.set), intersect(a.set, b.set)];
      expect([isSubset(common, a.set), isSubset(common, b.set), isSubset(a.set, all), isSubset(b.set, all)]).toEqual([true, true, true, true]);
      expect(areEqual(all, unionAll(version, [subtract(a.set, b.set), subtract(b.set, a.set), common]))).toBe(true);
      expect(areEqual(all, joinDisjoint(version, [a.set, subtract(b.set, a.set)]))).toBe(true);
      expect(areEqual(a.set, b.set)).toBe(isSubset(a.set, b.set) && isSubset(b.set, a.set));
      tally[isEmpty(common) ? 'apart' : isSubset(a.set, b.set) ? 'within' : 'crossing']++;
    }
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(2);
  });

  it('are about the addresses of their samples, and are translated with all of them', () => {
    const chance = createChance(300 + version);
    for (let round = 0; round < 60; round++) {
      const { set, holds } = draw(chance, version, chance.below(3));
      const samples = samplesOf(chance, version, 40);
      const isIn = (ranges: readonly Range[], value: bigint) => ranges.some(({ first, last }) => first <= value && value <= last);
      for (const one of samples) {
        if (!holds(one)) continue;
        expect(isIn(sourcesOf(set), one.source)).toBe(true);
        expect(isIn(destinationsOf(set), one.destination)).toBe(true);
        const target = { first: 5n, last: 6n };
        expect(contains(withSources(set, [target]), { ...one, source: 5n })).toBe(true);
        expect(contains(withDestinations(set, [target]), { ...one, destination: 6n })).toBe(true);
        expect(contains(withPort(set, 99), { ...one, destinationPort: 99 })).toBe(true);
      }
      for (const ranges of [sourcesOf(set), destinationsOf(set)]) {
        for (const [at, { first, last }] of ranges.entries()) {
          expect(first <= last).toBe(true);
          expect(at === 0 || (ranges[at - 1]?.last ?? 0n) + 1n < first).toBe(true);
        }
      }
      for (const axis of [0, 1, 2, 3, 4] as const) {
        const wide = widened(set, axis);
        checkBoxes(wide);
        expect(isSubset(set, wide)).toBe(true);
        expect(areEqual(widened(wide, axis), wide)).toBe(true);
        for (const one of samples) {
          const [source, destination, protocol] = [chance.pick(PLACES[version]), chance.pick(PLACES[version]), chance.pick(PROTOCOLS)];
          const other = [{ source }, { destination }, { protocol }, { sourcePort: 444 }, { destinationPort: 444 }][axis];
          if (holds(one)) expect(contains(wide, { ...one, ...other })).toBe(true);
          else if (!contains(wide, one)) expect(contains(wide, { ...one, ...other })).toBe(false);
        }
      }
    }
  });

  it('are answered by the samples turned round, and ask what they answer', () => {
    const chance = createChance(400 + version);
    const icmp = version === 4 ? 1 : 58;
    const pairs: readonly (readonly [number, number])[] =
      version === 4
        ? [
            [8, 0],
            [13, 14],
            [17, 18],
          ]
        : [[128, 129]];
    for (let round = 0; round < 60; round++) {
      const { set, holds } = draw(chance, version, chance.below(3));
      const [replies, requests] = [repliesTo(set), requestsOf(set)];
      checkBoxes(replies);
      for (const one of samplesOf(chance, version, 40)) {
        const back = { ...one, source: one.destination, destination: one.source };
        if (one.protocol !== icmp) {
          const turned = { ...back, sourcePort: one.destinationPort, destinationPort: one.sourcePort };
          expect([contains(replies, turned), contains(requests, turned)]).toEqual([holds(one), holds(one)]);
          continue;
        }
        for (const [request, reply] of pairs) {
          expect(contains(replies, { ...back, sourcePort: reply })).toBe(holds({ ...one, sourcePort: request }));
          expect(contains(requests, { ...back, sourcePort: request })).toBe(holds({ ...one, sourcePort: reply }));
        }
        expect([contains(replies, { ...back, sourcePort: 3 }), contains(requests, { ...back, sourcePort: 3 })]).toEqual([false, false]);
      }
    }
  });

  it('have the same words only where they are written alike, and words give a number', () => {
    const chance = createChance(500 + version);
    const fnv = (words: Uint32Array, before: number) => {
      let hash = BigInt(before >>> 0) ^ 0x811c_9dc5n;
      for (const word of words) hash = ((hash ^ BigInt(word)) * 0x0100_0193n) & 0xffff_ffffn;
      return Number(BigInt.asIntN(32, hash));
    };
    for (let round = 0; round < 30; round++) {
      const { set } = draw(chance, version, chance.below(3));
      const before = chance.below(1_000_000);
      expect([hashWords(set), hashWords(set, before)]).toEqual([fnv(set.words, 0), fnv(set.words, before)]);
      expect([haveSameWords(set, set), haveSameWords(set, { ...set, words: set.words.slice() })]).toEqual([true, true]);
      if (isEmpty(set)) continue;
      const other = set.words.slice();
      other[chance.below(other.length)] = 77;
      expect(haveSameWords(set, { ...set, words: other })).toBe(other.join() === set.words.join());
      expect(haveSameWords(set, noPackets(version))).toBe(false);
      expect(haveSameWords(noPackets(version), set)).toBe(false);
    }
    expect(haveSameWords(noPackets(version), noPackets(version === 4 ? 6 : 4))).toBe(false);
  });

  it('are the one empty set where nothing answers, and all packets where nothing is left out', () => {
    const silent = packetsOf(version, { protocols: version === 4 ? [1, 1] : [58, 58], icmpTypes: [3, 3] });
    expect(repliesTo(silent)).toBe(noPackets(version));
    expect(joinDisjoint(version, [])).toBe(noPackets(version));
    for (const axis of [0, 1, 2, 3, 4] as const) {
      expect(widened(allPackets(version), axis)).toBe(allPackets(version));
      expect(widened(noPackets(version), axis)).toBe(noPackets(version));
    }
  });
});

describe('values of several words', () => {
  it('follow upon each other within their words alone', () => {
    const value = (...words: readonly number[]) => Uint32Array.of(7, ...words, 7);
    const [full, none] = [0xffff_ffff, 0];
    const follows = (a: Uint32Array, b: Uint32Array) => isNext(a, 1, b, 1, a.length - 2);
    expect(follows(value(0, full, full), value(1, none, none))).toBe(true);
    expect(follows(value(0, full, 5), value(0, full, 6))).toBe(true);
    expect(follows(value(0, full, 5), value(1, full, 6))).toBe(false);
    expect(follows(value(0, 1, full), value(0, 2, none))).toBe(true);
    expect(follows(value(0, 1, full), value(0, 2, 1))).toBe(false);
    expect(follows(value(0, 1, 5), value(0, 2, none))).toBe(false);
    expect(follows(value(1, 1, full), value(0, 2, none))).toBe(false);
    // What stands before the value is none of it.
    expect(isNext(Uint32Array.of(7, full, full), 1, Uint32Array.of(8, none, none), 1, 2)).toBe(false);
    expect(isNext(Uint32Array.of(7, full), 1, Uint32Array.of(8, none), 1, 1)).toBe(false);
    expect([isNext(Uint32Array.of(4, 5), 1, Uint32Array.of(9, 6), 1, 1), isNext(Uint32Array.of(4, 5), 1, Uint32Array.of(9, 7), 1, 1)]).toEqual([true, false]);
  });

  it('are kept when room for more boxes is made', () => {
    for (const version of [4, 6] as const) {
      const layout = LAYOUTS[version];
      for (const capacity of [1, 2, 3, 4]) {
        const boxes = createBoxes(layout, capacity);
        expect(boxes.words.length).toBe(capacity * layout.stride);
        for (let n = 0; n < 40; n++) {
          const at = addBox(boxes, layout);
          expect([at, boxes.count, boxes.words.length >= at + layout.stride]).toEqual([n * layout.stride, n + 1, true]);
          boxes.words.fill(n + 1, at, at + layout.stride);
        }
        for (let n = 0; n < 40; n++) expect(boxes.words.subarray(n * layout.stride, (n + 1) * layout.stride).every((word) => word === n + 1)).toBe(true);
      }
    }
  });
});

describe('the packet that is shown', () => {
  it('is of TCP wherever that stands among the boxes', () => {
    const of = (...protocols: readonly (readonly [number, number])[]) =>
      unionAll(
        4,
        protocols.map((range, n) => packetsOf(4, { protocols: range, ports: [n, n] })),
      );
    for (const protocols of [
      [
        [1, 1],
        [6, 6],
      ],
      [
        [6, 6],
        [1, 1],
      ],
      [
        [1, 3],
        [17, 17],
        [5, 7],
      ],
      [
        [17, 17],
        [0, 6],
        [7, 9],
      ],
    ] as const)
      expect(witnessOf(of(...protocols))?.protocol).toBe(6);
    expect(witnessOf(of([1, 3], [17, 17]))?.protocol).toBe(1);
  });
});
