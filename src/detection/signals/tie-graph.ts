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
  /** For what can be made: when it first was, if it was. Who acts as it before is not tied by that, and waits. */
  madeAt: number | undefined;
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

function newRun(time: number, set: TieSet): Run {
  return { start: time, end: time, set, madeAt: undefined, waiting: undefined };
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** The runs of a tie: nearly always one, which is held by itself. */
type Runs = Map<string, Run | readonly Run[]>;

function runsOf(known: Run | readonly Run[] | undefined): readonly Run[] {
  return known === undefined ? [] : isList(known) ? known : [known];
}

function isList(known: Run | readonly Run[]): known is readonly Run[] {
  return Array.isArray(known);
}

function hold(runs: Runs, tie: string, known: readonly Run[]): void {
  const [only] = known;
  if (only === undefined) runs.delete(tie);
  else runs.set(tie, known.length === 1 ? only : known);
}

/** `gap`: milliseconds of idleness after which a tie is another one, lest a key that is used for years make one incident of them. */
export function createTieGraph(gap: number): TieGraph {
  const strong: Runs = new Map();
  const makeable: Runs = new Map();

  /** The run that a time belongs to, grown, or a new one of a set; runs that it bridges become one. What is tied is new to what did not know the tie. */
  const touch = (runs: Runs, tie: string, time: number, set: TieSet | undefined): Run => {
    const known = runs.get(tie);
    if (known === undefined) {
      const made = newRun(time, set ?? aloneAt(time));
      runs.set(tie, made);
      return made;
    }
    if (!isList(known) && known.start - gap <= time && time <= known.end + gap) {
      // As nearly always.
      if (time < known.start) known.start = time;
      if (time > known.end) known.end = time;
      known.set = rootOf(known.set);
      if (time > known.set.end) known.set.end = time;
      return known;
    }
    const all = runsOf(known);
    const near = all.filter(({ start, end }) => start - gap <= time && time <= end + gap);
    const run = newRun(time, set ?? aloneAt(time));
    for (const other of near) {
      run.start = Math.min(run.start, other.start);
      run.end = Math.max(run.end, other.end);
      run.set = join(run.set, other.set);
      run.madeAt = earliest(run.madeAt, other.madeAt);
      for (const [waiting, last] of other.waiting ?? []) wait(run, waiting, last);
    }
    hold(runs, tie, [...all.filter((other) => !near.includes(other)), run]);
    release(run);
    return run;
  };
  /** Ties those that acted once it had been made. */
  const release = (run: Run): void => {
    const { madeAt, waiting } = run;
    if (waiting === undefined || madeAt === undefined) return;
    for (const [set, time] of waiting) {
      if (time < madeAt) continue;
      run.set = join(run.set, set);
      waiting.delete(set);
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
      let set: TieSet | undefined;
      for (const tie of ties) {
        const own = touch(strong, tie, time, set).set;
        set = set === undefined || set === own ? own : join(set, own);
      }
      set ??= aloneAt(time);
      for (const tie of made) {
        const run = touch(makeable, tie, time, undefined);
        run.madeAt = earliest(run.madeAt, time);
        run.set = join(run.set, set);
        release(run);
      }
      for (const tie of of) {
        const run = touch(makeable, tie, time, undefined);
        wait(run, set, time);
        release(run);
      }
      return rootOf(set);
    },
    setOf(tie, time) {
      const run = runsOf(strong.get(tie)).find(({ start, end }) => start <= time && time <= end);
      return run === undefined ? undefined : rootOf(run.set);
    },
    forgetBefore(time) {
      for (const runs of [strong, makeable])
        for (const [tie, known] of runs) {
          const all = runsOf(known);
          const kept = all.filter(({ end }) => end + gap >= time);
          // What is made from now on ties nobody who acted before.
          for (const { waiting } of kept) for (const [set, last] of waiting ?? []) if (last < time) waiting?.delete(set);
          if (kept.length < all.length) hold(runs, tie, kept);
        }
    },
    size: () => strong.size + makeable.size,
  };
}
