// Reads events out of files as they were left: plain, gzip or Zstandard, text in UTF-8 or UTF-16, Parquet. One file at a time, in bounded memory.

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Issue } from '../../core/index.ts';
import { createEventReader, type EventReader, type EventSink, surroundingsOfPath } from '../../detection/index.ts';
import { codeOf } from '../files/index.ts';
import { type EventFile, findEventFiles } from './find-files.ts';
import { codecOf, type Inflated, type InflateLimits, inflate } from './inflate.ts';
import { isParquet, type ParquetLimits, readParquet } from './parquet.ts';
import { gunzipWhole, readSmallFile } from './whole-file.ts';

export interface EventFileLimits extends InflateLimits, ParquetLimits {
  /** The most bytes of one record. */
  readonly maxRecord: number;
}

export const EVENT_FILE_LIMITS: EventFileLimits = {
  maxBytes: 16 * 1024 ** 3,
  maxRatio: 200,
  maxRecord: 16 * 1024 * 1024,
  maxRowGroup: 512 * 1024 * 1024,
};

export interface EventFilesOptions {
  readonly limits?: Partial<EventFileLimits>;
  /** What relative paths are below. */
  readonly cwd?: string;
  /** The fields of flow logs without a header. */
  readonly flowFields?: readonly string[] | undefined;
  /** What `-` names. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** Files that are passed over. */
  readonly skip?: (file: EventFile) => boolean;
  /** Awaited after each chunk of a file: whoever hands events on can let what is written keep up. */
  readonly pause?: () => Promise<void>;
  /** Called after each file. */
  readonly onFile?: (file: EventFile) => void | Promise<void>;
}

const INFLATE_ISSUES: Readonly<Record<Extract<Inflated, { ok: false }>['reason'], (code: string, limits: EventFileLimits) => Omit<Issue, 'file'>>> = {
  damaged: (code) => ({
    code: 'gzip-damaged',
    message: `it is not whole compressed data (${code})`,
    help: 'everything before the damage was read; fetch the file again',
  }),
  cut: () => ({ code: 'cut-short', message: 'the compressed file is cut', help: 'everything before the cut was read; fetch the file again' }),
  bomb: (_, { maxRatio }) => ({
    code: 'compression-bomb',
    message: `it grows more than ${maxRatio} times when decompressed; it was read so far`,
    help: 'decompress it yourself if you trust it',
  }),
  'too-large': (_, { maxBytes }) => ({
    code: 'file-too-large',
    message: `it holds more than ${maxBytes} bytes; it was read so far`,
    help: 'split the file, or raise the limit',
  }),
  unsupported: () => ({
    code: 'unsupported-compression',
    message: 'this version of Node cannot read Zstandard',
    help: 'use Node 22.15 or later, or decompress it',
  }),
};

/** Reads every file that the paths name; what is wrong with one is no loss to the others. */
export async function readEventFiles(paths: readonly string[], sink: EventSink, options: EventFilesOptions = {}): Promise<void> {
  const { files, issues } = await findEventFiles(paths, options.cwd);
  issues.forEach(sink.issue);
  for (const file of files) {
    options.signal?.throwIfAborted();
    if (options.skip?.(file) === true) continue;
    await readEventFile(file, sink, options);
    await options.onFile?.(file);
  }
}

/** Reads the events of one stream of bytes, packed or not; `name` is what issues and events call it. Parquet needs a file. */
export async function readEventStream(name: string, chunks: AsyncIterable<Uint8Array>, sink: EventSink, options: EventFilesOptions = {}): Promise<void> {
  const [head, all] = await peek(chunks);
  await readChunks({ name, path: name, size: 0 }, head, all, undefined, sink, { ...EVENT_FILE_LIMITS, ...options.limits }, options);
}

/** Reads the events of one file; that it cannot be read is an issue. */
export async function readEventFile(file: EventFile, sink: EventSink, options: EventFilesOptions): Promise<void> {
  const limits = { ...EVENT_FILE_LIMITS, ...options.limits };
  try {
    if (file.path === '-') {
      const [head, chunks] = await peek(options.stdin ?? noInput());
      return await readChunks(file, head, chunks, undefined, sink, limits, options);
    }
    const small = options.pause === undefined ? await readSmallFile(file.path) : undefined;
    if (small !== undefined && readWhole(file, small, sink, limits, options)) return;
    const head = await headOf(file.path);
    if (isParquet(head)) return await readParquet(file, sink, surroundingsOfPath(file.name), limits);
    const reopen = () => createReadStream(file.path, { highWaterMark: 64 * 1024 }) as AsyncIterable<Uint8Array>;
    await readChunks(file, head, reopen(), reopen, sink, limits, options);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    if (!(error instanceof Error && 'code' in error)) throw error;
    sink.issue({
      code: 'unreadable-file',
      file: file.name,
      message: `cannot be read (${codeOf(error)})`,
      help: codeOf(error) === 'ENOENT' ? 'it was there when the run began' : 'check its permissions',
    });
  }
}

/** Reads a file that is all in memory; false, with nothing read, where it is to be read chunk by chunk. */
function readWhole(file: EventFile, bytes: Buffer, sink: EventSink, limits: EventFileLimits, options: EventFilesOptions): boolean {
  if (isParquet(bytes.subarray(0, 4))) return false;
  const codec = codecOf(bytes.subarray(0, 4));
  const plain = codec === undefined ? bytes : codec === 'gzip' ? gunzipWhole(bytes, limits, limits.maxRecord) : undefined;
  if (plain === undefined || plain.length > limits.maxRecord) return false;
  const reader = readerOf(file, sink, limits, options);
  reader.push(plain);
  reader.end();
  return true;
}

function readerOf(file: EventFile, sink: EventSink, limits: EventFileLimits, { flowFields }: EventFilesOptions): EventReader {
  const gunzip = (bytes: Uint8Array) => {
    try {
      return new Uint8Array(gunzipSync(bytes, { maxOutputLength: limits.maxRecord }));
    } catch {
      return undefined;
    }
  };
  return decoded(createEventReader(file.name, sink, { flowFields, gunzip, limits }));
}

async function readChunks(
  file: EventFile,
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
  reopen: (() => AsyncIterable<Uint8Array>) | undefined,
  sink: EventSink,
  limits: EventFileLimits,
  options: EventFilesOptions,
): Promise<void> {
  const { signal, pause } = options;
  const reader = readerOf(file, sink, limits, options);
  const codec = codecOf(head);
  if (codec === undefined) {
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      reader.push(chunk);
      await pause?.();
    }
  } else {
    const push = (chunk: Uint8Array) => {
      signal?.throwIfAborted();
      reader.push(chunk);
    };
    const done = await inflate(chunks, codec, limits, push, { reopen, pause });
    if (!done.ok) sink.issue({ ...INFLATE_ISSUES[done.reason](done.code, limits), file: file.name });
  }
  reader.end();
}

/** PowerShell saves UTF-16 with a mark; everything else goes on as it is. */
function decoded(reader: EventReader): EventReader {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  const encoder = new TextEncoder();
  return {
    push: (chunk) => {
      if (isFirst && chunk.length > 0) {
        isFirst = false;
        if (chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder('utf-16le');
        else if (chunk[0] === 0xfe && chunk[1] === 0xff) decoder = new TextDecoder('utf-16be');
      }
      reader.push(decoder === undefined ? chunk : encoder.encode(decoder.decode(chunk, { stream: true })));
    },
    end: () => {
      if (decoder !== undefined) reader.push(encoder.encode(decoder.decode()));
      reader.end();
    },
  };
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const bytes = new Uint8Array(4);
    const { bytesRead } = await handle.read(bytes, 0, 4, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The first chunk's bytes, and all chunks. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<readonly [head: Uint8Array, chunks: AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < 4) {
    const next = await iterator.next();
    if (next.done === true) break;
    held.push(next.value);
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* held;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return [new Uint8Array(Buffer.concat(held)).subarray(0, 4), all()];
}

async function* noInput(): AsyncGenerator<Uint8Array> {}
