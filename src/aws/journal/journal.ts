// What a collection has learnt so far, in `OUT.partial/`: append-only files, so that a killed run loses at most what was under way.
// `journal.ndjson` begins with what is collected and then says which tasks are done; `N.ndjson` holds the records of the Nth type.
// INVARIANT: a task is done only after the system has all its records; records of tasks that are not done are never read.

import { mkdir, open as openFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CoverageCell, Json, JsonObject } from '../../core/index.ts';
import type { Draft } from '../../sources/index.ts';
import { AwsError } from '../aws-error.ts';
import { type AppendFile, openAppendFile } from './append-file.ts';

const JOURNAL_FORMAT = 'stoa-collect-journal-1';

/** What must be the same for a run to go on where another stopped. */
export interface JournalHead {
  /** What was asked for, by the name of the flag. */
  readonly parameters: JsonObject;
  /** Of the table of calls and the version of Stoa: another one would ask other things. */
  readonly table: string;
  readonly takenAt: string;
  /** The accounts and Regions that were found at the beginning. */
  readonly plan: JsonObject;
}

interface DoneLine {
  readonly done: number;
  readonly run: number;
  readonly records: number;
  readonly cells: readonly CoverageCell[];
}

export interface Journal {
  readonly head: JournalHead;
  /** Which tasks are done, and in which run. */
  readonly doneIn: ReadonlyMap<number, number>;
  /** Records kept in all done tasks. */
  readonly records: number;
  keep(task: number, type: string, drafts: readonly Draft[]): Promise<void>;
  done(task: number, cells: readonly CoverageCell[]): Promise<void>;
  /** Every cell of every done task, read from the file. */
  cells(): AsyncGenerator<CoverageCell>;
  pathOf(type: string): string;
  recordsOf(task: number): number;
  close(): Promise<void>;
  remove(): Promise<void>;
}

const MAIN = 'journal.ndjson';
const LINES_AT_ONCE = 100;

/** The beginning of an interrupted run's journal, or `undefined` where there is none. */
export async function readJournalHead(folder: string): Promise<JournalHead | undefined> {
  const first = await firstLineOf(join(folder, MAIN));
  if (first === undefined) return undefined;
  const head = parseLine(first, folder) as unknown as JournalHead & { readonly format?: Json };
  if (head.format !== JOURNAL_FORMAT) throw damaged(folder);
  return head;
}

/** Only the first line: the journal of a large organisation is longer than a text may be. */
async function firstLineOf(path: string): Promise<string | undefined> {
  const file = await openFile(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  try {
    const parts: Buffer[] = [];
    for (;;) {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(64 * 1024) });
      if (bytesRead === 0) return undefined;
      const part = buffer.subarray(0, bytesRead);
      const end = part.indexOf(0x0a);
      parts.push(end < 0 ? part : part.subarray(0, end));
      if (end >= 0) return Buffer.concat(parts).toString('utf8');
    }
  } finally {
    await file.close();
  }
}

const OWN = /^(journal|\d+)\.ndjson$/;

/** Removes a journal; a folder with anything else in it is somebody's, and stays. */
export async function removeJournal(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const foreign = names.find((name) => !OWN.test(name));
  if (foreign !== undefined) {
    throw new AwsError('ERR_COLLECT_JOURNAL', `\`${folder}\` holds what no collection has written (\`${foreign}\`)`, 'move it away, or name another `--out`');
  }
  // Without its beginning, what may be left of it is no journal any more.
  await rm(join(folder, MAIN), { force: true });
  await rm(folder, { recursive: true, force: true });
}

/** Begins a journal, or goes on with the one that is there. `types` are all types that may come, in an order that never changes. */
export async function openJournal(folder: string, head: JournalHead, types: readonly string[]): Promise<Journal> {
  const main = join(folder, MAIN);
  const isThere = (await readJournalHead(folder)) !== undefined;
  if (!isThere) await removeJournal(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await openAppendFile(main);
  if (!isThere) file.append(`${JSON.stringify({ format: JOURNAL_FORMAT, ...head })}\n`);
  const doneIn = new Map<number, number>();
  const counts = new Map<number, number>();
  let run = 1;
  let records = 0;
  try {
    for await (const line of linesOf(main, folder)) {
      if (isDone(line)) {
        records += line.records - (counts.get(line.done) ?? 0);
        doneIn.set(line.done, line.run);
        counts.set(line.done, line.records);
      } else if (typeof line['run'] === 'number') run = line['run'] + 1;
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  file.append(`${JSON.stringify({ run })}\n`);
  const paths = new Map(types.map((type, index) => [type, join(folder, `${index}.ndjson`)]));
  const pathOf = (type: string) => {
    const path = paths.get(type);
    if (path === undefined) throw new Error(`no task yields records of ${type}`);
    return path;
  };
  const open = new Map<string, Promise<AppendFile>>();
  const kept = new Map<number, number>();
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    for (const one of open.values()) await (await one).close();
    await file.close();
  };
  return {
    head,
    doneIn,
    get records() {
      return records;
    },
    pathOf,
    recordsOf: (task) => counts.get(task) ?? 0,
    async keep(task, type, drafts) {
      let into = open.get(type);
      if (into === undefined) open.set(type, (into = openAppendFile(pathOf(type))));
      kept.set(task, (kept.get(task) ?? 0) + drafts.length);
      records += drafts.length;
      const opened = await into;
      for (let at = 0; at < drafts.length; at += LINES_AT_ONCE) {
        opened.append(
          drafts
            .slice(at, at + LINES_AT_ONCE)
            .map((draft) => recordLine(task, run, draft))
            .join(''),
        );
        // The turn of the others; and of V8, which collects between turns.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async done(task, cells) {
      const number = kept.get(task) ?? 0;
      kept.delete(task);
      file.append(`${JSON.stringify({ done: task, run, records: number, cells } satisfies DoneLine)}\n`);
      doneIn.set(task, run);
      counts.set(task, number);
    },
    async *cells() {
      for await (const line of linesOf(main, folder)) if (isDone(line) && doneIn.get(line.done) === line.run) yield* line.cells;
    },
    close,
    async remove() {
      await close();
      await removeJournal(folder);
    },
  };
}

/** Task, run, rank, whether from its own place, where from, ARN and record; only the last is parsed when it is needed. JSON holds no tab. */
function recordLine(task: number, run: number, { record, rank, isOwn, from }: Draft): string {
  return `${task}\t${run}\t${rank}\t${isOwn ? 1 : 0}\t${from}\t${JSON.stringify(record.arn)}\t${JSON.stringify(record)}\n`;
}

function isDone(line: JsonObject): line is JsonObject & DoneLine {
  return typeof line['done'] === 'number';
}

async function* linesOf(path: string, folder: string): AsyncGenerator<JsonObject> {
  const { createReadStream } = await import('node:fs');
  const { createInterface } = await import('node:readline');
  let isFirst = true;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!isFirst) yield parseLine(line, folder);
    isFirst = false;
  }
}

function parseLine(line: string, folder: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw damaged(folder, cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged(folder);
  return value as JsonObject;
}

export function damaged(folder: string, cause?: unknown): AwsError {
  return new AwsError('ERR_COLLECT_JOURNAL', `what an interrupted run left in \`${folder}\` is damaged`, 'begin anew with `--restart`', cause);
}
