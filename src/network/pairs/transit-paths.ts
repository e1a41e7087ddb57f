// Ways across a transit gateway, put together from what each side and the gateway's table say: no walk for every two VPCs.
// Only where one route leads all of it there, and one back; everything else is walked.

import type { Part } from '../exposed/part.ts';
import type { TransitRoute } from '../model/index.ts';
import { isMissing, type NetworkModel, type RouteTable, type Subnet, type TransitAttachment, type TransitTable } from '../model/index.ts';
import { type IpVersion, isEmpty, toAddresses } from '../packets/index.ts';
import { type Compiled, compileRoutes, partition } from '../reach/routing.ts';
import { compileTable } from '../reach/tables.ts';
import { isAlike, routesOf, subnetsOf, tableOf } from '../reach/transit.ts';
import { bothOnce, type ThroughAcl, thereAndBack } from './acl-parts.ts';
import { blocksOfClass, type SubnetClass } from './subnet-classes.ts';
import type { Path } from './walk.ts';

/** One direction: what passes, and by which attachments; `nothing` where no route leads there; `undefined` where it has to be walked. */
type Leg = { readonly part: Part; readonly first: TransitAttachment; readonly last: TransitAttachment } | 'nothing' | undefined;

const NOTHING: readonly Path[] = [];

export function createTransitPaths(
  model: NetworkModel,
  throughAcl: ThroughAcl,
  routesLocally: (table: RouteTable, vpcId: string, version: IpVersion) => boolean,
): (from: SubnetClass, to: SubnetClass, version: IpVersion) => readonly Path[] | undefined {
  const gateways = new Map<string, string | undefined>();
  const exits = new Map<string, TransitAttachment | 'nothing' | undefined>();
  const compiled = new Map<string, Compiled<TransitRoute> | undefined>();
  const attachments = new Map<string, TransitAttachment>();
  for (const one of model.attachments.values()) {
    const key = `${one.gatewayId} ${one.resourceId}`;
    if (one.resourceType === 'vpc' && !attachments.has(key)) attachments.set(key, one);
  }
  const paths = new Map<Part, Map<string, readonly Path[]>>();

  /** The transit gateway that a table sends all of a class to. */
  function gatewayFor(table: RouteTable, to: SubnetClass, version: IpVersion): string | undefined {
    const key = `${version} ${table.id} ${to.id}`;
    if (gateways.has(key)) return gateways.get(key);
    const routes = compileTable({ model, version }, table);
    const { taken, rest } = partition(routes, toAddresses(version, blocksOfClass(to, version)));
    const [only] = taken;
    let found: string | undefined;
    if (routes.unclear.length === 0 && table.routes !== undefined) {
      if (taken.every(({ route }) => route.isBlackhole)) found = 'nothing';
      else if (taken.length === 1 && only !== undefined && isEmpty(rest) && only.ties.length === 0 && only.route.target.kind === 'transit-gateway')
        found = only.route.target.id;
    }
    gateways.set(key, found);
    return found;
  }

  function compiledOf(table: TransitTable, version: IpVersion): Compiled<TransitRoute> | undefined {
    const key = `${version} ${table.id}`;
    if (!compiled.has(key)) {
      const routes = routesOf(model, table);
      const made = isMissing(routes)
        ? undefined
        : compileRoutes(
            model,
            table.ref,
            version,
            routes,
            (route) => (route.isStatic ? 0 : 1),
            () => [],
          );
      compiled.set(key, made?.unclear.length === 0 ? made : undefined);
    }
    return compiled.get(key);
  }

  /** The attachment by which a gateway sends all of a class on. */
  function exitFor(first: TransitAttachment, to: SubnetClass, version: IpVersion): TransitAttachment | 'nothing' | undefined {
    const key = `${version} ${first.id} ${to.id}`;
    if (exits.has(key)) return exits.get(key);
    const table = tableOf(model, first);
    const routes = table === undefined || isMissing(table) ? undefined : compiledOf(table, version);
    let found: TransitAttachment | 'nothing' | undefined = table === undefined ? 'nothing' : undefined;
    if (routes !== undefined) {
      const { taken, rest } = partition(routes, toAddresses(version, blocksOfClass(to, version)));
      const [only] = taken;
      if (taken.every(({ route }) => route.isBlackhole)) found = 'nothing';
      else if (taken.length === 1 && only !== undefined && isEmpty(rest) && only.ties.length === 0 && only.route.attachmentIds.length === 1)
        found = model.attachments.get(only.route.attachmentIds[0] ?? '');
    }
    exits.set(key, found);
    return found;
  }

  function leg(from: SubnetClass, to: SubnetClass, version: IpVersion): Leg {
    const table = model.tableOfSubnet(from.subnet);
    if (isMissing(table)) return undefined;
    const gateway = gatewayFor(table, to, version);
    if (gateway === 'nothing' || gateway === undefined) return gateway;
    const first = attachments.get(`${gateway} ${from.vpcId}`);
    if (first === undefined || !isWhole(model, first)) return undefined;
    const last = exitFor(first, to, version);
    if (last === 'nothing' || last === undefined) return last;
    if (last.resourceType !== 'vpc' || last.resourceId !== to.vpcId || last.isAppliance || !isWhole(model, last)) return undefined;
    const entry = subnetsOf(model, first).find(({ zone }) => zone === from.subnet.zone);
    const exit = exitIn(model, last, from.subnet.zone);
    if (entry === undefined || exit === undefined) return undefined;
    const isOwn = exit.id === to.subnet.id;
    const onward = model.tableOfSubnet(exit);
    if (!isOwn && (isMissing(onward) || !routesLocally(onward, to.vpcId, version))) return undefined;
    const parts = [
      throughAcl(from.subnet, 'egress', version),
      throughAcl(entry, 'ingress', version),
      ...(isOwn ? [] : [throughAcl(exit, 'egress', version), throughAcl(to.subnet, 'ingress', version)]),
    ];
    let part: Part | undefined;
    for (const one of parts) {
      if (one === undefined) return undefined;
      part = part === undefined ? one : bothOnce(part, one);
    }
    return part === undefined ? undefined : { part, first, last };
  }

  return (from, to, version) => {
    const there = leg(from, to, version);
    if (there === 'nothing') return NOTHING;
    if (there === undefined) return undefined;
    const back = leg(to, from, version);
    if (back === 'nothing') return NOTHING;
    if (back === undefined) return undefined;
    const { first, last } = there;
    const gateway = model.transitGateways.get(last.gatewayId);
    const isKept = gateway?.keepsReferences === true && first.keepsReferences && last.keepsReferences && first.gatewayId === last.gatewayId;
    const part = thereAndBack(there.part, back.part, version);
    const references = isKept ? 'inbound' : 'lost';
    let own = paths.get(part);
    if (own === undefined) paths.set(part, (own = new Map()));
    let found = own.get(references);
    if (found === undefined) own.set(references, (found = isEmpty(part.set) && isEmpty(part.perhaps) ? NOTHING : [{ part, references }]));
    return found;
  };
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
