import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { ALL_ON } from './bucket.cases.ts';
import { S3_24 } from './s3-24.ts';

const TYPE = 'AWS::S3::MultiRegionAccessPoint';
const ARN = `arn:aws:s3::${ACCOUNT}:accesspoint/mfzwi23gnjvgw.mrap`;
const point = (block?: Json) => [
  record(TYPE, ARN, { Name: 'example', Alias: 'mfzwi23gnjvgw.mrap', ...(block === undefined ? {} : { PublicAccessBlock: block }) }, { region: 'global' }),
];

controlCases(S3_24, [
  { name: 'passes where all four are on', records: point(ALL_ON), expect: { [ARN]: 'pass' } },
  { name: 'fails where one is off', records: point({ ...ALL_ON, BlockPublicPolicy: false }), expect: { [ARN]: 'fail' } },
  { name: 'fails where one is absent', records: point({ BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where one could not be read', records: point({ ...ALL_ON, BlockPublicAcls: 'yes' }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the answer does not say', records: point(), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where they were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
