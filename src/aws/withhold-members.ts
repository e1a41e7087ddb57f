// Members that a row of the table of calls names as possible secrets: their texts are not kept, wherever they stand.

import { isArray, isObject, type Json } from '../core/index.ts';

const NOT_KEPT = '(not kept)';

export function withholdMembers(value: Json, names: readonly string[]): Json {
  if (names.length === 0) return value;
  const hidden = new Set(names);
  const hide = (item: Json): Json => {
    if (typeof item === 'string') return item === '' ? item : NOT_KEPT;
    if (isArray(item)) return item.map(hide);
    return isObject(item) ? mapped(item, (_, inner) => hide(inner)) : item;
  };
  const clean = (item: Json): Json => {
    if (isArray(item)) return item.map(clean);
    return isObject(item) ? mapped(item, (name, inner) => (hidden.has(name) ? hide(inner) : clean(inner))) : item;
  };
  return clean(value);
}

/** INVARIANT: made from entries, so that a member named `__proto__` stays a member. */
function mapped(item: { readonly [key: string]: Json | undefined }, change: (name: string, value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value === undefined ? value : change(name, value)]));
}
