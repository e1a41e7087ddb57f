// `npm start`: sets up what is missing, then assesses the built-in sample organisation, or what the arguments name.

import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain } from './setup.mjs';

// The sample is full of planted weaknesses: showing them is a success here, so the gate is off.
const DEMO = ['assess', '--source', 'sample', '--fail-on', 'none', '--report', 'html=stoa-report.html'];

await runMain(async () => {
  const { node } = await ensureReady();
  const given = process.argv.slice(2);
  const main = join(ROOT, 'dist', 'cli', 'main.js');
  if (given.length === 0) return await run(node, [main, ...DEMO]);
  // npm runs scripts in the root of the package; what the arguments name is seen from where they were typed.
  return await run(node, [main, ...given], { cwd: process.env.INIT_CWD ?? process.cwd() });
});
