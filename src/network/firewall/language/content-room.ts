// How many bytes the contents of a buffer take at least.

import type { Test } from './condition.ts';

/** The number of bytes up to the end of the content that ends last, each as early as its place allows. */
export function roomOf(tests: readonly Test[]): number {
  let [end, most] = [0, 0];
  for (const test of tests) {
    if (test.kind !== 'content') continue;
    const isRelative = test.distance !== undefined || test.within !== undefined;
    end = (isRelative ? end + (test.distance ?? 0) : (test.offset ?? 0)) + test.bytes.length;
    most = Math.max(most, end);
  }
  return most;
}
