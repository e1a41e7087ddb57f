// The fewest settings to take away. Everything stands in one subnet or two, so that it can be seen what has to go.

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { recordOf, refTo, snapshotOf } from '../model/record.cases.ts';
import { smallestCut, withoutSettings } from './cut.ts';
import type { End } from './way.ts';

const ec2 = (type: string, id: string, config: JsonObject) => recordOf(`AWS::EC2::${type}`, id, config);
const everybody = (count: number) => Array.from({ length: count }, () => ({ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }));
const group = (id: string, inbound: number, outbound: number) =>
  ec2('SecurityGroup', id, { IpPermissions: everybody(inbound), IpPermissionsEgress: everybody(outbound) });
const eni = (id: string, PrivateIpAddress: string, subnet = 1, GroupId = 'sg-1') =>
  ec2('NetworkInterface', id, { VpcId: 'vpc-1', SubnetId: `subnet-${subnet}`, PrivateIpAddress, Groups: [{ GroupId }] });
const entries = (count: number) =>
  [false, true].flatMap((Egress) =>
    Array.from({ length: count }, (_, index) => ({ RuleNumber: index + 1, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress })),
  );

/** Two subnets, each with its own network ACL of so many entries a direction; routes between them are local. */
function network(groups: readonly ResourceRecord[], inAcl = 1, outAcl = inAcl, more: readonly ResourceRecord[] = []) {
  return readNetwork(
    snapshotOf([
      ec2('VPC', 'vpc-1', { CidrBlock: '10.0.0.0/16' }),
      ...[1, 2].flatMap((at) => [
        ec2('Subnet', `subnet-${at}`, { VpcId: 'vpc-1', CidrBlock: `10.0.${at}.0/24`, AvailabilityZone: 'a' }),
        ec2('NetworkAcl', `acl-${at}`, { Associations: [{ SubnetId: `subnet-${at}` }], Entries: entries(at === 1 ? outAcl : inAcl) }),
      ]),
      ec2('RouteTable', 'rtb-1', {
        VpcId: 'vpc-1',
        Associations: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }],
        Routes: [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
          { DestinationCidrBlock: '10.9.0.0/16', GatewayId: 'igw-gone', State: 'blackhole' },
        ],
      }),
      eni('eni-1', '10.0.1.1'),
      eni('eni-near', '10.0.1.2', 1, 'sg-2'),
      eni('eni-far', '10.0.2.1', 2, 'sg-2'),
      ...groups,
      ...more,
    ]),
  );
}

function cut(model: ReturnType<typeof network>, to: string, from: readonly string[] = ['eni-1']): readonly string[] | undefined {
  const ends = (ids: readonly string[]) =>
    ids.map((id): End => {
      const one = model.interfaces().get(id);
      if (one === undefined) throw new Error(id);
      return { kind: 'interface', interface: one };
    });
  return smallestCut(model, ends(from), ends([to]), { port: 443 })?.map(({ resource, path }) => `${resource.id} ${path}`);
}

describe('smallestCut', () => {
  it('takes nothing away from what is not reachable', () => {
    expect(cut(network([group('sg-1', 0, 0), group('sg-2', 1, 1)]), 'eni-near')).toEqual([]);
  });

  it('takes away a rule of a group before an entry of a network ACL, which concerns more', () => {
    expect(cut(network([group('sg-1', 1, 1), group('sg-2', 1, 1)]), 'eni-far')).toEqual(['sg-1 IpPermissionsEgress[0].IpRanges[0]']);
    expect(cut(network([group('sg-1', 1, 2), group('sg-2', 1, 1)]), 'eni-far')).toEqual(['sg-2 IpPermissions[0].IpRanges[0]']);
    expect(cut(network([group('sg-1', 1, 2), group('sg-2', 2, 1)]), 'eni-far')).toEqual(['acl-1 Entries[1]']);
    expect(cut(network([group('sg-1', 1, 2), group('sg-2', 2, 1)], 1, 2), 'eni-far')).toEqual(['acl-2 Entries[0]']);
  });

  it('takes away several, where what lets it through then is another', () => {
    const rules = (id: string, side: string, count: number) => Array.from({ length: count }, (_, index) => `${id} ${side}[${index}].IpRanges[0]`);
    expect(cut(network([group('sg-1', 1, 2), group('sg-2', 3, 1)]), 'eni-near')).toEqual(rules('sg-1', 'IpPermissionsEgress', 2));
    expect(cut(network([group('sg-1', 1, 3), group('sg-2', 2, 1)]), 'eni-near')).toEqual(rules('sg-2', 'IpPermissions', 2));
    expect(cut(network([group('sg-1', 1, 4), group('sg-2', 5, 1)]), 'eni-near')).toEqual(rules('sg-1', 'IpPermissionsEgress', 4));
    expect(cut(network([group('sg-1', 1, 5), group('sg-2', 5, 1)]), 'eni-near')).toBeUndefined();
  });

  it('gives up after some hundred tries', () => {
    // Sets of one, two and three of thirteen rules are 377; of those of four, the one that is looked for comes last.
    expect(cut(network([group('sg-1', 1, 9), group('sg-2', 4, 1)]), 'eni-near')).toBeUndefined();
  });

  it('cuts off several senders at once where they share a setting, and one by one where they do not', () => {
    const more = [eni('eni-3', '10.0.1.3', 1, 'sg-3'), group('sg-3', 1, 1)];
    const shared = network([group('sg-1', 1, 1), group('sg-2', 1, 1)], 1, 1, more);
    expect(cut(shared, 'eni-near', ['eni-1', 'eni-3'])).toEqual(['sg-2 IpPermissions[0].IpRanges[0]']);
    const own = network([group('sg-1', 1, 1), group('sg-2', 3, 1)], 1, 1, more);
    expect(cut(own, 'eni-near', ['eni-1', 'eni-3'])).toEqual(['sg-1 IpPermissionsEgress[0].IpRanges[0]', 'sg-3 IpPermissionsEgress[0].IpRanges[0]']);
  });

  it('asks one sender after the other, and so finds what many rules would hide', () => {
    const more = [eni('eni-3', '10.0.1.3', 1, 'sg-3'), group('sg-3', 1, 2)];
    const model = network([group('sg-1', 1, 2), group('sg-2', 10, 1)], 1, 1, more);
    expect(cut(model, 'eni-near', ['eni-1', 'eni-3'])).toHaveLength(4);
  });

  it('takes away no local route, and a route where it is the least', () => {
    const model = network([group('sg-1', 1, 2), group('sg-2', 2, 1)], 2, 2);
    // Only pairs are left: the local route alone would do, were it to be taken away.
    expect(cut(model, 'eni-far')).toHaveLength(2);
    const far = [
      ec2('VPC', 'vpc-2', { CidrBlock: '10.1.0.0/16' }),
      ec2('Subnet', 'subnet-9', { VpcId: 'vpc-2', CidrBlock: '10.1.0.0/24' }),
      ec2('Subnet', 'subnet-3', { VpcId: 'vpc-1', CidrBlock: '10.0.3.0/24' }),
      ec2('NetworkAcl', 'acl-9', { Associations: [{ SubnetId: 'subnet-9' }, { SubnetId: 'subnet-3' }], Entries: entries(2) }),
      ec2('NetworkInterface', 'eni-9', { VpcId: 'vpc-2', SubnetId: 'subnet-9', PrivateIpAddress: '10.1.0.9', Groups: [{ GroupId: 'sg-2' }] }),
      ec2('NetworkInterface', 'eni-3', { VpcId: 'vpc-1', SubnetId: 'subnet-3', PrivateIpAddress: '10.0.3.3', Groups: [{ GroupId: 'sg-1' }] }),
      ec2('RouteTable', 'rtb-9', {
        VpcId: 'vpc-2',
        Associations: [{ SubnetId: 'subnet-9' }],
        Routes: [
          { DestinationCidrBlock: '10.1.0.0/16', GatewayId: 'local', State: 'active' },
          { DestinationCidrBlock: '10.0.0.0/16', VpcPeeringConnectionId: 'pcx-1', State: 'active' },
        ],
      }),
      ec2('RouteTable', 'rtb-3', {
        VpcId: 'vpc-1',
        Associations: [{ SubnetId: 'subnet-3' }],
        Routes: [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
          { DestinationCidrBlock: '10.1.0.0/16', VpcPeeringConnectionId: 'pcx-1', State: 'active' },
        ],
      }),
      ec2('VPCPeeringConnection', 'pcx-1', {
        Status: { Code: 'active' },
        RequesterVpcInfo: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' },
        AccepterVpcInfo: { VpcId: 'vpc-2', CidrBlock: '10.1.0.0/16' },
      }),
    ];
    expect(cut(network([group('sg-1', 1, 2), group('sg-2', 2, 1)], 2, 2, far), 'eni-9', ['eni-3'])).toEqual(['rtb-3 Routes[1]']);
    expect(cut(network([group('sg-1', 1, 1), group('sg-2', 2, 1)], 2, 2, far), 'eni-9', ['eni-3'])).toEqual(['sg-1 IpPermissionsEgress[0].IpRanges[0]']);
  });
});

describe('withoutSettings', () => {
  const decision = (type: string, id: string, path: string) => ({ resource: refTo(`AWS::EC2::${type}`, id), path, means: '' });
  const half = [
    ec2('SecurityGroup', 'sg-in', { IpPermissions: everybody(2) }),
    ec2('SecurityGroup', 'sg-out', { IpPermissionsEgress: everybody(2) }),
    ec2('SecurityGroup', 'sg-none', {}),
    ec2('NetworkAcl', 'acl-none', {}),
    ec2('RouteTable', 'rtb-none', {}),
  ];
  const model = network([group('sg-1', 2, 2)], 2, 2, half);
  const left = (settings: Parameters<typeof withoutSettings>[1]) => {
    const { groups, acls, routeTables } = withoutSettings(model, settings);
    const paths = (all: readonly { readonly path: string }[] | undefined) => all?.map(({ path }) => path).join(' ');
    const sides = (
      one: { readonly ingress: readonly { path: string }[] | undefined; readonly egress: readonly { path: string }[] | undefined } | undefined,
    ) => [paths(one?.ingress), paths(one?.egress)];
    return {
      group: sides(groups.get('sg-1')),
      inbound: sides(groups.get('sg-in')),
      outbound: sides(groups.get('sg-out')),
      acl: sides(acls.get('acl-1')),
      other: sides(acls.get('acl-2')),
      routes: paths(routeTables.get('rtb-1')?.routes),
      none: [groups.get('sg-none'), acls.get('acl-none'), routeTables.get('rtb-none')],
    };
  };
  const whole = left([]);
  const rules = (side: string) => [0, 1].map((index) => `${side}[${index}].IpRanges[0]`).join(' ');

  it('leaves all where nothing is named, or nothing that is there', () => {
    expect(whole).toEqual({
      group: [rules('IpPermissions'), rules('IpPermissionsEgress')],
      inbound: [rules('IpPermissions'), undefined],
      outbound: [undefined, rules('IpPermissionsEgress')],
      acl: ['Entries[0] Entries[1]', 'Entries[2] Entries[3]'],
      other: ['Entries[0] Entries[1]', 'Entries[2] Entries[3]'],
      routes: 'Routes[0] Routes[1]',
      none: [model.groups.get('sg-none'), model.acls.get('acl-none'), model.routeTables.get('rtb-none')],
    });
    expect(left([decision('SecurityGroup', 'sg-9', 'IpPermissions[0].IpRanges[0]'), decision('NetworkAcl', 'acl-1', 'Entries[9]')])).toEqual(whole);
  });

  it('takes rules, entries and routes away where they stand, and nowhere else', () => {
    expect(
      left([decision('SecurityGroup', 'sg-1', 'IpPermissions[0].IpRanges[0]'), decision('SecurityGroup', 'sg-1', 'IpPermissionsEgress[1].IpRanges[0]')]),
    ).toEqual({
      ...whole,
      group: ['IpPermissions[1].IpRanges[0]', 'IpPermissionsEgress[0].IpRanges[0]'],
    });
    expect(left([decision('NetworkAcl', 'acl-1', 'Entries[1]'), decision('NetworkAcl', 'acl-1', 'Entries[2]')])).toEqual({
      ...whole,
      acl: ['Entries[0]', 'Entries[3]'],
    });
    expect(left([decision('RouteTable', 'rtb-1', 'Routes[0]')])).toEqual({ ...whole, routes: 'Routes[1]' });
  });

  it('keeps unread what was not read of a record of which something goes', () => {
    expect(left([decision('SecurityGroup', 'sg-in', 'IpPermissions[0].IpRanges[0]')]).inbound).toEqual(['IpPermissions[1].IpRanges[0]', undefined]);
    expect(left([decision('SecurityGroup', 'sg-out', 'IpPermissionsEgress[0].IpRanges[0]')]).outbound).toEqual([
      undefined,
      'IpPermissionsEgress[1].IpRanges[0]',
    ]);
    expect(
      left(
        ['SecurityGroup sg-none', 'NetworkAcl acl-none', 'RouteTable rtb-none'].map((text) => {
          const [type = '', id = ''] = text.split(' ');
          return decision(type, id, 'Entries[0]');
        }),
      ),
    ).toEqual(whole);
  });

  it('looks up tables and network ACLs as they are then', () => {
    const changed = withoutSettings(model, [decision('NetworkAcl', 'acl-1', 'Entries[0]')]);
    const subnet = model.subnets.get('subnet-1');
    expect(subnet === undefined ? subnet : changed.aclOfSubnet(subnet)).toBe(changed.acls.get('acl-1'));
    expect(changed.acls.get('acl-2')).toBe(model.acls.get('acl-2'));
  });
});
