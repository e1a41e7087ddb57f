// What is published works where it is installed: packed from a clean build, installed into an empty project, imported and run there.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { copyTree, must, ROOT, runInstalled, runNpm, runProgram, temporaryFolder } from './work-tree.ts';

const MEGABYTE = 1024 * 1024;
const DOORS = Object.keys(manifest.exports).filter((path) => path !== './package.json');
const { path: folder, remove } = temporaryFolder('package');
const project = join(folder, 'project');
const installed = join(project, 'node_modules', manifest.name);
let tarball = '';

/** The program that npm links, by the file behind it: the link itself is npm's. */
const stoa = (...args: readonly string[]) => runProgram(process.execPath, [join(installed, manifest.bin.stoa), ...args], project);

beforeAll(() => {
  const tree = join(folder, 'tree');
  mkdirSync(tree);
  copyTree(tree);
  must(runInstalled('typescript/bin/tsc', ['-b', ...DOORS.map((door) => `src/${door.slice(2)}`), 'src/cli'], tree));
  must(runNpm(['pack', '--ignore-scripts', '--pack-destination', folder], tree));
  tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  must(runNpm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], project));
}, 300_000);
afterAll(remove, 120_000);

const files = () => readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

describe('the tarball', () => {
  // A fifth of a megabyte of it is AWS's service authorisation reference, and more than a megabyte says where addresses are.
  it('is small', () => {
    expect(statSync(tarball).size).toBeLessThan(3 * MEGABYTE);
  });

  it('holds the build, the licence and the words, and nothing else', () => {
    const top = readdirSync(installed);
    const allowed = ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json', 'rules', 'stoa.config.schema.json'];
    expect(top.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(top).toEqual(expect.arrayContaining(['LICENSE', 'dist', 'package.json']));
    expect(files().filter((path) => /\.(?:test|cases)\.|tsbuildinfo|(?:^|\/)tests?\/|golden/.test(path))).toEqual([]);
    const kinds = files().filter((path) => path.startsWith('dist/') && statSync(join(installed, path)).isFile());
    expect(kinds.filter((path) => !/\.(?:js|d\.ts|json)$/.test(path))).toEqual([]);
  });

  it('points to no source map and no import that is not inside', () => {
    const dangling: string[] = [];
    for (const path of files().filter((one) => /\.(?:js|d\.ts)$/.test(one))) {
      const text = readFileSync(join(installed, path), 'utf8');
      const maps = [...text.matchAll(/\/\/# sourceMappingURL=(\S+)/g)].map((match) => match[1] ?? '');
      const imports = [...text.matchAll(/\b(?:from|import\() ?'(\.[^']*)'/g)].map((match) => (match[1] ?? '').replace(/\.ts$/, '.d.ts'));
      dangling.push(...[...maps, ...imports].filter((to) => !existsSync(resolve(installed, dirname(path), to))).map((to) => `${path} -> ${to}`));
    }
    expect(dangling).toEqual([]);
  });

  it('asks for few packages besides the AWS SDK, DuckDB and their own parts', () => {
    const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { readonly packages: object };
    const others = Object.keys(lock.packages).filter((path) => !/node_modules\/@(?:duckdb|aws|aws-sdk|aws-crypto|smithy|nodable)\//.test(path));
    expect(others.length - 2).toBeLessThan(20);
  });
});

describe('the installed package', () => {
  it.each(DOORS)('answers the import of %s', (door) => {
    const script = `const door = await import('${manifest.name}/${door.slice(2)}'); console.log(Object.keys(door).length > 0 ? 'open' : 'empty');`;
    const { code, out, err } = runProgram(process.execPath, ['--input-type=module', '-e', script], project);
    expect({ code, out, err }).toEqual({ code: 0, out: 'open\n', err: '' });
  });

  it('keeps what is not exported to itself', () => {
    const script = `await import('${manifest.name}/dist/core/index.js')`;
    const { code, err } = runProgram(process.execPath, ['--input-type=module', '-e', script], project);
    expect(code).not.toBe(0);
    expect(err).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it.each(['nodenext', 'bundler'])('brings its types to a project that resolves modules as %s does', (resolution) => {
    const names = DOORS.map((door) => door.slice(2));
    const imports = names.map((name) => `import * as ${name} from '${manifest.name}/${name}';`).join('\n');
    const uses =
      "import type { Finding } from 'stoa/core';\nconst verdict: Finding['verdict'] = 'pass';\n// @ts-expect-error: not a verdict\nconst wrong: Finding['verdict'] = 'perhaps';\n";
    writeFileSync(join(project, 'consumer.ts'), `${imports}\n${uses}export const all = [${names.join(', ')}, verdict, wrong];\n`);
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules', '@types')];
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2023',
      '--module',
      module,
      '--moduleResolution',
      resolution,
      ...types,
    ];
    const { code, out } = runInstalled('typescript/bin/tsc', [...options, 'consumer.ts'], project);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  it('runs as npx runs it', () => {
    const { code, out, err } = runNpm(['exec', '--no', '--', 'stoa', '--version'], project);
    expect({ code, out }, err).toEqual({ code: 0, out: `${manifest.version}\n` });
  });

  it('assesses the sample organisation', () => {
    const { code, out, err } = stoa('assess', '--source', 'sample', '--fail-on', 'none');
    expect(code, err).toBe(0);
    expect(out).toContain('EC2.7');
  }, 120_000);

  it('fails the gate on the sample organisation', () => {
    expect(stoa('assess', '--source', 'sample', '--fail-on', 'critical').code).toBe(1);
  }, 120_000);
});
