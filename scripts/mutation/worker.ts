// One of several workers: judges the mutants that it is sent, one after the other.

import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { type BenchParts, createBench, type Killed, type Question } from './judge-mutant.ts';
import { subjectNamed } from './subjects/index.ts';

export interface WorkerParts extends BenchParts {
  readonly subject: string;
}

export interface Task extends Question {
  readonly number: number;
}

export interface Answer {
  readonly number: number;
  readonly killed: Killed | undefined;
  /** What the worker holds by now. */
  readonly megabytes: number;
}

// A test that the clock stops may leave a promise behind that is then rejected.
process.on('unhandledRejection', () => undefined);
const { subject, ...parts } = workerData as WorkerParts;
const bench = createBench(subjectNamed(subject), parts);
parentPort?.on('message', ({ number, ...question }: Task) => {
  void bench
    .then((one) => one.judge(question))
    .then((killed) =>
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
      parentPort?.postMessage({ number, killed, megabytes: getHeapStatistics().used_heap_size / 2 ** 20 } satisfies Answer),
    );
});
