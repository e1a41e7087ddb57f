// What rules say of a file as one text, so that files can be read side by side, on other threads, and what is said of them be taken in their order.

import type { Issue } from '../../core/index.ts';
import type { Decode, EventKind, EventSink } from '../events/index.ts';
import { carry, type EventNote } from '../signals/index.ts';
import type { Match } from '../state/index.ts';
import { type AskerCounts, type AskerOptions, createAsker, type Undecided } from './asker.ts';
import type { Pack, PackRule } from './pack.ts';

export interface Gatherer {
  readonly sink: EventSink;
  /** What was said since it was called last; for `Detector.take`. */
  readonly gathered: () => string;
}

interface Gathered {
  readonly issues: Issue[];
  /** Of events without a note. */
  readonly times: number[];
  readonly notes: EventNote[];
  /** The rule, the number of the event's note, the values. */
  readonly matches: (readonly [rule: string, note: number, values: Match['values']])[];
  readonly undecided: readonly (readonly [rule: string, id: string, note: EventNote | null])[];
  readonly counts: Omit<AskerCounts, 'byKind'>;
  readonly byKind: readonly (readonly [EventKind, number])[];
}

/** Rules that cannot be asked are not told: the detector tells them. */
export function createGatherer(pack: Pack, decode?: Decode): Gatherer {
  let now = nothing();
  const asker = createAsker(pack, {
    issue: (issue) => now.issues.push(issue),
    time: (time) => now.times.push(time),
    observe(note) {
      // Its time is in it.
      now.times.pop();
      now.notes.push(note);
    },
    match: ({ rule, values }) => now.matches.push([rule, now.notes.length - 1, values]),
    decode,
  });
  now = nothing();
  return {
    sink: asker.sink,
    gathered() {
      const { byKind, ...counts } = asker.counts();
      const undecided = asker.undecided().map(({ rule, id, note }) => [rule.name, id, note ?? null] as const);
      const said: Gathered = { ...now, undecided, counts, byKind: [...byKind] };
      now = nothing();
      asker.restart();
      return JSON.stringify(said);
    },
  };
}

function nothing(): Pick<Gathered, 'issues' | 'times' | 'notes' | 'matches'> {
  return { issues: [], times: [], notes: [], matches: [] };
}

/** Hands on what was gathered as if it were said here; answers what was undecided, and the counts. */
export function replay(text: string, rules: ReadonlyMap<string, PackRule>, { issue, time, observe, match }: AskerOptions) {
  const { issues, times, notes, matches, undecided, counts, byKind } = JSON.parse(text) as Gathered;
  for (const one of issues) issue(one);
  if (time !== undefined) {
    for (const one of times) time(one);
    for (const note of notes) time(note.time);
  }
  if (observe !== undefined) for (const note of notes) observe(note);
  const carried = notes.map(carry);
  for (const [rule, number, values] of matches) {
    const note = notes[number];
    if (note !== undefined) match({ rule, id: note.event, time: note.time, values, note: carried[number] ?? {} });
  }
  return {
    counts: { ...counts, byKind: new Map(byKind) } satisfies AskerCounts,
    undecided: undecided.flatMap(([name, id, note]): Undecided[] => {
      const rule = rules.get(name);
      return rule === undefined ? [] : [{ rule, id, note: note ?? undefined }];
    }),
  };
}

/** The counts of both. */
export function sumCounts(one: AskerCounts, other: AskerCounts): AskerCounts {
  const byKind = new Map(one.byKind);
  for (const [kind, number] of other.byKind) byKind.set(kind, (byKind.get(kind) ?? 0) + number);
  return {
    events: one.events + other.events,
    matches: one.matches + other.matches,
    undecided: one.undecided + other.undecided,
    timeless: one.timeless + other.timeless,
    byKind,
  };
}
