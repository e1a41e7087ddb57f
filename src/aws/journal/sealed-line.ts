// A line of the journal with its checksum before it, so that a disk that forgot or a hand that edited is noticed.

import { crc32 } from 'node:zlib';

/** Bytes of the checksum and the tab after it. */
export const SEAL_LENGTH = 9;

export const sealLine = (text: string): string => `${sealOf(text)}\t${text}\n`;

/** The text of a line (without its end), or `undefined` where it is not what was written. */
export function textOfLine(line: string): string | undefined {
  const text = line.slice(SEAL_LENGTH);
  return line.slice(0, SEAL_LENGTH) === `${sealOf(text)}\t` ? text : undefined;
}

/** The same for bytes from `start` to `end` of a buffer. */
export function isSealed(data: Buffer, start: number, end: number): boolean {
  if (end - start < SEAL_LENGTH) return false;
  return data.toString('latin1', start, start + SEAL_LENGTH) === `${sealOf(data.subarray(start + SEAL_LENGTH, end))}\t`;
}

const sealOf = (data: string | Buffer): string => crc32(data).toString(16).padStart(8, '0');
