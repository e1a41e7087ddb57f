// Makes a fresh clone ready: installs what package-lock.json names (Node 24 among it) and builds, each only when needed.
// Plain JavaScript without dependencies, because it runs before anything is installed, on whatever Node the machine has (20 or newer).

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.stoa-ready.json');
const PINNED_NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const TSC = join(MODULES, 'typescript', 'bin', 'tsc');
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
// npm's own patience keeps a machine without network waiting for more than a minute.
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/** Something that the person at the keyboard has to mend; shown without a stack. */
export class SetupError extends Error {
  constructor(message, help, exitCode = 2) {
    super(message);
    this.name = 'SetupError';
    this.help = help;
    this.exitCode = exitCode;
  }
}

/**
 * Installs and builds where that is needed.
 * Answers the Node to go on with: the pinned one, or this one where the pinned one does not run on this machine (musl, say).
 */
export async function ensureReady({ build = true } = {}) {
  const node = await ensureInstalled();
  if (build) await ensureBuilt(node);
  return { root: ROOT, node };
}

/** Runs a program with this terminal; answers its exit code, 128 + the signal's number where one ended it. */
export async function run(program, args, { cwd = ROOT, env = process.env, stdio = 'inherit' } = {}) {
  return await finished(spawn(program, args, { cwd, env, stdio }));
}

/** The exit code of a child. While it runs, it decides what an interrupt means: Ctrl+C reaches it too, and SIGTERM is handed on. */
function finished(child) {
  return new Promise((resolve, reject) => {
    const wait = () => {};
    const forward = () => child.kill('SIGTERM');
    process.on('SIGINT', wait).on('SIGTERM', forward);
    const settle = (action) => {
      process.off('SIGINT', wait).off('SIGTERM', forward);
      action();
    };
    child.on('error', (error) => settle(() => reject(error)));
    child.on('close', (code, signal) => settle(() => resolve(code ?? 128 + (constants.signals[signal] ?? 0))));
  });
}

/** The face of every script: runs `main`, exits with the code that it answers, and shows a set-up error in two lines. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\nerror: ${error.message}\n${error.help === undefined ? '' : `help: ${error.help}\n`}`);
    process.exitCode = error.exitCode;
  }
}

async function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new SetupError(`Node ${process.versions.node} is too old to set Stoa up`, 'install any Node from 20 on; Stoa brings its own Node 24 after that');
  const wanted = { lock: hashOf(join(ROOT, 'package-lock.json')), platform: process.platform, arch: process.arch };
  const stamp = readJson(STAMP);
  const stampHolds = stamp !== undefined && Object.entries(wanted).every(([key, value]) => stamp[key] === value) && existsSync(stamp.node) && existsSync(TSC);
  if (stampHolds) return stamp.node;

  rmSync(STAMP, { force: true });
  const node = (isInstalledByHand() ? findNode() : undefined) ?? (await install());
  // Written last and moved into place, so that an interrupted install never looks finished.
  writeFileSync(`${STAMP}.tmp`, `${JSON.stringify({ ...wanted, node })}\n`);
  renameSync(`${STAMP}.tmp`, STAMP);
  return node;
}

async function install() {
  process.stderr.write('stoa: installing Node 24 and the build tools into node_modules (once, about half a minute) ...\n');
  const { code, output } = await runNpm(['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...PATIENCE]);
  if (code >= 128 || /^npm error signal SIG/m.test(output)) {
    throw new SetupError('the installation was interrupted', 'run the same command again: it starts afresh', 130);
  }
  if (code !== 0) {
    process.stderr.write(output);
    if (NETWORK.test(output)) {
      throw new SetupError('npm could not reach its registry', 'check the network, the proxy and `npm config get registry`, then run the same command again');
    }
    throw new SetupError(
      `\`npm ci\` failed with exit code ${code}`,
      'its own words stand above; after mending, delete node_modules and run the same command again',
    );
  }
  const node = findNode();
  if (node === undefined) {
    throw new SetupError(
      'the Node 24 that npm installed does not run here, and this Node is older than 22.13',
      'allow install scripts (`npm config get ignore-scripts` should say false), or install Node 22.13 or newer, then run the same command again',
    );
  }
  return node;
}

/** The pinned Node if it runs, else this one if it is new enough. */
function findNode() {
  const probe = spawnSync(PINNED_NODE, ['--version'], { encoding: 'utf8' });
  if (probe.status === 0 && probe.stdout.startsWith('v')) return PINNED_NODE;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13) ? process.execPath : undefined;
}

/** Whether `npm ci` or `npm install` has already finished here: npm writes its hidden lock file last. */
function isInstalledByHand() {
  const lock = readJson(join(ROOT, 'package-lock.json'))?.packages;
  const hidden = readJson(join(MODULES, '.package-lock.json'))?.packages;
  if (lock === undefined || hidden === undefined) return false;
  const same = (path) => hidden[path] !== undefined && hidden[path].version === lock[path]?.version && hidden[path].integrity === lock[path]?.integrity;
  const required = Object.keys(lock).filter((path) => path !== '' && lock[path].optional !== true);
  const fitsHere = ({ os, cpu }) => (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
  return required.every(same) && Object.keys(hidden).every((path) => same(path) && fitsHere(hidden[path]));
}

/** `tsc -b` over every folder of src; it looks at time stamps and hashes itself, and takes 0.2 s when nothing has changed. */
async function ensureBuilt(node) {
  const folders = readdirSync(join(ROOT, 'src')).filter((name) => existsSync(join(ROOT, 'src', name, 'tsconfig.json')));
  const isFirst = !existsSync(MAIN);
  if (isFirst) process.stderr.write('stoa: building ...\n');
  // Without its output, a build record that says "up to date" is not to be believed.
  const code = await run(node, [TSC, '-b', ...(isFirst ? ['--force'] : []), ...folders.map((name) => `src/${name}`)], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new SetupError('the build failed', 'the compiler says above what is wrong');
}

/** Runs npm quietly: the npm that started us if it did, else the one on the path. */
async function runNpm(args) {
  const started = process.env.npm_execpath;
  const isNpm = started !== undefined && basename(started) === 'npm-cli.js' && existsSync(started);
  // `npm ci` deletes node_modules: it must not run on the Node that lives in there.
  const system = process.env.npm_node_execpath;
  const outer = system !== undefined && !system.startsWith(MODULES) && existsSync(system) ? system : process.execPath;
  // On Windows npm is a .cmd file, which only a shell starts; the arguments are constants of this file.
  const [program, first, shell] = isNpm ? [outer, [started], false] : ['npm', [], process.platform === 'win32'];
  const child = spawn(program, [...first, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell });
  let output = '';
  const take = (chunk) => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  try {
    return { code: await finished(child), output };
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new SetupError('npm was not found', 'install Node with npm (20 or newer) and run the same command again');
  }
}

function hashOf(path) {
  // A checkout may have changed the line ends; the lock file is the same all the same.
  return createHash('sha256').update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).digest('hex');
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
