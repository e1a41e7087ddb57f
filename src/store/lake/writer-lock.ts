// One process fills a lake at a time.

import { join } from 'node:path';
import { takeProcessLock } from '../process-lock.ts';
import { StoreError } from '../store-error.ts';

/** Takes the lock, and answers how to give it back. */
export function lockForWriting(folder: string): Promise<() => void> {
  const file = join(folder, '.writer');
  return takeProcessLock(file, (pid) => {
    const help = `wait for it, or delete ${file} if process ${pid} is none of Stoa's`;
    return new StoreError('ERR_LAKE_FOLDER', { code: 'lake-busy', message: 'another process is filling the lake', file: folder, help });
  });
}
