// The slow and obvious judge of incidents: all events at once, every tie looked at for itself, sets merged until nothing changes.

import type { EventNote } from './note.ts';
import type { Signal } from './signal.ts';
import { tiesOf } from './ties.ts';

/** The keys of the signals of each incident, sorted. */
export function slowIncidents(notes: readonly EventNote[], signals: readonly Signal[], gap: number): readonly string[] {
  const events = [...new Map([...notes, ...signals.flatMap((signal) => signal.notes)].map((note) => [note.event, { note, ties: tiesOf(note) }])).values()];
  let sets: ReadonlySet<string>[] = events.map(({ note }) => new Set([note.event]));
  const merge = (together: readonly string[]): void => {
    const touched = sets.filter((set) => together.some((event) => set.has(event)));
    sets = [...sets.filter((set) => !touched.includes(set)), new Set(touched.flatMap((set) => [...set]))];
  };
  /** Events in order, parted where there is none for longer than the gap. */
  const runs = (some: typeof events): (typeof events)[] => {
    const parts: (typeof events)[] = [];
    for (const event of [...some].sort((a, b) => a.note.time - b.note.time)) {
      const before = parts.at(-1)?.at(-1);
      if (before === undefined || event.note.time - before.note.time > gap) parts.push([]);
      parts.at(-1)?.push(event);
    }
    return parts;
  };
  for (const tie of new Set(events.flatMap(({ ties }) => ties.strong)))
    for (const run of runs(events.filter(({ ties }) => ties.strong.includes(tie)))) merge(run.map(({ note }) => note.event));
  for (const thing of new Set(events.flatMap(({ ties }) => ties.made)))
    for (const run of runs(events.filter(({ ties }) => ties.made.includes(thing) || ties.of.includes(thing)))) {
      const made = Math.min(...run.filter(({ ties }) => ties.made.includes(thing)).map(({ note }) => note.time));
      const tied = run.filter(({ note, ties }) => ties.made.includes(thing) || (ties.of.includes(thing) && note.time >= made));
      if (Number.isFinite(made)) merge(tied.map(({ note }) => note.event));
    }
  const home = (signal: Signal): unknown => (signal.ties.length === 0 ? signal : sets.find((set) => set.has(signal.notes[0]?.event ?? '')));
  const incidents: string[] = [];
  for (const place of new Set(signals.map(home))) {
    const own = signals.filter((signal) => home(signal) === place).sort((a, b) => a.finding.first - b.finding.first || (a.key < b.key ? -1 : 1));
    let keys: string[] = [];
    own.forEach((signal, index) => {
      if (index > 0 && own.slice(0, index).every(({ finding }) => signal.finding.first - finding.last > gap)) {
        incidents.push(keys.sort().join());
        keys = [];
      }
      keys.push(signal.key);
    });
    incidents.push(keys.sort().join());
  }
  return incidents.sort();
}
