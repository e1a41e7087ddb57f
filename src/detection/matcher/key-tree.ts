// The keys that rules ask for, as a tree; a key of an event that has dots is as the keys between them, so it leads further down at once.

import { encodeText } from '../regex/index.ts';

export interface KeyNode {
  /** By the key's text, decoded. */
  readonly entries: Map<string, KeyEntry>;
  /** By a sum of the key's bytes; chained. */
  readonly buckets: (KeyEntry | undefined)[];
  /** The field whose keys end here; -1 for none. */
  field: number;
  /** It and all fields below. */
  readonly fields: readonly number[];
}

export interface KeyEntry {
  readonly bytes: Uint8Array;
  readonly node: KeyNode;
  /** The object of the event in which the key was met last. */
  metIn: number;
  next: KeyEntry | undefined;
}

interface Draft {
  readonly children: Map<string, Draft>;
  field: number;
}

export const BUCKETS = 64;

/** Makes the tree of dotted paths; a path's number is its place in the list. */
export function createKeyTree(paths: readonly string[]): KeyNode {
  const root: Draft = { children: new Map(), field: -1 };
  for (const [field, path] of paths.entries()) {
    let at = root;
    for (const key of path.split('.')) {
      const next: Draft = at.children.get(key) ?? { children: new Map(), field: -1 };
      at.children.set(key, next);
      at = next;
    }
    at.field = field;
  }
  return finish(root);
}

/** INVARIANT: paths are as deep as a rule's text is long at most; a reader of rules bounds that. */
function finish(draft: Draft): KeyNode {
  const fields: number[] = draft.field < 0 ? [] : [draft.field];
  const entries = new Map<string, KeyEntry>();
  for (const [key, child] of draft.children) {
    const node = finish(child);
    fields.push(...node.fields);
    entries.set(key, { bytes: encodeText(key), node, metIn: 0, next: undefined });
  }
  for (const key of draft.children.keys()) {
    for (const [inner, { node }] of entries.get(key)?.node.entries ?? []) {
      const dotted = `${key}.${inner}`;
      entries.set(dotted, { bytes: encodeText(dotted), node, metIn: 0, next: undefined });
    }
  }
  const buckets: (KeyEntry | undefined)[] = Array.from({ length: BUCKETS }, () => undefined);
  for (const entry of entries.values()) {
    const bucket = bucketOf(entry.bytes, 0, entry.bytes.length);
    entry.next = buckets[bucket];
    buckets[bucket] = entry;
  }
  return { entries, buckets, field: draft.field, fields };
}

/** A few bits of a key: its length and its ends. */
export function bucketOf(bytes: Uint8Array, start: number, end: number): number {
  return end === start ? 0 : ((end - start) * 5 + (bytes[start] ?? 0) * 3 + (bytes[end - 1] ?? 0) * 7) & (BUCKETS - 1);
}

/** The entry of the key in `bytes`. */
export function findKey(node: KeyNode, bytes: Uint8Array, start: number, end: number): KeyEntry | undefined {
  for (let entry = node.buckets[bucketOf(bytes, start, end)]; entry !== undefined; entry = entry.next) {
    if (entry.bytes.length === end - start && isSame(entry.bytes, bytes, start)) return entry;
  }
  return undefined;
}

function isSame(key: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < key.length; at++) if (key[at] !== bytes[start + at]) return false;
  return true;
}
