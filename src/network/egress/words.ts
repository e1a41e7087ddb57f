// Where packets go to, in words: what may go anywhere on the internet, and what only to some addresses.

import { TO_INTERNET } from '../exposed/part.ts';
import { complement, DESTINATION, describePackets, intersect, isEmpty, type PacketSet, subtract, widened } from '../packets/index.ts';
import { SOURCE_PORT } from '../packets/layout.ts';
import { addServices, noServices, serviceSet } from '../pairs/services.ts';

const EVERYBODY = {
  4: [{ first: 0n, last: (1n << 32n) - 1n }],
  6: [{ first: 0n, last: (1n << 128n) - 1n }],
} as const;

export interface Destinations {
  /** Protocols and ports to anywhere on the internet; '' for none. */
  readonly anywhere: string;
  /** Those to some addresses only, with the addresses; '' for none. */
  readonly some: string;
}

/** What packets to the internet are about; their sources are left out. `aside` is what has a way of its own, and does not lack here. */
export function describeDestinations(set: PacketSet, aside: PacketSet): Destinations {
  const { version } = set;
  const own = withoutPorts(set);
  const lacking = widened(subtract(subtract(TO_INTERNET[version], aside), own), DESTINATION);
  const anywhere = intersect(own, complement(lacking));
  const some = subtract(own, complement(lacking));
  return { anywhere: isEmpty(anywhere) ? '' : describeServices(anywhere), some: isEmpty(some) ? '' : describePackets(some) };
}

/** The client's own ports are no matter; of ICMP only pings were asked about. */
function withoutPorts(set: PacketSet): PacketSet {
  return widened(set, SOURCE_PORT);
}

/** Protocols and ports alone. */
export function describeServices(set: PacketSet): string {
  const services = noServices();
  const whole = EVERYBODY[set.version];
  addServices(services, { senders: whole, receivers: whole, version: set.version }, set);
  return describePackets(serviceSet(services));
}
