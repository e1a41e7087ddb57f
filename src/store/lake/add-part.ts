// Writing events into the lake: first as lines into a temporary file, then by DuckDB as Parquet, then moved into place file by file.

import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { COLUMNS, type LakeRow, partitionOf, UNKNOWN } from './columns.ts';
import { quoteText } from './duckdb.ts';
import type { LakeFile, Ledger } from './ledger.ts';
import { parquetFiles } from './parquet-files.ts';
import { streamRows } from './query.ts';

export interface LakePart {
  readonly push: (row: LakeRow) => void;
  /** Those that were pushed; once it is in place, those of them that the lake did not have. */
  readonly rows: () => number;
  /** Puts the rows in place, as the events of these files; of an event that is in the lake already, or twice among them, one stays. Small files make queries slow: put many events into a part. */
  readonly commit: (files: readonly LakeFile[]) => Promise<void>;
  /** Forgets the rows. */
  readonly discard: () => Promise<void>;
}

/** Events of a row group: few enough that a query skips most of them, enough to compress well. */
const ROW_GROUP = 20_480;
/** Characters that are held before they are written. */
const BLOCK = 1 << 16;

/** Ids that are remembered while rows come; where there are more, DuckDB looks for those that come twice. */
const MOST_IDS = 500_000;

/** Begins a part; its rows wait on disk, so that any number of them needs little memory. */
export function startPart(connection: DuckDBConnection, folder: string, ledger: Ledger): LakePart {
  const staged = join(folder, '.tmp', randomUUID());
  const lines = `${staged}.ndjson`;
  const made = staged;
  const file = openSync(lines, 'w', 0o600);
  // A part is named by what it holds: two parts never share the names of files, and the same part put in place again is there once.
  const content = createHash('sha256');
  const ids = new Set<string>();
  /** The kinds and days of the rows: copies of one event have them in common. */
  const places = new Map<string, { readonly kind: string; readonly day: string }>();
  let block = '';
  let rows = 0;
  let isOpen = true;
  const write = () => {
    writeSync(file, block);
    content.update(block);
    block = '';
  };
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  const discard = async () => {
    close();
    await rm(lines, { force: true });
    await rm(made, { recursive: true, force: true });
  };
  return {
    rows: () => rows,
    push(row) {
      if (ids.has(row.id)) return;
      if (ids.size < MOST_IDS) ids.add(row.id);
      const { kind, day } = partitionOf(row);
      places.set(`${kind}/${day}`, { kind, day });
      block += line(row);
      rows++;
      if (block.length >= BLOCK) write();
    },
    async commit(files) {
      try {
        write();
        close();
        const part = content.update(JSON.stringify(files)).digest('hex').slice(0, 16);
        if (rows > 0) {
          const there = (await Promise.all([...places.values()].map((place) => partitionFiles(folder, place)))).flat();
          for await (const [[number] = []] of streamRows(connection, copy(lines, made, part, there, rows > ids.size))) rows = Number(number);
        }
        await ledger.begin(part, files);
        for (const one of rows === 0 ? [] : await parquetFiles(made)) {
          const target = join(folder, relative(made, one));
          await mkdir(dirname(target), { recursive: true });
          await rename(one, target);
        }
        await ledger.end(part);
      } finally {
        await discard();
      }
    },
    discard,
  };
}

function line(row: LakeRow): string {
  const folders = partitionOf(row);
  const time = row.time === undefined || folders.day === UNKNOWN ? null : new Date(row.time).toISOString().replace('Z', '');
  const whole = { ...row, ...folders, time, raw: wholeJson(row.raw) };
  return `${wholeJson(JSON.stringify(whole))}\n`;
}

/** JSON of which DuckDB can read every string: half of a pair of surrogates, which `JSON.stringify` escapes, becomes the replacement character. */
function wholeJson(json: string): string {
  return json.includes('\\ud') ? json.replaceAll(/\\(?:u(d[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|d[89a-f][0-9a-f]{2})|.)/g, wholeEscape) : json;
}

function wholeEscape(written: string, surrogates: string | undefined): string {
  return surrogates?.length === 4 ? '\\ufffd' : written;
}

/** The files that may hold copies of events of a kind and day; what account an event is of may hang on the path that it was read from. */
async function partitionFiles(folder: string, { kind, day }: { readonly kind: string; readonly day: string }): Promise<readonly string[]> {
  // As DuckDB writes a value that is no name of a folder.
  const own = join(folder, `kind=${encodeURIComponent(kind)}`);
  const accounts = await readdir(own).catch(() => []);
  const found = await Promise.all(accounts.map((account) => parquetFiles(join(own, account, `day=${day}`)).catch(() => [])));
  return found.flat();
}

/** Sorted by name and time, so that a query passes over row groups. Events that are in the files `there` are left out. */
function copy(lines: string, made: string, part: string, there: readonly string[], mayRepeat: boolean): string {
  const types = [...COLUMNS.map(({ name, duckdb }) => `${name}: '${duckdb}'`), "kind: 'VARCHAR'", "account: 'VARCHAR'", "day: 'VARCHAR'"];
  const source = `read_json(${quoteText(lines)}, format = 'newline_delimited', maximum_object_size = 268435456, columns = {${types.join(', ')}})`;
  const names = COLUMNS.map(({ name }) => name).join(', ');
  const how = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP}, PARTITION_BY (kind, account, day), FILENAME_PATTERN 'part-${part}_{i}'`;
  const isNew = there.length === 0 ? '' : ` ANTI JOIN read_parquet([${there.map(quoteText).join(', ')}], hive_partitioning = false) USING (id)`;
  const isFirst = mayRepeat ? ' QUALIFY row_number() OVER (PARTITION BY id ORDER BY file, number) = 1' : '';
  return `COPY (SELECT ${names}, kind, account, day FROM ${source}${isNew}${isFirst} ORDER BY kind, account, day, event_name, time, id) TO ${quoteText(made)} (${how})`;
}
