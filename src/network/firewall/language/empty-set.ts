// Whether anything is left of ranges when others are taken away.

export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

/** Whether the ranges taken away hold all of those that are meant; where none is meant, all up to `end`. */
export function isEmpty(within: readonly Range[], without: readonly Range[], end: bigint): boolean {
  const sorted = [...without].sort((a, b) => (a.first < b.first ? -1 : 1));
  return (within.length === 0 ? [{ first: 0n, last: end }] : within).every(({ first, last }) => {
    let next = first;
    for (const out of sorted) if (out.first <= next && out.last >= next) next = out.last + 1n;
    return next > last;
  });
}
