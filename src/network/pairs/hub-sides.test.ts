// Who sends the same and who takes the same, against each entry of each bundle looked at by itself.

import { describe, expect, it } from 'vitest';
import { createChance } from '../../../tests/suricata/random.ts';
import { type AddressRange, mergeRanges } from '../../core/index.ts';
import type { Part } from '../exposed/part.ts';
import { destinationsOf, fromAddresses, type IpVersion, intersect, noPackets, packetsOf, sourcesOf, toAddresses, union } from '../packets/index.ts';
import type { Bundle, Entry } from './bundles.ts';
import { hostsOf } from './hosts.ts';
import type { Hub, Member } from './hub-members.ts';
import { createSides, once, type Side } from './hub-sides.ts';

type Chance = ReturnType<typeof createChance>;
const TOP = 48;
const UNREAD = { reason: 'unreadable', name: 'ec2:DescribeSecurityGroups' } as const;

function drawRanges(chance: Chance, most: number, size: number): readonly AddressRange[] {
  return mergeRanges(
    Array.from({ length: chance.below(most + 1) }, () => {
      const first = chance.below(TOP);
      return { first: BigInt(first), last: BigInt(Math.min(TOP - 1, first + chance.below(size))) };
    }),
  );
}

/** Of TCP or of everything, from or to some addresses; now and then in doubt. */
function drawPart(chance: Chance, version: IpVersion, of: typeof fromAddresses): Part {
  const set = of(version, drawRanges(chance, 2, chance.below(3) === 0 ? TOP : 8));
  const narrow = chance.below(2) === 0 ? set : intersect(set, packetsOf(version, { protocols: [6, 6] }));
  const [perhaps, sure] = chance.below(4) === 0 ? [narrow, noPackets(version)] : [noPackets(version), narrow];
  return { set: sure, perhaps, missing: perhaps.count === 0 ? [] : [UNREAD] };
}

function drawHub(chance: Chance, version: IpVersion): Hub {
  const count = 2 + chance.below(7);
  const pool = (of: typeof fromAddresses) => Array.from({ length: 1 + chance.below(5) }, () => drawPart(chance, version, of));
  const pools = new Map([toAddresses, fromAddresses].map((of) => [of, pool(of)]));
  const entries = (of: typeof fromAddresses): readonly Entry[] =>
    Array.from({ length: 1 + chance.below(3) }, () => ({
      hosts: hostsOf([BigInt(chance.below(TOP))]),
      part: chance.pick(pools.get(of) ?? []),
      groupId: chance.below(6) === 0 ? `sg-${chance.below(3)}` : undefined,
    }));
  const members = Array.from({ length: count }, (_, index) => {
    const bundles = Array.from({ length: 1 + chance.below(2) }, (__, n) => {
      const [sent, taken] = [entries(toAddresses), entries(fromAddresses)];
      return { name: ['a', 'b'][n], sends: () => sent, takes: () => taken } as unknown as Bundle;
    });
    const ranges = drawRanges(chance, 2, chance.below(4) === 0 ? TOP : 6);
    return { index, bundles, ranges: { [version]: ranges, [version === 4 ? 6 : 4]: [] } } as unknown as Member;
  });
  return { members } as unknown as Hub;
}

const hasCommon = (a: readonly AddressRange[], b: readonly AddressRange[]) =>
  a.some((one) => b.some(({ first, last }) => one.first <= last && first <= one.last));
const wordsOf = ({ set, perhaps, missing }: Part) => `${set.words.join()} ${perhaps.words.join()} ${missing.length}`;
const told = (side: Pick<Side, 'part' | 'others'>, crowds: readonly string[]) =>
  `${wordsOf(side.part)} others ${side.others === undefined ? 'many' : side.others.toSorted((a, b) => a - b).join()} of ${crowds.join(' ')}`;
const crowd = (member: Member, { name }: Bundle, { hosts }: Pick<Entry, 'hosts'>) => `${member.index}${name}${hosts[0]?.first}`;
const seatsOf = ({ members }: Hub) => members.flatMap((member) => member.bundles.map((bundle) => ({ member, bundle })));

function slowSides(hub: Hub, version: IpVersion, which: 'sends' | 'takes'): readonly string[] {
  const all = hub.members.flatMap(({ ranges }) => ranges[version]);
  const near = all.length === 0 ? [] : [{ first: lowest(all.map(({ first }) => first)), last: -lowest(all.map(({ last }) => -last)) }];
  const [narrow, addressesOf] =
    which === 'sends' ? ([toAddresses(version, near), destinationsOf] as const) : ([fromAddresses(version, near), sourcesOf] as const);
  const found = new Map<string, { readonly side: Pick<Side, 'part' | 'others'>; readonly crowds: string[] }>();
  for (const { member, bundle } of seatsOf(hub)) {
    for (const entry of bundle[which](version)) {
      const perhaps = intersect(entry.part.perhaps, narrow);
      const part = { set: intersect(entry.part.set, narrow), perhaps, missing: perhaps.count === 0 ? [] : entry.part.missing };
      if (entry.groupId !== undefined || part.set.count + part.perhaps.count === 0) continue;
      const asked = addressesOf(union(part.set, part.perhaps));
      const others = hub.members.filter(({ ranges }) => hasCommon(ranges[version], asked)).map(({ index }) => index);
      const side = { part, others: 2 * others.length > hub.members.length ? undefined : others };
      const known = found.get(wordsOf(part));
      if (known === undefined) found.set(wordsOf(part), { side, crowds: [crowd(member, bundle, entry)] });
      else known.crowds.push(crowd(member, bundle, entry));
    }
  }
  return [...found.values()].map(({ side, crowds }) => told(side, crowds));
}

const lowest = (values: readonly bigint[]) => values.toSorted((a, b) => Number(a - b))[0] ?? 0n;

describe('the sides of a hub', () => {
  it.each([4, 6] as const)('are what is said, each once, with all who say it and the members whom it is about (IPv%i)', (version) => {
    const chance = createChance(version);
    const tally = { few: 0, many: 0, shared: 0 };
    for (let round = 0; round < 300; round++) {
      const hub = drawHub(chance, version);
      const seats = seatsOf(hub);
      const sides = createSides(hub, version);
      const { sent, taken } = sides.sidesOf(seats);
      for (const [fast, which] of [
        [sent, 'sends'],
        [taken, 'takes'],
      ] as const) {
        const listed = fast.map((side) =>
          told(
            side,
            side.crowds.map((one) => crowd(one.member, one.bundle, one)),
          ),
        );
        expect(listed.toSorted()).toEqual(slowSides(hub, version, which).toSorted());
      }
      for (const side of [...sent, ...taken]) {
        tally[side.others === undefined ? 'many' : 'few']++;
        if (side.crowds.length > 1) tally.shared++;
        for (const [member, crowds] of side.byMember()) expect(crowds).toEqual(side.crowds.filter((one) => one.member.index === member));
        for (const [name, crowds] of side.byName()) expect(crowds).toEqual(side.crowds.filter((one) => one.bundle.name === name));
        for (const by of [side.byMember(), side.byName()]) expect([...by.values()].flat().length).toBe(side.crowds.length);
        expect(side.groupId).toBeUndefined();
      }
      for (const { bundle } of seats) {
        const groups = (which: 'sends' | 'takes') => bundle[which](version).flatMap(({ groupId }) => groupId ?? []);
        expect(sides.groupsOf(bundle)).toEqual({ sent: groups('sends'), taken: groups('takes') });
      }
    }
    expect(Math.min(tally.few, tally.many, tally.shared)).toBeGreaterThan(100);
  });

  it('are asked once of the same list of seats, and read of what was brought', () => {
    const hub = drawHub(createChance(9), 4);
    const seats = seatsOf(hub);
    const expected = createSides(hub, 4).sidesOf(seats);
    const nobody = () => {
      throw new Error('asked in vain');
    };
    const silent = hub.members.map((member) => ({ ...member, bundles: member.bundles.map((one): Bundle => ({ ...one, sends: nobody, takes: nobody })) }));
    const sides = createSides({ ...hub, members: silent }, 4);
    for (const [at, member] of silent.entries()) sides.read(member, hub.members[at]?.bundles ?? []);
    const own = seatsOf({ ...hub, members: silent });
    const found = sides.sidesOf(own);
    const tell = (some: readonly Side[]) =>
      some.map((side) =>
        told(
          side,
          side.crowds.map((one) => crowd(one.member, one.bundle, one)),
        ),
      );
    expect([tell(found.sent), tell(found.taken)]).toEqual([tell(expected.sent), tell(expected.taken)]);
    expect(sides.sidesOf(own)).toBe(found);
    expect(sides.sidesOf([...own])).not.toBe(found);
  });
});

describe('what is asked for once', () => {
  it('is read when it is asked for, and not again, be it nothing', () => {
    const asked: number[] = [];
    const read = once((): undefined => void asked.push(1));
    expect(asked).toEqual([]);
    expect([read(), read()]).toEqual([undefined, undefined]);
    expect(asked).toEqual([1]);
  });
});
