// What flows are about, without addresses: protocols and ports at the destination, as a person names them.

import { type IpVersion, intersect, isEmpty, type Packet, type PacketSet, packetsOf, subtract, unionAll, witnessOf } from '../packets/index.ts';
import { DESTINATION, DESTINATION_PORT, ICMP, LAYOUTS, PROTOCOL, SOURCE, writeValue } from '../packets/layout.ts';
import { type FlowRow, pairIn } from './rows.ts';

type Touched = Pick<FlowRow, 'senders' | 'receivers' | 'version'>;

/** Services gathered one by one, each once, as numbers: there may be some for every two segments of an organisation. */
export interface Services {
  readonly known: Set<number>;
}

/** Pings of either version. */
const PING = -1;

export function noServices(): Services {
  return { known: new Set() };
}

/** Protocols and ports as one number below 2^48. */
function numberOf(protocol: number, lastProtocol: number, port: number, lastPort: number): number {
  return ((protocol * 0x1_00 + lastProtocol) * 0x1_0000 + port) * 0x1_0000 + lastPort;
}

function setOf(service: number): PacketSet {
  if (service === PING) return packetsOf(4, { protocols: [ICMP[4], ICMP[4]] });
  const [protocols, ports] = [Math.floor(service / 0x1_0000_0000), service % 0x1_0000_0000];
  return packetsOf(4, { protocols: [Math.floor(protocols / 0x1_00), protocols % 0x1_00], ports: [Math.floor(ports / 0x1_0000), ports % 0x1_0000] });
}

/** Adds the services of what a set has between senders and receivers; whether there were any. */
export function addServices(services: Services, row: Touched, set: PacketSet): boolean {
  const { stride, at } = LAYOUTS[row.version];
  let isAny = false;
  for (let i = 0; i < set.words.length; i += stride) {
    const word = (offset: number): number => set.words[i + offset] ?? 0;
    const [protocol, lastProtocol] = [word(at[PROTOCOL]), word(at[PROTOCOL] + 1)];
    const [port, lastPort] = [word(at[DESTINATION_PORT]), word(at[DESTINATION_PORT] + 1)];
    // Only echo requests are asked about: pings, of either version, are one service.
    const isPing = protocol === lastProtocol && protocol === ICMP[row.version];
    const service = isPing ? PING : numberOf(protocol, lastProtocol, port, lastPort);
    if (isAny && services.known.has(service)) continue;
    if (pairIn(row, set, i) === undefined) continue;
    isAny = true;
    services.known.add(service);
  }
  return isAny;
}

/** The services as one set of packets of any address; ICMPv6's pings are ICMP's. */
export function serviceSet({ known }: Services): PacketSet {
  const set = unionAll(4, [...known].map(setOf));
  // Where all else passes, so may the protocol that the other version's pings are of.
  const others = packetsOf(4, { protocols: [ICMP[6], ICMP[6]] });
  const isRest = isEmpty(subtract(EVERYTHING_ELSE, set));
  return isRest && isEmpty(intersect(set, others)) ? unionAll(4, [set, others]) : set;
}

/** The same for many, where the same services are one set. */
export function createServiceReader(): (services: Services | undefined) => PacketSet {
  const sets = new Map<string, PacketSet>();
  return (services = NONE) => {
    const key = [...services.known].join();
    let set = sets.get(key);
    if (set === undefined) sets.set(key, (set = serviceSet(services)));
    return set;
  };
}

const NONE = noServices();

const EVERYTHING_ELSE = subtract(
  packetsOf(4, {}),
  unionAll(
    4,
    [ICMP[4], ICMP[6], 6, 17].map((one) => packetsOf(4, { protocols: [one, one] })),
  ),
);

/** A packet of a set from a sender to a receiver: TCP before others. */
export function witnessIn(row: Touched, set: PacketSet): Packet | undefined {
  const { stride, at, width } = LAYOUTS[row.version];
  let found: Packet | undefined;
  for (let i = 0; i < set.words.length; i += stride) {
    const pair = pairIn(row, set, i);
    if (pair === undefined) continue;
    const words = set.words.slice(i, i + stride);
    for (const [axis, value] of [
      [SOURCE, pair[0]],
      [DESTINATION, pair[1]],
    ] as const) {
      writeValue(words, at[axis], width[axis], value);
      writeValue(words, at[axis] + width[axis], width[axis], value);
    }
    const packet = witnessOf({ version: row.version, count: 1, words });
    if (packet?.protocol === 6) return packet;
    found ??= packet;
  }
  return found;
}

/** The packets of a service in an IP version: `ICMP` is each version's own pings. */
export function inVersion(service: PacketSet, version: IpVersion): PacketSet {
  const icmp = packetsOf(4, { protocols: [ICMP[4], ICMP[4]] });
  const { stride, at } = LAYOUTS[4];
  const sets: PacketSet[] = [];
  for (const part of [subtract(service, icmp)]) {
    for (let i = 0; i < part.words.length; i += stride) {
      const range = (axis: 2 | 4) => [part.words[i + at[axis]] ?? 0, part.words[i + at[axis] + 1] ?? 0] as const;
      sets.push(packetsOf(version, { protocols: range(PROTOCOL), ports: range(DESTINATION_PORT) }));
    }
  }
  const own = packetsOf(version, { protocols: [ICMP[version], ICMP[version]] });
  const without = unionAll(
    version,
    sets.map((set) => subtract(set, own)),
  );
  return isEmpty(intersect(service, icmp)) ? without : unionAll(version, [without, own]);
}
