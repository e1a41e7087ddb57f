// What a collection has learnt so far, in `OUT.partial/`: append-only files, so that a killed run loses at most what was under way.
// `journal.ndjson` begins with what is collected and then says which tasks are done; `N.ndjson` holds the records of the Nth type.
// Every line has a checksum; what a damaged one held is asked again.
// INVARIANT: a task is done only after the system has all its records; records of tasks that are not done are never read.

import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CoverageCell, isObject, type Json, type JsonObject } from '../../core/index.ts';
import type { Draft } from '../../sources/index.ts';
import { AwsError } from '../aws-error.ts';
import { type AppendFile, openAppendFile } from './append-file.ts';
import { headLine, type JournalHead, MAIN, readJournalHead } from './head.ts';
import { isSealed, SEAL_LENGTH, sealLine } from './sealed-line.ts';
import { eachLine, wholeLines } from './whole-lines.ts';

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
  /** Lines of `journal.ndjson` that are not what was written; the tasks that they spoke of are not done. */
  readonly damagedLines: number;
  keep(task: number, type: string, drafts: readonly Draft[]): Promise<void>;
  done(task: number, cells: readonly CoverageCell[]): Promise<void>;
  /** Tasks whose records are damaged, which are to be asked again. */
  forget(tasks: Iterable<number>): void;
  /** Every cell of every done task, read from the file. */
  cells(): AsyncGenerator<CoverageCell>;
  pathOf(type: string): string;
  recordsOf(task: number): number;
  close(): Promise<void>;
  remove(): Promise<void>;
}

const LINES_AT_ONCE = 100;
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
  if (!isThere) file.append(headLine(head));
  const doneIn = new Map<number, number>();
  const counts = new Map<number, number>();
  let [run, records, damagedLines] = [0, 0, 0];
  for await (const line of linesOf(main)) {
    if (line === undefined) {
      damagedLines += 1;
      continue;
    }
    if (typeof line['run'] === 'number') run = Math.max(run, line['run']);
    if (!isDone(line)) continue;
    records += line.records - (counts.get(line.done) ?? 0);
    doneIn.set(line.done, line.run);
    counts.set(line.done, line.records);
  }
  // Each damaged line may have been the beginning of a run whose records are there.
  run += damagedLines;
  const beginRun = () => file.append(sealLine(JSON.stringify({ run: ++run })));
  beginRun();
  const paths = new Map(types.map((type, index) => [type, join(folder, `${index}.ndjson`)]));
  const pathOf = (type: string) => {
    const path = paths.get(type);
    if (path === undefined) throw new Error(`no task yields records of ${type}`);
    return path;
  };
  const files = new Map<string, Promise<AppendFile>>();
  const kept = new Map<number, number>();
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    for (const one of files.values()) await (await one).close();
    await file.close();
  };
  return {
    head,
    doneIn,
    get records() {
      return records;
    },
    damagedLines,
    forget(tasks) {
      for (const task of tasks) {
        records -= counts.get(task) ?? 0;
        doneIn.delete(task);
        counts.delete(task);
      }
      // Their old records are of another run, and never read.
      beginRun();
    },
    pathOf,
    recordsOf: (task) => counts.get(task) ?? 0,
    async keep(task, type, drafts) {
      let into = files.get(type);
      if (into === undefined) files.set(type, (into = openAppendFile(pathOf(type))));
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
      file.append(sealLine(JSON.stringify({ done: task, run, records: number, cells } satisfies DoneLine)));
      doneIn.set(task, run);
      counts.set(task, number);
    },
    async *cells() {
      for await (const line of linesOf(main)) if (line !== undefined && isDone(line) && doneIn.get(line.done) === line.run) yield* line.cells;
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
  return sealLine(`${task}\t${run}\t${rank}\t${isOwn ? 1 : 0}\t${from}\t${JSON.stringify(record.arn)}\t${JSON.stringify(record)}`);
}

function isDone(line: JsonObject): line is JsonObject & DoneLine {
  return typeof line['done'] === 'number' && typeof line['records'] === 'number' && Array.isArray(line['cells']);
}

/** Each line after the first; `undefined` for one that is damaged. */
async function* linesOf(path: string): AsyncGenerator<JsonObject | undefined> {
  const file = await open(path, 'r');
  let isFirst = true;
  try {
    for await (const { data } of wholeLines(file)) {
      const lines: (JsonObject | undefined)[] = [];
      eachLine(data, (start, end) => {
        if (!isFirst) lines.push(lineIn(data, start, end));
        isFirst = false;
      });
      yield* lines;
    }
  } finally {
    await file.close();
  }
}

function lineIn(data: Buffer, start: number, end: number): JsonObject | undefined {
  if (!isSealed(data, start, end)) return undefined;
  const value = JSON.parse(data.toString('utf8', start + SEAL_LENGTH, end)) as Json;
  return isObject(value) ? value : undefined;
}
