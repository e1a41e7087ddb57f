// Which VPCs others' packets may pass: those to whose attachment a transit gateway sends what is not their own.
// Sources: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html,
// https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html (a peering connection carries nothing on)

import type { AddressBlock } from '../../core/index.ts';
import type { NetworkModel, RouteTable, TransitTable } from '../model/index.ts';

/** Whether something between two other VPCs, or between another one and the internet, may pass a VPC. Cost: one pass over the routes. */
export function carrierTest(model: NetworkModel): (vpcId: string) => boolean {
  const carriers = new Set<string>();
  // Where the routes of a table are not known, it may send anything anywhere.
  const unread = new Set<string>();
  for (const table of model.transitTables.values()) {
    if (table.routes === undefined && (table.staticRoutes === undefined || table.propagations === undefined)) unread.add(table.gatewayId);
    else for (const vpcId of sentElsewhere(model, table)) carriers.add(vpcId);
  }
  for (const { gatewayId, resourceId } of model.attachments.values()) if (unread.has(gatewayId)) carriers.add(resourceId);
  for (const table of model.routeTables.values()) if (table.vpcId !== undefined && leadsOwnAway(model, table.vpcId, table)) carriers.add(table.vpcId);
  return (vpcId) => carriers.has(vpcId);
}

const isWithin = (one: AddressBlock, whole: AddressBlock) => one.version === whole.version && whole.first <= one.first && one.last <= whole.last;

/** The VPCs that a table leads to with what is not certainly their own. What is propagated from a VPC is its own. */
function sentElsewhere({ attachments, vpcs }: NetworkModel, { routes, staticRoutes }: TransitTable): readonly string[] {
  return (routes ?? staticRoutes ?? []).flatMap(({ destination, attachmentIds, isBlackhole }) => {
    if (isBlackhole) return [];
    const targets = attachmentIds.flatMap((id) => attachments.get(id)?.resourceId ?? []);
    if (destination?.kind !== 'block') return targets;
    return targets.filter((vpcId) => vpcs.get(vpcId)?.blocks.some((own) => isWithin(destination.block, own)) !== true);
  });
}

/** Whether routes lead some of the VPC's own addresses elsewhere than within it: then it may hand on what seems to be for itself. */
function leadsOwnAway(model: NetworkModel, vpcId: string, { routes, ref }: RouteTable): boolean {
  const own = model.vpcs.get(vpcId)?.blocks;
  if (own === undefined || routes === undefined) return true;
  return routes.some(({ destination, target }) => {
    // What a gateway endpoint takes is a service's.
    if (target.kind === 'local' || (target.kind === 'vpc-endpoint' && model.endpoints.get(target.id)?.type === 'Gateway')) return false;
    if (destination === undefined) return true;
    const blocks = destination.kind === 'block' ? [destination.block] : model.prefixList(destination.id, ref.account, ref.region);
    return 'reason' in blocks || blocks.some((one) => own.some((block) => isWithin(one, block)));
  });
}
