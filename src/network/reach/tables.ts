// Route tables of VPCs and of transit gateways in the order in which their routes are asked, compiled once.

import type { AddressBlock, Missing } from '../../core/index.ts';
import { isMissing, type NetworkModel, type Route, type RouteTable, type TransitRoute, type TransitTable } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import type { Walker } from './flow.ts';
import { type Compiled, compileRoutes } from './routing.ts';

// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
export function rankOfRoute({ destination, isPropagated }: Route): number {
  return isPropagated ? 2 : destination?.kind === 'prefix-list' ? 1 : 0;
}

/** Propagated routes never take what the local route takes: https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html */
export function compileTable({ model, version }: Pick<Walker, 'model' | 'version'>, table: RouteTable): Compiled<Route> {
  let own = compiledTables.get(table);
  if (own?.prefixList !== model.prefixList) compiledTables.set(table, (own = { prefixList: model.prefixList }));
  const local: AddressBlock[] = (table.routes ?? []).flatMap(({ target, destination }) =>
    target.kind === 'local' && destination?.kind === 'block' ? [destination.block] : [],
  );
  return (own[version] ??= compileRoutes(model, table.ref, version, table.routes ?? [], rankOfRoute, (route) => (route.isPropagated ? local : [])));
}

/** Of a model all that counts here is what its prefix lists are. */
type ByLists<T> = Pick<NetworkModel, 'prefixList'> & Partial<Record<IpVersion, T>>;

const compiledTables = new WeakMap<RouteTable, ByLists<Compiled<Route>>>();

/** Static routes come before propagated ones: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html#tgw-route-evaluation-overview */
export function compileTransitTable({ model, version }: Pick<Walker, 'model' | 'version'>, table: TransitTable): Compiled<TransitRoute> | Missing {
  let own = compiledTransit.get(table);
  if (own?.prefixList !== model.prefixList) compiledTransit.set(table, (own = { prefixList: model.prefixList }));
  let found = own[version];
  if (found === undefined) {
    const routes = routesOfTransit(model, table);
    const rankOf = ({ isStatic }: TransitRoute) => (isStatic ? 0 : 1);
    found = own[version] = isMissing(routes) ? routes : compileRoutes(model, table.ref, version, routes, rankOf, () => []);
  }
  return found;
}

const compiledTransit = new WeakMap<TransitTable, ByLists<Compiled<TransitRoute> | Missing>>();

/** All routes of a table: as they were read, or static ones with those that follow from propagation. */
function routesOfTransit(model: NetworkModel, table: TransitTable): readonly TransitRoute[] | Missing {
  if (table.routes !== undefined) return table.routes;
  const { account, region, arn } = table.ref;
  const unread: Missing = { reason: 'absent', name: 'ec2:SearchTransitGatewayRoutes', account, region, arn };
  if (table.staticRoutes === undefined || table.propagations === undefined) return unread;
  const propagated: Propagated[] = [];
  for (const { path, attachmentId, resourceType, resourceId } of table.propagations) {
    const vpc = resourceType === 'vpc' ? model.vpcs.get(resourceId) : undefined;
    // What a VPN or a Direct Connect gateway propagates stands nowhere else.
    if (vpc === undefined) return unread;
    const blocks = model.attachments.get(attachmentId)?.propagatesIpv6 === false ? vpc.blocks.filter(({ version }) => version === 4) : vpc.blocks;
    for (const one of blocks) propagated.push({ path, block: one, attachmentId });
  }
  return [...table.staticRoutes, ...routesOfPropagations(propagated)];
}

interface Propagated {
  readonly path: string;
  readonly block: AddressBlock;
  readonly attachmentId: string;
}

/**
 * Of VPCs whose blocks overlap only the one that was attached first is propagated, and which that was is not told: such routes lead
 * to any of them. Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachment.html
 */
function routesOfPropagations(propagated: readonly Propagated[]): readonly TransitRoute[] {
  const sorted = propagated.toSorted((a, b) => a.block.version - b.block.version || compare(a.block.first, b.block.first) || a.block.prefix - b.block.prefix);
  const routes: TransitRoute[] = [];
  let around: AddressBlock | undefined;
  let before: AddressBlock | undefined;
  let attachmentIds: string[] = [];
  let members = new Set<string>();
  for (const { path, block, attachmentId } of sorted) {
    if (around === undefined || around.version !== block.version || around.last < block.first) {
      around = block;
      attachmentIds = [];
      members = new Set();
    }
    if (!members.has(attachmentId)) attachmentIds.push(attachmentId);
    members.add(attachmentId);
    const isKnown = before?.version === block.version && before.first === block.first && before.prefix === block.prefix;
    // The list goes on growing with what overlaps.
    if (!isKnown) routes.push({ path, destination: { kind: 'block', block }, attachmentIds, isBlackhole: false, isStatic: false });
    before = block;
  }
  return routes;
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** The routes of a table that were not read. */
export function unreadTable({ account, region, arn }: RouteTable['ref']): Missing {
  return { reason: 'unreadable', name: 'ec2:DescribeRouteTables', account, region, arn };
}
