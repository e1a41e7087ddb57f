// How a journal begins: what was asked for, and what was found to ask.

import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from '../../core/index.ts';
import { AwsError } from '../aws-error.ts';
import { type Plan, planIn } from '../plan.ts';
import { sealLine, textOfLine } from './sealed-line.ts';

const FORMAT = 'stoa-collect-journal-3';
export const MAIN = 'journal.ndjson';

/** What must be the same for a run to go on where another stopped. */
export interface JournalHead {
  /** What was asked for, by the name of the flag or of the variable. */
  readonly parameters: JsonObject;
  /** Of the parameters that are kept as hashes: in hexadecimal. */
  readonly salt: string;
  /** Of the table of calls and the version of Stoa: another one would ask other things. */
  readonly table: string;
  readonly takenAt: string;
  /** The accounts and Regions that were found at the beginning. */
  readonly plan: Plan;
}

export const headLine = (head: JournalHead): string => sealLine(JSON.stringify({ format: FORMAT, ...head }));

/** The beginning of an interrupted run's journal, or `undefined` where there is none. Throws `ERR_COLLECT_JOURNAL`. */
export async function readJournalHead(folder: string): Promise<JournalHead | undefined> {
  const line = await firstLineOf(join(folder, MAIN));
  if (line === undefined) return undefined;
  const text = textOfLine(line);
  if (text === undefined) throw line.startsWith('{"format":"stoa-collect-journal-1"') ? otherVersion(folder) : damaged(folder);
  const value: Json = JSON.parse(text) as Json;
  if (!isObject(value)) throw damaged(folder);
  const { format, parameters, salt, table, takenAt, plan } = value;
  if (format !== FORMAT) throw otherVersion(folder);
  const found = planIn(plan);
  if (!isObject(parameters) || typeof salt !== 'string' || typeof table !== 'string' || typeof takenAt !== 'string' || found === undefined)
    throw damaged(folder);
  return { parameters, salt, table, takenAt, plan: found };
}

/** Only the first line: the journal of a large organisation is longer than a text may be. */
async function firstLineOf(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  try {
    return await readLine(file);
  } finally {
    await file.close();
  }
}

async function readLine(file: FileHandle): Promise<string | undefined> {
  const parts: Buffer[] = [];
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(64 * 1024) });
    if (bytesRead === 0) return undefined;
    const part = buffer.subarray(0, bytesRead);
    const end = part.indexOf(0x0a);
    parts.push(end < 0 ? part : part.subarray(0, end));
    if (end >= 0) return Buffer.concat(parts).toString('utf8');
  }
}

export function damaged(folder: string, cause?: unknown): AwsError {
  return new AwsError('ERR_COLLECT_JOURNAL', `what an interrupted run left in \`${folder}\` is damaged`, 'begin anew with `--restart`', cause);
}

function otherVersion(folder: string): AwsError {
  return new AwsError('ERR_COLLECT_JOURNAL', `what an interrupted run left in \`${folder}\` is of another version of stoa`, 'begin anew with `--restart`');
}
