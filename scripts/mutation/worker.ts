// One of several workers: judges the mutants that it is sent, one after the other.

import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { judgeMutant, type Killed } from './judge-mutant.ts';
import type { Mutant } from './mutants.ts';
import { createPanel, type PanelParts } from './panel.ts';

export interface Task {
  readonly number: number;
  readonly mutant: Mutant;
  /** The judges to ask, by name. */
  readonly judges: readonly string[];
}

export interface Answer {
  readonly number: number;
  readonly killed: Killed | undefined;
  /** What the worker holds by now. */
  readonly megabytes: number;
}

const panel = createPanel(workerData as PanelParts);
parentPort?.on('message', ({ number, mutant, judges }: Task) => {
  void judgeMutant(panel, mutant, new Set(judges)).then((killed) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
    parentPort?.postMessage({ number, killed, megabytes: getHeapStatistics().used_heap_size / 2 ** 20 } satisfies Answer),
  );
});
