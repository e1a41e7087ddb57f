// One gate for each limit (account, Region, API): whoever would call waits in its queue for a token, and only then for a slot.
// INVARIANT: nobody holds a slot while waiting for a limit, and a token is taken at the moment of the call, never hoarded.

import type { ApiRequest, CallerPorts, LimitOf } from './api.ts';
import type { Slots } from './slots.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

export interface Pass {
  succeeded(): void;
  throttled(): void;
  leave(): void;
  /** Leaves without having called. */
  giveBack(): void;
}

export interface Gates {
  /** Rejects when the run is interrupted. */
  enter(request: ApiRequest): Promise<Pass>;
}

interface Gate {
  readonly bucket: TokenBucket;
  readonly waiting: { readonly resolve: (pass: Pass) => void; readonly reject: (error: unknown) => void }[];
  isOpen: boolean;
}

/** Gates at rest are swept out when there are this many, so that memory follows what is in use. */
const SWEEP_AT = 20_000;
const LONG_QUEUE = 4;

export function createGates({ now, sleep }: Pick<CallerPorts, 'now' | 'sleep'>, slots: Slots, limitOf: LimitOf): Gates {
  const gates = new Map<string, Gate>();
  let sweepAt = SWEEP_AT;

  const gateOf = ({ account, region, service, operation }: ApiRequest): Gate => {
    const { bucket, limit } = limitOf(service, operation);
    const key = `${account} ${region} ${bucket}`;
    let gate = gates.get(key);
    if (gate !== undefined) return gate;
    if (gates.size >= sweepAt) sweep();
    gate = { bucket: createTokenBucket(limit), waiting: [], isOpen: false };
    gates.set(key, gate);
    return gate;
  };

  function sweep(): void {
    const time = now();
    for (const [key, gate] of gates) if (!gate.isOpen && gate.bucket.isFresh(time)) gates.delete(key);
    sweepAt = Math.max(SWEEP_AT, gates.size * 2);
  }

  /** INVARIANT: between the last look at an empty queue and `isOpen = false` nothing waits, or a late comer would wait for ever. */
  async function letIn(gate: Gate): Promise<void> {
    gate.isOpen = true;
    try {
      while (gate.waiting.length > 0) {
        const wait = gate.bucket.wait(now());
        if (wait > 0) {
          await sleep(wait);
          continue;
        }
        // A long queue takes the longest under its limit, so no token of it may lie idle for want of a slot.
        const release = await slots.take(gate.waiting.length > LONG_QUEUE);
        // While it waited for a slot, an answer may have said that the limit is lower.
        const next = gate.bucket.take(now()) ? gate.waiting.shift() : undefined;
        if (next === undefined) release();
        else
          next.resolve({
            leave: release,
            giveBack: () => {
              gate.bucket.giveBack();
              release();
            },
            succeeded: () => gate.bucket.succeeded(),
            throttled: () => gate.bucket.throttled(now()),
          });
      }
    } catch (error) {
      for (const { reject } of gate.waiting.splice(0)) reject(error);
    }
    gate.isOpen = false;
  }

  return {
    enter(request) {
      const gate = gateOf(request);
      const entered = new Promise<Pass>((resolve, reject) => gate.waiting.push({ resolve, reject }));
      if (!gate.isOpen) void letIn(gate);
      return entered;
    },
  };
}
