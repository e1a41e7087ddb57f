// The mutants of one engine: which there are, what becomes of each, and whether that is enough.

import { readFileSync } from 'node:fs';
import { seeded } from '../../tests/identity/generator/source.ts';
import { isListed, readEquivalents } from './equivalents.ts';
import type { Killed } from './judge-mutant.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { judgeAll } from './pool.ts';
import { reachOf } from './reach.ts';
import { type Outcome, report } from './report.ts';
import { sourcesIn } from './subjects/files.ts';
import { ROOT, type Subject } from './subjects/index.ts';

export interface JudgingOptions {
  /** How many mutants are drawn; all of them where it is absent. */
  readonly sample?: number;
  /** Draws the sample: the same seed draws the same mutants. */
  readonly seed: number;
  /** Texts of which one must be in the path of a mutant's file. */
  readonly only: readonly string[];
  readonly workers: number;
  /** The outcomes of an earlier run, of which only the survivors are asked again; nothing for a first run. */
  readonly earlier: readonly Outcome[] | undefined;
  readonly isFresh: boolean;
  readonly withTests: boolean;
  readonly say: (text: string) => void;
  /** Is given what there is from time to time, and all at the end. */
  readonly keep: (outcomes: readonly Outcome[], isAll: boolean) => void;
}

/** Whether enough mutants were killed, all judges pass the engine as it is, and the list of equivalent mutants is right. */
export async function judgeSubject(
  subject: Subject,
  { sample, seed, only, workers, earlier, isFresh, withTests, say, keep }: JudgingOptions,
): Promise<boolean> {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const files = sourcesIn(subject.folder).filter(subject.counts);
  const all = files.flatMap((path) => mutantsOf(subject.folder + path, readFileSync(new URL(subject.folder + path, ROOT), 'utf8'), subject.ofWords));
  const equivalents = readEquivalents(subject);
  const meant = all.filter(({ file }) => only.some((text) => file.slice(subject.folder.length).includes(text)));
  const mutants = drawn(earlier === undefined ? meant : survivorsOf(earlier, meant), sample, seed);
  say(`${subject.name}: ${all.length} mutants of ${files.length} files, ${mutants.length} of them asked of ${workers} workers`);

  const reach = await reachOf(subject, mutants, withTests);
  for (const [name, how] of reach.failed) say(`the unchanged engine does not pass: ${name}: ${how}`);
  say(`${reach.costs.length} judges; ${reach.judges.filter((one) => one.length === 0).length} mutants are reached by none  ${seconds()}`);
  const outcomesOf = (answers: readonly (Killed | undefined)[]): readonly Outcome[] =>
    mutants.flatMap((mutant, index): readonly Outcome[] =>
      index in answers ? [{ mutant, killed: answers[index], listed: equivalents.find((one) => isListed(subject, mutant, one)) }] : [],
    );
  const questions = mutants.map((mutant, index) => ({ mutant, judges: reach.judges[index] ?? new Uint16Array(), atLoad: reach.atLoad[index] ?? true }));
  const parts = {
    subject: subject.name,
    keys: reach.keys,
    costs: reach.costs,
    without: reach.failed.map(([name]) => name),
    lenient: reach.lenient,
    withTests,
    isFresh,
  };
  let shown = 0;
  const answers = await judgeAll(questions, parts, workers, (soFar, done) => {
    if (Math.floor((done * 10) / mutants.length) <= shown) return;
    shown = Math.floor((done * 10) / mutants.length);
    say(`${shown * 10}%  ${seconds()}`);
    keep(outcomesOf(soFar), false);
  });
  const outcomes = outcomesOf(answers);
  keep(outcomes, true);
  const stale = equivalents.filter((one) => !all.some((mutant) => isListed(subject, mutant, one)));
  const isEnough = report(outcomes, stale, sample !== undefined, say);
  say(`${subject.name}: ${seconds()}`);
  return isEnough && reach.failed.length === 0;
}

/** Those that an earlier run did not kill, wherever their lines stand by now. */
function survivorsOf(earlier: readonly Outcome[], all: readonly Mutant[]): readonly Mutant[] {
  const names = new Set(earlier.filter(({ killed }) => killed === undefined).map(({ mutant }) => nameOf(mutant)));
  return all.filter((mutant) => names.has(nameOf(mutant)));
}

function nameOf({ file, within, text, column, was, becomes }: Mutant): string {
  return JSON.stringify([file, within, text, column, was, becomes]);
}

/** Some of the mutants, the same ones for the same seed, in their order; all of them where no number is given. */
function drawn(from: readonly Mutant[], sample: number | undefined, seed: number): readonly Mutant[] {
  if (sample === undefined) return from;
  const source = seeded(seed);
  const lots = from.map((mutant, index) => ({ mutant, index, lot: source.below(1_000_000_000) })).sort((one, other) => one.lot - other.lot);
  return lots
    .slice(0, sample)
    .sort((one, other) => one.index - other.index)
    .map(({ mutant }) => mutant);
}
