// Writing a snapshot: type by type, each type's records sorted by ARN, in memory that does not grow with their number.

import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CoverageRow, canonicalJson, type ResourceRecord, type Snapshot, type SnapshotSource, sortCoverage } from '../core/index.ts';
import { fileNames, isStorableType } from './file-name.ts';
import { makeWorkFolder, putInPlace, resolveTarget } from './folder.ts';
import { writeGzip } from './gzip-file.ts';
import { type FileEntry, formatManifest, MANIFEST } from './manifest.ts';
import { isTooDeep, MAX_DEPTH, MAX_LINE_BYTES, shapeProblem } from './shape.ts';
import { StoreError, unwritable } from './store-error.ts';

const BLOCK_CHARACTERS = 256 * 1024;

export interface SnapshotWriter {
  /** All the records of a type, sorted by ARN in code unit order, none twice; once a type, types in any order. */
  writeType(type: string, records: Iterable<ResourceRecord> | AsyncIterable<ResourceRecord>): Promise<void>;
  /** Puts the finished snapshot in its place; until then nothing of it can be seen. */
  finish(coverage: readonly CoverageRow[]): Promise<void>;
  /** Throws away what was written. */
  abort(): Promise<void>;
}

export interface SnapshotHead {
  readonly source: SnapshotSource;
  /** RFC 3339 in UTC. */
  readonly takenAt: string;
}

/** Starts a snapshot that will stand in `folder`; throws `StoreError` when something else than a snapshot is there. */
export async function createSnapshotWriter(folder: string, head: SnapshotHead): Promise<SnapshotWriter> {
  const explained = (cause: unknown): never => {
    throw unwritable(folder, cause);
  };
  const target = await resolveTarget(folder).catch(explained);
  const work = await makeWorkFolder(target).catch(explained);
  const written = new Map<string, Omit<FileEntry, 'name'>>();
  // The names depend on the whole set of types (see `fileNames`), so each file has a number until the end.
  const numbers = new Map<string, string>();
  const abort = () => rm(work, { recursive: true, force: true });
  const finishFolder = async (coverage: readonly CoverageRow[]) => {
    const files: FileEntry[] = [];
    for (const [type, name] of fileNames(written.keys())) {
      const entry = written.get(type);
      if (entry !== undefined) files.push({ ...entry, name });
      await rename(numbers.get(type) ?? '', join(work, name));
    }
    await writeSynced(join(work, MANIFEST), formatManifest({ ...head, coverage: sortCoverage(coverage), files }));
    await putInPlace(work, target);
  };
  return {
    abort,
    async writeType(type, records) {
      if (!isStorableType(type)) throw refusal(type, '', 'its type is not a name that a snapshot can hold');
      if (numbers.has(type)) throw refusal(type, '', 'its type was written before');
      const number = join(work, String(numbers.size));
      numbers.set(type, number);
      const tally = { records: 0 };
      const sizes = await writeGzip(number, blocksOf(type, records, tally)).catch(explained);
      if (tally.records > 0) written.set(type, { type, records: tally.records, ...sizes });
      else await rm(number);
    },
    async finish(coverage) {
      await finishFolder(coverage).catch(explained);
    },
  };
}

/** Writes a snapshot to a folder: a new one, an empty one, or one that holds an older snapshot, which it replaces. */
export async function writeSnapshot(folder: string, snapshot: Snapshot): Promise<void> {
  const { source, takenAt } = snapshot;
  const writer = await createSnapshotWriter(folder, { source, takenAt });
  try {
    for (const type of snapshot.types) await writer.writeType(type, snapshot.of(type).records);
    await writer.finish(snapshot.coverage.rows);
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function* blocksOf(type: string, records: Iterable<ResourceRecord> | AsyncIterable<ResourceRecord>, tally: { records: number }): AsyncGenerator<Buffer> {
  let lines: string[] = [];
  let length = 0;
  let last = '';
  for await (const record of records) {
    const problem = shapeProblem(record, type) ?? (record.arn > last ? undefined : `it comes after \`${last}\`, and records are sorted by ARN`);
    if (problem !== undefined) throw refusal(type, record.arn, problem);
    const line = lineOf(record);
    last = record.arn;
    tally.records++;
    lines.push(line);
    length += line.length;
    if (length < BLOCK_CHARACTERS) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield Buffer.from(lines.join(''));
}

function lineOf(record: ResourceRecord): string {
  let line: string;
  try {
    line = `${canonicalJson({ ...record })}\n`;
  } catch (cause) {
    throw refusal(record.type, record.arn, 'its `config` is no JSON, or is nested too deeply', cause);
  }
  // Only long lines can be too deep or too long; the others need no bytes of their own.
  if (line.length >= 2 * MAX_DEPTH) {
    const bytes = Buffer.from(line);
    if (bytes.length > MAX_LINE_BYTES) throw refusal(record.type, record.arn, `it is longer than ${MAX_LINE_BYTES} bytes`);
    if (isTooDeep(bytes, 0, bytes.length)) throw refusal(record.type, record.arn, `it is nested deeper than ${MAX_DEPTH} levels`);
  }
  return line;
}

async function writeSynced(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true });
}

function refusal(type: string, arn: string, why: string, cause?: unknown): StoreError {
  const what = arn === '' ? `a record of \`${type}\`` : `the record \`${arn}\` of \`${type}\``;
  return new StoreError('ERR_SNAPSHOT_RECORD', { code: 'snapshot-record', message: `${what} cannot be written: ${why}` }, cause);
}
