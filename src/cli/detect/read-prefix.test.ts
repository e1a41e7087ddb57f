import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const RULE = `title: Everything that fails
logsource: { product: aws, service: cloudtrail }
detection:
  s: { errorCode|exists: true }
  condition: s
level: high
`;

function records(number: number): string {
  const of = (index: number) => ({
    eventVersion: '1.11',
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateUser',
    awsRegion: 'us-east-1',
    eventType: 'AwsApiCall',
    eventID: `e-${number}-${index}`,
    eventTime: new Date(Date.UTC(2026, 10, 1, number, index)).toISOString(),
    recipientAccountId: '111122223333',
    userIdentity: { type: 'IAMUser', accessKeyId: `AKIA${number}` },
    ...(index % 3 === 0 && { errorCode: 'AccessDenied' }),
  });
  return JSON.stringify({ Records: Array.from({ length: 20 }, (_, index) => of(index)) });
}

const OBJECTS = new Map<string, Buffer | undefined>([
  ...Array.from({ length: 8 }, (_, number) => [`logs/${number}.json.gz`, gzipSync(records(number))] as const),
  ['logs/cut.json.gz', gzipSync(records(8)).subarray(0, 120)],
  ['logs/gone.json', undefined],
  ['logs/large.json', Buffer.concat([Buffer.alloc(9 * 1024 * 1024, ' '), Buffer.from(records(9))])],
]);

/** What S3 answers to a list of objects and to a request for one. Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
function answer(url: string): { readonly status: number; readonly body: string | Buffer } {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (searchParams.has('list-type')) {
    const rows = [...OBJECTS].map(([key, body]) => `<Contents><Key>${key}</Key><Size>${body?.length ?? 10}</Size></Contents>`);
    return { status: 200, body: `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${rows.join('')}</ListBucketResult>` };
  }
  const body = OBJECTS.get(pathname.replace('/trail/', ''));
  return body === undefined ? { status: 404, body: '<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>' } : { status: 200, body };
}

describe('stoa detect over a prefix of S3', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      const { status, body } = answer(url);
      response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());

  it('finds the same with any number of threads, and with a lake', { timeout: 120_000 }, async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'rules.yml'), RULE);
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = { AWS_ENDPOINT_URL_S3: endpoint, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_REGION: 'us-east-1' };
    const kept = new Map(Object.keys(env).map((name) => [name, process.env[name]]));
    Object.assign(process.env, env);
    try {
      const detect = (...flags: readonly string[]) =>
        run(['detect', 's3://trail/logs/', '--rules', 'rules.yml', '--fail-on', 'none', '--format', 'json', '--quiet', ...flags], { cwd, env });
      const alone = await detect('--workers', '1');
      const { events, incidents, issues } = JSON.parse(alone.stdout) as {
        readonly events: number;
        readonly incidents: readonly { readonly steps: readonly object[] }[];
        readonly issues: readonly { readonly code: string; readonly file: string }[];
      };
      expect(events).toBeGreaterThanOrEqual(180);
      expect(incidents.length).toBeGreaterThan(0);
      expect([...new Set(issues.map(({ code, file }) => `${file} ${code}`))]).toEqual([
        's3://trail/logs/cut.json.gz cut-short',
        's3://trail/logs/gone.json unreadable-file',
      ]);
      for (const workers of ['2', '4']) expect(await detect('--workers', workers)).toEqual(alone);
      expect(await detect('--workers', '3', '--lake', 'lake')).toEqual(alone);
    } finally {
      for (const [name, value] of kept)
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });
});
