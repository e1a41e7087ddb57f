// The engines whose mutants are judged.

import { identity } from './identity.ts';
import { network } from './network.ts';
import type { Subject } from './subject.ts';

export type { Subject } from './subject.ts';
export { ROOT } from './subject.ts';

/** The variable of the environment that holds texts of which one must be in the path of a file of tests. */
export const TESTS = 'STOA_MUTATION_TESTS';

const isAskedFor = (url: string): boolean => (process.env[TESTS] ?? '').split(',').some((text) => url.includes(text));

export const SUBJECTS: readonly Subject[] = [identity, network].map((one) => ({ ...one, tests: () => one.tests().filter(isAskedFor) }));

export function subjectNamed(name: string): Subject {
  const found = SUBJECTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no subject \`${name}\`: ${SUBJECTS.map((one) => one.name).join(', ')}`);
  return found;
}
