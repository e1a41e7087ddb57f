// Flow logs in Parquet, row group by row group. Source: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html (flow log files)

import { open } from 'node:fs/promises';
import * as zlib from 'node:zlib';
import { type AsyncBuffer, type Compressors, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { type EventSink, readFlowRow, type Surroundings } from '../../detection/index.ts';
import type { EventFile } from './find-files.ts';

export interface ParquetLimits {
  /** The most bytes of one row group, decompressed: it is held in memory. */
  readonly maxRowGroup: number;
}

/** Rows that are made at once. */
const SLICE = 65_536;

/** What `hyparquet` does not decompress itself. */
function compressorsOf(maxOutputLength: number): Compressors {
  return {
    GZIP: (input) => new Uint8Array(zlib.gunzipSync(input, { maxOutputLength })),
    ...(typeof zlib.zstdDecompressSync === 'function'
      ? { ZSTD: (input: Uint8Array) => new Uint8Array(zlib.zstdDecompressSync(input, { maxOutputLength })) }
      : {}),
  };
}

export function isParquet(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x41 && head[2] === 0x52 && head[3] === 0x31;
}

/** Hands on the events of a file; rows of other logs and damaged groups are named, and the other groups read. */
export async function readParquet({ path, name }: EventFile, sink: EventSink, around: Surroundings, limits: ParquetLimits): Promise<void> {
  const issue = (code: string, message: string) => sink.issue({ code, message, file: name });
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const file: AsyncBuffer = {
      byteLength: size,
      slice: async (start, end = size) => {
        const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start));
        await handle.read(bytes, 0, bytes.length, start);
        return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      },
    };
    let metadata: FileMetaData;
    try {
      metadata = await parquetMetadataAsync(file);
    } catch {
      return issue('parquet-damaged', 'the end of the file, which says what it holds, cannot be read');
    }
    const compressors = compressorsOf(limits.maxRowGroup);
    let index = 0;
    let unknown = 0;
    let firstRow = 0;
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows);
      const start = firstRow;
      firstRow += rows;
      if (Number(group.total_byte_size) > limits.maxRowGroup) {
        issue('record-too-long', `a row group is larger than ${limits.maxRowGroup} bytes`);
        continue;
      }
      try {
        for (let from = start; from < start + rows; from += SLICE) {
          const slice = await parquetReadObjects({ file, metadata, compressors, rowStart: from, rowEnd: Math.min(start + rows, from + SLICE) });
          for (const row of slice) {
            const read = readFlowRow(row);
            if (read === undefined) unknown++;
            else sink.value(read.event, read.raw, { file: name, index: index++ }, around);
          }
        }
      } catch {
        issue('parquet-damaged', `the rows from ${start + 1} to ${start + rows} cannot be read`);
      }
    }
    if (unknown > 0) issue('unknown-record', `${unknown.toLocaleString('en-US')} rows have not the columns of a log that is known`);
  } finally {
    await handle.close();
  }
}
