// What the tests against other programs have in common: a program that is missing skips them, and says so; the rest is run and counted.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';
import { tally } from './tally.mjs';

/**
 * Runs `tests/<folder>/main.ts`, with the arguments of this script after those of `args`.
 * `missing` answers the end of the sentence that says why the tests are skipped, or nothing where they can run; `args` and `env` are asked after it.
 */
export async function testAgainst({ folder, name, missing, args, env = () => process.env }) {
  await runMain(async () => {
    const { node } = await ensureReady({ build: false });
    const reason = missing();
    if (reason !== undefined) {
      process.stdout.write(`skipped: the tests against ${name} need ${reason}\n`);
      tally({ passed: 0, failed: 0 });
      return 0;
    }
    const code = await run(node, [join(ROOT, 'tests', folder, 'main.ts'), ...args(), ...process.argv.slice(2)], { env: env() });
    tally(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    return code;
  });
}
