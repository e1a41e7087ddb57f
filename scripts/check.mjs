// `npm run check`: every check but the tests. All run, even after one has failed; the exit code is 1 if any did.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady, ROOT, runMain } from './setup.mjs';
import { tally } from './tally.mjs';

const modules = (...path) => join(ROOT, 'node_modules', ...path);

/** The name of each check, and what the pinned Node runs for it.
 * @type {readonly (readonly [string, readonly string[]])[]}
 */
const CHECKS = [
  ['types', [modules('typescript', 'bin', 'tsc'), '-b']],
  ['biome', [modules('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']],
  ['oxlint', [modules('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', '.']],
  ['knip', [modules('knip', 'bin', 'knip.js'), '--no-progress']],
  ['publint', [modules('publint', 'src', 'cli.js'), 'run', '--strict', '--pack', 'false', ROOT]],
  ['docs', [join(ROOT, 'scripts', 'docs.ts'), '--check']],
  ['authorization data', [join(ROOT, 'scripts', 'authorization-data.ts'), '--check']],
];

await runMain(async () => {
  const { node } = await ensureReady();
  let failed = 0;
  for (const [name, args] of CHECKS) {
    const { code, output } = await capture(node, args);
    process.stdout.write(`${code === 0 ? 'pass' : 'FAIL'}  ${name}\n`);
    if (code !== 0) {
      failed++;
      process.stdout.write(`${output.trimEnd()}\n\n`);
    }
  }
  tally({ passed: CHECKS.length - failed, failed });
  process.stdout.write(`${CHECKS.length - failed} checks passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

function capture(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
