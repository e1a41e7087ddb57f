// A queue of SQS as a source of work: what S3 announces in it.

import { type EventSource, nameOfObject, type ObjectName } from '../../aws/index.ts';
import { matchesGlob } from '../../core/index.ts';
import { readEventStream } from '../../sources/index.ts';
import type { WorkItem, WorkObject, WorkSource } from './work.ts';

const WAIT_SECONDS = 20;
/** How long an empty queue is waited for before it counts as empty. */
const LAST_WAIT_SECONDS = 2;

export interface QueueOptions {
  /** The names of buckets, or patterns with `*`: an object of any other is set aside. */
  readonly buckets: readonly string[];
  readonly untilEmpty: boolean;
  readonly signal: AbortSignal;
}

export function createQueueSource(queue: string, source: EventSource, { buckets, untilEmpty, signal }: QueueOptions): WorkSource {
  const receipts = new WeakMap<WorkItem, string>();
  const objectOf = (object: ObjectName): WorkObject => {
    const name = nameOfObject(object);
    return {
      name,
      async open() {
        if (!buckets.some((one) => matchesGlob(one, object.bucket)))
          return { ok: false, reason: 'foreign', message: `\`${object.bucket}\` is none of the buckets that are read (--bucket)` };
        const fetched = await source.fetch(object);
        if (!fetched.ok) return fetched;
        // What is announced without saying which version it is, is known by what is there.
        const { etag = object.etag, chunks, discard } = fetched;
        return { ok: true, name: nameOfObject({ ...object, etag }), read: (sink) => readEventStream(name, chunks, sink, { signal }), discard };
      },
    };
  };
  return {
    async next() {
      const messages = await source.receive(queue, untilEmpty ? LAST_WAIT_SECONDS : WAIT_SECONDS);
      return messages.map(({ id, says, received, receipt }): WorkItem => {
        const item: WorkItem = { id, received, says: says.kind === 'objects' ? { kind: 'objects', objects: says.objects.map(objectOf) } : says };
        receipts.set(item, receipt);
        return item;
      });
    },
    done: (items) =>
      source.acknowledge(
        queue,
        items.flatMap((item) => receipts.get(item) ?? []),
      ),
  };
}
