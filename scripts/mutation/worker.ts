// One of several workers: judges the mutants that it is sent, one after the other.

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
}

const panel = createPanel(workerData as PanelParts);
parentPort?.on('message', ({ number, mutant, judges }: Task) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
  void judgeMutant(panel, mutant, new Set(judges)).then((killed) => parentPort?.postMessage({ number, killed } satisfies Answer));
});
