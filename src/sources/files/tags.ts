// Tags in the shapes that AWS answers them in, as one map.

import { asString, isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';

const LISTS = ['Tags', 'TagSet', 'TagList', 'tags'] as const;

/** The tags of an item: Key/Value, TagKey/TagValue or tagName lists, or a map. */
export function tagsOf(item: JsonObject): Readonly<Record<string, string>> {
  for (const name of LISTS) if (Object.hasOwn(item, name)) return readTags(item[name]);
  return {};
}

/** INVARIANT: made from entries, so that a tag named `__proto__` is one. */
export function readTags(tags: Json | undefined): Readonly<Record<string, string>> {
  if (isObject(tags)) return Object.fromEntries(Object.entries(tags).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])));
  if (!isArray(tags)) return {};
  return Object.fromEntries(
    tags.filter(isObject).flatMap((tag) => {
      const key = own(tag, 'Key', 'key', 'TagKey', 'tagName');
      return key === undefined ? [] : [[key, own(tag, 'Value', 'value', 'TagValue', 'tagValue') ?? ''] as const];
    }),
  );
}

function own(item: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) if (Object.hasOwn(item, name)) return asString(item[name]);
  return undefined;
}
