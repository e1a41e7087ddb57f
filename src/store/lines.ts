// Unzipped bytes into records. Whole lines are gathered in one buffer, the line ends turned into commas, and the lot
// parsed as one JSON array: one call for some hundred lines, no text cut up, no memory that grows with the file.

import { isUtf8 } from 'node:buffer';
import type { ResourceRecord } from '../core/index.ts';
import type { FileEntry } from './manifest.ts';
import { isTooDeep, MAX_DEPTH, MAX_LINE_BYTES, shapeProblem } from './shape.ts';
import { damaged } from './store-error.ts';

// V8 makes the objects of a text above 100 KiB where they will stay, instead of moving them there later, and keeps texts
// below 128 KiB in its own heap: as fast as JSON.parse gets.
const PIECE = 112 * 1024;
const LINE_END = 0x0a;
const COMMA = 0x2c;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/** The records of a file in batches, each line checked: its shape, its type, its place in the order. `path` is for issues. */
export async function* recordsOf(unzipped: AsyncIterable<Buffer>, entry: FileEntry, path: string): AsyncGenerator<readonly ResourceRecord[]> {
  const check = createChecker(entry, path);
  const bad = (message: string, line?: number) => damaged('snapshot-damaged', path, message, line === undefined ? {} : { line });
  let block: Buffer = Buffer.allocUnsafe(2 * PIECE);
  // The first byte is for the bracket that opens the array.
  let filled = 1;
  let total = 0;
  let lines = 0;
  for await (const chunk of withNamedErrors(unzipped, path)) {
    total += chunk.length;
    if (total > entry.unzippedBytes) throw bad(`the file unzips to more than the ${entry.unzippedBytes} bytes that the manifest says`);
    for (let from = 0; from < chunk.length; from += PIECE) {
      const piece = chunk.subarray(from, from + PIECE);
      if (filled + piece.length > block.length) block = grown(block, filled + piece.length);
      piece.copy(block, filled);
      filled += piece.length;
      const lastEnd = piece.lastIndexOf(LINE_END);
      if (lastEnd < 0) {
        if (filled > MAX_LINE_BYTES) throw bad(`a line is longer than ${MAX_LINE_BYTES} bytes`, lines + 1);
        continue;
      }
      const end = filled - piece.length + lastEnd;
      const batch = check(block, end, lines);
      lines += batch.length;
      yield batch;
      block.copy(block, 1, end + 1, filled);
      filled -= end;
    }
  }
  if (filled > 1) throw bad('the last line is cut off', lines + 1);
  if (total !== entry.unzippedBytes || lines !== entry.records) {
    throw bad(`the file holds ${lines} records in ${total} bytes where the manifest says ${entry.records} in ${entry.unzippedBytes}`);
  }
}

/** Parses the lines in `block[1..end]`, where `end` is the last line's end. */
function createChecker(entry: FileEntry, path: string): (block: Buffer, end: number, before: number) => readonly ResourceRecord[] {
  const { type } = entry;
  const internAccount = createIntern();
  const internRegion = createIntern();
  let last = '';
  return (block, end, before) => {
    const ends: number[] = [];
    let start = 1;
    for (let at = block.indexOf(LINE_END, 1); at >= 0 && at <= end; at = block.indexOf(LINE_END, start)) {
      if (isTooDeep(block, start, at))
        throw damaged('snapshot-damaged', path, `the line is nested deeper than ${MAX_DEPTH} levels`, { line: before + ends.length + 1 });
      ends.push(at);
      block[at] = COMMA;
      start = at + 1;
    }
    block[0] = OPEN;
    block[end] = CLOSE;
    const values = parseAll(block.subarray(0, end + 1), ends.length) ?? parseEach(block, ends, before, path);
    for (let i = 0; i < values.length; i++) {
      const record = values[i] as ResourceRecord;
      const problem = shapeProblem(record, type) ?? (record.arn > last ? undefined : `its ARN does not come after the one of the line before`);
      if (problem !== undefined) throw damaged('snapshot-damaged', path, `the line is not a record of this snapshot: ${problem}`, { line: before + i + 1 });
      last = record.arn;
      // One copy of each of these words, where JSON.parse makes one a line. The properties are the record's own.
      const owned = record as { -readonly [Key in keyof ResourceRecord]: ResourceRecord[Key] };
      owned.type = type;
      owned.account = internAccount(record.account);
      owned.region = internRegion(record.region);
    }
    return values as readonly ResourceRecord[];
  };
}

function parseAll(array: Buffer, lines: number): unknown[] | undefined {
  if (!isUtf8(array)) return undefined;
  try {
    const values = JSON.parse(array.toString('utf8')) as unknown[];
    return values.length === lines ? values : undefined;
  } catch {
    return undefined;
  }
}

/** The slow way, to find the line that is wrong. */
function parseEach(block: Buffer, ends: readonly number[], before: number, path: string): unknown[] {
  return ends.map((end, index) => {
    const bytes = block.subarray(index === 0 ? 1 : (ends[index - 1] ?? 0) + 1, end);
    const line = before + index + 1;
    if (!isUtf8(bytes)) throw damaged('snapshot-damaged', path, 'the line is not UTF-8', { line });
    try {
      return JSON.parse(bytes.toString('utf8')) as unknown;
    } catch (cause) {
      throw damaged('snapshot-damaged', path, 'the line is not JSON', { line, cause });
    }
  });
}

async function* withNamedErrors(unzipped: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of unzipped) yield chunk;
  } catch (cause) {
    throw damaged('snapshot-damaged', path, 'the file cannot be unzipped', { cause });
  }
}

function grown(block: Buffer, needed: number): Buffer {
  const larger = Buffer.allocUnsafe(Math.max(needed, block.length * 2));
  block.copy(larger);
  return larger;
}

function createIntern(): (text: string) => string {
  const known = new Map<string, string>();
  let last = '';
  return (text) => {
    // Neighbours in the order of ARNs stand in the same account and Region.
    if (text === last) return last;
    last = known.get(text) ?? text;
    // A damaged file could hold a new word a line; a few thousand accounts and Regions are all that there are.
    if (last === text && known.size < 20_000) known.set(text, text);
    return last;
  };
}
