// What the store throws, always with the issue that a person reads. Loading returns the issue instead of throwing it.

import type { Issue } from '../core/index.ts';

/**
 * - `ERR_SNAPSHOT_FOLDER`: the folder cannot be written to: it is not a snapshot, or holds files that are not Stoa's;
 * - `ERR_SNAPSHOT_RECORD`: a record that no snapshot can hold, or one out of order: a broken promise of the caller;
 * - `ERR_SNAPSHOT_DAMAGED`: the folder cannot be read as a snapshot;
 * - `ERR_LAKE_FOLDER`: the folder is not a lake of events, or cannot be written to;
 * - `ERR_LAKE_ENGINE`: DuckDB is not installed;
 * - `ERR_LAKE_QUERY`: DuckDB refused a query;
 * - `ERR_STATE_FILE`: the state of detections cannot be opened.
 */
export type StoreErrorCode =
  | 'ERR_SNAPSHOT_FOLDER'
  | 'ERR_SNAPSHOT_RECORD'
  | 'ERR_SNAPSHOT_DAMAGED'
  | 'ERR_LAKE_FOLDER'
  | 'ERR_LAKE_ENGINE'
  | 'ERR_LAKE_QUERY'
  | 'ERR_STATE_FILE';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly issue: Issue;

  constructor(code: StoreErrorCode, issue: Issue, cause?: unknown) {
    super(issue.message, { cause });
    this.code = code;
    this.issue = issue;
  }
}

/** The failure of a file of a snapshot; unless told otherwise, the way out is to collect again. */
export function damaged(
  code: string,
  file: string,
  message: string,
  place: { readonly line?: number; readonly help?: string; readonly cause?: unknown } = {},
): StoreError {
  const { line, help = 'collect again, or restore the folder from where it came', cause } = place;
  return new StoreError('ERR_SNAPSHOT_DAMAGED', { code, message, file, ...(line === undefined ? {} : { line }), help }, cause);
}

/** The failure of a call of the operating system, as one of the folder; a `StoreError` stays what it is, and so does a defect. */
export function unwritable(folder: string, cause: unknown): unknown {
  const code = systemCode(cause);
  if (cause instanceof StoreError || code === '') return cause;
  const help = 'name another folder, or make room and check its permissions';
  return new StoreError('ERR_SNAPSHOT_FOLDER', { code: 'snapshot-unwritable', message: `the snapshot cannot be written (${code})`, file: folder, help }, cause);
}

/** The operating system's code of a failed call (`ENOENT`), or '' for anything else. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
