import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { AUTOSCALING_5 } from './autoscaling-5.ts';

const ARN = `arn:aws:autoscaling:${REGION}:${ACCOUNT}:launchConfiguration:1:launchConfigurationName/old`;
const configuration = (config: Record<string, Json>) => [record('AWS::AutoScaling::LaunchConfiguration', ARN, config)];

controlCases(AUTOSCALING_5, [
  { name: 'passes where addresses are declined', records: configuration({ AssociatePublicIpAddress: false }), expect: { [ARN]: 'pass' } },
  { name: 'passes where the subnet decides', records: configuration({ ImageId: 'ami-1' }), expect: { [ARN]: 'pass' } },
  { name: 'fails where addresses are assigned', records: configuration({ AssociatePublicIpAddress: true }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where something else is said', records: configuration({ AssociatePublicIpAddress: 'sometimes' }), expect: { [ARN]: 'unknown' } },
]);
