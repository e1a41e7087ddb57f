// The state as lines of JSON, so that a run that was killed goes on from its last snapshot and the matches since.

import { countUp } from './counts.ts';
import type { Episode } from './finding.ts';
import { createGroup, type Group } from './group.ts';
import type { Match } from './match.ts';
import type { NodeCounts, StateNode } from './node.ts';

const VERSION = 1;

export interface Progress {
  newest: number;
  settled: number;
  taken: number;
  untimely: number;
}

export interface RestoreProblem {
  /** `changed-rule`: the rule is not the one that the state was saved for; `not-a-state`: these are no lines of a state. */
  readonly code: 'changed-rule' | 'not-a-state';
  readonly message: string;
}

type Line =
  | {
      readonly is: 'state';
      readonly version: number;
      readonly progress: Readonly<Record<keyof Progress, number | null>>;
      readonly counts: { readonly repeated: number; readonly late: Counted; readonly ungrouped: Counted; readonly crowded: Counted };
    }
  | { readonly is: 'rule'; readonly name: string; readonly words: string }
  | { readonly is: 'shared'; readonly line: string }
  | {
      readonly is: 'group';
      readonly values: readonly string[];
      readonly key: string;
      readonly state: unknown;
      readonly open: readonly Episode[];
      readonly waiting: readonly Match[];
      readonly floor?: Match;
      readonly said: readonly (readonly [string, string])[];
      readonly outputs: readonly (readonly [string, Match])[];
    }
  | { readonly is: 'end' };
type Counted = readonly (readonly [string, number])[];

export function* saveState(nodes: readonly StateNode[], progress: Progress, counts: NodeCounts): Generator<string> {
  const { repeated, late, ungrouped, crowded } = counts;
  yield lineOf({ is: 'state', version: VERSION, progress, counts: { repeated, late: [...late], ungrouped: [...ungrouped], crowded: [...crowded] } });
  for (const { rule, looker, groups } of nodes) {
    yield lineOf({ is: 'rule', name: rule.name, words: wordsOf(rule) });
    for (const line of looker.saveShared?.() ?? []) yield lineOf({ is: 'shared', line });
    for (const { key, values, settled, waiting, start, floor, said, outputs } of groups.values())
      yield lineOf({
        is: 'group',
        key,
        values,
        state: looker.save(settled.state),
        open: [...settled.open.values()],
        waiting: waiting.slice(start),
        ...(floor === undefined ? {} : { floor }),
        said: [...said],
        outputs: [...outputs],
      });
  }
  yield lineOf({ is: 'end' });
}

function lineOf(line: Line): string {
  return JSON.stringify(line);
}

/** What says whether a rule is the same: everything that it says. */
function wordsOf(rule: StateNode['rule']): string {
  return JSON.stringify(rule, (_key, value: unknown) => (value instanceof Map ? [...(value as Map<string, unknown>)] : value));
}

/** INVARIANT: the lines are our own, whole; a state that was cut off has no last line and is refused before anything is taken over. */
export function loadState(lines: Iterable<string>, nodes: readonly StateNode[], progress: Progress, counts: NodeCounts): readonly RestoreProblem[] {
  const all: Line[] = [];
  for (const line of lines) {
    const value = read(line);
    if (value === undefined) return [{ code: 'not-a-state', message: 'a line of the saved state cannot be read' }];
    all.push(value);
  }
  const [first] = all;
  if (first?.is !== 'state' || first.version !== VERSION || all.at(-1)?.is !== 'end')
    return [{ code: 'not-a-state', message: 'the saved state is not whole, or of another version' }];
  progress.newest = first.progress.newest ?? Number.NEGATIVE_INFINITY;
  progress.settled = first.progress.settled ?? Number.NEGATIVE_INFINITY;
  progress.taken = first.progress.taken ?? 0;
  progress.untimely = first.progress.untimely ?? 0;
  counts.repeated = first.counts.repeated;
  for (const name of ['late', 'ungrouped', 'crowded'] as const) for (const [rule, count] of first.counts[name]) countUp(counts[name], rule, count);
  const problems: RestoreProblem[] = [];
  const byName = new Map(nodes.map((node) => [node.rule.name, node]));
  for (const node of nodes) node.setSettled(progress.settled);
  let node: StateNode | undefined;
  for (const line of all) {
    if (line.is === 'rule') {
      node = byName.get(line.name);
      if (node === undefined || wordsOf(node.rule) !== line.words) {
        node = undefined;
        problems.push({ code: 'changed-rule', message: `\`${line.name}\` has changed since the state was saved and begins anew` });
      }
    } else if (line.is === 'shared') node?.looker.loadShared?.(line.line);
    else if (line.is === 'group' && node !== undefined) node.restore(groupOf(line, node));
  }
  return problems;
}

function groupOf({ key, values, state, open, waiting, floor, said, outputs }: Extract<Line, { is: 'group' }>, { looker }: StateNode): Group {
  const group = createGroup(looker, key, values);
  return {
    ...group,
    settled: { state: looker.load(state, key), open: new Map(open.map((episode) => [episode.sub, { ...episode }])), closed: [] },
    waiting: [...waiting],
    floor,
    said: new Map(said),
    outputs: new Map(outputs),
  };
}

function read(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'is' in value ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}
