// Subnets of a VPC that nothing on the way tells apart: the same network ACL, route table and zone. Those in which gateways, attachments
// or firewalls stand are by themselves, because what is in their own subnet does not cross its boundary.

import type { AddressRange } from '../../core/index.ts';
import { mergeRanges } from '../../core/index.ts';
import { isMissing, type NetworkModel, type Subnet } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';

export interface SubnetClass {
  readonly id: number;
  readonly vpcId: string;
  /** One for all. */
  readonly subnet: Subnet;
  readonly subnets: Subnet[];
}

/** The class of each subnet, by the subnet's id. Cost: one pass over the subnets. */
export function classifySubnets(model: NetworkModel): ReadonlyMap<string, SubnetClass> {
  const alone = new Set<string>();
  for (const { subnetIds } of model.attachments.values()) for (const id of subnetIds ?? []) alone.add(id);
  for (const { subnetId } of model.natGateways.values()) if (subnetId !== undefined) alone.add(subnetId);
  for (const { type, subnetIds } of model.endpoints.values()) if (type === 'GatewayLoadBalancer') for (const id of subnetIds) alone.add(id);
  // Zones only decide about ways into and out of transit gateways.
  const attached = new Set([...model.attachments.values()].map(({ resourceId }) => resourceId));
  for (const { vpcId, routes } of model.routeTables.values())
    if (vpcId !== undefined && routes?.some(({ target }) => target.kind === 'transit-gateway') !== false) attached.add(vpcId);
  const byKey = new Map<string, SubnetClass>();
  const found = new Map<string, SubnetClass>();
  for (const subnet of model.subnets.values()) {
    const [acl, table] = [model.aclOfSubnet(subnet), model.tableOfSubnet(subnet)];
    const key = [
      subnet.vpcId,
      isMissing(acl) ? '?' : acl.id,
      isMissing(table) ? '?' : table.id,
      attached.has(subnet.vpcId) ? subnet.zone : '',
      subnet.ref.account,
      alone.has(subnet.id) ? subnet.id : '',
    ].join(' ');
    let one = byKey.get(key);
    if (one === undefined) byKey.set(key, (one = { id: byKey.size, vpcId: subnet.vpcId, subnet, subnets: [] }));
    one.subnets.push(subnet);
    found.set(subnet.id, one);
  }
  return found;
}

const known = new WeakMap<SubnetClass, Partial<Record<IpVersion, readonly AddressRange[]>>>();

export function blocksOfClass(one: SubnetClass, version: IpVersion): readonly AddressRange[] {
  let own = known.get(one);
  if (own === undefined) known.set(one, (own = {}));
  return (own[version] ??= mergeRanges(one.subnets.flatMap(({ blocks }) => blocks.filter((block) => block.version === version))));
}
