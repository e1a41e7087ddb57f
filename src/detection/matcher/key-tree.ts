// The keys that rules ask for, as a tree; a key of an event that has dots is as the keys between them, so it leads further down at once.
// Keys of events are learnt as they come, those that nobody asks for too, with the key that followed: events of one source have one order.

import { COLON } from '../events/split/json-bytes.ts';
import { wordAt } from '../events/split/keys.ts';

export interface KeyNode {
  /** By the key's text, decoded. */
  readonly entries: Map<string, KeyEntry>;
  /** Keys as they were written in events, by a hash of their bytes. */
  readonly written: (WrittenKey | undefined)[];
  /** How many of those there are. */
  learnt: number;
  /** The key that an object here began with last. */
  first: WrittenKey | undefined;
  /** The field whose keys end here; -1 for none. */
  field: number;
  /** It and all fields below. */
  readonly fields: readonly number[];
}

export interface KeyEntry {
  readonly key: string;
  readonly node: KeyNode;
  /** The object of the event in which the key was met last. */
  metIn: number;
}

/** A key with its quotes and its colon. */
export interface WrittenKey {
  readonly bytes: Uint8Array;
  /** The same in words of four bytes, the last of which ends where the key ends. */
  readonly words: Int32Array;
  readonly length: number;
  readonly entry: KeyEntry | undefined;
  readonly saysOmitted: boolean;
  /** What it says of a record whose key it is. */
  readonly bit: number;
  readonly isContainer: boolean;
  /** Whether it is any of these. */
  readonly isTelling: boolean;
  readonly chained: WrittenKey | undefined;
  /** What came behind it last, and before that. */
  next: WrittenKey | undefined;
  other: WrittenKey | undefined;
}

interface Draft {
  readonly children: Map<string, Draft>;
  field: number;
}

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
    entries.set(key, { key, node, metIn: 0 });
  }
  for (const key of draft.children.keys()) {
    for (const [inner, { node }] of entries.get(key)?.node.entries ?? []) entries.set(`${key}.${inner}`, { key: `${key}.${inner}`, node, metIn: 0 });
  }
  return { entries, written: Array.from({ length: BUCKETS }, () => undefined), learnt: 0, first: undefined, field: draft.field, fields };
}

/** Keys that are learnt at one place. */
const MOST_LEARNT = 512;
const BUCKETS = 256;
/** The key by which CloudTrail says that it left out what would stand there. */
const OMITTED = 'omitted';

/** The key that is written in `bytes[start, end)` with its quotes, if it was learnt. */
export function knownKey(node: KeyNode, bytes: Uint8Array, start: number, end: number): WrittenKey | undefined {
  let key = node.written[hashOf(bytes, start, end)];
  while (key !== undefined && !isSame(key.bytes, bytes, start, end)) key = key.chained;
  return key;
}

/** Learns a key as if its colon followed at once; `text` is its text. */
export function learnKey(node: KeyNode, bytes: Uint8Array, start: number, end: number, text: string): WrittenKey {
  const own = new Uint8Array(end - start + 1);
  own.set(bytes.subarray(start, end));
  own[end - start] = COLON;
  const view = new DataView(own.buffer);
  const words = Int32Array.from({ length: Math.max(1, Math.ceil(own.length / 4)) }, (_, word) =>
    own.length < 4 ? 0 : view.getInt32(Math.min(word * 4, own.length - 4), true),
  );
  const hash = hashOf(bytes, start, end);
  const { bit, isContainer } = wordAt(bytes, start + 1, end - 1);
  const made = {
    bytes: own,
    words,
    length: own.length,
    entry: node.entries.get(text),
    saysOmitted: text === OMITTED,
    bit,
    isContainer,
    isTelling: text === OMITTED || bit !== 0 || isContainer,
    chained: node.written[hash],
    next: undefined,
    other: undefined,
  };
  if (node.learnt++ < MOST_LEARNT) node.written[hash] = made;
  return made;
}

/** Of the length and both ends. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const middle = bytes[start + (length >> 1)] as number;
  return ((length * 7) ^ ((bytes[start + 1] as number) * 13) ^ ((bytes[end - 2] as number) * 31) ^ (middle * 61)) & (BUCKETS - 1);
}

/** `one` has a colon more. */
function isSame(one: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (one.length !== end - start + 1) return false;
  for (let at = 0; at < end - start; at++) if (one[at] !== bytes[start + at]) return false;
  return true;
}

/** Whether the key stands at `at`. */
export function standsAt({ words, length }: WrittenKey, view: DataView, at: number, limit: number): boolean {
  if (at + length > limit || length < 4) return false;
  const last = words.length - 1;
  for (let word = 0; word < last; word++) if (view.getInt32(at + (word << 2), true) !== words[word]) return false;
  return view.getInt32(at + length - 4, true) === words[last];
}
