// What happened to matches that no finding tells of: counted and named, never silently dropped.

export interface StateCounts {
  /** Matches that some rule looks at. */
  readonly taken: number;
  /** Matches that had arrived before. */
  readonly repeated: number;
  /** By stateful rule: matches that came after their time was settled. Late ones and repeated ones cannot be told apart then. */
  readonly late: ReadonlyMap<string, number>;
  /** By stateful rule: matches without a value to group by. */
  readonly ungrouped: ReadonlyMap<string, number>;
  /** By stateful rule: matches settled early, because too many of one group waited; what is older and comes later counts as late. */
  readonly crowded: ReadonlyMap<string, number>;
  /** By stateful rule: matches or values dropped from windows that grew beyond what is kept. */
  readonly cut: ReadonlyMap<string, number>;
  /** Matches without a time, or of a time that has not come yet. */
  readonly untimely: number;
}

export function countUp(counts: Map<string, number>, rule: string, by = 1): void {
  counts.set(rule, (counts.get(rule) ?? 0) + by);
}
