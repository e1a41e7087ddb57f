// Sets of code points as sorted ranges that do not touch, both ends included.

export type CodeRange = readonly [first: number, last: number];
export type CodeSet = readonly CodeRange[];

export const LAST_CODE_POINT = 0x10ffff;
export const EVERY_CODE_POINT: CodeSet = [[0, LAST_CODE_POINT]];

/** The same set, sorted and joined. */
export function joinRanges(ranges: CodeSet): CodeSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [first, last] of sorted) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Every code point that is not in the set, lone surrogates included. */
export function negateRanges(ranges: CodeSet): CodeSet {
  const gaps: CodeRange[] = [];
  let next = 0;
  for (const [first, last] of joinRanges(ranges)) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST_CODE_POINT) gaps.push([next, LAST_CODE_POINT]);
  return gaps;
}
