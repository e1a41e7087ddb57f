// A thread that reads files as others do, and dies of some of them.

import { parentPort } from 'node:worker_threads';
// oxlint-disable-next-line import/no-unassigned-import -- it listens by itself.
import './file-worker.ts';
import type { FileRequest } from './read-in-workers.ts';

parentPort?.on('message', ({ file }: FileRequest) => {
  if (file.name.includes('throw')) throw new Error('a throw that nobody caught');
  if (file.name.includes('starve')) for (const held: object[] = []; ; ) held.push({ held: [held.length] });
  if (file.name.includes('exit')) process.exit(3);
});
