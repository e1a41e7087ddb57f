// By the route table of a subnet: each route takes its packets to its target. Where a way could lead to the goal and no route
// takes it, it is tried all the same, with the route that is missing as a block.

import type { Missing } from '../../core/index.ts';
import { gap, isMissing, type Route, type RouteTable, type Target, type TargetKind } from '../model/index.ts';
import { intersect, isEmpty, packetsOf, subtract, union } from '../packets/index.ts';
import {
  type Block,
  block,
  type Choice,
  type Flow,
  type Follow,
  type Goal,
  notModelled,
  type Place,
  type Walker,
  withBlock,
  withChoice,
  withHop,
  withUnknown,
} from './flow.ts';
import { throughInspection } from './inspection.ts';
import { leaveByEgressOnly, leaveByInternetGateway } from './internet-out.ts';
import { throughNat } from './nat.ts';
import { leaveByVpnGateway, RFC1918, UNIQUE_LOCAL } from './outside.ts';
import { throughPeering } from './peering.ts';
import { type Compiled, isOneAddress, partition, type Taken } from './routing.ts';
import { deliver } from './subnets.ts';
import { compileTable, unreadTable } from './tables.ts';
import { destinationText, throughTransit } from './transit.ts';

type Way = (walker: Walker, flow: Flow, place: Place, goal: Goal, id: string) => readonly Flow[];

const unmodelled =
  (what: string): Way =>
  (_walker, flow, place, _goal, id) => [withUnknown(flow, notModelled(`${what} ${id}`, place.subnet.ref))];

const WAYS: Readonly<Record<TargetKind, Way>> = {
  local: (walker, flow, place, goal) => deliver(walker, flow, place.vpcId, place.subnet, goal),
  'internet-gateway': leaveByInternetGateway,
  'egress-only-gateway': leaveByEgressOnly,
  'nat-gateway': throughNat,
  peering: throughPeering,
  'transit-gateway': throughTransit,
  'vpc-endpoint': throughEndpoint,
  interface: throughMiddlebox,
  // What lies behind may lead anywhere, back into another VPC too.
  'virtual-private-gateway': (walker, flow, place, _goal, id) => leaveByVpnGateway(walker, flow, place, id),
  'local-gateway': unmodelled('local gateway'),
  'carrier-gateway': unmodelled('carrier gateway'),
  'core-network': unmodelled('core network'),
  unknown: unmodelled('route target'),
};

/** The middlebox's own mind is not known; its source/destination check is. */
function throughMiddlebox(walker: Walker, flow: Flow, place: Place, _goal: Goal, id: string): readonly Flow[] {
  const { model } = walker;
  const one = model.interfaces().get(id);
  if (one === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::NetworkInterface', place.subnet.ref.account, place.subnet.ref.region))];
  let next = flow;
  if (one.checksSource) next = withBlock(next, block('ENI_SOURCE_DEST_CHECK_RESTRICTION', one.ref, 'SourceDestCheck'), `through ${id}`);
  if (!one.isAttached) next = withBlock(next, block('BAD_STATE', one.ref, 'Status', 'the middlebox is attached to nothing'), `through ${id}`);
  return [withUnknown(next, notModelled(`middlebox ${id}`, one.ref))];
}

const TCP_AND_ECHO = (version: 4 | 6) =>
  union(
    packetsOf(version, { protocols: [6, 6] }),
    version === 4 ? packetsOf(4, { protocols: [1, 1], icmpTypes: [8, 8] }) : packetsOf(6, { protocols: [58, 58], icmpTypes: [128, 128] }),
  );

/** A gateway endpoint is the service; others inspect, and are not modelled here. */
function throughEndpoint(walker: Walker, flow: Flow, place: Place, goal: Goal, id: string): readonly Flow[] {
  const { model, version } = walker;
  const endpoint = model.endpoints.get(id);
  if (endpoint === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::VPCEndpoint', place.subnet.ref.account, place.subnet.ref.region))];
  if (endpoint.type === 'GatewayLoadBalancer') return throughInspection(walker, flow, place, goal, id);
  if (endpoint.type !== 'Gateway') return [withUnknown(flow, notModelled(`${endpoint.type} endpoint ${id}`, endpoint.ref))];
  // What has its own way to a service is not the internet, unless the service's address itself is asked about.
  if (goal.kind !== 'service' && !(goal.kind === 'internet' && isOneAddress(flow.packets))) return [];
  let next = flow;
  const at = `through ${id}`;
  // https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html: it serves its own VPC alone.
  if (place.isTransit) next = withBlock(next, block('VPCE_GATEWAY_OF_ANOTHER_VPC', endpoint.ref), at);
  if (!endpoint.isAvailable) next = withBlock(next, block('BAD_STATE', endpoint.ref, 'State', 'the endpoint is not available'), at);
  const carried = intersect(next.packets, TCP_AND_ECHO(version));
  if (isEmpty(carried)) return [withBlock(next, block('VPCE_GATEWAY_PROTOCOL_RESTRICTION', endpoint.ref), at)];
  return [withHop(next, endpoint.ref, at, [], carried)];
}

export const follow: Follow = (walker, flow, place, goal) => {
  const { model } = walker;
  const table = model.tableOfSubnet(place.subnet);
  if (isMissing(table)) return [withUnknown(flow, table)];
  // The same table may be asked again in another VPC's turn, or behind a NAT gateway; not twice for the same packet.
  const step = `${table.id} ${place.subnet.id} ${place.nat?.id ?? ''}`;
  if (flow.met.includes(step)) return [];
  const met: Flow = { ...flow, met: [...flow.met, step] };
  if (table.routes === undefined) return [withUnknown(met, unreadTable(table.ref))];
  const compiled = compileTable(walker, table);
  const { taken, rest } = partition(compiled, met.packets);
  const found: Flow[] = [];
  const taking = new Set<string>();
  for (const { route: first, prefix, packets, ties } of taken) {
    // https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html: of overlapping prefix lists any may win.
    const equal = [first, ...ties.filter((one) => one.target.id !== first.target.id)];
    for (const route of equal) {
      if (route.isBlackhole) continue;
      taking.add(route.target.id);
      const means = `route to ${route.target.id}`;
      const hop = withHop(met, table.ref, `routes of ${place.subnet.id}`, [{ resource: table.ref, path: route.path, means }], packets);
      const next = withUnknown(hop, ...doubtsOf(walker, compiled, route, prefix, met));
      const choice: Choice = { about: `the prefix list that ${table.id} prefers`, chosen: route.path, of: equal.length };
      found.push(...WAYS[route.target.kind](walker, equal.length > 1 ? withChoice(next, choice) : next, place, goal, route.target.id));
    }
  }
  found.push(...unclearWays(walker, compiled, met));
  // The same table has one route for the packet: where it was asked before, no other can be tried.
  if (walker.isTryingOther && !flow.met.some((one) => one.startsWith(`${table.id} `))) {
    for (const target of otherWays(walker, met, place, goal)) {
      if (taking.has(target.id)) continue;
      const why = missingRoute(table, compiled, taken, !isEmpty(rest), target, met);
      found.push(...WAYS[target.kind](walker, withBlock(met, why, `routes of ${place.subnet.id}`), place, goal, target.id));
    }
  }
  return found;
};

// Only these may take what the local route takes: https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
const BEFORE_LOCAL: ReadonlySet<TargetKind> = new Set(['nat-gateway', 'interface', 'vpc-endpoint']);

/** Services' own lists hold services' addresses; a route to the endpoint of a Gateway Load Balancer may be for any. */
function isOfService({ model }: Walker, { target }: Route): boolean {
  return target.kind === 'vpc-endpoint' && model.endpoints.get(target.id)?.type !== 'GatewayLoadBalancer';
}

/** Routes of lists that were not read, which may be more specific than the one that takes the packets. */
function doubtsOf(walker: Walker, { unclear }: Compiled<Route>, taking: Route, prefix: number, { packets }: Flow): readonly Missing[] {
  if (prefix === (packets.version === 4 ? 32 : 128)) return [];
  return unclear
    .filter(({ route }) => route.target.id !== taking.target.id && !isOfService(walker, route))
    .filter(({ route }) => taking.target.kind !== 'local' || BEFORE_LOCAL.has(route.target.kind))
    .map(({ missing }) => missing);
}

/** Routes whose addresses are unknown may take any of the packets; those to a gateway endpoint only the service's own addresses. */
function unclearWays(walker: Walker, compiled: Compiled<Route>, flow: Flow): readonly Flow[] {
  return compiled.unclear
    .filter(({ route }) => !isOfService(walker, route) || (isOneAddress(flow.packets) && !isPrivate(flow)))
    .map(({ missing }) => withUnknown(flow, missing));
}

function isPrivate({ packets }: Flow): boolean {
  return isEmpty(subtract(packets, packetsOf(packets.version, { destinations: packets.version === 4 ? RFC1918 : UNIQUE_LOCAL })));
}

/** Why the packets do not take a target: no route, a blackhole, or a route that wins over it. */
function missingRoute(table: RouteTable, compiled: Compiled<Route>, taken: readonly Taken<Route>[], isPartOpen: boolean, target: Target, flow: Flow): Block {
  const to = destinationText(flow);
  const winning = taken[0];
  if (winning === undefined || isPartOpen) {
    const other = compiled.entries.find(({ route }) => route.target.id === target.id && !route.isBlackhole);
    if (other !== undefined && target.kind !== 'local') return block('CANNOT_ROUTE', table.ref, other.route.path, `its route to ${target.id} is not for ${to}`);
    return block('NO_ROUTE_TO_DESTINATION', table.ref, '', `it has no route for ${to} to ${target.id}`);
  }
  const { route, prefix } = winning;
  if (route.isBlackhole) {
    const instead = route.target.id === target.id ? '' : `, and the way is to ${target.id}`;
    return block('BAD_STATE_ROUTE', table.ref, route.path, `its route for ${to} is a blackhole (${route.target.id})${instead}`);
  }
  const losing = compiled.entries.find((one) => one.route.target.id === target.id && !isEmpty(intersect(flow.packets, one.set)));
  if (losing === undefined)
    return block('NO_ROUTE_TO_DESTINATION', table.ref, route.path, `its route for ${to} leads to ${route.target.id}, not to ${target.id}`);
  const code = losing.prefix === prefix ? 'HIGHER_PRIORITY_ROUTE' : 'MORE_SPECIFIC_ROUTE';
  return block(code, table.ref, route.path, `its route for ${to} leads to ${route.target.id}, before the one to ${target.id}`);
}

/** Targets that could lead to the goal from here, whether or not a route names them. */
function otherWays({ model, version }: Walker, flow: Flow, place: Place, goal: Goal): readonly Target[] {
  const found: Target[] = [];
  const here = place.vpcId;
  if (goal.kind === 'interface') {
    const there = goal.interface.vpcId;
    if (there === here) return [{ kind: 'local', id: 'local' }];
    if (!place.isTransit) {
      for (const one of model.peerings.values()) {
        if (one.sides.some(({ vpcId }) => vpcId === here) && one.sides.some(({ vpcId }) => vpcId === there)) found.push({ kind: 'peering', id: one.id });
      }
    }
    const gatewaysOf = (vpcId: string) => new Set([...model.attachments.values()].filter((one) => one.resourceId === vpcId).map((one) => one.gatewayId));
    const theirs = gatewaysOf(there);
    for (const id of gatewaysOf(here)) if (theirs.has(id)) found.push({ kind: 'transit-gateway', id });
  }
  if (goal.kind === 'internet') {
    for (const one of model.internetGateways.values()) if (one.vpcIds.includes(here)) found.push({ kind: 'internet-gateway', id: one.id });
    if (!flow.isReply)
      for (const one of model.egressOnlyGateways.values()) if (one.vpcIds.includes(here)) found.push({ kind: 'egress-only-gateway', id: one.id });
    if (version === 4 && place.nat === undefined) {
      for (const one of model.natGateways.values())
        if (one.vpcId === here && one.isAvailable && !one.isPrivate && one.subnetId !== place.subnet.id) found.push({ kind: 'nat-gateway', id: one.id });
    }
  }
  if (goal.kind === 'service') {
    for (const one of model.endpoints.values())
      if (one.type === 'Gateway' && one.vpcId === here && one.service === goal.name) found.push({ kind: 'vpc-endpoint', id: one.id });
  }
  return found;
}
