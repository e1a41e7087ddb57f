// Values that depend on nothing but a seed and a key: the same resource gets the same id whichever part of the sample names it.
// A keyed hash instead of a running generator, so that any account can be made alone and in any order.

const HEX = '0123456789abcdef';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LOWER_ALNUM = '0123456789abcdefghijklmnopqrstuvwxyz';

export interface Seeded {
  /** Lower-case hexadecimal digits, at most 32. */
  hex(length: number, key: string): string;
  /** As in the unique ids of IAM: `AROA` and what follows; at most 24 characters. */
  base32(length: number, key: string): string;
  /** Digits and lower-case letters, at most 24. */
  alphanumeric(length: number, key: string): string;
  /** An integer from 0 up to, not including, `end`. */
  below(end: number, key: string): number;
  uuid(key: string): string;
}

export function createSeeded(seed: number): Seeded {
  const text = (alphabet: string, length: number, key: string): string => {
    const words = [...hash(seed, key), ...hash(seed + 0x51ed, key)];
    let made = '';
    for (let index = 0; made.length < length; index++) {
      const word = words[index & 7] as number;
      const position = ((word >>> (Math.floor(index / 8) * 8)) & 0xff) % alphabet.length;
      made += alphabet[position];
    }
    return made;
  };
  const hex = (length: number, key: string) => {
    const [a, b, c, d] = hash(seed, key);
    const digits = eight(a) + eight(b) + eight(c) + eight(d);
    return length <= digits.length ? digits.slice(0, length) : text(HEX, length, key);
  };
  return {
    hex,
    base32: (length, key) => text(BASE32, length, key),
    alphanumeric: (length, key) => text(LOWER_ALNUM, length, key),
    below: (end, key) => hash(seed, key)[0] % end,
    uuid(key) {
      const digits = hex(32, key);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}

const eight = (word: number) => (word + 2 ** 32).toString(16).slice(1);

/** Four 32-bit words out of a seed and a text: four multiply-and-mix lanes over the characters, stirred together at the end. */
function hash(seed: number, key: string): [number, number, number, number] {
  let a = 1779033703 ^ seed;
  let b = 3144134277 ^ Math.imul(seed, 0x9e3779b1);
  let c = 1013904242;
  let d = 2773480762;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const mixed = a ^ b ^ c ^ d;
  return [mixed >>> 0, (b ^ mixed) >>> 0, (c ^ mixed) >>> 0, (d ^ mixed) >>> 0];
}
