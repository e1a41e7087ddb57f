// Judges one mutant: which judge kills it, if any.

import type * as Deciding from '../../src/identity/engine/decide.ts';
import type * as Compilation from '../../src/identity/engine/engine.ts';
import type { Logic } from '../../src/identity/engine/index.ts';
import type { Judge, Judged } from './judges.ts';
import { type Mutant, mutate } from './mutants.ts';
import type { Panel } from './panel.ts';
import { type Collector, createCollector } from './test-runner.ts';
import { createWorld, isTimeout, strippedSource, timed, type World } from './world.ts';

/** Milliseconds of the processor: from ten times what a judge, and three times what a test, takes for the unchanged engine. */
const JUDGE_LIMIT = 500;
const TEST_LIMIT = 1500;

export interface Killed {
  /** `load`: it throws when it is loaded. `no program`: it cannot be parsed, so that it is no mutant at all. */
  readonly by: 'vectors' | 'second evaluator' | 'tests' | 'time limit' | 'memory' | 'load' | 'no program';
  readonly how: string;
}

/** What kills a mutant, asked of the judges that reach it, by name, and of the tests; nothing where it survives. */
export async function judgeMutant(panel: Panel, mutant: Mutant, reachedBy: ReadonlySet<string>): Promise<Killed | undefined> {
  const url = new URL(mutant.file, panel.root).href;
  const changed = new Map([[url, mutate(strippedSource(url), mutant)]]);
  const collector = createCollector();
  const world = createWorld(changed, new Map([['vitest', collector.exports]]));
  let engine: Judged;
  try {
    engine = await engineOf(world, panel.root);
  } catch (error) {
    return { by: isTimeout(error) ? 'time limit' : error instanceof SyntaxError ? 'no program' : 'load', how: String(error) };
  }
  return askJudges(panel, mutant.file, reachedBy, engine) ?? (await runTests(panel, mutant.file, reachedBy, world, collector));
}

/** The functions of the engine that judges need, in a world. */
export async function engineOf(world: World, root: URL): Promise<Judged> {
  const folder = new URL('src/identity/engine/', root).href;
  const { compile, withPolicy } = (await world.load(`${folder}engine.ts`)) as unknown as typeof Compilation;
  const { decide, evaluate, verdictOf } = (await world.load(`${folder}decide.ts`)) as unknown as typeof Deciding;
  return { compile, withPolicy, evaluate, evaluateOver: (engine, request) => verdictOf(decide(engine, request, OTHER_LOGIC)) };
}

/** In which 2 is what is undecided, as in Kleene's. */
const OTHER_LOGIC: Logic = { and: () => 2, or: () => 2, not: () => 2, unknown: () => 2, residual: () => 2 };

function askJudges({ judges, orders }: Panel, file: string, reachedBy: ReadonlySet<string>, engine: Judged): Killed | undefined {
  let order = orders.get(file);
  if (order === undefined) orders.set(file, (order = [...judges]));
  for (const [index, judge] of order.entries()) {
    if (!reachedBy.has(judge.name)) continue;
    const how = faultOf(judge, engine);
    if (how === undefined) continue;
    order.splice(index, 1);
    order.unshift(judge);
    return how;
  }
  return undefined;
}

function faultOf(judge: Judge, engine: Judged): Killed | undefined {
  const by = judge.name.startsWith('organisation ') ? 'second evaluator' : 'vectors';
  try {
    const fault = timed(() => judge.fault(engine), JUDGE_LIMIT);
    return fault === undefined ? undefined : { by, how: `${judge.name}: ${fault}` };
  } catch (error) {
    return { by: isTimeout(error) ? 'time limit' : by, how: `${judge.name}: ${String(error)}` };
  }
}

async function runTests(
  { tests, testOrders }: Panel,
  file: string,
  reachedBy: ReadonlySet<string>,
  world: World,
  collector: Collector,
): Promise<Killed | undefined> {
  let order = testOrders.get(file);
  if (order === undefined) testOrders.set(file, (order = [...tests]));
  for (const url of order) {
    if (!reachedBy.has(url)) continue;
    const name = url.slice(url.lastIndexOf('/') + 1);
    try {
      await world.load(url);
      for (const test of collector.take()) await timed(test.run, TEST_LIMIT);
    } catch (error) {
      testOrders.set(file, [url, ...order.filter((other) => other !== url)]);
      return { by: isTimeout(error) ? 'time limit' : 'tests', how: `${name}: ${String(error).split('\n', 1)[0] ?? ''}` };
    }
  }
  return undefined;
}
