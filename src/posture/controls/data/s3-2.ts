// S3.2: the public cannot read a bucket. Policy, bucket ACL, ownership and Block Public Access are judged together;
// ACLs of single objects are not read, as Security Hub does not read them either.

import type { Control } from '../../control.ts';
import { BUCKET, EXPOSURE_NEEDS, exposureRemediation, judgeExposure } from './public-bucket.ts';

export const S3_2: Control = {
  id: 'S3.2',
  title: 'the public cannot read buckets',
  severity: 'critical',
  pillar: 'data',
  unit: { kind: 'resource', type: BUCKET },
  needs: EXPOSURE_NEEDS,
  frameworks: { fsbp: ['S3.2'] },
  mitre: ['T1530', 'T1619'],
  doc: {
    rationale:
      'A bucket that everyone can read is the commonest way in which data leaves AWS: it needs no attack. A policy counts as public as S3 itself defines it, by every statement that is not confined to fixed principals, networks or accounts.',
    avoid: '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::example/*"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::example/*",\n  "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-2',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-public-read-prohibited.html',
    ],
  },
  check: (subject, view) => judgeExposure(subject, view, 'read'),
  remediation: exposureRemediation,
};
