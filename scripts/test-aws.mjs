// `npm run test:aws`: the collector against a moto server, an emulator of AWS's API, in a Python virtual environment of its own.
// The environment is made once in .stoa/moto, from the versions that tests/aws/requirements.txt pins. Arguments go to vitest.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, ROOT, run, runMain, SetupError } from './setup.mjs';
import { tally } from './tally.mjs';

const HOME = join(ROOT, '.stoa', 'moto');
const REQUIREMENTS = join(ROOT, 'tests', 'aws', 'requirements.txt');
const BIN = join(HOME, process.platform === 'win32' ? 'Scripts' : 'bin');
const SERVER = join(BIN, process.platform === 'win32' ? 'moto_server.exe' : 'moto_server');

await runMain(async () => {
  const { node } = await ensureReady();
  const python = findPython();
  if (python === undefined) {
    process.stdout.write('skipped: the tests against AWS need Python 3.9 or newer as `python3`, with `venv`\n');
    tally({ passed: 0, failed: 0 });
    return 0;
  }
  ensureMoto(python);
  const folder = mkdtempSync(join(tmpdir(), 'stoa-aws-'));
  try {
    const file = join(folder, 'counts.json');
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`];
    const config = join(ROOT, 'tests', 'aws', 'vitest.config.ts');
    const code = await run(node, [vitest, 'run', '--config', config, ...reporters, ...process.argv.slice(2)], {
      env: { ...process.env, STOA_MOTO_SERVER: SERVER },
    });
    const counts = countsOf(file, code);
    tally(counts);
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Python 3.9 or newer that can make virtual environments. */
function findPython() {
  const check = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 9) else 1)';
  return ['python3', 'python'].find((name) => spawnSync(name, ['-c', check], { stdio: 'ignore' }).status === 0);
}

function ensureMoto(python) {
  const stamp = join(HOME, 'stamp');
  // A virtual environment knows where it is: one that came from elsewhere is made anew.
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).update(HOME).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(SERVER)) return;
  process.stderr.write('stoa: installing a moto server into .stoa/moto (once, about a minute) ...\n');
  rmSync(HOME, { recursive: true, force: true });
  must(spawnSync(python, ['-m', 'venv', HOME], { encoding: 'utf8' }), 'the virtual environment could not be made');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS];
  must(spawnSync(join(BIN, 'python'), pip, { encoding: 'utf8' }), 'pip could not install moto');
  writeFileSync(stamp, wanted);
}

function must({ status, stderr }, message) {
  if (status === 0) return;
  process.stderr.write(stderr ?? '');
  throw new SetupError(message, 'check the network and `pip config list`, then run the same command again');
}

/** A file that could not be loaded has no tests to count, and counts as one failure. */
function countsOf(file, code) {
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
