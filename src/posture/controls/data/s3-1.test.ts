import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { ALL_ON, accountBlock } from './bucket.cases.ts';
import { S3_1 } from './s3-1.ts';

const PLACE = `${ACCOUNT}/global`;

controlCases(S3_1, [
  { name: 'passes where all four are on', records: [accountBlock(ALL_ON)], expect: { [PLACE]: 'pass' } },
  { name: 'passes where they are on in words', records: [accountBlock({ ...ALL_ON, BlockPublicAcls: 'True' })], expect: { [PLACE]: 'pass' } },
  { name: 'fails where one is off', records: [accountBlock({ ...ALL_ON, RestrictPublicBuckets: false })], expect: { [PLACE]: 'fail' } },
  {
    name: 'fails where one was never set',
    records: [accountBlock({ BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true })],
    expect: { [PLACE]: 'fail' },
  },
  { name: 'fails where the account never set it', records: [], expect: { [PLACE]: 'fail' } },
  { name: 'is unknown where a setting says neither', records: [accountBlock({ ...ALL_ON, BlockPublicAcls: 'perhaps' })], expect: { [PLACE]: 'unknown' } },
  { name: 'is unknown where it was not read', records: [], uncovered: ['AWS::S3::AccountPublicAccessBlock'], expect: { [PLACE]: 'unknown' } },
]);
