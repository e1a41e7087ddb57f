import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JsonObject, recordType } from '../core/index.ts';
import { CALLS } from './calls/table.ts';
import { classify } from './classify.ts';
import { createSend } from './send.ts';
import { isRead, wholeBody } from './whole-answer.ts';

let server: Server;
let answer = { status: 200, type: 'text/plain', body: '' };
let sender: Awaited<ReturnType<typeof createSend>>;

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(answer.status, { 'content-type': answer.type, location: '/elsewhere' }).end(answer.body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  sender = await createSend({
    credentials: { of: () => ({ accessKeyId: 'test', secretAccessKey: 'test' }), drop() {} },
    endpointOf: () => `http://127.0.0.1:${port}`,
    connectTimeout: 2000,
    requestTimeout: 5000,
    concurrency: 4,
    signal: new AbortController().signal,
  });
});

afterAll(async () => {
  sender.close();
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

// One operation of each of AWS's protocols.
const OPERATIONS: readonly (readonly [string, string, JsonObject])[] = [
  ['ec2', 'DescribeVpcs', {}],
  ['iam', 'ListServerCertificates', {}],
  ['s3control', 'GetPublicAccessBlock', { AccountId: '111122223333' }],
  ['s3api', 'GetBucketPolicy', { Bucket: 'example-bucket' }],
  ['lambda', 'ListFunctions', {}],
  ['kms', 'ListKeys', {}],
  ['sqs', 'ListQueues', {}],
];

const asked = (service: string, operation: string, input: JsonObject) =>
  sender.send({ account: '111122223333', region: 'us-east-1', service, operation, input }).then(
    (value) => ({ value }),
    (error: unknown) => classify(error),
  );

describe('createSend', () => {
  const GARBAGE = [
    ['nothing', 'text/plain', ''],
    ['a page in XML', 'text/html', '<html><head><title>Sign in</title></head><body><p>Welcome</p></body></html>'],
    ['a page in HTML', 'text/html', '<!DOCTYPE html><html><head><meta charset=utf-8><title>Sign in</title></head><body>Welcome<br></body></html>'],
    ['a page after a comment', 'text/html', '<?xml version="1.0"?><!-- proxy --><html><body/></html>'],
    ['a word', 'text/plain', 'OK'],
    ['a list', 'application/json', '[]'],
    ['null', 'application/json', 'null'],
    ['another program’s JSON', 'application/json', '{"status":"up","checks":[]}'],
    ['an error in XML', 'application/xml', '<Error><Code>Whatever</Code></Error>'],
  ] as const;

  for (const [service, operation, input] of OPERATIONS) {
    it(`takes no garbage for an empty answer of ${service}:${operation}`, async () => {
      for (const [what, type, body] of GARBAGE) {
        // The policy of a bucket is any JSON: what is in it is read elsewhere.
        if (operation === 'GetBucketPolicy' && body.startsWith('{')) continue;
        answer = { status: 200, type, body };
        expect(await asked(service, operation, input), what).toMatchObject({ kind: 'final', code: 'UnreadableAnswer' });
      }
    });

    it(`takes a redirect for no answer of ${service}:${operation}`, async () => {
      answer = { status: 302, type: 'text/html', body: '<html><body>Moved</body></html>' };
      expect(await asked(service, operation, input)).not.toHaveProperty('value');
    });
  }

  it('does not take `{}` for "none" where AWS always answers a list', async () => {
    const operations: readonly (readonly [string, string, JsonObject])[] = [
      ['kms', 'ListKeys', {}],
      ['kms', 'ListGrants', { KeyId: 'k' }],
      ['lambda', 'ListFunctions', {}],
      ['logs', 'DescribeResourcePolicies', {}],
      ['wafv2', 'ListWebACLs', { Scope: 'REGIONAL' }],
      ['events', 'ListEventBuses', {}],
      ['route53resolver', 'ListResolverRules', {}],
    ];
    answer = { status: 200, type: 'application/x-amz-json-1.1', body: '{}' };
    for (const [service, operation, input] of operations)
      expect(await asked(service, operation, input), operation).toMatchObject({ kind: 'final', code: 'UnreadableAnswer' });
  });

  it('reads nothing whose answer it would not look at', () => {
    const facets = (type: string) => Object.values(recordType(type)?.facets ?? {}).map(({ call }) => call.operation);
    const read = CALLS.flatMap((row) => [...row.steps.map((step) => step.operation), ...facets(row.type)]);
    expect(read.filter((operation) => !isRead(operation))).toEqual([]);
  });

  it('takes the answers by which AWS says that there is nothing', async () => {
    answer = { status: 200, type: 'application/x-amz-json-1.0', body: '{}' };
    expect(await asked('sqs', 'ListQueues', {})).toEqual({ value: {} });
    answer = { status: 200, type: 'application/x-amz-json-1.1', body: '{"Keys":[],"Truncated":false}' };
    expect(await asked('kms', 'ListKeys', {})).toEqual({ value: { Keys: [], Truncated: false } });
    const namespace = 'http://ec2.amazonaws.com/doc/2016-11-15/';
    answer = {
      status: 200,
      type: 'text/xml;charset=UTF-8',
      body: `<?xml version="1.0"?>\n<DescribeVpcsResponse xmlns="${namespace}"><vpcSet/></DescribeVpcsResponse>`,
    };
    expect(await asked('ec2', 'DescribeVpcs', {})).toEqual({ value: { Vpcs: [] } });
    answer = { status: 200, type: 'application/json', body: '{"_links":{"self":{"href":"/restapis"}}}' };
    expect(await asked('apigateway', 'GetRestApis', {})).toEqual({ value: {} });
    answer = { status: 200, type: 'application/x-amz-json-1.1', body: '{}' };
    expect(await asked('wafv2', 'GetWebACLForResource', { ResourceArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/a/b' })).toEqual({
      value: {},
    });
    answer = { status: 200, type: 'application/xml', body: '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>' };
    expect(await asked('s3api', 'GetBucketVersioning', { Bucket: 'example-bucket' })).toEqual({ value: {} });
  });
});

describe('wholeBody', () => {
  it('stops reading an answer that is longer than any of AWS', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1000);
        await Promise.resolve();
      }
    }
    await expect(wholeBody(endless(), 10_000)).rejects.toMatchObject({ name: 'AnswerTooLarge' });
    expect(given).toBe(11);
  });
});
