// One worker of a queue: takes messages, reads what they announce, stores what matches, and only then says that they are done.
// Any number of workers run side by side; whatever is killed, everything is found once, because what is stored is a set.

import { type EventSource, nameOfObject, type ObjectName, type QueuedMessage } from '../../aws/index.ts';
import type { Issue } from '../../core/index.ts';
import { createAsker, type EventNote, type Match, type Pack } from '../../detection/index.ts';
import { readEventStream } from '../../sources/index.ts';
import type { Detections, ObjectResult } from '../../store/index.ts';
import type { Folder } from './fold.ts';

export interface WorkOptions {
  readonly queue: string;
  readonly source: EventSource;
  readonly detections: Detections;
  readonly pack: Pack;
  readonly folder: Folder;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Ends when nothing is left to receive. */
  readonly untilEmpty: boolean;
  readonly progress: (text: string) => Promise<void>;
}

/** How often an object that may not be read is tried before it is set aside. */
const MOST_TRIES = 5;
const WAIT_SECONDS = 20;
/** How long an empty queue is waited for before it counts as empty. */
const LAST_WAIT_SECONDS = 2;

type Read =
  | { readonly kind: 'stored'; readonly result: ObjectResult }
  | { readonly kind: 'known' }
  /** `later`: it may become readable. */
  | { readonly kind: 'later' | 'aside'; readonly reason: string };

export async function workQueue(options: WorkOptions): Promise<void> {
  const { queue, source, detections, folder, now, signal, untilEmpty, progress } = options;
  const read = createObjectReader(options);
  for (;;) {
    signal.throwIfAborted();
    const messages = await source.receive(queue, untilEmpty ? LAST_WAIT_SECONDS : WAIT_SECONDS);
    const done: string[] = [];
    const results: ObjectResult[] = [];
    for (const message of messages) {
      const taken = await takeMessage(message, read, detections, now);
      results.push(...taken.results);
      if (taken.isDone) done.push(message.receipt);
    }
    detections.put(results);
    if (done.length > 0) await source.acknowledge(queue, done);
    const isFolded = folder.fold(now());
    const { objects, findings } = detections.counts();
    await progress(`${objects} files, ${findings} findings${isFolded ? '' : ' (another process folds)'}`);
    if (messages.length === 0 && untilEmpty) return;
  }
}

/** Reads what a message announces; it is not done while something of it may still become readable. */
async function takeMessage(
  { id, says, received }: QueuedMessage,
  read: (object: ObjectName) => Promise<Read>,
  detections: Detections,
  now: () => number,
): Promise<{ readonly results: readonly ObjectResult[]; readonly isDone: boolean }> {
  if (says.kind === 'unreadable') detections.setAside(`message ${id}`, says.reason, now());
  if (says.kind !== 'objects') return { results: [], isDone: true };
  const results: ObjectResult[] = [];
  let isDone = true;
  for (const object of says.objects) {
    const got = await read(object);
    if (got.kind === 'stored') results.push(got.result);
    if (got.kind === 'aside') detections.setAside(nameOfObject(object), got.reason, now());
    if (got.kind !== 'later') continue;
    if (received < MOST_TRIES) isDone = false;
    else detections.setAside(nameOfObject(object), `it could not be read ${received} times: ${got.reason}`, now());
  }
  return { results, isDone };
}

function createObjectReader({ pack, source, detections, signal }: WorkOptions): (object: ObjectName) => Promise<Read> {
  let matches: ObjectResult['matches'][number][] = [];
  let notes: ObjectResult['notes'][number][] = [];
  let problems: Issue[] = [];
  const asker = createAsker(pack, {
    issue: (issue) => problems.push(issue),
    match: (match: Match) => matches.push({ rule: match.rule, event: match.id, match: JSON.stringify(match) }),
    observe: (note: EventNote) => notes.push({ event: note.event, note: JSON.stringify(note) }),
  });
  return async (object) => {
    const name = nameOfObject(object);
    if (detections.hasObject(name)) return { kind: 'known' };
    const fetched = await source.fetch(object);
    if (!fetched.ok) return { kind: fetched.reason === 'refused' ? 'later' : 'aside', reason: fetched.message };
    [matches, notes, problems] = [[], [], []];
    const before = asker.counts().events;
    try {
      await readEventStream(name, fetched.chunks, asker.sink, { signal });
    } catch (error) {
      signal.throwIfAborted();
      return { kind: 'later', reason: error instanceof Error ? error.message : String(error) };
    }
    const events = asker.counts().events - before;
    const [first] = problems;
    if (events === 0 && first !== undefined) return { kind: 'aside', reason: first.message };
    return { kind: 'stored', result: { name, events, problems: problems.length, matches, notes } };
  };
}
