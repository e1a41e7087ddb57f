// A lake of events on disk: Parquet files in folders by kind, account and day, which DuckDB and Athena read alike.
// Layout: LAKE/stoa-lake.json, LAKE/kind=K/account=A/day=YYYY-MM-DD/part-ID_0.parquet, LAKE/.parts/ID.json; .tmp holds what is being written.

import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StoreError, systemCode } from '../store-error.ts';
import { type LakePart, startPart } from './add-part.ts';
import { type DuckDbLimits, startDuckDb } from './duckdb.ts';
import { openLedger } from './ledger.ts';
import { createEventsView, type QueryResult, runQuery, streamRows } from './query.ts';
import { lockForWriting } from './writer-lock.ts';

const MARK = 'stoa-lake.json';
/** 2: `is_plain` and `is_whole`; files are known by their sizes, too; an event is there once. */
const VERSION = 2;

export interface Lake {
  /** Whether the events of a file of this name were added when it had as many bytes. */
  readonly has: (file: string, size: number) => boolean;
  /** Begins a part; nothing of it is there before it is committed, and then all of it. */
  readonly start: () => LakePart;
  /** Runs one SELECT over the view `events`; throws `ERR_LAKE_QUERY` with DuckDB's own message. At most `most` rows; ends when the signal is aborted. */
  readonly query: (sql: string, most: number, signal?: AbortSignal) => Promise<QueryResult>;
  /** The rows of a SELECT that is no user's, some at a time; one such question is asked after the other. */
  readonly stream: (sql: string) => AsyncIterable<readonly (readonly unknown[])[]>;
  readonly close: () => void;
}

const LIMITS: DuckDbLimits = { memory: '2GB', threads: 2, disk: '20GB' };

/** Opens the lake of a folder; with `create`, makes it where the folder is empty or absent. */
export async function openLake(path: string, options: { readonly create: boolean; readonly limits?: DuckDbLimits }): Promise<Lake> {
  const folder = resolve(path);
  await checkFolder(folder, options.create);
  await mkdir(join(folder, '.tmp'), { recursive: true });
  // Whoever only reads tidies up, too, unless a process is filling the lake now.
  const lock = await lockForWriting(folder).catch((error: unknown) => {
    if (options.create) throw error;
    return undefined;
  });
  if (lock !== undefined) await clearOld(join(folder, '.tmp'));
  const ledger = await openLedger(folder, lock !== undefined);
  if (!options.create) lock?.();
  const engine = await startDuckDb(folder, options.limits ?? LIMITS);
  let isStale = true;
  const refresh = async () => {
    if (isStale) await createEventsView(engine.connection, folder);
    isStale = false;
  };
  return {
    has: ledger.has,
    start: () => {
      isStale = true;
      return startPart(engine.connection, folder, ledger);
    },
    query: async (sql, most, signal) => {
      await refresh();
      return runQuery(engine.connection, sql, most, { signal });
    },
    async *stream(sql) {
      await refresh();
      yield* streamRows(engine.connection, sql);
    },
    close: () => {
      engine.close();
      if (options.create) lock?.();
    },
  };
}

/** What a killed run left; what is younger may be written by another process now. */
const OLD_MS = 24 * 3_600_000;

async function clearOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - OLD_MS) await rm(path, { recursive: true, force: true });
  }
}

async function checkFolder(folder: string, create: boolean): Promise<void> {
  const refuse = (message: string, help: string, cause?: unknown) =>
    new StoreError('ERR_LAKE_FOLDER', { code: 'lake-folder', message, file: folder, help }, cause);
  if (/[*?[\]{}]/.test(folder)) throw refuse('the path of a lake holds none of `*?[]{}`, which DuckDB takes for wildcards', 'name another folder');
  let version: unknown;
  try {
    version = (JSON.parse(await readFile(join(folder, MARK), 'utf8')) as { readonly version?: unknown }).version;
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw refuse('the lake cannot be read', `check the permissions and the file ${MARK}`, cause);
    if (!create) throw refuse('this is not a lake of events', 'make one with `stoa detect PATH --lake FOLDER`', cause);
    const names = await readdir(folder).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return [];
      throw refuse('the folder cannot be read', 'name another folder, or check its permissions', error);
    });
    if (names.length > 0) throw refuse('the folder holds something else', 'name an empty folder, or one that is a lake');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, MARK), `${JSON.stringify({ version: VERSION })}\n`, { mode: 0o600 });
    return;
  }
  if (version === VERSION) return;
  const help =
    typeof version === 'number' && version < VERSION
      ? 'fill a new folder from the logs with `stoa hunt --lake FOLDER --add LOGS`; the old one stays as it is'
      : 'use a newer Stoa';
  throw refuse(`the lake has version ${JSON.stringify(version)}, and this Stoa reads ${VERSION}`, help);
}
