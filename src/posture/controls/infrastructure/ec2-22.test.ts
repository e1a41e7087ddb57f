import { controlCases } from '../../control.cases.ts';
import { EC2_22 } from './ec2-22.ts';
import { arnOf, eni, securityGroup } from './network.cases.ts';

const ARN = arnOf('security-group', 'sg-1');

controlCases(EC2_22, [
  { name: 'passes where an interface has it', records: [securityGroup('sg-1', []), eni()], expect: { [ARN]: 'pass' } },
  { name: 'fails where none has it', records: [securityGroup('sg-1', []), eni({ Groups: [{ GroupId: 'sg-2' }] })], expect: { [ARN]: 'fail' } },
  { name: 'does not judge a default group', records: [securityGroup('sg-1', [], [], { GroupName: 'default' })], expect: { [ARN]: 'not-applicable' } },
  {
    name: 'is unknown where the interfaces were not read',
    records: [securityGroup('sg-1', [])],
    uncovered: ['AWS::EC2::NetworkInterface'],
    expect: { [ARN]: 'unknown' },
  },
]);
