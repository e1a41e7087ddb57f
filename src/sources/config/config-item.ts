// A configuration item of AWS Config as a resource record.
// Source: https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html

import {
  asString,
  GLOBAL,
  isObject,
  type Json,
  type JsonObject,
  parseArn,
  partitionOfRegion,
  type RecordType,
  type ResourceRecord,
  recordType,
} from '../../core/index.ts';
import { fill } from '../aws-cli/index.ts';
import { isRegionless, parseEmbedded, readTags, tagsOf, withhold } from '../files/index.ts';
import { toApiShape } from './api-shape.ts';
import { facetsFrom } from './supplementary.ts';

/**
 * Names of AWS Config that are not CloudFormation's (or the catalogue's).
 * Source: https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html
 */
const CLOUDFORMATION_NAMES: ReadonlyMap<string, string> = new Map([
  ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'],
  ['AWS::ACM::Certificate', 'AWS::CertificateManager::Certificate'],
  ['AWS::OpenSearch::Domain', 'AWS::Elasticsearch::Domain'],
]);

export interface ConfigItem {
  readonly type: string;
  readonly account: string;
  /** As Config says it: a Region or `global`. */
  readonly region: string;
  /** What the item is about, whatever its time. */
  readonly key: string;
  /** RFC 3339; '' where it is not said. */
  readonly capturedAt: string;
  readonly state: 'there' | 'deleted' | 'not-recorded';
  readonly item: JsonObject;
}

/** The item's identity, or `undefined` for something that is not a configuration item. Both spellings: files' and the API's. */
export function readItem(value: Json): ConfigItem | undefined {
  if (!isObject(value)) return undefined;
  const named = asString(value['resourceType']);
  const account = asString(value['awsAccountId']) ?? asString(value['accountId']);
  const region = asString(value['awsRegion']);
  const id = asString(value['resourceId']);
  if (named === undefined || account === undefined || region === undefined || id === undefined) return undefined;
  if (!/^\d{12}$/.test(account) || !/^[a-z0-9-]{1,40}$/.test(region) || !/^\w+(?:::\w+)+$/.test(named)) return undefined;
  const type = CLOUDFORMATION_NAMES.get(named) ?? named;
  const status = asString(value['configurationItemStatus']) ?? 'OK';
  const state = status.startsWith('ResourceDeleted') ? 'deleted' : status === 'ResourceNotRecorded' ? 'not-recorded' : 'there';
  return {
    type,
    account,
    region,
    key: [type, account, region, id].join('\n'),
    capturedAt: timeIn(value['configurationItemCaptureTime']),
    state,
    item: value,
  };
}

/** RFC 3339 in UTC, so that texts compare as times: the CLI writes an offset, older ones seconds since 1970. */
export function timeIn(value: Json | undefined): string {
  const isText = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(value);
  const time = typeof value === 'number' ? value * 1000 : isText ? Date.parse(value) : Number.NaN;
  return Math.abs(time) < 8e15 ? new Date(time).toISOString() : '';
}

export interface ReadRecord {
  readonly record: ResourceRecord;
  readonly withheld: number;
}

/** The record, or `undefined` where the configuration is not there or not JSON. */
export function recordOf({ type, account, region, item }: ConfigItem): ReadRecord | undefined {
  const configuration = configurationOf(item['configuration']);
  if (configuration === undefined) return undefined;
  const row = recordType(type);
  const supplementary = isObject(item['supplementaryConfiguration']) ? item['supplementaryConfiguration'] : {};
  const shaped = { ...toApiShape(type, configuration), ...facetsFrom(type, supplementary), ...placedBy(type, region) };
  const clean = withhold(type === 'AWS::SNS::Topic' ? { TopicArn: arnIn(item), Attributes: shaped } : shaped);
  const config = isObject(clean.value) ? clean.value : {};
  const place = { account, region, partition: partitionOf(item, region) };
  const id = (row === undefined ? undefined : fill(row.id, config, place)) ?? asString(item['resourceName']) ?? asString(item['resourceId']) ?? '';
  const tags = readTags(item['tags']);
  const record: ResourceRecord = {
    type,
    arn: arnOf(row, config, item, place, id),
    id,
    account,
    // A bucket's own Region counts; its listing alone is global.
    region: isRegionless(row) && type !== 'AWS::S3::Bucket' ? GLOBAL : region,
    tags: Object.keys(tags).length > 0 ? tags : tagsOf(config),
    config,
  };
  return { record, withheld: clean.count };
}

/** An object, or the JSON of one in a string, as the API answers. */
function configurationOf(value: Json | undefined): JsonObject | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string') return undefined;
  const inner = parseEmbedded(value);
  return isObject(inner) ? inner : undefined;
}

/** What GetBucketLocation would answer: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
function placedBy(type: string, region: string): JsonObject {
  return type === 'AWS::S3::Bucket' ? { LocationConstraint: region === 'us-east-1' ? null : region } : {};
}

const arnIn = (item: JsonObject): string => asString(item['ARN']) ?? asString(item['arn']) ?? '';

function partitionOf(item: JsonObject, region: string): string {
  const arn = parseArn(arnIn(item));
  return arn.ok ? arn.value.partition : partitionOfRegion(region);
}

/** The catalogue's ARN first, so that every source gives a resource the same one. */
function arnOf(
  row: RecordType | undefined,
  config: JsonObject,
  item: JsonObject,
  place: { account: string; region: string; partition: string },
  id: string,
): string {
  const filled = row === undefined ? undefined : fill(row.arn, config, place);
  if (filled !== undefined) return filled;
  const told = arnIn(item);
  if (parseArn(told).ok) return told;
  const [, service = 'unknown', name = 'resource'] = (row?.type ?? asString(item['resourceType']) ?? '').toLowerCase().split('::');
  return `arn:${place.partition}:${service}:${place.region === GLOBAL ? '' : place.region}:${place.account}:${name}/${id}`;
}
