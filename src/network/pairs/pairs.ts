// Everything that can talk to everything, in factored form: stations by what decides about them, paths by class of subnets, and flows
// only where somebody asks for them. Cost of the index: one pass over the interfaces, and each combination of groups once.

import type { Missing } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { groupBy } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { type Bundle, createBundles, createReading, joinBundles } from './bundles.ts';
import { createHubs } from './hub-rows.ts';
import { joinedVpcs } from './joined.ts';
import { nodeRows } from './node-rows.ts';
import { createPaths, type Paths } from './paths.ts';
import { type FlowRow, rowsAlong } from './rows.ts';
import { gatherStations, type Outline, type Station } from './stations.ts';
import { classifySubnets } from './subnet-classes.ts';
import type { Path } from './walk.ts';

export interface PairIndex {
  readonly model: NetworkModel;
  readonly stations: readonly Station[];
  /** The VPCs that may be reached from each. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  /** The flows from one VPC to another; between some names only, where it is said which. */
  readonly flows: (fromVpc: string, toVpc: string, isMeant?: (from: string, to: string) => boolean) => Iterable<FlowRow>;
  /** Every flow there is. Between VPCs that a transit gateway joins a row may be about several at once. */
  readonly all: () => Iterable<FlowRow>;
  /** What was not read, so that interfaces are missing. */
  readonly missing: readonly Missing[];
}

const VERSIONS: readonly IpVersion[] = [4, 6];
const NO_BUNDLES: readonly Named[] = [];

/** The bundles of one name in a VPC, and all of them as one. */
interface Named {
  readonly parts: readonly Bundle[];
  readonly whole: Bundle;
}

/** Gathers the interfaces by the names that they are given; those without one are left out. */
export function indexPairs(model: NetworkModel, nameOf: (one: Outline) => string | undefined): PairIndex {
  const places = classifySubnets(model);
  const { stations, missing } = gatherStations(model, places, nameOf);
  const byVpc = groupBy(stations, ({ place }) => place.vpcId);
  const paths = createPaths(model);
  const joined = joinedVpcs(model);
  const kept = new Map<string, readonly Named[]>();
  const bundlesOf = (vpcId: string): readonly Named[] => {
    const known = kept.get(vpcId);
    if (known !== undefined) return known;
    const own = byVpc.get(vpcId);
    const bundles = own === undefined ? NO_BUNDLES : namedBundles(model, own);
    // What no other VPC asks for is not held.
    if ((joined.get(vpcId)?.length ?? 0) > 1) kept.set(vpcId, bundles);
    return bundles;
  };
  const nodes = nodeRows(model, () => [...byVpc.keys()].flatMap(bundlesOf).flatMap(({ parts }) => parts));
  const nodesOf = groupBy(nodes, ({ from, to }) => `${from.place.vpcId} ${to.place.vpcId}`);
  function* flows(fromVpc: string, toVpc: string, isMeant: (from: string, to: string) => boolean = () => true): Generator<FlowRow> {
    const senders = bundlesOf(fromVpc);
    const receivers = fromVpc === toVpc ? senders : bundlesOf(toVpc);
    for (const from of senders) for (const to of receivers) if (isMeant(from.whole.name, to.whole.name)) yield* rowsOfNames(paths, from, to);
    for (const row of nodesOf.get(`${fromVpc} ${toVpc}`) ?? []) if (isMeant(row.from.name, row.to.name)) yield row;
  }
  function* flowsAmong(own: readonly Named[], vpcId: string): Generator<FlowRow> {
    for (const from of own) for (const to of own) yield* rowsOfNames(paths, from, to);
    yield* nodesOf.get(`${vpcId} ${vpcId}`) ?? [];
  }
  return {
    model,
    stations,
    joined,
    missing,
    flows,
    *all() {
      const { covers, isMember, read, rows } = createHubs(model, paths.routing, byVpc.keys(), (vpcId) => bundlesOf(vpcId).flatMap(({ parts }) => parts));
      for (const [vpc, others] of joined) {
        for (const other of others) {
          if (vpc === other && isMember(vpc)) {
            // What its groups let through is read for this and for the hub, and let go: there may be a thousand such VPCs.
            const own = namedBundles(model, byVpc.get(vpc) ?? []);
            yield* flowsAmong(own, vpc);
            read(
              vpc,
              own.flatMap(({ parts }) => parts),
            );
          } else if (!covers(vpc, other)) yield* flows(vpc, other);
        }
      }
      yield* rows();
      for (const row of nodes) if (covers(row.from.place.vpcId, row.to.place.vpcId)) yield row;
    },
  };
}

function namedBundles(model: NetworkModel, stations: readonly Station[]): readonly Named[] {
  const byName = groupBy(stations, ({ name }) => name);
  const reading = createReading(model);
  return [...byName.values()].map((own) => {
    const parts = createBundles(reading, own) as readonly [Bundle, ...Bundle[]];
    return { parts, whole: joinBundles(reading, parts) };
  });
}

/** Where every part of one has the same ways to every part of the other, they are asked about as wholes. */
function* rowsOfNames(paths: Paths, from: Named, to: Named): Generator<FlowRow> {
  const isSameVpc = from.whole.place.vpcId === to.whole.place.vpcId;
  for (const version of VERSIONS) {
    if (from.parts.every((one) => one.sends(version).length === 0) || to.parts.every((one) => one.takes(version).length === 0)) continue;
    const pairs = from.parts.flatMap((a) => to.parts.map((b) => ({ a, b, found: paths.between(a.place, b.place, version) })));
    const [first] = pairs;
    if (first === undefined) continue;
    const isAlike = pairs.every(({ found }) => found === first.found) && (!isSameVpc || first.found.includes(paths.within(version)));
    if (isAlike) for (const path of first.found) yield* rowsAlong(from.whole, to.whole, path, version);
    else for (const { a, b, found } of pairs) yield* rowsBetween(paths, a, b, found, version);
  }
}

function* rowsBetween(paths: Paths, from: Bundle, to: Bundle, found: readonly Path[], version: IpVersion): Generator<FlowRow> {
  if (from.sends(version).length === 0 || to.takes(version).length === 0) return;
  for (const path of found) yield* rowsAlong(from, to, path, version);
  // Within a subnet its boundary is not crossed: more may pass than between two of the class.
  const within = paths.within(version);
  if (from.place !== to.place || found.includes(within)) return;
  for (const id of from.subnetIds()) if (to.subnetIds().includes(id)) yield* rowsAlong(from.ofSubnet(id), to.ofSubnet(id), within, version);
}
