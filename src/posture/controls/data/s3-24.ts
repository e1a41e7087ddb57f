// S3.24: each Multi-Region Access Point blocks public access by itself. It is set when it is made and never again.

import { at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { BLOCK_SETTINGS, blockSettings } from './block-settings.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::S3::MultiRegionAccessPoint';
const MEMBER = 'PublicAccessBlock';
const GOOD =
  'resource "aws_s3control_multi_region_access_point" "this" {\n  details {\n    name = "example"\n    public_access_block {\n      block_public_acls       = true\n      ignore_public_acls      = true\n      block_public_policy     = true\n      restrict_public_buckets = true\n    }\n    region {\n      bucket = aws_s3_bucket.this.id\n    }\n  }\n}';

export const S3_24: Control = {
  id: 'S3.24',
  title: 'S3 Multi-Region Access Points block public access',
  severity: 'high',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'account' }],
  frameworks: { fsbp: ['S3.24'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'A Multi-Region Access Point is one door to buckets in several Regions, with a policy of its own. New ones block public access; the settings cannot be changed afterwards, so that one without them has to be replaced.',
    avoid: GOOD.replace('block_public_policy     = true', 'block_public_policy     = false'),
    prefer: GOOD,
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-24',
      'https://docs.aws.amazon.com/config/latest/developerguide/s3-mrap-public-access-blocked.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no Multi-Region Access Point');
    const value = at(record.config, MEMBER);
    // Every answer holds the settings, so that one without them was not understood.
    if (value === undefined || value === null) return unknown('the answer does not say what is blocked', [unread(record, MEMBER)]);
    const { off, unreadable } = blockSettings(value);
    const step = fact(refOf(record), MEMBER, value, off.length > 0 ? `off: ${off.join(', ')}` : 'all four are on');
    if (off.length > 0) return fail(`the Multi-Region Access Point does not set ${off.join(', ')}`, step);
    if (unreadable.length === 0) return pass(`the Multi-Region Access Point sets all of ${BLOCK_SETTINGS.join(', ')}`, step);
    const missing = unreadable.map((name) => unread(record, `${MEMBER}.${name}`));
    return unknown('the settings could not be read', missing, step);
  },
  remediation({ account, record }) {
    const where = `--region us-west-2 --account-id ${shellWord(account)}`;
    return {
      cli: [
        `aws s3control create-multi-region-access-point ${where} --details 'Name=NEW_ACCESS_POINT,PublicAccessBlock={BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true},Regions=[{Bucket=BUCKET}]'`,
        '# only when nothing uses the old one any more: it answers to nobody from then on',
        `aws s3control delete-multi-region-access-point ${where} --details Name=${shellWord(record?.id ?? 'ACCESS_POINT')}`,
      ],
      terraform: GOOD,
      console: [
        'Open S3, choose Multi-Region Access Points and Create Multi-Region Access Point',
        'Leave Block all public access on, and move the applications to the new one',
        'Delete the old one',
      ],
    };
  },
};
