// Forms that the values of keywords take: numbers of so many bits and comparisons with them, words of a list, patterns.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/integer-keywords.html, and what Suricata 7.0.10 itself takes (vectors/firewall).

/** Whether a value, its quotes and negation taken off, is one that the keyword takes. INVARIANT: linear in the length of the value. */
export type Check = (value: string) => boolean;

export const BITS_8 = 0xffn;
export const BITS_16 = 0xffffn;
export const BITS_32 = 0xffff_ffffn;
export const BITS_64 = 0xffff_ffff_ffff_ffffn;

const RANGE = /^ *(\d{1,24}) *(?:-|<>) *(\d{1,24}) *$/;
const ONE = /^ *(<=|>=|[<>!=])? *(\d{1,24}) *$/;

/** `5`, `<5`, `>=5`, `!5`, `5-7`: none that every number meets, and none that no number does; the ends of a range do not belong to it. */
export function comparison(largest: bigint): Check {
  return (value) => {
    const range = rangeOf(value);
    return range === undefined ? isOne(value, largest) : range[1] <= largest && range[1] - range[0] > 1n;
  };
}

/** As `comparison`, where the ends of a range belong to it. */
export function inclusiveComparison(largest: bigint): Check {
  return (value) => {
    const range = rangeOf(value);
    return range === undefined ? isOne(value, largest) : range[0] > 0n && range[1] < largest && range[1] > range[0];
  };
}

function rangeOf(value: string): readonly [low: bigint, high: bigint] | undefined {
  return RANGE.exec(value)?.slice(1).map(BigInt) as [bigint, bigint] | undefined;
}

function isOne(value: string, largest: bigint): boolean {
  const [, operator, digits] = ONE.exec(value) ?? [];
  if (digits === undefined) return false;
  const n = BigInt(digits);
  if (n > largest) return false;
  if (operator === '<' || operator === '>=') return n > 0n;
  return operator === '>' || operator === '<=' ? n < largest : true;
}

/** A number in decimal digits. */
export function whole(largest: bigint): Check {
  return (value) => /^\d{1,24}$/.test(value) && BigInt(value) <= largest;
}

/** A number at the start, whatever stands after it. */
export function leading(largest: bigint, before = /^/): Check {
  return (value) => {
    const digits = /^\d{1,24}(?!\d)/.exec(value.replace(before, ''))?.[0];
    return digits !== undefined && BigInt(digits) <= largest;
  };
}

/** One of the words, in any case. */
export function words(...known: readonly string[]): Check {
  const lower = new Set(known.map((word) => word.toLowerCase()));
  return (value) => lower.has(value.toLowerCase());
}

export function form(pattern: RegExp): Check {
  return (value) => pattern.test(value);
}

/** A pattern whose groups are numbers up to these. */
export function numbersIn(pattern: RegExp, ...largest: readonly bigint[]): Check {
  return (value) => {
    const match = pattern.exec(value);
    return match !== null && largest.every((most, index) => match[index + 1] === undefined || BigInt(match[index + 1] ?? 0) <= most);
  };
}

export function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}
