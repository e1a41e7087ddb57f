// The flows across a hub, without a look at each pair of its VPCs: what all senders of a group send alike, to all receivers of another
// that take alike. Of such a product only pairs of different VPCs are meant; it is cut into products of which every pair is.

import { groupBy } from '../../core/index.ts';
import { both } from '../exposed/part.ts';
import type { NetworkModel } from '../model/index.ts';
import { type IpVersion, isEmpty } from '../packets/index.ts';
import type { Bundle } from './bundles.ts';
import { type End, firstWithin, type Hosts, joinHosts } from './hosts.ts';
import { type HubWay, hubWays, type Seat } from './hub-groups.ts';
import { findHubs, type Hub } from './hub-members.ts';
import { byMemberOf, type Crowd, createSides, once, type Side } from './hub-sides.ts';
import { type FlowRow, rowOf, rowsAlong, sendingPart } from './rows.ts';
import type { TransitRouting } from './transit-routing.ts';

export interface Hubs {
  /** Whether the flows between two VPCs are among the rows. */
  readonly covers: (fromVpc: string, toVpc: string) => boolean;
  readonly isMember: (vpcId: string) => boolean;
  /** Keeps what the interfaces of a member send and take, from bundles like its own, of which no more is needed then. */
  readonly read: (vpcId: string, alike: readonly Bundle[]) => void;
  readonly rows: () => Iterable<FlowRow>;
}

const VERSIONS: readonly IpVersion[] = [4, 6];

/** The flows between VPCs that transit gateways join. Cost: groups of classes, and what their interfaces' security groups say, each once. */
export function createHubs(model: NetworkModel, routing: TransitRouting, vpcIds: Iterable<string>, bundlesOf: (vpcId: string) => readonly Bundle[]): Hubs {
  // INVARIANT: all ways are found first, because they may set further pairs apart.
  const hubs = findHubs(model, routing, vpcIds, bundlesOf).map((hub) => ({
    hub,
    byVersion: VERSIONS.map((version) => ({ version, ways: hubWays(model, routing, hub, version), sides: createSides(hub, version) })),
  }));
  const places = new Map(hubs.flatMap(({ hub, byVersion }) => hub.members.map((member) => [member.vpcId, { hub, member, byVersion }] as const)));
  return {
    covers(fromVpc, toVpc) {
      const [from, to] = [places.get(fromVpc), places.get(toVpc)];
      return fromVpc !== toVpc && from !== undefined && from.hub === to?.hub && !from.hub.apart.has(from.member.index, to.member.index);
    },
    isMember: (vpcId) => places.has(vpcId),
    read(vpcId, alike) {
      const own = places.get(vpcId);
      if (own !== undefined) for (const { sides } of own.byVersion) sides.read(own.member, alike);
    },
    *rows() {
      for (const { hub, byVersion } of hubs) {
        for (const { version, ways, sides } of byVersion) {
          for (const way of ways) {
            yield* rowsOfWay(hub, way, sides.sidesOf(way.from).sent, sides.sidesOf(way.to).taken);
            if (way.path.references !== 'lost') yield* rowsOfGroups(hub, way, version, sides.groupsOf);
          }
        }
      }
    },
  };
}

function* rowsOfWay(hub: Hub, { path }: HubWay, sent: readonly Side[], taken: readonly Side[]): Generator<FlowRow> {
  const senders = indexSides(sent);
  const receivers = indexSides(taken);
  const meet = function* (from: Side, to: Side): Generator<FlowRow> {
    const before = sendingPart(from, path);
    if (isEmpty(before.set) && isEmpty(before.perhaps)) return;
    const part = both(before, to.part);
    if (isEmpty(part.set) && isEmpty(part.perhaps)) return;
    const [own, theirs] = [crowdsFor(from, to.others), crowdsFor(to, from.others)];
    for (const [fromName, fromCrowds] of own) {
      for (const [toName, toCrowds] of theirs) {
        for (const [a, b] of productsOf(hub, fromCrowds, toCrowds)) {
          const row = rowOf(endOf(fromName, a), endOf(toName, b), hostsOfCrowds(a), hostsOfCrowds(b), part);
          if (row !== undefined) yield row;
        }
      }
    }
  };
  for (const to of taken) {
    if (to.others === undefined) continue;
    // What only its own VPC may send comes by no gateway.
    const [only] = to.others;
    if (to.others.length === 1 && to.crowds.every(({ member }) => member.index === only)) continue;
    for (const from of senders(to.others)) yield* meet(from, to);
  }
  for (const from of sent) {
    const targets = from.others === undefined ? taken : receivers(from.others);
    for (const to of targets) if (to.others === undefined) yield* meet(from, to);
  }
}

/** The sides that have somebody in some of the members. */
function indexSides(sides: readonly Side[]): (members: readonly number[]) => Iterable<Side> {
  const byMember = once(() => {
    const found = new Map<number, Side[]>();
    for (const side of sides) {
      for (const member of side.byMember().keys()) {
        const known = found.get(member);
        if (known === undefined) found.set(member, [side]);
        else known.push(side);
      }
    }
    return found;
  });
  return (members) => new Set(members.flatMap((member) => byMember().get(member) ?? []));
}

/** Those of a side that are in some of the members, by name. */
function crowdsFor(side: Side, members: readonly number[] | undefined): ReadonlyMap<string, readonly Crowd[]> {
  if (members === undefined) return side.byName();
  const byMember = side.byMember();
  return groupBy(
    members.flatMap((member) => byMember.get(member) ?? []),
    ({ bundle }) => bundle.name,
  );
}

type Product = readonly [readonly Crowd[], readonly Crowd[]];

/** Products that have every pair of crowds in different VPCs that are not set apart, and no other. */
function* productsOf({ apart }: Hub, from: readonly Crowd[], to: readonly Crowd[]): Generator<Product> {
  const isApart = ({ member }: Crowd) => apart.touches(member.index);
  const [own, alone] = split(from, isApart);
  for (const [member, crowds] of byMemberOf(alone)) {
    const others = to.filter((one) => one.member.index !== member && !apart.has(member, one.member.index));
    yield* product(crowds, others);
  }
  const [theirs, theirsAlone] = split(to, isApart);
  yield* product(own, theirsAlone);
  const [senders, receivers] = [own, theirs].map((crowds) => new Set(crowds.map(({ member }) => member.index))) as [Set<number>, Set<number>];
  const [onlyOwn, shared] = split(own, ({ member }) => receivers.has(member.index));
  yield* product(onlyOwn, theirs);
  const [onlyTheirs, sharedTheirs] = split(theirs, ({ member }) => senders.has(member.index));
  yield* product(shared, onlyTheirs);
  // Two different numbers differ in some bit: for each bit, those that have it send to those that have not, and the other way round.
  const numbers = new Map([...new Set(shared.map(({ member }) => member.index))].map((index, at) => [index, at]));
  for (let bit = 1; bit < numbers.size; bit *= 2) {
    const isSet = ({ member }: Crowd) => ((numbers.get(member.index) as number) & bit) !== 0;
    const [without, having] = split(shared, isSet);
    const [theirsWithout, theirsHaving] = split(sharedTheirs, isSet);
    yield* product(without, theirsHaving);
    yield* product(having, theirsWithout);
  }
}

function* product(from: readonly Crowd[], to: readonly Crowd[]): Generator<Product> {
  if (from.length > 0 && to.length > 0) yield [from, to];
}

/** Those that are not, and those that are; the very list where it is all of them. */
function split(crowds: readonly Crowd[], is: (crowd: Crowd) => boolean): readonly [readonly Crowd[], readonly Crowd[]] {
  const yes = crowds.filter(is);
  if (yes.length === 0) return [crowds, yes];
  return yes.length === crowds.length ? [[], crowds] : [crowds.filter((one) => !is(one)), yes];
}

const joined = new WeakMap<readonly Crowd[], Hosts>();

function hostsOfCrowds(crowds: readonly Crowd[]): Hosts {
  let hosts = joined.get(crowds);
  if (hosts === undefined) joined.set(crowds, (hosts = joinHosts(crowds.map((one) => one.hosts))));
  return hosts;
}

function endOf(name: string, crowds: readonly Crowd[]): End {
  const [first] = crowds as readonly [Crowd, ...Crowd[]];
  return {
    name,
    vpcIdOf: (address) => (crowds.find(({ hosts }) => firstWithin(hosts, address, address) !== undefined) ?? first).member.vpcId,
  };
}

/** Rules that refer to groups: only between those that have them. */
function* rowsOfGroups(
  { apart }: Hub,
  { from, to, path }: HubWay,
  version: IpVersion,
  groupsOf: (bundle: Bundle) => Readonly<Record<'sent' | 'taken', readonly string[]>>,
): Generator<FlowRow> {
  const withGroup = (seats: readonly Seat[]) => {
    const found = new Map<string, Set<Seat>>();
    for (const seat of seats) {
      for (const id of seat.bundle.stations.flatMap(({ groupIds }) => groupIds)) {
        const known = found.get(id);
        if (known === undefined) found.set(id, new Set([seat]));
        else known.add(seat);
      }
    }
    return found;
  };
  const pairs = new Map<Seat, Set<Seat>>();
  const add = (a: Seat, b: Seat) => {
    if (a.member === b.member || apart.has(a.member.index, b.member.index)) return;
    const known = pairs.get(a);
    if (known === undefined) pairs.set(a, new Set([b]));
    else known.add(b);
  };
  const [senders, receivers] = [withGroup(from), withGroup(to)];
  for (const seat of from) for (const id of groupsOf(seat.bundle).sent) for (const other of receivers.get(id) ?? []) add(seat, other);
  for (const seat of to) for (const id of groupsOf(seat.bundle).taken) for (const other of senders.get(id) ?? []) add(other, seat);
  for (const [a, others] of pairs) for (const b of others) yield* rowsAlong(a.bundle, b.bundle, path, version, true);
}
