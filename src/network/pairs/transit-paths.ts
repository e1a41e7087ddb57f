// Ways across a transit gateway, put together from what each side and the gateway's table say: no walk for every two VPCs.
// Only where one route leads all of it there, and one back; everything else is walked.

import type { Part } from '../exposed/part.ts';
import { isMissing, type NetworkModel, type TransitAttachment } from '../model/index.ts';
import { type IpVersion, isEmpty } from '../packets/index.ts';
import { attachmentOfVpc } from '../reach/transit.ts';
import { bothOnce, thereAndBack } from './acl-parts.ts';
import type { SubnetClass } from './subnet-classes.ts';
import type { Found, TransitRouting } from './transit-routing.ts';
import type { Path } from './walk.ts';

/** One direction: what passes, and by which attachments. */
interface Leg {
  readonly part: Part;
  readonly first: TransitAttachment;
  readonly last: TransitAttachment;
}

const NOTHING: readonly Path[] = [];

export type TransitPaths = (from: SubnetClass, to: SubnetClass, version: IpVersion) => readonly Path[] | undefined;

export function createTransitPaths(model: NetworkModel, routing: TransitRouting): TransitPaths {
  const pathsOf = createPathMemory();

  function leg(from: SubnetClass, to: SubnetClass, version: IpVersion): Found<Leg> {
    const table = model.tableOfSubnet(from.subnet);
    if (isMissing(table)) return undefined;
    const gateway = routing.gatewayFor(table, to, version);
    if (gateway === 'nothing' || gateway === undefined) return gateway;
    const first = attachmentOfVpc(model, gateway, from.vpcId);
    if (first === undefined) return undefined;
    const before = routing.into(first, from, version);
    if (before === 'nothing' || before === undefined) return before;
    const routes = routing.tableFor(first);
    const last = routes === undefined || routes === 'nothing' ? routes : routing.exitFor(routes, to, version);
    if (last === 'nothing' || last === undefined) return last;
    const after = routing.outOf(last, to, from.subnet.zone, version);
    return after === undefined ? undefined : { part: bothOnce(before, after), first, last };
  }

  return (from, to, version) => {
    const there = leg(from, to, version);
    if (there === 'nothing') return NOTHING;
    if (there === undefined) return undefined;
    const back = leg(to, from, version);
    if (back === 'nothing') return NOTHING;
    if (back === undefined) return undefined;
    return pathsOf(thereAndBack(there.part, back.part, version), keepsReferences(model, there.first, there.last));
  };
}

/** Whether rules may refer to groups across a gateway: on at the gateway and at both attachments, for inbound rules. */
export function keepsReferences({ transitGateways }: NetworkModel, first: TransitAttachment, last: TransitAttachment): boolean {
  const isKept = transitGateways.get(last.gatewayId)?.keepsReferences === true;
  return isKept && first.keepsReferences && last.keepsReferences && first.gatewayId === last.gatewayId;
}

/** The same path for the same part, so that paths alike are known by it. */
export function createPathMemory(): (part: Part, isKept: boolean) => readonly Path[] {
  const known = { inbound: new Map<Part, readonly Path[]>(), lost: new Map<Part, readonly Path[]>() };
  return (part, isKept) => {
    const references = isKept ? 'inbound' : 'lost';
    const own = known[references];
    let paths = own.get(part);
    if (paths === undefined) own.set(part, (paths = isEmpty(part.set) && isEmpty(part.perhaps) ? NOTHING : [{ part, references }]));
    return paths;
  };
}
