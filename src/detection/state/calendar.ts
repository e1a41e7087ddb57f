// What is to be looked at when, in steps of a grain of time: a heap of times, and a set for each.

export interface Calendar<T> {
  readonly add: (time: number, item: T) => void;
  /** Takes out all that was put down for a grain that ends before a time, or begins at it; each item once. */
  readonly take: (time: number) => ReadonlySet<T>;
}

export function createCalendar<T>(grain: number): Calendar<T> {
  const items = new Map<number, Set<T>>();
  const heap: number[] = [];
  return {
    add(time, item) {
      if (!Number.isFinite(time)) return;
      const slot = Math.floor(time / grain);
      const set = items.get(slot);
      if (set !== undefined) set.add(item);
      else {
        items.set(slot, new Set([item]));
        push(heap, slot);
      }
    },
    take(time) {
      const taken = new Set<T>();
      const last = Math.floor(time / grain);
      for (let slot = heap[0]; slot !== undefined && slot <= last; slot = heap[0]) {
        pop(heap);
        for (const item of items.get(slot) ?? []) taken.add(item);
        items.delete(slot);
      }
      return taken;
    },
  };
}

function push(heap: number[], value: number): void {
  heap.push(value);
  for (let index = heap.length - 1; index > 0; ) {
    const parent = (index - 1) >> 1;
    if ((heap[parent] ?? 0) <= (heap[index] ?? 0)) return;
    swap(heap, index, parent);
    index = parent;
  }
}

function pop(heap: number[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  for (let index = 0; ; ) {
    let least = index;
    for (const child of [2 * index + 1, 2 * index + 2]) if ((heap[child] ?? Number.POSITIVE_INFINITY) < (heap[least] ?? 0)) least = child;
    if (least === index) return;
    swap(heap, index, least);
    index = least;
  }
}

function swap(heap: number[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
}
