import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ALL_ON } from './bucket.cases.ts';
import { S3_19 } from './s3-19.ts';

const TYPE = 'AWS::S3::AccessPoint';
const ARN = `arn:aws:s3:${REGION}:${ACCOUNT}:accesspoint/example`;
const point = (block?: Json) => [record(TYPE, ARN, { Name: 'example', ...(block === undefined ? {} : { PublicAccessBlockConfiguration: block }) })];

controlCases(S3_19, [
  { name: 'passes where all four are on', records: point(ALL_ON), expect: { [ARN]: 'pass' } },
  { name: 'fails where one is off', records: point({ ...ALL_ON, RestrictPublicBuckets: false }), expect: { [ARN]: 'fail' } },
  { name: 'fails where one is absent', records: point({ BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true }), expect: { [ARN]: 'fail' } },
  { name: 'fails where there is none', records: point(null), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where one could not be read', records: point({ ...ALL_ON, BlockPublicAcls: 'yes' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where it was not asked', records: point(), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where access points were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
