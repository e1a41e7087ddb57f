// What the internet can reach: exact sources, protocols and ports, for every class of interfaces at once.
// TCP counts where a connection can be made, both ways; of other protocols it is enough that the packet arrives.

import type { Missing, ResourceRecord } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { haveCommon, type IpVersion, isEmpty, type PacketSet, subtract, unionAll } from '../packets/index.ts';
import { type InterfaceClass, type PublicClasses, publicClasses } from './classes.ts';
import { idsOf } from './group-sets.ts';
import { createJudge, type Judge } from './judge.ts';
import { FROM_INTERNET, type Part, unique } from './part.ts';
import { walkClass } from './walked.ts';

export interface Exposure {
  /** The interfaces, all alike: same subnet, same groups. What gets in certainly and what gets in perhaps are two exposures. */
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

/** All that exposures of one interface let in, certainly or perhaps: a set for each IP version. */
export function packetsTogether(exposures: readonly Exposure[]): readonly PacketSet[] {
  const all = exposures.flatMap(({ packets }) => packets);
  return ([4, 6] as const).flatMap((version) => {
    const own = all.filter((set) => set.version === version);
    return own.length === 0 ? [] : [unionAll(version, own)];
  });
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

function indexWith(judge: Judge, classes: PublicClasses, rows: readonly (readonly Exposure[])[]): ExposureIndex {
  return {
    exposures: () => rows.flat(),
    withGroups(model, groupIds) {
      const next = judge.withGroups(model);
      const changed = new Set(groupIds.flatMap(classes.withGroup));
      const nextRows = [...rows];
      for (const at of changed) nextRows[at] = judged(model, next, classes.all[at] as InterfaceClass);
      const ofChanged = (all: typeof rows) => [...changed].flatMap((at) => all[at] as readonly Exposure[]);
      return { index: indexWith(next, classes, nextRows), gone: ofChanged(rows), come: ofChanged(nextRows) };
    },
  };
}

function judged(model: NetworkModel, { judge, isBehindMiddlebox }: Judge, one: InterfaceClass): readonly Exposure[] {
  if (one.kind.versions.some((version) => isBehindMiddlebox(one, version))) {
    return walked(model, one, one.kind.versions).flatMap(({ members, parts }) => exposuresOf(one, members, parts));
  }
  return exposuresOf(
    one,
    one.members,
    one.kind.versions.map((version) => judge(one, version)),
  );
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

/** What gets in certainly, and what gets in perhaps, where there is either. */
function exposuresOf(one: InterfaceClass, members: readonly ResourceRecord[], parts: readonly Part[]): readonly Exposure[] {
  const certain = enteringBy(certainly, parts, ({ set }) => set);
  const open = enteringBy(perhaps, parts, (part) => subtract(part.perhaps, part.set));
  const exposure = (packets: readonly PacketSet[], missing: readonly Missing[]): Exposure => ({
    members,
    subnetId: one.place.subnetId,
    groupIds: idsOf(one.set),
    packets,
    missing,
  });
  const found = certain.length === 0 ? [] : [exposure(certain, [])];
  return open.length === 0 ? found : [...found, exposure(open, unique(parts.flatMap((part) => (isEmpty(part.perhaps) ? [] : part.missing))))];
}

type Known = WeakMap<Part, readonly PacketSet[]>;

const certainly: Known = new WeakMap();
const perhaps: Known = new WeakMap();

/** What of parts comes in from the internet, a set for each that has any. Many classes share a part. */
function enteringBy(known: Known, parts: readonly Part[], take: (part: Part) => PacketSet): readonly PacketSet[] {
  const entering = (part: Part): readonly PacketSet[] => {
    let found = known.get(part);
    if (found === undefined) {
      const set = take(part);
      known.set(part, (found = haveCommon(set, FROM_INTERNET[set.version]) ? [set] : []));
    }
    return found;
  };
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? entering(first) : parts.flatMap(entering);
}
