// S3.3: the public cannot write to a bucket, nor change its settings, policy or ACL.

import type { Control } from '../../control.ts';
import { BUCKET, EXPOSURE_NEEDS, exposureRemediation, judgeExposure } from './public-bucket.ts';

export const S3_3: Control = {
  id: 'S3.3',
  title: 'the public cannot write to buckets',
  severity: 'critical',
  pillar: 'data',
  unit: { kind: 'resource', type: BUCKET },
  needs: EXPOSURE_NEEDS,
  frameworks: { fsbp: ['S3.3'] },
  mitre: ['T1565.001', 'T1485', 'T1486'],
  doc: {
    rationale:
      'Who can write to a bucket can replace what others trust in it, fill it at its owner’s cost, delete it, or hold it to ransom. Permission to write the policy or the ACL is permission for everything else.',
    avoid: '{\n  "Effect": "Allow",\n  "Principal": { "AWS": "*" },\n  "Action": "s3:Put*",\n  "Resource": "arn:aws:s3:::example/*"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/uploader" },\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::example/*"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-3',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-public-write-prohibited.html',
    ],
  },
  check: (subject, view) => judgeExposure(subject, view, 'write'),
  remediation: exposureRemediation,
};
