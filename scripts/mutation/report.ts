// Says how many mutants were killed, by what, and which were not.

import { changeOf, type Equivalent } from './equivalents.ts';
import type { Killed } from './judge-mutant.ts';
import type { Mutant } from './mutants.ts';

const LEAST = 0.95;
/** Of a sample fewer, as what is drawn may be harder than the whole. */
const LEAST_OF_SAMPLE = 0.9;

export interface Outcome {
  readonly mutant: Mutant;
  readonly killed: Killed | undefined;
  /** Its entry in the list of equivalent mutants. */
  readonly listed: Equivalent | undefined;
}

/** Whether enough were killed, and the list of equivalent mutants is right. */
export function report(outcomes: readonly Outcome[], stale: readonly Equivalent[], isSample: boolean, say: (text: string) => void): boolean {
  const survivors = outcomes.filter(({ killed, listed }) => killed === undefined && listed === undefined);
  for (const { mutant } of survivors) say(survivorText(mutant));
  say('mutants  killed  by a limit  equivalent  survived  no program  file');
  const files = new Set(outcomes.map(({ mutant }) => mutant.file));
  for (const file of files)
    say(
      rowOf(
        outcomes.filter(({ mutant }) => mutant.file === file),
        file,
      ),
    );
  say(rowOf(outcomes, 'all'));
  const killers = outcomes.flatMap(({ killed }) => killed?.by ?? []);
  say([...new Set(killers)].map((by) => `${killers.filter((one) => one === by).length} by ${by}`).join(', '));
  const wrong = outcomes.filter(({ killed, listed }) => killed !== undefined && listed !== undefined);
  for (const { mutant, killed } of wrong) say(`listed as equivalent, but killed by ${killed?.by} (${killed?.how}): ${survivorText(mutant)}`);
  for (const one of stale) say(`listed as equivalent, but there is no such mutant: ${JSON.stringify(one)}`);
  const judged = outcomes.filter((one) => one.listed === undefined && isProgram(one));
  const rate = 1 - survivors.length / Math.max(1, judged.length);
  const programs = outcomes.filter(isProgram);
  const killedOfAll = programs.filter(({ killed }) => killed !== undefined).length / Math.max(1, programs.length);
  const least = isSample ? LEAST_OF_SAMPLE : LEAST;
  say(`${percent(rate)} killed (of all, with those that are equivalent: ${percent(killedOfAll)}); at least ${percent(least)} must be`);
  return rate >= least && wrong.length === 0 && stale.length === 0;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}

/** What cannot be parsed is no mutant: it counts for nothing. */
function isProgram({ killed }: Outcome): boolean {
  return killed?.by !== 'no program';
}

const WIDTHS = [7, 8, 12, 12, 10, 12];

function rowOf(own: readonly Outcome[], name: string): string {
  const programs = own.filter(isProgram);
  const killed = programs.filter((one) => one.killed !== undefined);
  const limited = killed.filter((one) => one.killed?.by === 'time limit' || one.killed?.by === 'memory');
  const listed = programs.filter((one) => one.killed === undefined && one.listed !== undefined);
  const numbers = [
    programs.length,
    killed.length,
    limited.length,
    listed.length,
    programs.length - killed.length - listed.length,
    own.length - programs.length,
  ];
  return `${numbers.map((number, index) => String(number).padStart(WIDTHS[index] ?? 0)).join('')}  ${name}`;
}

function survivorText(mutant: Mutant): string {
  return `${mutant.file}:${mutant.line}:${mutant.column} ${mutant.mutator}: ${changeOf(mutant)}   in   ${mutant.text}`;
}
