// S3.14: buckets keep what is overwritten or deleted.

import { asString, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::S3::Bucket';
const FACET = 'Versioning';

export const S3_14: Control = {
  id: 'S3.14',
  title: 'buckets have versioning enabled',
  severity: 'low',
  pillar: 'response',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: {},
  mitre: ['T1485', 'T1486'],
  doc: {
    rationale:
      'With versioning, an object that was overwritten, deleted or encrypted by an intruder is still there as an older version. A suspended bucket keeps old versions and makes no new ones.',
    avoid: 'resource "aws_s3_bucket" "this" {\n  bucket = "example"\n}',
    prefer: 'resource "aws_s3_bucket_versioning" "this" {\n  bucket = aws_s3_bucket.this.id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-14',
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no bucket');
    const versioning = record.config[FACET];
    const value = at(versioning, 'Status');
    const step = (means: string) => fact(refOf(record), `${FACET}.Status`, value, means);
    // A bucket that never had it answers without a status.
    if (value === undefined || value === null) return fail('the bucket has no versioning', step('what is overwritten or deleted is gone'));
    switch (asString(value) ?? '') {
      case 'Enabled':
        return pass('the bucket has versioning', step('what is overwritten or deleted stays as an older version'));
      case 'Suspended':
        return fail('versioning of the bucket is suspended', step('what is overwritten now is gone'));
      default:
        return unknown('the versioning of the bucket could not be read', [unread(record, `${FACET}.Status`, 's3:GetBucketVersioning')]);
    }
  },
  remediation: ({ record }) => ({
    cli: [`aws s3api put-bucket-versioning --bucket=${shellWord(record?.id ?? 'BUCKET')} --versioning-configuration Status=Enabled`],
    terraform: 'resource "aws_s3_bucket_versioning" "this" {\n  bucket = aws_s3_bucket.this.id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}',
    console: ['Open S3 and choose the bucket', 'Choose Properties, Bucket Versioning, Edit', 'Choose Enable, and save'],
  }),
};
