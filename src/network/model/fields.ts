// Small readers of AWS's answers: never throw, never guess.

import { type AddressBlock, type Json, type JsonObject, parseCidr } from '../../core/index.ts';

/** A field that is text, or nothing. The names asked for are our own, so that no inherited key is met. */
export function textOf(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function flagOf(object: JsonObject | undefined, key: string): boolean | undefined {
  const value = object?.[key];
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'True') return true;
  return value === 'false' || value === 'False' ? false : undefined;
}

/** The objects of a list with their positions; what is not an object is passed over. */
export function itemsOf(object: JsonObject | undefined, key: string): readonly { readonly item: JsonObject; readonly index: number }[] {
  const value = object?.[key];
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).flatMap((item, index) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? { item: item as JsonObject, index } : [],
  );
}

export function objectOf(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object?.[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The texts of a list. */
export function textsOf(object: JsonObject | undefined, key: string): readonly string[] {
  const value = object?.[key];
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => typeof item === 'string') : [];
}

/** A field that is a block of addresses, or one address. */
export function blockOf(object: JsonObject | undefined, key: string): AddressBlock | undefined {
  const text = textOf(object, key);
  return text === undefined ? undefined : parseCidr(text);
}

/** The blocks of a list of objects that each hold one under `key`. */
export function blocksOf(object: JsonObject | undefined, list: string, key: string): readonly AddressBlock[] {
  return itemsOf(object, list).flatMap(({ item }) => blockOf(item, key) ?? []);
}

/** What stands under an id that may not be known. */
export function lookUp<T>(map: ReadonlyMap<string, T>, id: string | undefined): T | undefined {
  return (map as ReadonlyMap<string | undefined, T>).get(id);
}
