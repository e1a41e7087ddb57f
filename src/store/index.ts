// Snapshots on disk: written, loaded whole, or streamed.

export { type Detections, type ObjectResult, openDetections, type Position } from './detections/index.ts';
export {
  athenaStatements,
  type DuckDbLimits,
  type Lake,
  type LakeFile,
  type LakePart,
  type LakeRow,
  openLake,
  PLAIN_FIELDS,
  type QueryResult,
} from './lake/index.ts';
export { loadSnapshot } from './load.ts';
export type { FileEntry, Manifest } from './manifest.ts';
export { type OpenSnapshot, openSnapshot } from './open.ts';
export { takeProcessLock } from './process-lock.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
export { createSnapshotWriter, type SnapshotHead, type SnapshotWriter, writeSnapshot } from './write.ts';
