// The configuration file as data, or every mistake in it with its place.

import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { z } from 'zod';
import type { Issue } from '../../core/index.ts';
import { didYouMean } from '../did-you-mean.ts';
import { CliError, systemWords } from '../errors.ts';
import type { Io } from '../io.ts';
import { findConfig } from './find.ts';
import { type PlacedJson, parsePlacedJson } from './json.ts';
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
  const { CONFIG_SCHEMA } = await import('./schema.ts');
  const result = CONFIG_SCHEMA.safeParse(placed.value.value);
  if (!result.success) throw new CliError('ERR_CONFIG', issuesOf(result.error.issues, placed.value, shown, CONFIG_SCHEMA), { text });
  return { shown, folder: dirname(file), config: result.data, placeOf: (path) => ({ file: shown, ...placed.value.placeOf(path) }) };
}

function issuesOf(found: readonly z.core.$ZodIssue[], json: PlacedJson, file: string, schema: z.ZodType): readonly Issue[] {
  return found
    .flatMap((issue): readonly Issue[] => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      if (issue.code !== 'unrecognized_keys') return [{ code: 'config-value', message: messageOf(issue, json, path), file, ...json.placeOf(path) }];
      return issue.keys.map((key) => {
        const help = didYouMean(key, keysAt(schema, path));
        return { code: 'config-key', message: `unknown key \`${key}\``, file, ...json.placeOfKey([...path, key]), ...(help === undefined ? {} : { help }) };
      });
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function messageOf(issue: z.core.$ZodIssue, json: PlacedJson, path: readonly (string | number)[]): string {
  const name = path.length === 0 ? 'the file' : `\`${nameOf(path)}\``;
  const value = valueAt(json.value, path);
  if (value === undefined) return `${name} is missing`;
  const words = Object.hasOwn(PROBLEMS, issue.code) ? PROBLEMS[issue.code]?.(issue as never, value) : undefined;
  return `${name} ${words ?? `cannot be used: ${issue.message}`}`;
}

const PROBLEMS: { readonly [K in z.core.$ZodIssue['code']]?: (issue: Extract<z.core.$ZodIssue, { code: K }>, value: unknown) => string } = {
  invalid_type: ({ expected }) => `must be ${WORDS[expected] ?? expected}`,
  invalid_value: ({ values }, value) => `must be one of ${values.map(String).join(', ')}, not \`${shortened(value)}\``,
  too_small: ({ minimum }, value) => (typeof value === 'number' ? `must be at least ${minimum}` : 'must not be empty'),
  too_big: ({ maximum }) => `must be at most ${maximum}`,
  invalid_format: ({ path }, value) => `must be ${FORMATS[String(path.at(-1))] ?? 'of another form'}, not \`${shortened(value)}\``,
};

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
};
const FORMATS: Readonly<Record<string, string>> = {
  account: '12 digits in quotes',
  fingerprint: '32 hexadecimal digits',
  expires: 'a date such as 2026-12-31',
};

/** `mutes[2].owner`. */
function nameOf(path: readonly (string | number)[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[part];
  }
  return here;
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The keys that may stand at a path: those of the whole file, or of a mute. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  const shape = (schema as z.ZodObject).shape;
  if (path.length === 0) return Object.keys(shape);
  const mutes = shape['mutes'] as z.ZodOptional<z.ZodArray<z.ZodObject>>;
  return Object.keys(mutes.unwrap().element.shape);
}
