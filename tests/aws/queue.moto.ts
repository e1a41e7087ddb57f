// Logs announced through SQS, read by three workers that share a state, one of them killed every second: every finding is there exactly once.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, PutBucketNotificationConfigurationCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Moto, startMoto } from './moto.ts';
import { runStoa, startStoa } from './run-stoa.ts';

const FILES = Number(process.env['STOA_QUEUE_FILES'] ?? 10_000);
const WORKERS = 3;
const work = mkdtempSync(join(tmpdir(), 'stoa-queue-'));
/** Of these the emulator announces each by itself. */
const ANNOUNCED = 500;
const BUCKET = 'org-trail';
const OTHER = 'another-trail';
let moto: Moto;
let queue: string;
let sqs: SQSClient;
let s3: S3Client;

const RULES = `title: User created
logsource: { product: aws, service: cloudtrail }
detection:
  selection: { eventName: CreateUser }
  condition: selection
level: high
`;

/** One call of a user of its own, so that each file leads to an incident of its own. */
function eventOf(index: number): object {
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'IAMUser',
      arn: `arn:aws:iam::111122223333:user/u${index}`,
      accountId: '111122223333',
      accessKeyId: `AKIA${String(index).padStart(16, '0')}`,
      userName: `u${index}`,
    },
    eventTime: new Date(Date.UTC(2026, 9, 30) + index * 1000).toISOString(),
    eventSource: 'iam.amazonaws.com',
    eventName: index % 10 === 0 ? 'CreateUser' : 'ListUsers',
    awsRegion: 'us-east-1',
    sourceIPAddress: `198.51.100.${index % 250}`,
    eventID: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    eventType: 'AwsApiCall',
    recipientAccountId: '111122223333',
  };
}

beforeAll(async () => {
  moto = await startMoto();
  const config = { endpoint: moto.endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  sqs = new SQSClient(config);
  s3 = new S3Client({ ...config, forcePathStyle: true });
  const made = await sqs.send(new CreateQueueCommand({ QueueName: 'new-logs', Attributes: { VisibilityTimeout: '8' } }));
  queue = made.QueueUrl ?? '';
  for (const Bucket of [BUCKET, OTHER]) await s3.send(new CreateBucketCommand({ Bucket }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['QueueArn'] }));
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: BUCKET,
      NotificationConfiguration: { QueueConfigurations: [{ QueueArn: Attributes?.['QueueArn'] ?? '', Events: ['s3:ObjectCreated:*'] }] },
    }),
  );
  // S3 announces some, one by one; CloudTrail the others, ten at a time, through SNS: the emulator's queue slows down with every message in it.
  const keyOf = (index: number) => `AWSLogs/111122223333/CloudTrail/us-east-1/2026/10/30/a b+${index}.json.gz`;
  for (let from = 0; from < FILES; from += 10) {
    const indexes = Array.from({ length: Math.min(10, FILES - from) }, (_, offset) => from + offset);
    const isAnnounced = from < ANNOUNCED;
    await Promise.all(
      indexes.map((index) =>
        s3.send(
          new PutObjectCommand({ Bucket: isAnnounced ? BUCKET : OTHER, Key: keyOf(index), Body: gzipSync(JSON.stringify({ Records: [eventOf(index)] })) }),
        ),
      ),
    );
    if (isAnnounced) continue;
    const told = JSON.stringify({ s3Bucket: OTHER, s3ObjectKey: indexes.map(keyOf) });
    await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify({ Type: 'Notification', Message: told }) }));
  }
  await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'broken.json.gz', Body: Buffer.from('this is no log') }));
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: 'this is no message' }));
}, 600_000);

afterAll(async () => {
  sqs.destroy();
  s3.destroy();
  await moto.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('stoa detect --queue', () => {
  it(`finds everything once in ${FILES} files, with ${WORKERS} workers of which one is killed every second`, async () => {
    const rules = join(work, 'user-created.yml');
    const state = join(work, 'state.db');
    await import('node:fs/promises').then(({ writeFile }) => writeFile(rules, RULES));
    const buckets = [BUCKET, OTHER].flatMap((name) => ['--bucket', name]);
    const command = [
      'detect',
      '--queue',
      queue,
      ...buckets,
      '--state',
      state,
      '--until-empty',
      '--rules',
      rules,
      '--severity',
      'high',
      '--format',
      'json',
      '--quiet',
    ];
    let kills = 0;
    const worker = async () => {
      for (;;) {
        const { child, ended } = startStoa(command, moto.endpoint);
        running.add(child);
        const { code, stderr } = await ended;
        running.delete(child);
        if (code !== null) {
          expect(code, stderr).toBeLessThan(2);
          return;
        }
      }
    };
    const running = new Set<ReturnType<typeof startStoa>['child']>();
    const killer = setInterval(() => {
      const all = [...running];
      const victim = all[kills % Math.max(1, all.length)];
      if (victim?.kill('SIGKILL') === true) kills++;
    }, 1000);
    // Workers that find the queue empty end; what the killed ones had taken comes back, so another round follows without kills.
    const started = Date.now();
    const rounds = Promise.all(Array.from({ length: WORKERS }, worker));
    const stop = setTimeout(() => clearInterval(killer), 60_000);
    await rounds;
    clearTimeout(stop);
    clearInterval(killer);
    await new Promise((resolve) => setTimeout(resolve, 9000));
    const { code, stdout, stderr } = await runStoa(command, moto.endpoint);
    expect(code, stderr).toBe(1);
    process.stderr.write(`${kills} kills in ${Math.round((Date.now() - started) / 1000)} s\n`);
    const report = JSON.parse(stdout) as {
      readonly events: number;
      readonly incidents: readonly { readonly id: string; readonly actors: readonly string[]; readonly steps: readonly object[] }[];
      readonly issues: readonly { readonly code: string; readonly file: string }[];
    };
    expect(kills).toBeGreaterThan(5);
    expect(report.events).toBe(FILES);
    const expected = Array.from({ length: FILES / 10 }, (_, index) => `arn:aws:iam::111122223333:user/u${index * 10}`).sort();
    expect(report.incidents.flatMap(({ actors }) => actors).sort()).toEqual(expected);
    expect(new Set(report.incidents.map(({ id }) => id)).size).toBe(expected.length);
    expect(report.issues.filter(({ code: one }) => one === 'set-aside').map(({ file }) => file.split(/[ #?]/)[0])).toEqual([
      'message',
      `s3://${BUCKET}/broken.json.gz`,
    ]);
    const left = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] }),
    );
    expect(left.Attributes).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
    expect(readFileSync(state).length).toBeGreaterThan(0);
  }, 900_000);
});
