// Sets of packets from what rules say: address ranges, a protocol, ports or an ICMP type and code.

import type { AddressRange } from '../../core/index.ts';
import { addBox, createBoxes } from './boxes.ts';
import { compact } from './compact.ts';
import { DESTINATION, DESTINATION_PORT, type IpVersion, LAYOUTS, PROTOCOL, SOURCE, SOURCE_PORT, writeValue } from './layout.ts';
import { allPackets, fromBoxes, intersect, type PacketSet, unionAll } from './packet-set.ts';

/** First and last, inclusive. */
export type NumberRange = readonly [number, number];

export interface PacketSpec {
  /** Disjoint or not; every address unless given, none where there are none. */
  readonly sources?: readonly AddressRange[] | undefined;
  readonly destinations?: readonly AddressRange[] | undefined;
  /** IANA numbers; every protocol unless given. */
  readonly protocols?: NumberRange;
  /** Of TCP and UDP. */
  readonly sourcePorts?: NumberRange | undefined;
  readonly ports?: NumberRange | undefined;
  /** Of ICMP and ICMPv6. */
  readonly icmpTypes?: NumberRange;
  readonly icmpCodes?: NumberRange;
}

const EVERY_PORT: NumberRange = [0, 65_535];

/** The packets that a specification means. */
export function packetsOf(version: IpVersion, spec: PacketSpec): PacketSet {
  const layout = LAYOUTS[version];
  const sources = spec.sources ?? [undefined];
  const destinations = spec.destinations ?? [undefined];
  const protocols = spec.protocols ?? [0, 255];
  const sourcePorts = spec.sourcePorts ?? toLast(spec.icmpTypes) ?? EVERY_PORT;
  const ports = spec.ports ?? toLast(spec.icmpCodes) ?? EVERY_PORT;
  const sets: PacketSet[] = [];
  for (const source of sources) {
    for (const destination of destinations) {
      const boxes = createBoxes(layout, 1);
      const at = addBox(boxes, layout);
      const { words } = boxes;
      words.set(layout.whole, at);
      const write = (axis: number, first: bigint, last: bigint) => {
        const [from, width] = [at + (layout.at[axis] as number), layout.width[axis] as number];
        writeValue(words, from, width, first);
        writeValue(words, from + width, width, last);
      };
      if (source !== undefined) write(SOURCE, source.first, source.last);
      if (destination !== undefined) write(DESTINATION, destination.first, destination.last);
      for (const [axis, range] of [
        [PROTOCOL, protocols],
        [SOURCE_PORT, sourcePorts],
        [DESTINATION_PORT, ports],
      ] as const) {
        words[at + layout.at[axis]] = range[0];
        words[at + layout.at[axis] + 1] = range[1];
      }
      sets.push(fromBoxes(version, boxes));
    }
  }
  return unionAll(version, sets);
}

/** The last type, and the last code, stand for all above: see the layout. */
function toLast(range: NumberRange | undefined): NumberRange | undefined {
  return range === undefined || range[1] < 255 ? range : [range[0], 65_535];
}

/** The packets from these addresses. */
export function fromAddresses(version: IpVersion, ranges: readonly AddressRange[]): PacketSet {
  return packetsOf(version, { sources: ranges });
}

/** The packets to these addresses. */
export function toAddresses(version: IpVersion, ranges: readonly AddressRange[]): PacketSet {
  return packetsOf(version, { destinations: ranges });
}

/** The set after the source address of each packet has become one of these: what translation does. */
export function withSources(set: PacketSet, ranges: readonly AddressRange[]): PacketSet {
  return intersect(widened(set, SOURCE), fromAddresses(set.version, ranges));
}

export function withDestinations(set: PacketSet, ranges: readonly AddressRange[]): PacketSet {
  return intersect(widened(set, DESTINATION), toAddresses(set.version, ranges));
}

/** The set after the destination port of each packet has become this one. INVARIANT: TCP and UDP only. */
export function withPort(set: PacketSet, port: number): PacketSet {
  return intersect(widened(set, DESTINATION_PORT), packetsOf(set.version, { ports: [port, port] }));
}

/** The set with every value on one axis. */
export function widened(set: PacketSet, axis: 0 | 1 | 2 | 3 | 4): PacketSet {
  const { stride, at, width, whole } = LAYOUTS[set.version];
  if (set === allPackets(set.version)) return set;
  const sets: PacketSet[] = [];
  for (let i = 0; i < set.words.length; i += stride) {
    const words = set.words.slice(i, i + stride);
    words.set(whole.subarray(at[axis], at[axis] + 2 * width[axis]), at[axis]);
    sets.push({ version: set.version, count: 1, words });
  }
  return unionAll(set.version, sets);
}

/** Boxes that are known to be disjoint, as one set. */
export function joinDisjoint(version: IpVersion, sets: readonly PacketSet[]): PacketSet {
  const layout = LAYOUTS[version];
  const boxes = createBoxes(
    layout,
    sets.reduce((sum, { count }) => sum + count, 0),
  );
  for (const { words, count } of sets) {
    boxes.words.set(words, boxes.count * layout.stride);
    boxes.count += count;
  }
  compact(layout, boxes);
  return fromBoxes(version, boxes);
}
