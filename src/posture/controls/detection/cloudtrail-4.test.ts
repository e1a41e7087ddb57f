import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { TRAIL_ARN, trail } from '../../trails.cases.ts';
import { CLOUDTRAIL_4 } from './cloudtrail-4.ts';

controlCases(CLOUDTRAIL_4, [
  { name: 'passes where validation is on', records: [trail()], expect: { [TRAIL_ARN]: 'pass' } },
  { name: 'fails where it is off', records: [trail({ LogFileValidationEnabled: false })], expect: { [TRAIL_ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: [trail({ LogFileValidationEnabled: null })], expect: { [TRAIL_ARN]: 'unknown' } },
  { name: 'says that trails could not be listed', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
