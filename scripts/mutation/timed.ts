// Limits on what a mutant may take of the processor.

import vm from 'node:vm';

/** The part of the limit that a function must have had of the processor when the clock stops it. */
const ENOUGH = 0.7;

const call = new vm.Script('globalThis.__timed()');

/**
 * What a function answers; throws where it takes more of the processor's time than the limit, in milliseconds, even in an endless loop.
 * A clock alone would be wrong where others use the processor: who had little of it is asked again, with more patience.
 */
export function timed<T>(run: () => T, limit: number): T {
  const place = globalThis as { __timed?: () => T };
  place.__timed = run;
  for (let patience = 1; ; patience *= 2) {
    const before = process.threadCpuUsage();
    try {
      return call.runInThisContext({ timeout: limit * patience }) as T;
    } catch (error) {
      const { user, system } = process.threadCpuUsage(before);
      if (!isTimeout(error) || (user + system) / 1000 >= limit * ENOUGH || patience > 64) throw error;
    }
  }
}

/** Whether an error says that the time was over. */
export function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** What this thread has had of the processor. */
export function microseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
