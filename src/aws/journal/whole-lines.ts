// A file's bytes in parts that end where a line ends; what follows the last line's end is not given. Only LF ends a line here:
// Node's own reader of lines also takes U+2028, which JSON leaves in texts as it is.

import type { FileHandle } from 'node:fs/promises';

const NEWLINE = 0x0a;
const CHUNK = 1024 * 1024;

export interface Lines {
  /** Whole lines; valid until the next part is asked for. */
  readonly data: Buffer;
  /** Where `data` begins in the file. */
  readonly at: number;
}

export async function* wholeLines(file: FileHandle): AsyncGenerator<Lines> {
  const chunk = Buffer.alloc(CHUNK);
  let held: Buffer[] = [];
  let heldLength = 0;
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) return;
    const part = chunk.subarray(0, bytesRead);
    const end = part.lastIndexOf(NEWLINE) + 1;
    const begin = at - heldLength;
    at += bytesRead;
    if (end === 0) {
      held.push(Buffer.from(part));
      heldLength += bytesRead;
      continue;
    }
    const rest = Buffer.from(part.subarray(end));
    yield { data: heldLength === 0 ? part.subarray(0, end) : Buffer.concat([...held, part.subarray(0, end)]), at: begin };
    held = rest.length === 0 ? [] : [rest];
    heldLength = rest.length;
  }
}

/** Calls `line` with the bounds of each line of a part, without its end. */
export function eachLine(data: Buffer, line: (start: number, end: number) => void): void {
  for (let start = 0, end = data.indexOf(NEWLINE); end >= 0; start = end + 1, end = data.indexOf(NEWLINE, start)) line(start, end);
}
