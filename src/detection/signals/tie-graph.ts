// Which identities hang together, as far as is known: a union of sets that only grows, whatever the order in which events come.

import type { Ties } from './ties.ts';

/** A set of what hangs together; two are the same when `rootOf` them is. */
export interface TieSet {
  parent: TieSet | undefined;
  rank: number;
  /** Of a root: the time of the last event in it. */
  end: number;
}

/** One tie over a run of time in which it was never idle for longer than the gap. */
interface Run {
  start: number;
  end: number;
  set: TieSet;
  /** For what can be made: when it first was. Who acts as it before is not tied by that, and waits. */
  madeAt: number;
  /** The last use of each set, by what was its root then; none where there was no use. */
  waiting: Map<TieSet, number> | undefined;
}

export interface TieGraph {
  /** One event: its strong ties become one set. Gives that set; an event without any is alone. */
  readonly add: (time: number, ties: Ties) => TieSet;
  /** The set of a tie at a time, where one is known. */
  readonly setOf: (tie: string, time: number) => TieSet | undefined;
  /** Forgets what no event from a time on can be tied to. */
  readonly forgetBefore: (time: number) => void;
  readonly size: () => number;
}

export function rootOf(set: TieSet): TieSet {
  let root = set;
  while (root.parent !== undefined) root = root.parent;
  for (let here = set; here.parent !== undefined; ) {
    const next = here.parent;
    here.parent = root;
    here = next;
  }
  return root;
}

function join(a: TieSet, b: TieSet): TieSet {
  const [one, other] = [rootOf(a), rootOf(b)];
  if (one === other) return one;
  const [upper, lower] = one.rank >= other.rank ? [one, other] : [other, one];
  lower.parent = upper;
  if (upper.rank === lower.rank) upper.rank++;
  upper.end = Math.max(upper.end, lower.end);
  return upper;
}

/** What nothing is tied to. */
export function aloneAt(time: number): TieSet {
  return { parent: undefined, rank: 0, end: time };
}

function newRun(time: number): Run {
  return { start: time, end: time, set: aloneAt(time), madeAt: Number.POSITIVE_INFINITY, waiting: undefined };
}

/** `gap`: milliseconds of idleness after which a tie is another one, lest a key that is used for years make one incident of them. */
export function createTieGraph(gap: number): TieGraph {
  const strong = new Map<string, Run[]>();
  const makeable = new Map<string, Run[]>();

  /** The run that a time belongs to, made or grown; runs that it bridges become one. */
  const touch = (runs: Map<string, Run[]>, tie: string, time: number): Run => {
    const known = runs.get(tie);
    const [only] = known ?? [];
    if (known === undefined || only === undefined) {
      const made = newRun(time);
      runs.set(tie, [made]);
      return made;
    }
    if (known.length === 1 && only.start - gap <= time && time <= only.end + gap) {
      // As nearly always.
      only.start = Math.min(only.start, time);
      only.end = Math.max(only.end, time);
      only.set = rootOf(only.set);
      only.set.end = Math.max(only.set.end, time);
      return only;
    }
    const near = known.filter(({ start, end }) => start - gap <= time && time <= end + gap);
    const run = newRun(time);
    for (const other of near) {
      run.start = Math.min(run.start, other.start);
      run.end = Math.max(run.end, other.end);
      run.set = join(run.set, other.set);
      run.madeAt = Math.min(run.madeAt, other.madeAt);
      for (const [set, last] of other.waiting ?? []) wait(run, set, last);
    }
    runs.set(tie, [...known.filter((other) => !near.includes(other)), run]);
    release(run);
    return run;
  };
  /** Ties those that acted once it had been made. */
  const release = (run: Run): void => {
    if (run.waiting === undefined || !Number.isFinite(run.madeAt)) return;
    for (const [set, time] of run.waiting) {
      if (time < run.madeAt) continue;
      run.set = join(run.set, set);
      run.waiting.delete(set);
    }
  };
  /** Of one set only its last use can matter. */
  const wait = (run: Run, set: TieSet, time: number): void => {
    const root = rootOf(set);
    run.waiting ??= new Map();
    run.waiting.set(root, Math.max(run.waiting.get(root) ?? time, time));
  };

  return {
    add(time, { strong: ties, made, of }) {
      let set = aloneAt(time);
      for (const tie of ties) set = join(set, touch(strong, tie, time).set);
      for (const tie of made) {
        const run = touch(makeable, tie, time);
        run.madeAt = Math.min(run.madeAt, time);
        run.set = join(run.set, set);
        release(run);
      }
      for (const tie of of) {
        const run = touch(makeable, tie, time);
        wait(run, set, time);
        release(run);
      }
      return rootOf(set);
    },
    setOf(tie, time) {
      const run = strong.get(tie)?.find(({ start, end }) => start <= time && time <= end);
      return run === undefined ? undefined : rootOf(run.set);
    },
    forgetBefore(time) {
      for (const runs of [strong, makeable])
        for (const [tie, known] of runs) {
          const kept = known.filter(({ end }) => end + gap >= time);
          // What is made from now on ties nobody who acted before.
          for (const { waiting } of kept) for (const [set, last] of waiting ?? []) if (last < time) waiting?.delete(set);
          if (kept.length === 0) runs.delete(tie);
          else if (kept.length < known.length) runs.set(tie, kept);
        }
    },
    size: () => strong.size + makeable.size,
  };
}
