// Stands in for fast-check where a mutant's tests run: the same random tests for every mutant, fewer rounds, no search for the smallest failure.

import fc from 'fast-check';

/** How many rounds are played of those that a test asks for. */
export interface Rounds {
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

let hasPlayed = false;

/** What a file imports from `fast-check`. */
export function fewerRounds({ share, least, most }: Rounds): Readonly<Record<string, unknown>> {
  const play = fc.assert as (property: unknown, parameters: unknown) => unknown;
  const assert = (property: unknown, parameters: { readonly numRuns?: number } = {}): unknown => {
    const asked = parameters.numRuns ?? 100;
    hasPlayed = false;
    const end = play(property, { ...parameters, numRuns: Math.min(asked, most, Math.max(least, Math.round(asked * share))) });
    if (end instanceof Promise) return end.then(() => void (hasPlayed = true));
    hasPlayed = true;
    return end;
  };
  return { default: { ...fc, assert } };
}

/** What a test demands once it has played all rounds, as how often something came up: with fewer rounds it may not be so. */
export class AfterRoundsError extends Error {
  override readonly name = 'AfterRoundsError';
}

/** Runs a test; throws an `AfterRoundsError` where no round of it was wrong. */
export async function runWithFewerRounds(run: () => unknown): Promise<undefined> {
  hasPlayed = false;
  try {
    await run();
  } catch (error) {
    throw hasPlayed ? new AfterRoundsError(String(error), { cause: error }) : error;
  }
}

/** The same random tests whenever they are run. */
export function fixSeed(): void {
  fc.configureGlobal({ seed: 1, endOnFailure: true });
}
