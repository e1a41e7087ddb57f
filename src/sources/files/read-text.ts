// The text of a file as people leave it: plain or gzip, UTF-8 with or without a mark, UTF-16 from PowerShell; bounded in size.

import { constants } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Issue, type Parsed, parsed, refused } from '../../core/index.ts';
import { codeOf, type FoundFile } from './walk.ts';

export interface TextLimits {
  /** The most bytes of one file, decompressed. A text of more than about 512 MiB does not fit a JavaScript string. */
  readonly maxBytes: number;
  /** The most that a compressed file may grow, once it is beyond 64 MiB. JSON rarely shrinks to less than a hundredth. */
  readonly maxRatio: number;
}

export const TEXT_LIMITS: TextLimits = { maxBytes: 512 * 1024 * 1024 - 1024, maxRatio: 300 };

const RATIO_FREE = 64 * 1024 * 1024;
const unzip = promisify(gunzip);

export async function readText(file: FoundFile, limits: TextLimits = TEXT_LIMITS): Promise<Parsed<string>> {
  const most = Math.min(limits.maxBytes, constants.MAX_STRING_LENGTH);
  const tooLarge = (): Issue => ({
    code: 'file-too-large',
    file: file.name,
    message: `it holds more than ${most} bytes`,
    help: 'split the answer into pages, or raise the limit',
  });
  if (file.size > most) return refused(tooLarge());
  let bytes: Buffer;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    return refused({ code: 'unreadable-file', file: file.name, message: `cannot be read (${codeOf(error)})`, help: 'check its permissions' });
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const bound = Math.min(most, Math.max(RATIO_FREE, bytes.length * limits.maxRatio));
    try {
      bytes = await unzip(bytes, { maxOutputLength: bound });
    } catch (error) {
      if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
        if (bound === most) return refused(tooLarge());
        return refused({
          code: 'compression-bomb',
          file: file.name,
          message: `it grows more than ${limits.maxRatio} times when decompressed`,
          help: 'decompress it yourself if you trust it',
        });
      }
      return refused({ code: 'gzip-damaged', file: file.name, message: `it is not whole gzip data (${codeOf(error)})`, help: 'save the answer again' });
    }
  }
  return decode(bytes, file.name);
}

function decode(bytes: Buffer, file: string): Parsed<string> {
  try {
    return parsed(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return refused({ code: 'text-encoding', file, message: 'it is neither UTF-8 nor UTF-16 text', help: 'save the answer as UTF-8' });
  }
}

/** By the byte order mark, else by the zero byte that UTF-16 puts beside the first `{` or `[`. */
function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (second === 0 && first !== undefined && first !== 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
