import { describe, expect, it } from 'vitest';
import { controlCases } from '../../control.cases.ts';
import { EC2_18 } from './ec2-18.ts';
import { GROUP, group, prefixList, rule } from './security-group.cases.ts';

const world = prefixList('pl-world', { Entries: [{ Cidr: '0.0.0.0/0' }] });

controlCases(EC2_18, [
  { name: 'passes without rules', records: [group()], expect: { [GROUP]: 'pass' } },
  {
    name: 'passes for ports 80 and 443 of TCP',
    records: [group(rule('tcp', 80, 80, '0.0.0.0/0', '::/0'), rule('tcp', 443, 443, '0.0.0.0/0'))],
    expect: { [GROUP]: 'pass' },
  },
  { name: 'passes for any port from a network', records: [group(rule('-1', null, null, '10.0.0.0/8'))], expect: { [GROUP]: 'pass' } },
  { name: 'passes for ICMP, which has no ports', records: [group(rule('icmp', -1, -1, '0.0.0.0/0'))], expect: { [GROUP]: 'pass' } },
  { name: 'fails for a port that is no high-risk one', records: [group(rule('tcp', 8443, 8443, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for port 443 of UDP', records: [group(rule('udp', 443, 443, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for the range from 80 to 443', records: [group(rule('tcp', 80, 443, '::/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for every protocol', records: [group(rule('-1', null, null, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  {
    name: 'fails for two halves in two rules',
    records: [group(rule('tcp', 22, 22, '0.0.0.0/1'), rule('tcp', 22, 22, '128.0.0.0/1'))],
    expect: { [GROUP]: 'fail' },
  },
  { name: 'fails for a prefix list that holds the world', records: [group(rule('tcp', 8080, 8080, 'pl-world')), world], expect: { [GROUP]: 'fail' } },
  { name: 'is unknown for a prefix list that is not there', records: [group(rule('tcp', 8080, 8080, 'pl-gone'))], expect: { [GROUP]: 'unknown' } },
  { name: 'passes for one that opens port 443 at most', records: [group(rule('tcp', 443, 443, 'pl-gone'))], expect: { [GROUP]: 'pass' } },
  {
    name: 'is unknown where prefix lists were not read and one may open another port',
    records: [group(rule('udp', 53, 53, 'pl-world'))],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [GROUP]: 'unknown' },
  },
  { name: 'is unknown where the ports cannot be read', records: [group(rule('tcp', null, null, '0.0.0.0/0'))], expect: { [GROUP]: 'unknown' } },
  { name: 'is unknown where the rules are absent', records: [{ ...group(), config: { GroupName: 'web' } }], expect: { [GROUP]: 'unknown' } },
]);

describe('the remediation of EC2.18', () => {
  it('revokes what opens other ports, and leaves the web ports', () => {
    const record = group(rule('tcp', 443, 443, '0.0.0.0/0'), rule('tcp', 8443, 8443, '0.0.0.0/0', '10.0.0.0/8'));
    const [command] = EC2_18.remediation({ account: record.account, region: record.region, record }).cli;
    expect(command).toContain(`--ip-permissions='[{"IpProtocol":"tcp","FromPort":8443,"ToPort":8443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]'`);
  });
});
