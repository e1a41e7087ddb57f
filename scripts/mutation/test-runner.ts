// Stands in for vitest where a mutant's tests run: collects the tests of a file; `expect` is vitest's own.

import { expect } from 'vitest';

interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Collector {
  /** The tests of the files that were loaded since it was asked last. */
  readonly take: () => readonly Test[];
  /** What a file imports from `vitest`. */
  readonly exports: Readonly<Record<string, unknown>>;
}

export function createCollector(): Collector {
  const tests: Test[] = [];
  const before: (() => unknown)[] = [];
  const it = (name: string, run: () => unknown): void => {
    const asked = before.splice(0);
    tests.push(...asked.map((each) => ({ name: 'beforeAll', run: each })), { name, run });
  };
  const each =
    (rows: readonly unknown[]) =>
    (name: string, run: (...row: readonly unknown[]) => unknown): void => {
      for (const row of rows) it(name, () => run(...(Array.isArray(row) ? (row as readonly unknown[]) : [row])));
    };
  const describe = (_: string, group: () => void): void => group();
  return {
    take: () => tests.splice(0),
    exports: { describe, it: Object.assign(it, { each }), test: it, expect, beforeAll: (run: () => unknown) => void before.push(run) },
  };
}
