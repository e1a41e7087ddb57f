// How long a group has been known without a pause longer than the timespan: what is new to a group that is new itself says nothing.

/** Since when a group is known that has one more match. */
export function knownSince(since: number | undefined, last: number | undefined, time: number, timespan: number): number {
  return since === undefined || last === undefined || time - last > timespan ? time : since;
}
