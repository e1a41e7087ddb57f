// For tests: a copy of the repository in a temporary folder, where a test may break things, and programs run in it.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

// What git does not keep, and what no test copies.
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.stoa', 'coverage']);

/** An empty folder; `remove` deletes it. */
export function temporaryFolder(name: string): { readonly path: string; readonly remove: () => void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), `stoa-${name}-`)));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Copies the repository, with the installed packages linked rather than copied. */
export function copyTree(to: string): void {
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(to, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'), 'junction');
}

export interface Run {
  readonly code: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

/** Runs a JavaScript file of an installed package, under the Node that runs the tests. */
export function runInstalled(file: string, args: readonly string[], cwd: string): Run {
  return runProgram(process.execPath, [join(ROOT, 'node_modules', file), ...args], cwd);
}

/** Runs npm: the one that started the tests, else the one on the path. */
export function runNpm(args: readonly string[], cwd: string): Run {
  const npm = process.env['npm_execpath'];
  const cli = npm?.endsWith('npm-cli.js') === true && existsSync(npm) ? npm : undefined;
  return cli === undefined ? runProgram('npm', args, cwd, { shell: process.platform === 'win32' }) : runProgram(process.execPath, [cli, ...args], cwd);
}

/** For what a test stands on: throws where the program failed. */
export function must({ code, out, err }: Run): void {
  if (code !== 0) throw new Error(`exit code ${code}\n${out}${err}`);
}

interface RunOptions {
  readonly shell?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program without what npm and vitest put into the environment of their children. */
export function runProgram(program: string, args: readonly string[], cwd: string, { shell = false, env = {} }: RunOptions = {}): Run {
  const inherited = Object.entries(process.env).filter(([key]) => !/^(npm_|vitest|STOA_|NODE_OPTIONS$|INIT_CWD$)/i.test(key));
  // What a program finds as `node` is what runs the tests.
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), PATH: path, ...env },
    encoding: 'utf8',
    shell,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { code: status ?? -1, out: stdout, err: stderr };
}
