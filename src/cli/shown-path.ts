// Paths for people: nothing of the machine that was not typed.

import { relative } from 'node:path';

/** A path as messages and reports show it: relative where it is below the current folder, never more of the machine than was typed. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  if (near === '') return '.';
  return near.startsWith('..') ? path : near;
}
