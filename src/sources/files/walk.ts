// The files below a folder, in one order on every machine; links that lead in circles or out of the folder are named, not followed.

import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { compareText, type Issue } from '../../core/index.ts';

export interface FoundFile {
  /** Where it is. */
  readonly path: string;
  /** Its path below the folder, with `/`, for hints and messages. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970, whole. */
  readonly modified: number;
}

export interface WalkLimits {
  readonly maxFiles: number;
  readonly maxDepth: number;
}

const WALK_LIMITS: WalkLimits = { maxFiles: 1_000_000, maxDepth: 64 };

export interface Walked {
  readonly files: readonly FoundFile[];
  readonly issues: readonly Issue[];
}

/** All regular files below a folder (or the one file itself); names that begin with a dot are passed over. */
export async function walk(folder: string, limits: WalkLimits = WALK_LIMITS): Promise<Walked> {
  const files: FoundFile[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let root = '';

  async function visit(path: string, name: string, depth: number): Promise<void> {
    const found = await look(path, name);
    if (found === undefined) return;
    const { stats, real } = found;
    if (!stats.isDirectory()) {
      if (!stats.isFile())
        return refuse(
          'not-a-file',
          name === '' ? folder : name,
          `it is ${kindOf(stats)}, and is not read`,
          'send what it holds to the standard input, and name `-`',
        );
      if (files.length >= limits.maxFiles) return refuse('too-many-files', name, `more than ${limits.maxFiles} files`, 'read a smaller folder');
      files.push({ path, name, size: stats.size, modified: Math.floor(stats.mtimeMs) });
      return;
    }
    if (seen.has(real)) return refuse('link-loop', name, 'the folder is a link to one that is read already', 'remove the link');
    seen.add(real);
    if (depth > limits.maxDepth) return refuse('too-deep', name, `folders are nested more than ${limits.maxDepth} deep`, 'read a folder further down');
    for (const entry of await entriesOf(path, name)) await visit(join(path, entry), name === '' ? entry : `${name}/${entry}`, depth + 1);
  }

  async function look(path: string, name: string): Promise<{ readonly stats: Stats; readonly real: string } | undefined> {
    try {
      const real = await realpath(path);
      if (root !== '' && real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
        refuse('link-outside', name, 'the link leads out of the folder', 'copy the file into the folder');
        return undefined;
      }
      const stats = await stat(path);
      if (root === '') root = stats.isDirectory() ? real : dirname(real);
      return { stats, real };
    } catch (error) {
      refuse('unreadable-file', name === '' ? folder : name, `cannot be read (${codeOf(error)})`, 'check the path and its permissions');
      return undefined;
    }
  }

  async function entriesOf(path: string, name: string): Promise<readonly string[]> {
    try {
      return (await readdir(path)).filter((entry) => !entry.startsWith('.')).sort(compareText);
    } catch (error) {
      refuse('unreadable-folder', name === '' ? folder : name, `cannot be read (${codeOf(error)})`, 'check its permissions');
      return [];
    }
  }

  function refuse(code: string, file: string, message: string, help: string): void {
    if (code === 'too-many-files' && issues.some((issue) => issue.code === code)) return;
    issues.push({ code, file, message, help });
  }

  await visit(folder, '', 0);
  // A single file stands under its own name.
  return { files: files.map((file) => (file.name === '' ? { ...file, name: basename(file.path) } : file)), issues };
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** The system's code of an error (`ENOENT`), or its name. */
export function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'unknown error';
}
