// `npm run test:suricata`: the firewall engine against Suricata itself, which is fetched into .stoa/suricata as Debian packages.
// Arguments go on to tests/suricata/main.ts: `npm run test:suricata -- --rulesets 500 --seed 7`.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackDebianPackages, withLibrariesOf } from './debian-packages.mjs';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';
import { tally } from './tally.mjs';

const HOME = join(ROOT, '.stoa', 'suricata');
const FILES = join(HOME, 'root');
const STAMP = join(HOME, 'stamp');
/** AWS runs Suricata 7.0, which Debian 12 has in its backports. */
const VERSION = '7.0';

await runMain(async () => {
  const { node } = await ensureReady({ build: false });
  const missing = ensureSuricata();
  if (missing !== undefined) {
    process.stdout.write(`skipped: the tests against Suricata need ${missing}\n`);
    tally({ passed: 0, failed: 0 });
    return 0;
  }
  const code = await run(node, [join(ROOT, 'tests', 'suricata', 'main.ts'), '--root', FILES, ...process.argv.slice(2)]);
  tally(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return code;
});

/** What is missing, or nothing where Suricata stands in its folder. */
function ensureSuricata() {
  const program = join(FILES, 'usr/bin/suricata');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8').startsWith(VERSION) && existsSync(program)) return undefined;
  const missing = unpackDebianPackages({ home: HOME, packages: { suricata: VERSION }, release: 'bookworm-backports', name: `Suricata ${VERSION}` });
  if (missing !== undefined) return missing;
  const said = spawnSync(program, ['-V'], { encoding: 'utf8', env: withLibrariesOf(HOME) }).stdout ?? '';
  const version = /version (7\.0\S*)/.exec(said)?.[1];
  if (version === undefined) return 'a Suricata that runs here, and this one does not';
  writeFileSync(STAMP, version);
  return undefined;
}
