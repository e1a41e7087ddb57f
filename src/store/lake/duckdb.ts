// DuckDB, loaded only where the lake is used: it is an optional dependency, with a binary of its own for each platform.

import type { DuckDBConnection } from '@duckdb/node-api';
import { StoreError } from '../store-error.ts';

export interface DuckDb {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** `memory` is as DuckDB writes it: `2GB`. */
export interface DuckDbLimits {
  readonly memory: string;
  readonly threads: number;
  /** What may be written beside the lake while a query runs that needs more than memory. */
  readonly disk: string;
}

/** An engine in memory that may read and write only in `folder`, and whose settings nobody can change. */
export async function startDuckDb(folder: string, limits: DuckDbLimits): Promise<DuckDb> {
  const { DuckDBInstance } = await load();
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(limits.threads),
    max_memory: limits.memory,
    temp_directory: `${folder}/.tmp`,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // Given with the others above it would be shown, and not heeded.
  await connection.run(`SET max_temp_directory_size = ${quoteText(limits.disk)}`);
  await connection.run(`SET allowed_directories = [${quoteText(folder)}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function load(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    const help = 'install the optional dependencies: `npm install --include=optional`';
    throw new StoreError('ERR_LAKE_ENGINE', { code: 'duckdb-missing', message: 'the lake needs DuckDB, which is not installed here', help }, cause);
  }
}

/** A text as SQL writes it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
