// `npm run test:mutation`: whether the tests notice when an engine, identity's or the network's, is changed. Arguments go on to scripts/mutation/main.ts.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';

await runMain(async () => {
  const { node } = await ensureReady({ build: false });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return await run(node, [...flags, join(ROOT, 'scripts', 'mutation', 'main.ts'), ...process.argv.slice(2)]);
});
