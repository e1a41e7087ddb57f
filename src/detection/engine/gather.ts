// What rules say of a file in few and plain words, so that files can be read side by side, on other threads, and what is said of them be taken in
// their order.

import type { Issue } from '../../core/index.ts';
import type { Decode, EventKind, EventSink } from '../events/index.ts';
import { carry, type EventNote, type NoteText, type TiedEvent, type Ties, tellsLineage, tiesOf, writeNote } from '../signals/index.ts';
import type { Match } from '../state/index.ts';
import { type AskerCounts, createAsker, type Undecided } from './asker.ts';
import type { Pack, PackRule } from './pack.ts';

/** For `Detector.take`: texts alone, which threads hand to one another at little cost. */
export interface Gathered {
  readonly text: string;
  /** Of each event that a rule matched, or that tells of lineage. */
  readonly notes: readonly NoteText[];
}

export interface Gatherer {
  readonly sink: EventSink;
  /** What was said since it was called last. */
  readonly gathered: () => Gathered;
}

/** What `text` holds. */
interface Said {
  readonly issues: Issue[];
  /** Of events without a note. */
  readonly times: number[];
  /** Of those with one. */
  readonly events: (readonly [id: string, time: number, ties: Ties, tellsLineage: boolean])[];
  /** The rule, the number of the event, the values. */
  readonly matches: (readonly [rule: string, event: number, values: Match['values']])[];
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
      const ties = tiesOf(note);
      now.times.pop();
      now.events.push([note.event, note.time, ties, tellsLineage(note, ties.named)]);
      now.notes.push(writeNote(note));
    },
    match: ({ rule, values }) => now.matches.push([rule, now.events.length - 1, values]),
    decode,
  });
  now = nothing();
  return {
    sink: asker.sink,
    gathered() {
      const { notes, ...said } = now;
      const { byKind, ...counts } = asker.counts();
      const undecided = asker.undecided().map(({ rule, id, note }) => [rule.name, id, note ?? null] as const);
      const text = JSON.stringify({ ...said, undecided, counts, byKind: [...byKind] } satisfies Said);
      now = nothing();
      asker.restart();
      return { text, notes };
    },
  };
}

function nothing(): Pick<Said, 'issues' | 'times' | 'events' | 'matches'> & { readonly notes: NoteText[] } {
  return { issues: [], times: [], events: [], matches: [], notes: [] };
}

export interface ReplayOptions {
  readonly issue: (issue: Issue) => void;
  readonly match: (match: Match) => void;
  readonly time: (time: number) => void;
  readonly observeTied: (event: TiedEvent) => void;
}

/** Hands on what was gathered as if it were said here; answers what was undecided, and the counts. */
export function replay({ text, notes }: Gathered, rules: ReadonlyMap<string, PackRule>, { issue, time, observeTied, match }: ReplayOptions) {
  const said = JSON.parse(text) as Said;
  for (const one of said.issues) issue(one);
  for (const one of said.times) time(one);
  for (const [number, [event, at, ties, isTelling]] of said.events.entries()) {
    time(at);
    observeTied({ time: at, ties, told: isTelling ? { event, note: notes[number] ?? '' } : undefined });
  }
  let last = -1;
  let note: NonNullable<Match['note']> = {};
  for (const [rule, number, values] of said.matches) {
    const event = said.events[number];
    if (event === undefined) continue;
    if (number !== last) note = carry(notes[number] ?? '');
    last = number;
    match({ rule, id: event[0], time: event[1], values, note });
  }
  return {
    counts: { ...said.counts, byKind: new Map(said.byKind) } satisfies AskerCounts,
    undecided: said.undecided.flatMap(([name, id, of]): Undecided[] => {
      const rule = rules.get(name);
      return rule === undefined ? [] : [{ rule, id, note: of ?? undefined }];
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
