import { describe, expect, it } from 'vitest';
import { controlCases, judgementsOf } from '../../control.cases.ts';
import { acl, ENI, eni, entry, LAST, OPEN, PUBLIC_PLACE, routeTable, securityGroup } from './network.cases.ts';
import { rule } from './security-group.cases.ts';
import { STOA_NETWORK_1 } from './stoa-network-1.ts';

const ssh = (...sources: string[]) => securityGroup('sg-1', [rule('tcp', 22, 22, ...sources)]);
const without = (type: string) => PUBLIC_PLACE.filter((one) => one.type !== `AWS::EC2::${type}`);

controlCases(STOA_NETWORK_1, [
  { name: 'fails for SSH from everywhere at a public address', records: [...PUBLIC_PLACE, eni(), ssh('0.0.0.0/0')], expect: { [ENI]: 'fail' } },
  { name: 'fails for two halves of the internet', records: [...PUBLIC_PLACE, eni(), ssh('0.0.0.0/1', '128.0.0.0/1')], expect: { [ENI]: 'fail' } },
  { name: 'fails for nearly the whole internet', records: [...PUBLIC_PLACE, eni(), ssh('0.0.0.0/2', '128.0.0.0/3')], expect: { [ENI]: 'fail' } },
  { name: 'passes for SSH from an office', records: [...PUBLIC_PLACE, eni(), ssh('18.1.0.0/24')], expect: { [ENI]: 'pass' } },
  {
    name: 'passes for the web',
    records: [...PUBLIC_PLACE, eni(), securityGroup('sg-1', [rule('tcp', 443, 443, '0.0.0.0/0')])],
    expect: { [ENI]: 'pass' },
  },
  {
    name: 'passes without a public address, whatever the group says',
    records: [...PUBLIC_PLACE, eni({ Association: null, PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10' }] }), ssh('0.0.0.0/0')],
    expect: { [ENI]: 'pass' },
  },
  {
    name: 'passes without a route to an internet gateway',
    records: [...without('RouteTable'), routeTable('rtb-1', []), eni(), ssh('0.0.0.0/0')],
    expect: { [ENI]: 'pass' },
  },
  {
    name: 'passes where the network ACL denies the port first',
    records: [
      ...without('NetworkAcl'),
      acl('acl-1', [entry(10, false, 'deny', '0.0.0.0/0', { Protocol: '6', PortRange: { From: 22, To: 22 } }), ...OPEN], { isDefault: true }),
      eni(),
      ssh('0.0.0.0/0'),
    ],
    expect: { [ENI]: 'pass' },
  },
  {
    name: 'passes where no reply gets past the network ACL',
    records: [...without('NetworkAcl'), acl('acl-1', [entry(100, false, 'allow'), ...LAST], { isDefault: true }), eni(), ssh('0.0.0.0/0')],
    expect: { [ENI]: 'pass' },
  },
  {
    name: 'passes where VPC Block Public Access is on',
    records: [
      ...without('VPCBlockPublicAccessOptions'),
      { ...PUBLIC_PLACE[0], config: { InternetGatewayBlockMode: 'block-bidirectional', ExclusionsAllowed: 'not-allowed' } },
      eni(),
      ssh('0.0.0.0/0'),
    ],
    expect: { [ENI]: 'pass' },
  },
  ...['NetworkAcl', 'RouteTable', 'VPCBlockPublicAccessOptions', 'InternetGateway', 'Subnet'].map((type) => ({
    name: `is unknown where SSH is open and ${type} was not read`,
    records: [...without(type), eni(), ssh('0.0.0.0/0')],
    uncovered: [`AWS::EC2::${type}`],
    expect: { [ENI]: 'unknown' } as const,
  })),
  {
    name: 'fails for SSH from everywhere, whatever a list that was not read lets in on another port',
    records: [...PUBLIC_PLACE, eni(), securityGroup('sg-1', [rule('tcp', 22, 22, '0.0.0.0/0'), rule('tcp', 3389, 3389, 'pl-1')])],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [ENI]: 'fail' },
  },
  {
    name: 'is unknown where the web is open, and SSH to a list that was not read',
    records: [...PUBLIC_PLACE, eni(), securityGroup('sg-1', [rule('tcp', 443, 443, '0.0.0.0/0'), rule('tcp', 22, 22, 'pl-1')])],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [ENI]: 'unknown' },
  },
  {
    name: 'is unknown where SSH is open to some networks, and to a list that was not read',
    records: [...PUBLIC_PLACE, eni(), securityGroup('sg-1', [rule('tcp', 22, 22, '18.0.0.0/9', 'pl-1')])],
    uncovered: ['AWS::EC2::PrefixList'],
    expect: { [ENI]: 'unknown' },
  },
  { name: 'is unknown without the group', records: [...PUBLIC_PLACE, eni()], uncovered: ['AWS::EC2::SecurityGroup'], expect: { [ENI]: 'unknown' } },
  {
    name: 'passes without the network ACL where no group lets the internet in',
    records: [...without('NetworkAcl'), eni(), ssh('10.0.0.0/8')],
    uncovered: ['AWS::EC2::NetworkAcl'],
    expect: { [ENI]: 'pass' },
  },
]);

describe('Stoa.Network.1', () => {
  it('names the rules and the route that let the internet in', () => {
    const outcome = judgementsOf(STOA_NETWORK_1, [...PUBLIC_PLACE, eni(), ssh('0.0.0.0/0')]).get(ENI)?.outcome;
    expect(outcome?.message).toBe('the internet reaches administration on port 22');
    expect(outcome?.trace.flatMap((step) => (step.kind === 'fact' ? `${step.resource.id} ${step.path}` : []))).toEqual([
      'eni-1 Association',
      'acl-1 Entries[0]',
      'sg-1 IpPermissions[0].IpRanges[0]',
    ]);
  });

  it('names what was not read', () => {
    const outcome = judgementsOf(STOA_NETWORK_1, [...without('NetworkAcl'), eni(), ssh('0.0.0.0/0')], ['AWS::EC2::NetworkAcl']).get(ENI)?.outcome;
    expect(outcome?.missing?.map(({ name }) => name)).toEqual(['ec2:DescribeNetworkAcls']);
  });
});
