// Through NAT gateways, out and back.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html

import { gap, lookUp, type NatGateway } from '../model/index.ts';
import { intersect, isEmpty, packetsOf, repliesTo, sourcesOf, subtract, union, widened, withDestinations, withSources } from '../packets/index.ts';
import { block, type Flow, type Goal, notModelled, type Place, type Translation, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { acrossAcl, leaveSubnet, loseReferences } from './subnets.ts';
import { only } from './way.ts';

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
  const subnet = lookUp(model.subnets, nat.subnetId);
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
  const subnet = lookUp(walker.model.subnets, nat.subnetId);
  if (subnet === undefined) return [];
  // The client's own address and port again: whatever answers a request.
  const replies = intersect(widened(withDestinations(flow.packets, sourcesOf(before)), 4), repliesTo(before));
  const next = withHop({ ...flow, exit: { ...flow.exit, nat: undefined }, met: [] }, nat.ref, `back through ${nat.id}`, [], replies);
  const found = leaveSubnet(walker, next, { vpcId: nat.vpcId, subnet, from: undefined, nat: undefined, isTransit: false }, goal);
  return within === undefined ? found : found.flatMap((one) => backThroughNat(walker, one, within, home));
}

/** A NAT gateway's own interface as the goal; `undefined` where it was not read. */
export function goalOfNat({ model, version }: Walker, nat: NatGateway): Extract<Goal, { kind: 'interface' }> | undefined {
  const own = lookUp(model.interfaces(), nat.interfaceIds[0]);
  const subnet = lookUp(model.subnets, nat.subnetId);
  if (own === undefined || subnet === undefined) return undefined;
  const values = own.addresses.filter((one) => one.version === version).map(({ value }) => value);
  return values.length === 0 ? undefined : { kind: 'interface', interface: own, subnet, values };
}
