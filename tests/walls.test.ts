// The walls between the folders hold: each kind of breach is planted in a copy of the tree, and the real compiler and linter refuse it.

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTree, runInstalled, temporaryFolder } from './work-tree.ts';

const tree = temporaryFolder('walls');
beforeAll(() => copyTree(tree.path), 120_000);
afterAll(() => tree.remove());

/** The codes of the compiler's errors, by file. */
function compile(folder: string): { readonly code: number; readonly errors: readonly string[] } {
  const { code, out } = runInstalled('typescript/bin/tsc', ['-b', folder, '--pretty', 'false'], tree.path);
  const errors = [...out.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map((match) => `${match[1]} ${match[2]}`);
  return { code, errors };
}

/** The rules that biome finds broken, by file. */
function lint(...paths: readonly string[]): { readonly code: number; readonly errors: readonly string[] } {
  // Without version control, which a copy has not.
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', ...paths];
  const { code, out } = runInstalled('@biomejs/biome/bin/biome', args, tree.path);
  const report = JSON.parse(out) as {
    readonly diagnostics: readonly { readonly category: string; readonly severity: string; readonly location: { readonly path: string } }[];
  };
  return { code, errors: report.diagnostics.filter((one) => one.severity === 'error').map((one) => `${one.location.path} ${one.category}`) };
}

/** What the function answers while the files stand in the tree. */
function planted<T>(files: Readonly<Record<string, string>>, judge: () => T): T {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(tree.path, path), text);
  try {
    return judge();
  } finally {
    for (const path of Object.keys(files)) rmSync(join(tree.path, path));
    // Of a file outside its folder the compiler complains, and emits it beside its source all the same.
    const emitted = readdirSync(join(tree.path, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:js|d\.ts)$/.test(path));
    for (const path of emitted) rmSync(join(tree.path, 'src', path));
  }
}

const PURE = ['core', 'identity', 'network', 'data', 'detection', 'posture', 'report'];
// The codes: 2591 a Node name that is not there, 2584 a DOM or Node global that is not there,
// 6307 a file of a project that this one does not reference.
const NODE_NAME = 'TS2591';
const GLOBAL_NAME = 'TS2584';
const NOT_REFERENCED = 'TS6307';

describe('the compiler', () => {
  it.each(PURE)('accepts src/%s as it stands', (folder) => {
    expect(compile(`src/${folder}`)).toEqual({ code: 0, errors: [] });
  });

  it.each([
    ['an import of node:fs', "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n", NODE_NAME],
    ['a dynamic import of node:fs', "export const planted = async (): Promise<unknown> => await import('node:fs');\n", NODE_NAME],
    ['process', 'export const planted = (): unknown => process.env;\n', NODE_NAME],
    ['console', "export const planted = (): void => console.log('planted');\n", GLOBAL_NAME],
  ])('refuses %s in every pure folder', (_, text, code) => {
    for (const folder of PURE) {
      const path = `src/${folder}/planted.ts`;
      const result = planted({ [path]: text }, () => compile(`src/${folder}`));
      expect(result.code, path).not.toBe(0);
      expect(result.errors, path).toContain(`${path} ${code}`);
    }
  });

  it.each([
    ['core', 'posture'],
    ['core', 'sources'],
    ['identity', 'posture'],
    ['network', 'identity'],
    ['identity', 'detection'],
    ['detection', 'posture'],
    ['detection', 'network'],
    ['posture', 'report'],
    ['report', 'store'],
    ['sources', 'store'],
    ['store', 'cli'],
  ])('refuses an import from %s up to %s', (from, to) => {
    const door = to === 'cli' ? 'main.ts' : 'index.ts';
    const path = `src/${from}/planted.ts`;
    const value = planted({ [path]: `import * as above from '../${to}/${door}';\nexport const planted: unknown = above;\n` }, () => compile(`src/${from}`));
    expect(value.code).not.toBe(0);
    expect(value.errors).toContain(`${path} ${NOT_REFERENCED}`);
    const type = planted({ [path]: `import type * as above from '../${to}/${door}';\nexport type Planted = typeof above;\n` }, () => compile(`src/${from}`));
    expect(type.code).not.toBe(0);
    expect(type.errors).toContain(`${path} ${NOT_REFERENCED}`);
  });
});

describe('the linter', () => {
  it('accepts the pure folders as they stand', () => {
    expect(lint(...PURE.map((folder) => `src/${folder}`))).toEqual({ code: 0, errors: [] });
  });

  it.each(['zod', 'zod/mini', 'commander', '@aws-sdk/client-s3', 'node:fs', 'node:fs/promises', 'fs'])(
    'refuses an import of %s in every pure folder',
    (name) => {
      const paths = PURE.map((folder) => `src/${folder}/planted.ts`);
      const { code, errors } = planted(Object.fromEntries(paths.map((path) => [path, `export * from '${name}';\n`])), () => lint(...paths));
      expect(code).not.toBe(0);
      expect(errors).toEqual(expect.arrayContaining(paths.map((path) => `${path} lint/style/noRestrictedImports`)));
    },
  );

  it('accepts string-width, and npm packages at the edges', () => {
    const files = {
      'src/report/planted.ts': "export * from 'string-width';\n",
      'src/cli/planted.ts': "export { Command } from 'commander';\n",
    };
    expect(planted(files, () => lint(...Object.keys(files))).errors).toEqual([]);
  });

  it('accepts the reader of YAML where rules are read, and in no other pure folder', () => {
    const paths = PURE.map((folder) => `src/${folder}/planted.ts`);
    const { errors } = planted(Object.fromEntries(paths.map((path) => [path, "export { parseAllDocuments } from 'yaml';\n"])), () => lint(...paths));
    expect([...errors].sort()).toEqual(
      paths
        .filter((path) => !path.startsWith('src/detection/'))
        .map((path) => `${path} lint/style/noRestrictedImports`)
        .sort(),
    );
  });

  it('refuses a circle of imports, of types alone too', () => {
    const files = {
      'src/core/planted-a.ts': "import type { B } from './planted-b.ts';\nexport type A = B | 1;\n",
      'src/core/planted-b.ts': "import type { A } from './planted-a.ts';\nexport type B = A | 2;\n",
    };
    const { code, errors } = planted(files, () => lint(...Object.keys(files)));
    expect(code).not.toBe(0);
    expect(errors).toEqual(Object.keys(files).map((path) => `${path} lint/suspicious/noImportCycles`));
  });
});
