// Writing events into the lake: first as lines into a temporary file, then by DuckDB as Parquet, then moved into place file by file.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { COLUMNS, type LakeRow, partitionOf } from './columns.ts';
import { quoteText } from './duckdb.ts';

/** Events of a row group: few enough that a query skips most of them, enough to compress well. */
const ROW_GROUP = 20_480;

/** Small files make queries slow, so callers put many events into one part; a part is sorted by name and time, so that row groups can be skipped. */
export async function addPart(connection: DuckDBConnection, folder: string, name: string, rows: AsyncIterable<LakeRow> | Iterable<LakeRow>): Promise<number> {
  const part = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const lines = join(folder, '.tmp', `${part}.ndjson`);
  const made = join(folder, '.tmp', part);
  await rm(made, { recursive: true, force: true });
  let count = 0;
  const texts = async function* () {
    for await (const row of rows) {
      count++;
      yield line(row);
    }
  };
  try {
    await pipeline(Readable.from(texts()), createWriteStream(lines, { mode: 0o600 }));
    if (count > 0) await connection.run(copy(lines, made, part));
    await removePart(folder, part);
    for (const file of count === 0 ? [] : await parquetFiles(made)) {
      const target = join(folder, relative(made, file));
      await mkdir(dirname(target), { recursive: true });
      await rename(file, target);
    }
  } finally {
    await rm(lines, { force: true });
    await rm(made, { recursive: true, force: true });
  }
  return count;
}

function line(row: LakeRow): string {
  const time = row.time === undefined || partitionOf(row).day === 'unknown' ? null : new Date(row.time).toISOString().replace('Z', '');
  return `${JSON.stringify({ ...row, ...partitionOf(row), time })}\n`;
}

function copy(lines: string, made: string, part: string): string {
  const types = [...COLUMNS.map(({ name, duckdb }) => `${name}: '${duckdb}'`), "kind: 'VARCHAR'", "account: 'VARCHAR'", "day: 'VARCHAR'"];
  const source = `read_json(${quoteText(lines)}, format = 'newline_delimited', maximum_object_size = 268435456, columns = {${types.join(', ')}})`;
  const names = COLUMNS.map(({ name }) => name).join(', ');
  const how = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP}, PARTITION_BY (kind, account, day), FILENAME_PATTERN 'part-${part}_{i}'`;
  return `COPY (SELECT ${names}, kind, account, day FROM ${source} ORDER BY kind, account, day, event_name, time, id) TO ${quoteText(made)} (${how})`;
}

/** What an earlier run left of the same part. */
async function removePart(folder: string, part: string): Promise<void> {
  for (const file of await parquetFiles(folder)) if (file.includes(`part-${part}_`)) await rm(file, { force: true });
}

/** The Parquet files below a folder, `.tmp` excepted. */
export async function parquetFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name.endsWith('.parquet') && !relative(folder, path).startsWith('.tmp')) found.push(path);
  }
  return found.sort();
}
