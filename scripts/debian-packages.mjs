// Programs out of Debian's packages, unpacked into a private folder: nothing of the system changes. apt works on lists and a cache
// of its own.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is missing, as the end of a sentence, or nothing where the packages stand in `home`/root.
 * `packages` are what the plan of apt has to hold, each with the beginning of its version; `release` is where apt looks first.
 */
export function unpackDebianPackages({ home, packages, release, name }) {
  const files = join(home, 'root');
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^VERSION_CODENAME=bookworm$/m.test(system)) return `Debian 12, whose packages have ${name}`;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return '`apt-get`';
  process.stderr.write(`stoa: fetching ${name} into .stoa (once, about 20 seconds) ...\n`);
  rmSync(home, { recursive: true, force: true });
  const [apt, debs] = [join(home, 'apt'), join(home, 'debs')];
  for (const folder of [join(apt, 'lists', 'partial'), join(apt, 'cache', 'archives', 'partial'), debs, files]) mkdirSync(folder, { recursive: true });
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
  const plan = call(
    'apt-get',
    '-s',
    'install',
    ...(release === undefined ? [] : ['-t', release]),
    '--no-install-recommends',
    '--reinstall',
    ...Object.keys(packages),
  );
  // With the version of each, so that what is unpacked fits together.
  const planned = [...plan.stdout.matchAll(/^Inst (\S+) (?:\[\S+\] )?\((\S+)/gm)].map(([, one, version]) => `${one}=${version}`);
  const isPlanned = ([one, version]) =>
    planned.some(
      (text) =>
        text.startsWith(`${one}=`) &&
        text
          .slice(one.length + 1)
          .replace(/^\d+:/, '')
          .startsWith(version),
    );
  if (!Object.entries(packages).every(isPlanned)) return `${name}, which the packages of Debian do not have here`;
  if (call('apt-get', 'download', '-q', ...planned).status !== 0) return 'the packages of Debian, which cannot be fetched';
  for (const file of readdirSync(debs)) if (call('dpkg', '-x', file, files).status !== 0) return `\`dpkg\`, which did not unpack ${file}`;
  rmSync(debs, { recursive: true, force: true });
  rmSync(apt, { recursive: true, force: true });
  return undefined;
}

/** The environment in which programs unpacked in `home`/root find their libraries. */
export function withLibrariesOf(home) {
  const libraries = ['lib', join('usr', 'lib')]
    .map((folder) => join(home, 'root', folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => join(folder, name)),
    );
  return { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
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
