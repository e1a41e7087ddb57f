// From a subnet to the internet and back, by every way, for all its addresses at once and past everything but security groups.

import type { Part } from '../exposed/part.ts';
import { type Address, lookUp, type NetworkInterface, type Subnet } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, type PacketSet, requestsOf, SOURCE, widened } from '../packets/index.ts';
import { blocksOfClass, type SubnetClass } from '../pairs/subnet-classes.ts';
import { anybodyIn, asAsked, goalIn, type InterfaceGoal, partOf } from '../pairs/walk.ts';
import { begin, type Flow, type Goal, type Walker } from '../reach/flow.ts';
import { INTERNET } from '../reach/internet-addresses.ts';
import { enterFromInternet, type Face } from '../reach/internet-in.ts';
import { backThroughNat, NAT64_NAME } from '../reach/nat.ts';
import { askedPackets } from '../reach/query.ts';
import { acrossAcl, arrive, leaveSubnet } from '../reach/subnets.ts';
import { symmetric, turned, type Way } from '../reach/way.ts';

// https://www.rfc-editor.org/rfc/rfc6052: the addresses by which IPv6 speaks to IPv4.
const NAT64 = { first: 0x64_ff9bn << 96n, last: (0x64_ff9bn << 96n) + 0xffff_ffffn };

export const EXIT_KINDS = {
  'own-address': 'with its own public address',
  nat: 'through a NAT gateway',
  'egress-only': 'through an egress-only internet gateway',
  'gateway-endpoint': 'to a service by its gateway endpoint',
  unseen: 'by a way whose end is not known',
} as const;
export type ExitKind = keyof typeof EXIT_KINDS;

export interface Exit {
  readonly kind: ExitKind;
  /** The NAT gateway, gateway or endpoint. */
  readonly id: string;
  /** The VPC that it is left by, where that is another one. */
  readonly vpcId: string | undefined;
  /** Transit gateways on the way. */
  readonly transits: readonly string[];
  /** Endpoints of firewalls that see it. */
  readonly inspectedBy: readonly string[];
}

export interface ExitPath {
  readonly exit: Exit;
  /** Requests with any source address. */
  readonly part: Part;
}

/** One address of a subnet, with a public one: its members' ways do not differ by address. */
export interface Shown {
  readonly address: Address;
}

/** The ways out for the interfaces of a subnet that have public IPv4 addresses (`shown` is one of them), or for those that have none. */
export function exitsOf(walker: Walker, own: SubnetClass, subnet: Subnet, shown: Shown | undefined): readonly ExitPath[] {
  const { version } = walker;
  const whole = homeIn(own, subnet, version);
  const client: NetworkInterface = shown === undefined ? whole.interface : { ...anybodyIn({ ...own, subnet }), addresses: [shown.address] };
  const sources = shown === undefined ? whole.ranges : [{ first: shown.address.value, last: shown.address.value }];
  if (sources.length === 0) return [];
  const home: InterfaceGoal = { ...whole, interface: client, subnet, ranges: sources };
  const asked = askedPackets({ protocol: 'all' }, version, sources, INTERNET[version]);
  const found = waysOut(walker, asked, client, subnet, { kind: 'internet' }, home);
  if (version === 4) return gathered(walker, found);
  // IPv6 may speak to IPv4 by addresses that a NAT gateway translates: what is certain of it is only that it may.
  const translated = askedPackets({ protocol: 'all' }, version, sources, [NAT64]);
  const others = waysOut(walker, translated, client, subnet, { kind: 'internet' }, home).filter(({ way }) =>
    way.flow.unknowns.some(({ name }) => name === NAT64_NAME),
  );
  return gathered(walker, [...found, ...others]);
}

/** The ways to the services that gateway endpoints lead to. */
export function serviceExitsOf(
  walker: Walker,
  own: SubnetClass,
  subnet: Subnet,
  service: string,
  targets: readonly { readonly first: bigint; readonly last: bigint }[],
): readonly ExitPath[] {
  const home = homeIn(own, subnet, walker.version);
  if (home.ranges.length === 0 || targets.length === 0) return [];
  const asked = askedPackets({ protocol: 'all' }, walker.version, home.ranges, targets);
  return gathered(walker, waysOut(walker, asked, home.interface, subnet, { kind: 'service', name: service }, home));
}

/** Where the answers go: everybody in the subnet. */
function homeIn(own: SubnetClass, subnet: Subnet, version: IpVersion) {
  const place = { ...own, subnet, subnets: [subnet] };
  return { ...goalIn(place, version), ranges: blocksOfClass(place, version) };
}

interface Found {
  readonly way: Way;
  readonly exit: Exit;
}

function waysOut(walker: Walker, asked: PacketSet, client: NetworkInterface, subnet: Subnet, goal: Goal, home: InterfaceGoal): readonly Found[] {
  const start = begin(asked, client, subnet.zone);
  const found: Found[] = [];
  for (const flow of leaveSubnet(walker, start, { vpcId: client.vpcId, subnet, from: client, nat: undefined, isTransit: false }, goal)) {
    if (flow.blocks.length > 0 || isEmpty(flow.packets)) continue;
    const exit = exitOf(flow, client.vpcId);
    // Where the way out is not known, no more can be said of the way back.
    if (flow.unknowns.length > 0 && flow.exit.gateway === undefined && goal.kind === 'internet') {
      found.push({ way: { packets: ownPackets(flow, asked), flow, arrives: false }, exit });
      continue;
    }
    for (const reply of goal.kind === 'service' ? fromService(walker, flow, home) : repliesOf(walker, flow, client, home)) {
      if (reply.blocks.length > 0) continue;
      const packets = asAsked(flow, requestsOf(reply.packets));
      if (!isEmpty(packets)) found.push({ way: { packets, flow: symmetric(reply), arrives: true }, exit });
    }
  }
  return found;
}

/** In the client's words, however far it was followed. */
function ownPackets(flow: Flow, asked: PacketSet): PacketSet {
  return flow.exit.nat === undefined ? intersect(flow.packets, asked) : asAsked(flow, asked);
}

function fromService(walker: Walker, flow: Flow, home: InterfaceGoal): readonly Flow[] {
  const reply = turned(flow, home.subnet.zone);
  const { nat } = flow.exit;
  if (nat === undefined) return [arrive(walker, acrossAcl(walker, reply, home.subnet, 'ingress'), home)];
  return backThroughNat(walker, acrossAcl(walker, reply, subnetOf(walker, nat), 'ingress'), nat, home);
}

/** INVARIANT: nothing goes through a NAT gateway whose subnet is not known. */
function subnetOf({ model }: Walker, { gateway }: NonNullable<Flow['exit']['nat']>): Subnet {
  return lookUp(model.subnets, gateway.subnetId) as Subnet;
}

function repliesOf(walker: Walker, flow: Flow, client: NetworkInterface, home: InterfaceGoal): readonly Flow[] {
  const reply = turned(flow, client.zone);
  const { nat } = flow.exit;
  if (nat === undefined) {
    const face: Face = { vpcId: client.vpcId, subnet: home.subnet, from: client, nat: undefined, goal: home };
    return enterFromInternet(walker, reply, face);
  }
  const face: Face = { vpcId: nat.gateway.vpcId, subnet: subnetOf(walker, nat), from: undefined, nat: nat.gateway, goal: home };
  return enterFromInternet(walker, reply, face).flatMap((one) => backThroughNat(walker, one, nat, home));
}

function exitOf({ exit, hops, seenBy }: Flow, vpcId: string): Exit {
  const transits = [
    ...new Set(hops.filter(({ resource }) => resource.type === 'AWS::EC2::TransitGatewayRouteTable').map(({ at }) => at.replace('routes of ', ''))),
  ];
  const end = hops.at(-1)?.resource;
  const last = end?.id ?? '';
  const isEndpoint = end?.type === 'AWS::EC2::VPCEndpoint';
  const common = { transits, inspectedBy: seenBy.filter(({ isStateful }) => isStateful).map(({ endpoint }) => endpoint) };
  if (exit.nat !== undefined) {
    const { gateway } = exit.nat;
    const elsewhere = { vpcId: gateway.vpcId === vpcId ? undefined : gateway.vpcId, ...common };
    if (isEndpoint) return { kind: 'gateway-endpoint', id: last, ...elsewhere };
    return { kind: exit.gateway === undefined ? 'unseen' : 'nat', id: gateway.id, ...elsewhere };
  }
  if (exit.gateway === 'egress-only-gateway') return { kind: 'egress-only', id: last, vpcId: undefined, ...common };
  if (exit.gateway === 'internet-gateway') return { kind: 'own-address', id: last, vpcId: undefined, ...common };
  if (isEndpoint) return { kind: 'gateway-endpoint', id: last, vpcId: undefined, ...common };
  return { kind: 'unseen', id: '', vpcId: undefined, ...common };
}

function gathered({ version }: Walker, found: readonly Found[]): readonly ExitPath[] {
  const groups = new Map<string, { exit: Exit; ways: Way[] }>();
  for (const { way, exit } of found) {
    const key = JSON.stringify(exit);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { exit, ways: [way] });
    else known.ways.push(way);
  }
  return [...groups.values()].map(({ exit, ways }) => {
    const { set, perhaps, missing } = partOf(version, ways);
    return { exit, part: { set: widened(set, SOURCE), perhaps: widened(perhaps, SOURCE), missing } };
  });
}
