// S3.1: the account blocks public access to all of its buckets, those still to be made included.

import { fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { BLOCK_SETTINGS, blockSettings } from './block-settings.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::S3::AccountPublicAccessBlock';

export const S3_1: Control = {
  id: 'S3.1',
  title: 'the account blocks public access to S3',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'account' },
  needs: [{ type: TYPE, within: 'account' }],
  frameworks: { fsbp: ['S3.1'], 'cis-1.4': ['2.1.5'], 'cis-3.0': ['2.1.4'], 'cis-5.0': ['2.1.4'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'The setting of the account stands above every bucket and access point in it: whatever a bucket says later, it cannot become public. A bucket’s own setting can be taken off by whoever may change the bucket.',
    avoid: 'resource "aws_s3_account_public_access_block" "this" {\n  block_public_acls = true\n}',
    prefer:
      'resource "aws_s3_account_public_access_block" "this" {\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-1',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html',
    ],
  },
  check({ account }, view) {
    const block = view.records(TYPE)[0];
    if (block === undefined) {
      const step = none('account Block Public Access', 'it was never set, so that nothing is blocked', { account });
      return fail('the account has never set Block Public Access', step);
    }
    const { off, unreadable } = blockSettings(block.config);
    const steps = BLOCK_SETTINGS.map((name) => fact(refOf(block), name, block.config[name], off.includes(name) ? 'off' : 'on'));
    if (off.length > 0) return fail(`the account does not set ${off.join(', ')}`, ...steps);
    if (unreadable.length > 0)
      return unknown(
        'the settings could not be read',
        unreadable.map((name) => unread(block, name)),
        ...steps,
      );
    return pass('the account blocks all public access to its buckets', ...steps);
  },
  remediation: ({ account }) => ({
    cli: [
      '# every bucket of the account that is public on purpose stops working, a website say: look for them first (S3.2)',
      `aws s3control put-public-access-block --account-id ${shellWord(account)} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    ],
    terraform:
      'resource "aws_s3_account_public_access_block" "this" {\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}',
    console: ['Open S3 in the account', 'Choose Block Public Access settings for this account, Edit', 'Choose Block all public access, save, and confirm'],
  }),
};
