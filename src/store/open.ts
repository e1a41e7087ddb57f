// A snapshot folder, opened: the manifest, and the records of each type as a stream in bounded memory.

import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResourceRecord } from '../core/index.ts';
import { openDataFile } from './data-file.ts';
import { namesIn } from './folder.ts';
import { recordsOf } from './lines.ts';
import { MANIFEST, type Manifest, parseManifest } from './manifest.ts';
import { damaged, systemCode } from './store-error.ts';

/** Far more than the coverage of the largest organisation. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;

export interface OpenSnapshot {
  readonly manifest: Manifest;
  /** The records of a type by ARN, none for a type that the snapshot lacks. Throws `StoreError` where the file is damaged. */
  records(type: string): AsyncIterable<ResourceRecord>;
}

/** Opens a snapshot; throws `StoreError` when the folder holds none, or one that Stoa cannot read. */
export async function openSnapshot(folder: string): Promise<OpenSnapshot> {
  const manifest = await readManifest(folder);
  const entries = new Map(manifest.files.map((entry) => [entry.type, entry]));
  return {
    manifest,
    async *records(type) {
      const entry = entries.get(type);
      if (entry === undefined) return;
      const unzipped = await openDataFile(folder, entry);
      try {
        for await (const batch of recordsOf(unzipped, entry, join(folder, entry.name))) yield* batch;
      } finally {
        unzipped.destroy();
      }
    },
  };
}

/** The manifest of a folder in which exactly the manifest's files stand. */
export async function readManifest(folder: string): Promise<Manifest> {
  const names = await namesIn(folder).catch((cause: unknown) => {
    const code = systemCode(cause);
    const why =
      code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'it is a file, and a snapshot is a folder' : `the folder cannot be read (${code})`;
    throw damaged(code === 'ENOENT' ? 'snapshot-absent' : 'snapshot-foreign', folder, why, { help: 'name the folder of a snapshot', cause });
  });
  const file = join(folder, MANIFEST);
  if (!names.includes(MANIFEST)) {
    throw damaged('snapshot-foreign', folder, `the folder is not a Stoa snapshot: it has no \`${MANIFEST}\``, { help: 'name the folder of a snapshot' });
  }
  const found = await lstat(file);
  if (!found.isFile() || found.size > MAX_MANIFEST_BYTES) throw damaged('snapshot-foreign', file, 'this is not the manifest of a Stoa snapshot');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw damaged('snapshot-unreadable', file, `the manifest cannot be read (${systemCode(cause)})`, { help: 'check the permissions of the folder', cause });
  });
  const manifest = parseManifest(text, file);
  const expected = new Set([MANIFEST, ...manifest.files.map((entry) => entry.name)]);
  const extra = names.find((name) => !expected.has(name));
  if (extra !== undefined) {
    throw damaged('snapshot-damaged', join(folder, extra), 'the file is no part of the snapshot: the manifest does not name it', {
      help: 'move the file elsewhere',
    });
  }
  const present = new Set(names);
  const lost = manifest.files.find((entry) => !present.has(entry.name));
  if (lost !== undefined) throw damaged('snapshot-damaged', join(folder, lost.name), 'the file is missing');
  return manifest;
}
