// `npm run test:deep -- --only properties`: the tests that draw what they ask, with many times their rounds.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import usual from '../../vitest.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tests with properties. */
function drawing(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.test.ts') && readFileSync(join(root, name), 'utf8').includes("from 'fast-check'"));
}

export default defineConfig({
  root,
  test: {
    ...usual.test,
    include: [...drawing('src'), ...drawing('tests')],
    setupFiles: [fileURLToPath(new URL('more-rounds.ts', import.meta.url))],
    // An hour for a test; nobody waits for one that does not end.
    testTimeout: 3_600_000,
  },
});
