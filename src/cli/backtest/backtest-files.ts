// Rules over files: every event is read and asked.

import { count, type Issue } from '../../core/index.ts';
import { createAsker, notesIn, type Pack } from '../../detection/index.ts';
import { readEventFiles } from '../../sources/index.ts';
import { eventsBelow, type LakeBacktestOptions } from './backtest-lake.ts';
import { countedNote, createCorrelating } from './correlate.ts';
import type { BacktestResult, RuleResult } from './result.ts';
import { createTally } from './tally.ts';

export async function backtestFiles(
  pack: Pack,
  paths: readonly string[],
  { now, signal, progress }: LakeBacktestOptions,
  options: { readonly cwd: string; readonly stdin?: AsyncIterable<Uint8Array> },
): Promise<BacktestResult> {
  const issues: Issue[] = [];
  const looked = new Set(pack.correlations.flatMap(({ inputs }) => inputs));
  const correlating = createCorrelating(pack, now);
  const tallies = new Map(pack.rules.map(({ name }) => [name, createTally()]));
  const asker = createAsker(pack, {
    issue: (issue) => issues.push(issue),
    time: correlating.observe,
    match(match) {
      const [note] = notesIn([match]);
      if (note !== undefined) tallies.get(match.rule)?.add(countedNote(note));
      if (looked.has(match.rule)) correlating.push(match);
    },
  });
  let files = 0;
  await readEventFiles(paths, asker.sink, {
    ...options,
    signal,
    onFile: async () => {
      files++;
      await progress(`${count(asker.counts().events, 'event')} in ${count(files, 'file')}`);
    },
  });
  const { byKind, undecided, timeless } = asker.counts();
  const undecidedOf = new Map<string, Set<string>>();
  for (const { rule, id } of asker.undecided()) undecidedOf.set(rule.name, (undecidedOf.get(rule.name) ?? new Set()).add(id));
  const told = asker.undecided().length;
  if (undecided > told)
    issues.push({ code: 'undecided-cut', message: `${count(undecided, 'event')} could not be decided; ${told} of them are counted by rule` });
  if (timeless > 0) issues.push({ code: 'timeless', message: `${count(timeless, 'match', 'matches')} of events without a time, which are not counted` });
  const results: RuleResult[] = pack.rules.map((rule) => {
    const events = rule.kinds.reduce((sum, kind) => sum + (byKind.get(kind) ?? 0), 0);
    return { rule, events, tally: tallies.get(rule.name) ?? createTally(), undecided: undecidedOf.get(rule.name)?.size ?? 0, timeless: 0, asked: undefined };
  });
  const events = new Map(results.map((result) => [result.rule.name, result.events]));
  const found = correlating.finish();
  for (const rule of pack.correlations) {
    const tally = found.get(rule.name) ?? createTally();
    results.push({ rule, events: eventsBelow(rule.name, pack, events), tally, undecided: 0, timeless: 0, asked: undefined });
  }
  return { source: count(files, 'file'), results, issues };
}
