// A file that only grows, written by many tasks at once: lines gathered while a write is under way go out together in the next.

import { type FileHandle, open } from 'node:fs/promises';

export interface AppendFile {
  /** Resolves when the system has the text: from then on the end of this process does not lose it. */
  append(text: string): Promise<void>;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;
const TAIL = 64 * 1024;

/** Opens a file for appending, without the torn last line that a killed process may have left. */
export async function openAppendFile(path: string): Promise<AppendFile> {
  const file = await open(path, 'a+', 0o600);
  await dropTornTail(file);
  let gathered: string[] = [];
  let writing: Promise<void> | undefined;
  const write = async () => {
    // One turn later, so that what comes at the same moment goes along.
    await Promise.resolve();
    while (gathered.length > 0) {
      const text = gathered.join('');
      gathered = [];
      await file.appendFile(text);
    }
    writing = undefined;
  };
  return {
    async append(text) {
      gathered.push(text);
      writing ??= write();
      await writing;
    },
    async close() {
      await writing;
      await file.close();
    },
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
