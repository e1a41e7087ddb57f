// Where the configuration stands: the nearest stoa.config.json from the current folder up to the home folder or the root.

import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Io } from '../io.ts';

const CONFIG_NAME = 'stoa.config.json';

/** The file that was asked for, or the nearest one; `undefined` where there is none. The asked one need not exist. */
export async function findConfig(io: Pick<Io, 'cwd' | 'home' | 'env'>, asked: string | undefined): Promise<string | undefined> {
  const named = asked ?? io.env['STOA_CONFIG'];
  if (named !== undefined && named !== '') return resolve(io.cwd, named);
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME);
    if ((await stat(file).catch(() => undefined))?.isFile() === true) return file;
    if (folder === io.home || folder === dirname(folder)) return undefined;
  }
}
