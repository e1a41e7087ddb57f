// Sets of addresses against the same as lists of single numbers.

import { describe, expect, it } from 'vitest';
import { createChance } from '../../../tests/suricata/random.ts';
import { byFirst, commonHosts, firstWithin, type Hosts, hostsOf, hostsWithout, joinHosts } from './hosts.ts';

const TOP = 14;
const draw = (below: (n: number) => number) => Array.from({ length: TOP }, (_, n) => n).filter(() => below(2) === 0);
const asHosts = (numbers: readonly number[]) => hostsOf(numbers.map(BigInt));
const listed = (hosts: Hosts) => hosts.flatMap(({ first, last }) => Array.from({ length: Number(last - first) + 1 }, (_, n) => Number(first) + n));
/** Sorted, and no two ranges touch. */
const isNormal = (hosts: Hosts) => hosts.every(({ first, last }, at) => first <= last && (at === 0 || (hosts[at - 1]?.last ?? 0n) + 1n < first));

describe('sets of addresses', () => {
  it('join, meet and leave out as lists of numbers do', () => {
    const chance = createChance(1);
    for (let round = 0; round < 300; round++) {
      const [a, b, c] = [draw(chance.below), draw(chance.below), draw(chance.below)];
      const [one, other, third] = [asHosts(a), asHosts(b), asHosts(c)];
      expect(listed(one)).toEqual(a);
      const joined = joinHosts([one, other, third]);
      expect(listed(joined)).toEqual([...new Set([...a, ...b, ...c])].sort((x, y) => x - y));
      const common = commonHosts(one, other);
      expect(listed(common)).toEqual(a.filter((n) => b.includes(n)));
      const without = hostsWithout(one, other);
      expect(listed(without)).toEqual(a.filter((n) => !b.includes(n)));
      expect([one, joined, common, without].every(isNormal)).toBe(true);
    }
  });

  it('find the first within a range', () => {
    const chance = createChance(2);
    for (let round = 0; round < 100; round++) {
      const a = draw(chance.below);
      for (let first = 0; first < TOP; first++)
        for (let last = first - 1; last < TOP; last++) {
          const expected = a.find((n) => first <= n && n <= last);
          expect(firstWithin(asHosts(a), BigInt(first), BigInt(last))).toBe(expected === undefined ? undefined : BigInt(expected));
        }
    }
  });

  it('are ordered by the first of each', () => {
    const [one, same, other] = [
      { first: 1n, last: 5n },
      { first: 1n, last: 2n },
      { first: 3n, last: 3n },
    ];
    expect([byFirst(one, other), byFirst(other, one), byFirst(one, same), byFirst(same, one)]).toEqual([-1, 1, 0, 0]);
  });

  it('are the very same where there is only one, so that it is known again', () => {
    const one = asHosts([1, 2, 5]);
    expect(joinHosts([one])).toBe(one);
    expect(commonHosts(one, one)).toBe(one);
    expect(joinHosts([])).toEqual([]);
  });
});
