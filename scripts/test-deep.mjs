// `npm run test:deep`: the identity engine against the second evaluator, by the million, and hostile input.
// Arguments go on to tests/identity/deep/main.ts: `npm run test:deep -- --cases 100000 --seed 7`.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';

await runMain(async () => {
  const { node } = await ensureReady({ build: false });
  return await run(node, [join(ROOT, 'tests', 'identity', 'deep', 'main.ts'), ...process.argv.slice(2)]);
});
