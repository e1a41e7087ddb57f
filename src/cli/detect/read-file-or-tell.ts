// One file of logs, on whatever thread: what fails unforeseen costs the rest of this file, and no other.

import type { EventSink } from '../../detection/index.ts';
import { type EventFile, type EventFilesOptions, readEventFile } from '../../sources/index.ts';

/** That reading failed is an issue of the file; only an abortion throws. */
export async function readFileOrTell(file: EventFile, sink: EventSink, options: EventFilesOptions): Promise<void> {
  try {
    await readEventFile(file, sink, options);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    const message = `reading it failed: ${error instanceof Error ? error.message : String(error)}`;
    sink.issue({ code: 'file-failed', message, file: file.name, help: 'what stands before it was read; this is a mistake of Stoa: please report it' });
  }
}
