// What gets in through one filter: certainly, and perhaps, with what would have to be known.

import type { Missing } from '../../core/index.ts';
import { fromAddresses, type IpVersion, intersect, isEmpty, noPackets, type PacketSet, packetsOf, subtract, toAddresses, union } from '../packets/index.ts';
import { INTERNET } from '../reach/internet-addresses.ts';

export interface Part {
  readonly set: PacketSet;
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
}

export const FROM_INTERNET: Readonly<Record<IpVersion, PacketSet>> = { 4: fromAddresses(4, INTERNET[4]), 6: fromAddresses(6, INTERNET[6]) };
export const TO_INTERNET: Readonly<Record<IpVersion, PacketSet>> = { 4: toAddresses(4, INTERNET[4]), 6: toAddresses(6, INTERNET[6]) };
export const TCP: Readonly<Record<IpVersion, PacketSet>> = { 4: packetsOf(4, { protocols: [6, 6] }), 6: packetsOf(6, { protocols: [6, 6] }) };

const NO_MISSING: readonly Missing[] = [];
export const NOTHING: Readonly<Record<IpVersion, Part>> = {
  4: { set: noPackets(4), perhaps: noPackets(4), missing: NO_MISSING },
  6: { set: noPackets(6), perhaps: noPackets(6), missing: NO_MISSING },
};

/** What would get in, had one more thing been read. */
export function uncertain({ set, perhaps, missing }: Part, more: Missing): Part {
  return { set: noPackets(set.version), perhaps: union(set, perhaps), missing: [...missing, more] };
}

/** Through one and the other. */
export function both(a: Part, b: Part): Part {
  const set = intersect(a.set, b.set);
  if (isEmpty(a.perhaps) && isEmpty(b.perhaps)) return { set, perhaps: a.perhaps, missing: NO_MISSING };
  const perhaps = subtract(intersect(union(a.set, a.perhaps), union(b.set, b.perhaps)), set);
  return { set, perhaps, missing: isEmpty(perhaps) ? NO_MISSING : unique([...a.missing, ...b.missing]) };
}

export function unique(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [`${one.name} ${one.account ?? ''} ${one.region ?? ''} ${one.arn ?? ''}`, one])).values()];
}
