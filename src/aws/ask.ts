// One call with all its pages, and the wait for answers that AWS is still making.

import type { JsonObject } from '../core/index.ts';
import type { Answer } from './api.ts';
import type { Caller } from './caller.ts';
import type { Place, Step } from './calls/row.ts';
import { nextInput } from './paging.ts';

export interface AskPorts {
  readonly call: Caller['call'];
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const POLL_MILLISECONDS = 3000;
const POLLS = 60;
/** Far above any real list; a service that makes up new tokens for ever ends here. */
const MAX_PAGES = 100_000;

/** The pages in order; a failed one is the last. */
export async function* askPages(
  ports: AskPorts,
  place: Pick<Place, 'account' | 'region'>,
  { service, operation, until }: Pick<Step, 'service' | 'operation' | 'until'>,
  first: JsonObject,
  isBulk = false,
): AsyncGenerator<Answer> {
  let input = first;
  const isAskedBefore = createCircleFinder(JSON.stringify(first));
  for (let page = 0; ; page++) {
    const answer = await askUntil(ports, place, { service, operation, until, isBulk }, input);
    yield answer;
    if (!answer.ok) return;
    const next = nextInput(service, operation, input, answer.value);
    if (next === undefined) return;
    if (page >= MAX_PAGES || isAskedBefore(JSON.stringify(next))) {
      yield { ok: false, kind: 'final', code: 'EndlessPages', message: 'the service answers the same pages again and again' };
      return;
    }
    input = next;
  }
}

/** Brent's way to find a circle: one earlier input is remembered, a later one each time the way has doubled. */
function createCircleFinder(first: string): (next: string) => boolean {
  let remembered = first;
  let [steps, limit] = [0, 1];
  return (next) => {
    if (next === remembered) return true;
    steps += 1;
    if (steps === limit) [remembered, steps, limit] = [next, 0, limit * 2];
    return false;
  };
}

async function askUntil(
  ports: AskPorts,
  { account, region }: Pick<Place, 'account' | 'region'>,
  { service, operation, until, isBulk }: { readonly service: string; readonly operation: string; readonly until: Step['until']; readonly isBulk: boolean },
  input: JsonObject,
): Promise<Answer> {
  for (let poll = 0; poll < POLLS; poll++) {
    if (poll > 0) await ports.sleep(POLL_MILLISECONDS);
    const answer = await ports.call({ account, region, service, operation, input, ...(isBulk ? { isBulk } : {}) });
    if (!answer.ok || until === undefined || until(answer.value)) return answer;
  }
  return { ok: false, kind: 'final', code: 'NotReady', message: 'AWS was still at work on it after some minutes' };
}
