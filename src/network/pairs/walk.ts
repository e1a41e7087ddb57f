// Between two classes of subnets by every way there and back, for all their addresses at once: past everything but security groups.
// The steps are those of single questions; only the ends are whole subnets, and their groups let everything through.

import { type AddressRange, groupBy, type Missing } from '../../core/index.ts';
import type { Part } from '../exposed/part.ts';
import { unique } from '../exposed/part.ts';
import { gap, type NatGateway, type NetworkInterface } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, type PacketSet, requestsOf, subtract, unionAll } from '../packets/index.ts';
import { settleChoices } from '../reach/agreement.ts';
import { begin, type Flow, type Goal, type Walker, withUnknown } from '../reach/flow.ts';
import { backThroughNat, goalOfNat } from '../reach/nat.ts';
import { askedPackets } from '../reach/query.ts';
import { leaveSubnet } from '../reach/subnets.ts';
import { only, symmetric, turned, type Way } from '../reach/way.ts';
import { blocksOfClass, type SubnetClass } from './subnet-classes.ts';

/**
 * What rules that refer to security groups know along a way: all of them, only inbound ones for certain (transit gateways),
 * or none.
 */
export type References = 'kept' | 'inbound' | 'lost';

export interface Path {
  readonly part: Part;
  readonly references: References;
  /** By what addresses the receiver's groups know the sender, where a NAT gateway stands between. */
  readonly shown?: readonly AddressRange[];
}

/** Somebody in the subnet whose groups let everything through. */
export function anybodyIn({ subnet, vpcId }: SubnetClass): NetworkInterface {
  return {
    id: subnet.id,
    ref: subnet.ref,
    vpcId,
    subnetId: subnet.id,
    zone: subnet.zone,
    groupIds: [],
    addresses: [],
    checksSource: true,
    // Of a kind that may be without groups: everything passes.
    type: 'network_load_balancer',
    description: '',
    instanceId: undefined,
    deviceIndex: undefined,
    isAttached: true,
    isManaged: false,
    deniesInternetGateways: false,
  };
}

export type InterfaceGoal = Extract<Goal, { kind: 'interface' }>;

export function goalIn(one: SubnetClass, version: IpVersion): InterfaceGoal {
  return { kind: 'interface', interface: anybodyIn(one), subnet: one.subnet, values: [], ranges: blocksOfClass(one, version) };
}

/** The ways between different subnets of two classes. */
export function walkBetween(walker: Walker, from: SubnetClass, whole: SubnetClass): readonly Path[] {
  const { version } = walker;
  const [sources, targets] = [blocksOfClass(from, version), blocksOfClass(whole, version)];
  // Between two of one class there is a boundary too: what leads from one to the other is not what leads to itself.
  const subnet = whole === from ? whole.subnets.find(({ id }) => id !== from.subnet.id) : whole.subnet;
  if (sources.length === 0 || targets.length === 0 || subnet === undefined) return [];
  const to: SubnetClass = { ...whole, subnet };
  const [home, goal] = [goalIn(from, version), { ...goalIn(to, version), ranges: targets }];
  const asked = askedPackets({ protocol: 'all' }, version, sources, targets);
  const start = begin(asked, home.interface, from.subnet.zone);
  const place = { vpcId: from.vpcId, subnet: from.subnet, from: home.interface, nat: undefined, isTransit: false };
  const found: { readonly way: Way; readonly references: References; readonly nat: NatGateway | undefined }[] = [];
  for (const flow of leaveSubnet(walker, start, place, goal)) {
    if (flow.blocks.length > 0 || isEmpty(flow.packets)) continue;
    const references = referencesOf(flow);
    for (const reply of repliesOf(walker, flow, to, goal, home)) {
      if (reply.blocks.length > 0) continue;
      const packets = asAsked(flow, requestsOf(reply.packets));
      if (!isEmpty(packets)) found.push({ way: { packets, flow: symmetric(reply), arrives: true }, references, nat: flow.exit.nat?.gateway });
    }
  }
  return (['kept', 'inbound', 'lost'] as const).flatMap((references): readonly Path[] => {
    const alike = groupBy(
      found.filter((one) => one.references === references),
      ({ nat }) => nat,
    );
    return [...alike].map(([nat, ways]) => {
      const part = partOf(
        version,
        ways.map(({ way }) => way),
      );
      return nat === undefined ? { part, references } : { part, references, shown: nat.addresses.map(({ privateValue }) => only(privateValue)) };
    });
  });
}

/** Of what replies answer, what the client can have sent: what went into the first NAT gateway on the way. */
export function asAsked({ exit }: Flow, requests: PacketSet): PacketSet {
  if (exit.nat === undefined) return requests;
  let first = exit.nat;
  while (first.within !== undefined) first = first.within;
  return intersect(requests, first.before);
}

function referencesOf({ sender, hops }: Flow): References {
  if (sender === undefined) return 'lost';
  return hops.some(({ resource }) => resource.type.startsWith('AWS::EC2::TransitGateway')) ? 'inbound' : 'kept';
}

function repliesOf(walker: Walker, flow: Flow, to: SubnetClass, goal: InterfaceGoal, home: InterfaceGoal): readonly Flow[] {
  const reply = turned(flow, to.subnet.zone);
  const place = { vpcId: to.vpcId, subnet: to.subnet, from: goal.interface, nat: undefined, isTransit: false };
  const { nat } = flow.exit;
  if (nat === undefined) return leaveSubnet(walker, reply, place, home);
  const toNat = goalOfNat(walker, nat.gateway);
  if (toNat === undefined) return [withUnknown(reply, gap(walker.model, 'AWS::EC2::NetworkInterface', to.subnet.ref.account, to.subnet.ref.region))];
  return leaveSubnet(walker, reply, place, toNat).flatMap((one) => backThroughNat(walker, one, nat, home));
}

export function partOf(version: IpVersion, ways: readonly Way[]): Part {
  const { sure } = settleChoices(ways.filter(({ flow }) => flow.unknowns.length === 0));
  const join = (some: readonly Way[]): PacketSet =>
    unionAll(
      version,
      some.map(({ packets }) => packets),
    );
  const set = join(sure);
  const perhaps = subtract(join(ways), set);
  return { set, perhaps, missing: isEmpty(perhaps) ? [] : missingOf(ways) };
}

function missingOf(ways: readonly Way[]): readonly Missing[] {
  const { open } = settleChoices(ways);
  return unique([...ways, ...open].flatMap(({ flow }) => flow.unknowns));
}
