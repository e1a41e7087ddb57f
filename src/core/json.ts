// JSON as data: what an AWS API answers, before anything is known about it.
// Readers in the pillars narrow it with the small functions below, which never throw.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value as text, or `undefined` when it is anything else. */
export function asString(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The value as a boolean; the CLI and Config also write booleans as the words `true` and `false`. */
export function asBoolean(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'True') return true;
  if (value === 'false' || value === 'False') return false;
  return undefined;
}

/** The objects of a list; anything that is not an object is passed over, anything that is not a list is empty. */
export function asObjects(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

/** The strings of a list; a single string counts as a list of one, as in IAM policies. */
export function asStrings(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The value at a path of keys, or `undefined` as soon as a step is not an object. Inherited keys are not seen. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let here = value;
  for (const key of path) {
    if (!isObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** JSON text with the keys of every object in code unit order, so that the same facts give the same bytes. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sortKeys(value));
}

/** The value with the keys of every object in code unit order. */
export function sortKeys(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) return value.map(sortKeys);
  const keys = Object.keys(value).sort();
  const sorted: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const key of keys) {
    const item = value[key];
    if (item !== undefined) sorted[key] = sortKeys(item);
  }
  return sorted;
}
