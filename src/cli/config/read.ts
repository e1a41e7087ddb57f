// The configuration file as data, or every mistake in it with its place.

import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Issue } from '../../core/index.ts';
import { CliError, systemWords } from '../errors.ts';
import type { Io } from '../io.ts';
import { findConfig } from './find.ts';
import { parsePlacedJson } from './json.ts';
import type { Config } from './schema.ts';

export interface ConfigFile {
  /** As it is shown to a person: relative to the current folder. */
  readonly shown: string;
  /** Absolute; paths in the file are relative to it. */
  readonly folder: string;
  readonly config: Config;
  /** `FILE:LINE:COLUMN` parts of a value, for what is found out about it later. */
  placeOf(path: readonly (string | number)[]): Pick<Issue, 'file' | 'line' | 'column'>;
}

/** The configuration that holds here; `undefined` where there is none. Throws `ERR_CONFIG`. */
export async function readConfig(io: Pick<Io, 'cwd' | 'home' | 'env'>, asked: string | undefined): Promise<ConfigFile | undefined> {
  const file = await findConfig(io, asked);
  if (file === undefined) return undefined;
  const near = relative(io.cwd, file);
  const shown = near === '' ? '.' : near.startsWith('..') ? file : near;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CliError('ERR_CONFIG', [{ code: 'config-unreadable', message: `\`${shown}\` cannot be read: ${systemWords(cause)}` }], { cause });
  });
  const placed = parsePlacedJson(text, shown);
  if (!placed.ok) throw new CliError('ERR_CONFIG', placed.issues, { text });
  const [{ CONFIG_SCHEMA }, { schemaIssues }] = await Promise.all([import('./schema.ts'), import('./schema-issues.ts')]);
  const result = CONFIG_SCHEMA.safeParse(placed.value.value);
  if (!result.success) throw new CliError('ERR_CONFIG', schemaIssues(result.error.issues, placed.value, shown, CONFIG_SCHEMA, 'config'), { text });
  return { shown, folder: dirname(file), config: result.data, placeOf: (path) => ({ file: shown, ...placed.value.placeOf(path) }) };
}
