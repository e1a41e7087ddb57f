// Through internet gateways, egress-only ones and NAT gateways, out and in.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html

import type { AddressRange, Missing } from '../../core/index.ts';
import {
  type Gateway,
  gap,
  isMissing,
  type NatGateway,
  type NetworkInterface,
  type PublicAccessUse,
  type RouteTable,
  type Subnet,
  type Target,
} from '../model/index.ts';
import {
  DESTINATION,
  destinationsOf,
  fromAddresses,
  intersect,
  isEmpty,
  packetsOf,
  sourcesOf,
  subtract,
  toAddresses,
  union,
  widened,
  withDestinations,
  withSources,
} from '../packets/index.ts';
import type { ExplanationCode } from './codes.ts';
import { block, type Flow, type Goal, notModelled, type Place, type Translation, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { throughInspection } from './inspection.ts';
import { RFC1918, RFC6598, UNIQUE_LOCAL } from './outside.ts';
import { partition } from './routing.ts';
import { acrossAcl, arrive, deliver, leaveSubnet, loseReferences } from './subnets.ts';
import { compileTable } from './tables.ts';

const only = (value: bigint): AddressRange => ({ first: value, last: value });

/** Block Public Access, for a use of a subnet. */
function acrossPublicAccess({ model }: Walker, flow: Flow, vpcId: string, subnet: Subnet, use: PublicAccessUse): Flow {
  const { account, region } = subnet.ref;
  const found = model.publicAccess.blocking(account, region, vpcId, subnet.id, use);
  if (found === undefined) return flow;
  if (isMissing(found)) return withUnknown(flow, found);
  return withBlock(flow, block('VPC_BLOCK_PUBLIC_ACCESS_ENABLED', found.setting, 'InternetGatewayBlockMode'), `internet of ${vpcId}`);
}

/** Out through the internet gateway that a route names. */
export function leaveByInternetGateway(walker: Walker, flow: Flow, place: Place, goal: Goal, gatewayId: string): readonly Flow[] {
  if (goal.kind !== 'internet' && goal.kind !== 'elsewhere') return [];
  const { model, version } = walker;
  const at = `out through ${gatewayId}`;
  const gateway = model.internetGateways.get(gatewayId);
  if (gateway === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::InternetGateway', place.subnet.ref.account, place.subnet.ref.region))];
  let next = flow;
  if (!gateway.vpcIds.includes(place.vpcId))
    next = withBlock(next, block('BAD_STATE_ATTACHMENT', gateway.ref, 'Attachments', `it is not attached to ${place.vpcId}`), at);
  next = acrossPublicAccess(walker, next, place.vpcId, place.subnet, place.nat !== undefined ? 'nat' : flow.isReply ? 'in' : 'out');
  next = refused(next, RFC1918, 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS', gateway.ref, at);
  next = refused(next, RFC6598, 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS', gateway.ref, at);
  // Private addresses are nowhere behind it.
  if (goal.kind === 'elsewhere') return next.blocks.length > flow.blocks.length ? [next] : [];
  next = straightOut(walker, next, place, gateway, at);
  next = { ...next, exit: { ...next.exit, gateway: 'internet-gateway' }, sender: undefined, byAddress: undefined };
  if (version === 6) return [withHop(fromPublic(walker, next, place.vpcId, gateway, at), gateway.ref, at, [])];
  const pairs = publicPairs(place);
  const translated = pairs
    .map(({ value, publicValue }) => withSources(intersect(next.packets, fromAddresses(4, [only(value)])), [only(publicValue)]))
    .filter((set) => !isEmpty(set))
    .reduce((a, b) => (isEmpty(a) ? b : union(a, b)), subtract(next.packets, next.packets));
  if (isEmpty(translated)) {
    const who = place.nat?.ref ?? place.from?.ref ?? gateway.ref;
    return [withBlock(next, block('IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', who, 'Association'), at)];
  }
  return [withHop(next, gateway.ref, at, [], translated)];
}

/**
 * From a subnet whose traffic edge routes redirect, nothing leaves straight by the gateway, whatever its own routes say.
 * Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html (INGRESS_RTB_TRAFFIC_REDIRECTION)
 */
function straightOut(walker: Walker, flow: Flow, { from, nat, subnet }: Place, gateway: Gateway, at: string): Flow {
  const table = walker.model.tableOfGateway(gateway.id);
  if (table === undefined || (nat?.subnetId ?? from?.subnetId) !== subnet.id) return flow;
  const back = partition(compileTable(walker, table), toAddresses(walker.version, sourcesOf(flow.packets))).taken;
  const away = back.find(({ route }) => route.target.kind !== 'local');
  return away === undefined ? flow : withBlock(flow, block('INGRESS_RTB_TRAFFIC_REDIRECTION', table.ref, away.route.path), at);
}

function refused(flow: Flow, refusing: readonly AddressRange[], code: ExplanationCode, gateway: Parameters<typeof block>[1], at: string): Flow {
  if (flow.packets.version === 6) return flow;
  const left = subtract(flow.packets, toAddresses(4, refusing));
  return isEmpty(left) ? withBlock(flow, block(code, gateway), at) : { ...flow, packets: left };
}

function publicPairs({ nat, from }: Place): readonly { readonly value: bigint; readonly publicValue: bigint }[] {
  if (nat !== undefined)
    return nat.addresses.flatMap(({ privateValue, publicValue }) => (publicValue === undefined || nat.isPrivate ? [] : { value: privateValue, publicValue }));
  return (from?.addresses ?? []).flatMap(({ value, publicValue }) => (publicValue === undefined ? [] : { value, publicValue }));
}

/** Out through an egress-only internet gateway: IPv6, begun inside. */
export function leaveByEgressOnly(walker: Walker, flow: Flow, place: Place, goal: Goal, gatewayId: string): readonly Flow[] {
  if (goal.kind !== 'internet' || walker.version !== 6) return [];
  const { model } = walker;
  const at = `out through ${gatewayId}`;
  const gateway = model.egressOnlyGateways.get(gatewayId);
  if (gateway === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::EgressOnlyInternetGateway', place.subnet.ref.account, place.subnet.ref.region))];
  let next = flow;
  if (!gateway.vpcIds.includes(place.vpcId)) next = withBlock(next, block('BAD_STATE_ATTACHMENT', gateway.ref, 'Attachments'), at);
  if (flow.isReply && flow.exit.gateway !== 'egress-only-gateway') next = withBlock(next, block('EGRESS_ONLY_GATEWAY_REFUSES_INGRESS', gateway.ref), at);
  next = acrossPublicAccess(walker, next, place.vpcId, place.subnet, 'nat');
  next = fromPublic(walker, next, place.vpcId, gateway, at);
  return [withHop({ ...next, exit: { ...next.exit, gateway: 'egress-only-gateway' }, sender: undefined, byAddress: undefined }, gateway.ref, at, [])];
}

export const NAT64_NAME = 'IPv6 through a NAT gateway (NAT64)';
const NAT_PROTOCOLS = [1, 6, 17];
const EPHEMERAL = [1024, 65_535] as const;

/** Into a NAT gateway, and on from its subnet under its address. */
export function throughNat(walker: Walker, flow: Flow, place: Place, goal: Goal, natId: string): readonly Flow[] {
  const { model, version } = walker;
  const { account, region } = place.subnet.ref;
  // A reply does not pass a NAT gateway that its request has not passed.
  if (flow.isReply) return [];
  const nat = model.natGateways.get(natId);
  if (nat === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::NatGateway', account, region))];
  // A gateway translates once: what comes to it again goes in a circle.
  for (let before = flow.exit.nat; before !== undefined; before = before.within) if (before.gateway.id === natId) return [];
  const at = `through ${natId}`;
  if (nat.isRegional) return [withUnknown(flow, notModelled('regional NAT gateway', nat.ref))];
  if (version === 6) return [withUnknown(flow, notModelled(NAT64_NAME, nat.ref))];
  const subnet = model.subnets.get(nat.subnetId ?? '');
  if (subnet === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::Subnet', account, region))];
  let next = flow;
  if (!nat.isAvailable) next = withBlock(next, block('BAD_STATE', nat.ref, 'State', 'the NAT gateway is not available'), at);
  if (nat.vpcId !== place.vpcId) next = withBlock(next, block('NGW_REQUIRES_SOURCE_IN_VPC', nat.ref), at);
  const carried = NAT_PROTOCOLS.map((one) => intersect(next.packets, packetsOf(version, { protocols: [one, one] }))).reduce((a, b) => union(a, b));
  if (isEmpty(carried)) next = withBlock(next, block('PROTOCOL_RESTRICTION', nat.ref, '', 'NAT gateways carry TCP, UDP and ICMP only'), at);
  else next = { ...next, packets: carried };
  if (subnet.id !== place.subnet.id) next = acrossAcl(walker, next, subnet, 'ingress');
  const before = next.packets;
  const addresses = nat.addresses.map(({ privateValue }) => only(privateValue));
  if (addresses.length === 0) return [withUnknown(next, notModelled('NAT gateway without an address', nat.ref))];
  next = loseReferences(next, at, block('SG_REFERENCES_NOT_PRESERVED', nat.ref));
  next = withHop(next, nat.ref, at, [], remapped(withSources(next.packets, addresses)));
  next = { ...next, exit: { gateway: undefined, nat: { gateway: nat, before, within: flow.exit.nat } }, zone: subnet.zone };
  return leaveSubnet(walker, next, { vpcId: subnet.vpcId, subnet, from: undefined, nat, isTransit: false }, goal);
}

/** TCP and UDP leave from a port of the gateway's own choice: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
function remapped(set: Flow['packets']): Flow['packets'] {
  const withPorts = [6, 17].map((one) => intersect(set, packetsOf(4, { protocols: [one, one] }))).reduce((a, b) => union(a, b));
  const ported = intersect(
    widened(withPorts, 3),
    union(packetsOf(4, { protocols: [6, 6], sourcePorts: EPHEMERAL }), packetsOf(4, { protocols: [17, 17], sourcePorts: EPHEMERAL })),
  );
  return union(subtract(set, withPorts), ported);
}

/** Back at the NAT gateway: the packet gets its client's address again and goes on within the network, or to the NAT gateway before it. */
export function backThroughNat(
  walker: Walker,
  flow: Flow,
  { gateway: nat, before, within }: Translation,
  home: Extract<Goal, { kind: 'interface' }>,
): readonly Flow[] {
  const goal = within === undefined ? home : goalOfNat(walker, within.gateway);
  if (goal === undefined) return [withUnknown(flow, gap(walker.model, 'AWS::EC2::NetworkInterface', nat.ref.account, nat.ref.region))];
  const subnet = walker.model.subnets.get(nat.subnetId ?? '');
  if (subnet === undefined) return [];
  const clients = sourcesOf(before);
  // The client's own port again: any that the request had.
  const ports = intersect(widened(withDestinations(flow.packets, clients), 4), widened(replyPorts(before), 0));
  const next = withHop({ ...flow, exit: { ...flow.exit, nat: undefined }, met: [] }, nat.ref, `back through ${nat.id}`, [], ports);
  const found = leaveSubnet(walker, next, { vpcId: nat.vpcId, subnet, from: undefined, nat: undefined, isTransit: false }, goal);
  return within === undefined ? found : found.flatMap((one) => backThroughNat(walker, one, within, home));
}

/** A NAT gateway's own interface as the goal; `undefined` where it was not read. */
export function goalOfNat({ model, version }: Walker, nat: NatGateway): Extract<Goal, { kind: 'interface' }> | undefined {
  const own = model.interfaces().get(nat.interfaceIds[0] ?? '');
  const subnet = model.subnets.get(nat.subnetId ?? '');
  const values = own?.addresses.filter((one) => one.version === version).map(({ value }) => value) ?? [];
  return own === undefined || subnet === undefined || values.length === 0 ? undefined : { kind: 'interface', interface: own, subnet, values };
}

/** The request's protocol and source port, as the reply's protocol and destination port, with every address. */
function replyPorts(before: Flow['packets']): Flow['packets'] {
  let found = subtract(before, before);
  const icmp = intersect(before, packetsOf(4, { protocols: [1, 1] }));
  if (!isEmpty(icmp)) found = union(found, packetsOf(4, { protocols: [1, 1] }));
  for (const protocol of [6, 17]) {
    const own = intersect(before, packetsOf(4, { protocols: [protocol, protocol] }));
    for (const { first, last } of valuesOfSourcePort(own))
      found = union(found, packetsOf(4, { protocols: [protocol, protocol], ports: [Number(first), Number(last)] }));
  }
  return found;
}

function valuesOfSourcePort(set: Flow['packets']): readonly AddressRange[] {
  const found: AddressRange[] = [];
  for (let i = 0; i < set.words.length; i += 10) found.push({ first: BigInt(set.words[i + 6] ?? 0), last: BigInt(set.words[i + 7] ?? 0) });
  return found;
}

/** Whom packets from the internet are for: an interface, or a NAT gateway's address for what it sent. */
export interface Face {
  readonly vpcId: string;
  readonly subnet: Subnet;
  readonly from: NetworkInterface | undefined;
  readonly nat: NatGateway | undefined;
  readonly goal: Goal;
}

/** In through the internet gateway of a VPC. INVARIANT: the packets' destinations are the face's public or IPv6 addresses. */
export function enterFromInternet(walker: Walker, flow: Flow, face: Face): readonly Flow[] {
  const { model, version } = walker;
  const isBack = flow.isReply;
  if (isBack && flow.exit.gateway === 'egress-only-gateway') return inside(walker, flow, face, undefined);
  const gateways = [...model.internetGateways.values()].filter((one) => one.vpcIds.includes(face.vpcId));
  const gateway = gateways[0];
  let next = flow;
  const at = `in through ${gateway?.id ?? 'the internet gateway'}`;
  if (gateway === undefined) {
    const unread = model.snapshot.coverage.missing('AWS::EC2::InternetGateway', face.subnet.ref.account, face.subnet.ref.region);
    const vpc = model.vpcs.get(face.vpcId)?.ref ?? face.subnet.ref;
    next = unread === undefined ? withBlock(next, block('NO_INTERNET_GATEWAY', vpc), at) : withUnknown(next, unread);
  }
  const where = gateway?.ref ?? face.subnet.ref;
  if (version === 4) {
    next = fromRefused(next, RFC1918, 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS', where, at);
    next = fromRefused(next, RFC6598, 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS', where, at);
  }
  next = acrossPublicAccess(walker, next, face.vpcId, face.subnet, face.nat !== undefined ? 'nat' : isBack ? 'out' : 'in');
  if (!isBack && face.from?.deniesInternetGateways === true) next = withBlock(next, block('INTERFACE_DENIES_IGW', face.from.ref, 'DenyAllIgwTraffic'), at);
  if (version === 4) {
    const pairs = publicPairs({ vpcId: face.vpcId, subnet: face.subnet, from: face.from, nat: face.nat, isTransit: false });
    const translated = pairs
      .map(({ value, publicValue }) => withDestinations(intersect(next.packets, toAddresses(4, [only(publicValue)])), [only(value)]))
      .reduce((a, b) => union(a, b), subtract(next.packets, next.packets));
    if (isEmpty(translated)) {
      next = withBlock(next, block('IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', face.nat?.ref ?? face.from?.ref ?? where, 'Association'), at);
      const own = (face.from?.addresses ?? []).filter((one) => one.version === 4).map(({ value }) => only(value));
      if (own.length > 0) next = { ...next, packets: withDestinations(widened(next.packets, DESTINATION), own) };
    } else next = withHop(next, where, at, [], translated);
  } else next = withHop(insideVpc(walker, next, face, at), where, at, []);
  return inside(walker, next, face, gateway?.id);
}

/** Private IPv6 addresses are not on the internet: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html#vpc-ipv6-addresses */
function privateBlocks({ model }: Walker, vpcId: string): readonly AddressRange[] {
  return [...(model.vpcs.get(vpcId)?.privateBlocks ?? []), ...UNIQUE_LOCAL];
}

function fromPublic(walker: Walker, flow: Flow, vpcId: string, gateway: Gateway, at: string): Flow {
  const left = subtract(flow.packets, fromAddresses(6, privateBlocks(walker, vpcId)));
  return isEmpty(left) ? withBlock(flow, block('IPV6_ADDRESS_IS_PRIVATE', gateway.ref), at) : { ...flow, packets: left };
}

/** IPv6 addresses are the VPC's own, or nothing comes in for them. */
function insideVpc(walker: Walker, flow: Flow, { vpcId }: Face, at: string): Flow {
  const { model } = walker;
  const vpc = model.vpcs.get(vpcId);
  const blocks = vpc?.blocks.filter(({ version }) => version === 6) ?? [];
  if (vpc === undefined) return flow;
  const own = intersect(flow.packets, toAddresses(6, blocks));
  const left = subtract(own, toAddresses(6, privateBlocks(walker, vpcId)));
  if (!isEmpty(own) && isEmpty(left)) return withBlock(flow, block('IPV6_ADDRESS_IS_PRIVATE', vpc.ref, 'Ipv6CidrBlockAssociationSet'), at);
  return isEmpty(left)
    ? withBlock(flow, block('IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS', vpc.ref, 'Ipv6CidrBlockAssociationSet'), at)
    : { ...flow, packets: left };
}

function fromRefused(flow: Flow, refusing: readonly AddressRange[], code: ExplanationCode, gateway: Parameters<typeof block>[1], at: string): Flow {
  const left = subtract(flow.packets, fromAddresses(4, refusing));
  return isEmpty(left) ? withBlock(flow, block(code, gateway), at) : { ...flow, packets: left };
}

/** Behind the gateway: its edge route table, where it has one, then the boundary of the subnet. */
function inside(walker: Walker, flow: Flow, face: Face, gatewayId: string | undefined): readonly Flow[] {
  const { model } = walker;
  const table = gatewayId === undefined ? undefined : model.tableOfGateway(gatewayId);
  if (table === undefined) return into(walker, flow, face);
  if (table.routes === undefined) return [withUnknown(flow, unreadTable(table.ref))];
  const compiled = compileTable(walker, table);
  const { taken } = partition(compiled, flow.packets);
  const found: Flow[] = [];
  for (const { route, packets } of taken) {
    const { target } = route;
    const means = `route to ${target.kind === 'local' ? 'local' : target.id}`;
    const next = withHop(flow, table.ref, `edge routes of ${gatewayId ?? ''}`, [{ resource: table.ref, path: route.path, means }], packets);
    if (route.isBlackhole)
      found.push(...into(walker, withBlock(next, block('BAD_STATE_ROUTE', table.ref, route.path), `edge routes of ${gatewayId ?? ''}`), face));
    else if (target.kind === 'local') found.push(...into(walker, next, face));
    else found.push(...redirected(walker, next, face, target));
  }
  return [...found, ...compiled.unclear.map(({ missing }) => withUnknown(flow, missing))];
}

/** To the middlebox that the edge routes name, and on from its subnet. */
function redirected(walker: Walker, flow: Flow, face: Face, target: Target): readonly Flow[] {
  const goal = goalOfFace(walker, face);
  if (target.kind !== 'vpc-endpoint' || goal === undefined) {
    const box = walker.version === 4 && target.kind === 'interface' ? walker.model.interfaces().get(target.id) : undefined;
    const isHidden = box?.addresses.every(({ publicValue }) => publicValue === undefined) === true;
    const next = box !== undefined && isHidden ? withBlock(flow, block('INGRESS_RTB_NO_PUBLIC_IP', box.ref, 'Association'), `to ${box.id}`) : flow;
    return [withUnknown(next, notModelled(`middlebox ${target.id} on the way in`, face.subnet.ref))];
  }
  const place: Place = { vpcId: face.vpcId, subnet: face.subnet, from: face.from, nat: face.nat, isTransit: false };
  return throughInspection(walker, flow, place, goal, target.id, false);
}

/** An interface as the goal; the NAT gateway's own where it is the face. */
function goalOfFace(walker: Walker, { nat, goal }: Face): Goal | undefined {
  if (nat !== undefined) return goalOfNat(walker, nat);
  return goal.kind === 'interface' ? goal : undefined;
}

/** Straight to the face. */
function into(walker: Walker, flow: Flow, face: Face): readonly Flow[] {
  if (face.nat !== undefined) return [acrossAcl(walker, flow, face.subnet, 'ingress')];
  if (face.goal.kind !== 'interface') return [];
  const found = deliver(walker, flow, face.vpcId, undefined, face.goal);
  return found.length > 0 || destinationsOf(flow.packets).length > 0 ? found : [arrive(walker, flow, face.goal)];
}

export function unreadTable({ account, region, arn }: RouteTable['ref']): Missing {
  return { reason: 'unreadable', name: 'ec2:DescribeRouteTables', account, region, arn };
}
