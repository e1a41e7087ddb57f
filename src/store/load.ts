// A whole snapshot in memory. While the main thread parses one file, the thread pool unzips ahead of it.

import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTypeTable, fromTables, type Parsed, parsed, type ResourceRecord, refused, type Snapshot, type TypeTable } from '../core/index.ts';
import { openDataFile } from './data-file.ts';
import { recordsOf } from './lines.ts';
import type { FileEntry, Manifest } from './manifest.ts';
import { readManifest } from './open.ts';
import { StoreError } from './store-error.ts';

/** Small files are many, and opening one takes longer than parsing it. */
const FILES_AHEAD = 2;

/** The snapshot of a folder, or the one issue that says which file is wrong and what to do; nothing is half-loaded. */
export async function loadSnapshot(folder: string): Promise<Parsed<Snapshot>> {
  try {
    const manifest = await readManifest(folder);
    const tables = await readTables(folder, manifest);
    return parsed(fromTables(manifest, tables));
  } catch (error) {
    if (error instanceof StoreError) return refused(error.issue);
    throw error;
  }
}

async function readTables(folder: string, manifest: Manifest): Promise<ReadonlyMap<string, TypeTable>> {
  const tables = new Map<string, TypeTable>();
  const waiting: Promise<Readable>[] = [];
  let started = 0;
  const startNext = () => {
    const entry = manifest.files[started++];
    if (entry === undefined) return;
    const opened = openDataFile(folder, entry);
    // A promise that is not awaited yet must not bring the process down when it fails.
    opened.catch(() => {});
    waiting.push(opened);
  };
  for (let i = 0; i < FILES_AHEAD; i++) startNext();
  try {
    for (const entry of manifest.files) {
      const current = await waiting[0];
      startNext();
      if (current !== undefined) tables.set(entry.type, createTypeTable(entry.type, await readAll(current, entry, join(folder, entry.name))));
      void waiting.shift();
    }
    return tables;
  } finally {
    for (const opened of waiting) (await opened.catch(() => undefined))?.destroy();
  }
}

async function readAll(unzipped: Readable, entry: FileEntry, path: string): Promise<readonly ResourceRecord[]> {
  const records: ResourceRecord[] = [];
  for await (const batch of recordsOf(unzipped, entry, path)) for (const record of batch) records.push(record);
  return records;
}
