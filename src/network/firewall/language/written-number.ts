// Numbers as the engine reads them out of the values of `byte_test` and its like.
// Source: https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtol.html, and what Suricata 7.0.10 itself takes (vectors/firewall).

/** No number of 64 bits is longer, zeros before it aside. */
const LONGEST = 24;

/** The number that the text begins with: decimal, octal after `0`, hexadecimal after `0x`; what stands after it is passed over. */
export function leadingNumber(text: string): bigint | undefined {
  const [, sign, digits] = /^([+-]?)(0x[0-9a-f]+|0[0-7]*|[1-9]\d*)/i.exec(text) ?? [];
  if (digits === undefined || digits.length > LONGEST) return undefined;
  const size = BigInt(/^0\d/.test(digits) ? `0o${digits}` : digits);
  return sign === '-' ? -size : size;
}

/** A number of decimal digits, with a sign or none, and nothing after it. */
export function decimalNumber(text: string): bigint | undefined {
  return /^[+-]?\d+$/.test(text) && text.length <= LONGEST ? BigInt(text.replace('+', '')) : undefined;
}

export function isWithin(number: bigint | undefined, least: bigint, most: bigint): boolean {
  return number !== undefined && number >= least && number <= most;
}
