// Who of a hub's members sends the same, and who takes the same: each such side once, with those it is of.

import { type AddressRange, groupBy, mergeRanges } from '../../core/index.ts';
import { destinationsOf, fromAddresses, type IpVersion, sourcesOf, toAddresses, union } from '../packets/index.ts';
import type { Bundle, Entry } from './bundles.ts';
import { byFirst, type Hosts } from './hosts.ts';
import { createKeeping, type Keeping } from './hub-entries.ts';
import type { Seat } from './hub-groups.ts';
import type { Hub, Member } from './hub-members.ts';

/** Interfaces of one name in one VPC, with the same filter. */
export interface Crowd {
  readonly member: Member;
  readonly bundle: Bundle;
  readonly hosts: Hosts;
}

/** Of all members, those who send, or take, the same. */
export interface Side {
  readonly part: Entry['part'];
  readonly groupId: undefined;
  readonly crowds: Crowd[];
  readonly byMember: () => ReadonlyMap<number, readonly Crowd[]>;
  readonly byName: () => ReadonlyMap<string, readonly Crowd[]>;
  /** The members whose addresses the other side must have; `undefined` for many. */
  readonly others: readonly number[] | undefined;
}

/** What all members send and take in an IP version, by what is alike. */
export function createSides(hub: Hub, version: IpVersion) {
  const membersAt = indexMembers(hub, version);
  const hull = hullOf(hub, version);
  // Of what comes from, or goes to, anywhere else, nothing is asked: without it more are alike.
  const sent = createKeeping(toAddresses(version, hull), (bundle) => bundle.sends(version));
  const taken = createKeeping(fromAddresses(version, hull), (bundle) => bundle.takes(version));
  const gather = (seats: readonly Seat[], kept: Keeping, addressesOf: typeof sourcesOf): readonly Side[] => {
    const found = new Map<Entry['part'], Side>();
    for (const { member, bundle } of seats) {
      for (const { part, hosts } of kept.of(bundle).entries) {
        let side = found.get(part);
        if (side === undefined) {
          side = newSide(part, membersAt(addressesOf(union(part.set, part.perhaps))));
          found.set(part, side);
        }
        side.crowds.push({ member, bundle, hosts });
      }
    }
    return [...found.values()];
  };
  const known = new Map<readonly Seat[], { readonly sent: readonly Side[]; readonly taken: readonly Side[] }>();
  return {
    /** `alike` are bundles like the member's own, in the same order. */
    read({ bundles }: Member, alike: readonly Bundle[]): void {
      for (const [index, bundle] of bundles.entries()) {
        sent.keep(bundle, (alike[index] ?? bundle).sends(version));
        taken.keep(bundle, (alike[index] ?? bundle).takes(version));
      }
    },
    sidesOf(seats: readonly Seat[]) {
      let sides = known.get(seats);
      if (sides === undefined) known.set(seats, (sides = { sent: gather(seats, sent, destinationsOf), taken: gather(seats, taken, sourcesOf) }));
      return sides;
    },
    /** The groups that rules of a bundle refer to. */
    groupsOf: (bundle: Bundle) => ({ sent: sent.of(bundle).groupIds, taken: taken.of(bundle).groupIds }),
  };
}

/** From the first address of any member to the last. */
function hullOf({ members }: Hub, version: IpVersion): readonly AddressRange[] {
  const all = mergeRanges(members.flatMap(({ ranges }) => ranges[version]));
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined ? [] : [{ first: first.first, last: last.last }];
}

function newSide(part: Side['part'], others: Side['others']): Side {
  const crowds: Crowd[] = [];
  const byName = once(() => groupBy(crowds, ({ bundle }) => bundle.name));
  return { part, groupId: undefined, crowds, byMember: once(() => byMemberOf(crowds)), byName, others };
}

/** The members that have some of the addresses, or `undefined` where they are more than half of all. Cost: those found. */
function indexMembers({ members }: Hub, version: IpVersion): (ranges: readonly AddressRange[]) => readonly number[] | undefined {
  const all = members.flatMap(({ index, ranges }) => ranges[version].map(({ first, last }) => ({ index, first, last })));
  all.sort(byFirst);
  // The last address of any range up to each: how far back a range may reach that some address is in.
  const reach: bigint[] = [];
  let farthest = 0n;
  for (const { last } of all) {
    if (last > farthest) farthest = last;
    reach.push(farthest);
  }
  return (ranges) => {
    const found = new Set<number>();
    for (const { first, last } of ranges) {
      let [low, high] = [0, all.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((all[middle] as (typeof all)[number]).first <= last) low = middle + 1;
        else high = middle;
      }
      for (let at = low - 1; at >= 0 && (reach[at] as bigint) >= first; at--) {
        const one = all[at] as (typeof all)[number];
        if (one.last >= first) found.add(one.index);
        if (2 * found.size > members.length) return undefined;
      }
    }
    return [...found];
  };
}

export function byMemberOf(crowds: readonly Crowd[]): ReadonlyMap<number, readonly Crowd[]> {
  return groupBy(crowds, ({ member }) => member.index);
}

export function once<T>(read: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => (value ??= { it: read() }).it;
}
