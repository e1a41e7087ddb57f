// From one end to one other: every way there and back, with what stands in each.

import type { AddressBlock } from '../../core/index.ts';
import { gap, isMissing, type NetworkInterface, type Subnet } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, type PacketSet, packetsOf, repliesTo, requestsOf, toAddresses, union } from '../packets/index.ts';
import { begin, block, type Flow, type Goal, notModelled, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { facetGap } from './gaps.ts';
import { backThroughNat, enterFromInternet, type Face, goalOfNat, NAT64_NAME } from './internet.ts';
import { INTERNET } from './internet-addresses.ts';
import { isIn, LINK_LOCAL, refusalOfStranger } from './outside.ts';
import { askedPackets, type ReachQuery } from './query.ts';
import { acrossAcl, arrive, leaveInterface } from './subnets.ts';

/** One end of a question, as a packet sees it. */
export type End =
  | { readonly kind: 'interface'; readonly interface: NetworkInterface }
  /** The whole internet, or one address in it. */
  | {
      readonly kind: 'internet';
      readonly address: bigint | undefined;
      readonly version: IpVersion | undefined;
      /** Only these addresses of it. */
      readonly blocks?: readonly AddressBlock[];
    }
  /** An address in no VPC that we know: a network behind a VPN, another organisation. */
  | { readonly kind: 'elsewhere'; readonly address: bigint; readonly version: IpVersion }
  /** The resolver that Amazon runs in every VPC. */
  | { readonly kind: 'resolver'; readonly version: IpVersion; readonly address: bigint; readonly vpcId: string | undefined }
  | {
      readonly kind: 'service';
      readonly name: string;
      readonly blocks: readonly AddressBlock[];
    };

/** A way there and back. */
export interface Way {
  /** In the client's words: what it can send so that an answer comes back. Empty where something blocks. */
  readonly packets: PacketSet;
  readonly flow: Flow;
  /** Whether what the client sends arrives, even if no answer comes back. */
  readonly arrives: boolean;
}

/** What the last hop of the way there let through. */
export function arrivedAt({ flow, packets }: Way): PacketSet {
  return flow.hops.findLast(({ isReply }) => !isReply)?.packets ?? packets;
}

const EMPTY_EXIT = { gateway: undefined, nat: undefined } as const;
export const only = (value: bigint) => ({ first: value, last: value });

/** Every way from one end straight to the other in an IP version; none where an end has no address of it. */
export function straightWays(walker: Walker, from: End, to: End, query: ReachQuery): readonly Way[] {
  const own = plainWays(walker, from, to, query);
  const isIpv4 = (to.kind === 'internet' && to.version !== 6) || (to.kind === 'interface' && shownAddresses(4, to.interface).length > 0);
  if (from.kind !== 'interface' || !isIpv4) return own;
  return [...own, ...throughNat64(walker, from.interface, query).map((flow): Way => ({ packets: flow.packets, flow, arrives: false }))];
}

/** Without translation between IP versions. */
function plainWays(walker: Walker, from: End, to: End, query: ReachQuery): readonly Way[] {
  const { version } = walker;
  const sources = rangesOf(from, version);
  const targets = rangesOf(to, version);
  if (sources === undefined || targets === undefined) return [];
  if (to.kind === 'interface') {
    const goal = goalOf(walker, to.interface);
    if (goal === undefined) return [];
    if (from.kind === 'interface') {
      const packets = askedPackets(query, version, sources, targets);
      const inside = leaveInterface(walker, begin(packets, from.interface, from.interface.zone), from.interface, goal);
      return [...inside.flatMap((flow) => backInside(walker, flow, goal, from.interface)), ...publicly(walker, from.interface, to.interface, query)];
    }
    if (from.kind === 'internet') return fromInternet(walker, sources, to.interface, goal, query);
    if (from.kind === 'elsewhere') return fromElsewhere(walker, sources, goal, query);
    const refused = begin(askedPackets(query, version, sources, targets), undefined, '');
    return [done(withBlock(refused, block('VPCE_INTRA_VPC_TRAFFIC', to.interface.ref), 'the service'), true)];
  }
  if (from.kind !== 'interface') return [];
  if (to.kind === 'resolver') return toResolver(walker, from.interface, to, query);
  const packets = askedPackets(query, version, sources, targets);
  // Metadata, time and the like stand at every instance, past groups and network ACLs: https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html
  if (to.kind === 'elsewhere' && isIn(LINK_LOCAL, to.address)) {
    const flow = withUnknown(begin(packets, from.interface, from.interface.zone), notModelled('link-local services of an instance', from.interface.ref));
    return [{ packets, flow, arrives: false }];
  }
  const goal: Goal = to.kind === 'service' ? { kind: 'service', name: to.name } : to.kind === 'internet' ? { kind: 'internet' } : { kind: 'elsewhere' };
  const there = leaveInterface(walker, begin(packets, from.interface, from.interface.zone), from.interface, goal);
  return there.flatMap((flow) => backFromOutside(walker, flow, from.interface));
}

// https://www.rfc-editor.org/rfc/rfc6052: the addresses by which IPv6 speaks to IPv4.
const NAT64 = { first: 0x64_ff9bn << 96n, last: (0x64_ff9bn << 96n) + 0xffff_ffffn };

/** IPv6 to an IPv4 address of the internet, by a NAT gateway: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html */
function throughNat64(walker: Walker, from: NetworkInterface, query: ReachQuery): readonly Flow[] {
  const own = from.addresses.filter(({ version }) => version === 6).map(({ value }) => only(value));
  if (walker.version !== 6 || own.length === 0 || walker.isTryingOther) return [];
  const packets = askedPackets(query, 6, own, [NAT64]);
  const found = leaveInterface(walker, begin(packets, from, from.zone), from, { kind: 'internet' });
  return found.filter(({ blocks, unknowns }) => blocks.length === 0 && unknowns.some(({ name }) => name === NAT64_NAME));
}

/**
 * Neither security groups nor network ACLs nor routes stand between an interface and its VPC's resolver; others do not reach it.
 * Sources: https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html, https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html
 */
function toResolver({ model, version }: Walker, from: NetworkInterface, to: Extract<End, { kind: 'resolver' }>, query: ReachQuery): readonly Way[] {
  const own = from.addresses.filter((one) => one.version === version).map(({ value }) => only(value));
  if (to.version !== version || own.length === 0) return [];
  const ref = model.vpcs.get(from.vpcId)?.ref ?? from.ref;
  const dns = union(packetsOf(version, { protocols: [6, 6], ports: [53, 53] }), packetsOf(version, { protocols: [17, 17], ports: [53, 53] }));
  const packets = intersect(askedPackets(query, version, own, [only(to.address)]), dns);
  const flow = begin(packets, from, from.zone);
  const at = `the resolver of ${to.vpcId ?? from.vpcId}`;
  const vpc = model.vpcs.get(from.vpcId);
  const isOwn = to.vpcId === undefined || vpc?.blocks.some(({ first, version: of }) => of === 4 && first + 2n === to.address) === true;
  if (!isOwn) return [done(withBlock(flow, block('RESOLVER_OF_ANOTHER_VPC', ref), at), false)];
  if (isEmpty(packets)) return [done(withBlock(flow, block('PROTOCOL_RESTRICTION', ref, '', 'the resolver answers on port 53 only'), at), false)];
  if (vpc?.hasResolver === false) return [done(withBlock(flow, block('BAD_STATE', ref, 'EnableDnsSupport', 'the resolver of the VPC is off'), at), false)];
  const reached = withHop({ ...flow, packets }, ref, at, []);
  const unread =
    vpc === undefined ? gap(model, 'AWS::EC2::VPC', from.ref.account, from.ref.region) : facetGap(model, 'AWS::EC2::VPC', 'EnableDnsSupport', vpc.ref);
  return [{ packets, flow: vpc?.hasResolver === true ? reached : withUnknown(reached, unread), arrives: true }];
}

/** The addresses of an end; `undefined` where it has none of the version, the empty list where any will do. */
function rangesOf(end: End, version: IpVersion) {
  switch (end.kind) {
    case 'interface': {
      const own = end.interface.addresses.filter((one) => one.version === version).map(({ value }) => only(value));
      return own.length === 0 ? undefined : own;
    }
    case 'internet':
      if (end.version !== undefined && end.version !== version) return undefined;
      if (end.blocks !== undefined) return blocksOfVersion(end.blocks, version);
      return end.address === undefined ? INTERNET[version] : [only(end.address)];
    case 'elsewhere':
    case 'resolver':
      return end.version === version ? [only(end.address)] : undefined;
    case 'service':
      return blocksOfVersion(end.blocks, version);
  }
}

function blocksOfVersion(blocks: readonly AddressBlock[], version: IpVersion) {
  const own = blocks.filter((one) => one.version === version);
  return own.length === 0 ? undefined : own;
}

export function goalOf({ model, version }: Walker, one: NetworkInterface): Extract<Goal, { kind: 'interface' }> | undefined {
  const subnet = model.subnets.get(one.subnetId) ?? placeholder(one);
  const values = one.addresses.filter((address) => address.version === version).map(({ value }) => value);
  return values.length === 0 ? undefined : { kind: 'interface', interface: one, subnet, values };
}

/** A subnet that was not read still has a name. */
function placeholder(one: NetworkInterface): Subnet {
  return { id: one.subnetId, ref: { ...one.ref, type: 'AWS::EC2::Subnet', id: one.subnetId, arn: one.subnetId }, vpcId: one.vpcId, zone: one.zone, blocks: [] };
}

/** The same flow turned round at its end. */
export function turned(flow: Flow, zone: string): Flow {
  return { ...flow, packets: repliesTo(flow.packets), isReply: true, sender: undefined, byAddress: undefined, zone, met: [], returnedBy: [] };
}

function done(flow: Flow, isOneWay: boolean): Way {
  const isClear = flow.blocks.length === 0;
  return { packets: isOneWay ? flow.packets : requestsOf(flow.packets), flow, arrives: isClear && isOneWay };
}

/** Ends a flow that needs no reply, or takes it back and says what survived both ways. */
function withReply(walker: Walker, flow: Flow, from: NetworkInterface, back: (reply: Flow) => readonly Flow[]): readonly Way[] {
  const reply = turned(flow, from.zone);
  if (isEmpty(reply.packets)) return [done(flow, true)];
  const arrives = flow.blocks.length === 0 && flow.unknowns.length === 0;
  const ways = back(reply).map((one) => ({ ...done(symmetric(one), false), arrives }));
  if (ways.length > 0) return ways;
  const subnet = walker.model.subnets.get(from.subnetId);
  const table = subnet === undefined ? undefined : walker.model.tableOfSubnet(subnet);
  const where = table === undefined || isMissing(table) ? from.ref : table.ref;
  const lost = withBlock(reply, block('NO_ROUTE_TO_DESTINATION', where, '', 'no route leads the reply back'), 'the way back');
  return [{ packets: flow.packets, flow: lost, arrives }];
}

/**
 * A stateful firewall has to see both ways: https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html
 * says that it is not supported otherwise, and not what happens.
 */
export function symmetric(reply: Flow): Flow {
  const lost = reply.inspectedBy.filter((id) => !reply.returnedBy.includes(id));
  return withUnknown(reply, ...lost.map((id) => notModelled(`a reply that does not pass firewall endpoint ${id}, which its request has passed`)));
}

export function backInside(walker: Walker, flow: Flow, goal: Extract<Goal, { kind: 'interface' }>, client: NetworkInterface): readonly Way[] {
  return withReply(walker, flow, goal.interface, (reply) => {
    const nat = flow.exit.nat;
    if (nat === undefined) {
      const home = goalOf(walker, client);
      return home === undefined ? [] : leaveInterface(walker, reply, goal.interface, home);
    }
    const home = goalOf(walker, client);
    const toNat = goalOfNat(walker, nat.gateway);
    if (toNat === undefined || home === undefined)
      return [withUnknown(reply, gap(walker.model, 'AWS::EC2::NetworkInterface', client.ref.account, client.ref.region))];
    return leaveInterface(walker, reply, goal.interface, toNat).flatMap((one) => backThroughNat(walker, one, nat, home));
  });
}

/** Home again from the internet: through the NAT gateway that it left by, or straight to its interface. */
function returnHome(walker: Walker, reply: Flow, client: NetworkInterface): readonly Flow[] {
  const goal = goalOf(walker, client);
  if (goal === undefined) return [];
  const nat = reply.exit.nat;
  const face = faceOf(walker, client, goal, nat);
  if (face === undefined) return [withUnknown(reply, gap(walker.model, 'AWS::EC2::Subnet', client.ref.account, client.ref.region))];
  const entered = enterFromInternet(walker, reply, face);
  return nat === undefined ? entered : entered.flatMap((one) => backThroughNat(walker, one, nat, goal));
}

function faceOf(walker: Walker, client: NetworkInterface, goal: Goal, nat: Flow['exit']['nat']): Face | undefined {
  const { model } = walker;
  if (nat === undefined) {
    const subnet = model.subnets.get(client.subnetId);
    return subnet === undefined ? undefined : { vpcId: client.vpcId, subnet, from: client, nat: undefined, goal };
  }
  const subnet = model.subnets.get(nat.gateway.subnetId ?? '');
  return subnet === undefined ? undefined : { vpcId: nat.gateway.vpcId, subnet, from: undefined, nat: nat.gateway, goal };
}

/** Back from the internet, or from the service behind a gateway endpoint. */
function backFromOutside(walker: Walker, flow: Flow, client: NetworkInterface): readonly Way[] {
  // Where the way out is not known, no more can be said of the way back.
  if (flow.unknowns.length > 0 && flow.exit.gateway === undefined) return [{ packets: flow.packets, flow, arrives: false }];
  return withReply(walker, flow, client, (reply) => {
    if (flow.exit.gateway !== undefined) return returnHome(walker, reply, client);
    const goal = goalOf(walker, client);
    if (goal === undefined) return [];
    const { nat } = flow.exit;
    if (nat === undefined) return [arrive(walker, acrossAcl(walker, reply, goal.subnet, 'ingress'), goal)];
    const subnet = walker.model.subnets.get(nat.gateway.subnetId ?? '');
    return subnet === undefined ? [] : backThroughNat(walker, acrossAcl(walker, reply, subnet, 'ingress'), nat, goal);
  });
}

function fromInternet(
  walker: Walker,
  sources: PacketRanges,
  one: NetworkInterface,
  goal: Extract<Goal, { kind: 'interface' }>,
  query: ReachQuery,
): readonly Way[] {
  const face = faceOf(walker, one, goal, undefined);
  const shown = shownAddresses(walker.version, one);
  const flow = begin(askedPackets(query, walker.version, sources, shown.length === 0 ? undefined : shown), undefined, one.zone);
  if (face === undefined)
    return [{ packets: flow.packets, flow: withUnknown(flow, gap(walker.model, 'AWS::EC2::Subnet', one.ref.account, one.ref.region)), arrives: false }];
  if (shown.length === 0 && one.hasOtherPublicAddress && walker.version === 4) {
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

type PacketRanges = Parameters<typeof toAddresses>[1];

/** What the internet knows an interface by. */
function shownAddresses(version: IpVersion, one: NetworkInterface): PacketRanges {
  return one.addresses.flatMap((address) => {
    if (address.version !== version) return [];
    if (version === 6) return [only(address.value)];
    return address.publicValue === undefined ? [] : [only(address.publicValue)];
  });
}

/** Between two interfaces by the public address of the second: out to the internet and, as another packet, in again. */
function publicly(walker: Walker, from: NetworkInterface, to: NetworkInterface, query: ReachQuery): readonly Way[] {
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
    // For a firewall these are two connections, one by the private address of each end.
    const { judgedBy, inspectedBy, refusedBack } = flow;
    const second = { ...flow, packets: intersect(flow.packets, toAddresses(version, shown)), met: [], judgedBy: [], inspectedBy: [], refusedBack: [] };
    const home = (reply: Flow) =>
      returnHome(walker, { ...symmetric(reply), exit: flow.exit, met: [], judgedBy, inspectedBy, refusedBack, returnedBy: [] }, from);
    return enterFromInternet(walker, second, face).flatMap((arrived) =>
      withReply(walker, arrived, to, (reply) => leaveInterface(walker, { ...reply, exit: EMPTY_EXIT }, to, { kind: 'internet' }).flatMap(home)),
    );
  });
  return [...known, ...perhaps];
}

/** From a network that we do not see: what lies before the VPC is unknown, what lies in it is not. */
function fromElsewhere(walker: Walker, sources: PacketRanges, goal: Extract<Goal, { kind: 'interface' }>, query: ReachQuery): readonly Way[] {
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
