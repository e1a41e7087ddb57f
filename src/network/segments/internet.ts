// The internet as one more segment: what it can send in, and what can be sent out to it, by the segments of the interfaces.

import type { Missing } from '../../core/index.ts';
import { egressOf } from '../egress/index.ts';
import { exposedToInternet } from '../exposed/index.ts';
import { FROM_INTERNET } from '../exposed/part.ts';
import type { NetworkModel } from '../model/index.ts';
import { type IpVersion, intersect, noPackets, type PacketSet } from '../packets/index.ts';
import { type Hosts, hostsOf } from '../pairs/hosts.ts';
import type { PairIndex } from '../pairs/index.ts';
import { EVERY_REQUEST } from '../pairs/universe.ts';
import { INTERNET } from '../reach/internet-addresses.ts';

/** Flows from or to the internet, with the interfaces' own addresses. */
export interface InternetRow {
  readonly direction: 'in' | 'out';
  /** Of the segment in the network. */
  readonly name: string;
  readonly vpcId: string;
  readonly senders: Hosts;
  readonly receivers: Hosts;
  readonly version: IpVersion;
  readonly set: PacketSet;
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
}

export function* internetRows(model: NetworkModel, index: PairIndex, hasIn: boolean, hasOut: boolean): Generator<InternetRow> {
  if (hasIn) yield* inward(model, index);
  if (hasOut) yield* outward(model, index);
}

function* inward(model: NetworkModel, index: PairIndex): Generator<InternetRow> {
  const names = new Map(index.stations.flatMap(({ name, members }) => members.map(({ id }) => [id, name] as const)));
  for (const { members, packets, missing } of exposedToInternet(model)) {
    const byName = new Map<string, bigint[]>();
    for (const set of packets) {
      byName.clear();
      const { version } = set;
      for (const { id } of members) {
        const name = names.get(id);
        const own = model.interfaces().get(id);
        if (name === undefined || own === undefined) continue;
        const shown = own.addresses.filter((one) => one.version === version && (version === 6 || one.publicValue !== undefined)).map(({ value }) => value);
        byName.set(name, [...(byName.get(name) ?? []), ...shown]);
      }
      const entering = intersect(intersect(set, FROM_INTERNET[version]), EVERY_REQUEST[version]);
      const none = noPackets(version);
      const vpcId = model.interfaces().get(members[0]?.id ?? '')?.vpcId ?? '';
      for (const [name, values] of byName) {
        const isSure = missing.length === 0;
        const row = { direction: 'in', name, vpcId, senders: INTERNET[version], receivers: hostsOf(values), version, missing } as const;
        yield { ...row, set: isSure ? entering : none, perhaps: isSure ? none : entering };
      }
    }
  }
}

function* outward(model: NetworkModel, index: PairIndex): Generator<InternetRow> {
  const names = new Map(index.stations.flatMap(({ name, members }) => members.map(({ id }) => [id, name] as const)));
  for (const { exit, ...row } of egressOf(model, ({ id }) => names.get(id)).rows) {
    // What lies in networks that are not seen is not known to be the internet; services have ways of their own.
    if (exit.kind === 'gateway-endpoint') continue;
    yield {
      direction: 'out',
      name: row.name,
      vpcId: row.vpcId,
      senders: row.senders,
      receivers: INTERNET[row.version],
      version: row.version,
      set: row.set,
      perhaps: row.perhaps,
      missing: row.missing,
    };
  }
}
