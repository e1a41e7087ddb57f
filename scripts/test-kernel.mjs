// `npm run test:kernel`: the network engine against the Linux kernel, which sends real packets through the same networks.
// nftables and iproute2 are fetched into .stoa/kernel as Debian packages; the namespaces are this process's own and go with it.
// Arguments go on to tests/kernel/main.ts: `npm run test:kernel -- --probes 1000000 --each 1000 --seed 7`.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { testAgainst } from './against.mjs';
import { unpackDebianPackages, withLibrariesOf } from './debian-packages.mjs';
import { ROOT } from './setup.mjs';

const HOME = join(ROOT, '.stoa', 'kernel');
const program = (...names) => names.map((name) => join(HOME, 'root', name)).find((path) => existsSync(path));
const nft = () => program('usr/sbin/nft');
const ip = () => program('usr/sbin/ip', 'sbin/ip', 'bin/ip', 'usr/bin/ip');

await testAgainst({
  folder: 'kernel',
  name: 'the kernel',
  missing: whatIsMissing,
  args: () => ['--nft', nft(), '--ip', ip()],
  env: () => withLibrariesOf(HOME),
});

/** The end of the sentence that says why they are skipped, or nothing where they can run. */
function whatIsMissing() {
  if (process.platform !== 'linux') return 'Linux';
  if (process.getuid() !== 0) return 'root, to make network namespaces';
  if (spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status !== 0) return 'Python 3.9 or newer as `python3`';
  if (nft() === undefined || ip() === undefined) {
    const missing = unpackDebianPackages({ home: HOME, packages: { nftables: '1.', iproute2: '6.' }, name: 'nftables and iproute2' });
    if (missing !== undefined) return missing;
  }
  const tried = spawnSync('unshare', ['--net', nft(), 'list', 'ruleset'], { env: withLibrariesOf(HOME), encoding: 'utf8' });
  return tried.status === 0 ? undefined : 'network namespaces and nftables of the kernel, which are not to be had here';
}
