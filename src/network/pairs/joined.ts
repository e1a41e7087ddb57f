// Which VPCs a packet may get from one to the other between at all: pairs that no route joins are never looked at.

import { isMissing, type NetworkModel, type Route, type RouteTable } from '../model/index.ts';
import { attachmentOfVpc } from '../reach/transit.ts';

/** Kinds of targets behind which anything may lie: what they lead to is not known, and may be another VPC. */
const WILD: ReadonlySet<string> = new Set(['virtual-private-gateway', 'local-gateway', 'carrier-gateway', 'core-network', 'unknown', 'interface']);

/** By the route tables: of all that decides here, only they are ever replaced in a model. */
const byTables = new WeakMap<NetworkModel['routeTables'], ReadonlyMap<string, readonly string[]>>();

/** For each VPC all to which a way may lead, itself included, in order. Those that a gateway joins share one list. */
export function joinedVpcs(model: NetworkModel): ReadonlyMap<string, readonly string[]> {
  let joined = byTables.get(model.routeTables);
  if (joined === undefined) byTables.set(model.routeTables, (joined = readJoined(model)));
  return joined;
}

function readJoined(model: NetworkModel): ReadonlyMap<string, readonly string[]> {
  // Where VPCs were not read, subnets still tell of them.
  const known = new Set([...model.vpcs.keys(), ...[...model.subnets.values()].map(({ vpcId }) => vpcId)]);
  const vpcs = [...known].sort();
  const networks = transitNetworks(model);
  const { wild, open } = opennessOf(model, new Set(networks.flat()));
  // Lists of VPCs, and the numbers that each VPC has of those that it is joined with.
  const lists: (readonly string[])[] = [];
  const numbers = new Map<string, number[]>(vpcs.map((id) => [id, []]));
  const share = (list: Iterable<string>, members: Iterable<string>) => {
    const number = lists.push([...list].filter((id) => known.has(id))) - 1;
    for (const id of members) numbers.get(id)?.push(number);
  };
  for (const members of networks) share(members, members);
  share(open, wild);
  share(wild, open);
  for (const { sides } of model.peerings.values()) {
    const ends = sides.map(({ vpcId }) => vpcId);
    share(ends, ends);
  }
  const merged = new Map<string, readonly string[]>();
  return new Map(
    [...numbers].map(([id, own]) => {
      // INVARIANT: who has a list is in one of them.
      if (own.length === 0) return [id, [id]];
      const key = own.join();
      let list = merged.get(key);
      if (list === undefined) merged.set(key, (list = [...new Set(own.flatMap((number) => lists[number] as readonly string[]))].sort()));
      return [id, list];
    }),
  );
}

/** VPCs attached to the same transit gateway, or to gateways that are peered in a chain. */
function transitNetworks({ attachments, transitPeerings }: NetworkModel): readonly (readonly string[])[] {
  const above = new Map<string, string>();
  const rootOf = (id: string): string => {
    let here = id;
    for (let next = above.get(here); next !== undefined; next = above.get(here)) here = next;
    return here;
  };
  for (const { gatewayIds } of transitPeerings.values()) {
    const [a, b] = gatewayIds.map(rootOf) as [string, string];
    if (a !== b) above.set(a, b);
  }
  const members = new Map<string, Set<string>>();
  for (const { gatewayId, resourceType, resourceId } of attachments.values()) {
    if (resourceType !== 'vpc') continue;
    const root = rootOf(gatewayId);
    let own = members.get(root);
    if (own === undefined) members.set(root, (own = new Set()));
    own.add(resourceId);
  }
  return [...members.values()].map((own) => [...own]);
}

/** VPCs with routes to where we do not see, and those with any way out that such may answer by. */
function opennessOf(model: NetworkModel, members: ReadonlySet<string>): { readonly wild: ReadonlySet<string>; readonly open: ReadonlySet<string> } {
  const wild = new Set<string>();
  for (const { vpcId, routes, ref } of model.routeTables.values()) {
    if (vpcId === undefined) continue;
    const isWild =
      routes === undefined ||
      routes.some(({ target, destination, isBlackhole }) => !isBlackhole && (isSomewhere(model, vpcId, target) || isUnread(model, ref, destination)));
    if (isWild) wild.add(vpcId);
  }
  // A table that was not read may say anything.
  for (const subnet of model.subnets.values()) if (isMissing(model.tableOfSubnet(subnet))) wild.add(subnet.vpcId);
  // So may an attachment that leads out of AWS.
  for (const { resourceType } of model.attachments.values())
    if (!['vpc', 'peering', 'tgw-peering'].includes(resourceType)) for (const id of members) wild.add(id);
  // Any other route by a transit gateway or a peering is a blackhole, or leads to where we do not see.
  const open = new Set([...wild, ...members, ...[...model.peerings.values()].flatMap(({ sides }) => sides.map(({ vpcId }) => vpcId))]);
  return { wild, open };
}

function isSomewhere(model: NetworkModel, vpcId: string, { kind, id }: Route['target']): boolean {
  // By an attachment that was not read it may get anywhere.
  if (kind === 'transit-gateway') return attachmentOfVpc(model, id, vpcId) === undefined;
  if (kind === 'peering') return !model.peerings.has(id);
  if (kind === 'vpc-endpoint') return model.endpoints.get(id)?.type !== 'Gateway';
  if (kind === 'nat-gateway') return model.natGateways.get(id)?.isRegional !== false;
  return WILD.has(kind);
}

function isUnread(model: NetworkModel, { account, region }: RouteTable['ref'], destination: Route['destination']): boolean {
  return destination === undefined || (destination.kind === 'prefix-list' && 'reason' in model.prefixList(destination.id, account, region));
}
