// Stoa.Evidence.1: what the trails wrote can be neither deleted nor overwritten.

import {
  asNumber,
  asString,
  at,
  facetActionOf,
  fact,
  hclString,
  isObject,
  none,
  type ResourceRecord,
  refOf,
  type Step,
  shellWord,
} from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { TRAIL } from '../../trails.ts';

const BUCKET = 'AWS::S3::Bucket';
const FACETS = ['Versioning', 'ObjectLockConfiguration'] as const;
const LOCK = '{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"COMPLIANCE","Days":365}}}';

export const STOA_EVIDENCE_1: Control = {
  id: 'Stoa.Evidence.1',
  title: 'the bucket that receives a trail’s log files keeps them by Object Lock',
  severity: 'medium',
  pillar: 'response',
  unit: { kind: 'resource', type: TRAIL },
  needs: [
    { type: TRAIL, within: 'region' },
    // The bucket is most often in the log archive account. Only that one matters.
    { type: BUCKET, within: 'organization', lazy: true, facets: FACETS },
  ],
  frameworks: {},
  mitre: ['T1485', 'T1070'],
  doc: {
    rationale:
      'Log files are the evidence of an incident, and the first thing that a careful intruder deletes. Versioning keeps what was overwritten; Object Lock with a default retention keeps each object for its time, in compliance mode even from the root user. Without a default retention the lock is there and locks nothing.',
    avoid: 'resource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n}',
    prefer:
      'resource "aws_s3_bucket" "logs" {\n  bucket              = "logs"\n  object_lock_enabled = true\n}\n\nresource "aws_s3_bucket_object_lock_configuration" "logs" {\n  bucket = aws_s3_bucket.logs.id\n  rule {\n    default_retention {\n      mode = "COMPLIANCE"\n      days = 365\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
    ],
  },
  check({ record: trail }, view) {
    if (trail === undefined) throw new Error('Stoa.Evidence.1 judges trails');
    const name = asString(trail.config['S3BucketName']);
    if (name === undefined) {
      const missing = { reason: 'unreadable', name: 'cloudtrail:DescribeTrails', account: trail.account, arn: trail.arn } as const;
      return unknown(`the answer about trail ${trail.id} has no S3BucketName`, [missing]);
    }
    const target = fact(refOf(trail), 'S3BucketName', name, 'where the log files go');
    const arn = `arn:${trail.arn.split(':')[1] ?? view.partition}:s3:::${name}`;
    const bucket = view.find(BUCKET, arn);
    if (bucket === undefined) {
      const unlisted = view.missing(BUCKET);
      const missing = unlisted.length > 0 ? unlisted : FACETS.map((facet) => ({ reason: 'absent', name: facetActionOf(BUCKET, facet), arn }) as const);
      return unknown(`bucket ${name}, which receives the log files, is not in the snapshot`, missing, target);
    }
    const missing = FACETS.map((facet) => view.missingFacet(bucket, facet)).filter((one) => one !== undefined);
    if (missing.length > 0) return unknown(`how bucket ${name} keeps the log files was not read`, missing, target);
    const faults = faultsOf(bucket);
    const resources = [refOf(bucket)];
    if (faults.length > 0) return { ...fail(`bucket ${name} does not keep the log files from being deleted`, target, ...faults), resources };
    const lock = bucket.config['ObjectLockConfiguration'];
    return {
      ...pass(
        `bucket ${name} keeps the log files by Object Lock`,
        target,
        fact(refOf(bucket), 'ObjectLockConfiguration', lock, 'each log file is kept for its time'),
      ),
      resources,
    };
  },
  remediation({ record }) {
    const name = asString(record?.config['S3BucketName']) ?? 'LOG_BUCKET';
    return {
      cli: [
        '# in the account of the bucket; log files that are there already are not locked by it',
        '# in compliance mode nobody, the root user included, can delete a log file before its time: try GOVERNANCE first, and mind the cost',
        `aws s3api put-bucket-versioning --bucket=${shellWord(name)} --versioning-configuration Status=Enabled`,
        `aws s3api put-object-lock-configuration --bucket=${shellWord(name)} --object-lock-configuration '${LOCK}'`,
      ],
      terraform: `resource "aws_s3_bucket_versioning" "logs" {\n  bucket = ${hclString(name)}\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n\nresource "aws_s3_bucket_object_lock_configuration" "logs" {\n  bucket = ${hclString(name)}\n  rule {\n    default_retention {\n      mode = "COMPLIANCE"\n      days = 365\n    }\n  }\n}`,
      console: [
        `Open S3 in the account of the bucket, ${name}, Properties`,
        'Under Bucket Versioning choose Edit, Enable',
        'Under Object Lock choose Edit, enable it with a default retention, and choose mode and days',
      ],
    };
  },
};

function faultsOf(bucket: ResourceRecord): readonly Step[] {
  const steps: Step[] = [];
  const status = at(bucket.config['Versioning'], 'Status');
  if (status !== 'Enabled') steps.push(fact(refOf(bucket), 'Versioning.Status', status, 'what is overwritten is gone'));
  const lock = bucket.config['ObjectLockConfiguration'];
  if (!isObject(lock) || lock['ObjectLockEnabled'] !== 'Enabled') {
    steps.push(none(`Object Lock of bucket ${bucket.id}`, 'log files can be deleted', { account: bucket.account }));
    return steps;
  }
  const retention = at(lock, 'Rule', 'DefaultRetention');
  const time = asNumber(at(retention, 'Days')) ?? asNumber(at(retention, 'Years')) ?? 0;
  if (asString(at(retention, 'Mode')) === undefined || time <= 0) {
    steps.push(fact(refOf(bucket), 'ObjectLockConfiguration', lock, 'there is a lock and no default retention: it locks nothing'));
  }
  return steps;
}
