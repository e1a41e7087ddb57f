// Before `npm pack` and `npm publish`: builds the package afresh, so that nothing of an older build goes out with it.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady, ROOT, runMain } from './setup.mjs';

await runMain(async () => {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  await ensureReady();
  return 0;
});
