// Everything that can talk to everything, in factored form: stations by what decides about them, paths by class of subnets, and flows
// only where somebody asks for them. Cost of the index: one pass over the interfaces, and each combination of groups once.

import type { Missing } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { groupBy } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { type Bundle, createBundles } from './bundles.ts';
import { joinedVpcs } from './joined.ts';
import { nodeRows } from './node-rows.ts';
import { createPaths, type Paths } from './paths.ts';
import { type FlowRow, rowsAlong } from './rows.ts';
import { gatherStations, type Outline, type Station } from './stations.ts';
import { classifySubnets } from './subnet-classes.ts';

export interface PairIndex {
  readonly model: NetworkModel;
  readonly stations: readonly Station[];
  /** The VPCs that may be reached from each. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  /** The flows from one VPC to another. */
  readonly flows: (fromVpc: string, toVpc: string) => Iterable<FlowRow>;
  /** Every flow there is. */
  readonly all: () => Iterable<FlowRow>;
  /** What was not read, so that interfaces are missing. */
  readonly missing: readonly Missing[];
}

const VERSIONS: readonly IpVersion[] = [4, 6];
const NO_BUNDLES: readonly Bundle[] = [];

/** Gathers the interfaces by the names that they are given; those without one are left out. */
export function indexPairs(model: NetworkModel, nameOf: (one: Outline) => string | undefined): PairIndex {
  const places = classifySubnets(model);
  const { stations, missing } = gatherStations(model, places, nameOf);
  const byVpc = groupBy(stations, ({ place }) => place.vpcId);
  const paths = createPaths(model);
  const joined = joinedVpcs(model);
  const kept = new Map<string, readonly Bundle[]>();
  const bundlesOf = (vpcId: string): readonly Bundle[] => {
    const known = kept.get(vpcId);
    if (known !== undefined) return known;
    const own = byVpc.get(vpcId);
    const bundles = own === undefined ? NO_BUNDLES : createBundles(model, own);
    // What no other VPC asks for is not held.
    if ((joined.get(vpcId)?.length ?? 0) > 1) kept.set(vpcId, bundles);
    return bundles;
  };
  const nodes = groupBy(
    nodeRows(model, () => [...byVpc.keys()].flatMap(bundlesOf)),
    ({ from, to }) => `${from.place.vpcId} ${to.place.vpcId}`,
  );
  function* flows(fromVpc: string, toVpc: string): Generator<FlowRow> {
    const senders = bundlesOf(fromVpc);
    const receivers = fromVpc === toVpc ? senders : bundlesOf(toVpc);
    for (const from of senders) for (const to of receivers) yield* rowsBetween(paths, from, to);
    yield* nodes.get(`${fromVpc} ${toVpc}`) ?? [];
  }
  return {
    model,
    stations,
    joined,
    missing,
    flows,
    *all() {
      for (const [vpc, others] of joined) for (const other of others) yield* flows(vpc, other);
    },
  };
}

function* rowsBetween(paths: Paths, from: Bundle, to: Bundle): Generator<FlowRow> {
  for (const version of VERSIONS) {
    if (from.sends(version).length === 0 || to.takes(version).length === 0) continue;
    const within = paths.within(version);
    const found = paths.between(from.place, to.place, version);
    for (const path of found) yield* rowsAlong(from, to, path, version);
    // Within a subnet its boundary is not crossed: more may pass than between two of the class.
    if (from.place !== to.place || found.includes(within)) continue;
    for (const id of from.subnetIds()) if (to.subnetIds().includes(id)) yield* rowsAlong(from.ofSubnet(id), to.ofSubnet(id), within, version);
  }
}
