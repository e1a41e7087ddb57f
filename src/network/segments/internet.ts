// The internet as one more segment: what it can send in, and what can be sent out to it, by the segments of the interfaces.

import { groupBy, type Missing } from '../../core/index.ts';
import { egressOf } from '../egress/index.ts';
import { exposedToInternet } from '../exposed/index.ts';
import { FROM_INTERNET } from '../exposed/part.ts';
import { type Address, type NetworkModel, readInterface, textOf } from '../model/index.ts';
import { type IpVersion, intersect, noPackets, type PacketSet } from '../packets/index.ts';
import { type Hosts, hostsOf } from '../pairs/hosts.ts';
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

/** What the rows call an interface; `undefined` for those that nobody asks about. */
export type NameOf = (one: { readonly id: string; readonly subnetId: string; readonly vpcId: string }) => string | undefined;

/** The flows of the interfaces that have a name. Cost: their exposures, and their ways out. */
export function* internetRows(model: NetworkModel, nameOf: NameOf, hasIn: boolean, hasOut: boolean): Generator<InternetRow> {
  if (hasIn) yield* inward(model, nameOf);
  if (hasOut) yield* outward(model, nameOf);
}

function* inward(model: NetworkModel, nameOf: NameOf): Generator<InternetRow> {
  for (const { members, packets, missing, subnetId } of exposedToInternet(model)) {
    const vpcId = textOf(members[0]?.config, 'VpcId') ?? '';
    const byName = groupBy(members, ({ id }) => nameOf({ id, subnetId, vpcId }));
    for (const whole of packets) {
      const { version } = whole;
      const entering = intersect(intersect(whole, FROM_INTERNET[version]), EVERY_REQUEST[version]);
      // An exposure is certain as a whole or not at all.
      const [set, perhaps] = missing.length === 0 ? [entering, noPackets(version)] : [noPackets(version), entering];
      for (const [name, own] of byName) {
        if (name === undefined) continue;
        const shown = own.flatMap((record) =>
          readInterface(record)
            .addresses.filter((one) => isShown(one, version))
            .map(({ value }) => value),
        );
        yield { direction: 'in', name, vpcId, senders: INTERNET[version], receivers: hostsOf(shown), version, set, perhaps, missing };
      }
    }
  }
}

function isShown(one: Address, version: IpVersion): boolean {
  return one.version === version && (version === 6 || one.publicValue !== undefined);
}

function* outward(model: NetworkModel, nameOf: NameOf): Generator<InternetRow> {
  for (const { exit, name, vpcId, senders, version, set, perhaps, missing } of egressOf(model, nameOf).rows) {
    // What lies in networks that are not seen is not known to be the internet; services have ways of their own.
    if (exit.kind === 'gateway-endpoint') continue;
    yield { direction: 'out', name, vpcId, senders, receivers: INTERNET[version], version, set, perhaps, missing };
  }
}
