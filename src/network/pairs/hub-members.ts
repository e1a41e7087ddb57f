// VPCs that one transit gateway joins and that differ in nothing but their addresses: what their route tables say besides the local
// route is one of a few shapes, and no two have an address in common. Pairs of which that is not so are kept apart, and asked one by one.

import type { AddressRange } from '../../core/index.ts';
import { mergeRanges } from '../../core/index.ts';
import { isMissing, type NetworkModel, type Route, type RouteTable, type TransitAttachment, type TransitTable } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { type Compiled, compileRoutes } from '../reach/routing.ts';
import { rankOfRoute } from '../reach/tables.ts';
import type { Bundle } from './bundles.ts';
import { byFirst } from './hosts.ts';
import { blocksOfClass, type SubnetClass } from './subnet-classes.ts';
import { type Found, isDeadEnd, type TransitRouting } from './transit-routing.ts';

/** The routes of many tables besides the local one, compiled once. */
export interface Shape {
  readonly index: number;
  readonly routes: Readonly<Record<IpVersion, Compiled<Route>>>;
}

export interface Member {
  readonly index: number;
  readonly vpcId: string;
  readonly attachment: TransitAttachment;
  readonly table: Exclude<Found<TransitTable>, undefined>;
  readonly bundles: readonly Bundle[];
  readonly shapeOf: (place: SubnetClass) => Shape;
  /** All addresses that are anything in it. */
  readonly ranges: Readonly<Record<IpVersion, readonly AddressRange[]>>;
}

export interface Hub {
  readonly gatewayId: string;
  readonly members: readonly Member[];
  readonly shapes: readonly Shape[];
  readonly tables: readonly TransitTable[];
  readonly zones: readonly string[];
  /** Pairs of members, by their numbers, that are asked one by one. */
  readonly apart: PairSet;
}

/** Pairs of numbers, either way round. */
export interface PairSet {
  readonly add: (a: number, b: number) => void;
  readonly has: (a: number, b: number) => boolean;
  /** Whether a number is in any pair. */
  readonly touches: (a: number) => boolean;
}

const VERSIONS: readonly IpVersion[] = [4, 6];
/** Members with shapes or tables of the transit gateway beyond the first so many are asked one by one. */
const MOST = 64;

/** The hubs of a network, each with at least two members. */
export function findHubs(
  model: NetworkModel,
  routing: TransitRouting,
  vpcIds: Iterable<string>,
  bundlesOf: (vpcId: string) => readonly Bundle[],
): readonly Hub[] {
  const attachments = new Map<string, TransitAttachment | undefined>();
  for (const one of model.attachments.values()) {
    // With two ways out it depends on each route which one is taken.
    if (one.resourceType === 'vpc') attachments.set(one.resourceId, attachments.has(one.resourceId) ? undefined : one);
  }
  const byGateway = new Map<string, { vpcId: string; attachment: TransitAttachment }[]>();
  for (const vpcId of vpcIds) {
    const attachment = attachments.get(vpcId);
    if (attachment === undefined || attachment.isAppliance) continue;
    const own = byGateway.get(attachment.gatewayId);
    if (own === undefined) byGateway.set(attachment.gatewayId, [{ vpcId, attachment }]);
    else own.push({ vpcId, attachment });
  }
  return [...byGateway].flatMap(([gatewayId, own]) => {
    const hub = readHub(model, routing, gatewayId, own, bundlesOf);
    return hub.members.length < 2 ? [] : [hub];
  });
}

function readHub(
  model: NetworkModel,
  routing: TransitRouting,
  gatewayId: string,
  attached: readonly { readonly vpcId: string; readonly attachment: TransitAttachment }[],
  bundlesOf: (vpcId: string) => readonly Bundle[],
): Hub {
  const shapes = createShapes(model);
  const tables = new Set<TransitTable>();
  const zones = new Set<string>();
  const found: Omit<Member, 'index'>[] = [];
  for (const { vpcId, attachment } of attached) {
    const table = routing.tableFor(attachment);
    const bundles = bundlesOf(vpcId);
    const places = [...new Set(bundles.map(({ place }) => place))];
    const own = new Map(places.flatMap((place) => [[place, shapes.of(place)] as const]));
    if (table === undefined || [...own.values()].includes(undefined)) continue;
    if (table !== 'nothing') {
      if (!tables.has(table) && tables.size === MOST) continue;
      tables.add(table);
    }
    for (const { subnet } of places) zones.add(subnet.zone);
    const ranges = { 4: rangesOf(model, vpcId, places, 4), 6: rangesOf(model, vpcId, places, 6) };
    found.push({ vpcId, attachment, table, bundles, shapeOf: (place) => own.get(place) as Shape, ranges });
  }
  const allZones = [...zones].sort();
  const members = found.filter((one) => isKnown(routing, one, allZones)).map((one, index): Member => ({ ...one, index }));
  return { gatewayId, members, shapes: shapes.all, tables: [...tables], zones: allZones, apart: overlapping(members) };
}

/** Whether it is known of all classes what gets in and out. */
function isKnown(routing: TransitRouting, { bundles, attachment }: Pick<Member, 'bundles' | 'attachment'>, zones: readonly string[]): boolean {
  return bundles.every(({ place }) =>
    VERSIONS.every(
      (version) =>
        blocksOfClass(place, version).length === 0 ||
        (routing.into(attachment, place, version) !== undefined && zones.every((zone) => routing.outOf(attachment, place, zone, version) !== undefined)),
    ),
  );
}

function createShapes(model: NetworkModel) {
  const byWords = new Map<string, Shape>();
  const byTable = new Map<RouteTable, Shape | undefined>();
  const all: Shape[] = [];

  function read(table: RouteTable): Shape | undefined {
    if (table.routes === undefined || table.routes.some(({ target, destination }) => target.kind === 'local' && destination?.kind !== 'block'))
      return undefined;
    const routes = table.routes.filter(({ target }) => target.kind !== 'local');
    const words = routes.map((route) => {
      const { destination, target } = route;
      const to =
        destination?.kind === 'block'
          ? `${destination.block.version} ${destination.block.first}/${destination.block.prefix}`
          : `${destination?.id} ${table.ref.account} ${table.ref.region}`;
      // Of targets that lead to no transit gateway it only counts whether they lead into another VPC at all.
      const way = isDeadEnd(route) ? 'nothing' : target.kind === 'transit-gateway' ? target.id : '?';
      return `${to} ${rankOfRoute(route)} ${way}`;
    });
    const key = words.sort().join();
    let shape = byWords.get(key);
    if (shape === undefined && byWords.size < MOST) {
      const compiled = (version: IpVersion) => compileRoutes(model, table.ref, version, routes, rankOfRoute, () => []);
      byWords.set(key, (shape = { index: all.length, routes: { 4: compiled(4), 6: compiled(6) } }));
      all.push(shape);
    }
    return shape;
  }

  return {
    all,
    of({ subnet }: SubnetClass): Shape | undefined {
      const table = model.tableOfSubnet(subnet);
      if (isMissing(table)) return undefined;
      if (!byTable.has(table)) byTable.set(table, read(table));
      return byTable.get(table);
    },
  };
}

/** The addresses of the VPC, of its subnets, and those that its tables keep for themselves. */
function rangesOf(model: NetworkModel, vpcId: string, places: readonly SubnetClass[], version: IpVersion): readonly AddressRange[] {
  const local = places.flatMap(({ subnet }) => {
    const table = model.tableOfSubnet(subnet);
    if (isMissing(table)) return [];
    return (table.routes ?? []).flatMap(({ target, destination }) => (target.kind === 'local' && destination?.kind === 'block' ? [destination.block] : []));
  });
  const own = [...(model.vpcs.get(vpcId)?.blocks ?? []), ...local].filter((one) => one.version === version);
  return mergeRanges([...own, ...places.flatMap((place) => blocksOfClass(place, version))]);
}

/** The pairs that have an address in common. Cost: their ranges, sorted, and the pairs found. */
function overlapping(members: readonly Member[]): PairSet {
  const pairs = createPairSet(members.length);
  for (const version of VERSIONS) {
    const all = members.flatMap(({ index, ranges }) => ranges[version].map(({ first, last }) => ({ index, first, last })));
    all.sort(byFirst);
    let open: typeof all = [];
    for (const one of all) {
      open = open.filter(({ last }) => last >= one.first);
      // The ranges of one member have nothing in common.
      for (const { index } of open) pairs.add(index, one.index);
      open.push(one);
    }
  }
  return pairs;
}

function createPairSet(count: number): PairSet {
  const pairs = new Set<number>();
  const single = new Set<number>();
  return {
    add(a, b) {
      pairs.add(a * count + b).add(b * count + a);
      single.add(a).add(b);
    },
    has: (a, b) => pairs.has(a * count + b),
    touches: (a) => single.has(a),
  };
}
