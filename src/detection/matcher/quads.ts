// IPv4 addresses in bytes, and the ranges that hold one.

import { createIntervals, type Interval } from '../patterns/intervals.ts';

const DOT = 46;
const ZERO = 48;

/** Reads the address that begins at `start`; answers where it ends, -1 where there is none, or one written in a way that not all read the same. */
export function readQuads(into: { address: number }, bytes: Uint8Array, start: number, limit: number): number {
  let address = 0;
  let at = start;
  for (let dots = 0; ; dots++) {
    const digit = (bytes[at] as number) - ZERO;
    if (!(digit >= 0 && digit <= 9) || at >= limit) return -1;
    let quad = digit;
    const first = at++;
    for (; at < limit; at++) {
      const next = (bytes[at] as number) - ZERO;
      if (!(next >= 0 && next <= 9)) break;
      quad = quad * 10 + next;
      if (at - first > 2) return -1;
    }
    if (quad > 255) return -1;
    address = address * 256 + quad;
    if (dots === 3) break;
    if (at >= limit || bytes[at] !== DOT) return -1;
    at++;
  }
  into.address = address;
  return at;
}

export interface Quads {
  /** The ids of the ranges that hold an address. */
  readonly find: (address: number) => readonly number[];
  /** By an address's first byte: no range holds any such address. */
  readonly isIdle: Uint8Array;
}

export function createQuads(intervals: readonly Interval<number>[]): Quads {
  const isIdle = new Uint8Array(256).fill(1);
  for (const { low = 0, high = 2 ** 32 - 1 } of intervals) isIdle.fill(0, Math.floor(low / 2 ** 24), Math.floor(high / 2 ** 24) + 1);
  return { find: createIntervals(intervals), isIdle };
}

/** The first byte of the IPv4 address that a text may be, which begins at `start`; -1 where it is none for sure, or may be read otherwise. */
export function firstQuad(bytes: Uint8Array, start: number, limit: number): number {
  if (start + 4 > limit) return -1;
  let quad = (bytes[start] as number) - ZERO;
  if (!(quad > 0 && quad <= 9)) return -1;
  for (let at = start + 1; at < start + 4; at++) {
    const byte = bytes[at] as number;
    if (byte === DOT) return quad;
    if (!(byte >= ZERO && byte <= ZERO + 9)) return -1;
    quad = quad * 10 + byte - ZERO;
  }
  return -1;
}
