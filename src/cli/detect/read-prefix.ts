// The objects below a prefix of S3 as files that do not lie on this machine.

import type { EventSink } from '../../detection/index.ts';
import type { EventFile } from '../../sources/index.ts';
import { usageError } from '../errors.ts';
import type { DetectRun } from './run.ts';

/** What an object holds. Where it cannot be had, nothing, and `sink` is told why. */
export type OpenObject = (file: EventFile, sink?: Pick<EventSink, 'issue'>) => Promise<AsyncIterable<Uint8Array>>;

/** Objects whose names are held at a time. */
const AT_ONCE = 10_000;

/** Hands on all objects, some thousands at a time, in the order of their names. */
export async function readPrefix(
  path: string,
  { settings, io }: Pick<DetectRun, 'settings' | 'io'>,
  readAll: (files: readonly EventFile[], open: OpenObject) => Promise<void>,
): Promise<void> {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(path) ?? [];
  if (bucket === undefined) throw usageError(`\`${path}\` is no prefix of S3`, 'write it as s3://BUCKET/PREFIX');
  const { nameOfObject, openEvents } = await import('../../aws/index.ts');
  const source = await openEvents({ profile: settings.text('profile'), region: undefined, signal: io.signal, env: io.env });
  type Listed = Parameters<typeof source.fetch>[0];
  let objects = new Map<string, Listed>();
  let files: EventFile[] = [];
  const open: OpenObject = async ({ name }, sink) => {
    const fetched = await source.fetch(objects.get(name) as Listed);
    if (fetched.ok) return fetched.chunks;
    if (sink === undefined) throw new Error(fetched.message);
    sink.issue({ code: 'unreadable-file', message: fetched.message, file: name });
    return nothing();
  };
  const flush = async (): Promise<void> => {
    await readAll(files, open);
    files = [];
    objects = new Map();
  };
  try {
    for await (const object of source.list(bucket, prefix)) {
      const name = nameOfObject({ ...object, etag: undefined });
      objects.set(name, object);
      files.push({ path: name, name, size: object.size });
      if (files.length === AT_ONCE) await flush();
    }
    if (files.length > 0) await flush();
  } finally {
    source.close();
  }
}

/** All of an object, for a thread. */
export async function wholeOf(chunks: Promise<AsyncIterable<Uint8Array>>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await chunks) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
