// Which VPCs of a hub are told at once where little tells them apart: one attachment too many, a table like another's but for its gateway,
// more tables than are compiled. Whoever is not is asked one by one.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/index.ts';
import type { Bundle } from '../../src/network/pairs/bundles.ts';
import type { Draft } from './base.ts';
import { apart, attachment, hub, hubsOf, modelOf, ofHub, type Step, table } from './hub-alike.ts';
import { edit, eni, find, routes, subnet, to } from './world-scenarios.ts';

const ATTACHMENT = 'AWS::EC2::TransitGatewayVpcAttachment';
const TABLE = 'AWS::EC2::TransitGatewayRouteTable';

/** A second attachment of the first VPC, by its id and gateway, before or after all others. */
const twin =
  (id: string, gateway: string, isFirst: boolean): Step =>
  (made) => {
    const one = { ...find(made, 'TransitGatewayVpcAttachment', 'tgw-attach-0'), TransitGatewayAttachmentId: id, TransitGatewayId: gateway };
    made[ATTACHMENT] = isFirst ? [one, ...(made[ATTACHMENT] ?? [])] : [...(made[ATTACHMENT] ?? []), one];
  };
const without = (routesOf: (one: Record<string, unknown>) => JsonObject[], at: number) => ofHub((one) => (one['Routes'] = routesOf(one).toSpliced(at, 1)));
const routesOf = (one: Record<string, unknown>) => one['Routes'] as JsonObject[];
const leads =
  (n: number, target: JsonObject): Step =>
  (made) =>
    (routes(made, `rtb-${n}`)[1] = { ...to('10.0.0.0/8', target) });
const ipv6 =
  (n: number, block: string): Step =>
  (made) => {
    edit('VPC', `vpc-${n}`, { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: block, Ipv6CidrBlockState: { State: 'associated' } }] })(made);
    edit('Subnet', `subnet-${n}`, { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: block, Ipv6CidrBlockState: { State: 'associated' } }] })(made);
  };

describe('a hub', () => {
  it.each([
    ['an attachment more, listed last', [twin('tgw-attach-x', 'tgw-2', false)], '0-1 0-2 0-3'],
    ['an attachment more, listed first', [twin('tgw-attach-x', 'tgw-2', true)], '0-1 0-2 0-3'],
    ['an attachment more at the same gateway', [twin('tgw-attach-x', 'tgw-1', true)], '0-1 0-2 0-3'],
    ['no attachment', [(made: Draft) => (made[ATTACHMENT] = made[ATTACHMENT]?.slice(1) ?? [])], '0-1 0-2 0-3'],
    ['an appliance, even where no route leads to it', [attachment(1, { Options: { ApplianceModeSupport: 'enable' } }), without(routesOf, 1)], '0-1 1-2 1-3'],
    ['a table like the others but for its gateway', [leads(2, { TransitGatewayId: 'tgw-2' })], '0-2 1-2 2-3'],
    ['the first of all tables like the others but for its gateway', [leads(0, { TransitGatewayId: 'tgw-2' })], '0-1 0-2 0-3'],
    ['a table like the others but for a peering', [leads(2, { VpcPeeringConnectionId: 'pcx-1' })], '0-2 1-2 2-3'],
    ['a table with a local route to nobody knows where', [table(0, { GatewayId: 'local', State: 'active' })], '0-1 0-2 0-3'],
    ['a table with a route to nobody knows where', [table(0, { TransitGatewayId: 'tgw-1', State: 'active' })], '0-1 0-2 0-3'],
    ['a local route to the last address of another', [table(0, to('10.1.255.255/32', { GatewayId: 'local' }))], '0-1'],
    ['addresses of another in IPv6', [ipv6(1, '2600:1::/56'), ipv6(2, '2600:2::/56'), ipv6(3, '2600:1:0:8::/61')], '1-3'],
    ['addresses of several others', [edit('VPC', 'vpc-0', { CidrBlock: '10.0.0.0/14' }), edit('VPC', 'vpc-1', { CidrBlock: '10.1.0.0/17' })], '0-1 0-2 0-3'],
    ['a subnet outside of its VPC', [subnet('subnet-x', 'vpc-0', '10.2.3.0/24', 'us-east-1a'), eni('eni-x', 'subnet-x', '10.2.3.10')], '0-2'],
  ] as const)('asks one by one who has %s', (_, steps, expected) => {
    expect(apart(hub(4, ...(steps as readonly Step[])))).toBe(expected);
  });

  it.each([
    ['a table that leads nowhere', [leads(2, { TransitGatewayId: 'tgw-1', State: 'blackhole' })], ''],
    ['a table that leads out to the internet', [leads(2, { GatewayId: 'igw-1' })], ''],
  ] as const)('tells at once who has %s', (_, steps, expected) => {
    expect(apart(hub(4, ...(steps as readonly Step[])))).toBe(expected);
  });

  it('has its rows though some have addresses in common, of nobody else than of those told at once', () => {
    const made = hub(5, edit('VPC', 'vpc-2', { CidrBlock: '10.2.0.0/15' }));
    const { rows, covers, vpcIds } = hubsOf(modelOf(made), (id) => id);
    const told = [...new Set([...rows()].map((row) => `${row.from.name} ${row.to.name}`))].sort();
    expect(told).toEqual(vpcIds.flatMap((a) => vpcIds.filter((b) => covers(a, b)).map((b) => `${a} ${b}`)).sort());
    expect(told.length).toBe(18);
  });

  const rowsIn = (made: Draft) => [...hubsOf(modelOf(made)).rows()].length;
  it.each([
    ['are in another zone than others, where no zone counts', 2],
    ['are in the zone of others', 0],
  ])('has rows for the bits of numbers of VPCs that %s', (_, others) => {
    const zones = ['us-east-1a', 'us-east-1b'];
    // Each is attached in both zones, by subnets alike.
    const made = hub(8, ...Array.from({ length: 8 }, (__, n) => subnet(`subnet-${n}b`, `vpc-${n}`, `10.${n}.1.0/24`, zones[1] as string)));
    for (let n = 0; n < 8; n++) attachment(n, { SubnetIds: [`subnet-${n}`, `subnet-${n}b`] })(made);
    for (let n = 0; n < others; n++) eni(`eni-${n}b`, `subnet-${n}b`, `10.${n}.1.10`)(made);
    expect(rowsIn(made)).toBe(6);
  });

  it('has no more rows where some have tables of another shape', () => {
    expect(rowsIn(hub(8, table(0, to('0.0.0.0/0', { GatewayId: 'igw-1' })), table(5, to('0.0.0.0/0', { GatewayId: 'igw-1' }))))).toBe(6);
  });

  it('is told by subnets alone where VPCs were not read', () => {
    const { covers } = hubsOf(modelOf(hub(3), ['AWS::EC2::VPC']));
    expect([covers('vpc-0', 'vpc-1'), covers('vpc-2', 'vpc-0')]).toEqual([true, true]);
  });

  it('tells once what one sends to another alone, and the other takes from it alone', () => {
    const tcp = (block: string) => [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: block }] }];
    const made = hub(
      6,
      edit('SecurityGroup', 'sg-0', { IpPermissions: tcp('10.2.0.0/16') }),
      edit('SecurityGroup', 'sg-2', { IpPermissionsEgress: tcp('10.0.0.0/16') }),
      // Of its own VPC and one other.
      edit('SecurityGroup', 'sg-4', { IpPermissions: [...tcp('10.4.0.0/16'), ...tcp('10.5.0.0/16')] }),
    );
    const told = [...hubsOf(modelOf(made), (id) => id).rows()].map((row) => `${row.from.name.at(-1)}${row.to.name.at(-1)}`);
    expect(told.filter((pair) => /^2|[04]$/.test(pair)).sort()).toEqual(['20', '54']);
    expect(new Set(told).size).toBe(told.length);
  });

  it('of one VPC is none, whose interfaces are read as those of any other', () => {
    const { isMember, read, rows } = hubsOf(modelOf(hub(1)));
    expect(isMember('vpc-0')).toBe(false);
    read('vpc-0', []);
    expect([...rows()]).toEqual([]);
    expect(['vpc-0', 'vpc-gone'].map(hubsOf(modelOf(hub(2))).isMember)).toEqual([true, false]);
  });

  it('reads of its members what was brought of them', () => {
    const model = modelOf(hub(3));
    const [own, silent] = [
      hubsOf(model),
      hubsOf(
        model,
        () => 'all',
        (one): Bundle => ({ ...one, sends: asked, takes: asked }),
      ),
    ];
    for (const vpcId of own.vpcIds) silent.read(vpcId, own.bundlesOf(vpcId));
    expect([...silent.rows()].map(({ set }) => set.words)).toEqual([...own.rows()].map(({ set }) => set.words));
  });

  it('has each flow by rules about groups once, and none of a VPC with itself', () => {
    const reference = (group: string) => ({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, UserIdGroupPairs: [{ GroupId: group, UserId: '111122223333' }] });
    const made = hub(
      4,
      edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }),
      // Of the last two, that have addresses in common, nothing is told here.
      edit('VPC', 'vpc-2', { CidrBlock: '10.2.0.0/15' }),
      ...[0, 1, 2, 3].map((n) => eni(`eni-${n}x`, `subnet-${n}`, `10.${n}.0.11`, { Groups: [{ GroupId: `sg-${n}` }] })),
      ...[0, 1, 2, 3].map((n) => edit('SecurityGroup', `sg-${n}`, { IpPermissions: [reference('sg-0'), reference('sg-3')] })),
    );
    const tell = (nameOf: (vpcId: string) => string) =>
      [...hubsOf(modelOf(made), nameOf).rows()]
        .map((row) => `${row.from.name.at(-1)}${row.to.name.at(-1)} ${row.senders.length} ${row.receivers.length}`)
        .sort();
    expect(tell((id) => id)).toEqual(['01 1 1', '02 1 1', '03 1 1', '30 1 1', '31 1 1']);
  });
});

function asked(): never {
  throw new Error('asked in vain');
}

// In the order of their ids: the last four of 68 are vpc-67, vpc-7, vpc-8 and vpc-9.
describe('of more route tables than are compiled', () => {
  /** The VPCs, by number, that are not told with the first. */
  const notWithFirst = (made: Draft) => {
    const { covers, vpcIds } = hubsOf(modelOf(made));
    return vpcIds.filter((id) => id !== 'vpc-0' && !covers('vpc-0', id)).join(' ');
  };

  it("a hub tells the first 64 of VPCs' own, and whose are like one of them", () => {
    const made = hub(67, ...Array.from({ length: 67 }, (_, n) => table(n, to(`192.168.${n === 9 ? 5 : n}.0/24`, { TransitGatewayId: 'tgw-1' }))));
    // In whatever order.
    routes(made, 'rtb-9').reverse();
    expect(notWithFirst(made)).toBe('vpc-7 vpc-8');
  });

  it("a hub tells the first 64 of the gateway's, and whose is one of them, or none", () => {
    const made = hub(68);
    const [all] = made[TABLE] as [Record<string, JsonObject[]>];
    const own = (all['Associations'] as JsonObject[]).map((one) => [one]);
    own[5]?.push(...(own[8] ?? []));
    made[TABLE] = own.flatMap((Associations, n) => (n === 8 || n === 9 ? [] : [{ ...all, TransitGatewayRouteTableId: `tgw-rtb-${n}`, Associations }]));
    expect(notWithFirst(made)).toBe('vpc-67 vpc-7');
  });
});
