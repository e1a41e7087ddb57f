// `node scripts/complete-lock.mjs`, after a dependency was added or updated: puts the packages for other platforms into package-lock.json
// that npm left out because its registry here does not carry them. Without them `npm ci` refuses the lock file, on this platform too.
// Their hashes are not known here, so npm takes them by name and exact version; only build tools have such packages.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };
const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

const added = {};
for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path] === undefined && /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version)) added[path] = entry(name, version, owner);
  }
}
const packages = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
process.stdout.write(`${Object.keys(added).length} packages added to package-lock.json\n`);

/** `@oxlint/binding-linux-arm64-musl` says its system, its processor and its C library in its name. */
function entry(name, version, owner) {
  const [, os, cpu, abi] = /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name) ?? [];
  if (os === undefined) throw new Error(`no platform in the name ${name}`);
  const libc = os === 'linux' ? LIBC[abi ?? 'gnu'] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(owner.dev === true ? { dev: true } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
    ...(owner.license === undefined ? {} : { license: owner.license }),
    optional: true,
    os: [os],
    ...(owner.engines === undefined ? {} : { engines: owner.engines }),
  };
}
