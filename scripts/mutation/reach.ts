// Which judges reach which mutants: only those are asked about it.

import { instrument, MARKS, markOf, outermostOf } from './instrument.ts';
import { keyOf } from './judge.ts';
import type { Mutant } from './mutants.ts';
import { createPanel, packagesOf } from './panel.ts';
import { AfterRoundsError } from './rounds.ts';
import { sourcesIn } from './subjects/files.ts';
import { ROOT, type Subject } from './subjects/index.ts';
import { microseconds } from './timed.ts';
import { builtOn, createOwnWorld, importsOf, strippedSource } from './world.ts';

export interface Reach {
  /** The judges, by their keys. */
  readonly keys: readonly string[];
  /** For each mutant the numbers of the judges that reach it. */
  readonly judges: readonly Uint16Array[];
  /** For each mutant whether it is passed when the engine is loaded. */
  readonly atLoad: readonly boolean[];
  /** For each judge how long it took, in milliseconds of the processor. */
  readonly costs: readonly number[];
  /** Tests that do not get what they demand in the end, as they play fewer rounds: they judge by their rounds alone. */
  readonly lenient: readonly string[];
  /** The judges and files of tests that the unchanged engine does not pass. */
  readonly failed: readonly (readonly [name: string, how: string])[];
}

/** Asks each judge about the unchanged engine, and looks which places of it are passed. */
export async function reachOf(subject: Subject, mutants: readonly Mutant[], withTests: boolean): Promise<Reach> {
  const engine = new URL(subject.folder, ROOT).href;
  const urls = sourcesIn(subject.folder).map((path) => engine + path);
  const sources = new Map<string, string>();
  const regionsByUrl = new Map<string, ReturnType<typeof instrument>['regions']>();
  let count = 0;
  for (const url of urls) {
    const { code, regions } = instrument(strippedSource(url), count);
    count += regions.length;
    sources.set(url, code);
    regionsByUrl.set(url, regions);
  }
  const passed = new Uint8Array(count);
  Object.assign(globalThis, { [MARKS]: passed });
  const world = createOwnWorld(engine, (url) => sources.get(url) ?? strippedSource(url), packagesOf(subject));
  for (const url of [...urls, ...builtOn(engine, subject.tests())]) await world.load(url);
  const loaded = passed.slice();
  const failed: [string, string][] = [];
  const lenient: string[] = [];
  // What a file passes when it is loaded, each of its tests does.
  const passedAtLoad = new Map<string, Uint8Array>();
  const asked = await createPanel(
    subject,
    {
      load: world.load,
      tests: async (url) => {
        passed.fill(0);
        const tests = await world.tests(url);
        passedAtLoad.set(url, passed.slice());
        return tests;
      },
    },
    withTests,
    (url, error) => void failed.push([url, textOf(error)]),
  );
  const reachedBy: number[][] = Array.from({ length: count }, () => []);
  const costs: number[] = [];
  for (const [number, judge] of asked.entries()) {
    passed.set(passedAtLoad.get(judge.file ?? '') ?? new Uint8Array(count));
    const before = microseconds();
    try {
      const fault = await (await judge.ready(world))();
      if (fault !== undefined) failed.push([judge.name, fault]);
    } catch (error) {
      if (error instanceof AfterRoundsError) lenient.push(judge.name);
      else failed.push([judge.name, textOf(error)]);
    }
    costs.push((microseconds() - before) / 1000);
    for (let mark = 0; mark < count; mark++) if (passed[mark] === 1) reachedBy[mark]?.push(number);
    passed.fill(0);
  }
  const all = Uint16Array.from(asked.keys());
  const ofFiles = judgesOfFiles(urls, regionsByUrl, reachedBy);
  const isAtLoad: boolean[] = [];
  const judges = mutants.map((mutant) => {
    const url = new URL(mutant.file, ROOT).href;
    const regions = regionsByUrl.get(url) ?? [];
    const [mark, outermost] = [markOf(regions, mutant.reachedAt), outermostOf(regions, mutant.reachedAt)];
    const isPassed = outermost !== undefined && loaded[outermost] === 1;
    isAtLoad.push(isPassed);
    if (mark === undefined) return ofFiles.get(url) ?? all;
    return isPassed && loaded[mark] === 1 ? all : Uint16Array.from(reachedBy[mark] ?? []);
  });
  return { keys: asked.map(keyOf), judges, atLoad: isAtLoad, costs, failed, lenient };
}

/** For each module the judges that come by it, or by one that imports it, directly or not: what it has when it is loaded is used by these. */
function judgesOfFiles(urls: readonly string[], regions: ReadonlyMap<string, readonly { readonly mark: number }[]>, reachedBy: readonly (readonly number[])[]) {
  const importers = new Map<string, string[]>();
  for (const url of urls) for (const other of importsOf(url)) importers.set(other, [...(importers.get(other) ?? []), url]);
  return new Map(
    urls.map((url) => {
      const found = new Set([url]);
      for (const one of found) for (const importer of importers.get(one) ?? []) found.add(importer);
      const judges = new Set([...found].flatMap((one) => (regions.get(one) ?? []).flatMap(({ mark }) => reachedBy[mark] ?? [])));
      return [url, Uint16Array.from([...judges].sort((one, other) => one - other))] as const;
    }),
  );
}

function textOf(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
