// S3.6: bucket policies give other accounts no action that decides who may use the bucket.

import { type Missing, none, refOf, type Step, shellWord } from '../../../core/index.ts';
import { foreignGrants } from '../../../data/index.ts';
import { readPolicy } from '../../../identity/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::S3::Bucket';
const FACET = 'Policy';

export const S3_6: Control = {
  id: 'S3.6',
  title: 'bucket policies do not let other accounts change policy, ACL or encryption',
  severity: 'high',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: { fsbp: ['S3.6'] },
  mitre: ['T1098', 'T1530'],
  doc: {
    rationale:
      'Who may write the policy of a bucket, its ACLs or its encryption owns what is in it, whatever else the policy says. Another account, however well known, should not. As for AWS, conditions do not excuse a grant, save those that leave only the bucket’s own account.',
    avoid:
      '{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::444455556666:root" },\n  "Action": "s3:*",\n  "Resource": ["arn:aws:s3:::example", "arn:aws:s3:::example/*"]\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::444455556666:root" },\n  "Action": ["s3:GetObject", "s3:PutObject"],\n  "Resource": "arn:aws:s3:::example/*"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6',
      'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-blacklisted-actions-prohibited.html',
    ],
  },
  check({ account, record }) {
    if (record === undefined) return notApplicable('there is no bucket');
    const policy = record.config[FACET];
    if (policy === null) return pass('the bucket has no policy', none('bucket policy', 'other accounts are given nothing', { account }));
    const document = readPolicy(policy);
    if (!document.ok)
      return unknown('the bucket policy could not be read', [
        unread(record, document.issues[0]?.message ?? 'the policy could not be read', 's3:GetBucketPolicy'),
      ]);
    const found = foreignGrants(document.value, record.arn, account);
    const means =
      found.answer === 'granted' ? `other accounts may do ${found.actions.join(', ')}` : `may be for other accounts, but for ${found.notModelled.join(', ')}`;
    const steps = found.statements.map((index): Step => {
      const sid = document.value.statements.find((one) => one.index === index)?.sid;
      return { kind: 'statement', resource: refOf(record), policy: 'bucket policy', index, ...(sid === undefined ? {} : { sid }), effect: 'Allow', means };
    });
    if (found.answer === 'granted') return fail(`the bucket policy lets other accounts do ${found.actions.join(', ')}`, ...steps);
    if (found.answer === 'none')
      return pass('the bucket policy gives other accounts none of these actions', none('a grant of them to another account', 'the bucket stays its owner’s'));
    const missing = found.notModelled.map((name): Missing => ({ reason: 'not-modelled', name, account, arn: record.arn }));
    return unknown(`what the bucket policy gives other accounts cannot be said without ${found.notModelled.slice(0, 3).join(', ')}`, missing, ...steps);
  },
  remediation({ record }) {
    const bucket = shellWord(record?.id ?? 'BUCKET');
    return {
      cli: [
        `aws s3api get-bucket-policy --bucket=${bucket} --query Policy --output text > policy.json`,
        '# take the actions away from other accounts, or list the ones that they need',
        `aws s3api put-bucket-policy --bucket=${bucket} --policy file://policy.json`,
      ],
      terraform: 'resource "aws_s3_bucket_policy" "this" {\n  bucket = aws_s3_bucket.this.id\n  policy = data.aws_iam_policy_document.bucket.json\n}',
      console: [
        'Open S3 and choose the bucket',
        'Choose Permissions, Bucket policy, Edit',
        'Take the actions away from principals of other accounts, and save',
      ],
    };
  },
};
