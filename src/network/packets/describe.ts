// A set of packets in words: `tcp 443 from 10.0.0.0/8`. The same set has the same words, however its boxes were cut.

import { type AddressRange, mergeRanges } from '../../core/index.ts';
import { ICMP, type IpVersion, LAYOUTS, readValue } from './layout.ts';
import type { PacketSet } from './packet-set.ts';
import { cidrsOf } from './text.ts';

/** A range on one axis with what the set is there on the further ones. */
interface Slab {
  readonly first: bigint;
  readonly last: bigint;
  readonly rest: readonly Slab[];
}

// Protocol, ports, then addresses: what a person says first.
const AXES_IN_WORDS = [2, 4, 3, 0, 1] as const;
const FEW = 6;
/** Sets of more boxes are counted and not spelt out. */
const TOO_MANY = 2_000;

/** The set as slabs along protocol, destination port, source port, source and destination: canonical, equal sets give equal slabs. */
function slabsOf(set: PacketSet): readonly Slab[] {
  const { stride } = LAYOUTS[set.version];
  const places = Array.from({ length: set.count }, (_, index) => index * stride);
  return slabsAlong(set, places, 0);
}

function slabsAlong(set: PacketSet, places: readonly number[], depth: number): readonly Slab[] {
  const axis = AXES_IN_WORDS[depth];
  if (axis === undefined) return [];
  const { at, width } = LAYOUTS[set.version];
  const ranges = places.map((place) => ({
    place,
    first: readValue(set.words, place + at[axis], width[axis]),
    last: readValue(set.words, place + at[axis] + width[axis], width[axis]),
  }));
  const bounds = [...new Set(ranges.flatMap(({ first, last }) => [first, last + 1n]))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const slabs: { first: bigint; last: bigint; rest: readonly Slab[] }[] = [];
  for (const [index, first] of bounds.entries()) {
    const last = (bounds[index + 1] ?? first) - 1n;
    if (last < first) continue;
    const here = ranges.filter((range) => range.first <= first && last <= range.last).map(({ place }) => place);
    if (here.length === 0) continue;
    const rest = slabsAlong(set, here, depth + 1);
    const previous = slabs.at(-1);
    if (previous !== undefined && previous.last + 1n === first && keyOf(previous.rest) === keyOf(rest)) previous.last = last;
    else slabs.push({ first, last, rest });
  }
  return slabs;
}

const keyOf = (slabs: readonly Slab[]): string => slabs.map(({ first, last, rest }) => `${first}-${last}(${keyOf(rest)})`).join(',');

/** Slabs that are the same further on, gathered: their ranges may lie apart. */
function gather(slabs: readonly Slab[]): readonly { readonly ranges: readonly AddressRange[]; readonly rest: readonly Slab[] }[] {
  const groups = new Map<string, { ranges: AddressRange[]; rest: readonly Slab[] }>();
  for (const { first, last, rest } of slabs) {
    const key = keyOf(rest);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ranges: [{ first, last }], rest });
    else group.ranges.push({ first, last });
  }
  return [...groups.values()];
}

/** `tcp 80, 443 from 10.0.0.0/8; udp 53`, or `nothing`. */
export function describePackets(set: PacketSet): string {
  if (set.count === 0) return 'nothing';
  if (set.count > TOO_MANY) return `${set.count.toLocaleString('en-US')} ranges of packets`;
  const phrases: string[] = [];
  for (const protocol of slabsOf(set)) {
    for (const ports of gather(protocol.rest)) {
      for (const sourcePorts of gather(ports.rest)) {
        for (const sources of gather(sourcePorts.rest)) {
          const destinations = sources.rest.map(({ first, last }) => ({ first, last }));
          phrases.push(
            [
              protocolWords(set.version, protocol, ports.ranges, sourcePorts.ranges),
              addressWords(set.version, 'from', sources.ranges),
              addressWords(set.version, 'to', destinations),
            ]
              .filter((part) => part !== '')
              .join(' '),
          );
        }
      }
    }
  }
  return phrases.join('; ');
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'icmp'],
  [6, 'tcp'],
  [17, 'udp'],
  [58, 'icmpv6'],
]);

function protocolWords(version: IpVersion, { first, last }: AddressRange, ports: readonly AddressRange[], sourcePorts: readonly AddressRange[]): string {
  if (first === 0n && last === 255n) return 'everything';
  if (first !== last) return `protocols ${first}-${last}`;
  const name = NAMES.get(Number(first)) ?? `protocol ${first}`;
  if (first === BigInt(ICMP[version])) {
    const words = [numberWords('type', sourcePorts, 255n), numberWords('code', ports, 255n)].filter((part) => part !== '');
    return [name, ...words].join(' ');
  }
  const from = numberWords('from port', sourcePorts, 65_535n);
  return [name, numberWords('', ports, 65_535n), from === '' ? '' : `(${from})`].filter((part) => part !== '').join(' ');
}

function numberWords(word: string, ranges: readonly AddressRange[], top: bigint): string {
  const merged = mergeRanges(ranges.map(({ first, last }) => ({ first, last: last > top ? top : last })));
  if (merged.length === 1 && merged[0]?.first === 0n && merged[0].last === top) return '';
  const texts = merged.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return `${word}${word === '' ? '' : ' '}${few(texts)}`;
}

function addressWords(version: IpVersion, word: string, ranges: readonly AddressRange[]): string {
  const cidrs = cidrsOf(version, ranges);
  if (cidrs.length === 1 && cidrs[0]?.endsWith('/0') === true) return '';
  if (cidrs.length <= FEW) return `${word} ${few(cidrs)}`;
  const others = cidrsOf(version, withoutAny(version, ranges));
  return others.length < cidrs.length ? `${word} all but ${few(others)}` : `${word} ${few(cidrs)}`;
}

/** The addresses that are in none of the ranges. */
function withoutAny(version: IpVersion, ranges: readonly AddressRange[]): readonly AddressRange[] {
  const left: AddressRange[] = [];
  let from = 0n;
  for (const { first, last } of mergeRanges(ranges)) {
    if (first > from) left.push({ first: from, last: first - 1n });
    from = last + 1n;
  }
  const top = (1n << (version === 4 ? 32n : 128n)) - 1n;
  return from > top ? left : [...left, { first: from, last: top }];
}

function few(texts: readonly string[]): string {
  if (texts.length <= FEW) return texts.join(', ');
  return `${texts.slice(0, FEW - 1).join(', ')} and ${texts.length - FEW + 1} more`;
}
