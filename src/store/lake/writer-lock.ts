// One process fills a lake at a time: a file with its number, which a process that is gone has no right to.

import { rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError, systemCode } from '../store-error.ts';

/** Takes the lock, and answers how to give it back. */
export async function lockForWriting(folder: string): Promise<() => void> {
  const file = join(folder, '.writer');
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST') throw cause;
      const owner = Number(await readFile(file, 'utf8').catch(() => ''));
      if (attempt > 0 || (owner > 0 && owner !== process.pid && isRunning(owner))) {
        const help = `wait for it, or delete ${file} if process ${owner} is none of Stoa's`;
        throw new StoreError('ERR_LAKE_FOLDER', { code: 'lake-busy', message: 'another process is filling the lake', file: folder, help }, cause);
      }
      await rm(file, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
