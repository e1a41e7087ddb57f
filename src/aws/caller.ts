// Calls to AWS under its limits: a token for every attempt, a bounded number in flight, throttled and failed attempts made again.
// What is asked of AWS goes through `Caller.call`; everything above it is plain data.

import type { Answer, ApiRequest, CallerPorts, LimitOf } from './api.ts';
import { createGates } from './gates.ts';
import { createSlots } from './slots.ts';

export interface CallerOptions {
  /** Requests in flight at once, over all accounts. */
  readonly concurrency: number;
  /** Attempts at one request before a transient failure is final. Throttling alone is tried `throttleAttempts` times. */
  readonly attempts: number;
  readonly throttleAttempts: number;
  readonly limitOf: LimitOf;
}

export interface CallerCounts {
  readonly requests: number;
  readonly throttled: number;
  readonly retried: number;
}

export interface Caller {
  /** Rejects when the run is interrupted, and with what `classify` throws. */
  call(request: ApiRequest): Promise<Answer>;
  counts(): CallerCounts;
}

const BACKOFF_BASE = 200;
const BACKOFF_LIMIT = 20_000;

export function createCaller(ports: CallerPorts, options: CallerOptions): Caller {
  const gates = createGates(ports, createSlots(options.concurrency), options.limitOf);
  let [requests, throttled, retried] = [0, 0, 0];

  const attempt = async (request: ApiRequest): Promise<Answer> => {
    const refusal = await ports.prepare(request);
    if (refusal !== undefined) return refusal;
    let pass = await gates.enter(request);
    // Looked at last, as many wait for their limit at the same time; whoever must wait for room gives back what it had.
    while (request.isBulk === true && ports.room.isFull()) {
      pass.giveBack();
      await ports.room.wait();
      pass = await gates.enter(request);
    }
    const giveBack = request.isBulk === true ? ports.room.reserve() : undefined;
    try {
      requests += 1;
      const value = await ports.send(request);
      pass.succeeded();
      return { ok: true, value };
    } catch (error) {
      const { kind, code, message } = ports.classify(error);
      if (kind === 'throttled') {
        throttled += 1;
        pass.throttled();
      }
      return { ok: false, kind, code, message };
    } finally {
      giveBack?.();
      pass.leave();
    }
  };

  return {
    async call(request) {
      let [failures, throttles, expired] = [0, 0, 0];
      for (;;) {
        const answer = await attempt(request);
        if (answer.ok || answer.kind === 'denied' || answer.kind === 'final' || answer.action !== undefined) return answer;
        if (answer.kind === 'expired') {
          // The sender has marked its credentials as stale; new ones deserve one attempt of their own.
          expired += 1;
          if (expired > 1) return answer;
        } else if (answer.kind === 'throttled') {
          throttles += 1;
          if (throttles >= options.throttleAttempts) return answer;
        } else {
          failures += 1;
          if (failures >= options.attempts) return answer;
        }
        retried += 1;
        // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
        const ceiling = Math.min(BACKOFF_LIMIT, BACKOFF_BASE * 2 ** Math.min(20, failures + throttles));
        if (answer.kind !== 'expired') await ports.sleep(Math.ceil(ports.random() * ceiling));
      }
    },
    counts: () => ({ requests, throttled, retried }),
  };
}
