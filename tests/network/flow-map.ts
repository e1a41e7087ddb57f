// Flows at once, spelt out: for every two interfaces and every probe what the rows say, whatever they were called and however they were joined.

import type { NetworkModel } from '../../src/network/index.ts';
import type { Address, NetworkInterface } from '../../src/network/model/index.ts';
import { contains, type IpVersion, isEmpty, type Packet } from '../../src/network/packets/index.ts';
import { firstWithin } from '../../src/network/pairs/hosts.ts';
import { type FlowRow, rowSays } from '../../src/network/pairs/index.ts';
import { witnessIn } from '../../src/network/pairs/services.ts';
import { settleChoices } from '../../src/network/reach/agreement.ts';
import type { Walker } from '../../src/network/reach/flow.ts';
import { follow } from '../../src/network/reach/follow.ts';
import { waysBetween } from '../../src/network/reach/ways.ts';

export type Says = 'yes' | 'no' | 'unknown';

/** Protocol, source port, destination port. */
export type Probe = readonly [protocol: number, sourcePort: number, port: number];
export const PROBES: readonly Probe[] = [
  [6, 50_000, 22],
  [6, 50_000, 80],
  [6, 50_000, 443],
  [6, 50_001, 5000],
  [6, 1025, 443],
  [17, 50_000, 80],
  [17, 50_000, 443],
  [50, 0, 0],
];

interface Place {
  readonly one: NetworkInterface;
  readonly address: Address;
}

const GATEWAYS = ['AWS::EC2::InternetGateway', 'AWS::EC2::EgressOnlyInternetGateway'];
const RANK = { no: 0, unknown: 1, yes: 2 } as const;

export function packetOf(source: Address, destination: Address, [protocol, sourcePort, destinationPort]: Probe): Packet {
  return { version: source.version, source: source.value, destination: destination.value, protocol, sourcePort, destinationPort };
}

/** One packet, asked alone; ways through the internet are another question. */
export function single(model: NetworkModel, from: NetworkInterface, to: NetworkInterface, packet: Packet): Says {
  const walker: Walker = { model, version: packet.version, isTryingOther: false, follow };
  const query = {
    protocol: packet.protocol === 6 ? ('tcp' as const) : ('udp' as const),
    port: packet.destinationPort,
    sourcePort: [packet.sourcePort, packet.sourcePort] as const,
  };
  const one = { ...from, addresses: from.addresses.filter(({ value }) => value === packet.source) };
  const other = { ...to, addresses: to.addresses.filter(({ value }) => value === packet.destination).map(({ version, value }) => ({ version, value })) };
  const clear = waysBetween(walker, { kind: 'interface', interface: one }, { kind: 'interface', interface: other }, query)
    .filter(({ flow, packets }) => flow.blocks.length === 0 && !isEmpty(packets))
    .filter(({ flow }) => !flow.hops.some(({ resource }) => GATEWAYS.includes(resource.type)));
  const { sure } = settleChoices(clear.filter(({ flow }) => flow.unknowns.length === 0));
  if (sure.some(({ packets }) => contains(packets, packet))) return 'yes';
  return clear.length > 0 ? 'unknown' : 'no';
}

/** The addresses of interfaces that begin or take connections by themselves. */
export function placesOf(model: NetworkModel, version: IpVersion): readonly Place[] {
  return [...model.interfaces().values()]
    .filter(({ type }) => type === 'interface')
    .flatMap((one) => one.addresses.filter((address) => address.version === version).map((address) => ({ one, address })));
}

/**
 * What rows say of every two interfaces and every probe, `no` left out; throws where a row is not what rows are: its ends are of other
 * names or VPCs, it has nothing between its ends, it is in doubt of nothing, or the packet that would be shown of it is none of its own.
 */
export function mapOf(model: NetworkModel, rows: Iterable<FlowRow>, nameOf: (one: NetworkInterface) => string): ReadonlyMap<string, Says> {
  const found = new Map<string, Says>();
  const places = { 4: placesOf(model, 4), 6: placesOf(model, 6) };
  const within = (end: FlowRow['from'], hosts: FlowRow['senders'], version: IpVersion) =>
    places[version].filter(({ one, address }) => firstWithin(hosts, address.value, address.value) !== undefined && end.vpcIdOf(address.value) === one.vpcId);
  for (const row of rows) {
    const wrong = faultOf(row);
    if (wrong !== undefined) throw new Error(`${row.from.name} to ${row.to.name}: ${wrong}`);
    const [senders, receivers] = [within(row.from, row.senders, row.version), within(row.to, row.receivers, row.version)];
    for (const [end, some] of [
      [row.from, senders],
      [row.to, receivers],
    ] as const)
      for (const { one } of some) if (nameOf(one) !== end.name) throw new Error(`${one.id} is called ${end.name}`);
    for (const from of senders) {
      for (const to of receivers) {
        if (from.one.id === to.one.id) continue;
        for (const probe of PROBES) {
          const key = `${from.one.id} ${to.one.id} ${row.version} ${probe.join()}`;
          const says = rowSays(row, packetOf(from.address, to.address, probe));
          if (RANK[says] > RANK[found.get(key) ?? 'no']) found.set(key, says);
        }
      }
    }
  }
  return found;
}

function faultOf(row: FlowRow): string | undefined {
  if (isEmpty(row.set) && isEmpty(row.perhaps)) return 'nothing passes';
  if (!isEmpty(row.perhaps) && row.missing.length === 0) return 'in doubt of nothing';
  for (const set of [row.set, row.perhaps]) {
    if (isEmpty(set)) continue;
    const packet = witnessIn(row, set);
    if (packet === undefined) return 'no packet of a set passes between its ends';
    if (!contains(set, packet)) return 'a packet is shown that is not of the set';
    const isBetween =
      firstWithin(row.senders, packet.source, packet.source) !== undefined && firstWithin(row.receivers, packet.destination, packet.destination) !== undefined;
    if (!isBetween || packet.source === packet.destination) return 'a packet is shown that is not between its ends';
  }
  return undefined;
}

/** Where two maps differ, in words. */
export function differences(one: ReadonlyMap<string, Says>, other: ReadonlyMap<string, Says>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => `${key}: ${one.get(key) ?? 'no'} and ${other.get(key) ?? 'no'}`);
}
