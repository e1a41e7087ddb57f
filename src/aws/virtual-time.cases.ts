// A clock that jumps to the next thing to happen whenever nothing else is left to do: hours in milliseconds.

export interface VirtualTime {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Lets time pass until the promise has settled. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
}

export function createVirtualTime(): VirtualTime {
  let [time, order] = [0, 0];
  const heap: Alarm[] = [];
  const isBefore = (a: Alarm, b: Alarm) => a.at < b.at || (a.at === b.at && a.order < b.order);

  function push(alarm: Alarm): void {
    let at = heap.push(alarm) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(alarm, heap[parent] as Alarm)) break;
      heap[at] = heap[parent] as Alarm;
      at = parent;
    }
    heap[at] = alarm;
  }

  function pop(): Alarm | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Alarm, heap[child] as Alarm)) child += 1;
      if (!isBefore(heap[child] as Alarm, last)) break;
      heap[at] = heap[child] as Alarm;
      at = child;
    }
    heap[at] = last;
    return first;
  }

  return {
    now: () => time,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        push({ at: time + Math.max(0, milliseconds), order: order++, ring: resolve });
      }),
    async run(work) {
      let isSettled = false;
      const settled = work.finally(() => {
        isSettled = true;
      });
      settled.catch(() => {});
      for (;;) {
        // Everything that can go on without time passing goes on before the clock moves.
        await new Promise((resolve) => setImmediate(resolve));
        if (isSettled) return await settled;
        const next = pop();
        if (next === undefined) throw new Error('everything waits, and for nothing');
        time = next.at;
        next.ring();
        while (heap[0]?.at === time) pop()?.ring();
      }
    },
  };
}
