// Hands counts to `.ci/run`, which adds them up: one line a script in the file that STOA_TALLY names, if it names one, and one for each name of what failed.

import { appendFileSync } from 'node:fs';

export function tally({ passed, failed, failures = [] }) {
  const file = process.env.STOA_TALLY;
  if (file === undefined || file === '') return;
  const names = failures.map((name) => `failed: ${name.replaceAll(/\s+/g, ' ').slice(0, 300)}\n`);
  appendFileSync(file, `${passed} ${failed}\n${names.join('')}`);
}
