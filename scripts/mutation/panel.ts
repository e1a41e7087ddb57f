// All that judges mutants, put together for one worker.

import fc from 'fast-check';
import { type Judge, type Sample, sampleJudges, testFiles, vectorJudges } from './judges.ts';

export interface PanelParts {
  readonly samples: readonly Sample[];
  /** Names of judges, and URLs of tests, that the unchanged engine does not pass. */
  readonly without: readonly string[];
  /** Whether mutants that vectors and the second evaluator let live are asked the tests too. */
  readonly withTests: boolean;
}

export interface Panel {
  readonly root: URL;
  readonly judges: readonly Judge[];
  readonly tests: readonly string[];
  /** For each file its judges, the one that killed last first. */
  readonly orders: Map<string, Judge[]>;
  /** … and its tests. */
  readonly testOrders: Map<string, readonly string[]>;
}

export function createPanel({ samples, without, withTests }: PanelParts): Panel {
  // The same tests for every mutant, and no search for the smallest failure.
  fc.configureGlobal({ seed: 1, endOnFailure: true });
  return {
    root: new URL('../../', import.meta.url),
    judges: [...vectorJudges(), ...sampleJudges(samples)].filter(({ name }) => !without.includes(name)),
    tests: withTests ? testFiles().filter((url) => !without.includes(url)) : [],
    orders: new Map(),
    testOrders: new Map(),
  };
}
