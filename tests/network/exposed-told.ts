// What the internet reaches, in words.

import { type Exposure, exposedToInternet, readNetwork } from '../../src/network/index.ts';
import { describePackets } from '../../src/network/packets/index.ts';
import { type Draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';

/** Each exposure: who, with which groups, to what; and what is missing. */
export const exposed = (made: Draft, unread: readonly string[] = []): readonly string[] =>
  exposedToInternet(readNetwork(snapshotOf(worldOf(made), false, unread))).map(told);

/** Who, with which groups, to what; and what is missing. */
export function told({ members, subnetId, groupIds, packets, missing }: Exposure): string {
  const what = packets.map((set) => `v${set.version} ${describePackets(set)}`).join(' and ');
  const doubt =
    missing.length === 0
      ? ''
      : ` unless ${missing.map(({ name, account = '', region = '', arn = '' }) => [name, account, region, arn.slice(-12)].filter((word) => word !== '').join(' ')).join(', ')}`;
  return `${subnetId} ${members.map(({ id }) => id).join()} (${groupIds.join()}) ${what}${doubt}`;
}
