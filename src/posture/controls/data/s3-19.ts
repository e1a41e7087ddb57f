// S3.19: each access point blocks public access by itself. It is set when the access point is made and never again.

import { facetOf, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { BLOCK_SETTINGS, blockSettings } from './block-settings.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::S3::AccessPoint';
const FACET = 'PublicAccessBlockConfiguration';

export const S3_19: Control = {
  id: 'S3.19',
  title: 'S3 access points block public access',
  severity: 'critical',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: { fsbp: ['S3.19'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'An access point is a second door to a bucket, with a policy of its own. New ones block public access; the settings cannot be changed afterwards, so that one without them has to be replaced.',
    avoid:
      'resource "aws_s3_access_point" "this" {\n  bucket = aws_s3_bucket.this.id\n  name   = "example"\n  public_access_block_configuration {\n    block_public_policy     = false\n    restrict_public_buckets = false\n  }\n}',
    prefer:
      'resource "aws_s3_access_point" "this" {\n  bucket = aws_s3_bucket.this.id\n  name   = "example"\n  public_access_block_configuration {\n    block_public_acls       = true\n    ignore_public_acls      = true\n    block_public_policy     = true\n    restrict_public_buckets = true\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-19',
      'https://docs.aws.amazon.com/config/latest/developerguide/s3-access-point-public-access-blocks.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no access point');
    const facet = facetOf(record, FACET);
    if (facet.kind !== 'value')
      return fail(
        'the access point has no Block Public Access of its own',
        none('Block Public Access of the access point', 'nothing is blocked by it', { account: record.account }),
      );
    const { off, unreadable } = blockSettings(facet.value);
    const step = fact(refOf(record), FACET, facet.value, off.length > 0 ? `off: ${off.join(', ')}` : 'all four are on');
    if (off.length > 0) return fail(`the access point does not set ${off.join(', ')}`, step);
    if (unreadable.length > 0)
      return unknown(
        'the settings could not be read',
        unreadable.map((name) => unread(record, `${FACET}.${name}`, 's3:GetAccessPoint')),
        step,
      );
    return pass(`the access point sets all of ${BLOCK_SETTINGS.join(', ')}`, step);
  },
  remediation({ account, region, record }) {
    const where = `--region ${shellWord(region)} --account-id ${shellWord(account)}`;
    return {
      cli: [
        `aws s3control create-access-point ${where} --name NEW_ACCESS_POINT --bucket BUCKET --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
        '# only when nothing uses the old one any more: it answers to nobody from then on',
        `aws s3control delete-access-point ${where} --name=${shellWord(record?.id ?? 'ACCESS_POINT')}`,
      ],
      terraform:
        'resource "aws_s3_access_point" "this" {\n  bucket = aws_s3_bucket.this.id\n  name   = "example"\n  public_access_block_configuration {\n    block_public_acls       = true\n    ignore_public_acls      = true\n    block_public_policy     = true\n    restrict_public_buckets = true\n  }\n}',
      console: [
        'Open S3, choose Access Points and Create access point',
        'Leave Block all public access on, and move the applications to the new access point',
        'Delete the old one',
      ],
    };
  },
};
