// The addresses that packets of the internet come from and go to.

import { type AddressBlock, type AddressRange, mergeRanges, parseCidr } from '../../core/index.ts';
import { NOT_ON_THE_INTERNET, withoutRanges } from '../internet.ts';
import type { IpVersion } from '../packets/index.ts';

const whole = { first: 0n, last: 0xffff_ffffn };
// Global unicast: https://www.iana.org/assignments/ipv6-address-space/ipv6-address-space.xhtml
const unicast = parseCidr('2000::/3');

export const INTERNET: Readonly<Record<IpVersion, readonly AddressRange[]>> = {
  4: withoutRanges(whole, mergeRanges(NOT_ON_THE_INTERNET)),
  6: unicast === undefined ? [] : [unicast],
};

// Numbers of 32 bits are compared faster than large ones, and every rule and route is asked.
const RANGES_OF_4 = INTERNET[4].map(({ first, last }) => [Number(first), Number(last)] as const);

/** Whether a block has any address of the internet. */
export function meetsInternet({ version, prefix, first, last }: AddressBlock): boolean {
  if (prefix === 0) return true;
  if (version === 6) return INTERNET[6].some((range) => range.first <= last && first <= range.last);
  const [from, to] = [Number(first), Number(last)];
  return RANGES_OF_4.some(([start, end]) => start <= to && from <= end);
}

/** Whether an address is of the internet, not of a private network. Documentation ranges count: samples use them as public ones. */
export function isPublic(version: IpVersion, value: bigint): boolean {
  if (version === 6) return INTERNET[6].some(({ first, last }) => first <= value && value <= last);
  return !PRIVATE.some(({ first, last }) => first <= value && value <= last);
}

const PRIVATE = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '224.0.0.0/3'].flatMap(
  (text) => parseCidr(text) ?? [],
);
