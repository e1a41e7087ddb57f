// `npm start`: sets up what is missing, then assesses the built-in sample organisation, or what the arguments name.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';

// The sample is full of planted weaknesses: showing them is a success here, so the gate is off.
const DEMO = ['assess', '--source', 'sample', '--fail-on', 'none', '--report', 'html=stoa-report.html'];

await runMain(async () => {
  const { node } = await ensureReady();
  const given = process.argv.slice(2);
  return await run(node, [join(ROOT, 'dist', 'cli', 'main.js'), ...(given.length === 0 ? DEMO : given)]);
});
