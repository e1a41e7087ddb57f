// CloudTrail.2: log files are encrypted with a KMS key, so that reading them takes a permission of its own.

import { asString, fact, hclString, none, refOf, shellWord } from '../../../core/index.ts';
import { unreadableTrail } from '../../account-trails.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { TRAIL } from '../../trails.ts';

export const CLOUDTRAIL_2: Control = {
  id: 'CloudTrail.2',
  title: 'trails encrypt their log files with a KMS key',
  severity: 'medium',
  pillar: 'detection',
  unit: { kind: 'resource', type: TRAIL },
  needs: [{ type: TRAIL, within: 'region' }],
  frameworks: { fsbp: ['CloudTrail.2'], 'cis-1.4': ['3.7'], 'cis-3.0': ['3.5'], 'cis-5.0': ['3.5'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'Log files tell an intruder who may do what, and what is watched. S3 encrypts them in any case, but for everybody who may read the bucket. With a KMS key of your own a reader needs the key as well, and each use of the key is an event itself.',
    avoid: 'resource "aws_cloudtrail" "this" {\n  s3_bucket_name = aws_s3_bucket.logs.id\n}',
    prefer: 'resource "aws_cloudtrail" "this" {\n  s3_bucket_name = aws_s3_bucket.logs.id\n  kms_key_id     = aws_kms_key.logs.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-2',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html',
    ],
  },
  check({ record: trail }) {
    if (trail === undefined) throw new Error('CloudTrail.2 judges trails');
    const key = asString(trail.config['KmsKeyId']) ?? '';
    // ListTrails answers trails by their names alone.
    if (key === '' && asString(trail.config['S3BucketName']) === undefined) {
      return unknown(`the answer about trail ${trail.id} does not say how its log files are encrypted`, [unreadableTrail(trail, 'cloudtrail:DescribeTrails')]);
    }
    return key === ''
      ? fail(`trail ${trail.id} encrypts its log files with no KMS key`, none(`KmsKeyId of trail ${trail.id}`, 'who may read the bucket reads the log files'))
      : pass(`trail ${trail.id} encrypts its log files with a KMS key`, fact(refOf(trail), 'KmsKeyId', key, 'reading the log files takes the key as well'));
  },
  remediation: ({ record, region }) => ({
    cli: [
      "# the key's policy must let cloudtrail.amazonaws.com call kms:GenerateDataKey* and kms:DescribeKey",
      `aws cloudtrail update-trail --name=${shellWord(record?.arn ?? '')} --kms-key-id KMS_KEY_ARN --region ${shellWord(region)}`,
    ],
    terraform: `resource "aws_cloudtrail" "this" {\n  name       = ${hclString(record?.id ?? '')}\n  kms_key_id = "KMS_KEY_ARN"\n}`,
    console: [
      `Open CloudTrail, Trails, ${record?.id ?? ''}`,
      'Under General details choose Edit',
      'Switch on Log file SSE-KMS encryption, choose a key of the log archive account, and save',
    ],
  }),
};
