// One process at a time: a file with the number of the process that holds it, which a process that is gone has no right to.

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { systemCode } from './store-error.ts';

/** Takes the lock of a path whose folder is there, and answers how to give it back; throws what `busy` makes of the process that holds it. */
export async function takeProcessLock(path: string, busy: (pid: number) => Error): Promise<() => void> {
  // Written first and linked then, so that a lock always names its process, and is never taken for one that was left behind.
  const own = `${path}.${process.pid}-${randomUUID().slice(0, 8)}`;
  await writeFile(own, `${process.pid}\n`, { mode: 0o600 });
  try {
    return await take(path, own, busy);
  } finally {
    await rm(own, { force: true });
  }
}

async function take(path: string, own: string, busy: (pid: number) => Error): Promise<() => void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await link(own, path);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    // Another one was quicker to take what was left behind.
    if (attempt > 0 || (pid > 0 && pid !== process.pid && isAlive(pid))) throw busy(pid);
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
