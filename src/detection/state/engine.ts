// State over event time: takes matches in any order, each any number of times, and says what they make together.
// Findings are a function of the set of matches that came before their time was settled (docs/adr/0013-detection-engine.md).

import { type Clock, type Parsed, parsed } from '../../core/index.ts';
import { countUp, type StateCounts } from './counts.ts';
import type { Geography } from './looks/travel.ts';
import type { Match } from './match.ts';
import { createNode, type NodeCounts, type StateNode } from './node.ts';
import { planRules } from './plan.ts';
import type { Revision } from './revision.ts';
import { loadState, type RestoreProblem, saveState } from './save.ts';
import type { StateRule } from './state-rule.ts';

export interface StateOptions {
  /** How much later than a newer event one may arrive and still count, in milliseconds; infinite: nothing is settled before the end. */
  readonly lateness: number;
  /** The time now, where it is known: a match more than a quarter of an hour after it is set aside, lest it settle everything before. */
  readonly clock?: Clock;
  /** Where addresses are, for impossible_travel; without it no place is known. */
  readonly geography?: Geography;
  /** Whether findings are said as soon as they are seen, and revised by what comes late; otherwise only what is settled is said. True unless told. */
  readonly isProvisional?: boolean;
  /** The most matches of one group that wait for the watermark; 100,000 unless told. */
  readonly mostWaiting?: number;
}

export interface StateEngine {
  /** A match of a rule. What it makes is said by `settle`. */
  readonly push: (match: Match) => void;
  /** The time of any event, whether a rule matched or not: it lets time go on. */
  readonly observe: (time: number) => void;
  /** Settles what has become final, and says everything that changed since it was last called. To be called now and then, as after each file. */
  readonly settle: () => readonly Revision[];
  /**
   * Says what is left when nothing more is to come. What had to be seen until a time that no event reached (an absence, a window that must be complete)
   * stays unsaid, unless `until` says that the world ends later: Infinity, where the events are all that there ever was.
   */
  readonly finish: (until?: number) => readonly Revision[];
  readonly counts: () => StateCounts;
  /** The time before which everything is settled. */
  readonly watermark: () => number;
  /** The state, line by line; with the same rules and options, `restore` goes on from there. */
  readonly save: () => Iterable<string>;
  /** Into an engine that has taken nothing yet. Rules that have changed since begin anew, and are named. */
  readonly restore: (lines: Iterable<string>) => readonly RestoreProblem[];
}

const NOWHERE: Geography = { placeOf: () => undefined, distance: () => undefined };
const FUTURE = 15 * 60_000;
const LEAST_GRAIN = 1000;
const GRAINS = 256;

/** Refuses rules that look at each other in a circle, or ask for what is not modelled. */
export function createState(rules: readonly StateRule[], options: StateOptions): Parsed<StateEngine> {
  const plan = planRules(rules);
  if (!plan.ok) return plan;
  const { lateness, clock, geography = NOWHERE, mostWaiting = 100_000, isProvisional = true } = options;
  const nodeCounts: NodeCounts = { repeated: 0, late: new Map(), ungrouped: new Map(), crowded: new Map() };
  const looked = new Set(rules.flatMap(({ inputs }) => inputs));
  const grain = Number.isFinite(lateness) ? Math.max(LEAST_GRAIN, Math.floor(lateness / GRAINS)) : LEAST_GRAIN;
  const nodes = plan.value.map((rule) =>
    createNode(rule, { geography, grain, mostWaiting, isProvisional, hasReaders: looked.has(rule.name), counts: nodeCounts }),
  );
  const readers = new Map<string, StateNode[]>();
  for (const node of nodes) for (const input of node.rule.inputs) readers.set(input, [...(readers.get(input) ?? []), node]);
  let revisions: Revision[] = [];
  const progress = { newest: Number.NEGATIVE_INFINITY, settled: Number.NEGATIVE_INFINITY, taken: 0, untimely: 0 };

  const say = (revision: Revision): void => {
    revisions.push(revision);
  };
  const flush = (): void => {
    for (const node of nodes) node.flush(say);
  };
  const isTimely = (time: number): boolean => Number.isFinite(time) && (clock === undefined || time <= clock() + FUTURE);
  const settleTo = (time: number, due: number): readonly Revision[] => {
    for (const node of nodes)
      node.settle(time, due, say, ({ kind, match }) => {
        for (const reader of readers.get(match.rule) ?? []) {
          if (kind === 'add') reader.add(match);
          else reader.remove(match);
        }
      });
    progress.settled = Math.max(progress.settled, time);
    const said = revisions;
    revisions = [];
    return said;
  };

  return parsed({
    push(match) {
      if (!isTimely(match.time)) {
        progress.untimely++;
        return;
      }
      progress.newest = Math.max(progress.newest, match.time);
      progress.taken++;
      for (const node of readers.get(match.rule) ?? []) node.add(match);
    },
    observe(time) {
      if (isTimely(time)) progress.newest = Math.max(progress.newest, time);
    },
    settle() {
      const watermark = Math.max(progress.settled, progress.newest - lateness);
      return settleTo(watermark, watermark);
    },
    finish: (until = progress.newest) => settleTo(Number.POSITIVE_INFINITY, until),
    counts() {
      flush();
      const cut = new Map<string, number>();
      for (const { rule, looker } of nodes) if ((looker.cut?.() ?? 0) > 0) countUp(cut, rule.name, looker.cut?.());
      return { ...nodeCounts, cut, taken: progress.taken, untimely: progress.untimely };
    },
    watermark: () => progress.settled,
    save() {
      flush();
      return saveState(nodes, progress, nodeCounts);
    },
    restore: (lines) => loadState(lines, nodes, progress, nodeCounts),
  });
}
