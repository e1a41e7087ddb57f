// How many records may be in memory at once: what would fetch more waits until others have been written.
// An answer on its way counts as many records as answers have held of late, which for most APIs of most accounts is none.

export interface Room {
  isFull(): boolean;
  /** Resolves when there may be room again. */
  wait(): Promise<void>;
  /** Keeps a place for an answer on its way; answers the function that gives it back. */
  reserve(): () => void;
  /** An answer with so many records is there. */
  enter(records: number): void;
  leave(records: number): void;
}

/** Records that wait for their facets, as large accounts have them; with what is under way, some hundred megabytes at most. */
export const RECORDS_IN_MEMORY = 50_000;

/** The weight of the latest answer in the mean. */
const WEIGHT = 0.05;

/** What is under way when the limit is reached may go beyond it, by one page for each request in flight. */
export function createRoom(limit: number): Room {
  let [used, mean] = [0, 0];
  const waiting: (() => void)[] = [];
  const give = (records: number) => {
    used -= records;
    // No more than there is room for, or all would ask again and again.
    for (let left = limit - used; left > 0 && waiting.length > 0; left -= Math.max(1, mean)) waiting.shift()?.();
  };
  return {
    isFull: () => used >= limit,
    wait: () => (used < limit ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    reserve() {
      const records = mean;
      used += records;
      return () => give(records);
    },
    enter(records) {
      used += records;
      mean += (records - mean) * WEIGHT;
    },
    leave: give,
  };
}
