// One file of a snapshot as it lies on disk: checked against the manifest whole, and only then unzipped.

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip, type ZlibOptions } from 'node:zlib';
import type { FileEntry } from './manifest.ts';
import { damaged, systemCode } from './store-error.ts';

const DISK_CHUNK = 1024 * 1024;
const UNZIPPED_CHUNK = 896 * 1024;
/** Chunks unzipped ahead of the reader, by the thread pool, while the reader parses. */
const READ_AHEAD = 2;

// A pipe in the place of a file must not make Stoa wait, nor a link lead out of the folder. Windows knows neither flag.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The unzipped bytes of a file whose size and hash are those of the manifest; unzipping has begun when this resolves. */
export async function openDataFile(folder: string, entry: FileEntry): Promise<Readable> {
  const path = join(folder, entry.name);
  const file = await open(path, FLAGS).catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') throw damaged('snapshot-damaged', path, 'the file is missing', { cause });
    throw damaged('snapshot-damaged', path, `the file cannot be opened (${systemCode(cause)})`, { help: 'check the permissions of the folder', cause });
  });
  try {
    const whole = await verify(file, path, entry);
    // In object mode the stream hands out its chunks as they are, where it would copy them together otherwise.
    const chunkSize = Math.max(64, Math.min(UNZIPPED_CHUNK, entry.unzippedBytes + 1));
    const options: ZlibOptions & { readonly readableObjectMode: boolean; readonly readableHighWaterMark: number } = {
      chunkSize,
      readableObjectMode: true,
      readableHighWaterMark: READ_AHEAD,
    };
    const gunzip = createGunzip(options);
    if (whole === undefined) {
      // The reader of `gunzip` gets every error; there is nothing left to do here.
      pipeline(file.createReadStream({ start: 0, highWaterMark: DISK_CHUNK }), gunzip, () => {});
    } else {
      await file.close();
      gunzip.end(whole);
    }
    // An error before the reader listens is kept by the stream and met at the first read.
    gunzip.on('error', () => {});
    return gunzip;
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
}

/** Compares size and hash; the bytes themselves are returned where they are few. */
async function verify(file: FileHandle, path: string, entry: FileEntry): Promise<Buffer | undefined> {
  const found = await file.stat();
  if (!found.isFile()) throw damaged('snapshot-damaged', path, 'it is not an ordinary file');
  if (found.size < entry.bytes) throw damaged('snapshot-damaged', path, `the file is cut off: ${found.size} of ${entry.bytes} bytes`);
  if (found.size > entry.bytes) throw damaged('snapshot-damaged', path, `the file was changed: ${found.size} bytes where the manifest says ${entry.bytes}`);
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(entry.bytes, DISK_CHUNK));
  for (let at = 0; at < entry.bytes; ) {
    const { bytesRead } = await file.read(buffer, at % buffer.length, Math.min(buffer.length - (at % buffer.length), entry.bytes - at), at);
    if (bytesRead === 0) throw damaged('snapshot-damaged', path, `the file is cut off: ${at} of ${entry.bytes} bytes`);
    hash.update(buffer.subarray(at % buffer.length, (at % buffer.length) + bytesRead));
    at += bytesRead;
    if (at < entry.bytes || hash.digest('hex') === entry.sha256) continue;
    throw damaged('snapshot-damaged', path, 'the file was changed: its bytes do not match the SHA-256 in the manifest');
  }
  return entry.bytes <= DISK_CHUNK ? buffer : undefined;
}
