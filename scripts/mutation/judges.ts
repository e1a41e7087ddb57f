// What may kill a mutant: AWS's sentences (vectors/identity), the second evaluator on random organisations, and the tests.
// Each judge is small, so that the one that killed the last mutant can be asked first about the next.

import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '../../src/core/index.ts';
import type { Engine } from '../../src/identity/engine/index.ts';
import type { AccessModel, AccessRequest, AccessVerdict } from '../../src/identity/model/index.ts';
import { makeModel } from '../../tests/identity/generator/models.ts';
import { makeRequest } from '../../tests/identity/generator/requests.ts';
import { seeded } from '../../tests/identity/generator/source.ts';
import { referenceEvaluate } from '../../tests/identity/reference/index.ts';

const ROOT = new URL('../../', import.meta.url);
const VECTORS = new URL('vectors/identity/', ROOT);
const ENGINE = new URL('src/identity/engine/', ROOT);
/** Tests that are not asked: the vectors are, without their test, and the other takes long and tells no mutant that these do not. */
const NOT_ASKED = new Set(['vectors.test.ts', 'hostile.test.ts']);

/** What a mutant offers to be judged by. */
export interface Judged {
  readonly compile: (model: AccessModel) => Engine;
  readonly withPolicy: (engine: Engine, id: string, document: Json) => Engine;
  readonly evaluate: (engine: Engine, request: AccessRequest) => AccessVerdict;
  /** The verdict over a logic that is Kleene's, but not the one for which the engine has short cuts. */
  readonly evaluateOver: (engine: Engine, request: AccessRequest) => AccessVerdict;
}

export interface Judge {
  readonly name: string;
  /** What is wrong; nothing where all is right. May throw, and may never end. */
  readonly fault: (engine: Judged) => string | undefined;
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
  return {
    name,
    fault: ({ compile, withPolicy, evaluate }) => {
      const whole = compile(model);
      for (const { name: sentence, with: edits, request, expected } of cases) {
        let engine = whole;
        for (const [id, document] of Object.entries(edits?.policies ?? {})) engine = withPolicy(engine, id, document);
        if (evaluate(engine, request) !== expected) return sentence;
      }
      return undefined;
    },
  };
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
  return samples.map(({ seed, model, requests }) => ({
    name: `organisation ${seed}`,
    fault: ({ compile, evaluate, evaluateOver }) => {
      const engine = compile(model);
      const at = requests.findIndex(
        ([request, verdict], index) => evaluate(engine, request) !== verdict || (index % WITHOUT_SHORT_CUTS === 0 && evaluateOver(engine, request) !== verdict),
      );
      return at < 0 ? undefined : `request ${at}`;
    },
  }));
}

/** The engine's own tests. */
export function testFiles(): readonly string[] {
  const names = (readdirSync(ENGINE, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/')).sort();
  return names.filter((name) => name.endsWith('.test.ts') && !NOT_ASKED.has(name)).map((path) => new URL(path, ENGINE).href);
}
