// A fixed number of places: whoever takes one waits until one is free, in order of arrival.

export interface Slots {
  /** Resolves with the function that gives the place back. */
  take(): Promise<() => void>;
}

export function createSlots(size: number): Slots {
  let free = size;
  const waiting: (() => void)[] = [];
  let head = 0;
  const release = () => {
    const next = waiting[head];
    if (next === undefined) {
      free += 1;
      return;
    }
    head += 1;
    // The queue is compacted in steps, so that taking from its head stays constant.
    if (head > 1024 && head * 2 > waiting.length) {
      waiting.splice(0, head);
      head = 0;
    }
    next();
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      let isHeld = true;
      return () => {
        if (isHeld) release();
        isHeld = false;
      };
    },
  };
}
