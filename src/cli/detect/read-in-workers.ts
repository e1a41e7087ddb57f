// Files read side by side by several threads, and what comes of them taken in the order of the files: the same whatever the number of threads.

import { Worker } from 'node:worker_threads';
import type { Gathered, Pack } from '../../detection/index.ts';
import type { EventFile } from '../../sources/index.ts';

export interface WorkerInput {
  readonly pack: Pack;
  readonly flowFields: readonly string[] | undefined;
}
export interface FileRequest {
  readonly index: number;
  readonly file: EventFile;
}
export interface FileAnswer {
  readonly index: number;
  readonly gathered: Gathered;
}

export interface ReadInWorkersOptions extends WorkerInput {
  readonly workers: number;
  readonly signal: AbortSignal;
  /** Called in the order of the files, as are the others. */
  readonly take: (gathered: Gathered) => void;
  /** Reads a file on this thread: what comes of a large one is not held as a whole. */
  readonly readHere: (file: EventFile) => Promise<void>;
  readonly onFile: (file: EventFile) => Promise<void>;
}

/** Bytes, as they are on the disk. */
const LARGE = 8 * 1024 * 1024;
/** Files that a thread has before it, so that it never waits for the next one. */
const WAITING = 3;
/** Megabytes: most of what a thread makes is forgotten with the file. */
const YOUNG = 64;
const SCRIPT = new URL(import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js', import.meta.url);

export async function readInWorkers(files: readonly EventFile[], options: ReadInWorkersOptions): Promise<void> {
  const { workers: most, pack, flowFields, signal, take, readHere, onFile } = options;
  const isLarge = ({ size, path }: EventFile) => size > LARGE || path === '-';
  const own = files.filter((file) => !isLarge(file)).length;
  const workers = Array.from(
    { length: Math.min(most, own) },
    () => new Worker(SCRIPT, { workerData: { pack, flowFields } satisfies WorkerInput, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }),
  );
  const answers = new Map<number, Gathered>();
  const waiting = workers.map(() => 0);
  let handed = 0;
  let turn = 0;
  let wake: () => void = () => {};
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    failure ??= { error };
    wake();
  };
  const hand = (): void => {
    while (handed < files.length && handed < turn + workers.length * WAITING * 2) {
      const file = files[handed] as EventFile;
      if (!isLarge(file)) {
        const idlest = waiting.indexOf(Math.min(...waiting));
        if ((waiting[idlest] ?? WAITING) >= WAITING) return;
        waiting[idlest] = (waiting[idlest] ?? 0) + 1;
        workers[idlest]?.postMessage({ index: handed, file } satisfies FileRequest);
      }
      handed++;
    }
  };
  for (const [number, worker] of workers.entries()) {
    worker.on('message', ({ index, gathered }: FileAnswer) => {
      answers.set(index, gathered);
      waiting[number] = (waiting[number] ?? 1) - 1;
      hand();
      wake();
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a thread that reads files ended')));
  }
  const abort = (): void => fail(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    for (; turn < files.length; turn++) {
      signal.throwIfAborted();
      hand();
      const file = files[turn] as EventFile;
      if (isLarge(file)) await readHere(file);
      else take(await answerOf(turn));
      await onFile(file);
    }
  } finally {
    signal.removeEventListener('abort', abort);
    for (const worker of workers) worker.removeAllListeners('exit');
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  async function answerOf(index: number): Promise<Gathered> {
    for (;;) {
      if (failure !== undefined) throw failure.error;
      const answer = answers.get(index);
      if (answer !== undefined) {
        answers.delete(index);
        return answer;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
