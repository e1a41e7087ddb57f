// A thread that reads files and asks rules of their events; what comes of each is handed back as one text.

import { parentPort, workerData } from 'node:worker_threads';
import { createGatherer } from '../../detection/index.ts';
import { decodeText } from './decode-text.ts';
import { readFileOrTell } from './read-file-or-tell.ts';
import type { FileAnswer, FileRequest, WorkerInput } from './read-in-workers.ts';

const { pack, flowFields } = workerData as WorkerInput;
const { sink, gathered } = createGatherer(pack, decodeText);
let last = Promise.resolve();

const port = parentPort;
port?.on('message', ({ index, file, bytes }: FileRequest) => {
  last = last.then(async () => {
    await readFileOrTell(file, sink, { flowFields }, bytes && of(bytes));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
    port?.postMessage({ index, gathered: gathered() } satisfies FileAnswer);
  });
});

async function* of(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
