// Asking the lake: one SELECT at a time over the view `events`, with the functions that Athena has under their names there.

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Json } from '../../core/index.ts';
import { StoreError } from '../store-error.ts';
import { COLUMNS } from './columns.ts';
import { quoteText } from './duckdb.ts';
import { parquetFiles } from './parquet-files.ts';

export interface QueryResult {
  readonly columns: readonly string[];
  /** As JSON shows them; times are ISO texts, numbers beyond a double are texts. */
  readonly rows: readonly (readonly Json[])[];
  /** There were more rows than were asked for. */
  readonly isCut: boolean;
}

/** Characters of an answer, as JSON: it is held in memory, and written as one text. */
const LARGEST = 256 * 1024 * 1024;

/** What Athena calls by another name. Source: https://docs.aws.amazon.com/athena/latest/ug/querying-JSON.html */
const MACROS = ['CREATE OR REPLACE MACRO json_extract_scalar(json, path) AS json_extract_string(json, path)'];

/** The view over all files that are there now; of an empty lake, a view without rows. */
export async function createEventsView(connection: DuckDBConnection, folder: string): Promise<void> {
  const isEmpty = (await parquetFiles(folder)).length === 0;
  const nothing = [...COLUMNS.map(({ name, duckdb }) => `NULL::${duckdb} AS ${name}`), ...['kind', 'account', 'day'].map((name) => `NULL::VARCHAR AS ${name}`)];
  const files = `read_parquet(${quoteText(`${folder}/kind=*/account=*/day=*/*.parquet`)}, hive_partitioning = true, hive_types_autocast = false)`;
  try {
    await connection.run(`CREATE OR REPLACE VIEW events AS ${isEmpty ? `SELECT ${nothing.join(', ')} WHERE false` : `SELECT * FROM ${files}`}`);
  } catch (cause) {
    const message = `the files of the lake cannot be read: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`;
    const help = 'take the file that is no part of the lake out of it, or restore it';
    throw new StoreError('ERR_LAKE_FOLDER', { code: 'lake-damaged', message, file: folder, help }, cause);
  }
  for (const macro of MACROS) await connection.run(macro);
}

/** At most `most` rows, and `largest` characters. */
export async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  most: number,
  { signal, largest = LARGEST }: { readonly signal?: AbortSignal | undefined; readonly largest?: number } = {},
): Promise<QueryResult> {
  const { StatementType } = await import('@duckdb/node-api');
  const refuse = (message: string, help: string, cause?: unknown) => new StoreError('ERR_LAKE_QUERY', { code: 'lake-query', message, help }, cause);
  const interrupt = () => connection.interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw refuse(`one statement is run at a time, and here are ${statements.count}`, 'leave out all but one');
    const prepared = await statements.prepare(0);
    const isRead = prepared.statementType === StatementType.EXPLAIN ? await explainsSelect(connection, sql) : prepared.statementType === StatementType.SELECT;
    if (!isRead) throw refuse('the lake is only read', 'ask with SELECT');
    const result = await prepared.stream();
    const rows: (readonly Json[])[] = [];
    let size = 0;
    for await (const some of result.yieldRowsJson()) {
      for (const row of some as readonly (readonly Json[])[]) {
        if (rows.length > most) break;
        rows.push(row);
        for (const cell of row) size += sizeOf(cell);
        if (size > largest)
          throw refuse(
            `the answer has more than ${megabytes(largest)}, after ${rows.length} rows`,
            'ask for fewer columns than `*`, or for fewer rows with LIMIT',
          );
      }
      if (rows.length > most) break;
    }
    return { columns: result.deduplicatedColumnNames(), rows: rows.slice(0, most), isCut: rows.length > most };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof StoreError) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    if (words.includes('max_temp_directory_size'))
      throw refuse(
        `the query needs more than memory and disk have for it: ${words.split('\n')[0] ?? ''}`,
        'give it more with `--memory` and `--disk`, or ask of fewer days',
        cause,
      );
    throw refuse(
      `DuckDB refuses: ${cause instanceof Error ? cause.message : String(cause)}`,
      'the columns of `events` are in the guide: docs/guide/hunt.md',
      cause,
    );
  } finally {
    signal?.removeEventListener('abort', interrupt);
  }
}

/** Characters of a value as JSON, about. */
function sizeOf(cell: Json): number {
  if (typeof cell === 'string') return cell.length + 2;
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell).length : 8;
}

function megabytes(characters: number): string {
  return characters < 1 << 20 ? `${characters} characters` : `${Math.round(characters / (1 << 20))} MB`;
}

/** EXPLAIN ANALYZE runs what it explains, so that must be a SELECT, too. */
async function explainsSelect(connection: DuckDBConnection, sql: string): Promise<boolean> {
  const { StatementType } = await import('@duckdb/node-api');
  const explained = /^\s*EXPLAIN(?:\s+ANALYZE)?\s+(?=[a-z])(.*)$/is.exec(sql)?.[1];
  if (explained === undefined) return false;
  const statements = await connection.extractStatements(explained);
  return statements.count === 1 && (await statements.prepare(0)).statementType === StatementType.SELECT;
}

/** The rows of a SELECT of our own, some at a time, as DuckDB's plain values: whatever their number, they need little memory. */
export async function* streamRows(connection: DuckDBConnection, sql: string): AsyncGenerator<readonly (readonly unknown[])[]> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk.getRows();
  }
}
