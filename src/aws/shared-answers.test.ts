import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/index.ts';
import type { Answer, ApiRequest } from './api.ts';
import { step } from './calls/build.ts';
import type { CallRow } from './calls/row.ts';
import { CALLS } from './calls/table.ts';
import { createSharedAnswers, firstCallOf } from './shared-answers.ts';

const row = (type: string, operation: string, input: JsonObject = {}): CallRow => ({
  type,
  per: 'region',
  group: 'guardduty',
  steps: [step('guardduty', operation, 'Items[]', input)],
  facets: {},
});
const ROWS = [row('A', 'ListDetectors'), row('B', 'ListDetectors'), row('C', 'ListDetectors'), row('D', 'ListDetectors', { MaxResults: 1 })];
const [A, B, C, D] = ROWS as [CallRow, CallRow, CallRow, CallRow];
const request = (region = 'r', input: JsonObject = {}): ApiRequest => ({ account: 'a', region, service: 'guardduty', operation: 'ListDetectors', input });

function shared(answer: (made: number) => Promise<Answer>, room?: number) {
  let made = 0;
  const answers = createSharedAnswers(ROWS, () => answer(++made), room);
  return { answers, ask: (of: CallRow, ...at: Parameters<typeof request>) => answers.callFor(of)(request(...at)), made: () => made };
}
const ok = (made: number): Promise<Answer> => Promise.resolve({ ok: true, value: { Items: [made, made, made] } });

describe('createSharedAnswers', () => {
  it('asks once for all rows that begin alike, also while the answer is on its way', async () => {
    const { ask, made, answers } = shared(ok);
    const got = await Promise.all([ask(A), ask(B), ask(C)]);
    expect([made(), answers.saved(), new Set(got).size]).toEqual([1, 2, 1]);
  });

  it('asks again in another Region, for another page, with another input', async () => {
    const { ask, made } = shared(ok);
    await ask(A);
    await ask(A, 's');
    await ask(A, 'r', { NextToken: 'x' });
    await ask(D, 'r', { MaxResults: 1 });
    expect(made()).toBe(4);
  });

  it('keeps an answer no longer than until the last row has had it', async () => {
    const { ask, made } = shared(ok);
    for (const of of [A, B, C, A]) await ask(of);
    expect(made()).toBe(2);
  });

  it('keeps no failure, and no rejection', async () => {
    for (const fail of [() => Promise.resolve<Answer>({ ok: false, kind: 'denied', code: 'X', message: '' }), () => Promise.reject(new Error('stop'))]) {
      const { ask, made } = shared((times) => (times === 1 ? fail() : ok(times)));
      await ask(A).catch(() => undefined);
      expect(await ask(B)).toMatchObject({ ok: true });
      await ask(C);
      expect(made()).toBe(2);
    }
  });

  it('keeps no more than there is room for: the oldest go', async () => {
    const { ask, made } = shared(ok, 8);
    for (const region of ['r', 's', 't']) await ask(A, region);
    expect(made()).toBe(3);
    await ask(B, 't');
    await ask(B, 's');
    expect(made()).toBe(3);
    await ask(B, 'r');
    expect(made()).toBe(4);
  });
});

describe('firstCallOf', () => {
  it('tells calls in the same place from calls in other places', () => {
    const ofType = (type: string) => CALLS.filter((one) => one.type === type).map(firstCallOf);
    expect(ofType('AWS::GuardDuty::Member')).toEqual(ofType('AWS::GuardDuty::Finding'));
    // The same call, once in each Region and once with the shadows of others.
    expect(new Set(ofType('AWS::CloudTrail::Trail')).size).toBe(2);
  });
});
