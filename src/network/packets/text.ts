// Addresses and ranges of addresses as text: RFC 5952 for IPv6, the fewest CIDR blocks for a range.

import { type AddressRange, mergeRanges } from '../../core/index.ts';
import type { IpVersion } from './layout.ts';

const BITS: Readonly<Record<IpVersion, number>> = { 4: 32, 6: 128 };

export function addressText(version: IpVersion, value: bigint): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(112 - 16 * index)) & 0xffffn));
  const run = longestZeroRun(groups);
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  return run === undefined ? text(groups) : `${text(groups.slice(0, run.from))}::${text(groups.slice(run.from + run.length))}`;
}

/** Of two groups or more, the first of the longest: https://www.rfc-editor.org/rfc/rfc5952#section-4.2 */
function longestZeroRun(groups: readonly number[]): { readonly from: number; readonly length: number } | undefined {
  let best: { from: number; length: number } | undefined;
  for (let from = 0; from < groups.length; from++) {
    let length = 0;
    while (groups[from + length] === 0) length++;
    if (length > (best?.length ?? 1)) best = { from, length };
    from += length;
  }
  return best;
}

/** The fewest CIDR blocks that cover exactly these addresses, in order. */
export function cidrsOf(version: IpVersion, ranges: readonly AddressRange[]): readonly string[] {
  const bits = BITS[version];
  const found: string[] = [];
  for (const { first, last } of mergeRanges(ranges)) {
    for (let from = first; from <= last; ) {
      let size = 0;
      while (size < bits && ((from >> BigInt(size)) & 1n) === 0n && from + (1n << BigInt(size + 1)) - 1n <= last) size++;
      found.push(`${addressText(version, from)}/${bits - size}`);
      from += 1n << BigInt(size);
    }
  }
  return found;
}
