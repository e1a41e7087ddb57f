// What a schema refused, in words that name the place and the fix. Loaded only with a schema: zod costs more than most commands.

import { z } from 'zod';
import type { Issue } from '../../core/index.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { PlacedJson } from './json.ts';

/** The mistakes that a schema found, each with its place, in order; `code` is the beginning of their codes. */
export function schemaIssues(found: readonly z.core.$ZodIssue[], json: PlacedJson, file: string, schema: z.ZodType, code: string): readonly Issue[] {
  return found
    .flatMap((issue): readonly Issue[] => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      if (issue.code !== 'unrecognized_keys') return [{ code: `${code}-value`, message: messageOf(issue, json, path), file, ...json.placeOf(path) }];
      return issue.keys.map((key) => {
        const help = didYouMean(key, keysAt(schema, path));
        return { code: `${code}-key`, message: `unknown key \`${key}\``, file, ...json.placeOfKey([...path, key]), ...(help === undefined ? {} : { help }) };
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
  unit: 'the id of an organisational unit, such as ou-ab12-11111111',
  tag: 'KEY=VALUE',
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

/** The keys that may stand in the object at a path. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let here: unknown = plain(schema);
  for (const part of path)
    here = plain(
      here instanceof z.ZodObject ? (here.shape as Readonly<Record<string, unknown>>)[String(part)] : here instanceof z.ZodArray ? here.element : undefined,
    );
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The schema without what makes it optional. */
function plain(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? plain(schema.unwrap()) : schema;
}
