// The folder of a snapshot as a whole: a new one takes the place of an old one, and of nothing else.

import { mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isTypeFile } from './file-name.ts';
import { FORMAT, MANIFEST } from './manifest.ts';
import { StoreError, systemCode } from './store-error.ts';

// Left behind by file managers; no part of anything.
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

const TAKEN: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);
const MOST_TURNS = 20;

/** The names in a snapshot's folder, without what file managers leave behind. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !LITTER.has(name)).sort();
}

/** Where the snapshot really goes (symbolic links followed); refused when something that is not a snapshot is there. */
export async function resolveTarget(folder: string): Promise<string> {
  const target = await realpath(folder).catch(() => resolve(folder));
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) {
    await mkdir(dirname(target), { recursive: true });
    return target;
  }
  if (!found.isDirectory()) throw foreign(folder, `\`${folder}\` is a file, and a snapshot is a folder`);
  const names = await namesIn(target);
  if (names.length === 0) return target;
  if (!names.includes(MANIFEST) || !(await isOurs(join(target, MANIFEST)))) throw foreign(folder, `\`${folder}\` holds files and is not a Stoa snapshot`);
  const stranger = names.find((name) => name !== MANIFEST && !isTypeFile(name));
  if (stranger !== undefined) throw foreign(folder, `\`${folder}\` holds \`${stranger}\`, which is no part of a snapshot`);
  return target;
}

/** A new, empty folder beside the target, on the same file system. */
export function makeWorkFolder(target: string): Promise<string> {
  return mkdtemp(join(dirname(target), `.${basename(target).slice(0, 60)}.stoa-`));
}

/**
 * Puts a finished folder in the place of the target. No operating system that Node runs on swaps two folders in one step
 * by a call that Node has, so a reader may find no snapshot for a moment, but never half of one; if the second step
 * fails, the old snapshot goes back.
 */
export async function putInPlace(work: string, target: string): Promise<void> {
  await syncFolder(work);
  const old = `${work}-old`;
  for (let turn = 1; ; turn++) {
    const hadOne = await rename(target, old).then(
      () => true,
      (error: unknown) => {
        if (systemCode(error) === 'ENOENT') return false;
        throw error;
      },
    );
    try {
      await rename(work, target);
      break;
    } catch (error) {
      // Another writer was faster between the two steps: its snapshot is now the older one.
      if (!TAKEN.has(systemCode(error)) || turn === MOST_TURNS) {
        if (hadOne) await rename(old, target).catch(() => {});
        throw error;
      }
      await rm(old, { recursive: true, force: true });
    }
  }
  await syncFolder(dirname(target));
  await rm(old, { recursive: true, force: true });
}

/** Windows has no way to flush a folder, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A damaged snapshot may be replaced too, so the first bytes are enough. */
async function isOurs(manifest: string): Promise<boolean> {
  const text = await readFile(manifest, 'utf8').catch(() => '');
  return text.startsWith(`{\n"format":${JSON.stringify(FORMAT)},`);
}

function foreign(folder: string, message: string): StoreError {
  return new StoreError('ERR_SNAPSHOT_FOLDER', { code: 'snapshot-foreign', message, file: folder, help: 'name a new or empty folder' });
}
