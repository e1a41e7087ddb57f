// Whether an address written as text is one of the internet.

import { parseCidr } from '../core/index.ts';
import { isPublic } from './reach/internet-addresses.ts';

/** Whether an IPv4 or IPv6 address is on the internet, not in a private network; no for what is no address. */
export function isInternetAddress(text: string): boolean {
  const block = parseCidr(text);
  return block !== undefined && isPublic(block.version, block.first);
}
