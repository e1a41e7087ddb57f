import { describe, expect, it } from 'vitest';
import type { CallerPorts, Failure } from './api.ts';
import { type CallerOptions, createCaller } from './caller.ts';
import { createRoom } from './room.ts';
import { createVirtualTime } from './virtual-time.cases.ts';

const REQUEST = { account: '111122223333', region: 'us-east-1', service: 'ec2', operation: 'DescribeVpcs', input: {} };
const thrown = (code: string) => Object.assign(new Error(code), { code });
const KINDS: Readonly<Record<string, Failure['kind']>> = {
  Throttling: 'throttled',
  ECONNRESET: 'transient',
  ExpiredToken: 'expired',
  AccessDenied: 'denied',
  ValidationError: 'final',
};

function callerOf(send: CallerPorts['send'], more: Partial<CallerOptions> = {}, ports: Partial<CallerPorts> = {}) {
  const time = createVirtualTime();
  const classify = (error: unknown) => {
    const code = (error as { code?: string }).code ?? '';
    return { kind: KINDS[code] ?? 'final', code, message: '' };
  };
  const caller = createCaller(
    { prepare: () => Promise.resolve(undefined), send, classify, room: createRoom(1000), now: time.now, sleep: time.sleep, random: () => 0.5, ...ports },
    { concurrency: 10, attempts: 4, throttleAttempts: 6, limitOf: () => ({ bucket: 'all', limit: { burst: 5, rate: 10 } }), ...more },
  );
  return { caller, time };
}

function failing(codes: readonly string[]): CallerPorts['send'] {
  let at = 0;
  return () => {
    const code = codes[at++];
    return code === undefined ? Promise.resolve({ Done: true }) : Promise.reject(thrown(code));
  };
}

describe('call', () => {
  it('asks again after throttling and after failures that pass', async () => {
    const { caller, time } = callerOf(failing(['Throttling', 'ECONNRESET', 'Throttling']));
    expect(await time.run(caller.call(REQUEST))).toStrictEqual({ ok: true, value: { Done: true } });
    expect(caller.counts()).toStrictEqual({ requests: 4, throttled: 2, retried: 3 });
  });

  it.each([
    ['AccessDenied', 1],
    ['ValidationError', 1],
    ['ECONNRESET', 4],
    ['Throttling', 6],
    ['ExpiredToken', 2],
  ])('gives up on %s after %i attempts, and says why', async (code, attempts) => {
    const { caller, time } = callerOf(failing(Array.from({ length: 20 }, () => code)));
    expect(await time.run(caller.call(REQUEST))).toMatchObject({ ok: false, kind: KINDS[code], code });
    expect(caller.counts().requests).toBe(attempts);
  });

  it('does not ask where there are no credentials', async () => {
    const refusal: Failure = { ok: false, kind: 'denied', code: 'AccessDenied', message: '', action: 'sts:AssumeRole' };
    const { caller, time } = callerOf(failing([]), {}, { prepare: () => Promise.resolve(refusal) });
    expect(await time.run(caller.call(REQUEST))).toBe(refusal);
    expect(caller.counts().requests).toBe(0);
  });

  it('stays within burst and rate, and makes full use of them', async () => {
    const times: number[] = [];
    const { caller, time } = callerOf(() => {
      times.push(time.now());
      return Promise.resolve({});
    });
    await time.run(Promise.all(Array.from({ length: 45 }, () => caller.call(REQUEST))));
    for (const [index, at] of times.entries()) expect(index + 1).toBeLessThanOrEqual(5 + (at / 1000) * 10 + 1e-6);
    expect(time.now()).toBeLessThan(4100);
  });

  it('keeps no more requests in flight than it may, over all limits', async () => {
    let [inFlight, most] = [0, 0];
    const { caller, time } = callerOf(
      async () => {
        inFlight += 1;
        most = Math.max(most, inFlight);
        await time.sleep(50);
        inFlight -= 1;
        return {};
      },
      { concurrency: 3, limitOf: () => ({ bucket: 'all', limit: { burst: 100, rate: 100 } }) },
    );
    await time.run(Promise.all(Array.from({ length: 30 }, (_, index) => caller.call({ ...REQUEST, account: String(index) }))));
    expect(most).toBe(3);
  });

  it('hands an interruption to everybody who waits', async () => {
    const stop = new Error('stop');
    const { caller } = callerOf(
      () => Promise.resolve({}),
      { limitOf: () => ({ bucket: 'all', limit: { burst: 1, rate: 1 } }) },
      { sleep: () => Promise.reject(stop) },
    );
    const settled = await Promise.allSettled(Array.from({ length: 5 }, () => caller.call(REQUEST)));
    expect(settled.map(({ status }) => status)).toStrictEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'rejected']);
  });
});
