// Labels in other alphabets as DNS carries them: `münchen` is `xn--mnchen-3ya`. Source: RFC 3492, its names and its numbers.

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** A label with code points beyond ASCII as its ASCII form, with `xn--` before it. Cost: the square of its length, which names bound. */
export function toAscii(label: string): string {
  const points = Array.from(label, (one) => one.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < INITIAL_N);
  let output = basic.map((point) => String.fromCodePoint(point)).join('');
  let handled = basic.length;
  if (handled > 0) output += '-';
  let [n, delta, bias] = [INITIAL_N, 0, INITIAL_BIAS];
  while (handled < points.length) {
    const next = points.reduce((least, point) => (point >= n && point < least ? point : least), Number.MAX_SAFE_INTEGER);
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return `xn--${output}`;
}

function variableLength(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (rest < threshold) return text + digit(rest);
    text += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

const digit = (value: number): string => 'abcdefghijklmnopqrstuvwxyz0123456789'[value] ?? '';

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
