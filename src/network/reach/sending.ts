// From a node of a load balancer to a target: with the node's own address, or with the client's where the load balancer keeps it.
// Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html (client IP preservation),
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html (a target's rule that refers to the
// load balancer's group holds whether the client's address is kept or not),
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html (never one that refers to the client's),
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-cross-zone.html

import type { AddressRange } from '../../core/index.ts';
import { isMissing, type NetworkInterface, type NetworkModel, type Subnet, type Target } from '../model/index.ts';
import { type IpVersion, isEmpty, type PacketSet, packetsOf, repliesTo, requestsOf, toAddresses, withDestinations, withPort } from '../packets/index.ts';
import type { Direction } from './filters.ts';
import { begin, block, type Decision, type Flow, type Goal, notModelled, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import type { Forwarding } from './forwardings.ts';
import { facetGap } from './gaps.ts';
import { straightWays } from './pair.ts';
import type { ReachQuery } from './query.ts';
import { partition } from './routing.ts';
import { acrossAcl, acrossGroups, acrossQuietAcl, arrive, leaveInterface } from './subnets.ts';
import { compileTable, unreadTable } from './tables.ts';
import { goalOf, only, type Way } from './way.ts';
import { backInside } from './way-back.ts';

const EPHEMERAL = [1024, 65_535] as const;
const EVERYBODY: Readonly<Record<IpVersion, readonly AddressRange[]>> = {
  4: [{ first: 0n, last: (1n << 32n) - 1n }],
  6: [{ first: 0n, last: (1n << 128n) - 1n }],
};

type InterfaceGoal = Extract<Goal, { kind: 'interface' }>;

/** Every way from a node to a target and back. `arrived` is what the node got from its clients, in its own words. */
export function sendingWays(
  walker: Walker,
  node: NetworkInterface,
  forwarding: Forwarding,
  to: NetworkInterface,
  protocol: number,
  arrived: PacketSet,
): readonly Way[] {
  const { group, values } = forwarding;
  const port = portOf(forwarding);
  const whole = goalOf({ ...walker, version: group.version }, to);
  if (port === undefined || whole === undefined) return [];
  const own: Walker = { ...walker, version: group.version };
  const goal: InterfaceGoal = { ...whole, values };
  const keeps = keepsClient(forwarding, arrived.version);
  const found: Way[] = [];
  const sources = node.addresses.filter(({ version }) => version === group.version).map(({ value }) => only(value));
  if (keeps !== true && sources.length > 0) {
    const service = { protocols: [protocol, protocol], sourcePorts: EPHEMERAL, ports: [port, port] } as const;
    const packets = packetsOf(group.version, { sources, destinations: values.map(only), ...service });
    found.push(...leaveNode(own, chosen(own, begin(packets, node, node.zone), node, forwarding, goal, protocol, port), node, forwarding, goal));
  }
  if (keeps !== false) {
    const packets = withPort(withDestinations(arrived, values.map(only)), port);
    found.push(keepingClient(own, chosen(own, begin(packets, undefined, node.zone), node, forwarding, goal, protocol, port), node, goal));
  }
  if (keeps !== undefined) return found;
  // Not known: either may hold.
  return found.map((way) => ({ ...way, flow: withUnknown(way.flow, attributesGap(own.model, forwarding)), arrives: false }));
}

/** Only within one IP version, and only by a network load balancer; `undefined` where the attribute was not read. */
function keepsClient({ group, balancer }: Forwarding, version: IpVersion): boolean | undefined {
  if (balancer.type !== 'network' || version !== group.version) return false;
  return group.keepsClient;
}

function attributesGap(model: NetworkModel, { group }: Forwarding) {
  return facetGap(model, 'AWS::ElasticLoadBalancingV2::TargetGroup', 'Attributes', group.ref);
}

/** The port that a target gets it on. */
export function portOf({ group, target }: Forwarding): number | undefined {
  return target?.port ?? group.port;
}

/**
 * A target that was not read may be registered with another port than its group's, so with the one that is asked about:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-routing-configuration
 */
export function onAnyPort(forwarding: Forwarding, query: ReachQuery): Forwarding {
  const { port } = query;
  if (forwarding.target !== undefined || port === undefined || isMeant(query, portOf(forwarding))) return forwarding;
  return { ...forwarding, group: { ...forwarding.group, port: typeof port === 'number' ? port : port[0] } };
}

/** Whether a port is among those that are asked about. */
export function isMeant({ port }: ReachQuery, target: number | undefined): boolean {
  if (target === undefined) return false;
  return port === undefined || (typeof port === 'number' ? port === target : port[0] <= target && target <= port[1]);
}

function leaveNode(walker: Walker, flow: Flow, node: NetworkInterface, { balancer }: Forwarding, goal: InterfaceGoal): readonly Way[] {
  // Network ACLs apply to what a classic load balancer sends, within its own subnet too. Of what comes in, and of answers, nothing is said:
  // https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
  const isClassicNeighbour = balancer.type === 'classic' && node.subnetId === goal.subnet.id;
  const quiet = (one: Flow, direction: Direction) => acrossQuietAcl(walker, one, goal.subnet, direction, 'between a classic load balancer and its own subnet');
  const sent = isClassicNeighbour ? quiet(acrossAcl(walker, flow, goal.subnet, 'egress', 'ELB_ACL_RESTRICTION'), 'ingress') : flow;
  const ways = leaveInterface(walker, sent, node, goal).flatMap((one) => backInside(walker, one, goal, node));
  if (!isClassicNeighbour) return ways;
  return ways.map((way) => {
    const back = quiet(quiet({ ...way.flow, packets: repliesTo(way.packets), isReply: true }, 'egress'), 'ingress');
    return { ...way, flow: back, packets: requestsOf(back.packets) };
  });
}

/** The client's own address all the way: past the network ACLs of both subnets, to the target's groups, and back by the load balancer. */
function keepingClient(walker: Walker, begun: Flow, node: NetworkInterface, goal: InterfaceGoal): Way {
  const { model, version } = walker;
  const from = model.subnets.get(node.subnetId);
  let flow = acrossGroups(walker, begun, node, 'egress', { groupIds: goal.interface.groupIds ?? [], ranges: goal.values.map(only) });
  const boundary = from === undefined || from.id === goal.subnet.id ? undefined : ([from, goal.subnet] as const);
  if (boundary !== undefined) {
    flow = acrossAcl(walker, acrossAcl(walker, flow, boundary[0], 'egress'), boundary[1], 'ingress');
    flow = directly(walker, directly(walker, flow, boundary[0], goal.interface.vpcId, goal.values), boundary[1], node.vpcId, valuesOf(node, version));
  }
  flow = arrive(walker, flow, goal, { groupIds: node.groupIds ?? [], ranges: EVERYBODY[version] });
  const isClear = flow.blocks.length === 0;
  const replies = repliesTo(flow.packets);
  if (isEmpty(replies)) return { packets: flow.packets, flow, arrives: isClear };
  let back: Flow = { ...flow, packets: replies, isReply: true };
  if (boundary !== undefined) back = acrossAcl(walker, acrossAcl(walker, back, boundary[1], 'egress'), boundary[0], 'ingress');
  return { packets: requestsOf(back.packets), flow: back, arrives: isClear && flow.unknowns.length === 0 };
}

/**
 * A client's address is kept only where traffic "must flow directly from the Network Load Balancer to the target", in its own VPC or in a
 * peered one of the Region, and no middlebox stands between them:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
 */
function directly(walker: Walker, flow: Flow, subnet: Subnet, vpcId: string, values: readonly bigint[]): Flow {
  const { model } = walker;
  const table = model.tableOfSubnet(subnet);
  if (isMissing(table)) return withUnknown(flow, table);
  if (table.routes === undefined) return withUnknown(flow, unreadTable(table.ref));
  const { taken, rest } = partition(compileTable(walker, table), toAddresses(walker.version, values.map(only)));
  const away = taken.find(({ route }) => route.isBlackhole || !leadsStraight(model, route.target, subnet.vpcId, vpcId));
  if (away === undefined && isEmpty(rest)) return flow;
  const where = away === undefined ? 'where no route leads' : `past ${away.route.target.id}`;
  return withUnknown(flow, notModelled(`a client's address that a load balancer keeps ${where}`, table.ref));
}

function leadsStraight({ peerings }: NetworkModel, { kind, id }: Target, from: string, to: string): boolean {
  if (from === to) return kind === 'local';
  const peering = kind === 'peering' ? peerings.get(id) : undefined;
  if (peering === undefined) return false;
  const [a, b] = peering.sides;
  return peering.isActive && a.region === b.region && [from, to].every((vpcId) => a.vpcId === vpcId || b.vpcId === vpcId);
}

function valuesOf(one: NetworkInterface, version: IpVersion): readonly bigint[] {
  return one.addresses.filter((address) => address.version === version).map(({ value }) => value);
}

/** The choice of the load balancer: rule, group and target, and whether its zones let it be chosen. */
function chosen(walker: Walker, flow: Flow, node: NetworkInterface, forwarding: Forwarding, goal: InterfaceGoal, protocol: number, port: number): Flow {
  const { balancer, group, forward, target, missing } = forwarding;
  const at = `through load balancer ${balancer.name}`;
  const decisions: Decision[] = [];
  if (forward !== undefined) {
    const when = forward.conditions === '' ? '' : ` where ${forward.conditions}`;
    decisions.push({ resource: forward.ref, path: forward.path, means: `sends to ${group.name}${when}` });
  }
  if (target !== undefined) {
    const health = target.health === undefined || target.health === 'healthy' ? '' : `, which AWS calls ${target.health}`;
    decisions.push({ resource: group.ref, path: target.path, means: `target ${target.id} on port ${port}${health}` });
    const note = healthNote(walker, node, forwarding, goal, protocol, port);
    if (note !== undefined) decisions.push({ resource: group.ref, path: 'HealthCheckPort', means: note });
  }
  let next = withUnknown(withHop(flow, balancer.ref, at, decisions), ...missing);
  if (!balancer.isActive) next = withBlock(next, block('BAD_STATE', balancer.ref, 'State', 'the load balancer is not active'), at);
  return acrossZones(walker, next, node, forwarding, goal, at);
}

/**
 * Whether its zones let a node send to a target. Of one outside the VPC its registration says the zone, or `all`; application load balancers
 * ask for it only where cross-zone load balancing is off: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html
 */
function acrossZones(walker: Walker, flow: Flow, node: NetworkInterface, forwarding: Forwarding, goal: InterfaceGoal, at: string): Flow {
  const { balancer, group, target } = forwarding;
  const { model } = walker;
  const isOutside = goal.interface.vpcId !== balancer.vpcId;
  // A target group may say otherwise than its load balancer.
  const isCrossZone = group.hasAttributes ? (group.isCrossZone ?? balancer.isCrossZone) : undefined;
  const zone = isOutside ? target?.zone : goal.subnet.zone;
  if (zone === undefined || (isOutside && (zone === 'all' || (isCrossZone === true && balancer.type === 'application')))) return flow;
  const zones = balancer.subnetIds.map((id) => model.subnets.get(id));
  const isKnown = (subnet: Subnet | undefined): subnet is Subnet => subnet !== undefined;
  const next =
    zones.length > 0 && zones.every(isKnown) && !zones.some((one) => one.zone === zone)
      ? withBlock(flow, block('ELB_INSTALLED_AZ_RESTRICTION', balancer.ref, 'AvailabilityZones', `it is not enabled in ${zone}`), at)
      : flow;
  if ((model.subnets.get(node.subnetId)?.zone ?? node.zone) === zone) return next;
  if (isCrossZone === true)
    return isOutside
      ? withUnknown(next, notModelled('the zone of a target outside the VPC of a network load balancer that balances across zones', group.ref))
      : next;
  if (isCrossZone === false) {
    const where = group.isCrossZone === false ? group.ref : balancer.ref;
    const hasHere = (group.targets ?? []).some((one) => zoneOfTarget(model, one.id) === node.zone);
    const code = hasHere || balancer.type === 'classic' ? 'ELB_NOT_CROSSZONE' : 'ELBV2_NO_TARGETS_IN_AZ';
    return withBlock(next, block(code, where, 'Attributes', `its node in ${node.zone} sends nothing to ${zone}: cross-zone load balancing is off`), at);
  }
  return withUnknown(next, crossZoneGap(model, forwarding));
}

function crossZoneGap(model: NetworkModel, { balancer, group }: Forwarding) {
  if (balancer.type === 'classic') return facetGap(model, 'AWS::ElasticLoadBalancing::LoadBalancer', 'LoadBalancerAttributes', balancer.ref);
  return group.hasAttributes
    ? facetGap(model, 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'Attributes', balancer.ref)
    : facetGap(model, 'AWS::ElasticLoadBalancingV2::TargetGroup', 'Attributes', group.ref);
}

function zoneOfTarget(model: NetworkModel, id: string): string | undefined {
  for (const one of model.interfaces().values()) if (one.instanceId === id && (one.deviceIndex ?? 0) === 0) return one.zone;
  return undefined;
}

/** Health checks come from the node's own address; where they cannot arrive, the target is taken out of service. */
function healthNote(walker: Walker, node: NetworkInterface, { group }: Forwarding, goal: InterfaceGoal, protocol: number, port: number): string | undefined {
  const asked = group.healthPort === 'traffic' ? port : group.healthPort;
  const isSame = asked === port && protocol === 6 && group.keepsClient !== true;
  if (isSame || walker.isTryingOther) return undefined;
  const ways = straightWays(walker, { kind: 'interface', interface: node }, { kind: 'interface', interface: goal.interface }, { port: asked });
  return ways.some(({ flow }) => flow.blocks.length === 0) ? undefined : `its health checks on tcp ${asked} do not get through`;
}
