// Which judges reach which mutants, by the function that they are in: only they can kill them. Told by V8's coverage of the unchanged engine,
// judge by judge; what it says of parts of functions is not exact (behind a loop over nothing, say).

import { Session } from 'node:inspector/promises';
import v8 from 'node:v8';
import { engineOf } from './judge-mutant.ts';
import type { Mutant } from './mutants.ts';
import type { Panel } from './panel.ts';
import { createWorld } from './world.ts';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

export interface Reach {
  /** For each mutant the judges that reach it, by name. */
  readonly judges: readonly (readonly string[])[];
  /** The judges that the unchanged engine does not pass. */
  readonly failed: readonly (readonly [name: string, how: string])[];
}

const TIERS = ['opt', 'maglev', 'sparkplug'] as const;

/** Asks each judge of the unchanged engine, and looks which functions of it were executed. */
export async function reachOf({ root, judges }: Panel, mutants: readonly Mutant[]): Promise<Reach> {
  // Functions that V8 has inlined into others are not counted.
  for (const tier of TIERS) v8.setFlagsFromString(`--no-${tier}`);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  /** Since it was asked last. */
  const reachedNow = async (): Promise<readonly boolean[]> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const byFile = new Map(result.map(({ url, functions }) => [url, functions.flatMap(({ ranges }) => ranges.slice(0, 1))]));
    return mutants.map(({ file, reachedAt }) => isReached(byFile.get(new URL(file, root).href) ?? [], reachedAt));
  };
  const engine = await engineOf(createWorld(new Map(), new Map()), root);
  // What runs when a module is loaded is there for all.
  const atLoad = await reachedNow();
  const reached = mutants.map((): string[] => []);
  const failed: [string, string][] = [];
  for (const judge of judges) {
    const fault = judge.fault(engine);
    if (fault !== undefined) failed.push([judge.name, `${judge.name}: ${fault}`]);
    for (const [index, isNow] of (await reachedNow()).entries()) if (isNow || atLoad[index] === true) reached[index]?.push(judge.name);
  }
  session.disconnect();
  for (const tier of TIERS) v8.setFlagsFromString(`--${tier}`);
  return { judges: reached, failed };
}

/** Whether the innermost function around a place was executed. */
function isReached(ranges: readonly Range[], place: number): boolean {
  let innermost: Range | undefined;
  for (const range of ranges) {
    if (range.startOffset > place || range.endOffset <= place) continue;
    if (innermost === undefined || range.endOffset - range.startOffset <= innermost.endOffset - innermost.startOffset) innermost = range;
  }
  return innermost !== undefined && innermost.count > 0;
}
