// The name of a type's file. Types come from outside, so the name is built from letters, digits, `-`, `%` and `~` only:
// it cannot leave the folder, means the same on every file system, and no two types of a snapshot share one.

import { createHash } from 'node:crypto';
import { compareText } from '../core/index.ts';

const EXTENSION = '.ndjson.gz';
const LONGEST_STEM = 150;
// Source: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file (reserved with an extension too).
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a snapshot can hold records of a type of this name: any text of Unicode characters but the empty one. */
export function isStorableType(type: string): boolean {
  return type !== '' && !LONE_SURROGATE.test(type);
}

/**
 * The file of each type, `AWS-EC2-Instance.ndjson.gz` for `AWS::EC2::Instance`; it depends on the set of types alone.
 * Types that differ in nothing but case get `~2`, `~3`, … in their order, since Windows and macOS would mix them up.
 */
export function fileNames(types: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const type of [...types].sort(compareText)) {
    const stem = stemOf(type);
    const key = stem.toLowerCase();
    const turn = (taken.get(key) ?? 0) + 1;
    taken.set(key, turn);
    names.set(type, `${stem}${turn === 1 ? '' : `~${turn}`}${EXTENSION}`);
  }
  return names;
}

/** Whether a file of this name could be a type's file: what Stoa may delete when it replaces a snapshot. */
export function isTypeFile(name: string): boolean {
  return /^[A-Za-z0-9%~-]+\.ndjson\.gz$/.test(name);
}

function stemOf(type: string): string {
  const stem = type
    .split('::')
    .map((part) => part.replace(/[^A-Za-z0-9]/gu, percent))
    .join('-');
  if (WINDOWS_DEVICE.test(stem)) return percent(stem.slice(0, 1)) + stem.slice(1);
  if (stem.length <= LONGEST_STEM) return stem;
  return `${stem.slice(0, LONGEST_STEM - 65)}~${createHash('sha256').update(type).digest('hex')}`;
}

function percent(character: string): string {
  return [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
