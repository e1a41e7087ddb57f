// `npm run test:deep`: what takes too long for every run. By default the identity engine against the second evaluator, by the million, and hostile
// input: `npm run test:deep -- --cases 100000 --seed 7`. `--only soak` instead runs a day of 50,000,000 generated events through the state of
// detection, and fails where memory grows: `npm run test:deep -- --only soak --events 5000000`. `--only kernel` sends 1,000,000 probes through
// networks of the kernel: `npm run test:deep -- --only kernel --probes 100000 --seed 7`.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';

const IDENTITY = [join(ROOT, 'tests', 'identity', 'deep', 'main.ts')];
const PARTS = new Map([
  ['kernel', [join(ROOT, 'scripts', 'test-kernel.mjs'), '--probes', '1000000', '--each', '1000']],
  // What waits for the watermark outlives the young generation, which had better not copy it over and over.
  ['soak', ['--expose-gc', '--max-semi-space-size=64', join(ROOT, 'tests', 'detection', 'soak', 'main.ts')]],
]);

await runMain(async () => {
  const { node } = await ensureReady({ build: false });
  const args = process.argv.slice(2);
  const at = args.indexOf('--only');
  const own = PARTS.get(args[at + 1] ?? '');
  // The other parts are those of the identity engine's own runner, which knows their names.
  if (at < 0 || own === undefined) return await run(node, [...IDENTITY, ...args]);
  return await run(node, [...own, ...args.toSpliced(at, 2)]);
});
