// A snapshot to its folder, in a way that an interruption ends cleanly.

import type { Snapshot } from '../core/index.ts';
import { createSnapshotWriter } from '../store/index.ts';

/** Writes the snapshot; when the signal aborts, throws its reason and leaves no trace. */
export async function saveSnapshot(folder: string, snapshot: Snapshot, signal: AbortSignal): Promise<void> {
  const { source, takenAt, types } = snapshot;
  const writer = await createSnapshotWriter(folder, { source, takenAt });
  try {
    for (const type of types) {
      signal.throwIfAborted();
      await writer.writeType(type, snapshot.of(type).records);
    }
    signal.throwIfAborted();
    await writer.finish(snapshot.coverage.rows);
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
