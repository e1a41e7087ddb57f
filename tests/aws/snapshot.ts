// What a snapshot's folder holds, for comparing.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResourceRecord, Snapshot } from '../../src/core/index.ts';
import { loadSnapshot } from '../../src/store/index.ts';

export async function snapshotIn(folder: string): Promise<Snapshot> {
  const loaded = await loadSnapshot(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

export function everyRecord(snapshot: Snapshot): readonly ResourceRecord[] {
  return snapshot.types.flatMap((type) => snapshot.of(type).records);
}

/** Each file's name with the hash of its bytes. */
export function bytesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}
