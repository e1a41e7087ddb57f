// What gets from one class of subnets to another, and back: each pair asked once. Within a VPC that routes everything locally only its
// network ACLs decide, and subnets with the same ones are one question; everything else is walked.

import { both, type Part } from '../exposed/part.ts';
import { isMissing, type NetworkAcl, type NetworkModel, type RouteTable, type Subnet } from '../model/index.ts';
import { allPackets, areEqual, type IpVersion, isEmpty, noPackets, requestsOf, toAddresses } from '../packets/index.ts';
import { aclPassage, type Direction } from '../reach/filters.ts';
import type { Walker } from '../reach/flow.ts';
import { follow } from '../reach/follow.ts';
import { partition } from '../reach/routing.ts';
import { compileTable } from '../reach/tables.ts';
import type { SubnetClass } from './subnet-classes.ts';
import { EVERY_REQUEST } from './universe.ts';
import { type Path, walkBetween } from './walk.ts';

export interface Paths {
  /** The ways between different subnets of two classes. */
  readonly between: (from: SubnetClass, to: SubnetClass, version: IpVersion) => readonly Path[];
  /** Within a subnet nothing stands in the way. */
  readonly within: (version: IpVersion) => Path;
}

export function createPaths(model: NetworkModel): Paths {
  const walked = new Map<string, readonly Path[]>();
  const local = createLocalPaths(model);
  return {
    within: (version) => WITHIN[version],
    between(from, to, version) {
      const near = from.vpcId === to.vpcId ? local(from, to, version) : undefined;
      if (near !== undefined) return near;
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

const openPath = (version: IpVersion): Path => ({ part: { set: EVERY_REQUEST[version], perhaps: noPackets(version), missing: [] }, references: 'kept' });
const WITHIN: Readonly<Record<IpVersion, Path>> = { 4: openPath(4), 6: openPath(6) };

/** Ways along the local route; `undefined` where a table sends some of the VPC's own addresses elsewhere. */
function createLocalPaths(model: NetworkModel): (from: SubnetClass, to: SubnetClass, version: IpVersion) => readonly Path[] | undefined {
  const parts = new Map<NetworkAcl, Map<string, Part>>();
  const sameParts = new Map<string, Part>();
  const isLocal = new Map<string, boolean>();
  const paths = new Map<Part, Map<Part, readonly Path[]>>();

  function throughAcl(subnet: Subnet, direction: Direction, version: IpVersion): Part | undefined {
    const acl = model.aclOfSubnet(subnet);
    if (isMissing(acl)) return undefined;
    let own = parts.get(acl);
    if (own === undefined) parts.set(acl, (own = new Map()));
    const key = `${version}${direction}`;
    let part = own.get(key);
    if (part === undefined) own.set(key, (part = interned(version, aclPassage(acl, direction, allPackets(version), false))));
    return part;
  }

  /** The same object for the same packets, so that network ACLs alike are one question. */
  function interned(version: IpVersion, { allowed, perhaps, missing }: ReturnType<typeof aclPassage>): Part {
    if (missing.length > 0) return { set: allowed, perhaps, missing };
    const set = areEqual(allowed, allPackets(version)) ? allPackets(version) : allowed;
    const key = `${version} ${set.words.join()}`;
    let part = sameParts.get(key);
    if (part === undefined) sameParts.set(key, (part = { set, perhaps, missing }));
    return part;
  }

  function routesLocally(table: RouteTable, vpcId: string, version: IpVersion): boolean {
    const key = `${version} ${table.id} ${vpcId}`;
    let is = isLocal.get(key);
    if (is === undefined) isLocal.set(key, (is = readsLocal(model, table, vpcId, version)));
    return is;
  }

  return (from, to, version) => {
    const [first, second] = [model.tableOfSubnet(from.subnet), model.tableOfSubnet(to.subnet)];
    if (isMissing(first) || isMissing(second)) return undefined;
    if (!routesLocally(first, from.vpcId, version) || !routesLocally(second, to.vpcId, version)) return undefined;
    const out = throughAcl(from.subnet, 'egress', version);
    const into = throughAcl(to.subnet, 'ingress', version);
    const outBack = throughAcl(to.subnet, 'egress', version);
    const intoBack = throughAcl(from.subnet, 'ingress', version);
    if (out === undefined || into === undefined || outBack === undefined || intoBack === undefined) return undefined;
    const [there, back] = [bothOnce(out, into), bothOnce(outBack, intoBack)];
    let own = paths.get(there);
    if (own === undefined) paths.set(there, (own = new Map()));
    let found = own.get(back);
    if (found === undefined) own.set(back, (found = joined(there, back, version)));
    return found;
  };
}

const known = new WeakMap<Part, WeakMap<Part, Part>>();

function bothOnce(a: Part, b: Part): Part {
  let own = known.get(a);
  if (own === undefined) known.set(a, (own = new WeakMap()));
  let part = own.get(b);
  if (part === undefined) own.set(b, (part = both(a, b)));
  return part;
}

/** There, and what of it is answered. */
function joined(there: Part, back: Part, version: IpVersion): readonly Path[] {
  const asked: Part = { set: EVERY_REQUEST[version], perhaps: noPackets(version), missing: [] };
  const answered: Part = { set: requestsOf(back.set), perhaps: isEmpty(back.perhaps) ? back.perhaps : requestsOf(back.perhaps), missing: back.missing };
  const part = both(both(asked, there), answered);
  if (isEmpty(part.set) && isEmpty(part.perhaps)) return [];
  const isOpen = areEqual(part.set, EVERY_REQUEST[version]);
  return [isOpen ? WITHIN[version] : { part, references: 'kept' }];
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
