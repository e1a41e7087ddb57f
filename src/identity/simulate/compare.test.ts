// Held against asking the engine one request at a time: what changed is what answers differently, no less and no more.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../engine/index.ts';
import type { AccessModel, AccessRequest, RequestPrincipal } from '../model/index.ts';
import { contexts, models, questions } from '../symbolic/random-model.cases.ts';
import { type AccessChange, compareTrial, tryPolicy } from './index.ts';

const REPLACED = ['scp', 'ouScp', 'rcp', 'a', 'b', 'u', 'boundary', 'bucket', 'queue', 'key'] as const;

function changesOf(model: AccessModel, other: AccessModel, policy: string) {
  const document = other.policies.find(({ id }) => id === policy)?.document ?? null;
  const trial = tryPolicy(model, { kind: 'replace', policy }, document);
  if (!trial.ok) throw new Error(trial.issues[0]?.message);
  return { changes: compareTrial(trial.value).changes, before: trial.value.before, after: trial.value.after };
}

const nameOf = (principal: RequestPrincipal) => ('arn' in principal ? principal.arn : 'role' in principal ? principal.role : undefined);
const isAllowed = (verdict: string) => verdict === 'allowed';

describe('compareTrial', () => {
  it('shows each change by a request that is answered so', () => {
    fc.assert(
      fc.property(models, models, fc.constantFrom(...REPLACED), (model, other, policy) => {
        const { changes, before, after } = changesOf(model, other, policy);
        for (const { kind, example } of changes) {
          if (nameOf(example.principal)?.includes('stoa-any') !== false || example.principal.kind === 'service') continue;
          const [was, is] = [evaluate(before, example), evaluate(after, example)];
          if (was === 'unknown' || is === 'unknown') continue;
          const wanted = kind === 'loses' ? [true, false] : kind === 'gains' ? [false, true] : undefined;
          if (wanted !== undefined) expect({ policy, example, answers: [was, is].map(isAllowed) }).toMatchObject({ answers: wanted });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('misses no change of a principal of the model', () => {
    fc.assert(
      fc.property(
        models,
        models,
        fc.constantFrom(...REPLACED),
        fc.array(fc.tuple(questions, contexts), { minLength: 20, maxLength: 40 }),
        (model, other, policy, asked) => {
          const { changes, before, after } = changesOf(model, other, policy);
          for (const [question, context] of asked) {
            const request: AccessRequest = { ...question, context };
            const name = nameOf(request.principal);
            if (name === undefined || !model.principals.some(({ arn }) => arn === name)) continue;
            const [was, is] = [evaluate(before, request), evaluate(after, request)];
            if (was === is || isAllowed(was) === isAllowed(is) || [was, is].includes('unknown')) continue;
            const kinds = isAllowed(was) ? ['loses', 'may-lose'] : ['gains', 'may-gain'];
            const isTold = ({ kind, principals, actions }: AccessChange) =>
              kinds.includes(kind) && principals.includes(name) && actions.includes(request.action);
            expect({ request, kinds, told: changes.some(isTold) }).toMatchObject({ told: true });
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
