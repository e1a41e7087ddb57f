// A token bucket that learns: each throttled answer lowers its rate, each good one lets it grow back to the published limit.
// Additive increase, multiplicative decrease, as in https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/

import type { Limit } from './limits.ts';

export interface TokenBucket {
  /** Milliseconds until a token is there (0: now). */
  wait(now: number): number;
  /** Takes a token if one is there. */
  take(now: number): boolean;
  /** A token that was not used. */
  giveBack(): void;
  throttled(now: number): void;
  succeeded(): void;
  /** Whether nothing would be forgotten if it were made anew. */
  isFresh(now: number): boolean;
}

const LEAST_RATE = 0.1;
const RECOVERY = 0.05;
// Rounding of time must not make a caller wait for a millionth of a token.
const ENOUGH = 1 - 1e-6;

export function createTokenBucket(limit: Limit): TokenBucket {
  const burst = Math.max(1, limit.burst);
  const least = Math.min(LEAST_RATE, limit.rate);
  let { rate } = limit;
  let tokens = burst;
  let last: number | undefined;
  const refill = (now: number) => {
    if (last !== undefined && now > last) tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate);
    last = last === undefined ? now : Math.max(last, now);
  };
  return {
    wait(now) {
      refill(now);
      return tokens >= ENOUGH ? 0 : Math.max(1, Math.ceil(((1 - tokens) / rate) * 1000));
    },
    take(now) {
      refill(now);
      if (tokens < ENOUGH) return false;
      tokens -= 1;
      return true;
    },
    giveBack() {
      tokens = Math.min(burst, tokens + 1);
    },
    throttled(now) {
      refill(now);
      rate = Math.max(least, rate / 2);
      tokens = Math.min(tokens, 0);
    },
    succeeded() {
      rate = Math.min(limit.rate, rate + limit.rate * RECOVERY);
    },
    isFresh(now) {
      refill(now);
      return tokens >= burst && rate >= limit.rate;
    },
  };
}
