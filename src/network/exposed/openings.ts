// Which ports an exposure offers to the internet at large, and not only to some networks in it.

import type { AddressRange } from '../../core/index.ts';
import { type IpVersion, intersect, isEmpty, type PacketSet, packetsOf, sourcesOf, unionAll } from '../packets/index.ts';
import { FROM_INTERNET } from './part.ts';

/** More sources than these are the internet at large: one address in 256 of IPv4, and of the IPv6 that is given out. */
const LARGE: Readonly<Record<IpVersion, bigint>> = { 4: 1n << 24n, 6: 1n << 117n };
const TCP_AND_UDP = [6, 17] as const;

// A list of ports is asked of every exposure: its packets are made once.
const made = new WeakMap<readonly number[], Readonly<Record<IpVersion, PacketSet>>>();

/** Of some ports, those that more than one in 256 of all internet addresses can send TCP or UDP to. */
export function portsOpenWidely(packets: readonly PacketSet[], ports: readonly number[]): readonly number[] {
  let asked = made.get(ports);
  if (asked === undefined) made.set(ports, (asked = { 4: packetsTo(4, ports), 6: packetsTo(6, ports) }));
  const all = asked;
  const hits = packets.map((set) => intersect(intersect(set, all[set.version]), FROM_INTERNET[set.version])).filter((set) => !isEmpty(set));
  return hits.length === 0 ? [] : ports.filter((port) => hits.some((set) => isWide(set, port)));
}

function isWide(set: PacketSet, port: number): boolean {
  return TCP_AND_UDP.some((protocol) => {
    const sources = sourcesOf(intersect(set, packetsOf(set.version, { protocols: [protocol, protocol], ports: [port, port] })));
    return countOf(sources) > LARGE[set.version];
  });
}

function countOf(ranges: readonly AddressRange[]): bigint {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

function packetsTo(version: IpVersion, ports: readonly number[]): PacketSet {
  return unionAll(
    version,
    ports.flatMap((port) => TCP_AND_UDP.map((protocol) => packetsOf(version, { protocols: [protocol, protocol], ports: [port, port] }))),
  );
}

/** Whether more than one in 256 of all internet addresses can open a TCP connection, to whatever port. */
export function isConnectableWidely(packets: readonly PacketSet[]): boolean {
  return packets.some((set) => {
    const tcp = intersect(intersect(set, packetsOf(set.version, { protocols: [6, 6] })), FROM_INTERNET[set.version]);
    return countOf(sourcesOf(tcp)) > LARGE[set.version];
  });
}
