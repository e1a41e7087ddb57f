// `npm run docs` writes the generated pages; with `--check` it only says which are not what the code says now.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './docs/differences.ts';
import { generatedPages } from './docs/pages.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const pages = generatedPages();
const found = differences(ROOT, pages);

if (process.argv.includes('--check')) {
  for (const { path, kind } of found) console.error(`${path}: ${kind}`);
  if (found.length > 0) console.error('help: run `npm run docs` and commit what it writes');
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  for (const { path } of found) {
    const text = pages.get(path);
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file, { recursive: true });
    else writeFileSync(file, text);
  }
  console.log(`${pages.size} pages, ${found.length} written or removed`);
}
