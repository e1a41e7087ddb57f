// What is read of security groups and network ACLs. Shapes of answers:
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html, https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html

import { describe, expect, it } from 'vitest';
import { readAcl } from './acls.ts';
import { readGroup } from './groups.ts';
import { blockOf, recordOf, refTo } from './record.cases.ts';

describe('readGroup', () => {
  const TYPE = 'AWS::EC2::SecurityGroup';

  it('has a rule for each peer, by its place in the record', () => {
    const config = {
      VpcId: 'vpc-1',
      IpPermissions: [
        null,
        {
          IpProtocol: 'tcp',
          FromPort: 22,
          ToPort: 22,
          IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: 'x' }],
          Ipv6Ranges: [{ CidrIpv6: '::/0' }],
          PrefixListIds: [{ PrefixListId: 'pl-1' }, {}],
          UserIdGroupPairs: [{ GroupId: 'sg-2', UserId: '444455556666' }, { GroupId: 'sg-3' }, {}],
        },
      ],
      IpPermissionsEgress: [{ IpProtocol: 'odd', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    };
    const service = { protocols: [6, 6], ports: [22, 22] };
    const at = 'IpPermissions[1]';
    expect(readGroup(recordOf(TYPE, 'sg-1', config))).toEqual({
      id: 'sg-1',
      ref: refTo(TYPE, 'sg-1'),
      vpcId: 'vpc-1',
      ingress: [
        { path: `${at}.IpRanges[0]`, service, peer: { kind: 'block', block: blockOf('10.0.0.0/8') } },
        { path: `${at}.IpRanges[1]`, service, peer: { kind: 'unreadable' } },
        { path: `${at}.Ipv6Ranges[0]`, service, peer: { kind: 'block', block: blockOf('::/0') } },
        { path: `${at}.PrefixListIds[0]`, service, peer: { kind: 'prefix-list', id: 'pl-1' } },
        { path: `${at}.PrefixListIds[1]`, service, peer: { kind: 'unreadable' } },
        { path: `${at}.UserIdGroupPairs[0]`, service, peer: { kind: 'group', id: 'sg-2', account: '444455556666' } },
        { path: `${at}.UserIdGroupPairs[1]`, service, peer: { kind: 'group', id: 'sg-3' } },
        { path: `${at}.UserIdGroupPairs[2]`, service, peer: { kind: 'unreadable' } },
      ],
      egress: [{ path: 'IpPermissionsEgress[0].IpRanges[0]', peer: { kind: 'block', block: blockOf('0.0.0.0/0') } }],
    });
  });

  it('does not take rules that are not there for none', () => {
    expect(readGroup(recordOf(TYPE, 'sg-1', { IpPermissions: [] }))).toEqual({ id: 'sg-1', ref: refTo(TYPE, 'sg-1'), ingress: [] });
  });
});

describe('readAcl', () => {
  const TYPE = 'AWS::EC2::NetworkAcl';
  const entry = { RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress: false };

  it('has the rules of each direction, the lowest number first', () => {
    const config = {
      VpcId: 'vpc-1',
      IsDefault: true,
      Associations: [{ SubnetId: 'subnet-1' }, {}, { SubnetId: 'subnet-2' }],
      Entries: [
        { ...entry, RuleNumber: 200, RuleAction: 'deny' },
        { ...entry, Egress: true, Protocol: '6', PortRange: { From: 80, To: 80 } },
        { RuleNumber: 90, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress: false },
      ],
    };
    expect(readAcl(recordOf(TYPE, 'acl-1', config))).toEqual({
      id: 'acl-1',
      ref: refTo(TYPE, 'acl-1'),
      vpcId: 'vpc-1',
      isDefault: true,
      subnetIds: ['subnet-1', 'subnet-2'],
      ingress: [
        { path: 'Entries[2]', number: 90, isAllow: true, block: blockOf('::/0'), service: {}, isUnreadable: false },
        { path: 'Entries[0]', number: 200, isAllow: false, block: blockOf('0.0.0.0/0'), service: {}, isUnreadable: false },
      ],
      egress: [
        { path: 'Entries[1]', number: 100, isAllow: true, block: blockOf('0.0.0.0/0'), service: { protocols: [6, 6], ports: [80, 80] }, isUnreadable: false },
      ],
    });
  });

  it.each([
    [{ ...entry, RuleNumber: '100' }],
    [{ ...entry, RuleAction: 'maybe' }],
    [{ ...entry, RuleAction: null }],
    [{ ...entry, CidrBlock: 'x' }],
    [{ ...entry, CidrBlock: null }],
    [{ ...entry, Protocol: 'x' }],
  ])('cannot read the rule %j', (odd) => {
    expect(readAcl(recordOf(TYPE, 'acl-1', { Entries: [odd] })).ingress?.map(({ isUnreadable }) => isUnreadable)).toEqual([true]);
    expect(readAcl(recordOf(TYPE, 'acl-1', { Entries: [odd] })).egress).toEqual([]);
  });

  it('counts a rule without a direction in both, as one that it cannot read; one without a number first', () => {
    const { ingress, egress } = readAcl(
      recordOf(TYPE, 'acl-1', {
        Entries: [
          { ...entry, RuleNumber: 1 },
          { ...entry, RuleNumber: null },
          { ...entry, RuleNumber: 5, Egress: null },
        ],
      }),
    );
    expect(ingress?.map(({ number, isUnreadable }) => [number, isUnreadable])).toEqual([
      [0, true],
      [1, false],
      [5, true],
    ]);
    expect(egress?.map(({ number, isUnreadable }) => [number, isUnreadable])).toEqual([[5, true]]);
  });

  it('reads a denial as one', () => {
    const { ingress } = readAcl(recordOf(TYPE, 'acl-1', { Entries: [{ ...entry, RuleAction: 'deny' }] }));
    expect(ingress?.map(({ isAllow, isUnreadable }) => [isAllow, isUnreadable])).toEqual([[false, false]]);
  });

  it('does not take entries that are not there for none', () => {
    expect(readAcl(recordOf(TYPE, 'acl-1', {}))).toEqual({ id: 'acl-1', ref: refTo(TYPE, 'acl-1'), isDefault: false, subnetIds: [] });
  });
});
