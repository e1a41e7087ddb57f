// The examples of the library's pages are true: each is compiled against the built package as it stands on its page, and run.
// Write the pages anew with `vitest run -u tests/library-examples.test.ts`, and read the difference.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, NODE, ROOT } from '../src/cli/cli.cases.ts';

/** Each page, and how many questions it answers at least. */
const PAGES = [
  { name: 'library-identity', least: 4 },
  { name: 'library-network', least: 7 },
  { name: 'library-detection', least: 3 },
  { name: 'event-patterns', least: 1 },
] as const;
const EXAMPLE = /^```ts\n([\s\S]*?)^```\n\n```output\n([\s\S]*?)^```$/gm;

const folder = mkdtempSync(join(tmpdir(), 'stoa-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pages = PAGES.map(({ name, least }) => {
  const path = join(ROOT, 'docs/guide', `${name}.md`);
  const text = readFileSync(path, 'utf8');
  return { name, least, path, text, examples: [...text.matchAll(EXAMPLE)].map(([, code = '']) => code) };
});

beforeAll(() => {
  build();
  // As an installed package: `stoa/identity` is found by the package's own exports.
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/stoa'), 'junction');
  symlinkSync(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'junction');
  for (const { name, examples } of pages)
    examples.forEach((code, index) => {
      writeFileSync(join(folder, `${name}-${index}.ts`), code);
    });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    types: ['node'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});

describe('the pages of the library', () => {
  it.each(pages)('have examples of each question: $name', ({ examples, least, text }) => {
    expect(examples.length).toBeGreaterThanOrEqual(least);
    // Nothing on the page is left out because it is written otherwise.
    expect(text.match(/^```ts$/gm)).toHaveLength(examples.length);
  });

  it('show code that compiles', () => {
    const compiled = spawnSync(NODE, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
    expect(compiled.stdout + compiled.stderr).toBe('');
    expect(compiled.status).toBe(0);
  });

  it.each(pages)('show what the code prints: $name', async ({ name, path, text }) => {
    let index = 0;
    const written = text.replaceAll(EXAMPLE, (_, code: string) => {
      const ran = spawnSync(NODE, [`${name}-${index++}.js`], { cwd: folder, encoding: 'utf8' });
      return `\`\`\`ts\n${code}\`\`\`\n\n\`\`\`output\n${ran.stdout}${ran.stderr}\`\`\``;
    });
    await expect(written).toMatchFileSnapshot(path);
  });
});
