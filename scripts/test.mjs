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
    const file = join(folder, 'results.json');
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const code = await run(node, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)]);
    const counts = countsOf(file, code);
    tally(counts);
    const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A file that could not be loaded has no tests to count, and neither has an error outside all tests: each counts as one failure. */
function countsOf(file, code) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = results.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed')).length;
  const failed = results.numFailedTests + broken;
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: results.numPendingTests + results.numTodoTests };
}
