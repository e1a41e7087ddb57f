// A small file read and gunzipped in one piece, which costs a fraction of doing so chunk by chunk. Whatever is odd about it is left to the streams.

import { open } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { growthOf, type InflateLimits } from './inflate.ts';

/** Larger files are read chunk by chunk. */
const LARGEST = 8 * 1024 * 1024;
/** The shortest gzip file there can be (RFC 1952). */
const LEAST_GZIP = 18;

/** The bytes of a regular file; none where it is large, empty, or grows while it is read, and of what is no file. */
export async function readSmallFile(path: string): Promise<Buffer | undefined> {
  const handle = await open(path);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size === 0 || stats.size > LARGEST) return undefined;
    // Room for one byte more tells whether it has grown.
    const bytes = Buffer.allocUnsafeSlow(stats.size + 1);
    let used = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, used, bytes.length - used, used);
      used += bytesRead;
      if (used === bytes.length) return undefined;
      if (bytesRead === 0) return bytes.subarray(0, used);
    }
  } finally {
    await handle.close();
  }
}

/** What gzip data holds; none where it is damaged, cut, grows too much, or holds more than `most` bytes. */
export function gunzipWhole(bytes: Buffer, limits: InflateLimits, most: number): Uint8Array | undefined {
  const bound = Math.min(most, limits.maxBytes, growthOf(bytes.length, limits));
  // The size of what was compressed is at the end (of the last of several parts); it is believed only as far as memory goes.
  const size = bytes.length < LEAST_GZIP ? 0 : bytes.readUInt32LE(bytes.length - 4);
  try {
    return gunzipSync(bytes, { maxOutputLength: bound, chunkSize: Math.min(Math.max(size, 1024) + 64, bound + 64) });
  } catch {
    return undefined;
  }
}
