// Kleene's logic that writes down the names of what it was not told.

import { type Logic, MAYBE } from '../logic.ts';

export interface Collector extends Logic {
  /** The names written down since `clear`. */
  readonly names: Set<string>;
}

export function createCollector(): Collector {
  const names = new Set<string>();
  const noted = (name: string): number => {
    names.add(name);
    return MAYBE;
  };
  return {
    names,
    and: () => MAYBE,
    or: () => MAYBE,
    not: () => MAYBE,
    unknown: noted,
    residual: ({ spelling }, name) => noted(name ?? `the condition key \`${spelling}\` is not specified`),
  };
}
