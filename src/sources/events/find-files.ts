// The files that paths name: files, folders (all below them, in the order of their names) and patterns with `*`, `**` and `?`.

import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Issue } from '../../core/index.ts';
import { walk } from '../files/index.ts';

export interface EventFile {
  /** Where it is; `-` is the standard input. */
  readonly path: string;
  /** As it is named in events and messages. */
  readonly name: string;
  readonly size: number;
}

/** The files in the order of the paths, each once; relative paths are below `cwd`. */
export async function findEventFiles(
  paths: readonly string[],
  cwd = '.',
): Promise<{ readonly files: readonly EventFile[]; readonly issues: readonly Issue[] }> {
  const files = new Map<string, EventFile>();
  const issues: Issue[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.set(path, { path, name: path, size: 0 });
      continue;
    }
    const isPattern = /[*?]/.test(path) && !(await exists(resolve(cwd, path)));
    const root = isPattern ? rootOf(path) : path;
    const base = resolve(cwd, root);
    const found = await walk(base);
    // What is named below a folder is shown as the folder was given.
    issues.push(...found.issues.map((issue) => ({ ...issue, file: issue.file === base || issue.file === undefined ? path : join(root, issue.file) })));
    const matches = isPattern ? patternOf(path) : undefined;
    let hits = 0;
    for (const file of found.files) {
      // `walk` names a single file by its last part.
      const isSingle = !isPattern && found.files.length === 1 && file.path === base;
      const name = isSingle ? path : `${root === '' || root === '.' ? '' : root.endsWith('/') ? root : `${root}/`}${file.name}`;
      if (matches?.test(name) === false) continue;
      hits++;
      if (!files.has(file.path)) files.set(file.path, { path: file.path, name, size: file.size });
    }
    if (hits === 0 && found.issues.length === 0)
      issues.push({ code: 'no-files', file: path, message: isPattern ? 'the pattern matches no file' : 'the folder holds no file' });
  }
  return { files: [...files.values()], issues };
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** The folders before the first part with a wildcard. */
function rootOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?]/.test(part));
  const root = parts.slice(0, first).join('/');
  return root === '' && pattern.startsWith('/') ? '/' : root;
}

function patternOf(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '\u0000')
    .replaceAll(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]')
    .replaceAll('\u0000', '(?:.*/)?');
  return new RegExp(`^${source}$`, 's');
}
