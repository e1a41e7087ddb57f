// What differs between two values, field by field: the smallest paths at which something was put in, taken out or replaced.
// Lists are compared by what their items are, not by where they stand; a policy that AWS answers as text is read as the JSON that it is.

import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { identityOf } from './list-identity.ts';

export type PathStep =
  | { readonly kind: 'key'; readonly key: string }
  /** An item that its fields tell apart: `Sid=Public`. */
  | { readonly kind: 'item'; readonly id: string; readonly label: string }
  /** 0-based. */
  | { readonly kind: 'index'; readonly index: number };

export interface FieldChange {
  readonly path: readonly PathStep[];
  /** Missing where it was put in. */
  readonly before?: Json;
  /** Missing where it was taken out. */
  readonly after?: Json;
}

/** Deeper than this, a value counts as one: answers of AWS are a dozen deep, and a recursion without an end is none. */
const MAX_DEPTH = 64;

/** The changes that lead from one value to the other, in the order of keys; none where both say the same. */
export function diffValues(before: Json | undefined, after: Json | undefined): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  compare(before, after, [], changes);
  return changes;
}

/** `Policy.Statement[Sid=Public].Effect`; a key that is no plain word stands in brackets and quotes. */
export function pathText(path: readonly PathStep[]): string {
  let text = '';
  for (const step of path) {
    if (step.kind === 'index') text += `[${step.index}]`;
    else if (step.kind === 'item') text += `[${step.label}]`;
    else if (/^[\w:@/-]+$/.test(step.key)) text += text === '' ? step.key : `.${step.key}`;
    else text += `[${JSON.stringify(step.key)}]`;
  }
  return text;
}

function compare(before: Json | undefined, after: Json | undefined, path: readonly PathStep[], changes: FieldChange[]): void {
  if (before === after || isSame(before, after, 0)) return;
  if (before !== undefined && after !== undefined && path.length < MAX_DEPTH) {
    const [was, is] = [documentOf(before), documentOf(after)];
    if (isObject(before) && isObject(after)) compareObjects(before, after, path, changes);
    else if (isArray(before) && isArray(after)) compareLists(before, after, path, changes);
    else if (was !== undefined && is !== undefined) compare(was, is, path, changes);
    else changes.push({ path, before, after });
    return;
  }
  changes.push({ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
}

function compareObjects(before: JsonObject, after: JsonObject, path: readonly PathStep[], changes: FieldChange[]): void {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of [...keys].sort()) compare(own(before, key), own(after, key), [...path, { kind: 'key', key }], changes);
}

function compareLists(before: readonly Json[], after: readonly Json[], path: readonly PathStep[], changes: FieldChange[]): void {
  const identity = identityOf(before, after, lastKey(path));
  if (identity === undefined) {
    const length = Math.max(before.length, after.length);
    for (let index = 0; index < length; index++) compare(before[index], after[index], [...path, { kind: 'index', index }], changes);
    return;
  }
  const was = new Map(before.map((item) => [identity.idOf(item), item]));
  const is = new Map(after.map((item) => [identity.idOf(item), item]));
  for (const id of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const item = is.get(id) ?? was.get(id);
    const step: PathStep = { kind: 'item', id, label: item === undefined ? id : identity.labelOf(item) };
    compare(was.get(id), is.get(id), [...path, step], changes);
  }
}

/** Whether two values are the same to the letter, save for the order of keys. */
function isSame(a: Json | undefined, b: Json | undefined, depth: number): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (depth > MAX_DEPTH) return JSON.stringify(a) === JSON.stringify(b);
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index], depth + 1));
  if (isArray(b)) return false;
  const [first, second] = [a, b];
  let count = 0;
  for (const key of Object.keys(first)) {
    if (first[key] === undefined) continue;
    if (!isSame(own(first, key), own(second, key), depth + 1)) return false;
    count++;
  }
  for (const key of Object.keys(second)) if (second[key] !== undefined) count--;
  return count === 0;
}

/** The JSON object or list that a text holds. */
function documentOf(value: Json): Json | undefined {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

function own(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function lastKey(path: readonly PathStep[]): string {
  const last = path.findLast((step) => step.kind === 'key');
  return last?.kind === 'key' ? last.key : '';
}
