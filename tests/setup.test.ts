// `npm start` on a machine where something is in the way: one clear line, and nothing that looks finished.

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, runNpm, runProgram, temporaryFolder } from './work-tree.ts';

const STAMP = 'node_modules/.stoa-ready.json';
let folder = temporaryFolder('setup');
beforeEach(() => {
  folder = temporaryFolder('setup');
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'scripts']) cpSync(join(ROOT, name), join(folder.path, name), { recursive: true });
});
afterEach(() => folder.remove());

const start = (env: Readonly<Record<string, string>>) => runProgram(process.execPath, ['scripts/start.mjs'], folder.path, { env });

describe('npm start in a fresh clone', () => {
  it('says that the registry cannot be reached', () => {
    // Port 9 of this machine: nothing answers there.
    const { code, out, err } = start({ npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: join(folder.path, 'cache') });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/\nerror: npm could not reach its registry\nhelp: check the network.*\n$/);
    expect(existsSync(join(folder.path, STAMP))).toBe(false);
  }, 120_000);

  it('says that npm is missing', () => {
    const { code, err } = start({ PATH: folder.path });
    expect(code).toBe(2);
    expect(err).toMatch(/\nerror: npm was not found\nhelp: install Node with npm.*\n$/);
    expect(existsSync(join(folder.path, STAMP))).toBe(false);
  });

  it('does not believe an installation that was interrupted', () => {
    // npm writes node_modules/.package-lock.json last; here it is from another time, as after a change of the lock file.
    mkdirSync(join(folder.path, 'node_modules'));
    writeFileSync(join(folder.path, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: {} }));
    writeFileSync(join(folder.path, STAMP), '{"lock":"of another time"}');
    expect(start({ PATH: folder.path }).err).toContain('stoa: installing');
    expect(existsSync(join(folder.path, STAMP))).toBe(false);
  });
});

describe('npm ci with the lock file', () => {
  it.each(['linux/x64', 'linux/arm64', 'darwin/arm64', 'darwin/x64', 'win32/x64'])('is possible on %s', (platform) => {
    const [os = '', cpu = ''] = platform.split('/');
    rmSync(join(folder.path, 'scripts'), { recursive: true });
    const { code, err } = runNpm(['ci', '--dry-run', '--ignore-scripts', '--offline', `--os=${os}`, `--cpu=${cpu}`, '--loglevel=error'], folder.path);
    expect(code, err).toBe(0);
    expect(readdirSync(folder.path)).not.toContain('node_modules');
  });
});
