// A whole snapshot in memory. While the main thread parses one file, the thread pool unzips ahead of it.

import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTypeTable, fromTables, type Parsed, parsed, type ResourceRecord, refused, type Snapshot, type TypeTable } from '../core/index.ts';
import { openDataFile } from './data-file.ts';
import { recordsOf } from './lines.ts';
import type { FileEntry, Manifest } from './manifest.ts';
import { readManifest } from './open.ts';
import { StoreError } from './store-error.ts';

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
  const { files } = manifest;
  // A promise that is not awaited yet must not bring the process down when it fails.
  const start = (entry: FileEntry | undefined): Promise<Readable> | undefined => {
    const opened = entry === undefined ? undefined : openDataFile(folder, entry);
    opened?.catch(() => {});
    return opened;
  };
  let next = start(files[0]);
  for (const [index, entry] of files.entries()) {
    const current = await next;
    next = start(files[index + 1]);
    if (current === undefined) continue;
    try {
      const records: ResourceRecord[] = [];
      for await (const batch of recordsOf(current, entry, join(folder, entry.name))) for (const record of batch) records.push(record);
      tables.set(entry.type, createTypeTable(entry.type, records));
    } catch (error) {
      (await next?.catch(() => undefined))?.destroy();
      throw error;
    } finally {
      current.destroy();
    }
  }
  return tables;
}
