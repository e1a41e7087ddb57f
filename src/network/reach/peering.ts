// Through peering connections to another VPC.
// Sources: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html (not transitive),
// https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html (references within a Region)

import type { AddressBlock, Missing } from '../../core/index.ts';
import { gap, type NetworkModel, type PeeringSide } from '../model/index.ts';
import { fromAddresses, intersect, isEmpty, toAddresses } from '../packets/index.ts';
import { block, type Flow, type Goal, type Place, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { deliver, loseReferences } from './subnets.ts';

/** Across a peering connection into the other VPC, straight to the interface. */
export function throughPeering(walker: Walker, flow: Flow, place: Place, goal: Goal, peeringId: string): readonly Flow[] {
  const { model, version } = walker;
  const peering = model.peerings.get(peeringId);
  const { account, region } = place.subnet.ref;
  if (peering === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::VPCPeeringConnection', account, region))];
  const at = `through ${peeringId}`;
  const [a, b] = peering.sides;
  const other = a.vpcId === place.vpcId ? b : b.vpcId === place.vpcId ? a : undefined;
  if (other === undefined) return [];
  if (goal.kind !== 'interface' || goal.interface.vpcId !== other.vpcId) {
    // What lies behind a VPC that we do not know may be the goal.
    return goal.kind === 'elsewhere' && !model.vpcs.has(other.vpcId)
      ? [withUnknown(flow, unreadVpc(model, other.account, other.region ?? region, other.vpcId))]
      : [];
  }
  const own = other === b ? a : b;
  const unread = [own, other].find((side) => blocksOf(model, side).length === 0);
  if (unread !== undefined) return [withUnknown(flow, unreadVpc(model, unread.account, unread.region ?? region, unread.vpcId))];
  let next = flow;
  if (!peering.isActive) next = withBlock(next, block('BAD_STATE', peering.ref, 'Status', 'the peering connection is not active'), at);
  if (place.isTransit) next = withBlock(next, block('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', peering.ref), at);
  // What comes from elsewhere, as what the internet answers through a NAT gateway, is not carried on to the other VPC.
  // https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html#vpc-peering-limitations
  const [from, to] = [own, other].map((side) => blocksOf(model, side).filter((one) => one.version === version));
  const carried = intersect(next.packets, intersect(fromAddresses(version, from ?? []), toAddresses(version, to ?? [])));
  if (isEmpty(carried)) next = withBlock(next, block('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', peering.ref), at);
  else next = withHop(next, peering.ref, at, [], carried);
  if (a.region !== b.region)
    next = loseReferences(next, at, block('SG_REFERENCES_NOT_PRESERVED', peering.ref, '', 'rules cannot refer to security groups in another Region'));
  return deliver(walker, next, other.vpcId, undefined, goal);
}

/** The VPC's own word, or else what the peering connection says of it. */
function blocksOf({ vpcs }: NetworkModel, { vpcId, blocks }: PeeringSide): readonly AddressBlock[] {
  return vpcs.get(vpcId)?.blocks ?? blocks;
}

function unreadVpc(model: NetworkModel, account: string, region: string, vpcId: string): Missing {
  return { ...gap(model, 'AWS::EC2::VPC', account, region), detail: vpcId };
}
