import { controlCases } from '../../control.cases.ts';
import { CLOUDTRAIL_7 } from './cloudtrail-7.ts';
import { BUCKET_CASES, logBucketCase } from './trail-bucket.cases.ts';

controlCases(CLOUDTRAIL_7, [
  ...BUCKET_CASES,
  logBucketCase('passes with an access log', { LoggingEnabled: { TargetBucket: 'access', TargetPrefix: 'trail/' } }, 'pass'),
  logBucketCase('fails without', { LoggingEnabled: null }, 'fail'),
  logBucketCase('is unknown where it was not read', {}, 'unknown'),
  logBucketCase('is unknown where it names no bucket', { LoggingEnabled: {} }, 'unknown'),
]);
