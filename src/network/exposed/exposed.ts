// What the internet can reach: exact sources, protocols and ports, for every class of interfaces at once.
// TCP counts where a connection can be made, both ways; of other protocols it is enough that the packet arrives.

import type { Missing, ResourceRecord } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { haveCommon, type IpVersion, isEmpty, type PacketSet, union } from '../packets/index.ts';
import { type InterfaceClass, type PublicClasses, publicClasses } from './classes.ts';
import { idsOf } from './group-sets.ts';
import { createJudge, type Judge } from './judge.ts';
import { FROM_INTERNET, NOTHING, type Part, unique } from './part.ts';
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
  return indexExposure(model).exposures();
}

/** What is exposed, kept so that a change is answered without asking everything again. */
export interface ExposureIndex {
  readonly exposures: () => readonly Exposure[];
  /**
   * The answer for a model in which only these security groups are others (`withGroups(model, groups)`), and the exposures that
   * are gone and new. Cost: the classes that have one of the groups.
   */
  readonly withGroups: (
    model: NetworkModel,
    groupIds: readonly string[],
  ) => { readonly index: ExposureIndex; readonly gone: readonly Exposure[]; readonly come: readonly Exposure[] };
}

/** Judges every class of interfaces once. */
export function indexExposure(model: NetworkModel): ExposureIndex {
  const judge = createJudge(model);
  const classes = publicClasses(model);
  return indexWith(
    judge,
    classes,
    classes.all.map((one) => judged(model, judge, one)),
  );
}

const NONE: readonly Exposure[] = [];

function indexWith(judge: Judge, classes: PublicClasses, rows: readonly (readonly Exposure[])[]): ExposureIndex {
  return {
    exposures: () => rows.flat(),
    withGroups(model, groupIds) {
      const next = judge.withGroups(model);
      const changed = new Set(groupIds.flatMap(classes.withGroup));
      const nextRows = [...rows];
      for (const at of changed) nextRows[at] = judged(model, next, classes.all[at] as InterfaceClass);
      const [gone, come] = [rows, nextRows].map((all) => [...changed].flatMap((at) => all[at] ?? NONE));
      return { index: indexWith(next, classes, nextRows), gone: gone ?? NONE, come: come ?? NONE };
    },
  };
}

function judged(model: NetworkModel, { judge, isBehindMiddlebox }: Judge, one: InterfaceClass): readonly Exposure[] {
  if (one.kind.versions.some((version) => isBehindMiddlebox(one, version))) {
    return walked(model, one, one.kind.versions).flatMap(({ members, parts }) => exposureOf(one, members, parts) ?? []);
  }
  const parts = one.kind.versions.map((version) => judge(one, version));
  if (parts.every((part) => part === NOTHING[part.set.version])) return NONE;
  const exposure = exposureOf(one, one.members, parts);
  return exposure === undefined ? NONE : [exposure];
}

interface Row {
  readonly members: readonly ResourceRecord[];
  readonly parts: readonly Part[];
}

/** Members that agree in every version stay together. */
function walked(model: NetworkModel, one: InterfaceClass, versions: readonly IpVersion[]): readonly Row[] {
  let rows: readonly Row[] = [{ members: one.members, parts: [] }];
  for (const version of versions) {
    rows = rows.flatMap(({ members, parts }) => walkClass(model, members, version).map((row) => ({ members: row.members, parts: [...parts, row.part] })));
  }
  return rows;
}

function exposureOf(one: InterfaceClass, members: readonly ResourceRecord[], parts: readonly Part[]): Exposure | undefined {
  const [first] = parts;
  const packets = parts.length === 1 && first !== undefined ? enteringBy(first) : parts.flatMap(enteringBy);
  if (packets.length === 0) return undefined;
  return {
    members,
    subnetId: one.place.subnetId,
    groupIds: idsOf(one.set),
    packets,
    missing: missingOf(parts),
  };
}

const entering = new WeakMap<Part, readonly PacketSet[]>();

/** What comes in, as a list of one where that is of the internet. Many classes share a part. */
function enteringBy(part: Part): readonly PacketSet[] {
  let found = entering.get(part);
  if (found === undefined) {
    const all = isEmpty(part.perhaps) ? part.set : union(part.set, part.perhaps);
    entering.set(part, (found = haveCommon(all, FROM_INTERNET[all.version]) ? [all] : []));
  }
  return found;
}

function missingOf(parts: readonly Part[]): readonly Missing[] {
  const found = parts.flatMap(({ set, perhaps, missing }) => (isEmpty(set) && isEmpty(perhaps) ? [] : missing));
  return found.length === 0 ? found : unique(found);
}
