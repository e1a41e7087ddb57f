// MD5 (RFC 1321) and SHA-256 (FIPS 180-4) of bytes, raw: the transformations MD5 and SHA256 need them where no library is.

/** The word at an index, which is there. */
const nth = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;

/** The message with its padding as 32-bit words. */
function words(text: string, isBigEndian: boolean): Uint32Array {
  const blocks = ((text.length + 8) >>> 6) + 1;
  const bytes = new Uint8Array(blocks * 64);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  const [low, high] = [(text.length << 3) >>> 0, Math.floor(text.length / 0x2000_0000)];
  view.setUint32(blocks * 64 - 8, isBigEndian ? high : low, !isBigEndian);
  view.setUint32(blocks * 64 - 4, isBigEndian ? low : high, !isBigEndian);
  return Uint32Array.from({ length: blocks * 16 }, (_, index) => view.getUint32(index * 4, !isBigEndian));
}

function raw(state: readonly number[], isBigEndian: boolean): string {
  return state.flatMap((word) => (isBigEndian ? [24, 16, 8, 0] : [0, 8, 16, 24]).map((shift) => String.fromCharCode((word >>> shift) & 255))).join('');
}

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const;
const SINES = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) >>> 0);

/** The 16 bytes of the MD5 of bytes. */
export function md5(text: string): string {
  const message = words(text, false);
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let start = 0; start < message.length; start += 16) {
    let [a, b, c, d] = [a0, b0, c0, d0];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const from = round === 0 ? step : round === 1 ? (5 * step + 1) & 15 : round === 2 ? (3 * step + 5) & 15 : (7 * step) & 15;
      const sum = (a + mixed + nth(SINES, step) + nth(message, start + from)) | 0;
      const shift = nth(SHIFTS, round * 4 + (step & 3));
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    [a0, b0, c0, d0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0];
  }
  return raw([a0, b0, c0, d0], false);
}

const PRIMES = (() => {
  const found: number[] = [];
  for (let candidate = 2; found.length < 64; candidate++) if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
})();
/** The first 32 bits of the fraction. */
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32) >>> 0;
const ROOTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The 32 bytes of the SHA-256 of bytes. */
export function sha256(text: string): string {
  const message = words(text, true);
  const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
  const state = [...START];
  const w = new Uint32Array(64);
  for (let start = 0; start < message.length; start += 16) {
    w.set(message.subarray(start, start + 16));
    for (let step = 16; step < 64; step++) {
      const [two, fifteen] = [nth(w, step - 2), nth(w, step - 15)];
      const late = turn(two, 17) ^ turn(two, 19) ^ (two >>> 10);
      const early = turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3);
      w[step] = (late + nth(w, step - 7) + early + nth(w, step - 16)) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let step = 0; step < 64; step++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + nth(ROOTS, step) + nth(w, step)) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [index, sum] of [a, b, c, d, e, f, g, h].entries()) state[index] = (nth(state, index) + sum) | 0;
  }
  return raw(state, true);
}
