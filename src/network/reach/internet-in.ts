// In through the internet gateway of a VPC: its filters, its translation, its edge route table.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html

import type { NatGateway, NetworkInterface, Subnet, Target } from '../model/index.ts';
import { DESTINATION, intersect, isEmpty, subtract, toAddresses, union, widened, withDestinations } from '../packets/index.ts';
import { block, type Flow, type Goal, notModelled, type Place, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { throughInspection } from './inspection.ts';
import { acrossPublicAccess, privateBlocks, publicPairs } from './internet-gateways.ts';
import { goalOfNat } from './nat.ts';
import { partition } from './routing.ts';
import { acrossAcl, deliver } from './subnets.ts';
import { compileTable, unreadTable } from './tables.ts';
import { only } from './way.ts';

/** Whom packets from the internet are for: an interface, or a NAT gateway's address for what it sent. */
export type Face = {
  readonly vpcId: string;
  readonly subnet: Subnet;
  readonly goal: Goal;
} & ({ readonly from: NetworkInterface; readonly nat: undefined } | { readonly from: undefined; readonly nat: NatGateway });

/** In through the internet gateway of a VPC. INVARIANT: the packets' destinations are the face's public or IPv6 addresses, their sources the internet's: others are refused before (`outside.ts`). */
export function enterFromInternet(walker: Walker, flow: Flow, face: Face): readonly Flow[] {
  const { model, version } = walker;
  const isBack = flow.isReply;
  if (isBack && flow.exit.gateway === 'egress-only-gateway') return into(walker, flow, face);
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
  next = acrossPublicAccess(walker, next, face.vpcId, face.subnet, face.nat !== undefined ? 'nat' : isBack ? 'out' : 'in');
  if (!isBack && face.from?.deniesInternetGateways === true) next = withBlock(next, block('INTERFACE_DENIES_IGW', face.from.ref, 'DenyAllIgwTraffic'), at);
  if (version === 4) {
    const pairs = publicPairs({ vpcId: face.vpcId, subnet: face.subnet, from: face.from, nat: face.nat, isTransit: false });
    const translated = pairs
      .map(({ value, publicValue }) => withDestinations(intersect(next.packets, toAddresses(4, [only(publicValue)])), [only(value)]))
      .reduce((a, b) => union(a, b), subtract(next.packets, next.packets));
    if (isEmpty(translated)) {
      next = withBlock(next, block('IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', (face.nat ?? face.from).ref, 'Association'), at);
      const own = (face.from?.addresses ?? []).filter((one) => one.version === 4).map(({ value }) => only(value));
      if (own.length > 0) next = { ...next, packets: withDestinations(widened(next.packets, DESTINATION), own) };
    } else next = withHop(next, where, at, [], translated);
  } else next = withHop(insideVpc(walker, next, face, at), where, at, []);
  return gateway === undefined ? into(walker, next, face) : inside(walker, next, face, gateway.id);
}

/** IPv6 addresses are the VPC's own, or nothing comes in for them. */
function insideVpc(walker: Walker, flow: Flow, { vpcId }: Face, at: string): Flow {
  const { model } = walker;
  const vpc = model.vpcs.get(vpcId);
  if (vpc === undefined) return flow;
  const blocks = vpc.blocks.filter(({ version }) => version === 6);
  const own = intersect(flow.packets, toAddresses(6, blocks));
  const left = subtract(own, toAddresses(6, privateBlocks(walker, vpcId)));
  if (!isEmpty(own) && isEmpty(left)) return withBlock(flow, block('IPV6_ADDRESS_IS_PRIVATE', vpc.ref, 'Ipv6CidrBlockAssociationSet'), at);
  return isEmpty(left)
    ? withBlock(flow, block('IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS', vpc.ref, 'Ipv6CidrBlockAssociationSet'), at)
    : { ...flow, packets: left };
}

/** Behind the gateway: its edge route table, where it has one, then the boundary of the subnet. */
function inside(walker: Walker, flow: Flow, face: Face, gatewayId: string): readonly Flow[] {
  const table = walker.model.tableOfGateway(gatewayId);
  if (table === undefined) return into(walker, flow, face);
  if (table.routes === undefined) return [withUnknown(flow, unreadTable(table.ref))];
  const compiled = compileTable(walker, table);
  const { taken } = partition(compiled, flow.packets);
  const at = `edge routes of ${gatewayId}`;
  const found: Flow[] = [];
  for (const { route, packets } of taken) {
    const { target } = route;
    const means = `route to ${target.id}`;
    const hop = withHop(flow, table.ref, at, [{ resource: table.ref, path: route.path, means }], packets);
    // A route that cannot be read may be the one that takes them.
    const next = withUnknown(hop, ...compiled.unclear.map(({ missing }) => missing));
    if (route.isBlackhole) found.push(...into(walker, withBlock(next, block('BAD_STATE_ROUTE', table.ref, route.path), at), face));
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
  return throughInspection(walker, flow, place, goal, target.id);
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
  return deliver(walker, flow, face.vpcId, undefined, face.goal);
}
