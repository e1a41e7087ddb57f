// Which VPCs a packet may get from one to the other between at all: pairs that no route joins are never looked at.

import { isMissing, type NetworkModel } from '../model/index.ts';

/** Kinds of targets behind which anything may lie: what they lead to is not known, and may be another VPC. */
const WILD: ReadonlySet<string> = new Set([
  'virtual-private-gateway',
  'local-gateway',
  'carrier-gateway',
  'core-network',
  'unknown',
  'interface',
  'vpc-endpoint',
]);

/** For each VPC all to which a way may lead, itself included, in order. */
export function joinedVpcs(model: NetworkModel): ReadonlyMap<string, readonly string[]> {
  const vpcs = [...model.vpcs.keys()].sort();
  const found = new Map(vpcs.map((id) => [id, new Set([id])]));
  const join = (a: string, b: string) => {
    found.get(a)?.add(b);
    found.get(b)?.add(a);
  };
  for (const { sides } of model.peerings.values()) join(sides[0].vpcId, sides[1].vpcId);
  const networks = transitNetworks(model);
  for (const members of networks) {
    const known = members.filter((id) => found.has(id));
    const all = new Set(known);
    for (const id of known) for (const other of all) found.get(id)?.add(other);
  }
  const { wild, open } = opennessOf(model, new Set(networks.flat()));
  for (const id of wild) for (const other of open) join(id, other);
  const known = new Set(vpcs);
  return new Map([...found].map(([id, others]) => [id, [...others].filter((one) => known.has(one)).sort()]));
}

/** VPCs attached to the same transit gateway, or to gateways that are peered in a chain. */
function transitNetworks({ attachments, transitPeerings }: NetworkModel): readonly (readonly string[])[] {
  const above = new Map<string, string>();
  const rootOf = (id: string): string => {
    let here = id;
    for (let next = above.get(here); next !== undefined && next !== here; next = above.get(here)) here = next;
    return here;
  };
  for (const { gatewayIds } of transitPeerings.values()) {
    const [a, b] = gatewayIds.map(rootOf);
    if (a !== undefined && b !== undefined && a !== b) above.set(a, b);
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
function opennessOf(model: NetworkModel, attached: ReadonlySet<string>): { readonly wild: ReadonlySet<string>; readonly open: ReadonlySet<string> } {
  const wild = new Set<string>();
  for (const table of model.routeTables.values()) {
    if (table.vpcId === undefined) continue;
    const isWild =
      table.routes === undefined ||
      table.routes.some(
        ({ target, destination, isBlackhole }) =>
          !isBlackhole && (isSomewhere(model, target.kind, target.id) || destination === undefined || isUnread(model, table, destination)),
      );
    if (isWild) wild.add(table.vpcId);
  }
  // A table that was not read may say anything.
  for (const subnet of model.subnets.values()) if (isMissing(model.tableOfSubnet(subnet))) wild.add(subnet.vpcId);
  // So may an attachment that leads out of AWS.
  for (const { resourceType } of model.attachments.values())
    if (!['vpc', 'peering', 'tgw-peering'].includes(resourceType)) for (const id of attached) wild.add(id);
  const open = new Set([...wild, ...attached, ...[...model.peerings.values()].flatMap(({ sides }) => sides.map(({ vpcId }) => vpcId))]);
  for (const table of model.routeTables.values())
    if (table.vpcId !== undefined && table.routes?.some(({ target }) => target.kind === 'transit-gateway' || target.kind === 'peering') === true)
      open.add(table.vpcId);
  return { wild, open };
}

function isSomewhere(model: NetworkModel, kind: string, id: string): boolean {
  if (kind === 'transit-gateway') return ![...model.attachments.values()].some((one) => one.gatewayId === id);
  if (kind === 'peering') return !model.peerings.has(id);
  if (kind === 'vpc-endpoint') return model.endpoints.get(id)?.type !== 'Gateway';
  if (kind === 'nat-gateway') return model.natGateways.get(id)?.isRegional !== false;
  return WILD.has(kind);
}

function isUnread(
  model: NetworkModel,
  table: { readonly ref: { readonly account: string; readonly region: string } },
  destination: { readonly kind: string; readonly id?: string },
): boolean {
  return destination.kind === 'prefix-list' && 'reason' in model.prefixList(destination.id ?? '', table.ref.account, table.ref.region);
}
