// The engine and the second evaluator agree: a few seconds of what `npm run test:deep` does by the million.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, evaluate } from '../../src/identity/index.ts';
import { compareModel, createTally, neglected, vectorOf } from './deep/compare.ts';
import { makeModel } from './generator/models.ts';
import { makeRequest } from './generator/requests.ts';
import { arbitraryOf } from './generator/source.ts';
import { referenceEvaluate } from './reference/index.ts';

const MODELS = 440;
const REQUESTS = 50;
const SEED = 20_260_101;

describe('the engine and the second evaluator', () => {
  const tally = createTally();

  it('say the same of 22,000 random requests', () => {
    for (let model = 0; model < MODELS; model += 1) compareModel(SEED + model, REQUESTS, tally, 2);
    expect(tally.shown.map(({ at, reference, engine, vector }) => `${at}: ${reference}, the engine ${engine}\n${vector}`)).toEqual([]);
    expect(tally.cases).toBe(MODELS * REQUESTS);
  });

  it('were asked cases that each of the rules decided', () => {
    expect(neglected(tally, 1)).toEqual([]);
  });

  it('say the same of what fast-check makes, which it makes small where they do not', () => {
    const arbitrary = arbitraryOf((source) => {
      const sample = makeModel(source);
      return { model: sample.model, requests: [makeRequest(source, sample), makeRequest(source, sample), makeRequest(source, sample)] };
    });
    fc.assert(
      fc.property(arbitrary, ({ model, requests }) => {
        const engine = compile(model);
        for (const request of requests) {
          const { verdict } = referenceEvaluate(model, request);
          const answer = evaluate(engine, request);
          if (answer !== verdict) throw new Error(`the second evaluator says ${verdict}, the engine ${answer}\n${vectorOf({ model, request }, 'found')}`);
        }
      }),
      { numRuns: 200, seed: SEED, interruptAfterTimeLimit: 20_000 },
    );
  });
});
