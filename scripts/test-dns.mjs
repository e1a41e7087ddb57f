// `npm run test:dns`: the look-up in zones against NSD, a name server that nobody here wrote, fetched into .stoa/nsd as Debian packages.
// It answers on the loopback address only. Arguments go on to tests/dns/main.ts: `npm run test:dns -- --zones 500 --seed 7`.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { testAgainst } from './against.mjs';
import { unpackDebianPackages, withLibrariesOf } from './debian-packages.mjs';
import { ROOT } from './setup.mjs';

const HOME = join(ROOT, '.stoa', 'nsd');
const NSD = join(HOME, 'root', 'usr', 'sbin', 'nsd');

await testAgainst({
  folder: 'dns',
  name: 'a name server',
  missing: () => (existsSync(NSD) ? undefined : unpackDebianPackages({ home: HOME, packages: { nsd: '4.' }, name: 'NSD' })),
  args: () => ['--nsd', NSD],
  env: () => withLibrariesOf(HOME),
});
