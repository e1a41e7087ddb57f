// How tests run the command line: in this process with streams of their own, or as a real process of the built program.

import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Io, Sink } from './io.ts';
import { runCli } from './program.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const NODE = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
export const MAIN = join(ROOT, 'dist/cli/main.js');
const NOW = '2026-11-02T00:00:00Z';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly home?: string;
  /** The width of the terminal that stdout and stderr are; a pipe without it. */
  readonly terminal?: number;
}

/** One command line in this process, at a fixed time. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const sink = (keep: (text: string) => void): Sink => ({
    isTty: options.terminal !== undefined,
    columns: options.terminal,
    write: (text) => {
      keep(text);
      return Promise.resolve();
    },
  });
  const io: Io = {
    cwd: options.cwd ?? process.cwd(),
    home: options.home ?? ROOT,
    env: { NO_COLOR: '1', ...options.env },
    stdout: sink((text) => {
      stdout += text;
    }),
    stderr: sink((text) => {
      stderr += text;
    }),
    now: () => Date.parse(NOW),
    signal: new AbortController().signal,
  };
  const code = await runCli(argv, io);
  return { code, stdout, stderr };
}

/** A new folder that goes away with the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds the program once; a stale one would prove nothing. */
export function build(): void {
  const built = spawnSync(NODE, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', join(ROOT, 'src/cli')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
}

export function environment(extra: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { PATH: process.env['PATH'] ?? '', HOME: ROOT, XDG_CACHE_HOME: join(tmpdir(), 'stoa-cli-cache'), NO_COLOR: '1', STOA_NOW: NOW, ...extra };
}

/** The built program as a process of its own. */
export function runProcess(argv: readonly string[], options: RunOptions & { readonly nodeFlags?: readonly string[] } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const words = [...(options.nodeFlags ?? []), MAIN, ...argv];
    const settings = { cwd: options.cwd ?? ROOT, env: environment(options.env), maxBuffer: 256 * 1024 * 1024 };
    const child = execFile(NODE, words, settings, (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }));
  });
}

/** The built program, interrupted as soon as something is true. */
export function interruptProcess(argv: readonly string[], cwd: string, isReady: () => boolean): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(NODE, [MAIN, ...argv], { cwd, env: environment() });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => {
      stdout += String(text);
    });
    child.stderr.on('data', (text) => {
      stderr += String(text);
    });
    const poll = setInterval(() => {
      if (!isReady()) return;
      clearInterval(poll);
      child.kill('SIGINT');
    }, 2);
    child.on('close', (code) => {
      clearInterval(poll);
      resolve({ code, stdout, stderr });
    });
  });
}
