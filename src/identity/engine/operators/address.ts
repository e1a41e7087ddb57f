// IP address operators: ranges of IPv4 and IPv6; the families do not mix.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress

import { type AddressBlock, parseCidr } from '../../../core/index.ts';
import { testsOf } from './operator.ts';

interface Range {
  readonly block: AddressBlock;
  /** IPv4 ranges as numbers. */
  readonly first: number;
  readonly last: number;
  /** An IPv6 address without a prefix: "IAM uses the default prefix value of /32" is said of addresses of both families. */
  readonly wide: AddressBlock | undefined;
}

function compile(text: string): Range | undefined {
  const block = parseCidr(text);
  if (block === undefined) return undefined;
  // Nothing where the text has a prefix already.
  const wide = parseCidr(`${text}/32`);
  const [first, last] = block.version === 4 ? [Number(block.first), Number(block.last)] : [1, 0];
  return { block, first, last, wide };
}

function matches({ block, first, last, wide }: Range, value: string): boolean | undefined {
  const number = parseDotted(value);
  if (number >= 0) return number >= first && number <= last;
  const given = value.includes('/') ? undefined : parseCidr(value);
  if (given === undefined || given.version !== 6) return false;
  // How an IPv4 address that is written as IPv6 (`::ffff:203.0.113.5`) is compared with IPv4 ranges is not documented.
  if (block.version === 4) return given.first >> 32n === 0xffffn ? undefined : false;
  if (contains(block, given)) return true;
  return wide !== undefined && contains(wide, given) ? undefined : false;
}

function contains(block: AddressBlock, { first, last }: AddressBlock): boolean {
  return first >= block.first && last <= block.last;
}

/** An IPv4 address as a number of 32 bits; -1 for any other text. */
function parseDotted(text: string): number {
  let address = 0;
  let part = 0;
  let digits = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (digits === 0 || ++dots > 3) return -1;
      address = address * 256 + part;
      part = 0;
      digits = 0;
    } else if (code >= 48 && code <= 57) {
      part = part * 10 + code - 48;
      if (++digits > 3 || part > 255) return -1;
    } else return -1;
  }
  return dots === 3 && digits > 0 ? address * 256 + part : -1;
}

export const IP_ADDRESS = testsOf({ compile, matches });
