// Logs where AWS leaves them: objects of S3, listed by prefix or announced through a queue of SQS.

import type { Readable } from 'node:stream';
import { AwsError } from '../aws-error.ts';
import { nameOfError, reasonOfFailure } from './fetch-failure.ts';
import { bucketsOfPolicy } from './queue-policy.ts';
import { type MessageSays, type ObjectName, readMessage } from './read-message.ts';

export interface QueuedMessage {
  readonly id: string;
  /** To delete or delay it; good until the visibility timeout of the queue is over. */
  readonly receipt: string;
  readonly says: MessageSays;
  /** How often it was received, this time included. */
  readonly received: number;
}

export type Fetched =
  | {
      readonly ok: true;
      readonly chunks: AsyncIterable<Uint8Array>;
      /** What tells it from what had its name before. */
      readonly etag: string | undefined;
      /** To be called where the chunks are not read. */
      readonly discard: () => void;
    }
  /** `gone`: there is no such object any more; `refused`: it may not be read, now at least. */
  | { readonly ok: false; readonly reason: 'gone' | 'refused'; readonly message: string };

export interface ListedObject extends ObjectName {
  /** In bytes. */
  readonly size: number;
}

export interface EventSource {
  /** At most ten; waits for the first one up to so many seconds. */
  readonly receive: (queue: string, waitSeconds: number) => Promise<readonly QueuedMessage[]>;
  readonly acknowledge: (queue: string, receipts: readonly string[]) => Promise<void>;
  readonly list: (bucket: string, prefix: string) => AsyncIterable<ListedObject>;
  readonly fetch: (object: ObjectName) => Promise<Fetched>;
  /** The buckets that the policy of a queue lets announce their objects, as patterns with `*`; none where it names none, or may not be read. */
  readonly bucketsOf: (queue: string) => Promise<readonly string[]>;
  readonly close: () => void;
}

export interface EventSourceOptions {
  readonly profile: string | undefined;
  readonly region: string | undefined;
  readonly signal: AbortSignal;
  /** AWS's own environment variables: an endpoint of one's own needs the bucket in the path. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export async function openEvents({ profile, region, signal, env }: EventSourceOptions): Promise<EventSource> {
  const [{ S3Client, GetObjectCommand, paginateListObjectsV2 }, { SQSClient, ReceiveMessageCommand, DeleteMessageBatchCommand, GetQueueAttributesCommand }] =
    await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/client-sqs')]);
  const config = { ...(profile !== undefined && { profile }), ...(region !== undefined && { region }), maxAttempts: 5 };
  const s3 = new S3Client({ ...config, followRegionRedirects: true, forcePathStyle: (env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']) !== undefined });
  const sqs = new SQSClient(config);
  const asked = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      throw wordsOf(error, what);
    }
  };
  return {
    async receive(queue, waitSeconds) {
      const input = {
        QueueUrl: queue,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: waitSeconds,
        MessageSystemAttributeNames: ['ApproximateReceiveCount' as const],
      };
      const { Messages = [] } = await asked('sqs:ReceiveMessage', () => sqs.send(new ReceiveMessageCommand(input), { abortSignal: signal }));
      return Messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', Attributes }) => ({
        id: MessageId,
        receipt: ReceiptHandle,
        says: readMessage(Body),
        received: Number(Attributes?.ApproximateReceiveCount ?? 1),
      }));
    },
    async acknowledge(queue, receipts) {
      for (let from = 0; from < receipts.length; from += 10) {
        const Entries = receipts.slice(from, from + 10).map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }));
        await asked('sqs:DeleteMessage', () => sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queue, Entries }), { abortSignal: signal }));
      }
    },
    async *list(bucket, prefix) {
      try {
        for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix }, { abortSignal: signal }))
          for (const { Key, ETag, Size } of page.Contents ?? [])
            if (Key !== undefined && (Size ?? 1) > 0) yield { bucket, key: Key, version: undefined, etag: ETag?.replaceAll('"', ''), size: Size ?? 0 };
      } catch (error) {
        signal.throwIfAborted();
        throw wordsOf(error, 's3:ListBucket');
      }
    },
    async fetch(object) {
      const input = { Bucket: object.bucket, Key: object.key, ...(object.version !== undefined && { VersionId: object.version }) };
      try {
        const { Body, ETag } = await s3.send(new GetObjectCommand(input), { abortSignal: signal });
        const stream = Body as unknown as Readable;
        return { ok: true, chunks: stream, etag: ETag?.replaceAll('"', ''), discard: () => void stream.destroy() };
      } catch (error) {
        signal.throwIfAborted();
        const reason = reasonOfFailure(error);
        if (reason === 'gone' || reason === 'refused') return { ok: false, reason, message: `it cannot be read (${nameOfError(error)})` };
        throw wordsOf(error, 's3:GetObject');
      }
    },
    async bucketsOf(queue) {
      try {
        const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['Policy'] }), { abortSignal: signal });
        return bucketsOfPolicy(Attributes?.Policy);
      } catch (error) {
        signal.throwIfAborted();
        if (reasonOfFailure(error) === 'refused') return [];
        throw wordsOf(error, 'sqs:GetQueueAttributes');
      }
    },
    close() {
      s3.destroy();
      sqs.destroy();
    },
  };
}

function wordsOf(error: unknown, action: string): AwsError {
  const name = nameOfError(error);
  if (reasonOfFailure(error) === 'credentials')
    return new AwsError('ERR_AWS_CREDENTIALS', `AWS does not take the credentials (${name})`, 'sign in again, or name a profile with `--profile`', error);
  return new AwsError('ERR_AWS_CALL', `AWS refuses ${action} (${name})`, `the caller needs ${action} on it; see \`stoa detect --help\``, error);
}
