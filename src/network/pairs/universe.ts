// The packets that are asked about: connections of every port from client ports, pings, and every other protocol.

import type { IpVersion, PacketSet } from '../packets/index.ts';
import { askedPackets } from '../reach/query.ts';

export const EVERY_REQUEST: Readonly<Record<IpVersion, PacketSet>> = {
  4: askedPackets({ protocol: 'all' }, 4, undefined, undefined),
  6: askedPackets({ protocol: 'all' }, 6, undefined, undefined),
};
