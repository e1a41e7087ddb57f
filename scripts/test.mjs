// `npm test`: sets up what is missing, runs vitest under the pinned Node, and closes with `N passed, N failed`.
// Arguments go to vitest: `npm test -- src/core`.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';
import { tally } from './tally.mjs';

await runMain(async () => {
  const { node } = await ensureReady();
  const folder = mkdtempSync(join(tmpdir(), 'stoa-test-'));
  try {
    const file = join(folder, 'counts.json');
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', `--reporter=${join(ROOT, 'scripts', 'count-reporter.mjs')}`];
    const code = await run(node, [vitest, 'run', ...reporters, ...process.argv.slice(2)], { env: { ...process.env, STOA_COUNTS: file } });
    const { passed, failed, skipped, failures } = countsOf(file, code);
    tally({ passed, failed, failures });
    process.stdout.write(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`);
    return code === 0 && failed > 0 ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What the reporter counted. A run that failed without a failed test (no test found, a crash) counts as one failure. */
function countsOf(file, code) {
  let counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Vitest ended before it could report; its exit code says so.
  }
  return counts.failed === 0 && code !== 0 ? { ...counts, failed: 1 } : counts;
}
