// What the internet can reach: exact sources, protocols and ports, for every class of interfaces at once.
// TCP counts where a connection can be made, both ways; of other protocols it is enough that the packet arrives.

import type { Missing, ResourceRecord } from '../../core/index.ts';
import { type NetworkModel, readOutline } from '../model/index.ts';
import { haveCommon, type IpVersion, isEmpty, type PacketSet, union } from '../packets/index.ts';
import { type InterfaceClass, publicClasses } from './classes.ts';
import { createJudge } from './judge.ts';
import { FROM_INTERNET, type Part, unique, VERSIONS } from './part.ts';
import { hasMiddlebox } from './subnet-edge.ts';
import { walkClass } from './walked.ts';

export interface Exposure {
  /** The interfaces, all alike: same subnet, same groups. */
  readonly members: readonly ResourceRecord[];
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /**
   * What gets in: sources and ports, for each IP version that has any. Destinations are left open, and so are private sources,
   * from which nothing comes over the internet.
   */
  readonly packets: readonly PacketSet[];
  /** Not empty: it gets in unless what is missing here prevents it. */
  readonly missing: readonly Missing[];
}

/** Every exposure to the internet. Cost: one pass over the interfaces, and a few set operations a class. */
export function exposedToInternet(model: NetworkModel): readonly Exposure[] {
  const judge = createJudge(model);
  const found: Exposure[] = [];
  for (const one of publicClasses(model)) {
    const versions = VERSIONS.filter((version) => (version === 4 ? one.hasIpv4 : one.hasIpv6));
    const subnet = model.subnets.get(one.subnetId);
    const isWalked = subnet !== undefined && versions.some((version) => hasMiddlebox(model, subnet, version));
    const rows = isWalked ? walked(model, one, versions) : [{ members: one.members, parts: versions.map((version) => judge(one, version)) }];
    for (const { members, parts } of rows) {
      const exposure = exposureOf(one, members, parts);
      if (exposure !== undefined) found.push(exposure);
    }
  }
  return found;
}

interface Row {
  readonly members: readonly ResourceRecord[];
  readonly parts: readonly Part[];
}

/** Members that agree in every version stay together. */
function walked(model: NetworkModel, one: InterfaceClass, versions: readonly IpVersion[]): readonly Row[] {
  let rows: readonly Row[] = [{ members: one.members, parts: [] }];
  for (const version of versions) {
    rows = rows.flatMap(({ members, parts }) =>
      walkClass(model, { ...one, members: [...members] }, version).map((row) => ({ members: row.members, parts: [...parts, row.part] })),
    );
  }
  return rows;
}

function exposureOf(one: InterfaceClass, members: readonly ResourceRecord[], parts: readonly Part[]): Exposure | undefined {
  const packets = parts.map(({ set, perhaps }) => (isEmpty(perhaps) ? set : union(set, perhaps))).filter((set) => haveCommon(set, FROM_INTERNET[set.version]));
  if (packets.length === 0) return undefined;
  return {
    members,
    subnetId: one.subnetId,
    groupIds: readOutline(one.first).groupIds ?? [],
    packets,
    missing: unique(parts.filter(({ set, perhaps }) => !isEmpty(set) || !isEmpty(perhaps)).flatMap(({ missing }) => missing)),
  };
}
