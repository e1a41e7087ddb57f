import { ACCOUNT, controlCases } from '../../control.cases.ts';
import { arnOf, securityGroup } from './network.cases.ts';
import { rule } from './security-group.cases.ts';
import { STOA_NETWORK_5 } from './stoa-network-5.ts';

const [A, B, C] = ['sg-1', 'sg-2', 'sg-3'].map((id) => arnOf('security-group', id)) as [string, string, string];
const [web, tls] = [rule('tcp', 80, 80, '0.0.0.0/0'), rule('tcp', 443, 443, '10.0.0.0/8', '::/0')];
const to = (id: string) => ({ IpProtocol: 'tcp', FromPort: 1, ToPort: 1, UserIdGroupPairs: [{ GroupId: id }] });

controlCases(STOA_NETWORK_5, [
  {
    name: 'fails for the same rules in another order',
    records: [securityGroup('sg-1', [web, tls]), securityGroup('sg-2', [tls, web])],
    expect: { [A]: 'fail', [B]: 'fail' },
  },
  {
    name: 'fails for groups that refer to themselves alike',
    records: [securityGroup('sg-1', [to('sg-1')]), securityGroup('sg-2', [to('sg-2')])],
    expect: { [A]: 'fail', [B]: 'fail' },
  },
  { name: 'passes for other ports', records: [securityGroup('sg-1', [web]), securityGroup('sg-2', [tls])], expect: { [A]: 'pass', [B]: 'pass' } },
  { name: 'passes where the way out differs', records: [securityGroup('sg-1', [web]), securityGroup('sg-2', [web], [])], expect: { [A]: 'pass', [B]: 'pass' } },
  {
    name: 'passes in another VPC',
    records: [securityGroup('sg-1', [web]), securityGroup('sg-2', [web], undefined, { VpcId: 'vpc-2' })],
    expect: { [A]: 'pass', [B]: 'pass' },
  },
  {
    name: 'does not judge groups that let nothing in',
    records: [securityGroup('sg-1', []), securityGroup('sg-2', [])],
    expect: { [A]: 'not-applicable', [B]: 'not-applicable' },
  },
  {
    name: 'does not judge a group that rules of others refer to',
    records: [securityGroup('sg-1', [web]), securityGroup('sg-2', [web]), securityGroup('sg-3', [to('sg-1')])],
    expect: { [A]: 'not-applicable', [B]: 'pass', [C]: 'pass' },
  },
  {
    name: 'is unknown where not all groups were read',
    records: [securityGroup('sg-1', [web])],
    uncovered: ['AWS::EC2::SecurityGroup'],
    expect: { [A]: 'unknown', [`gap:${ACCOUNT}`]: 'unknown' },
  },
]);
