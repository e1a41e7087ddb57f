import { controlCases } from '../../control.cases.ts';
import { GROUP, group, prefixList, rule } from './security-group.cases.ts';
import { STOA_NETWORK_9 } from './stoa-network-9.ts';

const organization = prefixList('pl-all', { Entries: [{ Cidr: '10.0.0.0/9' }, { Cidr: '10.128.0.0/9' }] });

controlCases(STOA_NETWORK_9, [
  { name: 'fails for SSH from 10.0.0.0/8', records: [group(rule('tcp', 22, 22, '10.0.0.0/8'))], expect: { [GROUP]: 'fail' } },
  {
    name: 'fails for RDP from two halves of 172.16.0.0/12',
    records: [group(rule('tcp', 3389, 3389, '172.16.0.0/13'), rule('tcp', 3000, 4000, '172.24.0.0/13'))],
    expect: { [GROUP]: 'fail' },
  },
  { name: 'fails for everything from everywhere', records: [group(rule('-1', null, null, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for a prefix list that holds 10.0.0.0/8', records: [group(rule('tcp', 22, 22, 'pl-all')), organization], expect: { [GROUP]: 'fail' } },
  { name: 'passes for SSH from one VPC', records: [group(rule('tcp', 22, 22, '10.20.0.0/16'))], expect: { [GROUP]: 'pass' } },
  { name: 'passes for the web from 10.0.0.0/8', records: [group(rule('tcp', 443, 443, '10.0.0.0/8'))], expect: { [GROUP]: 'pass' } },
  {
    name: 'passes for one half by TCP and the other by UDP',
    records: [group(rule('tcp', 22, 22, '10.0.0.0/9'), rule('udp', 22, 22, '10.128.0.0/9'))],
    expect: { [GROUP]: 'pass' },
  },
  {
    name: 'is unknown for a prefix list that was not read',
    records: [group(rule('tcp', 22, 22, 'pl-gone'))],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [GROUP]: 'unknown' },
  },
  { name: 'is unknown for a range that cannot be read', records: [group(rule('tcp', 'x', 'y', '10.0.0.0/8'))], expect: { [GROUP]: 'unknown' } },
]);
