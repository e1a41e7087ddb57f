// S3.17: what is put into a bucket is encrypted with a KMS key by default, so that reading it takes the key too.

import { asObjects, asString, at, facetOf, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::S3::Bucket';
const FACET = 'ServerSideEncryptionConfiguration';
const WITH_KMS = new Set(['aws:kms', 'aws:kms:dsse']);

export const S3_17: Control = {
  id: 'S3.17',
  title: 'buckets encrypt with KMS keys by default',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: {},
  mitre: ['T1530'],
  doc: {
    rationale:
      'S3 encrypts everything, but with its own key it also decrypts for whoever may read the object. With a KMS key a second permission is needed, every use is in the log, and the key can be taken away.',
    avoid:
      'resource "aws_s3_bucket_server_side_encryption_configuration" "this" {\n  bucket = aws_s3_bucket.this.id\n  rule {\n    apply_server_side_encryption_by_default {\n      sse_algorithm = "AES256"\n    }\n  }\n}',
    prefer:
      'resource "aws_s3_bucket_server_side_encryption_configuration" "this" {\n  bucket = aws_s3_bucket.this.id\n  rule {\n    bucket_key_enabled = true\n    apply_server_side_encryption_by_default {\n      sse_algorithm     = "aws:kms"\n      kms_master_key_id = aws_kms_key.this.arn\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17',
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no bucket');
    const facet = facetOf(record, FACET);
    if (facet.kind !== 'value')
      return fail('the bucket has no default encryption', none('default encryption', 'objects are not encrypted with a KMS key', { account: record.account }));
    const algorithms = asObjects(at(facet.value, 'Rules')).flatMap((rule) => asString(at(rule, 'ApplyServerSideEncryptionByDefault', 'SSEAlgorithm')) ?? []);
    const [algorithm] = algorithms;
    const step = (means: string) => fact(refOf(record), `${FACET}.Rules`, algorithm, means);
    if (algorithms.length === 1 && algorithm !== undefined && WITH_KMS.has(algorithm))
      return pass('new objects are encrypted with a KMS key', step('SSE-KMS or DSSE-KMS'));
    if (algorithms.length === 1 && algorithm === 'AES256')
      return fail('new objects are encrypted with a key of S3', step('SSE-S3: who may read the object reads it in clear'));
    return unknown('the default encryption could not be read', [unread(record, `${FACET}.Rules`, 's3:GetEncryptionConfiguration')]);
  },
  remediation: ({ record }) => ({
    cli: [
      '# whoever puts or reads objects needs kms:GenerateDataKey and kms:Decrypt on the key first, AWS services included',
      `aws s3api put-bucket-encryption --bucket=${shellWord(record?.id ?? 'BUCKET')} --server-side-encryption-configuration '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"KMS_KEY_ARN"},"BucketKeyEnabled":true}]}'`,
    ],
    terraform:
      'resource "aws_s3_bucket_server_side_encryption_configuration" "this" {\n  bucket = aws_s3_bucket.this.id\n  rule {\n    bucket_key_enabled = true\n    apply_server_side_encryption_by_default {\n      sse_algorithm     = "aws:kms"\n      kms_master_key_id = aws_kms_key.this.arn\n    }\n  }\n}',
    console: ['Open S3, choose the bucket, choose Properties, Default encryption, Edit', 'Choose SSE-KMS, choose the key, switch on the Bucket Key, and save'],
  }),
};
