// CloudTrail.6: the public can neither read nor write the bucket that receives a trail's log files.

import { refOf } from '../../../core/index.ts';
import { type Control, fail, type Outcome, pass, unknown, type View } from '../../control.ts';
import { TRAIL } from '../../trails.ts';
import { EXPOSURE_NEEDS, exposureRemediation, judgeExposure } from '../data/public-bucket.ts';
import { trailBucket } from './trail-bucket.ts';

export const CLOUDTRAIL_6: Control = {
  id: 'CloudTrail.6',
  title: 'the bucket that receives a trail’s log files is not public',
  severity: 'critical',
  pillar: 'detection',
  unit: { kind: 'resource', type: TRAIL },
  needs: [
    { type: TRAIL, within: 'region' },
    // The bucket and its account's setting are most often elsewhere, and only they matter.
    ...EXPOSURE_NEEDS.map((need) => ({ ...need, within: 'organization' }) as const),
  ],
  frameworks: { 'cis-1.4': ['3.3'] },
  mitre: ['T1530', 'T1565.001'],
  doc: {
    rationale:
      'Log files name every role, key and bucket of the account and show who uses them when: a map for whoever plans to come in. A bucket that everyone can write to lets them bury what they did.',
    avoid: '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::cloudtrail-logs/*"\n}',
    prefer:
      'resource "aws_s3_bucket_public_access_block" "logs" {\n  bucket                  = aws_s3_bucket.logs.id\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-6',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
    ],
  },
  check({ record: trail }, view) {
    if (trail === undefined) throw new Error('CloudTrail.6 judges trails');
    const found = trailBucket(trail, view);
    if (!found.ok) return found.outcome;
    const { bucket, target } = found;
    const subject = { account: bucket.account, region: bucket.region, record: bucket };
    const ways = (['read', 'write'] as const).map((access) => ({ access, outcome: judgeExposure(subject, seenFrom(view, bucket.account), access) }));
    const having = (verdict: Outcome['verdict']) => ways.filter((one) => one.outcome.verdict === verdict);
    const [open, unsure] = [having('fail'), having('unknown')];
    const words = (list: typeof ways) => list.map((one) => one.access).join(' and ');
    const steps = (list: typeof ways) => [target, ...list.flatMap((one) => one.outcome.trace.filter((step) => step.kind !== 'missing'))];
    const resources = [refOf(bucket)];
    if (open.length > 0) return { ...fail(`everyone can ${words(open)} bucket ${bucket.id}, which receives the log files`, ...steps(open)), resources };
    if (unsure.length > 0) {
      const missing = unsure.flatMap((one) => one.outcome.missing ?? []);
      return {
        ...unknown(`whether everyone can ${words(unsure)} bucket ${bucket.id}, which receives the log files, is not known`, missing, ...steps(unsure)),
        resources,
      };
    }
    return { ...pass(`the public can neither read nor write bucket ${bucket.id}, which receives the log files`, ...steps(ways)), resources };
  },
  remediation: (subject) => {
    const id = subject.record?.config['S3BucketName'];
    const bucket = subject.record === undefined || typeof id !== 'string' ? {} : { record: { ...subject.record, id } };
    return exposureRemediation({ ...subject, ...bucket });
  },
};

/** The view from the bucket's account: its own Block Public Access is the one that counts. */
function seenFrom(view: View, account: string): View {
  return {
    ...view,
    records: (type) => view.records(type).filter((record) => record.account === account),
    missing: (type) => view.missing(type).filter((missing) => missing.account === undefined || missing.account === account),
  };
}
