// Where route tables of VPCs and of transit gateways send a class of subnets as a whole, and what network ACLs at the gateway's
// attachments let through: each asked once, whoever asks.

import type { Part } from '../exposed/part.ts';
import { isMissing, type NetworkModel, type Route, type RouteTable, type Subnet, type TransitAttachment, type TransitTable } from '../model/index.ts';
import { type IpVersion, isEmpty, toAddresses } from '../packets/index.ts';
import { type Compiled, partition } from '../reach/routing.ts';
import { compileTable, compileTransitTable } from '../reach/tables.ts';
import { isAlike, subnetsOf, tableOf } from '../reach/transit.ts';
import { bothOnce, type ThroughAcl } from './acl-parts.ts';
import { blocksOfClass, type SubnetClass } from './subnet-classes.ts';

/** `nothing` where no route leads there; `undefined` where it has to be walked. */
export type Found<T> = T | 'nothing' | undefined;

export type RoutesLocally = (table: RouteTable, vpcId: string, version: IpVersion) => boolean;

export interface TransitRouting {
  /** The id of the transit gateway that a table sends all of a class to. */
  readonly gatewayFor: (table: RouteTable, to: SubnetClass, version: IpVersion) => Found<string>;
  /** The table that an attachment is associated with; `nothing` where there is none. */
  readonly tableFor: (first: TransitAttachment) => Found<TransitTable>;
  /** The attachment by which a table of the gateway sends all of a class on, where that leads into its VPC as a whole. */
  readonly exitFor: (table: TransitTable, to: SubnetClass, version: IpVersion) => Found<TransitAttachment>;
  /** What gets from a class into the gateway. */
  readonly into: (first: TransitAttachment, from: SubnetClass, version: IpVersion) => Found<Part>;
  /** What gets out of the gateway to a class, of what began in a zone. */
  readonly outOf: (last: TransitAttachment, to: SubnetClass, zone: string, version: IpVersion) => Part | undefined;
}

export function createTransitRouting(model: NetworkModel, throughAcl: ThroughAcl, routesLocally: RoutesLocally): TransitRouting {
  const gateways = createMemory<Found<string>>();
  const exits = createMemory<Found<TransitAttachment>>();
  const tables = new Map<TransitAttachment, Found<TransitTable>>();
  const entering = createMemory<Found<Part>>();
  const leaving = createMemory<Part | undefined>();

  function readInto(first: TransitAttachment, { subnet }: SubnetClass, version: IpVersion): Found<Part> {
    if (!isWhole(model, first)) return undefined;
    const entry = subnetsOf(model, first).find(({ zone }) => zone === subnet.zone);
    // https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html: only from zones in which the attachment has a subnet.
    if (entry === undefined) return 'nothing';
    const [out, into] = [throughAcl(subnet, 'egress', version), throughAcl(entry, 'ingress', version)];
    return out === undefined || into === undefined ? undefined : bothOnce(out, into);
  }

  function readOutOf(last: TransitAttachment, { subnet, vpcId }: SubnetClass, zone: string, version: IpVersion): Part | undefined {
    const exit = exitIn(model, last, zone);
    if (exit === undefined) return undefined;
    const open = throughAcl.open(version);
    const all = subnetsOf(model, last);
    const isChosen = all.length === 1 || exit.zone === zone;
    // Within the attachment's own subnet no network ACL is asked.
    if (exit.id === subnet.id && isChosen) return open;
    const onward = model.tableOfSubnet(exit);
    if (isMissing(onward) || !routesLocally(onward, vpcId, version)) return undefined;
    const [out, into] = [throughAcl(exit, 'egress', version), throughAcl(subnet, 'ingress', version)];
    const part = out === undefined || into === undefined ? undefined : bothOnce(out, into);
    // By which subnet it comes in only matters where a network ACL stops something between two of them.
    return isChosen || part === open || !all.some(({ id }) => id === subnet.id) ? part : undefined;
  }

  return {
    gatewayFor: (table, to, version) =>
      gateways(`${version} ${table.id} ${to.id}`, () =>
        table.routes === undefined ? undefined : gatewayOf(compileTable({ model, version }, table), to, version),
      ),
    tableFor(first) {
      if (!tables.has(first)) {
        const table = tableOf(model, first);
        tables.set(first, table === undefined ? 'nothing' : isMissing(table) ? undefined : table);
      }
      return tables.get(first);
    },
    exitFor: (table, to, version) =>
      exits(`${version} ${table.id} ${to.id}`, () => {
        const routes = compileTransitTable({ model, version }, table);
        if (isMissing(routes) || routes.unclear.length > 0) return undefined;
        const { taken, rest } = partition(routes, toAddresses(version, blocksOfClass(to, version)));
        const [only] = taken;
        if (taken.every(({ route, ties }) => route.isBlackhole && ties.every((one) => one.isBlackhole))) return 'nothing';
        if (taken.length > 1 || only === undefined || !isEmpty(rest) || only.ties.length > 0 || only.route.attachmentIds.length !== 1) return undefined;
        const last = model.attachments.get(only.route.attachmentIds[0] ?? '');
        const isInto = last !== undefined && last.resourceType === 'vpc' && last.resourceId === to.vpcId && !last.isAppliance && isWhole(model, last);
        return isInto ? last : undefined;
      }),
    into: (first, from, version) => entering(`${version} ${first.id} ${from.id}`, () => readInto(first, from, version)),
    outOf: (last, to, zone, version) => leaving(`${version} ${last.id} ${to.id} ${zone}`, () => readOutOf(last, to, zone, version)),
  };
}

/** The transit gateway that routes send all of a class to. */
export function gatewayOf(routes: Compiled<Route>, to: SubnetClass, version: IpVersion): Found<string> {
  if (routes.unclear.length > 0) return undefined;
  const { taken, rest } = partition(routes, toAddresses(version, blocksOfClass(to, version)));
  const [only] = taken;
  if (taken.every(({ route, ties }) => isDeadEnd(route) && ties.every(isDeadEnd))) return 'nothing';
  if (taken.length > 1 || only === undefined || !isEmpty(rest) || only.ties.length > 0) return undefined;
  return only.route.target.kind === 'transit-gateway' ? only.route.target.id : undefined;
}

/** Whether a route leads into no other VPC: it is a blackhole, or out to the internet. */
export function isDeadEnd({ isBlackhole, target }: Route): boolean {
  return isBlackhole || target.kind === 'internet-gateway' || target.kind === 'egress-only-gateway';
}

/** Available, and with all of its subnets known. */
function isWhole(model: NetworkModel, one: TransitAttachment): boolean {
  return one.isAvailable && one.subnetIds !== undefined && one.subnetIds.length > 0 && subnetsOf(model, one).length === one.subnetIds.length;
}

/** The subnet by which it comes in: of the zone that it began in, or any where all are alike. */
function exitIn(model: NetworkModel, attachment: TransitAttachment, zone: string): Subnet | undefined {
  const subnets = subnetsOf(model, attachment);
  const here = subnets.find((one) => one.zone === zone);
  if (here !== undefined) return here;
  const [first] = subnets;
  return first !== undefined && subnets.every((one) => isAlike(model, one, first)) ? first : undefined;
}

function createMemory<T>(): (key: string, read: () => T) => T {
  const known = new Map<string, T>();
  return (key, read) => {
    if (!known.has(key)) known.set(key, read());
    return known.get(key) as T;
  };
}
