// The files of `stoa waf`: web ACLs and what they refer to, requests, and what came before them.

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Issue, Json } from '../../core/index.ts';
import {
  isHar,
  parseHar,
  parseRawRequest,
  readReferences,
  requestOfLog,
  type SearchStrings,
  type WafReferences,
  type WafRequest,
} from '../../network/index.ts';
import { CliError, systemWords } from '../errors.ts';

/** Larger ones are not requests of anybody, nor a history that fits in memory. */
const LARGEST = 256 * 1024 * 1024;

/** The bytes of a file, one character a byte. */
async function readBytes(file: string, cwd: string): Promise<string> {
  const path = resolve(cwd, file);
  try {
    const { size } = await stat(path);
    if (size > LARGEST) throw new CliError('ERR_SOURCE', [{ code: 'file-too-large', message: `\`${file}\` has ${size} bytes, more than ${LARGEST}` }]);
    return (await readFile(path)).toString('latin1');
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError('ERR_SOURCE', [{ code: 'file-unreadable', message: `\`${file}\` cannot be read: ${systemWords(error)}` }], { cause: error });
  }
}

function parseJson(bytes: string): Json | undefined {
  try {
    return JSON.parse(
      Buffer.from(bytes, 'latin1')
        .toString('utf8')
        .replace(/^\u{feff}/u, ''),
    ) as Json;
  } catch {
    return undefined;
  }
}

export async function readJson(file: string, cwd: string): Promise<Json> {
  const value = parseJson(await readBytes(file, cwd));
  if (value !== undefined) return value;
  throw new CliError('ERR_SOURCE', [{ code: 'json-syntax', message: 'this is not JSON', file }]);
}

/** Every request of the files: a raw one, or the entries of an archive. */
export async function readRequests(
  files: readonly string[],
  cwd: string,
): Promise<{ readonly requests: readonly WafRequest[]; readonly issues: readonly Issue[] }> {
  const requests: WafRequest[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const bytes = await readBytes(file, cwd);
    // No request begins with a brace.
    if (/^(?:\xef\xbb\xbf)?\s*\{/.test(bytes)) {
      const value = parseJson(bytes);
      if (value === undefined) throw new CliError('ERR_SOURCE', [{ code: 'json-syntax', message: 'this is neither an HTTP request nor JSON', file }]);
      const read = parseHar(value, file);
      if (!read.ok) throw new CliError('ERR_SOURCE', read.issues);
      requests.push(...read.value.requests);
      issues.push(...read.value.issues);
    } else {
      const read = parseRawRequest(bytes, file);
      if (!read.ok) throw new CliError('ERR_SOURCE', read.issues);
      requests.push(read.value);
    }
  }
  return { requests, issues };
}

/** What came before: archives, and WAF's logs with one object a line. */
export async function readHistory(files: readonly string[], cwd: string): Promise<readonly WafRequest[]> {
  const requests: WafRequest[] = [];
  for (const file of files) {
    const bytes = await readBytes(file, cwd);
    const whole = parseJson(bytes);
    if (whole !== undefined && isHar(whole)) {
      const read = parseHar(whole, file);
      if (!read.ok) throw new CliError('ERR_SOURCE', read.issues);
      requests.push(...read.value.requests);
      continue;
    }
    for (const [index, line] of bytes.split('\n').entries()) {
      if (line.trim() === '') continue;
      const value = parseJson(line);
      const request = value === undefined ? undefined : requestOfLog(value, `${file}:${index + 1}`);
      if (request === undefined) throw new CliError('ERR_SOURCE', [{ code: 'waf-log', message: 'this is no line of a WAF log', file, line: index + 1 }]);
      requests.push(request);
    }
  }
  return requests;
}

export async function readReferenceFiles(files: readonly string[], cwd: string, searchStrings: SearchStrings | undefined): Promise<WafReferences> {
  const documents = [];
  for (const name of files) documents.push({ name, value: await readJson(name, cwd), ...(searchStrings === undefined ? {} : { searchStrings }) });
  const read = readReferences(documents);
  if (!read.ok) throw new CliError('ERR_SOURCE', read.issues);
  return read.value;
}
