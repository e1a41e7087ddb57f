import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT } from '../../control.cases.ts';
import { arnOf, securityGroup } from './network.cases.ts';
import { STOA_NETWORK_6 } from './stoa-network-6.ts';

const [A, B] = ['sg-1', 'sg-2'].map((id) => arnOf('security-group', id)) as [string, string];
const to = (GroupId: string, more: JsonObject = {}) => ({
  IpProtocol: 'tcp',
  FromPort: 1,
  ToPort: 1,
  UserIdGroupPairs: [{ GroupId, UserId: ACCOUNT, ...more }],
});

controlCases(STOA_NETWORK_6, [
  {
    name: 'passes for groups that are there',
    records: [securityGroup('sg-1', [to('sg-2'), to('sg-1')]), securityGroup('sg-2', [])],
    expect: { [A]: 'pass', [B]: 'pass' },
  },
  { name: 'fails for a group of the account that is gone', records: [securityGroup('sg-1', [to('sg-9')])], expect: { [A]: 'fail' } },
  { name: 'fails outbound too', records: [securityGroup('sg-1', [], [to('sg-9')])], expect: { [A]: 'fail' } },
  {
    name: 'fails for a group behind a peering connection that is deleted',
    records: [securityGroup('sg-1', [to('sg-9', { UserId: OTHER_ACCOUNT, PeeringStatus: 'deleted' })])],
    expect: { [A]: 'fail' },
  },
  {
    name: 'passes for a group of another account behind one that is active',
    records: [securityGroup('sg-1', [to('sg-9', { UserId: OTHER_ACCOUNT, PeeringStatus: 'active' })])],
    expect: { [A]: 'pass' },
  },
  {
    name: 'is unknown where not all groups were read',
    records: [securityGroup('sg-1', [to('sg-9')])],
    uncovered: ['AWS::EC2::SecurityGroup'],
    expect: { [A]: 'unknown', [`gap:${ACCOUNT}`]: 'unknown' },
  },
]);
