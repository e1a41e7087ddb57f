// How often each API may be asked, as token buckets: a burst, and a steady rate a second, for each account and Region.
// INVARIANT: never above what AWS publishes; where AWS publishes nothing, a careful default. Buckets learn from throttled answers.

export interface Limit {
  /** Calls that may be made at once. */
  readonly burst: number;
  /** Calls a second thereafter. */
  readonly rate: number;
}

export interface LimitRow extends Limit {
  readonly service: string;
  /** The operations that the row is about; every one of the service that no other row names where absent. */
  readonly operations?: readonly string[];
  /** Whether each operation has a bucket of its own rather than one that all share. */
  readonly isEach: boolean;
  /** The page of AWS that says so. */
  readonly source: string;
}

/** Most APIs of which nothing is published bear more; a bucket of each operation's own. */
export const DEFAULT_LIMIT: Limit = { burst: 10, rate: 5 };

const shared = (service: string, burst: number, rate: number, source: string, operations?: readonly string[]): LimitRow => ({
  service,
  burst,
  rate,
  source,
  isEach: false,
  ...(operations === undefined ? {} : { operations }),
});
const each = (...row: Parameters<typeof shared>): LimitRow => ({ ...shared(...row), isEach: true });

const EC2 = 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html';
const KMS = 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html';
const ECS = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html';
const LOGS = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html';
const API_GATEWAY = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html';
const ACCOUNT = 'https://docs.aws.amazon.com/accounts/latest/reference/quotas.html';
const SECURITY_HUB = 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html';

export const LIMITS: readonly LimitRow[] = [
  shared('account', 5, 5, ACCOUNT, ['ListRegions']),
  shared('account', 15, 10, ACCOUNT, ['GetAlternateContact']),
  // Every operation of REST and of HTTP APIs together: ten a second with a burst of forty. GetResources has five in two seconds besides,
  // which are taken off here, so that both together stay below.
  shared('apigateway', 5, 2.5, API_GATEWAY, ['GetResources']),
  shared('apigateway', 18, 3.75, API_GATEWAY),
  shared('apigatewayv2', 17, 3.75, API_GATEWAY),
  // `Get, describe, and list APIs`.
  shared('cloudtrail', 10, 10, 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html'),
  shared('cloudwatch', 9, 9, 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html', ['DescribeAlarms']),
  // Non-mutating actions that are asked in pages or with filters; some of those asked without have half of it.
  each('ec2', 100, 20, EC2),
  shared('ecs', 50, 20, ECS, ['DescribeClusters', 'ListClusters']),
  shared('ecs', 50, 20, ECS, ['DescribeTaskDefinition', 'ListTaskDefinitions']),
  shared('ecs', 100, 20, ECS, ['DescribeServices', 'ListServices']),
  each('kms', 1000, 1000, KMS, ['GetKeyPolicy', 'GetKeyRotationStatus']),
  each('kms', 500, 500, KMS, ['ListAliases', 'ListKeys']),
  each('kms', 100, 100, KMS, ['DescribeKey', 'ListGrants']),
  shared('logs', 10, 10, LOGS, ['DescribeLogGroups']),
  shared('logs', 5, 5, LOGS, ['DescribeMetricFilters']),
  shared('route53', 50, 10, 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/throttling-api-requests.html'),
  shared('securityhub', 6, 3, SECURITY_HUB, ['GetFindings']),
  each('securityhub', 30, 10, SECURITY_HUB),
  // All of its APIs together.
  shared('sso-admin', 20, 20, 'https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html'),
];

const BY_SERVICE: ReadonlyMap<string, readonly LimitRow[]> = new Map(LIMITS.map(({ service }) => [service, LIMITS.filter((row) => row.service === service)]));

/** The limit of an operation, and the name of the bucket that counts it. */
export function limitOf(service: string, operation: string): { readonly bucket: string; readonly limit: Limit } {
  const rows = BY_SERVICE.get(service) ?? [];
  const row = rows.find((one) => one.operations?.includes(operation)) ?? rows.find((one) => one.operations === undefined);
  if (row === undefined) return { bucket: `${service}:${operation}`, limit: DEFAULT_LIMIT };
  const { burst, rate } = row;
  const bucket = row.isEach ? `${service}:${operation}` : `${service}:${row.operations?.[0] ?? '*'}`;
  return { bucket, limit: { burst, rate } };
}
