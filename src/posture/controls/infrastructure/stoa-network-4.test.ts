import { controlCases } from '../../control.cases.ts';
import { acl, arnOf, entry, LAST, OPEN } from './network.cases.ts';
import { STOA_NETWORK_4 } from './stoa-network-4.ts';

const ARN = arnOf('network-acl', 'acl-1');

controlCases(STOA_NETWORK_4, [
  { name: 'fails where everything passes', records: [acl('acl-1', OPEN)], expect: { [ARN]: 'fail' } },
  {
    name: 'fails where several rules let everything pass together',
    records: [acl('acl-1', [entry(1, false, 'allow', '0.0.0.0/1'), entry(2, false, 'allow', '128.0.0.0/1'), entry(1, true, 'allow'), ...LAST])],
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes where one direction is filtered',
    records: [acl('acl-1', [entry(1, false, 'allow', '10.0.0.0/8'), entry(1, true, 'allow'), ...LAST])],
    expect: { [ARN]: 'pass' },
  },
  { name: 'passes where IPv6 is filtered', records: [acl('acl-1', [...OPEN, entry(50, false, 'allow', '2001:db8::/32')])], expect: { [ARN]: 'pass' } },
  { name: 'passes where nothing gets through at all', records: [acl('acl-1', LAST)], expect: { [ARN]: 'pass' } },
  { name: 'does not judge the one that AWS made', records: [acl('acl-1', OPEN, { isDefault: true })], expect: { [ARN]: 'not-applicable' } },
]);
