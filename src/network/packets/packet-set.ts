// Exact sets of packets: unions of disjoint boxes. Immutable; every operation is exact, none rounds.

import { addBox, addCommon, addRest, type Boxes, createBoxes, isWithin, overlaps } from './boxes.ts';
import { compact } from './compact.ts';
import { type IpVersion, LAYOUTS } from './layout.ts';

export interface PacketSet {
  readonly version: IpVersion;
  /** How many boxes. */
  readonly count: number;
  /** The boxes, one after another, in the words of the version's layout. */
  readonly words: Uint32Array;
  /** How many boxes there were after boxes were last merged: large sets are merged again only when they have doubled. */
  readonly settled?: number;
}

const SMALL = 16;

const NONE: Readonly<Record<IpVersion, PacketSet>> = {
  4: { version: 4, count: 0, words: new Uint32Array(0) },
  6: { version: 6, count: 0, words: new Uint32Array(0) },
};
const ALL: Readonly<Record<IpVersion, PacketSet>> = {
  4: { version: 4, count: 1, words: LAYOUTS[4].whole },
  6: { version: 6, count: 1, words: LAYOUTS[6].whole },
};

export function noPackets(version: IpVersion): PacketSet {
  return NONE[version];
}

export function allPackets(version: IpVersion): PacketSet {
  return ALL[version];
}

export function isEmpty(set: PacketSet): boolean {
  return set.count === 0;
}

export function fromBoxes(version: IpVersion, { words, count }: Boxes): PacketSet {
  if (count === 0) return NONE[version];
  const length = count * LAYOUTS[version].stride;
  // No view of a longer array: what is not used of it would be kept.
  return { version, count, words: words.length === length ? words : words.slice(0, length) };
}

/** The same with touching boxes merged, where that is worth its cost: small sets always, large ones when they have doubled. */
function settle(version: IpVersion, boxes: Boxes, before: number): PacketSet {
  if (boxes.count > SMALL && boxes.count <= 2 * before) return { ...fromBoxes(version, boxes), settled: before };
  compact(LAYOUTS[version], boxes);
  return { ...fromBoxes(version, boxes), settled: boxes.count };
}

const settledOf = ({ settled, count }: PacketSet) => settled ?? count;

/** The packets in both. */
export function intersect(a: PacketSet, b: PacketSet): PacketSet {
  if (a.count === 0 || b.count === 0) return NONE[a.version];
  const whole = LAYOUTS[a.version].whole;
  if (b.words === whole || a === b) return a;
  if (a.words === whole) return b;
  const layout = LAYOUTS[a.version];
  const found = createBoxes(layout);
  for (let i = 0; i < a.words.length; i += layout.stride) {
    for (let j = 0; j < b.words.length; j += layout.stride) addCommon(layout, found, a.words, i, b.words, j);
  }
  return found.count === 0 ? NONE[a.version] : settle(a.version, found, Math.max(settledOf(a), settledOf(b)));
}

/** The packets of the first that are not in the second. */
export function subtract(a: PacketSet, b: PacketSet): PacketSet {
  if (a === b) return NONE[a.version];
  const left = cut(a, b);
  if (left === undefined) return a;
  return left.count === 0 ? NONE[a.version] : settle(a.version, left, settledOf(a));
}

/** The packets in either. */
export function union(a: PacketSet, b: PacketSet): PacketSet {
  if (a.count === 0) return b;
  const layout = LAYOUTS[a.version];
  const added = cut(b, a) ?? { words: b.words, count: b.count };
  if (added.count === 0) return a;
  const joined: Boxes = { words: new Uint32Array(a.words.length + added.count * layout.stride), count: a.count + added.count };
  joined.words.set(a.words);
  joined.words.set(added.words.subarray(0, added.count * layout.stride), a.words.length);
  return settle(a.version, joined, Math.max(settledOf(a), settledOf(b)));
}

/** The union of many, pairwise, so that no set is copied more than a few times. */
export function unionAll(version: IpVersion, sets: readonly PacketSet[]): PacketSet {
  if (sets.length === 0) return NONE[version];
  let round = sets;
  while (round.length > 1) {
    const next: PacketSet[] = [];
    for (let i = 0; i < round.length; i += 2) {
      const [first, second] = [round[i] as PacketSet, round[i + 1]];
      next.push(second === undefined ? first : union(first, second));
    }
    round = next;
  }
  return round[0] as PacketSet;
}

export function complement(a: PacketSet): PacketSet {
  return subtract(ALL[a.version], a);
}

export function isSubset(a: PacketSet, b: PacketSet): boolean {
  if (a.count === 0 || a === b) return true;
  const layout = LAYOUTS[a.version];
  const rest = createBoxes(layout);
  outer: for (let i = 0; i < a.words.length; i += layout.stride) {
    for (let j = 0; j < b.words.length; j += layout.stride) if (isWithin(layout, a.words, i, b.words, j)) continue outer;
    const at = addBox(rest, layout);
    rest.words.set(a.words.subarray(i, i + layout.stride), at);
  }
  return isEmpty(subtract(fromBoxes(a.version, rest), b));
}

export function areEqual(a: PacketSet, b: PacketSet): boolean {
  return a.version === b.version && isSubset(a, b) && isSubset(b, a);
}

export function haveCommon(a: PacketSet, b: PacketSet): boolean {
  const layout = LAYOUTS[a.version];
  for (let i = 0; i < a.words.length; i += layout.stride) {
    for (let j = 0; j < b.words.length; j += layout.stride) if (overlaps(layout, a.words, i, b.words, j)) return true;
  }
  return false;
}

/** The boxes of the first without those of the second; `undefined` where they are apart, so that nothing is copied. */
function cut(a: PacketSet, b: PacketSet): Boxes | undefined {
  const layout = LAYOUTS[a.version];
  let rest: Boxes | undefined;
  for (let j = 0; j < b.words.length; j += layout.stride) {
    const here = rest === undefined ? a.words : rest.words;
    const end = rest === undefined ? a.words.length : rest.count * layout.stride;
    let next: Boxes | undefined;
    for (let i = 0; i < end; i += layout.stride) {
      const isHit = overlaps(layout, here, i, b.words, j);
      if (isHit && next === undefined) {
        next = createBoxes(layout, end / layout.stride + 4);
        next.words.set(here.subarray(0, i));
        next.count = i / layout.stride;
      }
      if (next === undefined) continue;
      if (isHit) addRest(layout, next, here, i, b.words, j);
      else {
        const at = addBox(next, layout);
        next.words.set(here.subarray(i, i + layout.stride), at);
      }
    }
    if (next === undefined) continue;
    rest = next;
    if (rest.count === 0) return rest;
  }
  return rest;
}

/** Whether two sets are written in the very same words: then they are equal, and equal ones may be written otherwise. */
export function haveSameWords(a: PacketSet, b: PacketSet): boolean {
  return a.words === b.words || (a.version === b.version && a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index]));
}

/** A number of 32 bits, the same for the same words: FNV-1a by words, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
export function hashWords({ words }: PacketSet, before = 0): number {
  let hash = (before ^ 0x81_1c_9d_c5) | 0;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01_00_01_93);
  return hash;
}
