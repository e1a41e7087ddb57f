// One worker: takes what a source has, reads it, stores what matches, and only then says that it is done.
// Any number of workers run side by side; whatever is killed, everything is found once, because what is stored is a set.

import { setTimeout } from 'node:timers/promises';
import type { Issue } from '../../core/index.ts';
import { createAsker, type EventNote, type EventSink, type Match, type Pack } from '../../detection/index.ts';
import type { Detections, ObjectResult } from '../../store/index.ts';
import { decodeText } from './decode-text.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Folder, LEASE } from './fold.ts';

/** Something with events in it, by a name that it keeps as long as it stays the same. */
export interface WorkObject {
  readonly name: string;
  readonly open: () => Promise<Opened>;
}

export type Opened =
  | {
      readonly ok: true;
      /** What it is by its content, where the name that it was announced by does not say. */
      readonly name?: string;
      readonly read: (sink: EventSink) => Promise<void>;
      /** To be called where it is not read. */
      readonly discard?: () => void;
    }
  /** `gone`: it is there no longer; `foreign`: it is nothing that is to be read; `refused`: it may not be read, now at least. */
  | { readonly ok: false; readonly reason: 'gone' | 'foreign' | 'refused'; readonly message: string };

/** Objects that are announced, and done, together. */
export interface WorkItem {
  readonly id: string;
  readonly says:
    | { readonly kind: 'objects'; readonly objects: readonly WorkObject[] }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'unreadable'; readonly reason: string };
  /** How often it came, this time included. */
  readonly received: number;
}

export interface WorkSource {
  /** What is to be done next; none where there is nothing now. Waits for something a while, or for ever. */
  readonly next: () => Promise<readonly WorkItem[]>;
  readonly done: (items: readonly WorkItem[]) => Promise<void>;
}

export interface WorkOptions {
  readonly source: WorkSource;
  readonly detections: Detections;
  readonly pack: Pack;
  readonly folder: Folder;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Ends when the source has nothing. */
  readonly untilEmpty: boolean;
  readonly progress: (text: string) => Promise<void>;
  /** Called when something was stored and folded. */
  readonly stored?: () => Promise<void>;
}

/** How often an object that may not be read is tried before it is set aside. */
const MOST_TRIES = 5;
/** Milliseconds between two tries to get the right to fold. */
const PAUSE = 250;

type Read =
  | { readonly kind: 'stored'; readonly result: ObjectResult }
  | { readonly kind: 'known' }
  /** `later`: it may become readable. */
  | { readonly kind: 'later' | 'aside'; readonly reason: string };

export async function work(options: WorkOptions): Promise<void> {
  const { source, detections, folder, now, signal, untilEmpty, progress, stored } = options;
  detections.usePack(fingerprintOf(options.pack));
  const read = createObjectReader(options);
  // What a process stored before it was killed may not be folded yet.
  let isPending = true;
  /** Since when nothing is left but to fold. */
  let unfolded: number | undefined;
  try {
    while (!(await turn()));
  } finally {
    folder.release();
  }

  /** Whether there is nothing left to do. */
  async function turn(): Promise<boolean> {
    signal.throwIfAborted();
    const items = await source.next();
    const done: WorkItem[] = [];
    for (const item of items) {
      const taken = await takeItem(item, read, detections, now);
      isPending ||= taken.stored > 0;
      if (taken.isDone) done.push(item);
    }
    if (done.length > 0) await source.done(done);
    const isFolded = folder.fold(now());
    if (isPending && isFolded) await stored?.();
    isPending &&= !isFolded;
    const { objects, findings } = detections.counts();
    await progress(`${objects} files, ${findings} findings${isFolded ? '' : ' (another process folds)'}`);
    if (items.length > 0 || !untilEmpty) {
      unfolded = undefined;
      return false;
    }
    // What is stored is no finding before it is folded: by the process that has the right to, or, if that was killed, by this one when the right is over.
    unfolded ??= performance.now();
    if (isFolded || performance.now() - unfolded > LEASE + PAUSE) return true;
    await setTimeout(PAUSE, undefined, { signal });
    return false;
  }
}

/** Reads what an item announces; it is not done while something of it may still become readable. */
async function takeItem(
  { id, says, received }: WorkItem,
  read: (object: WorkObject) => Promise<Read>,
  detections: Detections,
  now: () => number,
): Promise<{ readonly stored: number; readonly isDone: boolean }> {
  if (says.kind === 'unreadable') detections.setAside(`message ${id}`, says.reason, now());
  if (says.kind !== 'objects') return { stored: 0, isDone: true };
  let stored = 0;
  let isDone = true;
  for (const object of says.objects) {
    const got = await read(object);
    if (got.kind === 'stored') {
      // Each by itself, so that a message of very many objects gets on however often its workers are killed.
      detections.put([got.result]);
      stored++;
    }
    if (got.kind === 'aside') detections.setAside(object.name, got.reason, now());
    if (got.kind !== 'later') continue;
    if (received < MOST_TRIES) isDone = false;
    else detections.setAside(object.name, `it could not be read ${received} times: ${got.reason}`, now());
  }
  return { stored, isDone };
}

function createObjectReader({ pack, detections, signal }: WorkOptions): (object: WorkObject) => Promise<Read> {
  let matches: ObjectResult['matches'][number][] = [];
  let notes: ObjectResult['notes'][number][] = [];
  let problems: Issue[] = [];
  const asker = createAsker(pack, {
    issue: (issue) => problems.push(issue),
    match: (match: Match) => matches.push({ rule: match.rule, event: match.id, match: JSON.stringify(match) }),
    observe: (note: EventNote) => notes.push({ event: note.event, note: JSON.stringify(note) }),
    decode: decodeText,
  });
  return async ({ name, open }) => {
    if (detections.hasObject(name)) return { kind: 'known' };
    const opened = await open();
    if (!opened.ok) return { kind: opened.reason === 'refused' ? 'later' : 'aside', reason: opened.message };
    const known = opened.name ?? name;
    if (known !== name && detections.hasObject(known)) {
      opened.discard?.();
      return { kind: 'known' };
    }
    [matches, notes, problems] = [[], [], []];
    const before = asker.counts().events;
    try {
      await opened.read(asker.sink);
    } catch (error) {
      signal.throwIfAborted();
      return { kind: 'later', reason: error instanceof Error ? error.message : String(error) };
    }
    const events = asker.counts().events - before;
    const [first] = problems;
    if (events === 0 && first !== undefined) return { kind: 'aside', reason: first.message };
    return { kind: 'stored', result: { name: known, announced: name, events, problems: problems.length, matches, notes } };
  };
}
