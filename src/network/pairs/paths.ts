// What gets from one class of subnets to another, and back: each pair asked once. Within a VPC that routes everything locally only its
// network ACLs decide, and across a transit gateway those of both sides and its table; everything else is walked.

import type { Part } from '../exposed/part.ts';
import { isMissing, type NetworkModel, type RouteTable } from '../model/index.ts';
import { type IpVersion, isEmpty, toAddresses } from '../packets/index.ts';
import type { Walker } from '../reach/flow.ts';
import { follow } from '../reach/follow.ts';
import { partition } from '../reach/routing.ts';
import { compileTable } from '../reach/tables.ts';
import { bothOnce, createAclParts, EVERYTHING, type ThroughAcl, thereAndBack } from './acl-parts.ts';
import type { SubnetClass } from './subnet-classes.ts';
import { createTransitPaths } from './transit-paths.ts';
import { createTransitRouting, type TransitRouting } from './transit-routing.ts';
import { type Path, walkBetween } from './walk.ts';

export interface Paths {
  /** The ways between different subnets of two classes. */
  readonly between: (from: SubnetClass, to: SubnetClass, version: IpVersion) => readonly Path[];
  /** What ways across transit gateways are put together from. */
  readonly routing: TransitRouting;
  /** Within a subnet nothing stands in the way. */
  readonly within: (version: IpVersion) => Path;
}

export function createPaths(model: NetworkModel): Paths {
  const walked = new Map<string, readonly Path[]>();
  const throughAcl = createAclParts(model);
  const isLocal = new Map<string, boolean>();
  const routesLocally = (table: RouteTable, vpcId: string, version: IpVersion): boolean => {
    const key = `${version} ${table.id} ${vpcId}`;
    let is = isLocal.get(key);
    if (is === undefined) isLocal.set(key, (is = readsLocal(model, table, vpcId, version)));
    return is;
  };
  const local = createLocalPaths(model, throughAcl, routesLocally);
  const routing = createTransitRouting(model, throughAcl, routesLocally);
  const transit = createTransitPaths(model, routing);
  return {
    routing,
    within: (version) => WITHIN[version],
    between(from, to, version) {
      const known = from.vpcId === to.vpcId ? local(from, to, version) : transit(from, to, version);
      if (known !== undefined) return known;
      const key = `${version} ${from.id} ${to.id}`;
      let paths = walked.get(key);
      if (paths === undefined) {
        const walker: Walker = { model, version, isTryingOther: false, follow };
        walked.set(key, (paths = walkBetween(walker, from, to)));
      }
      return paths;
    },
  };
}

const openPath = (version: IpVersion): Path => ({ part: EVERYTHING[version], references: 'kept' });
const WITHIN: Readonly<Record<IpVersion, Path>> = { 4: openPath(4), 6: openPath(6) };

/** Ways along the local route; `undefined` where a table sends some of the VPC's own addresses elsewhere. */
function createLocalPaths(
  model: NetworkModel,
  throughAcl: ThroughAcl,
  routesLocally: (table: RouteTable, vpcId: string, version: IpVersion) => boolean,
): (from: SubnetClass, to: SubnetClass, version: IpVersion) => readonly Path[] | undefined {
  const paths = new Map<Part, readonly Path[]>();
  return (from, to, version) => {
    const [first, second] = [model.tableOfSubnet(from.subnet), model.tableOfSubnet(to.subnet)];
    if (isMissing(first) || isMissing(second)) return undefined;
    if (!routesLocally(first, from.vpcId, version) || !routesLocally(second, to.vpcId, version)) return undefined;
    const out = throughAcl(from.subnet, 'egress', version);
    const into = throughAcl(to.subnet, 'ingress', version);
    const outBack = throughAcl(to.subnet, 'egress', version);
    const intoBack = throughAcl(from.subnet, 'ingress', version);
    if (out === undefined || into === undefined || outBack === undefined || intoBack === undefined) return undefined;
    const part = thereAndBack(bothOnce(out, into), bothOnce(outBack, intoBack), version);
    let found = paths.get(part);
    if (found === undefined) {
      const isOpen = part === EVERYTHING[version];
      paths.set(part, (found = isEmpty(part.set) && isEmpty(part.perhaps) ? [] : [isOpen ? WITHIN[version] : { part, references: 'kept' }]));
    }
    return found;
  };
}

/** Whether a table sends all of the VPC's addresses along the local route. */
function readsLocal(model: NetworkModel, table: RouteTable, vpcId: string, version: IpVersion): boolean {
  const blocks = (model.vpcs.get(vpcId)?.blocks ?? []).filter((block) => block.version === version);
  if (blocks.length === 0) return model.vpcs.has(vpcId);
  const compiled = compileTable({ model, version }, table);
  const { taken, rest } = partition(compiled, toAddresses(version, blocks));
  return (
    isEmpty(rest) && compiled.unclear.length === 0 && taken.every(({ route, ties }) => route.target.kind === 'local' && !route.isBlackhole && ties.length === 0)
  );
}
