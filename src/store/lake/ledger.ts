// Which files are in the lake: a small file a part, which says `.moving` until all of the part is in place.

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.ts';
import { parquetFiles } from './parquet-files.ts';

export interface Ledger {
  /** Whether a file of this name was added when it had as many bytes. */
  readonly has: (file: string, size: number) => boolean;
  readonly begin: (part: string, files: readonly LakeFile[]) => Promise<void>;
  readonly end: (part: string) => Promise<void>;
}

/** A file whose events are in the lake: one that was cut short, or that has grown, has another size when it is whole. */
export interface LakeFile {
  readonly name: string;
  readonly size: number;
}

const MOVING = '.json.moving';

/** Reads the ledger; with `tidies`, what an interrupted run left half in place is taken away. */
export async function openLedger(folder: string, tidies: boolean): Promise<Ledger> {
  const place = join(folder, '.parts');
  await mkdir(place, { recursive: true });
  const names = await readdir(place);
  const broken = names.filter((name) => tidies && name.endsWith(MOVING)).map((name) => name.slice(0, -MOVING.length));
  for (const file of broken.length === 0 ? [] : await parquetFiles(folder)) {
    if (broken.some((part) => file.includes(`part-${part}_`))) await rm(file, { force: true });
  }
  for (const part of broken) await rm(join(place, part + MOVING), { force: true });
  const added = new Set<string>();
  for (const name of names.filter((one) => one.endsWith('.json'))) for (const file of await filesOf(join(place, name))) added.add(keyOf(file));
  const begun = new Map<string, readonly LakeFile[]>();
  return {
    has: (name, size) => added.has(keyOf({ name, size })),
    async begin(part, files) {
      begun.set(part, files);
      await writeFile(join(place, part + MOVING), JSON.stringify({ files }), { mode: 0o600, flush: true });
    },
    async end(part) {
      await rename(join(place, part + MOVING), join(place, `${part}.json`));
      for (const file of begun.get(part) ?? []) added.add(keyOf(file));
      begun.delete(part);
    },
  };
}

function keyOf({ name, size }: LakeFile): string {
  return `${size} ${name}`;
}

async function filesOf(path: string): Promise<readonly LakeFile[]> {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as { readonly files: readonly LakeFile[] }).files;
  } catch (cause) {
    const help = 'delete the file: its events stay, and are added again when their files are read again';
    throw new StoreError('ERR_LAKE_FOLDER', { code: 'lake-damaged', message: 'a part of the lake cannot be read', file: path, help }, cause);
  }
}
