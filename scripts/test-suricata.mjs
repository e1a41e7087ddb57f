// `npm run test:suricata`: the firewall engine against Suricata itself, which is fetched into .stoa/suricata as Debian packages.
// Arguments go on to tests/suricata/main.ts: `npm run test:suricata -- --rulesets 500 --seed 7`.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testAgainst } from './against.mjs';
import { unpackDebianPackages, withLibrariesOf } from './debian-packages.mjs';
import { ROOT } from './setup.mjs';

const HOME = join(ROOT, '.stoa', 'suricata');
const FILES = join(HOME, 'root');
const STAMP = join(HOME, 'stamp');
/** AWS runs Suricata 7.0, which Debian 12 has in its backports. */
const VERSION = '7.0';

await testAgainst({ folder: 'suricata', name: 'Suricata', missing: ensureSuricata, args: () => ['--root', FILES] });

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
