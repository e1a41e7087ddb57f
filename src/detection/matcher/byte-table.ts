// Ids by texts, looked up by their bytes.

import { encodeText } from '../regex/index.ts';

export interface ByteTable {
  readonly add: (text: string, id: number) => void;
  /** The ids of the text in `bytes`; with `lowers`, of the text with its ASCII capitals lowered. */
  readonly find: (bytes: Uint8Array, start: number, end: number, lowers: boolean) => readonly number[] | undefined;
  readonly isEmpty: () => boolean;
}

interface Entry {
  readonly bytes: Uint8Array;
  readonly ids: number[];
}

/** All longer texts are one length. */
const LONGEST = 255;

export function createByteTable(): ByteTable {
  const texts = new Map<string, Entry>();
  /** Lengths that there are. */
  const lengths = new Uint8Array(LONGEST + 1);
  let buckets: (Entry[] | undefined)[] | undefined;
  const build = (): (Entry[] | undefined)[] => {
    let size = 8;
    while (size < texts.size * 2) size *= 2;
    const built = Array.from({ length: size }, (): Entry[] | undefined => undefined);
    for (const entry of texts.values()) (built[hashOf(entry.bytes, 0, entry.bytes.length, false) & (size - 1)] ??= []).push(entry);
    return built;
  };
  return {
    isEmpty: () => texts.size === 0,
    add(text, id) {
      buckets = undefined;
      const entry = texts.get(text);
      if (entry === undefined) {
        const bytes = encodeText(text);
        texts.set(text, { bytes, ids: [id] });
        lengths[Math.min(bytes.length, LONGEST)] = 1;
      } else entry.ids.push(id);
    },
    find(bytes, start, end, lowers) {
      buckets ??= build();
      if (lengths[Math.min(end - start, LONGEST)] === 0) return undefined;
      const bucket = buckets[hashOf(bytes, start, end, lowers) & (buckets.length - 1)];
      if (bucket === undefined) return undefined;
      for (const entry of bucket) if (isSame(entry.bytes, bytes, start, end, lowers)) return entry.ids;
      return undefined;
    },
  };
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a) */
function hashOf(bytes: Uint8Array, start: number, end: number, lowers: boolean): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (lowers ? lower(bytes[at] ?? 0) : (bytes[at] ?? 0)), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(wanted: Uint8Array, bytes: Uint8Array, start: number, end: number, lowers: boolean): boolean {
  if (wanted.length !== end - start) return false;
  for (let at = 0; at < wanted.length; at++) {
    const byte = bytes[start + at] ?? 0;
    if (wanted[at] !== (lowers ? lower(byte) : byte)) return false;
  }
  return true;
}

function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte | 32 : byte;
}
