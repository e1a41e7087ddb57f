// How a box of packets lies in 32-bit words: five axes, each an inclusive range, first words then last words.
// The axes: source address, destination address, protocol, source port, destination port.
// INVARIANT: ICMP has its type on the source port's axis and its code on the destination port's; the last type and the last
// code (255) stand for everything above, so that "all types" and "all ports" are the same range and no packet is left over.

export type IpVersion = 4 | 6;

export const SOURCE = 0;
export const DESTINATION = 1;
export const PROTOCOL = 2;
export const SOURCE_PORT = 3;
export const DESTINATION_PORT = 4;
export const AXES = [SOURCE, DESTINATION, PROTOCOL, SOURCE_PORT, DESTINATION_PORT] as const;
export type Axis = (typeof AXES)[number];

export interface Layout {
  /** Words of one box. */
  readonly stride: number;
  /** For each axis: where its first value begins, and of how many words a value is. */
  readonly at: readonly [number, number, number, number, number];
  readonly width: readonly [number, number, number, number, number];
  /** The box of all packets. */
  readonly whole: Uint32Array;
}

const MAX = 0xffff_ffff;

export const LAYOUTS: Readonly<Record<IpVersion, Layout>> = {
  4: { stride: 10, at: [0, 2, 4, 6, 8], width: [1, 1, 1, 1, 1], whole: Uint32Array.of(0, MAX, 0, MAX, 0, 255, 0, 65_535, 0, 65_535) },
  6: {
    stride: 22,
    at: [0, 8, 16, 18, 20],
    width: [4, 4, 1, 1, 1],
    whole: Uint32Array.of(0, 0, 0, 0, MAX, MAX, MAX, MAX, 0, 0, 0, 0, MAX, MAX, MAX, MAX, 0, 255, 0, 65_535, 0, 65_535),
  },
};

export const ICMP: Readonly<Record<IpVersion, number>> = { 4: 1, 6: 58 };

/** Writes an address, or any other value of an axis, into its words. */
export function writeValue(words: Uint32Array, from: number, width: number, value: bigint): void {
  let rest = value;
  for (let i = from + width - 1; i >= from; i--) {
    words[i] = Number(rest & 0xffff_ffffn);
    rest >>= 32n;
  }
}

export function readValue(words: Uint32Array, from: number, width: number): bigint {
  let value = 0n;
  for (let i = from; i < from + width; i++) value = (value << 32n) | BigInt(words[i] as number);
  return value;
}
