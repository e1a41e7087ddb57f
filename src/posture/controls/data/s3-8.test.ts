import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { ALL_ON, accountBlock, BUCKET_ARN, bucket } from './bucket.cases.ts';
import { S3_8 } from './s3-8.ts';

const FACET = 'PublicAccessBlockConfiguration';

controlCases(S3_8, [
  { name: 'passes where all four are on', records: [bucket({ [FACET]: ALL_ON })], expect: { [BUCKET_ARN]: 'pass' } },
  { name: 'fails where one is off', records: [bucket({ [FACET]: { ...ALL_ON, IgnorePublicAcls: false } })], expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'fails where one is absent', records: [bucket({ [FACET]: { BlockPublicAcls: true } })], expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'fails where there is none, whatever the account sets', records: [bucket(), accountBlock(ALL_ON)], expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'is unknown where nobody asked', records: [bucket({ [FACET]: undefined })], expect: { [BUCKET_ARN]: 'unknown' } },
  { name: 'is unknown where buckets were not listed', records: [], uncovered: ['AWS::S3::Bucket'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
