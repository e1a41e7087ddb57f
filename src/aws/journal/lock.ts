// Two runs must not write one journal.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { takeProcessLock } from '../../store/index.ts';
import { AwsError } from '../aws-error.ts';

export async function lockJournal(folder: string): Promise<() => void> {
  const path = `${folder}.lock`;
  await mkdir(dirname(folder), { recursive: true });
  return takeProcessLock(path, (pid) => {
    const help = `wait for it, or delete \`${path}\` if that is another program`;
    return new AwsError('ERR_COLLECT_JOURNAL', `process ${pid} is collecting into the same folder`, help);
  });
}
