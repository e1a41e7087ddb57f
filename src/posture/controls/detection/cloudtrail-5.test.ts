import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { TRAIL_ARN, trail } from '../../trails.cases.ts';
import { CLOUDTRAIL_5 } from './cloudtrail-5.ts';

const group = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:trail:*`;

controlCases(CLOUDTRAIL_5, [
  { name: 'passes with a log group', records: [trail({ CloudWatchLogsLogGroupArn: group })], expect: { [TRAIL_ARN]: 'pass' } },
  { name: 'fails where the answer has none', records: [trail()], expect: { [TRAIL_ARN]: 'fail' } },
  { name: 'fails where it is empty', records: [trail({ CloudWatchLogsLogGroupArn: '' })], expect: { [TRAIL_ARN]: 'fail' } },
  { name: 'is unknown where the answer is a name', records: [trail({ S3BucketName: null })], expect: { [TRAIL_ARN]: 'unknown' } },
  { name: 'says that trails could not be listed', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
