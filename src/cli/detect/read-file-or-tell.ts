// One file of logs, on whatever thread: what fails unforeseen costs the rest of this file, and no other.

import type { EventSink } from '../../detection/index.ts';
import { type EventFile, type EventFilesOptions, readEventFile, readEventStream } from '../../sources/index.ts';

/** That reading failed is an issue of the file; only an abortion throws. `chunks` are what it holds, where it does not lie on this machine. */
export async function readFileOrTell(file: EventFile, sink: EventSink, options: EventFilesOptions, chunks?: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await (chunks === undefined ? readEventFile(file, sink, options) : readEventStream(file.name, chunks, sink, options));
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    const message = `reading it failed: ${error instanceof Error ? error.message : String(error)}`;
    sink.issue({ code: 'file-failed', message, file: file.name, help: 'what stands before it was read; this is a mistake of Stoa: please report it' });
  }
}
