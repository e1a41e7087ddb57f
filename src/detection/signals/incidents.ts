// Signals joined into incidents: along the lineage of identities, and in time. A function of the set of events and findings,
// kept up as they come, in whatever order they do.

import { compareText, SEVERITIES, type Severity, type Sha256 } from '../../core/index.ts';
import type { Revision } from '../state/index.ts';
import { type EventNote, type NoteText, readNote } from './note.ts';
import { type Gravity, gravityOf, type SignalContext } from './severity.ts';
import { different, type Signal, type SignalRule, type SignalSuppression, signalOf } from './signal.ts';
import { lineageStep, type StoryStep, signalStep, tellsLineage } from './story.ts';
import { aloneAt, createTieGraph, rootOf, type TieSet } from './tie-graph.ts';
import { type Ties, tiesOf } from './ties.ts';

export interface Incident {
  /** 32 hexadecimal digits: those of its first signal, which stay the same unless an earlier one is found. */
  readonly id: string;
  /** That of its gravest signal, the first of them. */
  readonly title: string;
  readonly severity: Severity;
  readonly because: string | undefined;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** Who acted, in order of appearance. */
  readonly actors: readonly string[];
  readonly addresses: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly steps: readonly StoryStep[];
  readonly signals: readonly Signal[];
  readonly responses: readonly string[];
  readonly mitre: readonly string[];
  /** Whether more could still be of it, as far as the events go. */
  readonly isOpen: boolean;
  /** Where every signal of it is suppressed: by whom the gravest is. */
  readonly suppression: SignalSuppression | undefined;
}

export interface IncidentOptions {
  readonly ruleOf: (name: string) => SignalRule | undefined;
  readonly sha256: Sha256;
  /** Signals further apart in time than this are of different incidents, whatever ties them; milliseconds, a day unless told. */
  readonly gap?: number;
  /**
   * How long after its last signal an incident is let go even though its identities go on, so that what one of them is tied to later is of another one;
   * milliseconds, a week unless told.
   */
  readonly horizon?: number;
  readonly context?: SignalContext;
  readonly suppress?: (revision: Extract<Revision, { finding: unknown }>['finding']) => SignalSuppression | undefined;
}

export interface Incidents {
  /** An event that a rule matched, or that tells of lineage (`LINEAGE`); before the findings that it is evidence of. */
  readonly observe: (note: EventNote) => void;
  /** The same of an event of which no more is known here than what ties it. */
  readonly observeTied: (event: TiedEvent) => void;
  readonly apply: (revisions: readonly Revision[]) => void;
  /** The gravest first, then by time. */
  readonly list: () => readonly Incident[];
  /** Gives the incidents to which nothing that happens from a time on can belong, and forgets them and their ties. */
  readonly release: (watermark: number) => readonly Incident[];
}

/** What ties an event to others; and the event, where it tells of lineage. */
export interface TiedEvent {
  readonly time: number;
  readonly ties: Ties;
  readonly told: { readonly event: string; readonly note: EventNote | NoteText } | undefined;
}

const DAY = 86_400_000;
/** The most events that a step about lineage names. */
const MOST_EVENTS = 8;

interface Held {
  readonly signal: Signal;
  readonly set: TieSet;
}

/** An event that tells of lineage; its step is made when it is told. */
interface Told {
  readonly time: number;
  readonly note: EventNote | NoteText;
  readonly made: readonly string[];
  readonly set: TieSet;
}

/** Signals that are tied, and near enough in time. */
interface Group {
  readonly signals: readonly Signal[];
  readonly root: TieSet;
}

export function createIncidents(options: IncidentOptions): Incidents {
  const { ruleOf, gap = DAY, horizon = 7 * DAY, suppress } = options;
  const graph = createTieGraph(gap);
  const held = new Map<string, Held>();
  /** By event. */
  const lineage = new Map<string, Told>();
  let newest = Number.NEGATIVE_INFINITY;

  const observeTied: Incidents['observeTied'] = ({ time, ties, told }) => {
    newest = Math.max(newest, time);
    const set = graph.add(time, ties);
    if (told !== undefined) lineage.set(told.event, { time, note: told.note, made: ties.named, set });
  };
  const observe: Incidents['observe'] = (note) => {
    const ties = tiesOf(note);
    observeTied({ time: note.time, ties, told: tellsLineage(note, ties.named) ? { event: note.event, note } : undefined });
  };
  const hold = (signal: Signal): void => {
    for (const note of signal.notes) observe(note);
    const [first] = signal.notes;
    const [tie] = signal.ties;
    const set = (tie !== undefined && first !== undefined ? graph.setOf(tie, first.time) : undefined) ?? aloneAt(signal.finding.last);
    held.set(signal.key, { signal, set });
  };
  const groups = (): readonly Group[] => {
    const bySet = new Map<TieSet, Signal[]>();
    for (const { signal, set } of held.values()) {
      const root = rootOf(set);
      const known = bySet.get(root);
      if (known === undefined) bySet.set(root, [signal]);
      else known.push(signal);
    }
    return [...bySet].flatMap(([root, signals]) => splitByTime(signals, gap).map((some) => ({ signals: some, root })));
  };
  const makeAll = (all: readonly Group[]): readonly Incident[] => {
    const bySet = new Map<TieSet, (Told & { readonly event: string })[]>();
    for (const { root } of all) bySet.set(root, []);
    for (const [event, told] of lineage) bySet.get(rootOf(told.set))?.push({ ...told, event });
    return inOrder(
      all.map(({ signals, root }) => {
        const [first, last] = spanOf(signals);
        const told = new Set(signals.flatMap(({ notes }) => notes.map(({ event }) => event)));
        const steps = (bySet.get(root) ?? []).filter(({ event, time }) => time >= first - gap && time <= last && !told.has(event));
        return incidentOf(signals, joinAlike(steps.flatMap(({ note, made }) => lineageStep(readNote(note), made) ?? [])), newest <= last + gap, options);
      }),
    );
  };

  return {
    observe,
    observeTied,
    apply(revisions) {
      for (const revision of revisions) {
        if (revision.kind === 'withdraw') held.delete(revision.key);
        else {
          const rule = ruleOf(revision.finding.rule);
          if (rule !== undefined) hold(signalOf(revision.finding, rule, suppress?.(revision.finding)));
        }
      }
    },
    list: () => makeAll(groups()),
    release(watermark) {
      const isOver = ({ signals, root }: Group): boolean => {
        const [, last] = spanOf(signals);
        const areTiesOver = root.end + gap < watermark || last + horizon < watermark;
        return last + gap < watermark && areTiesOver && signals.every(({ finding }) => !finding.isOpen);
      };
      const over = groups().filter(isOver);
      const incidents = makeAll(over);
      for (const { signals } of over) for (const { key } of signals) held.delete(key);
      for (const [event, { time }] of lineage) if (time + 2 * gap < watermark) lineage.delete(event);
      graph.forgetBefore(watermark);
      return incidents;
    },
  };
}

/** Signals in order, parted where nothing happened for longer than the gap. */
function splitByTime(signals: readonly Signal[], gap: number): readonly (readonly Signal[])[] {
  const sorted = [...signals].sort(bySignal);
  const parts: Signal[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const signal of sorted) {
    if (parts.length === 0 || signal.finding.first > until + gap) parts.push([]);
    parts.at(-1)?.push(signal);
    until = Math.max(until, signal.finding.last);
  }
  return parts;
}

function bySignal(a: Signal, b: Signal): number {
  return a.finding.first - b.finding.first || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function spanOf(signals: readonly Signal[]): readonly [first: number, last: number] {
  return [Math.min(...signals.map(({ finding }) => finding.first)), Math.max(...signals.map(({ finding }) => finding.last))];
}

function incidentOf(signals: readonly Signal[], lineage: readonly StoryStep[], isOpen: boolean, { context, sha256 }: IncidentOptions): Incident {
  const [first, last] = spanOf(signals);
  const counted = signals.some(({ suppression }) => suppression === undefined) ? signals.filter(({ suppression }) => suppression === undefined) : signals;
  const graded = counted.map((signal) => ({ signal, gravity: gravityOf(signal, context) }));
  const worst = graded.reduce((a, b) => (rankOf(b.gravity) < rankOf(a.gravity) ? b : a));
  const notes = signals.flatMap((signal) => signal.notes).sort((a, b) => a.time - b.time || (a.event < b.event ? -1 : 1));
  const steps = [...signals.map(signalStep), ...lineage].sort((a, b) => a.time - b.time || compareText(stepKey(a), stepKey(b)));
  return {
    id: sha256(`stoa-incident-1\n${signals[0]?.key ?? ''}`).slice(0, 32),
    title: worst.signal.rule.title,
    severity: worst.gravity.severity,
    because: worst.gravity.because,
    accounts: [...different(notes, ({ account }) => account)].sort(),
    regions: [...different(notes, ({ region }) => region)].sort(),
    actors: different(notes, ({ actor, invokedBy }) => actor ?? invokedBy),
    addresses: different(notes, ({ address }) => address),
    first,
    last,
    steps,
    signals,
    responses: [...new Set(graded.flatMap(({ signal }) => signal.rule.response ?? []))],
    mitre: [...new Set(counted.flatMap(({ rule }) => rule.mitre))].sort(),
    isOpen,
    suppression: counted === signals ? worst.signal.suppression : undefined,
  };
}

/** Steps that say the same are told once, at the time of the first, with the events of all. */
function joinAlike(steps: readonly StoryStep[]): readonly StoryStep[] {
  const told = new Map<string, StoryStep>();
  for (const step of [...steps].sort((a, b) => a.time - b.time || compareText(stepKey(a), stepKey(b)))) {
    const words = `${step.kind} ${step.says}`;
    const known = told.get(words);
    told.set(words, known === undefined ? step : { ...known, evidence: [...known.evidence, ...step.evidence].slice(0, MOST_EVENTS) });
  }
  return [...told.values()];
}

function rankOf({ severity }: Gravity): number {
  return SEVERITIES.indexOf(severity);
}

function stepKey(step: StoryStep): string {
  return step.kind === 'signal' ? `signal ${step.key}` : `${step.kind} ${step.evidence[0]?.id ?? ''}`;
}

function inOrder(incidents: readonly Incident[]): readonly Incident[] {
  return [...incidents].sort((a, b) => rankOf(a) - rankOf(b) || a.first - b.first || (a.id < b.id ? -1 : 1));
}
