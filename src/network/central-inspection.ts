// Which VPCs leave for the internet past a firewall in another VPC, over a transit gateway.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html (centralised inspection)

import type { Missing, ResourceRef } from '../core/index.ts';
import { unique } from './exposed/part.ts';
import { isMissing, type NetworkModel, type Route, type TransitAttachment, type TransitTable } from './model/index.ts';

export interface CentralInspection {
  /** The VPC that is inspected. */
  readonly vpcId: string;
  /** The VPC with the firewall's endpoint, and the subnet by which it is entered. */
  readonly throughVpcId: string;
  readonly endpointId: string;
  readonly table: ResourceRef;
}

export interface TransitNeighbours {
  /** The transit gateways that the VPC is attached to. */
  readonly gatewayIds: readonly string[];
  /** Other VPCs on the same transit gateways whose default route ends at a firewall. */
  readonly inspected: readonly CentralInspection[];
}

const isDefault = ({ destination, isBlackhole }: Pick<Route, 'destination' | 'isBlackhole'>) =>
  !isBlackhole && destination?.kind === 'block' && destination.block.prefix === 0;

/** The tables of attachments, by either side's word. */
export function tableOfAttachment(model: NetworkModel, { id, tableId }: TransitAttachment): TransitTable | undefined {
  if (tableId !== undefined) return model.transitTables.get(tableId);
  let index = byAssociation.get(model.transitTables);
  if (index === undefined) {
    // The first that names it.
    const named = [...model.transitTables.values()].toReversed().flatMap((table) => (table.associations ?? []).map((one) => [one, table] as const));
    byAssociation.set(model.transitTables, (index = new Map(named)));
  }
  return index.get(id);
}

const byAssociation = new WeakMap<NetworkModel['transitTables'], ReadonlyMap<string, TransitTable>>();

/** All attachments of VPCs that are in use, by transit gateway. */
export function vpcAttachments(model: NetworkModel): ReadonlyMap<string, readonly TransitAttachment[]> {
  const found = new Map<string, TransitAttachment[]>();
  for (const one of model.attachments.values()) {
    if (one.resourceType !== 'vpc' || !one.isAvailable) continue;
    found.set(one.gatewayId, [...(found.get(one.gatewayId) ?? []), one]);
  }
  return found;
}

/** Answers for one VPC after another. Cost: one pass over subnets and attachments, then the attachments of the VPC's own gateways. */
export function readCentralInspection(model: NetworkModel): (vpcId: string) => TransitNeighbours {
  const byGateway = vpcAttachments(model);
  const defaults = new Map<string, Set<string>>();
  for (const subnet of model.subnets.values()) {
    const table = model.tableOfSubnet(subnet);
    if (isMissing(table)) continue;
    for (const { target } of (table.routes ?? []).filter(isDefault)) {
      if (target.kind !== 'transit-gateway') continue;
      const own = defaults.get(subnet.vpcId);
      if (own === undefined) defaults.set(subnet.vpcId, new Set([target.id]));
      else own.add(target.id);
    }
  }
  const ways = new Map<string, CentralInspection | undefined>();
  const wayOf = (one: TransitAttachment): CentralInspection | undefined => {
    if (!ways.has(one.id)) ways.set(one.id, defaults.get(one.resourceId)?.has(one.gatewayId) === true ? inspectionOf(model, one) : undefined);
    return ways.get(one.id);
  };
  return (vpcId) => {
    const gateways = [...byGateway].filter(([, all]) => all.some(({ resourceId }) => resourceId === vpcId));
    const others = gateways.flatMap(([, all]) => all.filter(({ resourceId }) => resourceId !== vpcId));
    return { gatewayIds: gateways.map(([id]) => id), inspected: others.flatMap((one) => wayOf(one) ?? []) };
  };
}

/** Where the default route of an attachment's table leads: into a VPC where a firewall waits. */
function inspectionOf(model: NetworkModel, attachment: TransitAttachment): CentralInspection | undefined {
  const table = tableOfAttachment(model, attachment);
  const route = (table?.routes ?? table?.staticRoutes ?? []).find(isDefault);
  for (const id of route?.attachmentIds ?? []) {
    const next = model.attachments.get(id);
    const endpointId = next === undefined ? undefined : firewallAt(model, next);
    if (table !== undefined && next !== undefined && endpointId !== undefined)
      return { vpcId: attachment.resourceId, throughVpcId: next.resourceId, endpointId, table: table.ref };
  }
  return undefined;
}

/** The endpoint of a firewall that all leads to by default which a transit gateway hands on to an attachment; nothing where it does not. */
export function firewallAt(model: NetworkModel, { subnetIds = [] }: TransitAttachment): string | undefined {
  for (const id of subnetIds) {
    const subnet = model.subnets.get(id);
    const table = subnet === undefined ? undefined : model.tableOfSubnet(subnet);
    if (table === undefined || isMissing(table)) continue;
    const found = (table.routes ?? []).filter(isDefault).find(({ target }) => model.endpoints.get(target.id)?.type === 'GatewayLoadBalancer');
    if (found !== undefined) return found.target.id;
  }
  return undefined;
}

/** What would have to be read to tell whether a firewall waits where an attachment enters its VPC; nothing where it is told. */
export function unseenAt({ vpcs, snapshot }: NetworkModel, attachment: TransitAttachment): readonly Missing[] {
  const places = [attachment.ref, vpcs.get(attachment.resourceId)?.ref].filter((one) => one !== undefined);
  const types = ['AWS::EC2::TransitGatewayVpcAttachment', 'AWS::EC2::Subnet', 'AWS::EC2::RouteTable', 'AWS::EC2::VPCEndpoint'];
  return unique(places.flatMap(({ account, region }) => types.flatMap((type) => snapshot.coverage.missing(type, account, region) ?? [])));
}
