// One event as a value, read into the same fields as one in bytes.

import type { Leaf } from '../expression/index.ts';
import type { EventValue } from '../patterns/index.ts';
import { writeText } from '../regex/index.ts';
import type { Fields } from './fields.ts';
import type { Judge } from './judge.ts';
import type { KeyNode } from './key-tree.ts';
import { DEPTH_LIMIT } from './scan.ts';
import { ABSENT } from './value-class.ts';

/** Values whose classes are kept, of one field, and how long a text of them may be. */
const MOST_KEPT = 4096;

/** Makes a reader of events as values; it answers false where the event is nested deeper than is followed. `omitted` are dotted paths. */
export function createWalker(root: KeyNode, fields: Fields): (event: EventValue, omitted: readonly string[]) => boolean {
  let room = new Uint8Array(1024);
  const known = fields.judges.map(() => new Map<Leaf, number>());
  const judgeText = (judge: Judge, text: string): number => {
    if (text.length * 3 > room.length) room = new Uint8Array(text.length * 3);
    return judge.text(room, 0, writeText(room, 0, text), false);
  };
  const classOf = (field: number, value: Leaf): number => {
    const own = known[field];
    const judge = fields.judges[field];
    if (own === undefined || judge === undefined) return ABSENT;
    let valueClass = own.get(value);
    if (valueClass !== undefined) return valueClass;
    if (typeof value === 'string') valueClass = judgeText(judge, value);
    else valueClass = typeof value === 'number' || typeof value === 'bigint' ? judge.number(value) : judge.word(value);
    if (own.size >= MOST_KEPT) own.clear();
    if (typeof value !== 'string' || value.length < MOST_KEPT) own.set(value, valueClass);
    return valueClass;
  };
  const visit = (value: EventValue, node: KeyNode, isInside: boolean, depth: number): boolean => {
    if (value === null || typeof value !== 'object') {
      if (node.field >= 0) fields.value(node.field, classOf(node.field, value), isInside);
      return true;
    }
    if (node.field >= 0) fields.there(node.field);
    if (depth >= DEPTH_LIMIT) return false;
    if (!isList(value)) return visitObject(value, node, isInside, depth);
    for (const item of value) {
      const isNested = isInside || (item !== null && typeof item === 'object');
      if (!visit(item, node, isNested, depth + 1)) return false;
    }
    return true;
  };
  const visitObject = (value: { readonly [key: string]: EventValue }, node: KeyNode, isInside: boolean, depth: number): boolean => {
    if (node.entries.size === 0) return true;
    for (const key in value) {
      const entry = node.entries.get(key);
      const inner = entry === undefined || !Object.hasOwn(value, key) ? undefined : value[key];
      if (entry !== undefined && inner !== undefined && !visit(inner, entry.node, isInside, depth + 1)) return false;
    }
    return true;
  };
  return (event, omitted) => {
    for (const path of omitted) {
      let node: KeyNode | undefined = root;
      for (const key of path.split('.')) node = node?.entries.get(key)?.node;
      if (node !== undefined) fields.omitted(node.fields);
    }
    return event === null || typeof event !== 'object' || isList(event) ? true : visitObject(event, root, false, 0);
  };
}

/** `Array.isArray`, which does not tell readonly arrays. */
function isList(value: EventValue): value is readonly EventValue[] {
  return Array.isArray(value);
}
