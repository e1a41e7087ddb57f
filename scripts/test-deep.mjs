// `npm run test:deep`: what takes too long for every run. By default the identity engine against the second evaluator, by the million, and hostile
// input: `npm run test:deep -- --cases 100000 --seed 7`. `--only soak` instead runs a day of 50,000,000 generated events through the state of
// detection, and fails where memory grows: `npm run test:deep -- --only soak --events 5000000`.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain, SetupError } from './setup.mjs';

const PARTS = new Map([
  ['identity', [join(ROOT, 'tests', 'identity', 'deep', 'main.ts')]],
  // What waits for the watermark outlives the young generation, which had better not copy it over and over.
  ['soak', ['--expose-gc', '--max-semi-space-size=64', join(ROOT, 'tests', 'detection', 'soak', 'main.ts')]],
]);

await runMain(async () => {
  const { node } = await ensureReady({ build: false });
  const args = process.argv.slice(2);
  const at = args.indexOf('--only');
  const part = at < 0 ? 'identity' : (args[at + 1] ?? '');
  const own = PARTS.get(part);
  if (own === undefined) throw new SetupError(`no part \`${part}\` of test:deep`, `there are: ${[...PARTS.keys()].join(', ')}`);
  return await run(node, [...own, ...(at < 0 ? args : args.toSpliced(at, 2))]);
});
