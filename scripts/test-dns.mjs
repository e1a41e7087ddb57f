// `npm run test:dns`: the look-up in zones against NSD, a name server that nobody here wrote, fetched into .stoa/nsd as Debian packages.
// It answers on the loopback address only. Arguments go on to tests/dns/main.ts: `npm run test:dns -- --zones 500 --seed 7`.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unpackDebianPackages, withLibrariesOf } from './debian-packages.mjs';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';
import { tally } from './tally.mjs';

const HOME = join(ROOT, '.stoa', 'nsd');
const NSD = join(HOME, 'root', 'usr', 'sbin', 'nsd');

await runMain(async () => {
  const { node } = await ensureReady({ build: false });
  const missing = existsSync(NSD) ? undefined : unpackDebianPackages({ home: HOME, packages: { nsd: '4.' }, name: 'NSD' });
  if (missing !== undefined) {
    process.stdout.write(`skipped: the tests against a name server need ${missing}\n`);
    tally({ passed: 0, failed: 0 });
    return 0;
  }
  const code = await run(node, [join(ROOT, 'tests', 'dns', 'main.ts'), '--nsd', NSD, ...process.argv.slice(2)], { env: withLibrariesOf(HOME) });
  tally(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return code;
});
