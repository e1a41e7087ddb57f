// From the journal to the snapshot: type by type, an index of ARNs in memory, the records read again in their order.

import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { by, type CoverageCell, compareText, foldCoverage, type Issue, type ResourceRecord } from '../../core/index.ts';
import { type Draft, mergeDrafts } from '../../sources/index.ts';
import { createSnapshotWriter } from '../../store/index.ts';
import { damaged } from './head.ts';
import type { Journal } from './journal.ts';
import { isSealed, SEAL_LENGTH } from './sealed-line.ts';
import { eachLine, wholeLines } from './whole-lines.ts';

export interface WrittenSnapshot {
  readonly records: number;
  readonly types: number;
  readonly failures: readonly CoverageCell[];
}

interface Place {
  readonly arn: string;
  readonly at: number;
  readonly length: number;
}

const TAB = 0x09;

export interface WriteOptions {
  readonly folder: string;
  readonly out: string;
  readonly types: readonly string[];
  readonly description: string;
  readonly signal: AbortSignal;
}

/** Writes the snapshot to `out`; the journal stays. Where records are damaged, nothing is written, and their tasks are named. */
export async function writeOut(
  journal: Journal,
  { folder, out, types, description, signal }: WriteOptions,
): Promise<{ readonly ok: true; readonly written: WrittenSnapshot } | { readonly ok: false; readonly damaged: readonly number[] }> {
  const writer = await createSnapshotWriter(out, { source: { kind: 'aws', description }, takenAt: journal.head.takenAt });
  let [records, written] = [0, 0];
  try {
    const counted = new Map<number, number>();
    for (const type of types) {
      await heard(signal);
      let ofType = 0;
      const each = async function* () {
        for await (const record of sortedRecords(journal, folder, type, counted)) {
          ofType += 1;
          if (ofType % HEARS_EVERY === 0) await heard(signal);
          yield record;
        }
      };
      await writer.writeType(type, each());
      records += ofType;
      if (ofType > 0) written += 1;
    }
    const wrong = [...journal.doneIn.keys()].filter((task) => (counted.get(task) ?? 0) !== journal.recordsOf(task));
    if (wrong.length > 0) {
      await writer.abort();
      return { ok: false, damaged: wrong };
    }
    const cells: CoverageCell[] = [];
    const failures: CoverageCell[] = [];
    for await (const cell of journal.cells()) {
      cells.push(cell);
      if (cell.status !== 'read') failures.push(cell);
    }
    await writer.finish(foldCoverage(cells));
    return { ok: true, written: { records, types: written, failures } };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

const HEARS_EVERY = 1000;

/** A turn of the event loop, so that an interruption is heard between records. */
async function heard(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

async function* sortedRecords(journal: Journal, folder: string, type: string, counted: Map<number, number>): AsyncGenerator<ResourceRecord> {
  const file = await open(journal.pathOf(type), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return;
  try {
    const places = (await indexOf(file, journal, counted)).sort(by((place) => place.arn));
    const issues: Issue[] = [];
    let buffer = Buffer.alloc(256 * 1024);
    // A million small reads of what the system has in memory: each way through the thread pool would cost ten times the read.
    const read = ({ at, length }: Place): string => {
      if (buffer.length < length) buffer = Buffer.alloc(length * 2);
      readSync(file.fd, buffer, 0, length, at);
      return buffer.toString('utf8', 0, length);
    };
    for (let first = 0; first < places.length; ) {
      let end = first + 1;
      while (places[end]?.arn === places[first]?.arn) end += 1;
      const lines: string[] = [];
      for (const place of places.slice(first, end)) lines.push(read(place));
      // Which task came first is chance; its words are not.
      const drafts = lines.sort(compareText).map((line) => draftIn(line, folder));
      yield* mergeDrafts(drafts, issues);
      first = end;
    }
  } finally {
    await file.close();
  }
}

/** Where each record of a done task stands in the file. A damaged line is passed over, and then its task lacks a record. */
async function indexOf(file: Awaited<ReturnType<typeof open>>, journal: Journal, counted: Map<number, number>): Promise<Place[]> {
  const places: Place[] = [];
  for await (const { data, at } of wholeLines(file)) {
    eachLine(data, (start, end) => {
      const place = placeOfLine(data, start, end, at, journal, counted);
      if (place !== undefined) places.push(place);
    });
  }
  return places;
}

function placeOfLine(data: Buffer, start: number, end: number, base: number, journal: Journal, counted: Map<number, number>): Place | undefined {
  if (!isSealed(data, start, end)) return undefined;
  const from = start + SEAL_LENGTH;
  const tabs: number[] = [];
  for (let at = data.indexOf(TAB, from); at >= 0 && at < end && tabs.length < 6; at = data.indexOf(TAB, at + 1)) tabs.push(at);
  const [first = 0, second = 0, , , fifth = 0, sixth] = tabs;
  if (sixth === undefined) return undefined;
  const task = Number(data.toString('latin1', from, first));
  const run = Number(data.toString('latin1', first + 1, second));
  if (journal.doneIn.get(task) !== run) return undefined;
  counted.set(task, (counted.get(task) ?? 0) + 1);
  // From the rank on: task and run are chance, and must not reach the snapshot.
  return { arn: JSON.parse(data.toString('utf8', fifth + 1, sixth)) as string, at: base + second + 1, length: end - second - 1 };
}

function draftIn(line: string, folder: string): Draft {
  const [rank = '', isOwn = '', from = ''] = line.split('\t', 3);
  try {
    const record = JSON.parse(line.slice(line.lastIndexOf('\t') + 1)) as ResourceRecord;
    return { record, rank: Number(rank), isOwn: isOwn === '1', from, file: '' };
  } catch (cause) {
    throw damaged(folder, cause);
  }
}
