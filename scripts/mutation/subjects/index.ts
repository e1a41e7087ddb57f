// The engines whose mutants are judged.

import { identity } from './identity.ts';
import { network } from './network.ts';
import type { Subject } from './subject.ts';

export type { Subject } from './subject.ts';
export { ROOT } from './subject.ts';

export const SUBJECTS: readonly Subject[] = [identity, network];

export function subjectNamed(name: string): Subject {
  const found = SUBJECTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no subject \`${name}\`: ${SUBJECTS.map((one) => one.name).join(', ')}`);
  return found;
}
