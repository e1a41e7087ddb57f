// A file that only grows. Each append is with the system when it returns, so that the end of this process loses nothing of it.
// Written synchronously: it goes to the system's memory at a gigabyte a second, and nothing piles up while it waits for its turn.

import { writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

export interface AppendFile {
  append(text: string): void;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;
const TAIL = 64 * 1024;

/** Opens a file for appending, without the torn last line that a killed process may have left. */
export async function openAppendFile(path: string): Promise<AppendFile> {
  const file = await open(path, 'a+', 0o600);
  await dropTornTail(file);
  return {
    append(text) {
      const written = writeSync(file.fd, text);
      const bytes = Buffer.byteLength(text);
      if (written === bytes) return;
      // The disk is nearly full, or a signal came: the rest, byte by byte where it was cut.
      const rest = Buffer.from(text);
      for (let at = written; at < bytes; ) at += writeSync(file.fd, rest, at);
    },
    close: () => file.close(),
  };
}

async function dropTornTail(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(TAIL);
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - TAIL);
    const { bytesRead } = await file.read(buffer, 0, end - from, from);
    const found = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (found >= 0) {
      if (from + found + 1 < size) await file.truncate(from + found + 1);
      return;
    }
    end = from;
  }
  if (size > 0) await file.truncate(0);
}
