// Into, out of and between subnets: the network ACL at the boundary, the security groups at the interface.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html (when traffic enters and leaves the subnet, not within it)

import { gap, isMissing, lookUp, type NetworkInterface, type Subnet } from '../model/index.ts';
import { haveCommon, intersect, isEmpty, type PacketSet, toAddresses } from '../packets/index.ts';
import type { ExplanationCode } from './codes.ts';
import { aclPassage, aclRefusal, type Direction, groupPassage, type OtherSide, wordOf } from './filters.ts';
import { block, type Flow, type Goal, notModelled, type Place, pass, type Walker, withBlock, withUnknown } from './flow.ts';
import { acrossListeners } from './listeners.ts';

/** The boundary of a subnet in one direction. */
export function acrossAcl({ model }: Walker, flow: Flow, subnet: Subnet, direction: Direction, code: ExplanationCode = 'SUBNET_ACL_RESTRICTION'): Flow {
  const acl = model.aclOfSubnet(subnet);
  if (isMissing(acl)) return withUnknown(flow, acl);
  return pass(flow, `${wordOf(direction)} boundary of ${subnet.id}`, acl.ref, aclPassage(acl, direction, flow.packets), () => {
    const { path, means } = aclRefusal(acl, direction, flow.packets);
    return block(code, acl.ref, path, means);
  });
}

/** Where AWS does not say whether a network ACL is asked, one that would stop it leaves it open; `where` says where that is. */
export function acrossQuietAcl({ model }: Walker, flow: Flow, subnet: Subnet, direction: Direction, where: string): Flow {
  const acl = model.aclOfSubnet(subnet);
  if (isMissing(acl)) return withUnknown(flow, acl);
  const passage = aclPassage(acl, direction, flow.packets, false);
  const passed = intersect(flow.packets, passage.allowed);
  if (!isEmpty(passed)) return { ...flow, packets: passed };
  return withUnknown(flow, notModelled(`the network ACL ${acl.id} ${where}`, acl.ref), ...passage.missing);
}

/** Whom rules about groups may mean by an interface: addresses of one version only, as others would be read as of this one. */
function sideOf(one: NetworkInterface, version: 4 | 6): OtherSide {
  return {
    groupIds: one.groupIds ?? [],
    ranges: one.addresses.filter((address) => address.version === version).map(({ value }) => ({ first: value, last: value })),
  };
}

/** Security groups are stateful: replies pass whatever the rules say. */
export function acrossGroups(walker: Walker, flow: Flow, one: NetworkInterface, direction: Direction, other: OtherSide | undefined): Flow {
  if (flow.isReply) return flow;
  const passage = groupPassage(walker.model, one, direction, flow.packets, other);
  const at = `${direction === 'ingress' ? 'into' : 'out of'} ${one.id}`;
  const first = lookUp(walker.model.groups, one.groupIds?.[0])?.ref ?? one.ref;
  const next = pass(flow, at, first, passage, () => {
    const names = (one.groupIds ?? []).join(', ');
    const code = passage.hasNoRules ? 'SG_HAS_NO_RULES' : 'ENI_SG_RULES_MISMATCH';
    return block(code, first, direction === 'ingress' ? 'IpPermissions' : 'IpPermissionsEgress', `no ${wordOf(direction)} rule of ${names} allows it`);
  });
  if (direction === 'ingress') return next;
  const isCertain = !isEmpty(intersect(flow.packets, passage.allowed));
  return { ...next, byAddress: isCertain ? intersect(flow.packets, passage.byAddress) : undefined };
}

function toGoal(version: 4 | 6, { values, ranges }: Extract<Goal, { kind: 'interface' }>): PacketSet {
  return toAddresses(version, ranges ?? values.map((value) => ({ first: value, last: value })));
}

/** Whether the packets are for an address of the interface that is the goal. */
function isForGoal(flow: Flow, goal: Goal): goal is Extract<Goal, { kind: 'interface' }> {
  if (goal.kind !== 'interface') return false;
  return haveCommon(flow.packets, toGoal(flow.packets.version, goal));
}

// https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html: endpoints answer, and never begin.
const OF_ENDPOINTS: ReadonlySet<string> = new Set(['vpc_endpoint', 'gateway_load_balancer_endpoint']);

/** From an interface into the network. */
export function leaveInterface(walker: Walker, flow: Flow, from: NetworkInterface, goal: Goal): readonly Flow[] {
  const { model } = walker;
  const subnet = model.subnets.get(from.subnetId);
  if (subnet === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::Subnet', from.ref.account, from.ref.region))];
  let next = flow;
  if (!flow.isReply && OF_ENDPOINTS.has(from.type)) next = withBlock(next, block('VPCE_INTRA_VPC_TRAFFIC', from.ref, 'InterfaceType'), `out of ${from.id}`);
  if (!from.isAttached) next = withBlock(next, block('BAD_STATE', from.ref, 'Status', 'the interface is attached to nothing'), `out of ${from.id}`);
  next = acrossGroups(walker, next, from, 'egress', goal.kind === 'interface' ? sideOf(goal.interface, walker.version) : undefined);
  return leaveSubnet(walker, next, { vpcId: from.vpcId, subnet, from, nat: undefined, isTransit: false }, goal);
}

/** From within a subnet: to a neighbour directly, to anything else past the network ACL (unless it is behind already) and by the route table. */
export function leaveSubnet(walker: Walker, flow: Flow, place: Place, goal: Goal, isPastAcl = false): readonly Flow[] {
  if (goal.kind === 'interface' && goal.subnet.id === place.subnet.id && isForGoal(flow, goal)) return [arrive(walker, flow, goal)];
  return walker.follow(walker, isPastAcl ? flow : acrossAcl(walker, flow, place.subnet, 'egress'), place, goal);
}

/** Along the local route, to an interface of the VPC. `from` is the subnet that it was sent from, whose boundary is already behind it. */
export function deliver(walker: Walker, flow: Flow, vpcId: string, from: Subnet | undefined, goal: Goal): readonly Flow[] {
  if (!isForGoal(flow, goal) || goal.interface.vpcId !== vpcId) return [];
  const isSame = from?.id === goal.subnet.id;
  return [arrive(walker, isSame ? flow : acrossAcl(walker, flow, goal.subnet, 'ingress'), goal)];
}

/** At the interface itself. `behind` is whom rules may mean where the sender is not the one whose address the packets have. */
export function arrive(walker: Walker, flow: Flow, goal: Extract<Goal, { kind: 'interface' }>, behind?: OtherSide): Flow {
  const one = goal.interface;
  let next: Flow = { ...flow, packets: intersect(flow.packets, toGoal(walker.version, goal)) };
  if (!one.isAttached) next = withBlock(next, block('BAD_STATE', one.ref, 'Status', 'the interface is attached to nothing'), `into ${one.id}`);
  if (flow.isReply) return next;
  const isNat = one.type === 'nat_gateway' || one.type === 'natGateway';
  if (isNat) return withBlock(next, block('NAT_GATEWAY_ACCEPTS_NO_CONNECTION', one.ref), `into ${one.id}`);
  if (one.type === 'transit_gateway') return withUnknown(next, notModelled('traffic to the interface of a transit gateway', one.ref));
  return acrossListeners(
    walker,
    acrossGroups(walker, next, one, 'ingress', behind ?? (flow.sender === undefined ? undefined : sideOf(flow.sender, walker.version))),
    one,
  );
}

/** The sender's groups are no longer known: what passed only by a rule about a group is gone. */
export function loseReferences(flow: Flow, at: string, lost: ReturnType<typeof block>): Flow {
  const next: Flow = { ...flow, sender: undefined, byAddress: undefined };
  if (flow.byAddress === undefined) return next;
  const left = intersect(flow.packets, flow.byAddress);
  return isEmpty(left) ? withBlock(next, lost, at) : { ...next, packets: left };
}
