import { controlCases, OTHER_ACCOUNT } from '../../control.cases.ts';
import { EC2_16 } from './ec2-16.ts';
import { acl, arnOf, OPEN } from './network.cases.ts';

const ARN = arnOf('network-acl', 'acl-1');
const shared = { ...acl('acl-1', OPEN, { subnets: [] }) };

controlCases(EC2_16, [
  { name: 'passes where it guards a subnet', records: [acl('acl-1', OPEN)], expect: { [ARN]: 'pass' } },
  { name: 'fails where it guards none', records: [acl('acl-1', OPEN, { subnets: [] })], expect: { [ARN]: 'fail' } },
  { name: 'does not judge the one that AWS made', records: [acl('acl-1', OPEN, { subnets: [], isDefault: true })], expect: { [ARN]: 'not-applicable' } },
  {
    name: 'does not judge one of another account',
    records: [{ ...shared, config: { ...shared.config, OwnerId: OTHER_ACCOUNT } }],
    expect: { [ARN]: 'not-applicable' },
  },
  { name: 'is unknown where the answer does not say', records: [{ ...shared, config: { IsDefault: false } }], expect: { [ARN]: 'unknown' } },
]);
