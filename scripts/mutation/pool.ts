// The workers that judge mutants. A mutant that takes all the memory of a worker that is new is killed by that, and another worker goes on.

import { Worker } from 'node:worker_threads';
import type { Killed, Question } from './judge-mutant.ts';
import type { Answer, Task, WorkerParts } from './worker.ts';

const MEMORY_MB = 2000;
/** Modules of a world are not given back wholly: a worker that holds more is replaced. */
const HELD_MB = 1000;

/** What kills each of the mutants. */
export async function judgeAll(
  questions: readonly Question[],
  parts: WorkerParts,
  workers: number,
  onDone: (answers: readonly (Killed | undefined)[], done: number) => void,
) {
  const answers: (Killed | undefined)[] = [];
  let next = 0;
  let done = 0;
  /** Those that a worker could not end, which was not new. */
  const again: Task[] = [];
  const take = (): Task | undefined => {
    const question = questions[next];
    return again.pop() ?? (question === undefined ? undefined : { number: next++, ...question });
  };
  const put = ({ number, killed }: Omit<Answer, 'megabytes'>): void => {
    answers[number] = killed;
    onDone(answers, ++done);
  };
  const work = async (): Promise<void> => {
    while (next < questions.length || again.length > 0) await runWorker(parts, take, put, (task) => void again.push(task));
  };
  await Promise.all(Array.from({ length: Math.min(workers, questions.length) }, work));
  return answers;
}

/** One worker until there is no more to do, or until it holds too much, or ends for want of memory. */
function runWorker(
  parts: WorkerParts,
  take: () => Task | undefined,
  put: (answer: Omit<Answer, 'megabytes'>) => void,
  giveBack: (task: Task) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: parts,
      execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    let isNew = true;
    let held = 0;
    let current: Task | undefined;
    const go = (): void => {
      current = held < HELD_MB ? take() : undefined;
      if (current === undefined) void worker.terminate().then(() => resolve());
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
      else worker.postMessage(current);
    };
    worker.on('message', (answer: Answer) => {
      put(answer);
      isNew = false;
      held = answer.megabytes;
      go();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY' || current === undefined) {
        reject(error);
        return;
      }
      if (isNew) put({ number: current.number, killed: { by: 'memory', how: 'it took all memory of a new worker' } });
      else giveBack(current);
      resolve();
    });
    go();
  });
}
