import type { Json } from '../../../core/index.ts';
import { controlCases } from '../../control.cases.ts';
import { EC2_2 } from './ec2-2.ts';
import { GROUP, group } from './security-group.cases.ts';

const SELF: Json = { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-0123456789abcdef0' }], IpRanges: [] };
const OUT: Json = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const of = (config: Record<string, Json>) => [{ ...group(), config: { GroupName: 'default', ...config } }];

controlCases(EC2_2, [
  { name: 'passes without any rule', records: of({ IpPermissions: [], IpPermissionsEgress: [] }), expect: { [GROUP]: 'pass' } },
  { name: 'fails as AWS makes it', records: of({ IpPermissions: [SELF], IpPermissionsEgress: [OUT] }), expect: { [GROUP]: 'fail' } },
  { name: 'fails for its members among themselves', records: of({ IpPermissions: [SELF], IpPermissionsEgress: [] }), expect: { [GROUP]: 'fail' } },
  { name: 'fails for outbound rules alone', records: of({ IpPermissions: [], IpPermissionsEgress: [OUT] }), expect: { [GROUP]: 'fail' } },
  { name: 'fails by one list though the other is absent', records: of({ IpPermissions: [SELF] }), expect: { [GROUP]: 'fail' } },
  { name: 'is unknown where one list is absent and the other is empty', records: of({ IpPermissions: [] }), expect: { [GROUP]: 'unknown' } },
  { name: 'does not apply to other groups', records: [group(SELF)], expect: { [GROUP]: 'not-applicable' } },
  { name: 'is unknown for a group without a name', records: [{ ...group(), config: {} }], expect: { [GROUP]: 'unknown' } },
]);
