import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { TRAIL_ARN, trail } from '../../trails.cases.ts';
import { CLOUDTRAIL_2 } from './cloudtrail-2.ts';

controlCases(CLOUDTRAIL_2, [
  { name: 'passes with a key', records: [trail()], expect: { [TRAIL_ARN]: 'pass' } },
  { name: 'fails without one', records: [trail({ KmsKeyId: null })], expect: { [TRAIL_ARN]: 'fail' } },
  { name: 'fails with an empty one', records: [trail({ KmsKeyId: '' })], expect: { [TRAIL_ARN]: 'fail' } },
  {
    name: 'is unknown where the trail was answered by its name alone',
    records: [trail({ KmsKeyId: undefined, S3BucketName: undefined })],
    expect: { [TRAIL_ARN]: 'unknown' },
  },
  { name: 'says that trails could not be listed', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
