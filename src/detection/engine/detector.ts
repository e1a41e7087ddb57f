// The detector: asks all rules of the events of files as their readers find them, folds what matches over event time, and says what came of it.
// A pure fold: time, files and hashing are the caller's.

import { type Clock, type Issue, type Parsed, parsed } from '../../core/index.ts';
import type { Decode } from '../events/index.ts';
import type { EventNote, TiedEvent } from '../signals/index.ts';
import { createState, type Geography, type RestoreProblem, type Revision, type StateCounts } from '../state/index.ts';
import { type Asker, type AskerCounts, createAsker, MOST_UNDECIDED, type Undecided } from './asker.ts';
import { type Gathered, replay, sumCounts } from './gather.ts';
import type { Pack } from './pack.ts';
import { stateRulesOf } from './state-rules.ts';

export interface DetectorOptions {
  /** How much later than a newer event one may arrive and still count, in milliseconds; infinite: nothing is settled before the end. */
  readonly lateness: number;
  readonly clock?: Clock;
  readonly geography?: Geography;
  readonly issue: (issue: Issue) => void;
  /** Every event that a rule matched, or that tells of lineage: what incidents are joined by. Such an event is shown before what it leads to is said. */
  readonly observe?: (note: EventNote) => void;
  /** The same of events that were read elsewhere (`take`). */
  readonly observeTied?: (event: TiedEvent) => void;
  /** Decodes texts faster than a pure folder can. */
  readonly decode?: Decode;
}

export interface DetectorCounts extends AskerCounts {
  readonly state: StateCounts;
}

export interface Detector extends Pick<Asker, 'sink' | 'undecided'> {
  /** What a gatherer of the same pack said of a file: as if the file had been read here. */
  readonly take: (gathered: Gathered) => void;
  readonly settle: () => readonly Revision[];
  readonly finish: () => readonly Revision[];
  readonly counts: () => DetectorCounts;
  readonly save: () => Iterable<string>;
  readonly restore: (lines: Iterable<string>) => readonly RestoreProblem[];
}

/** Refuses packs whose correlations look at each other in a circle. */
export function createDetector(pack: Pack, { lateness, clock, geography, issue, observe, observeTied = () => {}, decode }: DetectorOptions): Parsed<Detector> {
  const made = createState(stateRulesOf(pack), { lateness, ...(clock && { clock }), ...(geography && { geography }) });
  if (!made.ok) return made;
  const state = made.value;
  const told = { issue, match: state.push, time: state.observe };
  const asker = createAsker(pack, { ...told, decode, ...(observe && { observe }) });
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  /** Of what was asked, here or elsewhere, before the last text was taken. */
  let before: AskerCounts = { events: 0, matches: 0, undecided: 0, timeless: 0, byKind: new Map() };
  let undecided: readonly Undecided[] = [];
  const add = (counts: AskerCounts, more: readonly Undecided[]): void => {
    before = sumCounts(before, counts);
    if (more.length > 0) undecided = [...undecided, ...more].slice(0, MOST_UNDECIDED);
  };
  const counts = () => sumCounts(before, asker.counts());
  return parsed({
    sink: asker.sink,
    undecided: () => [...undecided, ...asker.undecided()].slice(0, MOST_UNDECIDED),
    take(gathered) {
      add(asker.counts(), asker.undecided());
      asker.restart();
      const said = replay(gathered, rules, { ...told, observeTied });
      add(said.counts, said.undecided);
    },
    settle: state.settle,
    finish: () => state.finish(),
    counts: () => ({
      ...counts(),
      // Asked, it puts into its groups what waits to be put there all at once.
      get state() {
        return state.counts();
      },
    }),
    save: state.save,
    restore: state.restore,
  });
}
