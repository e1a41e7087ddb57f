import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { BUCKET_ARN as ARN, bucket } from './bucket.cases.ts';
import { S3_20 } from './s3-20.ts';

const bare = (versioning: Parameters<typeof bucket>[0]) => [bucket({ LifecycleConfiguration: null, ...versioning })];

controlCases(S3_20, [
  { name: 'passes where it is on', records: bare({ Versioning: { Status: 'Enabled', MFADelete: 'Enabled' } }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it never was', records: bare({ Versioning: { Status: 'Enabled' } }), expect: { [ARN]: 'fail' } },
  { name: 'fails where it is off', records: bare({ Versioning: { Status: 'Enabled', MFADelete: 'Disabled' } }), expect: { [ARN]: 'fail' } },
  { name: 'fails without versioning', records: bare({ Versioning: {} }), expect: { [ARN]: 'fail' } },
  {
    name: 'does not judge a bucket with a lifecycle',
    records: [bucket({ LifecycleConfiguration: { Rules: [] }, Versioning: { Status: 'Enabled' } })],
    expect: { [ARN]: 'not-applicable' },
  },
  { name: 'is unknown where the lifecycle was not read', records: [bucket({ Versioning: { Status: 'Enabled' } })], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where versioning was not read', records: bare({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a word that AWS does not have', records: bare({ Versioning: { MFADelete: 'perhaps' } }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where buckets were not listed', records: [], uncovered: ['AWS::S3::Bucket'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
