// One of several workers of the long run: compares its share of the organisations, and reports now and then.

import { parentPort, workerData } from 'node:worker_threads';
import { compareModel, createTally } from './compare.ts';

export interface Share {
  readonly seed: number;
  /** The first organisation, how many to pass to the next, and how many in all. */
  readonly first: number;
  readonly step: number;
  readonly models: number;
  readonly requests: number;
}

const REPORT_EVERY = 50;
const SHOWN_AT_MOST = 3;
const share = workerData as Share;
let tally = createTally();
let shown = 0;
for (let model = share.first, done = 1; model < share.models; model += share.step, done += 1) {
  compareModel(share.seed + model, share.requests, tally, SHOWN_AT_MOST - shown);
  if (done % REPORT_EVERY === 0 || model + share.step >= share.models) {
    shown += tally.shown.length;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of Node, not of a browser
    parentPort?.postMessage(tally);
    tally = createTally();
  }
}
