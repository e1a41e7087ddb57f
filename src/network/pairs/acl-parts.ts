// What network ACLs let through, each asked once, and the same object for the same packets, so that ACLs alike are one question.

import { both, type Part } from '../exposed/part.ts';
import { isMissing, type NetworkAcl, type NetworkModel, type Subnet } from '../model/index.ts';
import { allPackets, areEqual, type IpVersion, noPackets, requestsOf } from '../packets/index.ts';
import { aclPassage, type Direction } from '../reach/filters.ts';
import type { Passage } from '../reach/flow.ts';
import { EVERY_REQUEST } from './universe.ts';

/** Through the boundary of a subnet; `undefined` where it is not known which network ACL is there. */
export interface ThroughAcl {
  (subnet: Subnet, direction: Direction, version: IpVersion): Part | undefined;
  /** What network ACLs say that let everything through. */
  readonly open: (version: IpVersion) => Part;
}

export function createAclParts(model: NetworkModel): ThroughAcl {
  const parts = new Map<NetworkAcl, Map<string, Part>>();
  const same = new Map<string, Part>();
  const through = (subnet: Subnet, direction: Direction, version: IpVersion): Part | undefined => {
    const acl = model.aclOfSubnet(subnet);
    if (isMissing(acl)) return undefined;
    let own = parts.get(acl);
    if (own === undefined) parts.set(acl, (own = new Map()));
    const key = `${version}${direction}`;
    let part = own.get(key);
    if (part === undefined) own.set(key, (part = interned(same, version, aclPassage(acl, direction, allPackets(version), false))));
    return part;
  };
  const open = (version: IpVersion) => interned(same, version, { allowed: allPackets(version), perhaps: noPackets(version), missing: [] });
  return Object.assign(through, { open });
}

function interned(same: Map<string, Part>, version: IpVersion, { allowed, perhaps, missing }: Pick<Passage, 'allowed' | 'perhaps' | 'missing'>): Part {
  if (missing.length > 0) return { set: allowed, perhaps, missing };
  const set = areEqual(allowed, allPackets(version)) ? allPackets(version) : allowed;
  const key = `${version} ${set.words.join()}`;
  let part = same.get(key);
  if (part === undefined) same.set(key, (part = { set, perhaps, missing }));
  return part;
}

const known = new WeakMap<Part, WeakMap<Part, Part>>();

const isOpen = ({ set }: Part): boolean => set === allPackets(set.version);

/** Through one and the other, asked once. */
export function bothOnce(a: Part, b: Part): Part {
  if (a === b || isOpen(b)) return a;
  if (isOpen(a)) return b;
  let own = known.get(a);
  if (own === undefined) known.set(a, (own = new WeakMap()));
  let part = own.get(b);
  if (part === undefined) own.set(b, (part = both(a, b)));
  return part;
}

/** INVARIANT: the only part of all requests, so that open ways are known by it. */
export const EVERYTHING: Readonly<Record<IpVersion, Part>> = {
  4: { set: EVERY_REQUEST[4], perhaps: noPackets(4), missing: [] },
  6: { set: EVERY_REQUEST[6], perhaps: noPackets(6), missing: [] },
};

const answered = new WeakMap<Part, WeakMap<Part, Part>>();

/** Of what gets there, what is answered; the very set of all requests where nothing stands in the way. */
export function thereAndBack(there: Part, back: Part, version: IpVersion): Part {
  let own = answered.get(there);
  if (own === undefined) answered.set(there, (own = new WeakMap()));
  let part = own.get(back);
  if (part !== undefined) return part;
  const asked = EVERYTHING[version];
  const replies: Part = { set: requestsOf(back.set), perhaps: requestsOf(back.perhaps), missing: back.missing };
  part = both(both(asked, there), replies);
  if (areEqual(part.set, EVERY_REQUEST[version])) part = asked;
  own.set(back, part);
  return part;
}
