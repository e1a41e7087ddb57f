// The classes of subnets of a hub's members, gathered by everything that decides about ways across: what network ACLs let into the
// gateway and out of it, and where tables send them. Between two such groups there is one way for all.

import { groupBy } from '../../core/index.ts';
import type { Part } from '../exposed/part.ts';
import type { NetworkModel } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { bothOnce, thereAndBack } from './acl-parts.ts';
import type { Bundle } from './bundles.ts';
import type { Hub, Member } from './hub-members.ts';
import { blocksOfClass, type SubnetClass } from './subnet-classes.ts';
import { createPathMemory, keepsReferences } from './transit-paths.ts';
import { type Found, gatewayOf, type TransitRouting } from './transit-routing.ts';
import type { Path } from './walk.ts';

export interface Seat {
  readonly member: Member;
  readonly bundle: Bundle;
}

interface HubGroup {
  readonly index: number;
  readonly seats: Seat[];
  /** One for all. */
  readonly member: Member;
  readonly zone: string;
  readonly shape: number;
  readonly into: Exclude<Found<Part>, undefined>;
  readonly outOf: ReadonlyMap<string, Part>;
  /** By the numbers of shapes, and of tables of the gateway: where they send it. */
  readonly byShape: readonly Sent[];
  readonly byTable: readonly Sent[];
}

/** To this very gateway or attachment, nowhere, or `undefined` where that has to be found out. */
type Sent = 'there' | 'nothing' | undefined;

/** From all of some groups to all of some others. INVARIANT: the same groups are the same list. */
export interface HubWay {
  readonly from: readonly Seat[];
  readonly to: readonly Seat[];
  readonly path: Path;
}

interface Pair {
  readonly from: HubGroup;
  readonly to: HubGroup;
  readonly path: Path;
}

/** Every way between two groups. Members between which some way is not told by tables alone are set apart. Cost: the square of the groups. */
export function hubWays(model: NetworkModel, routing: TransitRouting, hub: Hub, version: IpVersion): readonly HubWay[] {
  const groups = gatherGroups(routing, hub, version);
  const pathsOf = createPathMemory();
  const pairs: Pair[] = [];
  for (const from of groups) {
    for (const to of groups) {
      const [there, back] = [legOf(hub, from, to), legOf(hub, to, from)];
      if (there === 'nothing' || back === 'nothing') continue;
      if (there === undefined || back === undefined) {
        for (const a of new Set(from.seats.map(({ member }) => member.index)))
          for (const b of new Set(to.seats.map(({ member }) => member.index))) if (a !== b) hub.apart.add(a, b);
        continue;
      }
      const isKept = keepsReferences(model, from.member.attachment, to.member.attachment);
      for (const path of pathsOf(thereAndBack(there, back, version), isKept)) pairs.push({ from, to, path });
    }
  }
  return joinWays(pairs);
}

/** Groups that have the same way to the same others are one. */
function joinWays(pairs: readonly Pair[]): readonly HubWay[] {
  const lists = new Map<string, readonly Seat[]>();
  const listOf = (groups: readonly HubGroup[]): readonly Seat[] => {
    const key = groups.map(({ index }) => index).join();
    let list = lists.get(key);
    if (list === undefined) lists.set(key, (list = groups.flatMap(({ seats }) => seats)));
    return list;
  };
  return [...groupBy(pairs, ({ path }) => path)].flatMap(([path, own]) => {
    const targets = [...groupBy(own, ({ from }) => from)].map(([from, ways]) => ({ from, to: listOf(ways.map(({ to }) => to)) }));
    return [...groupBy(targets, ({ to }) => to)].map(([to, some]): HubWay => ({ from: listOf(some.map(({ from }) => from)), to, path }));
  });
}

function legOf({ tables }: Hub, from: HubGroup, to: HubGroup): Found<Part> {
  const sent = to.byShape[from.shape];
  if (sent !== 'there') return sent;
  const { table } = from.member;
  if (from.into === 'nothing' || table === 'nothing') return 'nothing';
  const exit = to.byTable[tables.indexOf(table)];
  return exit === 'there' ? bothOnce(from.into, to.outOf.get(from.zone) as Part) : exit;
}

function gatherGroups(routing: TransitRouting, hub: Hub, version: IpVersion): readonly HubGroup[] {
  const { members, zones, shapes, tables, gatewayId } = hub;
  const [anyZone] = zones as readonly [string, ...string[]];
  const numbers = new Map<unknown, number>();
  const numberOf = (one: unknown): number => {
    let number = numbers.get(one);
    if (number === undefined) numbers.set(one, (number = numbers.size));
    return number;
  };
  const sides = members.flatMap((member) => {
    const places = [...new Set(member.bundles.map(({ place }) => place))].filter((place) => blocksOfClass(place, version).length > 0);
    return places.map((place) => ({ member, place, ...sideOf(routing, member, place, zones, version) }));
  });
  // Where nobody asks by which zone something came, it does not matter in which it began.
  const isZoned = sides.some(({ outOf }) => new Set(outOf.values()).size > 1);
  const groups = new Map<string, HubGroup>();
  for (const { member, place, into, outOf } of sides) {
    const byShape = shapes.map(({ routes }) => sentTo(gatewayOf(routes[version], place, version), gatewayId));
    const byTable = tables.map((table) => {
      const exit = routing.exitFor(table, place, version);
      return sentTo(typeof exit === 'object' ? exit.id : exit, member.attachment.id);
    });
    const shape = member.shapeOf(place).index;
    const zone = isZoned ? place.subnet.zone : anyZone;
    const parts = [into, member.table, ...outOf.values()].map(numberOf).join();
    const key = [zone, parts, shape, member.attachment.keepsReferences, byShape.join(), byTable.join()].join(' ');
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { index: groups.size, seats: [], member, zone, shape, into, outOf, byShape, byTable }));
    for (const bundle of member.bundles) if (bundle.place === place) group.seats.push({ member, bundle });
  }
  return [...groups.values()];
}

/** INVARIANT: members are known in both directions. */
function sideOf(routing: TransitRouting, { attachment }: Member, place: SubnetClass, zones: readonly string[], version: IpVersion) {
  const into = routing.into(attachment, place, version) as Exclude<Found<Part>, undefined>;
  const outOf = new Map(zones.map((zone) => [zone, routing.outOf(attachment, place, zone, version) as Part]));
  return { into, outOf };
}

function sentTo(found: Found<string>, id: string): Sent {
  return found === 'nothing' ? 'nothing' : found === id ? 'there' : undefined;
}
