// Hands counts to `.ci/run`, which adds them up: one line a script in the file that STOA_TALLY names, if it names one.

import { appendFileSync } from 'node:fs';

export function tally({ passed, failed }) {
  const file = process.env.STOA_TALLY;
  if (file !== undefined && file !== '') appendFileSync(file, `${passed} ${failed}\n`);
}
