import type { Json } from '../../../core/index.ts';
import { controlCases } from '../../control.cases.ts';
import { BUCKET_ARN, bucket } from './bucket.cases.ts';
import { S3_17 } from './s3-17.ts';

const of = (ServerSideEncryptionConfiguration: Json | undefined) => [bucket({ ServerSideEncryptionConfiguration })];
const rules = (algorithm: Json) => ({ Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: algorithm }, BucketKeyEnabled: true }] });

controlCases(S3_17, [
  { name: 'passes for SSE-KMS', records: of(rules('aws:kms')), expect: { [BUCKET_ARN]: 'pass' } },
  { name: 'passes for DSSE-KMS', records: of(rules('aws:kms:dsse')), expect: { [BUCKET_ARN]: 'pass' } },
  { name: 'fails for SSE-S3', records: of(rules('AES256')), expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'fails where there is no default', records: of(null), expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'is unknown for another algorithm', records: of(rules('aws:new')), expect: { [BUCKET_ARN]: 'unknown' } },
  { name: 'is unknown without a rule', records: of({ Rules: [] }), expect: { [BUCKET_ARN]: 'unknown' } },
  { name: 'is unknown where nobody asked', records: of(undefined), expect: { [BUCKET_ARN]: 'unknown' } },
]);
