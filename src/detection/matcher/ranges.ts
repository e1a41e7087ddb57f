// Many ranges of numbers as one sorted list of bounds: a number is found by halving, its ranges are worked out once a gap.

export interface NumberRange {
  readonly id: number;
  readonly low: number | undefined;
  readonly isLowIncluded: boolean;
  readonly high: number | undefined;
  readonly isHighIncluded: boolean;
}

/** Answers the ids of the ranges that hold a number; memory is bounded by what all gaps together hold, up to a limit. */
export function createRanges(ranges: readonly NumberRange[]): (value: number) => readonly number[] {
  const bounds = Float64Array.from(new Set(ranges.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== undefined))).sort();
  // Even places are gaps between bounds, odd ones the bounds themselves.
  let known: (readonly number[] | undefined)[] = [];
  let kept = 0;
  return (value) => {
    let [from, to] = [0, bounds.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((bounds[middle] as number) < value) from = middle + 1;
      else to = middle;
    }
    const place = from * 2 + (bounds[from] === value ? 1 : 0);
    const found = known[place];
    if (found !== undefined) return found;
    const ids = ranges.filter((one) => holds(one, value)).map(({ id }) => id);
    kept += ids.length + 1;
    if (kept > MOST_KEPT) {
      known = [];
      kept = ids.length + 1;
    }
    known[place] = ids;
    return ids;
  };
}

/** Ids that are kept for numbers to come. */
const MOST_KEPT = 1 << 20;

function holds({ low, isLowIncluded, high, isHighIncluded }: NumberRange, value: number): boolean {
  if (low !== undefined && (isLowIncluded ? value < low : value <= low)) return false;
  return high === undefined || (isHighIncluded ? value <= high : value < high);
}
