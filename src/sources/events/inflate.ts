// Decompression with a bound, which hands on everything that comes before damage. Gzip (of several members, too) and Zstandard.

import * as zlib from 'node:zlib';
import { createGunzip, type Gunzip, type ZstdDecompress } from 'node:zlib';
import { codeOf } from '../files/index.ts';

export interface InflateLimits {
  /** The most bytes of one file, decompressed. */
  readonly maxBytes: number;
  /** The most that a file may grow, once it is beyond 64 MiB. Logs shrink to a tenth or a twentieth; gzip can do a thousandth. */
  readonly maxRatio: number;
}

export type Codec = 'gzip' | 'zstd';

/** By the first bytes: https://www.rfc-editor.org/rfc/rfc1952 (2.3.1), https://www.rfc-editor.org/rfc/rfc8878 (3.1.1) */
export function codecOf(head: Uint8Array): Codec | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd ? 'zstd' : undefined;
}

export type Inflated =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'damaged' | 'cut' | 'bomb' | 'too-large' | 'unsupported'; readonly code: string };

const RATIO_FREE = 64 * 1024 * 1024;
const OPTIONS = { chunkSize: 64 * 1024 };

function createStream(codec: Codec): Gunzip | ZstdDecompress | undefined {
  if (codec === 'gzip') return createGunzip(OPTIONS);
  // Node has it since 22.15.
  return typeof zlib.createZstdDecompress === 'function' ? zlib.createZstdDecompress(OPTIONS) : undefined;
}

export interface InflateOptions {
  /** Reads the input again from its beginning. */
  readonly reopen?: (() => AsyncIterable<Uint8Array>) | undefined;
  /** Awaited after each chunk of the input. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Decompresses chunks one by one. zlib keeps back what it had made of the input that it failed on; `reopen`, where the input can be read again,
 * brings that out, too.
 */
export async function inflate(
  chunks: AsyncIterable<Uint8Array>,
  codec: Codec,
  limits: InflateLimits,
  emit: (chunk: Uint8Array) => void,
  { reopen, pause }: InflateOptions = {},
): Promise<Inflated> {
  const made = { bytes: 0, skip: 0 };
  const first = await attempt(chunks, codec, limits, emit, made, undefined, pause);
  let last = first;
  for (const size of FINER) {
    if (last.ok || last.reason !== 'damaged' || reopen === undefined) break;
    made.skip = Math.max(made.skip, made.bytes);
    made.bytes = 0;
    last = await attempt(reopen(), codec, limits, emit, made, { from: last.failedAt, size });
  }
  return first;
}

/** The sizes of the pieces in which the input is fed again from where it failed. */
const FINER = [512, 16, 1];

type Attempt = Extract<Inflated, { ok: true }> | (Extract<Inflated, { ok: false }> & { readonly failedAt: number });

/** Feeds the input as it comes, or from some byte on in pieces. */
async function attempt(
  chunks: AsyncIterable<Uint8Array>,
  codec: Codec,
  limits: InflateLimits,
  emit: (chunk: Uint8Array) => void,
  made: { bytes: number; skip: number },
  finely?: { readonly from: number; readonly size: number },
  pause?: () => Promise<void>,
): Promise<Attempt> {
  const stream = createStream(codec);
  if (stream === undefined) return { ok: false, reason: 'unsupported', code: 'zstd', failedAt: 0 };
  let fed = 0;
  /** What `emit` threw, at most one. */
  const thrown: { readonly error: unknown }[] = [];
  let excess: 'bomb' | 'too-large' | undefined;
  stream.on('data', (chunk: Uint8Array) => {
    if (excess !== undefined || thrown.length > 0) return;
    const before = made.bytes;
    made.bytes += chunk.length;
    if (made.bytes > limits.maxBytes) excess = 'too-large';
    else if (made.bytes > growthOf(fed + FED_AHEAD, limits)) excess = 'bomb';
    else if (made.bytes > made.skip) {
      try {
        emit(before >= made.skip ? chunk : chunk.subarray(made.skip - before));
      } catch (error) {
        // What listens must not throw into the stream.
        thrown.push({ error });
      }
    }
    if (excess !== undefined || thrown.length > 0) stream.destroy();
  });
  let failure: unknown;
  const failed = new Promise<void>((resolve) => {
    stream.on('error', (error) => {
      failure = error;
      resolve();
    });
    stream.on('close', resolve);
  });
  const isOver = () => failure !== undefined || excess !== undefined || thrown.length > 0;
  const feed = (piece: Uint8Array) => Promise.race([new Promise<void>((resolve) => stream.write(piece, () => resolve())), failed]);
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; ) {
        const size = finely === undefined ? chunk.length : fed < finely.from ? finely.from - fed : finely.size;
        const piece = chunk.subarray(at, at + size);
        await feed(piece);
        await pause?.();
        if (isOver()) break;
        at += piece.length;
        fed += piece.length;
      }
      if (isOver()) break;
    }
    if (!isOver()) {
      stream.end();
      await Promise.race([new Promise<void>((resolve) => stream.on('end', resolve)), failed]);
    }
  } finally {
    stream.destroy();
  }
  for (const { error } of thrown) throw error;
  if (excess !== undefined) return { ok: false, reason: excess, code: excess, failedAt: fed };
  if (failure === undefined) return { ok: true };
  const code = codeOf(failure);
  return { ok: false, reason: code === 'Z_BUF_ERROR' ? 'cut' : 'damaged', code, failedAt: fed };
}

/** As much as so many bytes may grow to. */
export function growthOf(bytes: number, { maxRatio }: InflateLimits): number {
  return Math.max(RATIO_FREE, bytes * maxRatio);
}

/** The chunk that is being worked on counts as read. */
const FED_AHEAD = 64 * 1024;
