// From the journal to the snapshot: type by type, an index of ARNs in memory, the records read again in their order.

import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { by, type CoverageCell, compareText, foldCoverage, type Issue, type ResourceRecord } from '../../core/index.ts';
import { type Draft, mergeDrafts } from '../../sources/index.ts';
import { createSnapshotWriter } from '../../store/index.ts';
import { damaged, type Journal } from './journal.ts';

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
const NEWLINE = 0x0a;
const CHUNK = 1024 * 1024;

/** Writes the snapshot to `out`; the journal stays. */
export async function writeOut(journal: Journal, folder: string, out: string, types: readonly string[], description: string): Promise<WrittenSnapshot> {
  const writer = await createSnapshotWriter(out, { source: { kind: 'aws', description }, takenAt: journal.head.takenAt });
  let [records, written] = [0, 0];
  try {
    const counted = new Map<number, number>();
    for (const type of types) {
      let ofType = 0;
      const each = async function* () {
        for await (const record of sortedRecords(journal, folder, type, counted)) {
          ofType += 1;
          yield record;
        }
      };
      await writer.writeType(type, each());
      records += ofType;
      if (ofType > 0) written += 1;
    }
    for (const task of journal.doneIn.keys()) if ((counted.get(task) ?? 0) !== journal.recordsOf(task)) throw damaged(folder);
    const cells: CoverageCell[] = [];
    const failures: CoverageCell[] = [];
    for await (const cell of journal.cells()) {
      cells.push(cell);
      if (cell.status !== 'read') failures.push(cell);
    }
    await writer.finish(foldCoverage(cells));
    return { records, types: written, failures };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function* sortedRecords(journal: Journal, folder: string, type: string, counted: Map<number, number>): AsyncGenerator<ResourceRecord> {
  const file = await open(journal.pathOf(type), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return;
  try {
    const places = (await indexOf(file, journal, folder, counted)).sort(by((place) => place.arn));
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
      const drafts = lines.sort(compareText).map(draftIn);
      yield* mergeDrafts(drafts, issues);
      first = end;
    }
  } finally {
    await file.close();
  }
}

/** Where each record of a done task stands in the file. */
async function indexOf(file: Awaited<ReturnType<typeof open>>, journal: Journal, folder: string, counted: Map<number, number>): Promise<Place[]> {
  const places: Place[] = [];
  const chunk = Buffer.alloc(CHUNK);
  let held = Buffer.alloc(0);
  let heldAt = 0;
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const data = held.length === 0 ? chunk.subarray(0, bytesRead) : Buffer.concat([held, chunk.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, start)) {
      const place = placeOfLine(data, start, end, heldAt, journal, counted);
      if (place === 'damaged') throw damaged(folder);
      if (place !== undefined) places.push(place);
      start = end + 1;
    }
    held = Buffer.from(data.subarray(start));
    heldAt += start;
  }
  return places;
}

function placeOfLine(data: Buffer, start: number, end: number, base: number, journal: Journal, counted: Map<number, number>): Place | 'damaged' | undefined {
  const tabs: number[] = [];
  for (let at = data.indexOf(TAB, start); at >= 0 && at < end && tabs.length < 6; at = data.indexOf(TAB, at + 1)) tabs.push(at);
  const [first = 0, second = 0, , , fifth = 0, sixth] = tabs;
  if (sixth === undefined) return 'damaged';
  const task = Number(data.toString('latin1', start, first));
  const run = Number(data.toString('latin1', first + 1, second));
  if (journal.doneIn.get(task) !== run) return undefined;
  counted.set(task, (counted.get(task) ?? 0) + 1);
  // From the rank on: task and run are chance, and must not reach the snapshot.
  return { arn: JSON.parse(data.toString('utf8', fifth + 1, sixth)) as string, at: base + second + 1, length: end - second - 1 };
}

function draftIn(line: string): Draft {
  const [rank = '', isOwn = '', from = ''] = line.split('\t', 3);
  const record = line.slice(line.lastIndexOf('\t') + 1);
  return { record: JSON.parse(record) as ResourceRecord, rank: Number(rank), isOwn: isOwn === '1', from, file: '' };
}
