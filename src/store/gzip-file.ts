// Writing one gzip file with nothing in it that depends on when or where it was written.
// Source: RFC 1952 (header and trailer), RFC 1951 (deflate).

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

// Deflate, no flags, no time, no extra flags, operating system "unknown".
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const LEVEL = 6;

export interface Written {
  readonly bytes: number;
  readonly unzippedBytes: number;
  readonly sha256: string;
}

/** Blocks of bytes as a new gzip file, on the disk itself when this resolves. */
export async function writeGzip(path: string, blocks: AsyncIterable<Buffer>): Promise<Written> {
  const hash = createHash('sha256');
  let unzippedBytes = 0;
  let bytes = 0;
  let crc = 0;
  const plain = async function* () {
    for await (const block of blocks) {
      unzippedBytes += block.length;
      crc = crc32(block, crc);
      yield block;
    }
  };
  const counted = (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
    return chunk;
  };
  const framed = async function* (deflated: AsyncIterable<Buffer>) {
    yield counted(HEADER);
    for await (const chunk of deflated) yield counted(chunk);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc, 0);
    trailer.writeUInt32LE(unzippedBytes % 2 ** 32, 4);
    yield counted(trailer);
  };
  const file = await open(path, 'wx', 0o600);
  await pipeline(plain, createDeflateRaw({ level: LEVEL, chunkSize: 64 * 1024 }), framed, file.createWriteStream({ flush: true }));
  return { bytes, unzippedBytes, sha256: hash.digest('hex') };
}
