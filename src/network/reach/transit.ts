// Through transit gateways to another VPC.
// Sources: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html,
// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html (a subnet in the same zone),
// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html (which network ACLs apply)

import type { Missing } from '../../core/index.ts';
import { gap, isMissing, lookUp, type NetworkModel, type Subnet, type TransitAttachment, type TransitRoute, type TransitTable } from '../model/index.ts';
import { addressText, describePackets, destinationsOf, intersect, isEmpty, subtract } from '../packets/index.ts';
import { block, type Flow, type Goal, notModelled, type Place, type Walker, withBlock, withChoice, withHop, withUnknown } from './flow.ts';
import { leaveByVpnAttachment } from './outside.ts';
import { partition } from './routing.ts';
import { acrossAcl, deliver, leaveSubnet, loseReferences } from './subnets.ts';
import { compileTransitTable } from './tables.ts';

/** From a subnet into a transit gateway, by the VPC's attachment. */
export function throughTransit(walker: Walker, flow: Flow, place: Place, goal: Goal, gatewayId: string): readonly Flow[] {
  const { model } = walker;
  const { account, region } = place.subnet.ref;
  const at = `into ${gatewayId}`;
  const attachment = attachmentOfVpc(model, gatewayId, place.vpcId);
  if (attachment === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::TransitGatewayVpcAttachment', account, region))];
  let next = flow;
  if (!attachment.isAvailable) next = withBlock(next, block('BAD_STATE_ATTACHMENT', attachment.ref, 'State', 'the attachment is not available'), at);
  if (attachment.subnetIds === undefined) next = withUnknown(next, gap(model, 'AWS::EC2::TransitGatewayVpcAttachment', account, region));
  else {
    const subnets = subnetsOf(model, attachment);
    const entry = subnets.find((one) => one.zone === place.subnet.zone);
    if (entry !== undefined) next = acrossAcl(walker, next, entry, 'ingress');
    else if (subnets.length < attachment.subnetIds.length) next = withUnknown(next, gap(model, 'AWS::EC2::Subnet', account, region));
    else next = withBlock(next, block('TGW_ROUTE_AZ_RESTRICTION', attachment.ref, 'SubnetIds', `it has no subnet in ${place.subnet.zone}`), at);
  }
  // "Availability Zone affinity" is to the zone in which it came into the gateway, whoever sent it there:
  // https://docs.aws.amazon.com/prescriptive-guidance/latest/inline-traffic-inspection-third-party-appliances/transit-gateway-asymmetric-routing.html
  next = { ...withHop(next, attachment.ref, at, []), zone: place.subnet.zone };
  return routeInTransit(walker, next, attachment, attachment, place, goal);
}

const byVpc = new WeakMap<NetworkModel['attachments'], ReadonlyMap<string, TransitAttachment>>();

/** The first attachment of a VPC to a transit gateway. */
export function attachmentOfVpc({ attachments }: NetworkModel, gatewayId: string, vpcId: string): TransitAttachment | undefined {
  const keyOf = (gateway: string, vpc: string) => `${gateway} ${vpc}`;
  let index = byVpc.get(attachments);
  if (index === undefined) {
    const own = [...attachments.values()].filter(({ resourceType }) => resourceType === 'vpc');
    byVpc.set(attachments, (index = new Map(own.toReversed().map((one) => [keyOf(one.gatewayId, one.resourceId), one]))));
  }
  return index.get(keyOf(gatewayId, vpcId));
}

export function subnetsOf(model: NetworkModel, { subnetIds }: TransitAttachment): readonly Subnet[] {
  return (subnetIds ?? []).flatMap((id) => model.subnets.get(id) ?? []);
}

/** The table that an attachment is associated with, by either side's word; `undefined` where it surely is with none. */
export function tableOf(model: NetworkModel, attachment: TransitAttachment): TransitTable | Missing | undefined {
  const own = lookUp(model.transitTables, attachment.tableId);
  if (own !== undefined) return own;
  const { account, region } = attachment.ref;
  const unread = gap(model, 'AWS::EC2::TransitGatewayRouteTable', account, region);
  if (attachment.tableId !== undefined) return unread;
  const tables = [...model.transitTables.values()].filter((one) => one.gatewayId === attachment.gatewayId);
  const found = tables.find((one) => one.associations?.includes(attachment.id) === true);
  if (found !== undefined) return found;
  const areAllRead = tables.length > 0 && tables.every((one) => one.associations !== undefined) && !namesUnread(model, attachment.gatewayId);
  return areAllRead ? undefined : unread;
}

/** Whether an attachment of the gateway names a table that was not read: others may be associated with it, too. */
function namesUnread({ attachments, transitTables }: NetworkModel, gatewayId: string): boolean {
  return [...attachments.values()].some((one) => one.gatewayId === gatewayId && one.tableId !== undefined && !transitTables.has(one.tableId));
}

/** By the route table that an attachment is associated with, to further attachments. */
function routeInTransit(walker: Walker, flow: Flow, first: TransitAttachment, attachment: TransitAttachment, place: Place, goal: Goal): readonly Flow[] {
  const { model } = walker;
  const table = tableOf(model, attachment);
  const at = `routes of ${attachment.gatewayId}`;
  if (table !== undefined && isMissing(table)) return [withUnknown(flow, table)];
  if (table !== undefined) return routeByTable(walker, flow, first, attachment, table, place, goal);
  if (!walker.isTryingOther) return [];
  // "You can associate only one route table with an attachment", and whichever it is, its routes have to lead on.
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateTransitGatewayRouteTable.html
  return [...model.transitTables.values()]
    .filter((one) => one.gatewayId === attachment.gatewayId)
    .flatMap((one) => {
      const means = `the attachment is associated with no transit gateway route table, such as ${one.id}`;
      const next = withBlock(flow, block('TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION', attachment.ref, 'Association', means), at);
      return routeByTable(walker, next, first, attachment, one, place, goal);
    });
}

function routeByTable(
  walker: Walker,
  flow: Flow,
  first: TransitAttachment,
  attachment: TransitAttachment,
  table: TransitTable,
  place: Place,
  goal: Goal,
): readonly Flow[] {
  const { model } = walker;
  const at = `routes of ${attachment.gatewayId}`;
  if (flow.met.includes(table.id)) return [];
  const met: Flow = { ...flow, met: [...flow.met, table.id] };
  const compiled = compileTransitTable(walker, table);
  if (isMissing(compiled)) return [withUnknown(met, compiled)];
  const { taken, rest } = partition(compiled, met.packets);
  const found: Flow[] = [];
  const reached = new Set<string>();
  for (const { route, packets } of taken) {
    if (route.isBlackhole) continue;
    for (const id of route.attachmentIds) {
      reached.add(id);
      const next = withHop(met, table.ref, at, [{ resource: table.ref, path: route.path, means: `${describeDestination(route)} to ${id}` }], packets);
      // Which of several equal ones AWS chooses is its own affair.
      const certain = route.attachmentIds.length > 1 ? withUnknown(next, notModelled('equal-cost routes of a transit gateway', table.ref)) : next;
      const target = model.attachments.get(id);
      if (target === undefined) found.push(withUnknown(certain, gap(model, 'AWS::EC2::TransitGatewayAttachment', table.ref.account, table.ref.region)));
      else found.push(...leaveTransit(walker, certain, first, seenFrom(attachment, target), place, goal));
    }
  }
  for (const { missing } of compiled.unclear) found.push(withUnknown(met, missing));
  if (!walker.isTryingOther) return found;
  for (const target of exits(model, attachment, goal)) {
    if (reached.has(target.id)) continue;
    const losing = compiled.entries.find(({ route, set }) => route.attachmentIds.includes(target.id) && !isEmpty(intersect(met.packets, set)));
    const other = compiled.entries.find(({ route }) => route.attachmentIds.includes(target.id));
    const winning = taken[0];
    const to = destinationText(met);
    const why =
      winning === undefined || !isEmpty(rest)
        ? other === undefined
          ? block('TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT', table.ref, '', `it has no route for ${to} to ${target.id}`)
          : block('TGW_RTB_CANNOT_ROUTE', table.ref, other.route.path, `its route to ${target.id} is not for ${to}`)
        : winning.route.isBlackhole
          ? block('TGW_RTB_BAD_STATE_ROUTE', table.ref, winning.route.path, `its route for ${to} is a blackhole`)
          : losing !== undefined && losing.prefix === winning.prefix
            ? block(
                'TGW_RTB_HIGHER_PRIORITY_ROUTE',
                table.ref,
                winning.route.path,
                `its route for ${to} leads to ${winning.route.attachmentIds.join(', ')}, not to ${target.id}`,
              )
            : block(
                'TGW_RTB_MORE_SPECIFIC_ROUTE',
                table.ref,
                winning.route.path,
                `its route for ${to} leads to ${winning.route.attachmentIds.join(', ')}, not to ${target.id}`,
              );
    found.push(...leaveTransit(walker, withBlock(met, why, at), first, target, place, goal));
  }
  return found;
}

function describeDestination({ destination }: TransitRoute): string {
  return destination?.kind === 'prefix-list' ? destination.id : 'the most specific route';
}

export function destinationText({ packets }: Flow): string {
  const [range, ...more] = destinationsOf(packets);
  if (range === undefined) return describePackets(packets);
  if (more.length === 0 && range.first === range.last) return addressText(packets.version, range.first);
  return 'these addresses';
}

/** One peering has one id at both gateways, and one record may stand for both: a side is named by the gateway that we are at. */
function seenFrom({ gatewayId }: TransitAttachment, target: TransitAttachment): TransitAttachment {
  return PEERINGS.has(target.resourceType) ? { ...target, gatewayId } : target;
}

/** The attachments of a transit gateway that lead to the goal's VPC, or to another gateway that may. */
function exits(model: NetworkModel, from: TransitAttachment, goal: Goal): readonly TransitAttachment[] {
  if (goal.kind !== 'interface') return [];
  return [...model.attachments.values()].filter(
    (one) => one.gatewayId === from.gatewayId && one.id !== from.id && one.resourceType === 'vpc' && one.resourceId === goal.interface.vpcId,
  );
}

const PEERINGS: ReadonlySet<string> = new Set(['peering', 'tgw-peering']);

/** Out of a transit gateway by an attachment: into a VPC, on to a peered gateway, or out of AWS. */
function leaveTransit(walker: Walker, flow: Flow, first: TransitAttachment, attachment: TransitAttachment, place: Place, goal: Goal): readonly Flow[] {
  const { model } = walker;
  const { account, region } = attachment.ref;
  const at = `out of ${attachment.gatewayId} by ${attachment.id}`;
  let next = flow;
  if (!attachment.isAvailable) next = withBlock(next, block('BAD_STATE_ATTACHMENT', attachment.ref, 'State', 'the attachment is not available'), at);
  if (PEERINGS.has(attachment.resourceType)) {
    const peering = model.transitPeerings.get(attachment.id);
    const other = lookUp(
      model.transitGateways,
      peering?.gatewayIds.find((id) => id !== attachment.gatewayId),
    );
    next = loseReferences(
      next,
      at,
      block('SG_REFERENCES_NOT_PRESERVED', attachment.ref, '', 'rules cannot refer to security groups across peered transit gateways'),
    );
    if (other === undefined) return [withUnknown(next, gap(model, 'AWS::EC2::TransitGatewayPeeringAttachment', account, region))];
    return routeInTransit(walker, next, first, { ...attachment, gatewayId: other.id, tableId: undefined }, place, goal);
  }
  // What lies behind may lead anywhere, back into another VPC too.
  if (attachment.resourceType !== 'vpc') {
    return leaveByVpnAttachment(walker, next, attachment, at);
  }
  if (attachment.subnetIds === undefined) return [withUnknown(next, gap(model, 'AWS::EC2::TransitGatewayVpcAttachment', account, region))];
  const subnets = subnetsOf(model, attachment);
  if (subnets.length < attachment.subnetIds.length || subnets.length === 0) return [withUnknown(next, gap(model, 'AWS::EC2::Subnet', account, region))];
  const referring = references(walker, next, first, attachment, at);
  return referring
    .flatMap((one) => exitsOf(model, one, attachment, subnets, goal))
    .flatMap(({ exit, flow: chosen }) => {
      const onward: Place = { vpcId: attachment.resourceId, subnet: exit, from: undefined, nat: undefined, isTransit: true };
      // Within the attachment's own subnet no network ACL is asked.
      if (goal.kind === 'interface' && goal.subnet.id === exit.id) return deliver(walker, chosen, attachment.resourceId, exit, goal);
      return leaveSubnet(walker, chosen, onward, goal);
    });
}

/**
 * The subnet by which traffic comes into a VPC: of the zone that it began in; in appliance mode, or where there is none, of any zone,
 * and replies in appliance mode by the one that their requests took.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html
 */
function exitsOf(
  model: NetworkModel,
  flow: Flow,
  { id, isAppliance }: TransitAttachment,
  subnets: readonly Subnet[],
  goal: Goal,
): readonly { readonly exit: Subnet; readonly flow: Flow }[] {
  const about = `the Availability Zone that attachment ${id} sends ${isAppliance ? 'to' : flow.isReply ? 'replies to' : 'requests to'}`;
  const before = flow.choices.find((one) => one.about === about)?.chosen;
  const here = before === undefined ? (isAppliance ? undefined : subnets.find((one) => one.zone === flow.zone)) : subnets.find((one) => one.id === before);
  if (here !== undefined) return [{ exit: here, flow }];
  const [first] = subnets;
  if (first === undefined) return [];
  // Those in a subnet of the attachment are reached from there past no network ACL, and from the others past two.
  const isInOne = subnets.length > 1 && goal.kind === 'interface' && subnets.some(({ id: subnetId }) => subnetId === goal.subnet.id);
  if (!isInOne && subnets.every((one) => isAlike(model, one, first))) return [{ exit: first, flow }];
  return subnets.map((exit) => ({ exit, flow: withChoice(flow, { about, chosen: exit.id, of: subnets.length }) }));
}

/** Whether two subnets have the same routes and the same network ACL, so that it does not matter which one a packet comes by. */
export function isAlike(model: NetworkModel, a: Subnet, b: Subnet): boolean {
  return a.id === b.id || (model.tableOfSubnet(a) === model.tableOfSubnet(b) && model.aclOfSubnet(a) === model.aclOfSubnet(b));
}

/** Whether rules may refer to groups across the gateway: on at the gateway and at both attachments, for inbound rules. */
function references(walker: Walker, flow: Flow, first: TransitAttachment, last: TransitAttachment, at: string): readonly Flow[] {
  const gateway = walker.model.transitGateways.get(last.gatewayId);
  const isKept = gateway?.keepsReferences === true && first.keepsReferences && last.keepsReferences && first.gatewayId === last.gatewayId;
  if (!isKept) return [loseReferences(flow, at, block('SG_REFERENCING_SUPPORT', gateway?.ref ?? last.ref, 'Options.SecurityGroupReferencingSupport'))];
  if (flow.byAddress === undefined) return [flow];
  const byAddress = intersect(flow.packets, flow.byAddress);
  const byGroup = subtract(flow.packets, byAddress);
  const certain = { ...flow, packets: byAddress, byAddress: undefined };
  if (isEmpty(byGroup)) return [certain];
  const doubtful = withUnknown({ ...flow, packets: byGroup }, notModelled('outbound rules that refer to security groups across a transit gateway', last.ref));
  return isEmpty(byAddress) ? [doubtful] : [certain, doubtful];
}
