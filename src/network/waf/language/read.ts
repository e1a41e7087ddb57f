// Small readers of a web ACL's JSON, with an issue at the place of everything that AWS would not take.

import { type Issue, isObject, type Json, type JsonObject } from '../../../core/index.ts';

/** How `SearchString` is written: the API, the CLI and snapshots say base64, consoles and templates the text itself. */
export type SearchStrings = 'base64' | 'text';

export interface Reader {
  readonly searchStrings: SearchStrings;
  readonly issues: Issue[];
}

export function complain(reader: Reader, code: string, pointer: string, message: string, help?: string): void {
  reader.issues.push({ code, message: `${pointer === '' ? '/' : pointer}: ${message}`, ...(help === undefined ? {} : { help }) });
}

export function objectAt(object: JsonObject, key: string): JsonObject | undefined {
  const value = own(object, key);
  return isObject(value) ? value : undefined;
}

export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function textAt(reader: Reader, object: JsonObject, key: string, pointer: string): string {
  const value = own(object, key);
  if (typeof value === 'string') return value;
  complain(reader, 'waf-not-text', `${pointer}/${key}`, `\`${key}\` must be text`);
  return '';
}

export function optionalText(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** A number; text that is one counts too, as in templates. */
export function numberAt(object: JsonObject, key: string): number | undefined {
  const value = own(object, key);
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** One of the words, or the one that stands for it where nothing is given; anything else is an issue. */
export function wordAt<T extends string>(reader: Reader, object: JsonObject, key: string, words: readonly T[], otherwise: T, pointer: string): T {
  return own(object, key) === undefined ? otherwise : requiredWordAt(reader, object, key, words, otherwise, pointer);
}

/** One of the words; anything else, and nothing, is an issue, for which a word stands in. */
export function requiredWordAt<T extends string>(reader: Reader, object: JsonObject, key: string, words: readonly T[], otherwise: T, pointer: string): T {
  const value = own(object, key);
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  complain(reader, 'waf-unknown-word', `${pointer}/${key}`, `\`${key}\` must be one of ${words.join(', ')}`);
  return otherwise;
}

/** The objects of a list. What stands there otherwise is an issue, and an empty object: nothing is concluded from leaving it out. */
export function objectsAt(
  reader: Reader,
  object: JsonObject,
  key: string,
  pointer: string,
): readonly { readonly item: JsonObject; readonly pointer: string }[] {
  const value = own(object, key);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    complain(reader, 'waf-not-a-list', `${pointer}/${key}`, `\`${key}\` must be a list`);
    return [{ item: {}, pointer: `${pointer}/${key}` }];
  }
  return (value as readonly Json[]).map((item, index) => {
    if (isObject(item)) return { item, pointer: `${pointer}/${key}/${index}` };
    complain(reader, 'waf-not-an-object', `${pointer}/${key}/${index}`, 'must be an object');
    return { item: {}, pointer: `${pointer}/${key}/${index}` };
  });
}

export function textsAt(object: JsonObject, key: string): readonly string[] {
  const value = own(object, key);
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => typeof item === 'string') : [];
}

/** The one member of a union that is given: its name and what it holds. */
export function variantOf(
  reader: Reader,
  object: JsonObject,
  what: string,
  pointer: string,
): { readonly name: string; readonly body: JsonObject; readonly pointer: string } | undefined {
  const given = Object.keys(object).filter((key) => isObject(object[key]));
  const [name] = given;
  if (name === undefined) {
    complain(reader, 'waf-nothing-given', pointer, `the ${what} names none`);
    return undefined;
  }
  if (given.length > 1) complain(reader, 'waf-several-given', pointer, `the ${what} names several: ${given.join(', ')}`, 'AWS takes exactly one');
  return { name, body: object[name] as JsonObject, pointer: `${pointer}/${name}` };
}
