// When a set of sources is the whole internet. `0.0.0.0/0` says it in one block; two halves, or everything but
// private addresses, say the same thing.

import { type AddressBlock, type AddressRange, mergeRanges, parseCidr } from '../core/index.ts';

// Blocks that no packet from the internet comes from: leaving them out of a list makes it no smaller.
// Source: https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml (not globally reachable), 224.0.0.0/4 multicast.
export const NOT_ON_THE_INTERNET = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].flatMap((text) => parseCidr(text) ?? []);
const ALL_OF_IPV4 = parseCidr('0.0.0.0/0');
// Global unicast: https://www.iana.org/assignments/ipv6-address-space/ipv6-address-space.xhtml
const INTERNET_OF_IPV6 = parseCidr('2000::/3');

/** Which internets the blocks cover together, every address of them: `0.0.0.0/0`, `::/0`, both or none. */
export function internetsCovered(blocks: readonly AddressBlock[]): readonly ('0.0.0.0/0' | '::/0')[] {
  if (areTooSmall(blocks)) return [];
  const covered: ('0.0.0.0/0' | '::/0')[] = [];
  const v4 = blocks.filter((block) => block.version === 4);
  if (v4.length > 0 && covers(mergeRanges([...v4, ...NOT_ON_THE_INTERNET]), ALL_OF_IPV4)) covered.push('0.0.0.0/0');
  if (covers(mergeRanges(blocks.filter((block) => block.version === 6)), INTERNET_OF_IPV6)) covered.push('::/0');
  return covered;
}

/** A quick no for nearly every rule there is: blocks whose sizes do not even add up to the internet's. */
function areTooSmall(blocks: readonly AddressBlock[]): boolean {
  let v4 = 0;
  let v6 = 0;
  for (const { version, prefix } of blocks) {
    if (version === 4) v4 += 2 ** -prefix;
    else v6 += 2 ** -prefix;
  }
  return v4 < 0.8 && v6 < 2 ** -3;
}

function covers(merged: readonly AddressRange[], target: AddressRange | undefined): boolean {
  return target !== undefined && merged.some((range) => range.first <= target.first && target.last <= range.last);
}

/** Whether any address of the range is of the internet. */
export function reachesInternet(range: AddressRange, version: 4 | 6): boolean {
  if (version === 4) return withoutRanges(range, mergeRanges(NOT_ON_THE_INTERNET)).length > 0;
  return INTERNET_OF_IPV6 !== undefined && range.first <= INTERNET_OF_IPV6.last && INTERNET_OF_IPV6.first <= range.last;
}

/** What of a range lies in none of the others, which are merged and in order. */
export function withoutRanges({ first, last }: AddressRange, others: readonly AddressRange[]): readonly AddressRange[] {
  const left: AddressRange[] = [];
  let from = first;
  for (const other of others) {
    if (other.last < from) continue;
    if (other.first > last) break;
    if (other.first > from) left.push({ first: from, last: other.first - 1n });
    from = other.last + 1n;
  }
  if (from <= last) left.push({ first: from, last });
  return left;
}
