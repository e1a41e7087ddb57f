// Conditions on a number: whether they hold, and what must be known to tell.

import type { Bound, Bounds } from '../sigma/correlation.ts';

const HOLDS: Readonly<Record<Bound, (value: number, bound: number) => boolean>> = {
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
  eq: (value, bound) => value === bound,
  neq: (value, bound) => value !== bound,
};

/** Whether a number satisfies all bounds. */
export function isWithin(bounds: Bounds, value: number): boolean {
  return bounds.every(({ bound, value: limit }) => HOLDS[bound](value, limit));
}

/** Whether more can only help: such a condition is asked as matches come; any other waits until its window is complete. */
export function isLowerOnly(bounds: Bounds): boolean {
  return bounds.every(({ bound }) => bound === 'gt' || bound === 'gte');
}

/** How far one must count to tell whether bounds hold: whatever is above this satisfies what this satisfies. */
export function countedTo(bounds: Bounds): number {
  return Math.max(1, ...bounds.map(({ bound, value }) => (bound === 'gte' ? Math.ceil(value) : Math.floor(value) + 1)));
}
