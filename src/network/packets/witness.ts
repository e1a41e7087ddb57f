// Single packets: one out of a set, to show or to send; and whether a set has one.

import { DESTINATION, DESTINATION_PORT, ICMP, type IpVersion, LAYOUTS, PROTOCOL, readValue, SOURCE, SOURCE_PORT } from './layout.ts';
import type { PacketSet } from './packet-set.ts';
import { addressText } from './text.ts';

export interface Packet {
  readonly version: IpVersion;
  readonly source: bigint;
  readonly destination: bigint;
  readonly protocol: number;
  /** For ICMP the type. */
  readonly sourcePort: number;
  /** For ICMP the code. */
  readonly destinationPort: number;
}

const EPHEMERAL = 49_152;
const TCP = 6;

export function contains(set: PacketSet, packet: Packet): boolean {
  const { stride, at, width } = LAYOUTS[set.version];
  if (packet.version !== set.version) return false;
  const values = [packet.source, packet.destination, BigInt(packet.protocol), BigInt(packet.sourcePort), BigInt(packet.destinationPort)];
  for (let i = 0; i < set.words.length; i += stride) {
    const isIn = values.every((value, axis) => {
      const [from, size] = [i + (at[axis] as number), width[axis] as number];
      return readValue(set.words, from, size) <= value && value <= readValue(set.words, from + size, size);
    });
    if (isIn) return true;
  }
  return false;
}

/** A packet of the set, as usual a one as there is: TCP before others, an ephemeral source port; `undefined` of the empty set. */
export function witnessOf(set: PacketSet): Packet | undefined {
  const { stride, at, width } = LAYOUTS[set.version];
  if (set.count === 0) return undefined;
  const range = (i: number, axis: 0 | 1 | 2 | 3 | 4) => {
    const from = i + at[axis];
    return [readValue(set.words, from, width[axis]), readValue(set.words, from + width[axis], width[axis])] as const;
  };
  const prefer = ([first, last]: readonly [bigint, bigint], wanted: number) => (first <= BigInt(wanted) && BigInt(wanted) <= last ? wanted : Number(first));
  let best = 0;
  for (let i = 0; i < set.words.length; i += stride) {
    const [first, last] = range(i, PROTOCOL);
    if (first > BigInt(TCP) || last < BigInt(TCP)) continue;
    best = i;
    break;
  }
  const protocol = prefer(range(best, PROTOCOL), TCP);
  const isIcmp = protocol === ICMP[set.version];
  return {
    version: set.version,
    source: range(best, SOURCE)[0],
    destination: range(best, DESTINATION)[0],
    protocol,
    sourcePort: prefer(range(best, SOURCE_PORT), isIcmp ? 8 : EPHEMERAL),
    destinationPort: prefer(range(best, DESTINATION_PORT), isIcmp ? 0 : 443),
  };
}

/** `tcp 10.0.0.1:49152 > 10.0.1.4:443`. */
export function describePacket(packet: Packet): string {
  const { version, protocol, sourcePort, destinationPort } = packet;
  const [source, destination] = [addressText(version, packet.source), addressText(version, packet.destination)];
  if (protocol === ICMP[version]) {
    return `${version === 4 ? 'icmp' : 'icmpv6'} type ${Math.min(sourcePort, 255)} code ${Math.min(destinationPort, 255)} ${source} > ${destination}`;
  }
  if (protocol !== TCP && protocol !== 17) return `protocol ${protocol} ${source} > ${destination}`;
  const at = (address: string, port: number) => (version === 6 ? `[${address}]:${port}` : `${address}:${port}`);
  return `${protocol === TCP ? 'tcp' : 'udp'} ${at(source, sourcePort)} > ${at(destination, destinationPort)}`;
}
