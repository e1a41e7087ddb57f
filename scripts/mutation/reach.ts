// Which judges and which tests reach which mutants: only those are asked about it.

import { instrument, MARK, markOf } from './instrument.ts';
import { engineOf } from './judge-mutant.ts';
import type { Mutant } from './mutants.ts';
import type { Panel } from './panel.ts';
import { createCollector } from './test-runner.ts';
import { createWorld, strippedSource } from './world.ts';

export interface Reach {
  /** For each mutant the judges that reach it, by name, and the tests, by the URL of their file. */
  readonly judges: readonly (readonly string[])[];
  /** The judges and tests that the unchanged engine does not pass. */
  readonly failed: readonly (readonly [name: string, how: string])[];
}

/** Asks each judge and each file of tests about the unchanged engine, and looks which places of it are passed. */
export async function reachOf({ root, judges, tests }: Panel, mutants: readonly Mutant[]): Promise<Reach> {
  const passed = new Set<number>();
  Object.assign(globalThis, { [MARK]: (mark: number) => void passed.add(mark) });
  const sources = new Map<string, string>();
  const marks = new Map<Mutant, number | undefined>();
  let count = 0;
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const url = new URL(file, root).href;
    const { code, regions } = instrument(strippedSource(url), count);
    count += regions.length;
    sources.set(url, code);
    for (const mutant of mutants) if (mutant.file === file) marks.set(mutant, markOf(regions, mutant.reachedAt));
  }
  const engine = await engineOf(createWorld(sources, new Map()), root);
  // What runs when a module is loaded is there for all.
  const atLoad = new Set(passed);
  const reached = mutants.map((): string[] => []);
  const failed: [string, string][] = [];
  const note = (name: string, fault: string | undefined): void => {
    if (fault !== undefined) failed.push([name, `${name}: ${fault}`]);
    for (const [index, mutant] of mutants.entries()) {
      const mark = marks.get(mutant);
      if (mark === undefined || atLoad.has(mark) || passed.has(mark)) reached[index]?.push(name);
    }
    passed.clear();
  };
  for (const judge of judges) note(judge.name, judge.fault(engine));
  for (const url of tests) note(url, await faultOfTests(url, sources));
  return { judges: reached, failed };
}

async function faultOfTests(url: string, sources: ReadonlyMap<string, string>): Promise<string | undefined> {
  const collector = createCollector();
  try {
    await createWorld(sources, new Map([['vitest', collector.exports]])).load(url);
    for (const test of collector.take()) await test.run();
    return undefined;
  } catch (error) {
    return String(error).split('\n', 1)[0] ?? '';
  }
}
