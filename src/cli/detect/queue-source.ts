// A queue of SQS as a source of work: what S3 announces in it.

import { type EventSource, nameOfObject, type ObjectName } from '../../aws/index.ts';
import { readEventStream } from '../../sources/index.ts';
import type { WorkItem, WorkObject, WorkSource } from './work.ts';

const WAIT_SECONDS = 20;
/** How long an empty queue is waited for before it counts as empty. */
const LAST_WAIT_SECONDS = 2;

export function createQueueSource(
  queue: string,
  source: EventSource,
  { untilEmpty, signal }: { readonly untilEmpty: boolean; readonly signal: AbortSignal },
): WorkSource {
  const receipts = new WeakMap<WorkItem, string>();
  const objectOf = (object: ObjectName): WorkObject => {
    const name = nameOfObject(object);
    return {
      name,
      async open() {
        const fetched = await source.fetch(object);
        return fetched.ok ? { ok: true, read: (sink) => readEventStream(name, fetched.chunks, sink, { signal }) } : fetched;
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
