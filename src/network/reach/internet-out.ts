// Out through internet gateways and egress-only ones.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html

import type { AddressRange } from '../../core/index.ts';
import { type Gateway, gap } from '../model/index.ts';
import { fromAddresses, intersect, isEmpty, sourcesOf, subtract, toAddresses, union, withSources } from '../packets/index.ts';
import type { ExplanationCode } from './codes.ts';
import { block, type Flow, type Goal, type Place, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { acrossPublicAccess, privateBlocks, publicPairs } from './internet-gateways.ts';
import { RFC1918, RFC6598 } from './outside.ts';
import { partition } from './routing.ts';
import { compileTable } from './tables.ts';
import { only } from './way.ts';

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
  if (version === 4) {
    next = refused(next, RFC1918, 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS', gateway.ref, at);
    next = refused(next, RFC6598, 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS', gateway.ref, at);
  }
  // Private addresses are nowhere behind it.
  if (goal.kind === 'elsewhere') return next.blocks.length > flow.blocks.length ? [next] : [];
  next = straightOut(walker, next, place, gateway, at);
  next = { ...next, exit: { ...next.exit, gateway: 'internet-gateway' }, sender: undefined, byAddress: undefined };
  if (version === 6) return [withHop(fromPublic(walker, next, place, gateway, at), gateway.ref, at, [])];
  const pairs = publicPairs(place);
  const translated = pairs
    .map(({ value, publicValue }) => withSources(intersect(next.packets, fromAddresses(4, [only(value)])), [only(publicValue)]))
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
  const compiled = compileTable(walker, table);
  const back = partition(compiled, toAddresses(walker.version, sourcesOf(flow.packets))).taken;
  const away = back.find(({ route }) => route.target.kind !== 'local');
  return away === undefined
    ? withUnknown(flow, ...compiled.unclear.map(({ missing }) => missing))
    : withBlock(flow, block('INGRESS_RTB_TRAFFIC_REDIRECTION', table.ref, away.route.path), at);
}

function refused(flow: Flow, refusing: readonly AddressRange[], code: ExplanationCode, gateway: Parameters<typeof block>[1], at: string): Flow {
  const left = subtract(flow.packets, toAddresses(4, refusing));
  return isEmpty(left) ? withBlock(flow, block(code, gateway), at) : { ...flow, packets: left };
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
  if (flow.isReply) next = withBlock(next, block('EGRESS_ONLY_GATEWAY_REFUSES_INGRESS', gateway.ref), at);
  next = acrossPublicAccess(walker, next, place.vpcId, place.subnet, 'nat');
  next = fromPublic(walker, next, place, gateway, at);
  return [withHop({ ...next, exit: { ...next.exit, gateway: 'egress-only-gateway' }, sender: undefined, byAddress: undefined }, gateway.ref, at, [])];
}

/**
 * IPv6 leaves with the addresses of the gateway's own VPC, and with public ones. For those of other VPCs AWS knows NAT66 and proxies only:
 * https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/centralized-egress-for-ipv6.html
 */
function fromPublic(walker: Walker, flow: Flow, { vpcId, isTransit }: Place, gateway: Gateway, at: string): Flow {
  const own = walker.model.vpcs.get(vpcId)?.blocks.filter(({ version }) => version === 6);
  if (isTransit && own !== undefined && isEmpty(intersect(flow.packets, fromAddresses(6, own))))
    return withBlock(flow, block('IPV6_ADDRESS_OF_ANOTHER_VPC', gateway.ref), at);
  const left = subtract(flow.packets, fromAddresses(6, privateBlocks(walker, vpcId)));
  return isEmpty(left) ? withBlock(flow, block('IPV6_ADDRESS_IS_PRIVATE', gateway.ref), at) : { ...flow, packets: left };
}
