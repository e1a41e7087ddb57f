import { describe, expect, it } from 'vitest';
import { reasonOfFailure } from './fetch-failure.ts';
import { bucketsOfPolicy } from './queue-policy.ts';
import { nameOfObject, readMessage } from './read-message.ts';

const record = (key: string, more: object = {}) => ({
  eventSource: 'aws:s3',
  eventName: 'ObjectCreated:Put',
  s3: { bucket: { name: 'logs' }, object: { key, ...more } },
});

describe('readMessage', () => {
  it('reads what S3, SNS, EventBridge and CloudTrail announce', () => {
    const s3 = JSON.stringify({ Records: [record('a+b%2Fc', { versionId: 'v' })] });
    const object = { bucket: 'logs', key: 'a b/c', version: 'v', etag: undefined };
    expect(readMessage(s3)).toEqual({ kind: 'objects', objects: [object] });
    expect(readMessage(JSON.stringify({ Type: 'Notification', Message: s3 }))).toEqual({ kind: 'objects', objects: [object] });
    const bridge = { source: 'aws.s3', 'detail-type': 'Object Created', detail: { bucket: { name: 'logs' }, object: { key: 'a+b', etag: 'e' } } };
    expect(readMessage(JSON.stringify(bridge))).toEqual({ kind: 'objects', objects: [{ bucket: 'logs', key: 'a+b', version: undefined, etag: 'e' }] });
    expect(readMessage(JSON.stringify({ s3Bucket: 'logs', s3ObjectKey: ['x', 'y'] }))).toMatchObject({ objects: [{ key: 'x' }, { key: 'y' }] });
  });

  it('loses no object whose key is not encoded as S3 does', () => {
    expect(readMessage(JSON.stringify({ Records: [record('a%zz')] }))).toMatchObject({ kind: 'objects', objects: [{ key: 'a%zz' }] });
  });

  it.each(['12', 'null', '[]', 'x', `${'['.repeat(60_000)}${']'.repeat(60_000)}`, '{"__proto__":{"Records":[]},"Records":{"length":1}}'])(
    'says of %.20s that it announces nothing that can be read',
    (body) => {
      expect(readMessage(body)).toMatchObject({ kind: 'unreadable' });
    },
  );
});

describe('nameOfObject', () => {
  it('gives no two objects one name', () => {
    const object = { bucket: 'logs', key: 'a', version: undefined, etag: undefined };
    const names = [
      { ...object, version: 'v' },
      { ...object, key: 'a?versionId=v' },
      { ...object, etag: 'e' },
      { ...object, key: 'a#e' },
      { ...object, key: 'a%23e' },
    ].map(nameOfObject);
    expect(new Set(names).size).toBe(names.length);
    expect(nameOfObject({ ...object, key: 'b c/d', etag: 'e' })).toBe('s3://logs/b c/d#e');
  });
});

describe('reasonOfFailure', () => {
  const named = (name: string, more: object = {}) => Object.assign(new Error('no'), { name }, more);
  it.each([
    ['gone', named('NoSuchVersion')],
    ['refused', named('AccessDenied', { $metadata: { httpStatusCode: 403 } })],
    // What a message may name, on purpose or not, must not end the worker: it would do so again and again.
    ['refused', named('InvalidBucketName', { $metadata: { httpStatusCode: 400 } })],
    ['refused', named('KMS.KMSInvalidStateException', { $metadata: { httpStatusCode: 400 } })],
    ['refused', new Error('Empty value provided for input HTTP label: Bucket.')],
    ['refused', new TypeError('Invalid URL')],
    ['credentials', named('ExpiredToken', { $metadata: { httpStatusCode: 400 } })],
    ['outage', named('SlowDown', { $metadata: { httpStatusCode: 503 } })],
    ['outage', named('Unknown', { $metadata: { httpStatusCode: 500 } })],
    ['outage', named('Error', { code: 'ECONNREFUSED' })],
  ])('is %s for %s', (reason, error) => {
    expect(reasonOfFailure(error)).toBe(reason);
  });
});

describe('bucketsOfPolicy', () => {
  const policy = (...statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const s3 = { Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage' };

  it('names the buckets that S3 may announce objects of', () => {
    expect(bucketsOfPolicy(policy({ ...s3, Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::org-trail' } } }))).toEqual(['org-trail']);
    expect(bucketsOfPolicy(policy({ ...s3, Condition: { ArnLike: { 'aws:SourceArn': ['arn:aws:s3:*:*:a-*', 'arn:aws:s3:::b'] } } }))).toEqual(['a-*', 'b']);
  });

  it.each<[string, string | undefined]>([
    ['none', undefined],
    ['no JSON', '{'],
    ['S3 as a whole', policy(s3)],
    ['every bucket', policy({ ...s3, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } } })],
    [
      'a topic',
      policy({ ...s3, Principal: { Service: 'sns.amazonaws.com' }, Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:t' } } }),
    ],
    ['a denial', policy({ ...s3, Effect: 'Deny', Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::a' } } })],
    ['a condition that is turned around', policy({ ...s3, Condition: { ArnNotEquals: { 'aws:SourceArn': 'arn:aws:s3:::a' } } })],
  ])('names none of a policy that lets send %s', (_, text) => {
    expect(bucketsOfPolicy(text)).toEqual([]);
  });
});
