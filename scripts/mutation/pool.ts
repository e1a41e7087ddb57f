// The workers that judge mutants. A mutant that takes all the memory of its worker is killed by that, and another worker goes on.

import { Worker } from 'node:worker_threads';
import type { Killed } from './judge-mutant.ts';
import type { Mutant } from './mutants.ts';
import type { PanelParts } from './panel.ts';
import type { Answer, Task } from './worker.ts';

const MEMORY_MB = 1500;
/** Modules of a world are not given back wholly: a worker is replaced now and then. */
const MUTANTS_EACH = 1500;

/** What kills each of the mutants. */
export async function judgeAll(
  mutants: readonly Mutant[],
  reachedBy: readonly (readonly string[])[],
  parts: PanelParts,
  workers: number,
  onDone: (done: number) => void,
) {
  const answers: (Killed | undefined)[] = [];
  let next = 0;
  let done = 0;
  const take = (): Task | undefined => {
    const mutant = mutants[next];
    return mutant === undefined ? undefined : { number: next, mutant, judges: reachedBy[next++] ?? [] };
  };
  const put = ({ number, killed }: Answer): void => {
    answers[number] = killed;
    onDone(++done);
  };
  const work = async (): Promise<void> => {
    while (next < mutants.length) await runWorker(parts, take, put);
  };
  await Promise.all(Array.from({ length: Math.min(workers, mutants.length) }, work));
  return answers;
}

/** One worker until there is no more to do, or until it has done its share, or ends for want of memory. */
function runWorker(parts: PanelParts, take: () => Task | undefined, put: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: parts,
      execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    let left = MUTANTS_EACH;
    let current: Task | undefined;
    const go = (): void => {
      current = left-- > 0 ? take() : undefined;
      if (current === undefined) void worker.terminate().then(() => resolve());
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
      else worker.postMessage(current);
    };
    worker.on('message', (answer: Answer) => {
      put(answer);
      go();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY' || current === undefined) {
        reject(error);
        return;
      }
      put({ number: current.number, killed: { by: 'time limit', how: 'it took all memory' } });
      resolve();
    });
    go();
  });
}
