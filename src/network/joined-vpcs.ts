// Which VPCs are joined: by a peering connection or a transit gateway, with routes from each of the two to the other, and nothing between.
// Sources: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html,
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html

import type { AddressBlock, Missing, ResourceRef } from '../core/index.ts';
import { firewallAt, tableOfAttachment, unseenAt, vpcAttachments } from './central-inspection.ts';
import { isMissing, type NetworkModel, type Route, type TransitAttachment, type TransitTable } from './model/index.ts';
import { tableOf } from './reach/transit.ts';

export interface VpcLink {
  readonly vpcId: string;
  /** Who owns it, as far as the link says. */
  readonly account: string | undefined;
  /** The peering connection, or the transit gateway's route table that leads there. */
  readonly via: ResourceRef;
  /** Not empty: it is joined unless what is missing here prevents it. */
  readonly missing: readonly Missing[];
}

const overlap = (a: AddressBlock, b: AddressBlock) => a.version === b.version && a.first <= b.last && b.first <= a.last;

/** Answers for one VPC after another. Cost: one pass over subnets, routes and attachments, then the VPC's own links. */
export function readVpcLinks(model: NetworkModel): (vpcId: string) => readonly VpcLink[] {
  const routes = new Map<string, Map<string, Route[]>>();
  const unread = new Map<string, Missing>();
  for (const subnet of model.subnets.values()) {
    const table = model.tableOfSubnet(subnet);
    if (isMissing(table)) {
      unread.set(subnet.vpcId, table);
      continue;
    }
    for (const route of table.routes ?? []) {
      const { kind, id } = route.target;
      if (route.isBlackhole || (kind !== 'peering' && kind !== 'transit-gateway')) continue;
      let own = routes.get(subnet.vpcId);
      if (own === undefined) routes.set(subnet.vpcId, (own = new Map()));
      own.set(id, [...(own.get(id) ?? []), route]);
    }
  }
  /** Whether some subnet of the VPC leads to one of the blocks by a gateway or connection; a prefix list may be about any block. */
  const leads = (vpcId: string, id: string, blocks: readonly AddressBlock[] | undefined): boolean | Missing => {
    const own = routes.get(vpcId)?.get(id) ?? [];
    const isMeant = ({ destination }: Route) =>
      destination === undefined || destination.kind === 'prefix-list' || blocks === undefined || blocks.some((one) => overlap(one, destination.block));
    return own.some(isMeant) ? true : (unread.get(vpcId) ?? false);
  };
  const byGateway = [...vpcAttachments(model).values()].map((all) => all.map((one) => doorOf(model, one)));
  return (vpcId) => [...peered(model, vpcId, leads), ...byGateway.flatMap((all) => transited(model, vpcId, all, leads))];
}

/** Where a transit gateway enters a VPC. */
interface Door {
  readonly attachment: TransitAttachment;
  /** The table that leads on from here. */
  readonly table: TransitTable | undefined;
  readonly hasFirewall: boolean;
  /** What was not read of it may be a firewall. */
  readonly unseen: readonly Missing[];
}

function doorOf(model: NetworkModel, attachment: TransitAttachment): Door {
  const hasFirewall = firewallAt(model, attachment) !== undefined;
  return { attachment, table: tableOfAttachment(model, attachment), hasFirewall, unseen: hasFirewall ? [] : unseenAt(model, attachment) };
}

type Leads = (vpcId: string, id: string, blocks: readonly AddressBlock[] | undefined) => boolean | Missing;

function linkOf(both: readonly (boolean | Missing)[], link: Omit<VpcLink, 'missing'>): readonly VpcLink[] {
  if (both.includes(false)) return [];
  return [{ ...link, missing: both.filter((one) => typeof one !== 'boolean') }];
}

function peered(model: NetworkModel, vpcId: string, leads: Leads): readonly VpcLink[] {
  return [...model.peerings.values()].flatMap(({ id, ref, isActive, sides }) => {
    const own = sides.find((side) => side.vpcId === vpcId);
    const other = sides.find((side) => side.vpcId !== vpcId);
    if (!isActive || own === undefined || other === undefined) return [];
    // What the other side's routes say is seen only where its VPC is.
    const back = model.vpcs.has(other.vpcId) ? leads(other.vpcId, id, own.blocks) : hidden(other.account, other.region);
    return linkOf([leads(vpcId, id, other.blocks), back], { vpcId: other.vpcId, account: other.account, via: ref });
  });
}

function hidden(account: string, region: string | undefined): Missing {
  return { reason: 'absent', name: 'ec2:DescribeRouteTables', account, ...(region === undefined ? {} : { region }) };
}

function transited(model: NetworkModel, vpcId: string, all: readonly Door[], leads: Leads): readonly VpcLink[] {
  const own = all.filter(({ attachment }) => attachment.resourceId === vpcId);
  // Into a VPC with a firewall at its door, and from it, the firewall is between.
  if (own.length === 0 || own.some(({ hasFirewall }) => hasFirewall)) return [];
  const others = all.filter(({ attachment, hasFirewall }) => attachment.resourceId !== vpcId && !hasFirewall);
  return own.flatMap((one) =>
    others.flatMap((other) => {
      const there = carries(model, one, other);
      const back = there === false ? false : carries(model, other, one);
      if (back === false) return [];
      const { gatewayId } = one.attachment;
      const { resourceId, ref } = other.attachment;
      const between = [
        there,
        back,
        leads(vpcId, gatewayId, blocksOf(model, resourceId)),
        model.vpcs.has(resourceId) ? leads(resourceId, gatewayId, blocksOf(model, vpcId)) : hidden(ref.account, ref.region),
        ...one.unseen,
        ...other.unseen,
      ];
      return linkOf(between, { vpcId: resourceId, account: model.vpcs.get(resourceId)?.ref.account, via: one.table?.ref ?? one.attachment.ref });
    }),
  );
}

function blocksOf(model: NetworkModel, vpcId: string): readonly AddressBlock[] | undefined {
  return model.vpcs.get(vpcId)?.blocks;
}

/** Whether the table of one attachment has a route to the other that is about its VPC's addresses. */
function carries(model: NetworkModel, { attachment: from, table }: Door, { attachment: to }: Door): boolean | Missing {
  const unseen: Missing = { reason: 'absent', name: 'ec2:SearchTransitGatewayRoutes', account: from.ref.account, region: from.ref.region, arn: from.ref.arn };
  if (table === undefined) {
    const gateway = model.transitGateways.get(from.gatewayId);
    // An attachment with no table of its own leads nowhere; one whose tables are not seen may lead anywhere.
    return gateway !== undefined && tableOf(model, from) === undefined ? false : unseen;
  }
  const blocks = blocksOf(model, to.resourceId);
  const { routes, propagated } = leadsOf(table);
  if (routes.get(to.id)?.some((destination) => isAbout(destination, blocks)) === true) return true;
  if (propagated.has(to.id)) return true;
  return table.routes === undefined ? unseen : false;
}

interface TableLeads {
  /** Destinations by the attachments that routes lead to. */
  readonly routes: ReadonlyMap<string, readonly Route['destination'][]>;
  readonly propagated: ReadonlySet<string>;
}

const tableLeads = new WeakMap<TransitTable, TableLeads>();

function leadsOf(table: TransitTable): TableLeads {
  let found = tableLeads.get(table);
  if (found === undefined) {
    const active = (table.routes ?? table.staticRoutes ?? []).filter(({ isBlackhole }) => !isBlackhole);
    const routes = new Map<string, Route['destination'][]>();
    for (const { attachmentIds, destination } of active) {
      for (const id of attachmentIds) {
        const own = routes.get(id);
        if (own === undefined) routes.set(id, [destination]);
        else own.push(destination);
      }
    }
    tableLeads.set(table, (found = { routes, propagated: new Set((table.propagations ?? []).map(({ attachmentId }) => attachmentId)) }));
  }
  return found;
}

function isAbout(destination: Route['destination'], blocks: readonly AddressBlock[] | undefined): boolean {
  return destination?.kind !== 'block' || blocks === undefined || blocks.some((one) => overlap(one, destination.block));
}
