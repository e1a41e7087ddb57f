// The fields that patterns ask for, as a tree of keys; a walk of an event down this tree finds their values and the array elements they stand in.

import type { EventValue } from './event.ts';
import type { Leaf } from './value-machine.ts';

/** Which element of which array a value stands in, the outermost first. */
export interface Membership {
  readonly outer: Membership | undefined;
  readonly array: number;
  readonly index: number;
}

export interface FieldTree {
  readonly children: Map<string, FieldTree>;
  /** What the keys of events lead to from here, keys with dots too; kept up to a bound. */
  readonly known: Map<string, FieldTree | undefined>;
  /** The number of the field whose keys end here. */
  field: number | undefined;
}

export type Found = (field: number, value: Leaf, membership: Membership | undefined) => void;

/** As deep as AWS's reader of JSON goes (Jackson, StreamReadConstraints). */
const DEPTH_LIMIT = 1000;

/** Keys of events that are remembered at one place. */
const MOST_KNOWN = 4096;

function newTree(): FieldTree {
  return { children: new Map(), known: new Map(), field: undefined };
}

export function createFieldTree(paths: readonly string[]): FieldTree {
  const root = newTree();
  for (const [field, path] of paths.entries()) {
    let at = root;
    for (const key of path.split('.')) {
      const next = at.children.get(key) ?? newTree();
      at.children.set(key, next);
      at = next;
    }
    at.field = field;
  }
  return root;
}

/** Finds every value of every field; false where the event is nested deeper than AWS reads. */
export function walkEvent(tree: FieldTree, event: EventValue, found: Found): boolean {
  let arrays = 0;
  let isWhole = true;
  const visit = (value: EventValue, at: FieldTree, membership: Membership | undefined, depth: number): void => {
    if (value === null || typeof value !== 'object') {
      if (at.field !== undefined) found(at.field, value, membership);
    } else if (depth >= DEPTH_LIMIT) isWhole = false;
    else if (isArray(value)) {
      const array = arrays++;
      for (const [index, item] of value.entries()) {
        // Plain values of one array are one set: they may come together with any other.
        const isPlain = item === null || typeof item !== 'object';
        visit(item, at, isPlain ? membership : { outer: membership, array, index }, depth + 1);
      }
    } else if (at.children.size > 0) visitObject(value, at, membership, depth);
  };
  const visitObject = (value: { readonly [key: string]: EventValue }, at: FieldTree, membership: Membership | undefined, depth: number): void => {
    for (const key in value) {
      const child = at.known.get(key) ?? follow(at, key);
      if (child === undefined || !Object.hasOwn(value, key)) continue;
      const inner = value[key];
      if (inner !== undefined) visit(inner, child, membership, depth + 1);
    }
  };
  if (event !== null && typeof event === 'object' && !isArray(event)) visitObject(event, tree, undefined, 0);
  return isWhole;
}

/** `Array.isArray`, which does not tell readonly arrays. */
function isArray(value: EventValue): value is readonly EventValue[] {
  return Array.isArray(value);
}

/** Where a key leads, the first time that it is seen; a key with dots is as the keys between them. */
function follow(tree: FieldTree, key: string): FieldTree | undefined {
  if (tree.known.has(key)) return undefined;
  let at: FieldTree | undefined = tree;
  for (const step of key.split('.')) at = at?.children.get(step);
  if (tree.known.size < MOST_KNOWN) tree.known.set(key, at);
  return at;
}
