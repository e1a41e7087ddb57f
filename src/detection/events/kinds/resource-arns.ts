// ARNs of what a call's parameters name by id, where the id alone makes the ARN: S3's buckets and objects, EC2's resources; and of instances started.
// Sources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html, …/list_amazonec2.html ("Resource types")

import type { EventValue } from '../../patterns/index.ts';
import type { EventObject } from '../event.ts';
import { isList, isObject, listAt, textAt } from '../values.ts';

export interface ArnParts {
  readonly partition: string | undefined;
  readonly region: string | undefined;
  readonly account: string | undefined;
}

/** EC2's types by the prefix of their ids, and whether their ARNs hold the account. */
const EC2_TYPES: ReadonlyMap<string, { readonly type: string; readonly hasAccount: boolean }> = new Map([
  ['i', { type: 'instance', hasAccount: true }],
  ['vol', { type: 'volume', hasAccount: true }],
  ['sg', { type: 'security-group', hasAccount: true }],
  ['eni', { type: 'network-interface', hasAccount: true }],
  ['vpc', { type: 'vpc', hasAccount: true }],
  ['subnet', { type: 'subnet', hasAccount: true }],
  ['rtb', { type: 'route-table', hasAccount: true }],
  ['acl', { type: 'network-acl', hasAccount: true }],
  ['igw', { type: 'internet-gateway', hasAccount: true }],
  ['fl', { type: 'vpc-flow-log', hasAccount: true }],
  ['snap', { type: 'snapshot', hasAccount: false }],
  ['ami', { type: 'image', hasAccount: false }],
]);
const EC2_ID = /^([a-z]{1,6})-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
/** As many ids as one call may name. */
const MOST = 1000;

/** ARNs of the resources that the parameters of a CloudTrail event name by id. */
export function resourceArns(raw: EventObject, parts: ArnParts): readonly string[] {
  const source = textAt(raw, 'eventSource');
  if (parts.partition === undefined) return [];
  if (source === 's3.amazonaws.com') return s3Arns(raw['requestParameters'], parts.partition);
  if (source !== 'ec2.amazonaws.com') return [];
  return [...ec2Arns(raw['requestParameters'], parts), ...ec2Arns(startedBy(raw), parts)];
}

/** The ids of instances that `RunInstances` answers with: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html */
function startedBy(raw: EventObject): readonly EventValue[] {
  if (textAt(raw, 'eventName') !== 'RunInstances') return [];
  return listAt(raw['responseElements'], 'instancesSet', 'items').flatMap((item) => textAt(item, 'instanceId') ?? []);
}

function s3Arns(parameters: EventValue | undefined, partition: string): readonly string[] {
  const bucket = textAt(parameters, 'bucketName');
  if (bucket === undefined || bucket.startsWith('arn:')) return [];
  const key = textAt(parameters, 'key');
  return [`arn:${partition}:s3:::${bucket}`, ...(key === undefined ? [] : [`arn:${partition}:s3:::${bucket}/${key}`])];
}

function ec2Arns(parameters: EventValue | undefined, { partition, region, account }: ArnParts): readonly string[] {
  if (region === undefined) return [];
  const found: string[] = [];
  const visit = (value: EventValue | undefined): void => {
    if (found.length >= MOST) return;
    if (typeof value === 'string') {
      const known = EC2_TYPES.get(EC2_ID.exec(value)?.[1] ?? '');
      if (known === undefined || (known.hasAccount && account === undefined)) return;
      found.push(`arn:${partition}:ec2:${region}:${known.hasAccount ? account : ''}:${known.type}/${value}`);
    } else if (isList(value)) value.forEach(visit);
    else if (isObject(value)) Object.values(value).forEach(visit);
  };
  visit(parameters);
  return found;
}
