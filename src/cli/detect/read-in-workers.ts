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
  /** What the file holds, where it does not lie on this machine. */
  readonly bytes?: Uint8Array;
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
  /** What a file holds that does not lie on this machine; undefined where it cannot be had: then `readHere` finds out why. */
  readonly fetch?: (file: EventFile) => Promise<Uint8Array | undefined>;
  /** A thread died; what it had before it, with the file that it was at first, is read again here. */
  readonly onDeath: (death: ThreadDeath) => void;
  /** Of what threads run, and megabytes of what they keep: for tests. */
  readonly script?: URL;
  readonly maxOldGenerationSizeMb?: number;
}
export interface ThreadDeath {
  /** The file that it was at; none where it died before it had one. */
  readonly file: EventFile | undefined;
  readonly error: Error;
}

/** Bytes, as they are on the disk. */
const LARGE = 8 * 1024 * 1024;
/** Files that a thread has before it, so that it never waits for the next one. */
const WAITING = 3;
/** Megabytes: most of what a thread makes is forgotten with the file. */
const YOUNG = 64;
const SCRIPT = new URL(import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js', import.meta.url);

interface Thread {
  readonly worker: Worker;
  /** The numbers of the files that were handed to it and that it has not answered, in their order. */
  readonly waiting: number[];
}

/** What a dead thread leaves unread is read on this thread in its turn, so that nothing is lost and nothing comes twice. */
export async function readInWorkers(files: readonly EventFile[], options: ReadInWorkersOptions): Promise<void> {
  const { workers: most, pack, flowFields, signal, take, readHere, onFile, onDeath, fetch, script = SCRIPT, maxOldGenerationSizeMb } = options;
  const isLarge = ({ size, path }: EventFile) => size > LARGE || path === '-';
  const own = files.filter((file) => !isLarge(file)).length;
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG, ...(maxOldGenerationSizeMb !== undefined && { maxOldGenerationSizeMb }) };
  const threads = Array.from(
    { length: Math.min(most, own) },
    (): Thread => ({ worker: new Worker(script, { workerData: { pack, flowFields } satisfies WorkerInput, resourceLimits }), waiting: [] }),
  );
  const living = new Set(threads);
  const answers = new Map<number, Gathered>();
  const left = new Set<number>();
  let handed = 0;
  let turn = 0;
  let wake: () => void = () => {};
  const hand = (): void => {
    while (handed < files.length && handed < turn + threads.length * WAITING * 2) {
      const file = files[handed] as EventFile;
      if (!isLarge(file)) {
        const [idlest] = [...living].sort((one, other) => one.waiting.length - other.waiting.length);
        if (idlest === undefined) left.add(handed);
        else if (idlest.waiting.length >= WAITING) return;
        else {
          idlest.waiting.push(handed);
          if (fetch === undefined) post(idlest, { index: handed, file });
          else void fetchFor(idlest, handed, file, fetch);
        }
      }
      handed++;
    }
  };
  const fetchFor = async (thread: Thread, index: number, file: EventFile, get: NonNullable<typeof fetch>): Promise<void> => {
    const bytes = await get(file).catch(() => undefined);
    if (!living.has(thread)) return;
    if (bytes !== undefined) {
      post(thread, { index, file, bytes });
      return;
    }
    thread.waiting.splice(thread.waiting.indexOf(index), 1);
    left.add(index);
    hand();
    wake();
  };
  for (const thread of threads) {
    const die = (error: Error): void => {
      if (!living.delete(thread)) return;
      for (const index of thread.waiting) left.add(index);
      onDeath({ file: files[thread.waiting[0] ?? -1], error });
      hand();
      wake();
    };
    thread.worker.on('message', ({ index, gathered }: FileAnswer) => {
      // What a dead thread had still said is read again here.
      if (!living.has(thread)) return;
      answers.set(index, gathered);
      thread.waiting.splice(thread.waiting.indexOf(index), 1);
      hand();
      wake();
    });
    thread.worker.on('error', die);
    thread.worker.on('messageerror', die);
    thread.worker.on('exit', (code) => die(new Error(`it ended with code ${code}`)));
  }
  const abort = (): void => wake();
  signal.addEventListener('abort', abort, { once: true });
  try {
    for (; turn < files.length; turn++) {
      signal.throwIfAborted();
      hand();
      const file = files[turn] as EventFile;
      const answer = isLarge(file) ? undefined : await answerOf(turn);
      if (answer === undefined) await readHere(file);
      else take(answer);
      await onFile(file);
    }
  } finally {
    signal.removeEventListener('abort', abort);
    living.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  /** Undefined where the file is to be read here. */
  async function answerOf(index: number): Promise<Gathered | undefined> {
    for (;;) {
      signal.throwIfAborted();
      if (left.delete(index)) return undefined;
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

function post({ worker }: Thread, request: FileRequest): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
  worker.postMessage(request);
}
