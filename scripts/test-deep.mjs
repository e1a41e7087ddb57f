// `npm run test:deep`: what takes too long for every run. By default the identity engine against the second evaluator, by the million, and hostile
// input: `npm run test:deep -- --cases 100000 --seed 7`. `--only soak` instead runs a day of 50,000,000 generated events through the state of
// detection, and fails where memory grows: `npm run test:deep -- --only soak --events 5000000`. `--only kernel` sends 1,000,000 probes through
// networks of the kernel: `npm run test:deep -- --only kernel --probes 100000 --seed 7`. `--only properties` runs every test that draws what
// it asks, with 20 times its rounds: `npm run test:deep -- --only properties --times 5 src/detection`.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';

const IDENTITY = [join(ROOT, 'tests', 'identity', 'deep', 'main.ts')];
const PARTS = new Map([
  ['kernel', [join(ROOT, 'scripts', 'test-kernel.mjs'), '--probes', '1000000', '--each', '1000']],
  // What waits for the watermark outlives the young generation, which had better not copy it over and over.
  ['soak', ['--expose-gc', '--max-semi-space-size=64', join(ROOT, 'tests', 'detection', 'soak', 'main.ts')]],
]);

const PROPERTIES = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', join(ROOT, 'tests', 'properties', 'vitest.config.ts')];

/** Takes `--times N` out of the arguments; what is no number from 1 to 9999 is nothing. */
function timesOf(args) {
  const at = args.indexOf('--times');
  if (at < 0) return ['20', args];
  return [/^[1-9]\d{0,3}$/.exec(args[at + 1] ?? '')?.[0], args.toSpliced(at, 2)];
}

await runMain(async () => {
  const args = process.argv.slice(2);
  const at = args.indexOf('--only');
  const isOfProperties = at >= 0 && args[at + 1] === 'properties';
  const { node } = await ensureReady({ build: isOfProperties });
  if (isOfProperties) {
    const [times, rest] = timesOf(args.toSpliced(at, 2));
    if (times === undefined) {
      process.stderr.write('`--times` takes a number from 1 to 9999\n');
      return 2;
    }
    return await run(node, [...PROPERTIES, ...rest], { env: { ...process.env, STOA_TIMES: times } });
  }
  const own = PARTS.get(args[at + 1] ?? '');
  // The other parts are those of the identity engine's own runner, which knows their names.
  if (at < 0 || own === undefined) return await run(node, [...IDENTITY, ...args]);
  return await run(node, [...own, ...args.toSpliced(at, 2)]);
});
