// A line of text may begin with a bracket, as damage or a format has it.

import { NEWLINE, OPEN_LIST } from './json-bytes.ts';

const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = 0x5d;

/**
 * Whether the bracket at `from` begins a list and not a line of text: what follows could stand in a list of records, or the line ends, or
 * something in it could be a record. Undefined where more bytes are needed; `isAll`: there are none.
 */
export function beginsList(bytes: Uint8Array, from: number, isAll: boolean): boolean | undefined {
  let at = from + 1;
  while (at < bytes.length && (bytes[at] as number) <= 0x20 && bytes[at] !== NEWLINE) at++;
  if (at >= bytes.length) return isAll ? true : undefined;
  const byte = bytes[at];
  if (byte === NEWLINE || byte === OPEN_OBJECT || byte === OPEN_LIST || byte === CLOSE_LIST) return true;
  const newline = bytes.indexOf(NEWLINE, at);
  if (bytes.subarray(at, newline < 0 ? bytes.length : newline).includes(OPEN_OBJECT)) return true;
  return newline >= 0 || isAll ? false : undefined;
}
