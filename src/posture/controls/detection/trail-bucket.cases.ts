// For tests: a trail, and the bucket of another account that receives its log files.

import type { JsonObject, ResourceRecord, Verdict } from '../../../core/index.ts';
import { type ControlCase, OTHER_ACCOUNT, record } from '../../control.cases.ts';
import { TRAIL_ARN, trail } from '../../trails.cases.ts';

const logBucket = (config: JsonObject) => record('AWS::S3::Bucket', 'arn:aws:s3:::logs', { Name: 'logs', ...config }, { id: 'logs', account: OTHER_ACCOUNT });

export function logBucketCase(name: string, config: JsonObject, verdict: Verdict, further: readonly ResourceRecord[] = []): ControlCase {
  return { name, records: [trail(), logBucket(config), ...further], expect: { [TRAIL_ARN]: verdict, ...GAP }, uncovered: [] };
}

/** The other account comes with its bucket, and nobody listed its trails. */
const GAP: Readonly<Record<string, Verdict>> = { [`gap:${OTHER_ACCOUNT}`]: 'unknown' };

export const BUCKET_CASES: readonly ControlCase[] = [
  { name: 'is unknown where the bucket is not in the snapshot', records: [trail({ S3BucketName: 'elsewhere' })], expect: { [TRAIL_ARN]: 'unknown' } },
  { name: 'is unknown where buckets were not listed', records: [trail()], uncovered: ['AWS::S3::Bucket'], expect: { [TRAIL_ARN]: 'unknown' } },
  { name: 'is unknown where the trail does not name its bucket', records: [trail({ S3BucketName: undefined })], expect: { [TRAIL_ARN]: 'unknown' } },
];
