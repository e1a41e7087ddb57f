// Groups and network ACLs asked alone. Sources: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { type NetworkAcl, type NetworkInterface, readNetwork } from '../model/index.ts';
import { ACCOUNT, blockOf, REGION, recordOf, refTo, snapshotOf } from '../model/record.cases.ts';
import { allPackets, areEqual, intersect, isEmpty, noPackets, type PacketSet, packetsOf, unionAll } from '../packets/index.ts';
import { aclPassage, aclRefusal, type Direction, groupPassage, type OtherSide, wordOf } from './filters.ts';

const tcp = (port: number) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port });
const records = [
  recordOf('AWS::EC2::SecurityGroup', 'sg-web', {
    IpPermissions: [
      { ...tcp(443), IpRanges: [{ CidrIp: '10.0.0.0/24' }], Ipv6Ranges: [{ CidrIpv6: '2600:1::/64' }] },
      { ...tcp(22), UserIdGroupPairs: [{ GroupId: 'sg-ops' }] },
      { ...tcp(25), UserIdGroupPairs: [{ GroupId: 'sg-unread' }] },
      { ...tcp(53), PrefixListIds: [{ PrefixListId: 'pl-1' }] },
    ],
    IpPermissionsEgress: [{ ...tcp(5432), IpRanges: [{ CidrIp: '10.0.9.0/24' }] }],
  }),
  recordOf('AWS::EC2::SecurityGroup', 'sg-ops', { IpPermissions: [], IpPermissionsEgress: null }),
  recordOf('AWS::EC2::SecurityGroup', 'sg-odd', {
    IpPermissions: [
      { ...tcp(80), IpRanges: [{ CidrIp: 'nonsense' }] },
      { IpProtocol: 'tcp', FromPort: 'many', IpRanges: [{ CidrIp: '10.0.0.0/24' }] },
      { ...tcp(81), PrefixListIds: [{ PrefixListId: 'pl-gone' }] },
    ],
    IpPermissionsEgress: [],
  }),
  recordOf('AWS::EC2::SecurityGroup', 'sg-blank', { IpPermissions: [{ IpProtocol: 'tcp', FromPort: 'many', IpRanges: [{}] }], IpPermissionsEgress: [] }),
  recordOf('AWS::EC2::PrefixList', 'pl-1', { Entries: [{ Cidr: '10.7.0.0/16' }, { Cidr: '2600:7::/64' }] }),
];
const model = readNetwork(snapshotOf(records));
const ref = refTo('AWS::EC2::NetworkInterface', 'eni-1');
const having = (groupIds: readonly string[] | undefined, type = 'interface'): Pick<NetworkInterface, 'groupIds' | 'type' | 'ref'> => ({ groupIds, type, ref });

const asked = (source: string, port: number, destination?: string): PacketSet => {
  const from = blockOf(source);
  return packetsOf(from.version, {
    protocols: [6, 6],
    sources: [from],
    ports: [port, port],
    ...(destination === undefined ? {} : { destinations: [blockOf(destination)] }),
  });
};
const ops: OtherSide = { groupIds: ['sg-ops'], ranges: [blockOf('10.0.5.5')] };
const nobody: OtherSide = { groupIds: [], ranges: [blockOf('10.0.5.5')] };
const stranger: OtherSide = { groupIds: [], ranges: [blockOf('10.0.5.5')], isStranger: true };

/** What becomes of packets at groups: `all`, `some` or `none` of them pass, by which rules, and what is not known. */
function passage(groups: readonly string[], packets: PacketSet, other?: OtherSide, direction: Direction = 'ingress') {
  const found = groupPassage(model, having(groups), direction, packets, other);
  const word = (set: PacketSet) => (isEmpty(intersect(packets, set)) ? 'none' : areEqual(intersect(packets, set), packets) ? 'all' : 'some');
  return [
    word(found.allowed),
    word(found.perhaps),
    word(found.byAddress),
    found.hasNoRules,
    found.decisions.map(({ resource, path }) => `${resource.id} ${path}`).join(),
    found.missing.map(({ reason, name, detail }) => `${reason} ${name}${detail === undefined ? '' : ` ${detail}`}`).join(),
  ];
}

const UNREAD = 'absent ec2:DescribeSecurityGroups';
const WEB_UNSURE = 'absent the members of sg-unread';

describe('groupPassage', () => {
  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['a block', passage(['sg-web'], asked('10.0.0.7', 443)), ['all', 'none', 'all', false, 'sg-web IpPermissions[0].IpRanges[0]', '']],
    ['part of a block', passage(['sg-web'], asked('10.0.0.0/23', 443)), ['some', 'none', 'some', false, 'sg-web IpPermissions[0].IpRanges[0]', '']],
    ['a block of IPv6', passage(['sg-web'], asked('2600:1::1', 443)), ['all', 'none', 'all', false, 'sg-web IpPermissions[0].Ipv6Ranges[0]', '']],
    ['another address', passage(['sg-web'], asked('10.0.1.7', 443)), ['none', 'none', 'none', false, '', '']],
    ['another port', passage(['sg-web'], asked('10.0.0.7', 444)), ['none', 'none', 'none', false, '', '']],
    ['a prefix list', passage(['sg-web'], asked('10.7.1.1', 53)), ['all', 'none', 'all', false, 'sg-web IpPermissions[3].PrefixListIds[0]', '']],
    ['a prefix list, of IPv6', passage(['sg-web'], asked('2600:7::1', 53)), ['all', 'none', 'all', false, 'sg-web IpPermissions[3].PrefixListIds[0]', '']],
    ['a member of a group', passage(['sg-web'], asked('10.0.5.5', 22), ops), ['all', 'none', 'none', false, 'sg-web IpPermissions[1].UserIdGroupPairs[0]', '']],
    ['a member of another group', passage(['sg-web'], asked('10.0.5.5', 22), nobody), ['none', 'none', 'none', false, '', '']],
    ['nobody that rules about groups mean', passage(['sg-web'], asked('10.0.5.5', 22)), ['none', 'none', 'none', false, '', '']],
    ['another address than the member has', passage(['sg-web'], asked('10.0.5.6', 22), ops), ['none', 'none', 'none', false, '', '']],
    ['a stranger, by a group that was not read', passage(['sg-web'], asked('10.0.5.5', 25), stranger), ['none', 'all', 'none', false, '', WEB_UNSURE]],
    ['a stranger, by a group that was read', passage(['sg-web'], asked('10.0.5.5', 22), stranger), ['none', 'none', 'none', false, '', WEB_UNSURE]],
    ['no stranger, by a group that was not read', passage(['sg-web'], asked('10.0.5.5', 25), nobody), ['none', 'none', 'none', false, '', '']],
    [
      'what goes out',
      passage(['sg-web'], asked('10.0.0.7', 5432, '10.0.9.9'), undefined, 'egress'),
      ['all', 'none', 'all', false, 'sg-web IpPermissionsEgress[0].IpRanges[0]', ''],
    ],
    ['what goes out elsewhere', passage(['sg-web'], asked('10.0.9.9', 5432, '10.0.0.7'), undefined, 'egress'), ['none', 'none', 'none', false, '', '']],
    ['a group without rules', passage(['sg-ops'], asked('10.0.0.7', 443)), ['none', 'none', 'none', true, '', '']],
    ['a group whose rules were not read', passage(['sg-ops'], asked('10.0.0.7', 443), undefined, 'egress'), ['none', 'all', 'none', false, '', UNREAD]],
    ['a group that was not read', passage(['sg-gone'], asked('10.0.0.7', 443)), ['none', 'all', 'none', false, '', UNREAD]],
    ['one group of two', passage(['sg-ops', 'sg-web'], asked('10.0.0.7', 443)), ['all', 'none', 'all', false, 'sg-web IpPermissions[0].IpRanges[0]', '']],
    [
      'a group beside one that was not read',
      passage(['sg-gone', 'sg-web'], asked('10.0.0.7', 443)),
      ['all', 'all', 'all', false, 'sg-web IpPermissions[0].IpRanges[0]', UNREAD],
    ],
  ])('lets through by %s what it should', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('does not know what unreadable peers, ports and lists let through', () => {
    const missing = [
      'unreadable ec2:DescribeSecurityGroups IpPermissions[0].IpRanges[0]',
      'unreadable ec2:DescribeSecurityGroups IpPermissions[1].IpRanges[0]',
      'absent ec2:DescribeManagedPrefixLists',
    ].join();
    expect(passage(['sg-odd'], asked('9.9.9.9', 80))).toEqual(['none', 'all', 'none', false, '', missing]);
    expect(passage(['sg-odd'], asked('10.0.0.7', 7))).toEqual(['none', 'all', 'none', false, '', missing]);
    expect(passage(['sg-odd'], asked('9.9.9.9', 81))).toEqual(['none', 'all', 'none', false, '', missing]);
    expect(passage(['sg-odd'], asked('9.9.9.9', 7))).toEqual(['none', 'none', 'none', false, '', missing]);
    // Ports that cannot be read, of addresses that are of the other version.
    expect(passage(['sg-odd'], asked('2600:1::1', 7))[5]).not.toContain('IpPermissions[1]');
    const [first] = groupPassage(model, having(['sg-odd']), 'ingress', asked('9.9.9.9', 80), undefined).missing;
    expect(first).toEqual({
      reason: 'unreadable',
      name: 'ec2:DescribeSecurityGroups',
      account: ACCOUNT,
      region: REGION,
      arn: 'arn:sg-odd',
      detail: 'IpPermissions[0].IpRanges[0]',
    });
  });

  it('does not know what a rule lets through of which nothing can be read', () => {
    const missing = 'unreadable ec2:DescribeSecurityGroups IpPermissions[0].IpRanges[0]';
    expect(passage(['sg-blank'], asked('9.9.9.9', 80))).toEqual(['none', 'all', 'none', false, '', missing]);
  });

  it('lets through by a prefix list nothing of one version that only reads like the other', () => {
    expect(passage(['sg-web'], asked('9.9.9.9', 53))).toEqual(['none', 'none', 'none', false, '', '']);
    expect(passage(['sg-web'], asked('::a07:101', 53))).toEqual(['none', 'none', 'none', false, '', '']);
  });

  it('says what a rule means, where somebody listens', () => {
    const packets = asked('10.0.0.7', 443);
    expect(groupPassage(model, having(['sg-web']), 'ingress', packets, undefined).decisions).toEqual([
      { resource: refTo('AWS::EC2::SecurityGroup', 'sg-web'), path: 'IpPermissions[0].IpRanges[0]', means: 'allows tcp 443 from 10.0.0.0/24' },
    ]);
    expect(groupPassage(model, having(['sg-web']), 'ingress', packets, undefined, false).decisions).toEqual([]);
  });

  it.each(['nat_gateway', 'natGateway', 'network_load_balancer', 'gateway_load_balancer', 'gateway_load_balancer_endpoint', 'transit_gateway'])(
    'stops nothing at a %s, which runs without groups',
    (type) => {
      const packets = asked('10.0.0.7', 443);
      expect(groupPassage(model, having([], type), 'ingress', packets, undefined)).toEqual({
        allowed: packets,
        perhaps: noPackets(4),
        missing: [],
        decisions: [],
        byAddress: packets,
        hasNoRules: false,
      });
    },
  );

  it('does not know the groups of an interface that names none, and should', () => {
    for (const [groups, type] of [
      [[], 'interface'],
      [undefined, 'interface'],
      [undefined, 'nat_gateway'],
    ] as const)
      expect(groupPassage(model, having(groups, type), 'ingress', asked('2600:1::1', 443), undefined)).toEqual({
        allowed: noPackets(6),
        perhaps: allPackets(6),
        missing: [
          {
            reason: 'absent',
            name: 'ec2:DescribeNetworkInterfaces',
            account: ACCOUNT,
            region: REGION,
            arn: 'arn:eni-1',
            detail: 'no security groups of the interface',
          },
        ],
        decisions: [],
        byAddress: noPackets(6),
        hasNoRules: false,
      });
  });
});

const entry = (RuleNumber: unknown, RuleAction: string, CidrBlock: string, port: number | undefined, more: JsonObject = {}): JsonObject => ({
  RuleNumber: RuleNumber as number,
  RuleAction,
  [CidrBlock.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: CidrBlock,
  Egress: false,
  ...(port === undefined ? { Protocol: '-1' } : { Protocol: '6', PortRange: { From: port, To: port } }),
  ...more,
});
function aclOf(...Entries: readonly JsonObject[]): NetworkAcl {
  const acl = readNetwork(snapshotOf([recordOf('AWS::EC2::NetworkAcl', 'acl-1', { Entries })])).acls.get('acl-1');
  if (acl === undefined) throw new Error('no network ACL');
  return acl;
}
const denying = aclOf(
  entry(200, 'allow', '0.0.0.0/0', undefined),
  entry(100, 'deny', '10.0.0.0/25', 443),
  entry(150, 'allow', '10.0.0.0/24', 443),
  entry(300, 'deny', '0.0.0.0/0', undefined),
  entry(100, 'allow', '::/0', 443),
  entry(90, 'deny', '10.0.9.0/24', undefined, { Egress: true }),
  entry(95, 'allow', '10.0.0.0/16', undefined, { Egress: true }),
);

describe('aclPassage', () => {
  const passes = (acl: NetworkAcl, packets: PacketSet, direction: Direction = 'ingress') => {
    const { allowed, perhaps, missing, decisions } = aclPassage(acl, direction, packets);
    const sizes = [allowed, perhaps].map((set) => (isEmpty(set) ? 'none' : areEqual(set, packets) ? 'all' : 'some'));
    return [...sizes, decisions.map(({ means }) => means).join('; '), missing.map(({ reason, detail }) => `${reason} ${detail ?? ''}`).join()];
  };

  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['the lowest number', passes(denying, asked('10.0.0.7', 443)), ['none', 'none', '', '']],
    ['the next', passes(denying, asked('10.0.0.200', 443)), ['all', 'none', 'rule 150 allows tcp 443 from 10.0.0.0/24', '']],
    ['the one after', passes(denying, asked('10.0.0.7', 80)), ['all', 'none', 'rule 200 allows everything', '']],
    ['several', passes(denying, asked('10.0.0.0/23', 443)), ['some', 'none', 'rule 150 allows tcp 443 from 10.0.0.0/24; rule 200 allows everything', '']],
    ['one of IPv6', passes(denying, asked('2600:1::1', 443)), ['all', 'none', 'rule 100 allows tcp 443', '']],
    ['none of IPv6', passes(denying, asked('2600:1::1', 80)), ['none', 'none', '', '']],
    ['the other direction', passes(denying, asked('10.0.0.7', 443, '10.0.1.1'), 'egress'), ['all', 'none', 'rule 95 allows everything to 10.0.0.0/16', '']],
    ['a denial there', passes(denying, asked('10.0.0.7', 443, '10.0.9.1'), 'egress'), ['none', 'none', '', '']],
  ])('is decided by %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('knows nothing more behind an entry that it cannot read', () => {
    const odd: readonly [string, JsonObject][] = [
      ['action', entry(120, 'maybe', '0.0.0.0/0', undefined)],
      ['block', entry(120, 'allow', 'nonsense', undefined)],
      ['number', entry('first', 'allow', '0.0.0.0/0', undefined)],
      ['service', { ...entry(120, 'deny', '0.0.0.0/0', undefined), Protocol: 'what' }],
    ];
    for (const [name, one] of odd) {
      const acl = aclOf(entry(100, 'allow', '10.0.0.0/24', 443), one, entry(200, 'allow', '0.0.0.0/0', undefined));
      const isFirst = name === 'number';
      expect([name, ...passes(acl, asked('10.0.0.0/23', 443))]).toEqual(
        isFirst
          ? [name, 'none', 'all', '', 'unreadable Entries[1]']
          : [name, 'some', 'some', 'rule 100 allows tcp 443 from 10.0.0.0/24', 'unreadable Entries[1]'],
      );
      if (!isFirst) expect([name, ...passes(acl, asked('10.0.0.7', 443))]).toEqual([name, 'all', 'none', 'rule 100 allows tcp 443 from 10.0.0.0/24', '']);
    }
    expect(aclPassage(aclOf(entry(120, 'maybe', '0.0.0.0/0', undefined)), 'ingress', asked('10.0.0.7', 443)).missing).toEqual([
      { reason: 'unreadable', name: 'ec2:DescribeNetworkAcls', account: ACCOUNT, region: REGION, arn: 'arn:acl-1', detail: 'Entries[0]' },
    ]);
  });

  it('knows nothing where the entries were not read', () => {
    const acl = readNetwork(snapshotOf([recordOf('AWS::EC2::NetworkAcl', 'acl-1', {})])).acls.get('acl-1');
    const packets = asked('10.0.0.7', 443);
    expect(acl === undefined ? undefined : aclPassage(acl, 'ingress', packets)).toEqual({
      allowed: noPackets(4),
      perhaps: packets,
      missing: [{ reason: 'unreadable', name: 'ec2:DescribeNetworkAcls', account: ACCOUNT, region: REGION, arn: 'arn:acl-1' }],
      decisions: [],
    });
  });

  it('explains where somebody listens, and answers the same where nobody does', () => {
    const packets = asked('10.0.0.0/23', 443);
    const [loud, quiet] = [aclPassage(denying, 'ingress', packets), aclPassage(denying, 'ingress', packets, false)];
    expect(quiet).toEqual({ ...loud, decisions: [] });
    expect(loud.decisions.map(({ resource, path }) => [resource.id, path])).toEqual([
      ['acl-1', 'Entries[2]'],
      ['acl-1', 'Entries[0]'],
    ]);
  });
});

describe('aclRefusal', () => {
  it.each<[string, PacketSet, Direction, string, string]>([
    ['the first denial', asked('10.0.0.7', 443), 'ingress', 'Entries[1]', 'inbound rule 100 denies it'],
    ['a later denial', asked('10.0.0.200', 443), 'ingress', 'Entries[3]', 'inbound rule 300 denies it'],
    ['a denial outwards', asked('10.0.0.7', 443, '10.0.9.1'), 'egress', 'Entries[5]', 'outbound rule 90 denies it'],
    ['the end of the list', asked('2600:1::1', 80), 'ingress', 'ingress', 'no inbound rule allows it'],
    ['the end of the other list', asked('2600:1::1', 80), 'egress', 'egress', 'no outbound rule allows it'],
  ])('names %s', (_, packets, direction, path, means) => {
    expect(aclRefusal(denying, direction, packets)).toEqual({ resource: refTo('AWS::EC2::NetworkAcl', 'acl-1'), path, means });
  });

  it('names no entry whose block is not known', () => {
    const acl = aclOf(entry(1, 'deny', 'nonsense', undefined), entry(2, 'deny', '0.0.0.0/0', undefined));
    expect(aclRefusal(acl, 'ingress', unionAll(4, [asked('10.0.0.7', 1)])).path).toBe('Entries[1]');
  });
});

describe('wordOf', () => {
  it('has a word for each direction', () => {
    expect([wordOf('ingress'), wordOf('egress')]).toEqual(['inbound', 'outbound']);
  });
});
