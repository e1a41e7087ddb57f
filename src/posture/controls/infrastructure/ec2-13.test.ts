import { describe, expect, it } from 'vitest';
import { controlCases, judgementsOf, OTHER_ACCOUNT } from '../../control.cases.ts';
import { EC2_13 } from './ec2-13.ts';
import { GROUP, group, prefixList, rule } from './security-group.cases.ts';

const world = prefixList('pl-world', { Entries: [{ Cidr: '198.51.100.0/24' }, { Cidr: '0.0.0.0/0' }] });
const office = prefixList('pl-office', { Entries: [{ Cidr: '198.51.100.0/24' }] });
const unreadList = prefixList('pl-unread', {});

controlCases(EC2_13, [
  {
    name: 'passes with a prefix list of AWS, which stands under no account of ours',
    records: [group(rule('tcp', 22, 22, 'pl-connect')), { ...prefixList('pl-connect', { Entries: [{ Cidr: '18.206.107.24/29' }] }), account: 'aws' }],
    expect: { [GROUP]: 'pass' },
  },
  {
    name: 'fails with a shared prefix list of the whole internet',
    records: [group(rule('tcp', 22, 22, 'pl-shared')), { ...prefixList('pl-shared', { Entries: [{ Cidr: '0.0.0.0/0' }] }), account: OTHER_ACCOUNT }],
    expect: { [GROUP]: 'fail' },
  },
  { name: 'passes without rules', records: [group()], expect: { [GROUP]: 'pass' } },
  { name: 'passes for SSH from a network', records: [group(rule('tcp', 22, 22, '10.0.0.0/8'))], expect: { [GROUP]: 'pass' } },
  { name: 'passes for another port of the world', records: [group(rule('tcp', 443, 443, '0.0.0.0/0', '::/0'))], expect: { [GROUP]: 'pass' } },
  { name: 'fails for SSH from 0.0.0.0/0', records: [group(rule('tcp', 22, 22, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for SSH from ::/0', records: [group(rule('tcp', 22, 22, '::/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for ::/0 written in full', records: [group(rule('tcp', 22, 22, '0:0:0:0:0:0:0:0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for a range of ports around 22', records: [group(rule('tcp', 20, 25, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for every protocol, whose ports are absent', records: [group(rule('-1', null, null, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for every protocol, whatever ports stand beside it', records: [group(rule('-1', 443, 443, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for TCP by its number', records: [group(rule('6', 22, 22, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for UDP, as CIS counts it', records: [group(rule('udp', 22, 22, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'passes for ICMP, whose type 22 is no port', records: [group(rule('icmp', 22, 22, '0.0.0.0/0'))], expect: { [GROUP]: 'pass' } },
  { name: 'passes for a protocol without ports', records: [group(rule('50', null, null, '0.0.0.0/0'))], expect: { [GROUP]: 'pass' } },
  { name: 'fails for two halves of the internet in one rule', records: [group(rule('tcp', 22, 22, '0.0.0.0/1', '128.0.0.0/1'))], expect: { [GROUP]: 'fail' } },
  {
    name: 'fails for two halves in two rules whose ports meet at 22',
    records: [group(rule('tcp', 0, 22, '0.0.0.0/1'), rule('tcp', 22, 100, '128.0.0.0/1'))],
    expect: { [GROUP]: 'fail' },
  },
  {
    name: 'passes for two halves whose ports do not meet',
    records: [group(rule('tcp', 0, 22, '0.0.0.0/1'), rule('tcp', 23, 100, '128.0.0.0/1'))],
    expect: { [GROUP]: 'pass' },
  },
  {
    name: 'passes for one half by TCP and the other by UDP',
    records: [group(rule('tcp', 22, 22, '0.0.0.0/1'), rule('udp', 22, 22, '128.0.0.0/1'))],
    expect: { [GROUP]: 'pass' },
  },
  { name: 'fails for a prefix list that holds the world', records: [group(rule('tcp', 22, 22, 'pl-world')), world], expect: { [GROUP]: 'fail' } },
  { name: 'passes for a prefix list of an office', records: [group(rule('tcp', 22, 22, 'pl-office')), office], expect: { [GROUP]: 'pass' } },
  {
    name: "passes for a list of AWS's own, whose ranges DescribePrefixLists answers",
    records: [group(rule('tcp', 22, 22, 'pl-s3')), prefixList('pl-s3', { Cidrs: ['52.216.0.0/15'] })],
    expect: { [GROUP]: 'pass' },
  },
  { name: 'is unknown where a prefix list is not in the snapshot', records: [group(rule('tcp', 22, 22, 'pl-gone'))], expect: { [GROUP]: 'unknown' } },
  { name: 'is unknown where the entries were not read', records: [group(rule('tcp', 22, 22, 'pl-unread')), unreadList], expect: { [GROUP]: 'unknown' } },
  { name: 'passes where that list opens another port', records: [group(rule('tcp', 443, 443, 'pl-gone'))], expect: { [GROUP]: 'pass' } },
  {
    name: 'fails by one rule whatever the list of another holds',
    records: [group(rule('tcp', 22, 22, 'pl-gone'), rule('tcp', 22, 22, '0.0.0.0/0'))],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [GROUP]: 'fail' },
  },
  {
    name: 'passes without prefix lists where none is referred to',
    records: [group(rule('tcp', 22, 22, '10.0.0.0/8'))],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [GROUP]: 'pass' },
  },
  {
    name: 'is unknown where prefix lists were not read and one is referred to',
    records: [group(rule('tcp', 22, 22, 'pl-office'))],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [GROUP]: 'unknown' },
  },
  { name: 'is unknown where the ports cannot be read', records: [group(rule('tcp', null, null, '0.0.0.0/0'))], expect: { [GROUP]: 'unknown' } },
  { name: 'is unknown where a source cannot be read', records: [group(rule('tcp', 22, 22, 'everyone'))], expect: { [GROUP]: 'unknown' } },
  { name: 'is unknown where the rules are absent', records: [{ ...group(), config: { GroupName: 'web' } }], expect: { [GROUP]: 'unknown' } },
]);

describe('the finding of EC2.13', () => {
  it('names the prefix list that it could not see', () => {
    const judgement = judgementsOf(EC2_13, [group(rule('tcp', 22, 22, 'pl-gone'))]).get(GROUP);
    expect(judgement?.outcome.missing).toMatchObject([{ reason: 'absent', name: 'ec2:DescribeManagedPrefixLists', detail: 'pl-gone' }]);
  });

  it('revokes what opens the port and nothing else, quoted for a shell', () => {
    const record = group(rule('tcp', 22, 22, '10.0.0.0/8', '0.0.0.0/0', '::/0'), rule('tcp', 443, 443, '0.0.0.0/0'));
    const [command] = EC2_13.remediation({ account: record.account, region: record.region, record }).cli;
    expect(command).toBe(
      `aws ec2 revoke-security-group-ingress --region us-east-1 --group-id=sg-0123456789abcdef0 --ip-permissions='[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"IpRanges":[{"CidrIp":"0.0.0.0/0"}],"Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]'`,
    );
  });

  it.each([
    ['the halves of one rule', [rule('tcp', 22, 22, '0.0.0.0/1', '128.0.0.0/1', '2001:db8::/32')], ['0.0.0.0/1', '128.0.0.0/1'], []],
    ['what takes part by two rules', [rule('tcp', 22, 22, '0.0.0.0/1'), rule('tcp', 22, 22, '128.0.0.0/1')], ['0.0.0.0/1', '128.0.0.0/1'], []],
    ['both kinds of address', [rule('tcp', 22, 22, '0.0.0.0/1', '128.0.0.0/1', '::/0', '2001:db8::/32')], ['0.0.0.0/1', '128.0.0.0/1'], ['::/0']],
  ] as const)('revokes %s', (_, rules, v4, v6) => {
    const record = group(...rules);
    const command = EC2_13.remediation({ account: record.account, region: record.region, record }).cli[0] ?? '';
    expect([...command.matchAll(/"CidrIp":"([^"]*)"/g)].map(([, cidr]) => cidr)).toEqual(v4);
    expect([...command.matchAll(/"CidrIpv6":"([^"]*)"/g)].map(([, cidr]) => cidr)).toEqual(v6);
  });
});
