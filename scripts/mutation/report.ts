// Says how many mutants were killed, by what, and which were not.

import { changeOf, type Equivalent } from './equivalents.ts';
import type { Killed } from './judge-mutant.ts';
import type { Mutant } from './mutants.ts';

const LEAST = 0.95;

/** How many must be killed: of a sample fewer, by two standard errors, as what is drawn may be harder than the whole. */
function leastOf(drawn: number, isSample: boolean): number {
  return isSample ? LEAST - 2 * Math.sqrt((LEAST * (1 - LEAST)) / Math.max(1, drawn)) : LEAST;
}

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
  say('mutants  killed  equivalent  survived  file');
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
  const judged = outcomes.filter(({ listed }) => listed === undefined);
  const rate = 1 - survivors.length / Math.max(1, judged.length);
  const killedOfAll = outcomes.filter(({ killed }) => killed !== undefined).length / Math.max(1, outcomes.length);
  const least = leastOf(judged.length, isSample);
  say(`${percent(rate)} killed (of all, with those that are equivalent: ${percent(killedOfAll)}); at least ${percent(least)} must be`);
  return rate >= least && wrong.length === 0 && stale.length === 0;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}

function rowOf(own: readonly Outcome[], name: string): string {
  const killed = own.filter((one) => one.killed !== undefined).length;
  const listed = own.filter((one) => one.killed === undefined && one.listed !== undefined).length;
  return `${[own.length, killed, listed, own.length - killed - listed].map((number, index) => String(number).padStart([7, 8, 12, 10][index] ?? 0)).join('')}  ${name}`;
}

function survivorText(mutant: Mutant): string {
  return `${mutant.file}:${mutant.line}:${mutant.column} ${mutant.mutator}: ${changeOf(mutant)}   in   ${mutant.text}`;
}
