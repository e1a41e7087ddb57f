// S3.20: deleting a version of an object takes a second factor. Buckets with a lifecycle cannot have that, and are not judged.

import { asString, at, facetOf, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::S3::Bucket';
const FACETS = ['LifecycleConfiguration', 'Versioning'] as const;

export const S3_20: Control = {
  id: 'S3.20',
  title: 'buckets have MFA delete enabled',
  severity: 'low',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: FACETS }],
  frameworks: { 'cis-1.4': ['2.1.3'], 'cis-3.0': ['2.1.2'], 'cis-5.0': ['2.1.2'] },
  mitre: ['T1485'],
  doc: {
    rationale:
      'With MFA delete, nobody can delete a version for good or switch versioning off with keys alone. Only the root user can switch it on, by the CLI. S3 does not allow it together with a lifecycle configuration, and Security Hub leaves such buckets out.',
    avoid: '# aws s3api get-bucket-versioning --bucket example\n{ "Status": "Enabled" }',
    prefer: '# aws s3api get-bucket-versioning --bucket example\n{ "Status": "Enabled", "MFADelete": "Enabled" }',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-20',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-and-other-bucket-config.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no bucket');
    const lifecycle = facetOf(record, 'LifecycleConfiguration');
    if (lifecycle.kind === 'value')
      return notApplicable(
        'the bucket has a lifecycle configuration',
        fact(refOf(record), 'LifecycleConfiguration', lifecycle.value, 'S3 does not allow MFA delete beside it'),
      );
    const value = at(record.config['Versioning'], 'MFADelete');
    const step = (means: string) => fact(refOf(record), 'Versioning.MFADelete', value, means);
    // A bucket that never had it answers without the member.
    if (value === undefined || value === null) return fail('the bucket has no MFA delete', step('versions can be deleted with keys alone'));
    switch (asString(value) ?? '') {
      case 'Enabled':
        return pass('the bucket has MFA delete', step('deleting a version takes a second factor'));
      case 'Disabled':
        return fail('MFA delete of the bucket is off', step('versions can be deleted with keys alone'));
      default:
        return unknown('the MFA delete of the bucket could not be read', [unread(record, 'Versioning.MFADelete', 's3:GetBucketVersioning')]);
    }
  },
  remediation: ({ record }) => ({
    cli: [
      '# as the root user of the account: nobody else can',
      `aws s3api put-bucket-versioning --bucket=${shellWord(record?.id ?? 'BUCKET')} --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa 'MFA_DEVICE_ARN MFA_CODE'`,
    ],
    terraform:
      '# Terraform cannot switch MFA delete on: it takes the root user and a code\nresource "aws_s3_bucket_versioning" "this" {\n  bucket = aws_s3_bucket.this.id\n  versioning_configuration {\n    status     = "Enabled"\n    mfa_delete = "Enabled"\n  }\n}',
    console: [
      'The console cannot switch it on',
      'Sign in as the root user, open CloudShell, and run the command',
      'Where objects should expire, set a lifecycle configuration instead',
    ],
  }),
};
