// What a record must be before it is written, and again after it is read: nothing else in Stoa checks it.

import type { ResourceRecord } from '../core/index.ts';

/** The most levels of nesting in a line; beyond it, functions that walk a record could run out of stack. */
export const MAX_DEPTH = 1000;
/** The most bytes in a line. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

const MEMBERS = 7;

// Accounts and Regions go into commands and paths, where nothing but a word may stand.
const PLACE = /^[a-z0-9-]{0,40}$/;
const MOST_PLACES = 20_000;
const places = new Set<string>();

/** Whether a text can be an account (12 digits, `aws`) or a Region (`global` too). */
function isPlace(text: string): boolean {
  if (places.has(text)) return true;
  if (!PLACE.test(text)) return false;
  if (places.size < MOST_PLACES) places.add(text);
  return true;
}

/** What is wrong with a value that should be a record of a type, or `undefined`. */
export function shapeProblem(value: unknown, type: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is not an object';
  const record = value as Partial<ResourceRecord>;
  if (record.type !== type) return typeof record.type === 'string' ? `its type is \`${record.type}\`, not \`${type}\`` : 'it has no `type`';
  if (typeof record.arn !== 'string' || record.arn === '') return 'it has no `arn`';
  if (typeof record.id !== 'string') return 'it has no `id`';
  if (typeof record.account !== 'string') return 'it has no `account`';
  if (!isPlace(record.account)) return 'its `account` is none of AWS';
  if (typeof record.region !== 'string') return 'it has no `region`';
  if (!isPlace(record.region)) return 'its `region` is none of AWS';
  if (!isPlain(record.config)) return 'its `config` is not an object';
  if (!isPlain(record.tags)) return 'its `tags` are not an object';
  // `for in` is the fastest way over an object's members; what it inherits is not enumerable.
  for (const key in record.tags) if (typeof record.tags[key] !== 'string') return 'one of its tags is not text';
  let members = 0;
  for (const _ in record) members++;
  if (members !== MEMBERS) return 'it has members that a record does not have';
  return undefined;
}

/** Whether JSON text, as bytes, is nested deeper than `MAX_DEPTH`. */
export function isTooDeep(bytes: Uint8Array, start: number, end: number): boolean {
  // Each level takes two bytes at least, so that most lines need no look.
  if (end - start < 2 * MAX_DEPTH) return false;
  let depth = 0;
  let inText = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === 0x22) inText = !inText;
    else if (byte === 0x5c) i++;
    else if (inText) continue;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return false;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
