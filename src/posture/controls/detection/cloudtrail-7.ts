// CloudTrail.7: whoever reads or deletes log files leaves a line in an access log.

import { asString, at, facetActionOf, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { TRAIL } from '../../trails.ts';
import { BUCKET, trailBucket } from './trail-bucket.ts';

const FACET = 'LoggingEnabled';

export const CLOUDTRAIL_7: Control = {
  id: 'CloudTrail.7',
  title: 'the bucket that receives a trail’s log files has access logging',
  severity: 'low',
  pillar: 'detection',
  unit: { kind: 'resource', type: TRAIL },
  needs: [
    { type: TRAIL, within: 'region' },
    { type: BUCKET, within: 'organization', facets: [FACET], lazy: true },
  ],
  frameworks: { 'cis-1.4': ['3.6'], 'cis-3.0': ['3.4'], 'cis-5.0': ['3.4'] },
  mitre: ['T1070', 'T1530'],
  doc: {
    rationale:
      'The trail tells what happens in the accounts; the access log of its bucket tells who looked at the trail, and who tried to delete from it. A trail that keeps the events of its own bucket would write about its own writing.',
    avoid: '# aws s3api get-bucket-logging --bucket cloudtrail-logs\n# (no output)',
    prefer:
      'resource "aws_s3_bucket_logging" "trail" {\n  bucket        = aws_s3_bucket.trail.id\n  target_bucket = aws_s3_bucket.access_logs.id\n  target_prefix = "trail/"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-7',
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
    ],
  },
  check({ record: trail }, view) {
    if (trail === undefined) throw new Error('CloudTrail.7 judges trails');
    const found = trailBucket(trail, view);
    if (!found.ok) return found.outcome;
    const { bucket, target } = found;
    const resources = [refOf(bucket)];
    const lack = view.missingFacet(bucket, FACET);
    if (lack !== undefined) return { ...unknown(`whether bucket ${bucket.id} has access logging was not read`, [lack], target), resources };
    const logging = bucket.config[FACET];
    if (logging === null) {
      const nothing = none(`access logging of bucket ${bucket.id}`, 'nobody sees who reads the log files', { account: bucket.account });
      return { ...fail(`bucket ${bucket.id}, which receives the log files, has no access logging`, target, nothing), resources };
    }
    const to = asString(at(logging, 'TargetBucket')) ?? '';
    if (to === '') {
      const missing = { reason: 'unreadable', name: facetActionOf(BUCKET, FACET), account: bucket.account, arn: bucket.arn, detail: 'TargetBucket' } as const;
      return { ...unknown(`the access logging of bucket ${bucket.id} names no bucket`, [missing], target), resources };
    }
    const step = fact(refOf(bucket), `${FACET}.TargetBucket`, to, 'where its access log goes');
    return { ...pass(`bucket ${bucket.id}, which receives the log files, has access logging`, target, step), resources };
  },
  remediation({ record }) {
    const name = asString(record?.config['S3BucketName']) ?? 'LOG_BUCKET';
    const status = '{"LoggingEnabled":{"TargetBucket":"ACCESS_LOG_BUCKET","TargetPrefix":"trail/"}}';
    return {
      cli: [
        '# in the account of the bucket; the target lets logging.s3.amazonaws.com put objects',
        `aws s3api put-bucket-logging --bucket=${shellWord(name)} --bucket-logging-status '${status}'`,
      ],
      terraform:
        'resource "aws_s3_bucket_logging" "trail" {\n  bucket        = aws_s3_bucket.trail.id\n  target_bucket = aws_s3_bucket.access_logs.id\n  target_prefix = "trail/"\n}',
      console: [
        `Open S3 in the account of the bucket, ${name}, Properties`,
        'Under Server access logging choose Edit, Enable',
        'Choose another bucket as the destination, and save',
      ],
    };
  },
};
