// The judges of the identity engine: AWS's sentences (vectors/identity), and the second evaluator on random organisations.

import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '../../../src/core/index.ts';
import type * as Deciding from '../../../src/identity/engine/decide.ts';
import type * as Compilation from '../../../src/identity/engine/engine.ts';
import type { Engine, Logic } from '../../../src/identity/engine/index.ts';
import type { AccessModel, AccessRequest, AccessVerdict } from '../../../src/identity/model/index.ts';
import { makeModel } from '../../../tests/identity/generator/models.ts';
import { makeRequest } from '../../../tests/identity/generator/requests.ts';
import { seeded } from '../../../tests/identity/generator/source.ts';
import { referenceEvaluate } from '../../../tests/identity/reference/index.ts';
import type { Judge } from '../judge.ts';
import type { World } from '../world.ts';

const ROOT = new URL('../../../', import.meta.url);
const VECTORS = new URL('vectors/identity/', ROOT);
const ENGINE = new URL('src/identity/engine/', ROOT).href;

/** What a mutant offers to be judged by. */
interface Judged {
  readonly compile: (model: AccessModel) => Engine;
  readonly withPolicy: (engine: Engine, id: string, document: Json) => Engine;
  readonly evaluate: (engine: Engine, request: AccessRequest) => AccessVerdict;
  /** The verdict over a logic that is Kleene's, but not the one for which the engine has short cuts. */
  readonly evaluateOver: (engine: Engine, request: AccessRequest) => AccessVerdict;
}

/** In which 2 is what is undecided, as in Kleene's. */
const OTHER_LOGIC: Logic = { and: () => 2, or: () => 2, not: () => 2, unknown: () => 2, residual: () => 2 };

/** The functions of the engine that judges need, in a world. */
async function engineOf(world: World): Promise<Judged> {
  const { compile, withPolicy } = (await world.load(`${ENGINE}engine.ts`)) as unknown as typeof Compilation;
  const { decide, evaluate, verdictOf } = (await world.load(`${ENGINE}decide.ts`)) as unknown as typeof Deciding;
  return { compile, withPolicy, evaluate, evaluateOver: (engine, request) => verdictOf(decide(engine, request, OTHER_LOGIC)) };
}

function judgeOf(kind: string, name: string, fault: (engine: Judged) => string | undefined): Judge {
  return {
    kind,
    name,
    ready: async (world) => {
      const engine = await engineOf(world);
      return () => fault(engine);
    },
  };
}

interface Vectors {
  readonly models: Readonly<Record<string, AccessModel>>;
  readonly cases: readonly VectorCase[];
}

interface VectorCase {
  readonly name: string;
  readonly model: string;
  readonly with?: { readonly policies?: Readonly<Record<string, Json>> };
  readonly request: AccessRequest;
  readonly expected: AccessVerdict;
}

/** One judge for each model of each file of vectors. */
export function vectorJudges(): readonly Judge[] {
  const files = readdirSync(VECTORS).filter((name) => name.endsWith('.json') && name !== 'rules.json');
  return files.flatMap((file) => {
    const { models, cases } = JSON.parse(readFileSync(new URL(file, VECTORS), 'utf8')) as Vectors;
    return Object.entries(models).flatMap(([name, model]) => {
      const own = cases.filter((one) => one.model === name);
      return own.length === 0 ? [] : [vectorJudge(`${file} ${name}`, model, own)];
    });
  });
}

function vectorJudge(name: string, model: AccessModel, cases: readonly VectorCase[]): Judge {
  return judgeOf('vectors', name, ({ compile, withPolicy, evaluate }) => {
    const whole = compile(model);
    for (const { name: sentence, with: edits, request, expected } of cases) {
      let engine = whole;
      for (const [id, document] of Object.entries(edits?.policies ?? {})) engine = withPolicy(engine, id, document);
      if (evaluate(engine, request) !== expected) return sentence;
    }
    return undefined;
  });
}

/** An organisation with requests, and what the second evaluator says of each. */
export interface Sample {
  readonly seed: number;
  readonly model: AccessModel;
  readonly requests: readonly (readonly [request: AccessRequest, verdict: AccessVerdict])[];
}

export function makeSamples(seed: number, models: number, requestsEach: number): readonly Sample[] {
  return Array.from({ length: models }, (_, number) => {
    const source = seeded(seed + number);
    const sample = makeModel(source);
    const requests = Array.from({ length: requestsEach }, (): [AccessRequest, AccessVerdict] => {
      const request = makeRequest(source, sample);
      return [request, referenceEvaluate(sample.model, request).verdict];
    });
    return { seed: seed + number, model: sample.model, requests };
  });
}

/** Every so many requests, the engine is asked without its short cuts as well. */
const WITHOUT_SHORT_CUTS = 4;

/** One judge for each organisation. */
export function sampleJudges(samples: readonly Sample[]): readonly Judge[] {
  return samples.map(({ seed, model, requests }) =>
    judgeOf('second evaluator', `organisation ${seed}`, ({ compile, evaluate, evaluateOver }) => {
      const engine = compile(model);
      const at = requests.findIndex(
        ([request, verdict], index) => evaluate(engine, request) !== verdict || (index % WITHOUT_SHORT_CUTS === 0 && evaluateOver(engine, request) !== verdict),
      );
      return at < 0 ? undefined : `request ${at}`;
    }),
  );
}
