// A number over the matches of a window that changes as matches come and go.

import { type Match, numbersOf } from '../match.ts';

export interface Metric {
  readonly add: (match: Match) => void;
  readonly remove: (match: Match) => void;
  /** `matches` are those of the window in order; undefined where there is nothing to measure. */
  readonly value: (matches: () => readonly Match[]) => number | undefined;
}
export type MakeMetric = () => Metric;

export const countMetric: MakeMetric = () => {
  let count = 0;
  return { add: () => count++, remove: () => count--, value: () => (count === 0 ? undefined : count) };
};

/** Different values. */
export function distinctMetric(valuesOf: (match: Match) => readonly string[]): MakeMetric {
  return () => {
    const counts = new Map<string, number>();
    return {
      add(match) {
        for (const value of valuesOf(match)) counts.set(value, (counts.get(value) ?? 0) + 1);
      },
      remove(match) {
        for (const value of valuesOf(match)) {
          const left = (counts.get(value) ?? 0) - 1;
          if (left > 0) counts.set(value, left);
          else counts.delete(value);
        }
      },
      value: () => (counts.size === 0 ? undefined : counts.size),
    };
  };
}

/**
 * The sum, or the mean. Sums of whole numbers are exact and go on from match to match; as soon as one number of the window is not whole,
 * the window is added up anew, in order, so that rounding never depends on what stood in it before.
 */
export function sumMetric(fieldFor: (match: Match) => string, finish: 'sum' | 'mean'): MakeMetric {
  return () => {
    let sum = 0n;
    let [count, fractions] = [0, 0];
    const change = (match: Match, sign: 1 | -1): void => {
      for (const number of numbersOf(match, fieldFor(match))) {
        count += sign;
        if (Number.isInteger(number)) sum += BigInt(sign) * BigInt(number);
        else fractions += sign;
      }
    };
    return {
      add: (match) => change(match, 1),
      remove: (match) => change(match, -1),
      value(matches) {
        if (count === 0) return undefined;
        const total =
          fractions === 0 ? Number(sum) : matches().reduce((all, match) => numbersOf(match, fieldFor(match)).reduce((some, number) => some + number, all), 0);
        return finish === 'sum' ? total : total / count;
      },
    };
  };
}

/** The value at a percentile, by nearest rank; the mean of the two in the middle for `median`. */
export function rankMetric(fieldFor: (match: Match) => string, rank: number | 'median'): MakeMetric {
  return () => {
    const sorted: number[] = [];
    return {
      add(match) {
        for (const number of numbersOf(match, fieldFor(match))) sorted.splice(placeOf(sorted, number), 0, number);
      },
      remove(match) {
        for (const number of numbersOf(match, fieldFor(match))) sorted.splice(placeOf(sorted, number), 1);
      },
      value() {
        const { length } = sorted;
        if (length === 0) return undefined;
        const at = (index: number): number => sorted[Math.min(length - 1, Math.max(0, index))] ?? 0;
        if (rank === 'median') return (at(Math.ceil(length / 2) - 1) + at(Math.floor(length / 2))) / 2;
        return at(Math.ceil((rank * length) / 100) - 1);
      },
    };
  };
}

/** Where a number stands or would stand. */
function placeOf(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
