import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { S3_14 } from './s3-14.ts';

const TYPE = 'AWS::S3::Bucket';
const ARN = 'arn:aws:s3:::example';
const bucket = (config: Parameters<typeof record>[2]) => [record(TYPE, ARN, config)];

controlCases(S3_14, [
  { name: 'passes where versioning is on', records: bucket({ Versioning: { Status: 'Enabled' } }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it never was: the answer is empty', records: bucket({ Versioning: {} }), expect: { [ARN]: 'fail' } },
  { name: 'fails where it is suspended', records: bucket({ Versioning: { Status: 'Suspended', MFADelete: 'Enabled' } }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where it was not asked', records: bucket({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a status that AWS does not have', records: bucket({ Versioning: { Status: true } }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where buckets were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
