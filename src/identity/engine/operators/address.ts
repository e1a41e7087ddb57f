// IP address operators: ranges of IPv4 and IPv6; the families do not mix.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress

import { type AddressBlock, parseCidr } from '../../../core/index.ts';
import { testsOf } from './operator.ts';

interface Range {
  readonly block: AddressBlock;
  /** IPv4 ranges as numbers. */
  readonly first: number;
  readonly last: number;
}

function compile(text: string): Range | undefined {
  const block = parseCidr(text);
  if (block === undefined) return undefined;
  return { block, first: block.version === 4 ? Number(block.first) : 1, last: block.version === 4 ? Number(block.last) : 0 };
}

function matches({ block, first, last }: Range, value: string): boolean {
  const number = parseDotted(value);
  if (number >= 0) return number >= first && number <= last;
  if (block.version === 4) return false;
  const given = value.includes('/') ? undefined : parseCidr(value);
  return given !== undefined && given.version === 6 && given.first >= block.first && given.last <= block.last;
}

/** An IPv4 address as a number of 32 bits; -1 for any other text. */
function parseDotted(text: string): number {
  if (text.length > 15) return -1;
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
