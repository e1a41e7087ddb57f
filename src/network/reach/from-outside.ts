// What begins outside of the network: on the internet, or in a network that we do not see.

import type { AddressRange } from '../../core/index.ts';
import { gap, type NetworkInterface } from '../model/index.ts';
import { packetsOf } from '../packets/index.ts';
import { begin, block, type Flow, type Goal, notModelled, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { INTERNET } from './internet-addresses.ts';
import { enterFromInternet } from './internet-in.ts';
import { refusalOfStranger } from './outside.ts';
import { askedPackets, type ReachQuery } from './query.ts';
import { acrossAcl, arrive, leaveInterface } from './subnets.ts';
import { goalOf, only, shownAddresses, type Way, withReply } from './way.ts';
import { faceOf } from './way-back.ts';

export function fromInternet(
  walker: Walker,
  sources: readonly AddressRange[],
  one: NetworkInterface,
  goal: Extract<Goal, { kind: 'interface' }>,
  query: ReachQuery,
): readonly Way[] {
  const face = faceOf(walker, one, goal, undefined);
  const shown = shownAddresses(walker.version, one);
  const flow = begin(askedPackets(query, walker.version, sources, shown.length === 0 ? undefined : shown), undefined, one.zone);
  if (face === undefined)
    return [{ packets: flow.packets, flow: withUnknown(flow, gap(walker.model, 'AWS::EC2::Subnet', one.ref.account, one.ref.region)), arrives: false }];
  if (shown.length === 0 && one.hasOtherPublicAddress) {
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAssociation.html
    const there = arrive(
      walker,
      acrossAcl(walker, begin(askedPackets(query, 4, sources, goal.values.map(only)), undefined, one.zone), face.subnet, 'ingress'),
      goal,
    );
    return [{ packets: there.packets, flow: withUnknown(there, notModelled('a carrier or customer-owned address', one.ref)), arrives: false }];
  }
  const entered = enterFromInternet(walker, flow, face);
  return entered.flatMap((arrived) => withReply(walker, arrived, one, (reply) => leaveInterface(walker, reply, one, { kind: 'internet' })));
}

/** Of all packets of the internet, what gets to an interface, whether or not an answer comes back. */
export function arrivals(walker: Walker, one: NetworkInterface): readonly Flow[] {
  const { version } = walker;
  const goal = goalOf(walker, one);
  const shown = shownAddresses(version, one);
  const face = goal === undefined ? undefined : faceOf(walker, one, goal, undefined);
  if (face === undefined || shown.length === 0) return [];
  return enterFromInternet(walker, begin(packetsOf(version, { sources: INTERNET[version], destinations: shown }), undefined, one.zone), face);
}

/** From a network that we do not see: what lies before the VPC is unknown, what lies in it is not. */
export function fromElsewhere(walker: Walker, sources: readonly AddressRange[], goal: Extract<Goal, { kind: 'interface' }>, query: ReachQuery): readonly Way[] {
  const targets = goal.values.map(only);
  const flow = begin(askedPackets(query, walker.version, sources, targets), undefined, goal.interface.zone);
  const stranger = sources[0] === undefined || walker.version === 6 ? undefined : refusalOfStranger(walker.model, goal.interface, sources[0].first);
  if (stranger !== undefined && 'code' in stranger) {
    const gateway = [...walker.model.internetGateways.values()].find(({ vpcIds }) => vpcIds.includes(goal.interface.vpcId));
    return [{ packets: flow.packets, flow: withBlock(flow, block(stranger.code, gateway?.ref ?? goal.subnet.ref), 'from outside'), arrives: false }];
  }
  const outside = notModelled('the network that the source is in');
  const inside = arrive(walker, acrossAcl(walker, withUnknown(withHop(flow, goal.subnet.ref, 'from outside', []), outside), goal.subnet, 'ingress'), goal, {
    groupIds: [],
    ranges: sources,
    isStranger: true,
  });
  return [{ packets: inside.packets, flow: inside, arrives: false }];
}
