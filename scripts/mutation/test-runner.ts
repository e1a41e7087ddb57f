// Stands in for vitest where a mutant's tests run: collects the tests of a file; `expect` is vitest's own.

import { expect } from 'vitest';

export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
  /** What has to be run once before it; emptied by who does. */
  readonly before: (() => unknown)[];
}

export interface Collector {
  /** The tests of the files that were loaded since it was asked last. */
  readonly take: () => readonly Collected[];
  /** What a file imports from `vitest`. */
  readonly exports: Readonly<Record<string, unknown>>;
}

type Body = (...row: readonly unknown[]) => unknown;

export function createCollector(): Collector {
  let tests: Collected[] = [];
  let before: (() => unknown)[] = [];
  const it = (name: string, run: () => unknown): void => void tests.push({ name, run, before });
  const describe = (_: string, group: () => void): void => group();
  return {
    take: () => {
      const taken = tests;
      [tests, before] = [[], []];
      return taken;
    },
    exports: {
      describe: Object.assign(describe, { each: eachOf(describe) }),
      it: Object.assign(it, { each: eachOf(it) }),
      test: it,
      expect,
      beforeAll: (run: () => unknown) => void before.push(run),
    },
  };
}

/** A test, or a group of them, for each of several rows. */
function eachOf(declare: (name: string, run: () => void) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, run: Body): void => {
      for (const row of rows) declare(name, () => run(...(Array.isArray(row) ? (row as readonly unknown[]) : [row])) as undefined);
    };
}
