// A token bucket that learns: each throttled answer lowers its rate, each good one lets it grow back to the published limit.
// Additive increase, multiplicative decrease, as in https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/

import type { Limit } from './limits.ts';

export interface TokenBucket {
  /** Takes a token; answers in how many milliseconds the call may be made (0: now). Callers are served in order. */
  take(now: number): number;
  throttled(now: number): void;
  succeeded(): void;
}

const LEAST_RATE = 0.1;
const RECOVERY = 0.05;

export function createTokenBucket(limit: Limit): TokenBucket {
  let { rate } = limit;
  let tokens = limit.burst;
  let last: number | undefined;
  const refill = (now: number) => {
    if (last !== undefined && now > last) tokens = Math.min(limit.burst, tokens + ((now - last) / 1000) * rate);
    last = last === undefined ? now : Math.max(last, now);
  };
  return {
    take(now) {
      refill(now);
      // Tokens may go below nothing: the debt is the queue, and each caller waits for its own place in it.
      tokens -= 1;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / rate) * 1000);
    },
    throttled(now) {
      refill(now);
      rate = Math.max(LEAST_RATE, rate / 2);
      tokens = Math.min(tokens, 0);
    },
    succeeded() {
      rate = Math.min(limit.rate, rate + limit.rate * RECOVERY);
    },
  };
}
