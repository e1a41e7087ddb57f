// Many ranges of ordered values as one sorted list of bounds: a value is found by halving, its ranges are worked out once a gap.

export interface Interval<T> {
  readonly id: number;
  readonly low: T | undefined;
  readonly isLowIncluded: boolean;
  readonly high: T | undefined;
  readonly isHighIncluded: boolean;
}

/** Ids that are kept for values to come. */
const MOST_KEPT = 1 << 20;

/** Answers the ids of the ranges that hold a value; memory is bounded by what all gaps together hold, up to a limit. */
export function createIntervals<T extends number | bigint>(intervals: readonly Interval<T>[]): (value: T) => readonly number[] {
  const bounds = [...new Set(intervals.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== undefined))].sort((a, b) => (a < b ? -1 : 1));
  let known: (readonly number[] | undefined)[] = [];
  let kept = 0;
  return (value) => {
    let [from, to] = [0, bounds.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((bounds[middle] as T) < value) from = middle + 1;
      else to = middle;
    }
    // Even places are gaps between bounds, odd ones the bounds themselves.
    const place = from * 2 + (bounds[from] === value ? 1 : 0);
    const found = known[place];
    if (found !== undefined) return found;
    const ids = intervals.filter((one) => holds(one, value)).map(({ id }) => id);
    kept += ids.length + 1;
    if (kept > MOST_KEPT) {
      known = [];
      kept = ids.length + 1;
    }
    known[place] = ids;
    return ids;
  };
}

function holds<T extends number | bigint>({ low, isLowIncluded, high, isHighIncluded }: Interval<T>, value: T): boolean {
  if (low !== undefined && (isLowIncluded ? value < low : value <= low)) return false;
  return high === undefined || (isHighIncluded ? value <= high : value < high);
}
