// How many records may be in memory at once: what would fetch more waits until others have been written.

export interface Room {
  isFull(): boolean;
  /** Resolves when there may be room again. */
  wait(): Promise<void>;
  enter(records: number): void;
  leave(records: number): void;
}

/** What is under way when the limit is reached may go beyond it, by one page for each request in flight. */
export function createRoom(limit: number): Room {
  let used = 0;
  const waiting: (() => void)[] = [];
  return {
    isFull: () => used >= limit,
    wait: () => (used < limit ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    enter(records) {
      used += records;
    },
    leave(records) {
      used -= records;
      if (used < limit) for (const resume of waiting.splice(0)) resume();
    },
  };
}
