// Values that conditions on one key can tell apart: for each value of a policy one that it matches, and some that none does.

import { parseCidr } from '../../../core/index.ts';
import type { ConditionValueType } from '../../authorization/index.ts';
import type { Atom } from './atom.ts';
import { valueTypeOf } from './atom-relations.ts';
import type { Literal } from './literals.ts';

/** A key in a request: absent, or with its values. */
export type Sample = undefined | string | readonly string[];

const SAMPLES_LIMIT = 64;
/** Values that no policy has, by the type of the key. */
const STRANGERS: Readonly<Record<ConditionValueType, readonly string[]>> = {
  String: ['stoa-other'],
  ARN: ['arn:aws:iam::000000000000:role/stoa-other'],
  Bool: ['true', 'false'],
  Numeric: ['0', '999999999'],
  Date: ['2001-01-01T00:00:00Z'],
  IPAddress: ['198.51.100.7'],
  Binary: ['c3RvYQ=='],
};

/** For each atom its values made concrete, with their neighbours; the absent key; and what is not among them. Bounded. All of one key. */
export function samplesFor(literals: readonly Literal[]): readonly Sample[] {
  const type = valueTypeOf(literals[0]?.atom.key ?? '') ?? 'String';
  const strangers = STRANGERS[type];
  const values = new Set<string>();
  for (const { atom } of literals) {
    for (const value of atom.values) {
      for (const sample of concrete(atom, value)) if (values.size < SAMPLES_LIMIT && (type !== 'Bool' || strangers.includes(sample))) values.add(sample);
    }
  }
  for (const other of strangers) values.add(other);
  if (literals.every(({ atom }) => atom.qualifier === 'one')) return [undefined, ...values];
  const wanted = literals
    .filter(({ atom, isNegated }) => atom.qualifier === 'any' && !isNegated)
    .flatMap(({ atom }) => concrete(atom, atom.values[0] ?? '').slice(0, 1));
  return [undefined, wanted, [...wanted, ...strangers], ...[...values].map((value) => [value])];
}

function concrete({ test }: Atom, value: string): readonly string[] {
  return CONCRETE.find(([prefix]) => test.startsWith(prefix))?.[1](value) ?? [value];
}

const CONCRETE: readonly (readonly [prefix: string, make: (value: string) => readonly string[]])[] = [
  ['IpAddress', addresses],
  ['Numeric', (value) => [value, String(Number(value) + 1), String(Number(value) - 1)]],
  ['Date', dates],
  ['', (value) => [...new Set([value.replaceAll('*', '').replaceAll('?', 'x'), concreteText(value), value.replaceAll('*', 'y').replaceAll('?', 'y'), value])]],
];

function dates(value: string): readonly string[] {
  const time = Date.parse(value);
  if (Number.isNaN(time)) return [value];
  return [value, ...[-1000, 1000].map((step) => new Date(time + step).toISOString().replace('.000Z', 'Z'))];
}

function addresses(value: string): readonly string[] {
  const block = parseCidr(value);
  if (block === undefined) return [value];
  const beyond = block.last + 1n;
  return [block.first, block.last, beyond]
    .filter((address) => address < 1n << (block.version === 4 ? 32n : 128n))
    .map((address) => formatAddress(block.version, address));
}

function formatAddress(version: 4 | 6, address: bigint): string {
  const [count, bits] = version === 4 ? [4, 8n] : [8, 16n];
  const groups = Array.from({ length: count }, (_, index) => (address >> (bits * BigInt(count - 1 - index))) & ((1n << bits) - 1n));
  return version === 4 ? groups.join('.') : groups.map((group) => group.toString(16)).join(':');
}

/** A text that a pattern matches. */
export function concreteText(pattern: string): string {
  return pattern.replaceAll('*', 'x').replaceAll('?', 'x');
}
