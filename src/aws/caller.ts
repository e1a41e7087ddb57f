// Calls to AWS under its limits: a token for every attempt, a bounded number in flight, throttled and failed attempts made again.
// What is asked of AWS goes through `Caller.call`; everything above it is plain data.

import type { Json, JsonObject } from '../core/index.ts';
import type { Limit } from './limits.ts';
import { createSlots } from './slots.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

export interface ApiRequest {
  readonly account: string;
  readonly region: string;
  /** The AWS CLI's word for the service. */
  readonly service: string;
  readonly operation: string;
  readonly input: JsonObject;
}

/** One attempt at one request, as the SDK makes it. Rejects with an error that `classify` understands. */
export type Send = (request: ApiRequest, signal: AbortSignal | undefined) => Promise<JsonObject>;

/** What an attempt's error means for the next one. */
export type ErrorKind = 'throttled' | 'transient' | 'expired' | 'denied' | 'final';

export type Answer = { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly kind: ErrorKind; readonly code: string; readonly message: string };

export interface CallerPorts {
  readonly send: Send;
  /** The kind and AWS's own code of an attempt's error. */
  readonly classify: (error: unknown) => { readonly kind: ErrorKind; readonly code: string; readonly message: string };
  /** Milliseconds; monotonic. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** 0 (inclusive) to 1 (exclusive): the jitter. */
  readonly random: () => number;
}

export interface CallerOptions {
  /** Requests in flight at once, over all accounts. */
  readonly concurrency: number;
  /** Attempts at one request before a transient failure is final. Throttling alone is tried `throttleAttempts` times. */
  readonly attempts: number;
  readonly throttleAttempts: number;
  readonly limitOf: (service: string, operation: string) => { readonly bucket: string; readonly limit: Limit };
}

export interface CallerCounts {
  readonly requests: number;
  readonly throttled: number;
  readonly retried: number;
}

export interface Caller {
  call(request: ApiRequest, signal?: AbortSignal): Promise<Answer>;
  counts(): CallerCounts;
}

const BACKOFF_BASE = 200;
const BACKOFF_LIMIT = 20_000;

export function createCaller(ports: CallerPorts, options: CallerOptions): Caller {
  const buckets = new Map<string, TokenBucket>();
  const slots = createSlots(options.concurrency);
  let [requests, throttled, retried] = [0, 0, 0];

  const bucketOf = ({ account, region, service, operation }: ApiRequest): TokenBucket => {
    const { bucket, limit } = options.limitOf(service, operation);
    const key = `${account} ${region} ${bucket}`;
    let found = buckets.get(key);
    if (found === undefined) buckets.set(key, (found = createTokenBucket(limit)));
    return found;
  };

  const attempt = async (request: ApiRequest, bucket: TokenBucket, signal: AbortSignal | undefined): Promise<Answer> => {
    // The token comes before the slot: whoever waits for a limit keeps nobody else from calling.
    const wait = bucket.take(ports.now());
    if (wait > 0) await ports.sleep(wait, signal);
    const release = await slots.take();
    try {
      requests += 1;
      const value = await ports.send(request, signal);
      bucket.succeeded();
      return { ok: true, value };
    } catch (error) {
      signal?.throwIfAborted();
      const { kind, code, message } = ports.classify(error);
      if (kind === 'throttled') {
        throttled += 1;
        bucket.throttled(ports.now());
      }
      return { ok: false, kind, code, message };
    } finally {
      release();
    }
  };

  return {
    async call(request, signal) {
      const bucket = bucketOf(request);
      let expired = 0;
      for (let [failures, throttles] = [0, 0]; ; ) {
        signal?.throwIfAborted();
        const answer = await attempt(request, bucket, signal);
        if (answer.ok || answer.kind === 'denied' || answer.kind === 'final') return answer;
        if (answer.kind === 'expired') {
          // The sender has dropped its credentials; new ones deserve one attempt of their own.
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
        const ceiling = Math.min(BACKOFF_LIMIT, BACKOFF_BASE * 2 ** (failures + throttles));
        if (answer.kind !== 'expired') await ports.sleep(Math.ceil(ports.random() * ceiling), signal);
      }
    },
    counts: () => ({ requests, throttled, retried }),
  };
}

/** All items of a paged answer, page by page; the caller stops early by leaving the loop. */
export interface Page {
  readonly answer: JsonObject;
  readonly next: Json | undefined;
}
