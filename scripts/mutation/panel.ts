// All that judges the mutants of a subject, put together for one worker.

import { type Judge, testJudge } from './judge.ts';
import { fewerRounds, fixSeed } from './rounds.ts';
import type { Subject } from './subjects/index.ts';
import type { World } from './world.ts';

/** The judges of a subject, and each test of its files; the files are loaded in a world. Files that cannot be loaded are told. */
export async function createPanel(
  subject: Subject,
  world: World,
  withTests: boolean,
  onFault: (file: string, error: unknown) => void,
): Promise<readonly Judge[]> {
  const judges: Judge[] = [...subject.judges()];
  for (const url of withTests ? subject.tests() : []) {
    try {
      const tests = await world.tests(url);
      judges.push(...tests.map(({ name }, number) => testJudge(url, number, name)));
    } catch (error) {
      onFault(url, error);
    }
  }
  return judges;
}

/** What stands in for packages where tests of a subject run. */
export function packagesOf({ rounds }: Subject): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  fixSeed();
  return new Map(rounds === undefined ? [] : [['fast-check', fewerRounds(rounds)]]);
}
