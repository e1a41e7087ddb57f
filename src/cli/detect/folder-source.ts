// A folder as a source of work: its files, looked for again and again. A file is read when it has stopped growing.

import { setTimeout as wait } from 'node:timers/promises';
import { type EventFile, findEventFiles, readEventFiles } from '../../sources/index.ts';
import type { WorkItem, WorkSource } from './work.ts';

export interface FolderOptions {
  /** The state's own file, which may stand in the folder: it grows with all that is read. */
  readonly state: string | undefined;
  /** What a relative path is below. */
  readonly cwd: string;
  readonly untilEmpty: boolean;
  readonly signal: AbortSignal;
  readonly flowFields: readonly string[] | undefined;
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Whether a file of this name and size was read. */
  readonly isKnown: (name: string) => boolean;
}

/** Files that are handed out at a time. */
const AT_ONCE = 100;

export function createFolderSource(path: string, { state, cwd, untilEmpty, signal, flowFields, every, isKnown }: FolderOptions): WorkSource {
  /** The sizes at the last look, of files that were not handed out. */
  let waiting = new Map<string, number>();
  const handedOut = new Map<string, { readonly size: number; readonly tries: number }>();
  const itemOf = (file: EventFile): WorkItem => {
    const { name, size } = file;
    const tries = handedOut.get(name)?.size === size ? (handedOut.get(name)?.tries ?? 0) + 1 : 1;
    handedOut.set(name, { size, tries });
    const read = (sink: Parameters<typeof readEventFiles>[1]) => readEventFiles([file.path], sink, { signal, flowFields });
    return { id: name, received: tries, says: { kind: 'objects', objects: [{ name: nameOf(file), open: () => Promise.resolve({ ok: true, read }) }] } };
  };
  const failed = new Set<string>();
  const isNew = (file: EventFile): boolean => {
    const before = handedOut.get(file.name);
    if (before?.size === file.size) return failed.has(file.name);
    return !isKnown(nameOf(file));
  };
  const isOwn = ({ path: file }: EventFile): boolean => state !== undefined && ['', '-wal', '-shm', '-journal'].some((end) => file === `${state}${end}`);
  return {
    async next() {
      for (;;) {
        signal.throwIfAborted();
        const files = (await findEventFiles([path], cwd)).files.filter((file) => file.size > 0 && !isOwn(file) && isNew(file));
        const ready = files.filter(({ name, size }) => waiting.get(name) === size).slice(0, AT_ONCE);
        const taken = new Set(ready.map(({ name }) => name));
        waiting = new Map(files.filter(({ name }) => !taken.has(name)).map(({ name, size }) => [name, size]));
        for (const name of taken) failed.add(name);
        if (ready.length > 0) return ready.map(itemOf);
        if (untilEmpty && files.length === 0) return [];
        await wait(every, undefined, { signal }).catch(() => signal.throwIfAborted());
        // Whoever asks has other things to do, too.
        if (files.length === 0) return [];
      }
    },
    done(items) {
      for (const { id } of items) failed.delete(id);
      return Promise.resolve();
    },
  };
}

/** What tells a file from what it was before it grew. */
function nameOf({ name, size }: EventFile): string {
  return `${name} (${size} bytes)`;
}
