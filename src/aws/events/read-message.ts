// What a message says has arrived in S3: S3's own notification, bare, through SNS or through EventBridge, or CloudTrail's.
// Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html,
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html,
// https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html

import { asObjects, asString, asStrings, at, isObject, type Json, type JsonObject } from '../../core/index.ts';

export interface ObjectName {
  readonly bucket: string;
  readonly key: string;
  readonly version: string | undefined;
  readonly etag: string | undefined;
}

export type MessageSays =
  | { readonly kind: 'objects'; readonly objects: readonly ObjectName[] }
  /** S3 tries whether it may send, or something other than a new object is told. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A message within a message: SNS, and one to spare. */
const MOST_LEVELS = 3;

export function readMessage(body: string, level = 0): MessageSays {
  let value: Json;
  try {
    value = JSON.parse(body) as Json;
  } catch {
    return { kind: 'unreadable', reason: 'the message is not JSON' };
  }
  if (!isObject(value)) return { kind: 'unreadable', reason: 'the message is no object' };
  const inner = asString(value['Message']);
  if (asString(value['Type']) === 'Notification' && inner !== undefined) {
    return level < MOST_LEVELS ? readMessage(inner, level + 1) : { kind: 'unreadable', reason: 'the message is wrapped too often' };
  }
  if (asString(value['Event']) === 's3:TestEvent') return { kind: 'nothing' };
  const found = [...fromS3(value), ...fromEventBridge(value), ...fromCloudTrail(value)];
  if (found.length > 0) return { kind: 'objects', objects: found };
  return isAnnouncement(value) ? { kind: 'nothing' } : { kind: 'unreadable', reason: 'the message announces no object of S3' };
}

function isAnnouncement(value: JsonObject): boolean {
  return asObjects(value['Records']).some((record) => asString(record['eventSource']) === 'aws:s3') || asString(value['source']) === 'aws.s3';
}

function fromS3(value: JsonObject): readonly ObjectName[] {
  return asObjects(value['Records']).flatMap((record) => {
    const bucket = asString(at(record, 's3', 'bucket', 'name'));
    const key = asString(at(record, 's3', 'object', 'key'));
    if (asString(record['eventName'])?.startsWith('ObjectCreated:') !== true || bucket === undefined || key === undefined) return [];
    return [{ bucket, key: decodeKey(key), version: asString(at(record, 's3', 'object', 'versionId')), etag: asString(at(record, 's3', 'object', 'eTag')) }];
  });
}

/** Keys come encoded as in a form; one that is not is taken as it stands, so that what cannot be found under it is told. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

/** Keys come as they are. */
function fromEventBridge(value: JsonObject): readonly ObjectName[] {
  const bucket = asString(at(value, 'detail', 'bucket', 'name'));
  const key = asString(at(value, 'detail', 'object', 'key'));
  if (asString(value['source']) !== 'aws.s3' || asString(value['detail-type']) !== 'Object Created' || bucket === undefined || key === undefined) return [];
  return [{ bucket, key, version: asString(at(value, 'detail', 'object', 'version-id')), etag: asString(at(value, 'detail', 'object', 'etag')) }];
}

function fromCloudTrail(value: JsonObject): readonly ObjectName[] {
  const bucket = asString(value['s3Bucket']);
  return bucket === undefined ? [] : asStrings(value['s3ObjectKey']).map((key) => ({ bucket, key, version: undefined, etag: undefined }));
}

/** What tells an object from every other, and from what had its name before (its content, as far as it is known): a key's own `?`, `#` and `%` stand as in addresses. */
export function nameOfObject({ bucket, key, version, etag }: ObjectName): string {
  return `s3://${bucket}/${key.replaceAll(/[?#%]/g, encodeURIComponent)}${etag !== undefined ? `#${etag}` : version === undefined ? '' : `?versionId=${version}`}`;
}
