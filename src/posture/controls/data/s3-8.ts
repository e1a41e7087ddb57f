// S3.8: each bucket blocks public access by itself, so that it stays closed where the account's setting is taken off.

import { facetOf, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { BLOCK_SETTINGS, blockSettings } from './block-settings.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::S3::Bucket';
const FACET = 'PublicAccessBlockConfiguration';

export const S3_8: Control = {
  id: 'S3.8',
  title: 'buckets block public access',
  severity: 'high',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: { fsbp: ['S3.8'], 'cis-1.4': ['2.1.5'], 'cis-3.0': ['2.1.4'], 'cis-5.0': ['2.1.4'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'New buckets have all four settings on. A bucket without them is an old one, or somebody took them off: one policy or ACL then makes it public, unless the account stands in between.',
    avoid: 'resource "aws_s3_bucket" "this" {\n  bucket = "example"\n}',
    prefer:
      'resource "aws_s3_bucket_public_access_block" "this" {\n  bucket                  = aws_s3_bucket.this.id\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-bucket.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no bucket');
    const facet = facetOf(record, FACET);
    if (facet.kind !== 'value')
      return fail(
        'the bucket has no Block Public Access of its own',
        none('bucket Block Public Access', 'nothing is blocked by the bucket', { account: record.account }),
      );
    const { off, unreadable } = blockSettings(facet.value);
    const step = fact(refOf(record), FACET, facet.value, off.length > 0 ? `off: ${off.join(', ')}` : 'all four are on');
    if (off.length > 0) return fail(`the bucket does not set ${off.join(', ')}`, step);
    if (unreadable.length > 0)
      return unknown(
        'the settings could not be read',
        unreadable.map((name) => unread(record, `${FACET}.${name}`)),
        step,
      );
    return pass(`the bucket sets all of ${BLOCK_SETTINGS.join(', ')}`, step);
  },
  remediation: ({ record }) => ({
    cli: [
      '# a website, or another bucket that is public on purpose, stops working: put CloudFront with origin access control in front first',
      `aws s3api put-public-access-block --bucket=${shellWord(record?.id ?? 'BUCKET')} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    ],
    terraform:
      'resource "aws_s3_bucket_public_access_block" "this" {\n  bucket                  = aws_s3_bucket.this.id\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}',
    console: [
      'Open S3 and choose the bucket',
      'Choose Permissions, Block public access (bucket settings), Edit',
      'Choose Block all public access, save, and confirm',
    ],
  }),
};
