// `node scripts/run.mjs FILE [ARGUMENTS]`: sets up what is missing, then runs a script of this folder under the pinned Node,
// which reads TypeScript as it is.

import { ensureReady, run, runMain } from './setup.mjs';

await runMain(async () => {
  const { node } = await ensureReady({ build: false });
  return await run(node, process.argv.slice(2));
});
