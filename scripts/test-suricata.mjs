// `npm run test:suricata`: the firewall engine against Suricata itself, which is fetched into .stoa/suricata as Debian packages.
// Nothing of the system changes: apt works on lists and a cache of its own, and the packages are only unpacked.
// Arguments go on to tests/suricata/main.ts: `npm run test:suricata -- --rulesets 500 --seed 7`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8').startsWith(VERSION) && existsSync(join(FILES, 'usr/bin/suricata'))) return undefined;
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^VERSION_CODENAME=bookworm$/m.test(system)) return 'Debian 12, whose backports have Suricata 7.0';
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return '`apt-get`';
  process.stderr.write('stoa: fetching Suricata into .stoa/suricata (once, about 20 seconds) ...\n');
  rmSync(HOME, { recursive: true, force: true });
  const [apt, debs] = [join(HOME, 'apt'), join(HOME, 'debs')];
  for (const folder of [join(apt, 'lists', 'partial'), join(apt, 'cache', 'archives', 'partial'), debs, FILES]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(apt, 'sources.list'), sources());
  const settings = [
    `Dir::State::lists "${apt}/lists";`,
    `Dir::Cache "${apt}/cache";`,
    `Dir::Etc::sourcelist "${apt}/sources.list";`,
    'Dir::Etc::sourceparts "-";',
  ];
  writeFileSync(join(apt, 'apt.conf'), `${settings.join('\n')}\n`);
  const call = (program, ...args) => spawnSync(program, args, { cwd: debs, encoding: 'utf8', env: { ...process.env, APT_CONFIG: join(apt, 'apt.conf') } });
  if (call('apt-get', 'update', '-qq').status !== 0) return 'the packages of Debian, which cannot be reached';
  const plan = call('apt-get', '-s', 'install', '-t', 'bookworm-backports', '--no-install-recommends', 'suricata');
  // With the version of each, so that what is unpacked fits together.
  const packages = [...plan.stdout.matchAll(/^Inst (\S+) (?:\[\S+\] )?\((\S+)/gm)].map(([, name, version]) => `${name}=${version}`);
  if (!packages.some((name) => /^suricata=\d+:7\.0/.test(name))) return 'Suricata 7.0, which the packages of Debian do not have here';
  if (call('apt-get', 'download', '-q', ...packages).status !== 0) return 'the packages of Debian, which cannot be fetched';
  for (const file of readdirSync(debs)) if (call('dpkg', '-x', file, FILES).status !== 0) return `\`dpkg\`, which did not unpack ${file}`;
  rmSync(debs, { recursive: true, force: true });
  rmSync(apt, { recursive: true, force: true });
  const libraries = readdirSync(join(FILES, 'usr', 'lib'))
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join(FILES, 'usr', 'lib', name));
  const said =
    spawnSync(join(FILES, 'usr/bin/suricata'), ['-V'], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') } }).stdout ?? '';
  const version = /version (7\.0\S*)/.exec(said)?.[1];
  if (version === undefined) return 'a Suricata that runs here, and this one does not';
  writeFileSync(STAMP, version);
  return undefined;
}

/** The mirrors that this machine already uses, with the backports beside them. */
function sources() {
  const key = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const listed = [
    '/etc/apt/sources.list',
    ...(existsSync('/etc/apt/sources.list.d') ? readdirSync('/etc/apt/sources.list.d').map((name) => join('/etc/apt/sources.list.d', name)) : []),
  ];
  const text = listed
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const mirror = /(https?:\/\/\S+\/debian)\/?(?=\s)/.exec(text)?.[1];
  const security = /(https?:\/\/\S+\/debian-security)\/?(?=\s)/.exec(text)?.[1];
  const lines = mirror === undefined ? [] : [`${mirror} bookworm main`, `${mirror} bookworm-backports main`];
  if (security !== undefined) lines.push(`${security} bookworm-security main`);
  return lines.map((line) => `deb [signed-by=${key}] ${line}\n`).join('');
}
