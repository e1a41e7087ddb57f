// An engine whose mutants are judged: a row of the table in `index.ts`.

import type { Judge } from '../judge.ts';
import type { Rounds } from '../rounds.ts';

export interface Subject {
  readonly name: string;
  /** The folder of the engine, from the root of the repository, with a slash at its end. */
  readonly folder: string;
  /** Whether a source file of the folder is counted, by its path in the folder. */
  readonly counts: (path: string) => boolean;
  /** Functions that answer with words for people, as explanations are: nothing in them is changed. */
  readonly ofWords: readonly string[];
  /** How many rounds random tests play for each mutant; as many as they say where this is absent. */
  readonly rounds?: Rounds;
  /** Judges that are no tests. */
  readonly judges: () => readonly Judge[];
  /** The URLs of the files of tests. */
  readonly tests: () => readonly string[];
  /** Where mutants are listed that no test can kill. */
  readonly equivalents: URL;
}

export const ROOT = new URL('../../../', import.meta.url);
