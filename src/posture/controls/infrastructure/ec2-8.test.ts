import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EC2_8 } from './ec2-8.ts';

const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/i-0123456789abcdef0`;
const instance = (options: Json | undefined, state = 'running') => [
  record('AWS::EC2::Instance', ARN, { State: { Name: state }, ...(options === undefined ? {} : { MetadataOptions: options }) }),
];

controlCases(EC2_8, [
  { name: 'passes where tokens are required', records: instance({ HttpTokens: 'required', HttpEndpoint: 'enabled' }), expect: { [ARN]: 'pass' } },
  { name: 'fails where tokens are optional', records: instance({ HttpTokens: 'optional', HttpEndpoint: 'enabled' }), expect: { [ARN]: 'fail' } },
  { name: 'fails for a stopped instance, which can be started', records: instance({ HttpTokens: 'optional' }, 'stopped'), expect: { [ARN]: 'fail' } },
  { name: 'passes where the service is off', records: instance({ HttpTokens: 'optional', HttpEndpoint: 'disabled' }), expect: { [ARN]: 'pass' } },
  { name: 'does not apply to a terminated instance', records: instance(undefined, 'terminated'), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply while it shuts down for good', records: instance({ HttpTokens: 'optional' }, 'shutting-down'), expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown without the options', records: instance(undefined), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a value that AWS does not have', records: instance({ HttpTokens: 'perhaps' }), expect: { [ARN]: 'unknown' } },
]);
