// Between two interfaces by the public address of the second: out through one internet gateway, in through another.

import type { NetworkInterface } from '../model/index.ts';
import { intersect, toAddresses } from '../packets/index.ts';
import { begin, type Flow, type Walker } from './flow.ts';
import { INTERNET } from './internet-addresses.ts';
import { enterFromInternet } from './internet-in.ts';
import { askedPackets, type ReachQuery } from './query.ts';
import { leaveInterface } from './subnets.ts';
import { goalOf, only, shownAddresses, symmetric, type Way, withReply } from './way.ts';
import { answers, faceOf, returnHome } from './way-back.ts';

const EMPTY_EXIT = { gateway: undefined, nat: undefined } as const;

/** Between two interfaces by the public address of the second: out to the internet and, as another packet, in again. */
export function publicly(walker: Walker, from: NetworkInterface, to: NetworkInterface, query: ReachQuery): readonly Way[] {
  const { version } = walker;
  const shown = shownAddresses(version, to);
  const goal = goalOf(walker, to);
  const own = from.addresses.filter((one) => one.version === version).map(({ value }) => only(value));
  // Only as it is: that somebody could build it is no way that is missing.
  if (shown.length === 0 || goal === undefined || from.id === to.id || walker.isTryingOther || (version === 6 && from.vpcId === to.vpcId)) return [];
  const face = faceOf(walker, to, goal, undefined);
  if (face === undefined) return [];
  const packets = askedPackets(query, version, own, shown);
  const all = leaveInterface(walker, begin(packets, from, from.zone), from, { kind: 'internet' });
  const out = all.filter((flow) => flow.exit.gateway !== undefined);
  // What is not known on the way out may lead there all the same, where the internet gets in at all.
  const lost = all.filter((flow) => flow.exit.gateway === undefined && flow.blocks.length === 0 && flow.unknowns.length > 0);
  const isOpen =
    lost.length > 0 &&
    enterFromInternet(walker, begin(askedPackets(query, version, INTERNET[version], shown), undefined, to.zone), face).some(
      ({ blocks }) => blocks.length === 0,
    );
  const perhaps = isOpen ? lost.map((flow): Way => ({ packets: flow.packets, flow, arrives: false })) : [];
  const known = out.flatMap((flow) => {
    const arriving = { ...flow, packets: intersect(flow.packets, toAddresses(version, shown)), met: [] };
    if (version === 6) return enterFromInternet(walker, arriving, face).flatMap((arrived) => answered(walker, arrived, from, to));
    // For a firewall these are two connections, one by the private address of each end.
    const { seenBy } = flow;
    const second = { ...arriving, seenBy: [] };
    const home = (reply: Flow) => returnHome(walker, { ...symmetric(reply), exit: flow.exit, met: [], seenBy, returnedBy: [] }, from);
    return enterFromInternet(walker, second, face).flatMap((arrived) =>
      withReply(walker, arrived, to, (reply) => leaveInterface(walker, { ...reply, exit: EMPTY_EXIT }, to, { kind: 'internet' }).flatMap(home)),
    );
  });
  return [...known, ...perhaps];
}

/** Nothing translates IPv6: its answer comes back by the internet, or by whatever the routes of the one who was asked prefer. */
function answered(walker: Walker, arrived: Flow, from: NetworkInterface, to: NetworkInterface): readonly Way[] {
  const { exit } = arrived;
  return withReply(walker, { ...arrived, exit: EMPTY_EXIT }, to, (reply) => answers(walker, reply, to, from, exit));
}
