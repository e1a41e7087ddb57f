// When a key was last seen, for millions of keys: open addressing over records of bytes. Keys are compared whole, so that a new one
// never passes for a known one, whatever their hashes.

/** A record: the length of its key (2 bytes), the number that it is set to (8 bytes), then the key. */
const HEADER = 10;
const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const IN_CHUNK = CHUNK - 1;
/** Set in the length of a key that has two bytes a character; the others have one. */
const WIDE = 0x8000;
/** Longer keys stand in a map of their own. */
const LONGEST_KEY = 4096;

export interface SeenTable {
  /** The time that the key was set to last, unless that has been forgotten. */
  readonly get: (key: string) => number | undefined;
  readonly set: (key: string, time: number) => void;
  /** Forgets the keys that are not to be kept. */
  readonly keep: (isKept: (key: string, time: number) => boolean) => void;
  /** Forgets the keys set to times before this one. */
  readonly forgetBefore: (time: number) => void;
  readonly size: () => number;
  /** What the keys and times take, in bytes. */
  readonly bytes: () => number;
  readonly entries: () => Iterable<readonly [key: string, time: number]>;
}

interface Chunk {
  readonly view: DataView;
  /** How much of it is used, in bytes. */
  used: number;
}

export function createSeenTable(): SeenTable {
  let chunks: Chunk[] = [];
  /** Where each key's record begins, plus one; 0 is free. */
  let slots = new Uint32Array(1024);
  let size = 0;
  const long = new Map<string, number>();

  const viewOf = (record: number): DataView => (chunks[record >>> CHUNK_BITS] as Chunk).view;
  const timeAt = (record: number): number => viewOf(record).getFloat64((record & IN_CHUNK) + 2);

  /** The record of a key, or -1, and the slot where it is or would be. */
  const find = (key: string): { readonly slot: number; readonly record: number } => {
    const mask = slots.length - 1;
    let slot = hashOf(key) & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (isKeyAt(viewOf(held - 1), (held - 1) & IN_CHUNK, key)) return { slot, record: held - 1 };
      slot = (slot + 1) & mask;
    }
    return { slot, record: -1 };
  };
  /** Room for a record of a size: its chunk's place in the list and the place in the chunk. */
  const makeRoom = (bytes: number): { readonly chunk: Chunk; readonly record: number } => {
    let chunk = chunks.at(-1);
    if (chunk === undefined || chunk.used + bytes > CHUNK) chunks.push((chunk = { view: new DataView(new ArrayBuffer(CHUNK)), used: 0 }));
    const record = (chunks.length - 1) * CHUNK + chunk.used;
    chunk.used += bytes;
    return { chunk, record };
  };
  /** Puts a record that no slot leads to yet into its slot. */
  const link = (record: number): void => {
    const mask = slots.length - 1;
    let slot = hashAt(viewOf(record), record & IN_CHUNK) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = record + 1;
  };
  const resize = (length: number): void => {
    slots = new Uint32Array(length);
    for (const [index, { view, used }] of chunks.entries()) for (let at = 0; at < used; at += sizeAt(view, at)) link(index * CHUNK + at);
  };

  const rebuild = (isKept: (view: DataView, at: number) => boolean, isLongKept: (key: string, time: number) => boolean): void => {
    for (const [key, time] of long) if (!isLongKept(key, time)) long.delete(key);
    const old = chunks.reverse();
    chunks = [];
    size = 0;
    // An old chunk is let go as soon as it has been read, so that old and new never stand whole beside each other.
    for (let chunk = old.pop(); chunk !== undefined; chunk = old.pop()) {
      for (let at = 0; at < chunk.used; at += sizeAt(chunk.view, at)) {
        if (!isKept(chunk.view, at)) continue;
        const bytes = sizeAt(chunk.view, at);
        copyBytes(chunk.view, at, makeRoom(bytes), bytes);
        size++;
      }
    }
    let length = 1024;
    while (size * 4 > length * 3) length *= 2;
    resize(length);
  };

  return {
    get(key) {
      if (key.length > LONGEST_KEY) return long.get(key);
      const { record } = find(key);
      return record < 0 ? undefined : timeAt(record);
    },
    set(key, time) {
      if (key.length > LONGEST_KEY) {
        long.set(key, time);
        return;
      }
      const { slot, record: known } = find(key);
      if (known >= 0) {
        viewOf(known).setFloat64((known & IN_CHUNK) + 2, time);
        return;
      }
      const isWide = hasWide(key);
      const { chunk, record } = makeRoom(HEADER + key.length * (isWide ? 2 : 1));
      write(chunk.view, record & IN_CHUNK, key, isWide, time);
      slots[slot] = record + 1;
      size++;
      if (size * 4 > slots.length * 3) resize(slots.length * 2);
    },
    keep: (isKept) => rebuild((view, at) => isKept(keyAt(view, at), view.getFloat64(at + 2)), isKept),
    forgetBefore: (time) =>
      rebuild(
        (view, at) => view.getFloat64(at + 2) >= time,
        (_key, last) => last >= time,
      ),
    size: () => size + long.size,
    bytes: () => [...long.keys()].reduce((sum, key) => sum + 2 * key.length, chunks.length * CHUNK + slots.byteLength),
    *entries() {
      for (const { view, used } of chunks) for (let at = 0; at < used; at += sizeAt(view, at)) yield [keyAt(view, at), view.getFloat64(at + 2)];
      yield* long;
    },
  };
}

function copyBytes(from: DataView, at: number, { chunk, record }: { readonly chunk: Chunk; readonly record: number }, bytes: number): void {
  new Uint8Array(chunk.view.buffer, record & IN_CHUNK, bytes).set(new Uint8Array(from.buffer, at, bytes));
}

function write(view: DataView, at: number, key: string, isWide: boolean, time: number): void {
  view.setUint16(at, isWide ? key.length | WIDE : key.length);
  view.setFloat64(at + 2, time);
  for (let index = 0; index < key.length; index++) {
    if (isWide) view.setUint16(at + HEADER + 2 * index, key.charCodeAt(index));
    else view.setUint8(at + HEADER + index, key.charCodeAt(index));
  }
}

function sizeAt(view: DataView, at: number): number {
  const written = view.getUint16(at);
  return HEADER + (written >= WIDE ? (written - WIDE) * 2 : written);
}

function codeAt(view: DataView, at: number, index: number, isWide: boolean): number {
  return isWide ? view.getUint16(at + HEADER + 2 * index) : view.getUint8(at + HEADER + index);
}

function keyAt(view: DataView, at: number): string {
  const written = view.getUint16(at);
  const isWide = written >= WIDE;
  const length = isWide ? written - WIDE : written;
  return Array.from({ length }, (_, index) => String.fromCharCode(codeAt(view, at, index, isWide))).join('');
}

function isKeyAt(view: DataView, at: number, key: string): boolean {
  const written = view.getUint16(at);
  const isWide = written >= WIDE;
  if ((isWide ? written - WIDE : written) !== key.length) return false;
  for (let index = 0; index < key.length; index++) if (codeAt(view, at, index, isWide) !== key.charCodeAt(index)) return false;
  return true;
}

function hasWide(key: string): boolean {
  for (let index = 0; index < key.length; index++) if (key.charCodeAt(index) > 0xff) return true;
  return false;
}

/** FNV-1a over the characters, with a last mix. Nobody's answer hangs on it but the speed. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

function hashAt(view: DataView, at: number): number {
  const written = view.getUint16(at);
  const isWide = written >= WIDE;
  const length = isWide ? written - WIDE : written;
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ codeAt(view, at, index, isWide), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
