// Judges one mutant: which judge kills it, if any.

import { type Judge, keyOf } from './judge.ts';
import { createLiveEngine } from './live.ts';
import { type Mutant, mutate } from './mutants.ts';
import { createPanel, packagesOf } from './panel.ts';
import { AfterRoundsError } from './rounds.ts';
import { ROOT, type Subject } from './subjects/index.ts';
import { isTimeout, timed } from './timed.ts';
import { createOwnWorld, strippedSource, type World } from './world.ts';

/** Milliseconds of the processor that a judge has at least, and how often what it takes for the unchanged engine. */
const LEAST_LIMIT = 500;
const TIMES = 8;

export interface Killed {
  /** The kind of the judge; or `load`: it throws when it is loaded. `no program`: it cannot be parsed, so that it is no mutant at all. */
  readonly by: 'time limit' | 'memory' | 'load' | 'no program' | (string & {});
  readonly how: string;
}

/** What has killed, with the number of the judge where it was one. */
type Found = (Killed & { readonly number?: number }) | undefined;

export interface Question {
  readonly mutant: Mutant;
  /** The numbers of the judges to ask. */
  readonly judges: Uint16Array;
  /** Whether it is passed when the engine is loaded. */
  readonly atLoad: boolean;
}

export interface Bench {
  /** What kills a mutant; nothing where it survives. */
  readonly judge: (question: Question) => Promise<Killed | undefined>;
}

export interface BenchParts {
  /** The judges that are asked by their numbers, by their keys. */
  readonly keys: readonly string[];
  /** How long each judge takes for the unchanged engine, in milliseconds of the processor. */
  readonly costs: readonly number[];
  /** Names of judges that are not asked, as the unchanged engine does not pass. */
  readonly without: readonly string[];
  /** Names of tests that judge by their rounds alone. */
  readonly lenient: readonly string[];
  readonly withTests: boolean;
  /** Whether the engine is loaded anew for each mutant. */
  readonly isFresh: boolean;
}

/** Who judges mutants of a subject. */
export async function createBench(subject: Subject, { keys, costs, without, lenient, withTests, isFresh }: BenchParts): Promise<Bench> {
  const packages = packagesOf(subject);
  let live = await createLiveEngine(subject, packages);
  const byKey = new Map((await createPanel(subject, live.world(), withTests, () => undefined)).map((judge) => [keyOf(judge), judge]));
  const judges = keys.map((key) => byKey.get(key));
  const orders = new Map<string, readonly number[]>();
  const [excluded, byRounds] = [new Set(without), new Set(lenient)];

  const ask = async (numbers: readonly number[], world: World): Promise<Found> => {
    for (const number of numbers) {
      const judge = judges[number];
      if (judge === undefined || excluded.has(judge.name)) continue;
      const fault = await faultOf(judge, world, Math.ceil(Math.max(LEAST_LIMIT, TIMES * (costs[number] ?? 0))));
      if (fault !== undefined && !(fault.isAfterRounds && byRounds.has(judge.name))) return { by: fault.by, how: fault.how, number };
    }
    return undefined;
  };
  const askFresh = async (mutant: Mutant, numbers: readonly number[]): Promise<Found> => {
    const url = new URL(mutant.file, ROOT).href;
    const source = mutate(strippedSource(url), mutant);
    const engine = new URL(subject.folder, ROOT).href;
    const world = createOwnWorld(engine, (other) => (other === url ? source : strippedSource(other)), packages);
    try {
      await world.load(url);
    } catch (error) {
      return atLoading(error);
    }
    return await ask(numbers, world);
  };
  const askLive = async (mutant: Mutant, numbers: readonly number[]): Promise<Found> => {
    let inhabited: ReturnType<typeof live.put>;
    try {
      inhabited = live.put(mutant);
    } catch (error) {
      live = await createLiveEngine(subject, packages);
      return atLoading(error);
    }
    if (inhabited === undefined) return await askFresh(mutant, numbers);
    const killed = await ask(numbers, inhabited.world);
    const world = inhabited.takeOut();
    const number = killed?.number;
    if (number === undefined) return killed;
    const left = await ask([number], world);
    if (left === undefined) return killed;
    // This mutant, or one before it, has left something behind.
    live = await createLiveEngine(subject, packages);
    return await askFresh(mutant, numbers);
  };

  return {
    judge: async ({ mutant, judges: numbers, atLoad }) => {
      const place = `${mutant.file} ${mutant.within}`;
      const own = new Set(numbers);
      const first = (orders.get(place) ?? []).filter((number) => own.delete(number));
      const order = [...first, ...[...own].sort((one, other) => (costs[one] ?? 0) - (costs[other] ?? 0))];
      const killed = await (atLoad || isFresh ? askFresh : askLive)(mutant, order);
      if (killed === undefined) return undefined;
      const { by, how, number } = killed;
      if (number !== undefined) orders.set(place, [number, ...(orders.get(place) ?? []).filter((other) => other !== number)]);
      return { by, how };
    },
  };
}

async function faultOf(judge: Judge, world: World, limit: number): Promise<(Killed & { readonly isAfterRounds: boolean }) | undefined> {
  const say = (by: string, what: unknown) => ({
    by,
    how: `${judge.name}: ${String(what).split('\n', 1)[0] ?? ''}`,
    isAfterRounds: what instanceof AfterRoundsError,
  });
  try {
    const run = await judge.ready(world);
    const fault = await timed(run, limit);
    return fault === undefined ? undefined : say(judge.kind, fault);
  } catch (error) {
    return say(isTimeout(error) ? 'time limit' : judge.kind, error);
  }
}

function atLoading(error: unknown): Killed {
  return { by: isTimeout(error) ? 'time limit' : isSyntaxError(error) ? 'no program' : 'load', how: String(error) };
}

function isSyntaxError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'SyntaxError';
}
