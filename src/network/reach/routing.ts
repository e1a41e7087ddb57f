// Which route takes which packets: longest prefix first, then the order of kinds; each packet is taken once.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html,
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html#tgw-route-evaluation-overview

import { type AddressBlock, type AddressRange, type Missing, mergeRanges, type ResourceRef } from '../../core/index.ts';
import { isMissing, type NetworkModel, type RouteDestination } from '../model/index.ts';
import { destinationsOf, haveCommon, type IpVersion, intersect, isEmpty, type PacketSet, subtract, toAddresses } from '../packets/index.ts';

/** What this needs of a route, of a VPC's table or of a transit gateway's. */
export interface AnyRoute {
  readonly path: string;
  readonly destination: RouteDestination | undefined;
}

export interface Entry<R extends AnyRoute> {
  readonly route: R;
  readonly prefix: number;
  readonly rank: number;
  readonly set: PacketSet;
  /** The block that it is of: all of the set's destinations are in it. */
  readonly block: AddressRange;
}

export interface Compiled<R extends AnyRoute> {
  /** The first that has a packet takes it. */
  readonly entries: readonly Entry<R>[];
  /** Routes whose addresses are not known. */
  readonly unclear: readonly { readonly route: R; readonly missing: Missing }[];
}

/** Orders the routes of a table. `rankOf` orders routes for the same block; `outside` is what a route never takes. */
export function compileRoutes<R extends AnyRoute>(
  model: NetworkModel,
  table: ResourceRef,
  version: IpVersion,
  routes: readonly R[],
  rankOf: (route: R) => number,
  outside: (route: R) => readonly AddressBlock[],
): Compiled<R> {
  const entries: Entry<R>[] = [];
  const unclear: { route: R; missing: Missing }[] = [];
  for (const route of routes) {
    const { destination } = route;
    if (destination === undefined) {
      unclear.push({
        route,
        missing: { reason: 'unreadable', name: 'ec2:DescribeRouteTables', account: table.account, region: table.region, arn: table.arn, detail: route.path },
      });
      continue;
    }
    const blocks = destination.kind === 'block' ? [destination.block] : model.prefixList(destination.id, table.account, table.region);
    if (isMissing(blocks)) {
      unclear.push({ route, missing: blocks });
      continue;
    }
    for (const block of blocks) {
      if (block.version !== version) continue;
      const never = mergeRanges(outside(route).filter((one) => one.version === version));
      const set = subtract(toAddresses(version, [block]), toAddresses(version, never));
      entries.push({ route, prefix: block.prefix, rank: rankOf(route), set, block });
    }
  }
  entries.sort((a, b) => b.prefix - a.prefix || a.rank - b.rank);
  return { entries, unclear };
}

export interface Taken<R extends AnyRoute> {
  readonly route: R;
  readonly prefix: number;
  readonly packets: PacketSet;
  /** Other routes of the same rank for the same packets: AWS takes any of them. */
  readonly ties: readonly R[];
}

/** The packets by the route that takes them, and those that none takes. */
export function partition<R extends AnyRoute>(compiled: Compiled<R>, packets: PacketSet): { readonly taken: readonly Taken<R>[]; readonly rest: PacketSet } {
  const taken: Taken<R>[] = [];
  let rest = packets;
  for (const { route, prefix, rank, set } of entriesFor(compiled, packets)) {
    if (isEmpty(rest)) break;
    const hit = intersect(rest, set);
    if (isEmpty(hit)) continue;
    rest = subtract(rest, set);
    // Only prefix lists may overlap at the same length: a table has one route for a CIDR.
    const isList = route.destination?.kind === 'prefix-list';
    const ties = isList
      ? compiled.entries.filter((one) => one.route !== route && one.prefix === prefix && one.rank === rank && haveCommon(one.set, hit)).map((one) => one.route)
      : [];
    taken.push({ route, prefix, packets: hit, ties });
  }
  return { taken, rest };
}

/** The entries of a long table by their addresses. Blocks lie within each other or apart, so that those around one are a chain. */
interface Index<R extends AnyRoute> {
  readonly sorted: readonly Entry<R>[];
  /** For each in `sorted`: the place of the smallest block around it, or -1. */
  readonly around: Int32Array;
  readonly order: ReadonlyMap<Entry<R>, number>;
}

const FEW = 12;
const indexes = new WeakMap<readonly Entry<AnyRoute>[], Index<AnyRoute>>();

/** The entries that may take some of the packets, in the order in which they are asked. Cost: those found, and the logarithm of all. */
function entriesFor<R extends AnyRoute>({ entries }: Compiled<R>, packets: PacketSet): readonly Entry<R>[] {
  if (entries.length <= FEW) return entries;
  const ranges = destinationsOf(packets);
  if (ranges.length > FEW) return entries;
  let index = indexes.get(entries) as Index<R> | undefined;
  if (index === undefined) indexes.set(entries, (index = indexEntries(entries)));
  const { sorted, around, order } = index;
  const found = new Set<Entry<R>>();
  for (const { first, last } of ranges) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Entry<R>).block.first <= first) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at = around[at] as number) found.add(sorted[at] as Entry<R>);
    for (let at = low; at < sorted.length && (sorted[at] as Entry<R>).block.first <= last; at++) found.add(sorted[at] as Entry<R>);
  }
  return [...found].sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
}

function indexEntries<R extends AnyRoute>(entries: readonly Entry<R>[]): Index<R> {
  const order = new Map(entries.map((entry, at) => [entry, at]));
  const sorted = [...entries].sort((a, b) => Number(a.block.first - b.block.first) || a.prefix - b.prefix);
  const around = new Int32Array(sorted.length);
  const open: number[] = [];
  for (const [at, { block }] of sorted.entries()) {
    let inner = open.at(-1);
    while (inner !== undefined && (sorted[inner] as Entry<R>).block.last < block.first) {
      open.pop();
      inner = open.at(-1);
    }
    around[at] = inner ?? -1;
    open.push(at);
  }
  return { sorted, around, order };
}

/** Whether a single address is asked about. */
export function isOneAddress(packets: PacketSet): boolean {
  const [range, ...more] = destinationsOf(packets);
  return range !== undefined && more.length === 0 && range.first === range.last;
}
