// What may kill a mutant. Each judge is small, so that the one that killed the last mutant can be asked first about the next.

import { runWithFewerRounds } from './rounds.ts';
import type { World } from './world.ts';

/** What is wrong, if anything is. */
export type Fault = string | undefined;

export interface Judge {
  readonly name: string;
  /** What kind of judge it is, for the report. */
  readonly kind: string;
  /** The URL of the file of tests that it is of. */
  readonly file?: string;
  /** What has to be run in a world, when that is ready: answers what is wrong, or throws, where something is. May never end. */
  readonly ready: (world: World) => Promise<() => Fault | Promise<Fault>>;
}

/** By which a judge is known in every process: files of tests may come and go between two of them. */
export const keyOf = ({ file = '', name }: Judge): string => `${file} ${name}`;

/** Prepares what comes before, and answers the test itself, of a test in a file. */
export function testJudge(url: string, number: number, name: string): Judge {
  return {
    name: `${url.slice(url.lastIndexOf('/') + 1)}: ${name} #${number}`,
    kind: 'tests',
    file: url,
    ready: async (world) => {
      const test = (await world.tests(url))[number];
      if (test === undefined) throw new Error('the test is not there');
      for (const before of test.before.splice(0)) await before();
      return () => runWithFewerRounds(test.run);
    },
  };
}
