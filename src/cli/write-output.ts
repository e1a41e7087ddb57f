// Files that Stoa writes: whole or not at all, by a rename; never over a folder.

import { rm, rmSync } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError, systemCode, systemWords } from './errors.ts';

const unfinished = new Set<string>();

/**
 * Writes text in place of the file at `path`, relative to `cwd`. A symbolic link to a file is replaced itself: what it names may
 * be anything (a folder that was cloned can hold links), and was not named by the user. Pipes and devices are written into.
 */
export async function writeOutput(cwd: string, path: string, text: string): Promise<void> {
  try {
    const target = resolve(cwd, path);
    const found = await stat(target).catch(() => undefined);
    if (found?.isDirectory() === true) throw refusal(path, 'it is a folder');
    // A pipe or a device (/dev/stdout) cannot be renamed over.
    if (found !== undefined && !found.isFile()) return await writeInto(target, 'w', text);
    await mkdir(dirname(target), { recursive: true });
    const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.stoa-${process.pid}-${unfinished.size}`);
    unfinished.add(temporary);
    try {
      await writeInto(temporary, 'wx', text);
      await rename(temporary, target);
    } catch (error) {
      rm(temporary, { force: true }, () => {});
      throw error;
    } finally {
      unfinished.delete(temporary);
    }
  } catch (error) {
    if (error instanceof CliError || systemCode(error) === '') throw error;
    throw refusal(path, systemWords(error), error);
  }
}

/** Takes away what an interruption leaves half written. */
export function dropUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

async function writeInto(path: string, flags: string, text: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

function refusal(path: string, why: string, cause?: unknown): CliError {
  return new CliError('ERR_OUTPUT', [{ code: 'output', message: `\`${path}\` cannot be written: ${why}`, help: 'name another file' }], { cause });
}
