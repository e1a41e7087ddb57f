// IP addresses as event-ruler reads them, on which EventBridge is built: four decimal numbers, or hexadecimal groups without a dotted end.
// Source: https://github.com/aws/event-ruler (CIDR.java); https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-ip-matching

import { parseCidr } from '../../core/index.ts';
import type { AddressSpan } from './condition.ts';

const LONGEST = 64;
const V4 = /^\d+\.\d+\.\d+\.\d+$/;
const V6 = /^[\da-fA-F:]*:[\da-fA-F:]*$/;
/** An IPv4 address inside IPv6, which Java reads as the IPv4 address. */
const MAPPED = 0xffffn << 32n;

/** One address; nothing where the text is none. */
export function readAddress(text: string): { readonly version: 4 | 6; readonly value: bigint } | undefined {
  if (text.length > LONGEST) return undefined;
  const quads = readQuads(text);
  if (quads !== undefined) return { version: 4, value: BigInt(quads) };
  const block = V6.test(text) ? parseCidr(text) : undefined;
  if (block === undefined) return undefined;
  if (block.first >> 32n === MAPPED >> 32n) return { version: 4, value: block.first & 0xffffffffn };
  return { version: 6, value: block.first };
}

/** Four decimal numbers as one; leading zeros are decimal to Java. Most texts end at their first character. */
function readQuads(text: string): number | undefined {
  let [address, quad, digits, dots] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      quad = quad * 10 + code - 48;
      digits++;
      if (quad > 255) return undefined;
    } else if (code === 46 && digits > 0 && dots < 3) {
      address = address * 256 + quad;
      [quad, digits, dots] = [0, 0, dots + 1];
    } else return undefined;
  }
  return dots === 3 && digits > 0 ? address * 256 + quad : undefined;
}

function looksLikeAddress(text: string): boolean {
  return V4.test(text) || V6.test(text);
}

/** Reads the operand of `cidr`; a refusal is AWS's own sentence. */
export function readCidr(text: string): AddressSpan | string {
  const [address = '', mask = '', ...rest] = splitAsJava(text);
  if (mask === '' || rest.length > 0) return "Malformed CIDR, one '/' required";
  if (!/^[+-]?\d+$/.test(mask) || Math.abs(Number(mask)) >= 2 ** 31) return 'Malformed CIDR, mask bits must be an integer';
  const bits = Number(mask);
  if (bits < 0) return 'Malformed CIDR, mask bits must not be negative';
  const read = readAddress(address);
  if (read === undefined) return looksLikeAddress(address) ? `Invalid IP address: ${address}` : `Nonstandard IP address: ${address}`;
  const { version, value } = read;
  const length = version === 4 ? 32 : 128;
  if (bits >= length) return `IPv${version} mask bits must be < ${length}`;
  const size = 1n << BigInt(length - bits);
  const first = value - (value % size);
  return { version, first, last: first + size - 1n };
}

/** Java's `split` drops empty parts at the end. */
function splitAsJava(text: string): readonly string[] {
  const parts = text.split('/');
  while (parts.at(-1) === '') parts.pop();
  return parts;
}
