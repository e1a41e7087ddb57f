// What `stoa trail verify` is given beside the copy of the bucket: public keys, signatures, and the time to look at.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Json } from '../../core/index.ts';
import { CliError, systemWords, usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';

/** Answers that were saved as JSON, each file one. */
export async function readAnswers(files: readonly string[], cwd: string): Promise<readonly Json[]> {
  const answers: Json[] = [];
  for (const file of files) {
    let text: string;
    try {
      text = await readFile(resolve(cwd, file), 'utf8');
    } catch (error) {
      throw new CliError('ERR_SOURCE', [{ code: 'file-unreadable', message: `\`${file}\` cannot be read: ${systemWords(error)}` }], { cause: error });
    }
    try {
      answers.push(JSON.parse(text.replace(/^\u{feff}/u, '')) as Json);
    } catch {
      throw new CliError('ERR_SOURCE', [{ code: 'json-syntax', message: 'this is not JSON', file, help: 'save the answer with `--output json`' }]);
    }
  }
  return answers;
}

/** Milliseconds since the epoch of a flag that holds a time: a day, or RFC 3339. */
export function timeFlag(settings: Settings, name: string): number | undefined {
  const text = settings.text(name);
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw usageError(`${settings.from(name)} is not a time: \`${text}\``, 'write it as 2026-11-01 or 2026-11-01T06:00:00Z');
}
