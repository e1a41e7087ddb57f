// Two runs must not write one journal. The lock names its process, so that one that was killed locks nothing.

import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AwsError } from '../aws-error.ts';

export async function lockJournal(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  await mkdir(dirname(folder), { recursive: true });
  // Written first and linked then, so that a lock always names its process, and is never taken for one that was left behind.
  const own = `${path}.${process.pid}`;
  await writeFile(own, `${process.pid}\n`, { mode: 0o600 });
  try {
    return await take(path, own);
  } finally {
    await rm(own, { force: true });
  }
}

async function take(path: string, own: string): Promise<() => Promise<void>> {
  for (let attempt = 0; ; attempt++) {
    try {
      await link(own, path);
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    if (pid > 0 && pid !== process.pid && isAlive(pid)) {
      throw new AwsError(
        'ERR_COLLECT_JOURNAL',
        `process ${pid} is collecting into the same folder`,
        `wait for it, or delete \`${path}\` if that is another program`,
      );
    }
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
