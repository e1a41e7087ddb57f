// Sets of addresses as sorted ranges that do not touch: who sends, who receives.

import { type AddressRange, mergeRanges } from '../../core/index.ts';

export type Hosts = readonly AddressRange[];

/** Who sends or receives: interfaces of one name, in one VPC or in several whose addresses are apart. */
export interface End {
  readonly name: string;
  /** The VPC in which one of their addresses is. */
  readonly vpcIdOf: (address: bigint) => string;
}

const NOBODY: Hosts = [];

/** Orders ranges by their first addresses. */
export function byFirst(a: AddressRange, b: AddressRange): number {
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
}

export function hostsOf(values: readonly bigint[]): Hosts {
  return mergeRanges(values.map((value) => ({ first: value, last: value })));
}

export function joinHosts(sets: readonly Hosts[]): Hosts {
  if (sets.length < 2) return sets[0] ?? NOBODY;
  const all = sets.flat().sort(byFirst);
  // What touches nothing is the very range that it was: most are single addresses, of a hundred thousand.
  const joined: AddressRange[] = [];
  for (const one of all) {
    const before = joined.at(-1);
    if (before === undefined || one.first > before.last + 1n) joined.push(one);
    else if (one.last > before.last) joined[joined.length - 1] = { first: before.first, last: one.last };
  }
  return joined;
}

/** The addresses in both. Cost: their ranges. */
export function commonHosts(a: Hosts, b: Hosts): Hosts {
  if (a === b) return a;
  const found: AddressRange[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as AddressRange, b[j] as AddressRange];
    // biome-ignore lint/complexity/useMathMinMax: Math has none for these numbers
    const first = one.first > other.first ? one.first : other.first;
    // biome-ignore lint/complexity/useMathMinMax: Math has none for these numbers
    const last = one.last < other.last ? one.last : other.last;
    if (first <= last) found.push({ first, last });
    if (one.last < other.last) i++;
    else j++;
  }
  return found;
}

/** The first of the addresses within a range, or `undefined`; of an empty range too. Cost: the logarithm of their ranges. */
export function firstWithin(hosts: Hosts, first: bigint, last: bigint): bigint | undefined {
  let [low, high] = [0, hosts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hosts[middle] as AddressRange).last < first) low = middle + 1;
    else high = middle;
  }
  const found = hosts[low];
  if (found === undefined || found.first > last || first > last) return undefined;
  return found.first > first ? found.first : first;
}

/** The addresses of the first that are not of the second. Cost: their ranges. */
export function hostsWithout(a: Hosts, b: Hosts): Hosts {
  const found: AddressRange[] = [];
  let j = 0;
  for (const { first, last } of a) {
    let from = first;
    while (j < b.length && (b[j] as AddressRange).last < from) j++;
    for (let k = j; from <= last; k++) {
      const next = b[k];
      if (next === undefined || next.first > last) {
        found.push({ first: from, last });
        break;
      }
      if (next.first > from) found.push({ first: from, last: next.first - 1n });
      from = next.last + 1n;
    }
  }
  return found;
}
