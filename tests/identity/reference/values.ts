// Values of conditions that are not text: numbers, moments, bytes, addresses. Each reader answers undefined for what is none.

import type { Json } from '../../../src/core/index.ts';

/** A decimal number, exactly: digits times ten to the power of `-scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** "comparing a key to an integer or decimal value" */
export function readDecimal(value: Json): Decimal | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const found = /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?$/.exec(String(value));
  if (found?.[2] === undefined) return undefined;
  const fraction = found[3] ?? '';
  const digits = BigInt(found[2] + fraction);
  return { digits: found[1] === '-' ? -digits : digits, scale: fraction.length };
}

export function compareDecimals(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const difference = one.digits * 10n ** BigInt(scale - one.scale) - other.digits * 10n ** BigInt(scale - other.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Milliseconds since 1970. "You must specify date/time values with one of the W3C implementations of the ISO 8601 date formats or in epoch (UNIX) time."
 */
function readMoment(value: Json): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value * 1000 : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^(\d{1,3}|\d{5,15})$/.test(value)) return Number(value) * 1000;
  const found = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?)?$/.exec(value);
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(found[group] ?? (group <= 3 ? 1 : 0)));
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined || second === undefined) return undefined;
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (month < 1 || month > 12 || day < 1 || day > (days[month - 1] ?? 0) || hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = found[8] ?? 'Z';
  const offset = zone === 'Z' ? 0 : (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  return Date.UTC(year, month - 1, day, hour, minute, second) + Number(found[7] ?? 0) * 1000 - offset * 60_000;
}

/** Four digits alone may be a year or an epoch time: both. */
export function readMoments(value: Json): readonly number[] | undefined {
  if (typeof value === 'string' && /^\d{4}$/.test(value)) return [Date.UTC(Number(value), 0, 1), Number(value) * 1000];
  const moment = readMoment(value);
  return moment === undefined ? undefined : [moment];
}

export function isSameMoment(one: number, other: number): boolean {
  return one === other;
}

/** The bytes of a base64 text, as a text of hexadecimal digits. */
export function readBytes(value: Json): string | undefined {
  if (typeof value !== 'string' || value.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return undefined;
  return Buffer.from(value, 'base64').toString('hex');
}

/** An address: its family's number of bits, and itself as a number. */
interface Address {
  readonly bits: 32 | 128;
  readonly number: bigint;
}
interface Range extends Address {
  readonly length: number;
  /** No prefix was written. */
  readonly isAlone: boolean;
}

export function readAddress(value: Json): Address | undefined {
  if (typeof value !== 'string') return undefined;
  return value.includes(':') ? readSix(value) : readFour(value);
}

/** "If you specify an IP address without the associated routing prefix", the range is that address. */
export function readRange(value: Json): Range | undefined {
  if (typeof value !== 'string') return undefined;
  const [written, prefix, ...more] = value.split('/');
  const address = readAddress(written ?? '');
  if (address === undefined || more.length > 0) return undefined;
  if (prefix === undefined) return { ...address, length: address.bits, isAlone: true };
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= address.bits ? { ...address, length: Number(prefix), isAlone: false } : undefined;
}

/**
 * Undefined where AWS leaves it open: an IPv4 address that is written as IPv6, and what prefix an IPv6 address without one has
 * ("IAM uses the default prefix value of /32").
 */
export function within(address: Address, range: Range): boolean | undefined {
  if (address.bits !== range.bits) {
    const [mapped, other] = address.bits === 128 ? [address, range] : [range, address];
    if (mapped.number >> 32n !== 0xffffn) return false;
    const beyond = BigInt(32 - Math.max(0, range.length - (range.bits === 128 ? 96 : 0)));
    return (mapped.number & 0xffffffffn) >> beyond === other.number >> beyond ? undefined : false;
  }
  const shares = (length: number): boolean => address.number >> BigInt(range.bits - length) === range.number >> BigInt(range.bits - length);
  if (range.isAlone && range.bits === 128) return shares(128) ? true : shares(32) ? undefined : false;
  return shares(range.length);
}

function readFour(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return undefined;
  return { bits: 32, number: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
}

function readSix(written: string): Address | undefined {
  // The last 32 bits may be written as IPv4: RFC 4291, section 2.2.
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(written);
  const four = tail?.[2] === undefined ? undefined : readFour(tail[2]);
  const text = tail === null || four === undefined ? written : `${tail[1]}${(four.number >> 16n).toString(16)}:${(four.number & 0xffffn).toString(16)}`;
  const halves = text.split('::');
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const count = groups.flat().length;
  if (halves.length > 2 || !groups.flat().every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  if (halves.length === 1 ? count !== 8 : count > 7) return undefined;
  const zeros = Array.from({ length: 8 - count }, () => '0');
  const all = [...(groups[0] ?? []), ...zeros, ...(groups[1] ?? [])];
  return { bits: 128, number: all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n) };
}
