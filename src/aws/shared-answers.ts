// Several rows begin with the same call in the same account and Region (`ListDetectors`, `ListWebACLs`): it is made once, and its
// answer kept until the last of them has had it. What failed is not kept; whoever comes later asks anew.

import type { JsonObject } from '../core/index.ts';
import type { Answer, ApiRequest } from './api.ts';
import type { Caller } from './caller.ts';
import type { CallRow, Place } from './calls/row.ts';

export interface SharedAnswers {
  /** The way to make the first call of a row. */
  callFor(row: CallRow): Caller['call'];
  /** Calls that were not made because their answer was there. */
  saved(): number;
}

interface Kept {
  readonly answer: Promise<Answer>;
  /** How many have yet to come for it. */
  left: number;
  weight: number;
}

/** Answers kept at once, each item of a list counting as one more; the oldest go first. A few tens of megabytes at most. */
const ROOM = 50_000;
const ANYWHERE: Place = { account: '', region: '', partition: 'aws' };

/** What rows that begin with the same call have in common. */
export function firstCallOf({ per, steps: [step] }: CallRow): string {
  return step === undefined ? per : `${per} ${step.service}:${step.operation} ${JSON.stringify(step.input(null, ANYWHERE))}`;
}

export function createSharedAnswers(rows: readonly CallRow[], call: Caller['call'], room = ROOM): SharedAnswers {
  const users = new Map<string, number>();
  for (const row of rows) users.set(firstCallOf(row), (users.get(firstCallOf(row)) ?? 0) + 1);
  const kept = new Map<string, Kept>();
  let [used, saved] = [0, 0];

  const drop = (key: string, one: Kept) => {
    if (kept.get(key) !== one) return;
    kept.delete(key);
    used -= one.weight;
  };

  function ask(key: string, request: ApiRequest, others: number): Promise<Answer> {
    const one: Kept = { answer: call(request), left: others, weight: 1 };
    kept.set(key, one);
    used += 1;
    one.answer.then(
      (answer) => {
        if (!answer.ok) return drop(key, one);
        if (kept.get(key) !== one) return;
        const more = sizeOf(answer.value);
        one.weight += more;
        used += more;
        for (const [oldest, each] of kept) {
          if (used <= room) break;
          drop(oldest, each);
        }
      },
      () => drop(key, one),
    );
    return one.answer;
  }

  return {
    callFor(row) {
      const others = (users.get(firstCallOf(row)) ?? 1) - 1;
      if (others === 0 || row.steps[0]?.until !== undefined) return call;
      return (request) => {
        const { account, region, service, operation, input } = request;
        const key = `${account} ${region} ${service} ${operation} ${JSON.stringify(input)}`;
        const found = kept.get(key);
        if (found === undefined) return ask(key, request, others);
        saved += 1;
        found.left -= 1;
        if (found.left === 0) drop(key, found);
        return found.answer;
      };
    },
    saved: () => saved,
  };
}

function sizeOf(answer: JsonObject): number {
  return Object.values(answer).reduce((sum: number, value) => sum + (Array.isArray(value) ? value.length : 0), 0);
}
