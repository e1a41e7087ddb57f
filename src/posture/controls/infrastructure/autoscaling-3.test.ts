import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { AUTOSCALING_3 } from './autoscaling-3.ts';

const ARN = `arn:aws:autoscaling:${REGION}:${ACCOUNT}:launchConfiguration:1:launchConfigurationName/old`;
const configuration = (config: Record<string, Json>) => [record('AWS::AutoScaling::LaunchConfiguration', ARN, config)];

controlCases(AUTOSCALING_3, [
  { name: 'passes where tokens are required', records: configuration({ MetadataOptions: { HttpTokens: 'required' } }), expect: { [ARN]: 'pass' } },
  { name: 'passes where the service is off', records: configuration({ MetadataOptions: { HttpEndpoint: 'disabled' } }), expect: { [ARN]: 'pass' } },
  { name: 'fails where tokens are optional', records: configuration({ MetadataOptions: { HttpTokens: 'optional' } }), expect: { [ARN]: 'fail' } },
  { name: 'fails where nothing is said', records: configuration({ ImageId: 'ami-1' }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where something else is said', records: configuration({ MetadataOptions: { HttpTokens: 2 } }), expect: { [ARN]: 'unknown' } },
]);
