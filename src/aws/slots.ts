// A fixed number of places: whoever takes one waits until one is free; the urgent first, otherwise in order of arrival.

export interface Slots {
  /** Resolves with the function that gives the place back. */
  take(isUrgent: boolean): Promise<() => void>;
}

interface Line {
  push(resume: () => void): void;
  shift(): (() => void) | undefined;
}

export function createSlots(size: number): Slots {
  let free = size;
  const [urgent, usual] = [createLine(), createLine()];
  const release = () => {
    const next = urgent.shift() ?? usual.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async take(isUrgent) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => (isUrgent ? urgent : usual).push(resolve));
      let isHeld = true;
      return () => {
        if (isHeld) release();
        isHeld = false;
      };
    },
  };
}

/** A queue that is compacted in steps, so that taking from its head stays constant. */
function createLine(): Line {
  const waiting: (() => void)[] = [];
  let head = 0;
  return {
    push(resume) {
      waiting.push(resume);
    },
    shift() {
      const next = waiting[head];
      if (next === undefined) return undefined;
      head += 1;
      if (head > 1024 && head * 2 > waiting.length) {
        waiting.splice(0, head);
        head = 0;
      }
      return next;
    },
  };
}
