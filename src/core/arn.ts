// Amazon Resource Names: arn:partition:service:region:account:resource.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html

import { type Parsed, parsed, refused } from './issue.ts';

export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty for global services. */
  readonly region: string;
  /** Empty where the service leaves it out (S3 buckets), `aws` for AWS's own resources, otherwise 12 digits. */
  readonly account: string;
  /** All that follows the fifth colon, colons included. */
  readonly resource: string;
}

/** The partitions that AWS has announced; an ARN of another one still parses. */
export const PARTITIONS = ['aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc'] as const;

const ACCOUNT = /^(?:\d{12}|aws|aws-managed|cloudfront|third-party|aws-marketplace|amazon)?$/;
const PARTITION = /^aws(?:-[a-z0-9]+)*$/;
const SERVICE = /^[a-z0-9-]+$/;
const REGION = /^(?:[a-z]{2,}(?:-[a-z0-9]+)+|global)?$/;

/** The parts of a resource ARN. Patterns (with `*` or `?` before the resource) are a matter of policies and are refused. */
export function parseArn(text: string): Parsed<Arn> {
  const parts = text.split(':');
  if (parts[0] !== 'arn') return bad(text, 'it does not begin with `arn:`');
  if (parts.length < 6) return bad(text, `it has ${parts.length} parts where six are needed`);
  const [, partition = '', service = '', region = '', account = ''] = parts;
  const resource = parts.slice(5).join(':');
  if (!PARTITION.test(partition)) return bad(text, 'its partition is not one of AWS');
  if (!SERVICE.test(service)) return bad(text, 'it names no service');
  if (!REGION.test(region)) return bad(text, 'its Region is not one of AWS');
  if (!ACCOUNT.test(account)) return bad(text, 'its account is not 12 digits');
  if (resource === '') return bad(text, 'it names no resource');
  return parsed({ partition, service, region, account, resource });
}

function bad(text: string, why: string): Parsed<never> {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return refused({
    code: 'arn-syntax',
    message: `\`${shown}\` is not an ARN: ${why}`,
    help: 'an ARN looks like arn:aws:iam::123456789012:role/Name',
  });
}

export function formatArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
}

/** The type of the resource, before its first `/` or `:` (`role` in `role/path/Name`), or '' where there is none (`my-bucket`). */
export function arnResourceType(arn: Arn): string {
  const end = arn.resource.search(/[/:]/);
  if (end < 0 || arn.service === 's3') return '';
  // API Gateway alone begins its resources with the separator: /restapis/a1b2c3.
  if (end === 0) return arn.resource.slice(1).split('/')[0] ?? '';
  return arn.resource.slice(0, end);
}

/** The resource without its type: `path/Name` of `role/path/Name`, `function:Version` of `function:function:Version`. */
export function arnResourceId(arn: Arn): string {
  const type = arnResourceType(arn);
  if (type === '') return arn.resource;
  const rest = arn.resource.startsWith('/') ? arn.resource.slice(1) : arn.resource;
  return rest.slice(type.length + 1);
}

/** The partition that a Region belongs to; Regions not known to be elsewhere are in `aws`. */
export function partitionOfRegion(region: string): string {
  for (const [prefix, partition] of REGION_PREFIXES) if (region.startsWith(prefix)) return partition;
  return 'aws';
}

// Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
const REGION_PREFIXES = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
] as const;
