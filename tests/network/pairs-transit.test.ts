// Ways across a transit gateway that are put together from both sides' parts, and those that have to be walked: all pairs at once must say
// what single questions say, and what AWS's documentation has it.
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html, https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html

import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../src/core/index.ts';
import { findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { indexPairs, rowSays } from '../../src/network/pairs/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { allow, change, edit, eni, find, reroute, routes, sg, subnet, tcp, to } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;

const HTTPS = { version: 4, protocol: 6, sourcePort: 50_000, destinationPort: 443 } as const;

/** What both say of HTTPS from one to the other; one word where they agree. */
function asked(made: Draft, unread: readonly string[], from: string, receiver: string): string {
  const model = readNetwork(snapshotOf(worldOf(made), false, unread));
  const addressOf = (id: string): bigint => parseCidr(find(made, 'NetworkInterface', id).PrivateIpAddress)?.first ?? 0n;
  const packet = { ...HTTPS, source: addressOf(from), destination: addressOf(receiver) };
  const rows = [...indexPairs(model, ({ id }) => id).all()].filter((row) => row.from.name === from && row.to.name === receiver);
  const answers = rows.map((row) => rowSays(row, packet));
  const all = answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
  const [a, b] = [from, receiver].map((id) => findEnds(model, id));
  if (a?.ok !== true || b?.ok !== true) throw new Error('an end is not there');
  const alone = reachBetween(model, a.value.ends, b.value.ends, { protocol: 'tcp', port: 443, sourcePort: [50_000, 50_000] }).answer;
  return all === alone ? all : `all at once ${all}, alone ${alone}`;
}

const attachment = (id: string, more: Record<string, unknown>): Step => edit('TransitGatewayVpcAttachment', id, more);
const table = (...list: readonly (readonly [cidr: string, attachment: string | undefined, state?: string])[]): Step =>
  edit('TransitGatewayRouteTable', 'tgw-rtb-1', {
    Routes: list.map(([DestinationCidrBlock, id, State = 'active']) => ({
      DestinationCidrBlock,
      Type: 'static',
      State,
      TransitGatewayAttachments: id === undefined ? [] : [{ TransitGatewayAttachmentId: id, ResourceId: `vpc-${id.slice(-1)}`, ResourceType: 'vpc' }],
    })),
  });
const TO_A = ['10.0.0.0/16', 'tgw-attach-a'] as const;
const deny =
  (acl: string, Egress: boolean, CidrBlock: string): Step =>
  (made) =>
    find(made, 'NetworkAcl', acl).Entries.push({ RuleNumber: 50, RuleAction: 'deny', Protocol: '-1', CidrBlock, Egress });
/** Another interface in the upper half of the receiver's subnet, and another subnet of the zone `us-east-1c`, that is attached where it is said. */
const more = (made: Draft) =>
  change(
    made,
    eni('eni-b9', 'subnet-b0', '10.1.0.200'),
    subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1c'),
    eni('eni-b1', 'subnet-b1', '10.1.1.10'),
    reroute('rtb-subnet-b1', '10.0.1.0/24', { TransitGatewayId: 'tgw-1' }),
  );

/** The subnet has the table and the network ACL of another, and none of its own. */
const asOf =
  (id: string, routeTable: string, acl: string): Step =>
  (made) => {
    const without = (type: string, own: string) => (made[`AWS::EC2::${type}`] ?? []).filter((one) => one !== find(made, type, own));
    made['AWS::EC2::RouteTable'] = without('RouteTable', `rtb-${id}`);
    made['AWS::EC2::NetworkAcl'] = without('NetworkAcl', `acl-${id}`);
    for (const one of [find(made, 'RouteTable', routeTable), find(made, 'NetworkAcl', acl)]) one.Associations.push({ SubnetId: id });
  };
const unassociated =
  (type: 'RouteTable' | 'NetworkAcl', id: string): Step =>
  (made) => {
    made[`AWS::EC2::${type}`] = (made[`AWS::EC2::${type}`] ?? []).filter((one) => one !== find(made, type, id));
  };

const CASES: readonly (readonly [says: string, steps: readonly Step[], expected: string, unread?: readonly string[]])[] = [
  ['as it is', [], 'yes, yes, no, yes'],
  ["where the sender's attachment is not available", [attachment('tgw-attach-a', { State: 'failed' })], 'no, no, no, no'],
  ["where the receiver's attachment is not available", [attachment('tgw-attach-b', { State: 'failed' })], 'no, no, no, no'],
  ['where no attachment was read', [], 'unknown, unknown, unknown, unknown', ['AWS::EC2::TransitGatewayVpcAttachment']],
  ["where the sender's attachment has no subnets", [attachment('tgw-attach-a', { SubnetIds: [] })], 'no, no, no, no'],
  [
    "where the sender's attachment has a subnet that was not read",
    [attachment('tgw-attach-a', { SubnetIds: ['subnet-a1', 'subnet-x'] })],
    'unknown, unknown, no, unknown',
  ],
  [
    "where the receiver's attachment has a subnet that was not read",
    [attachment('tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-x'] })],
    'unknown, unknown, unknown, unknown',
  ],
  ['where an attachment has no subnets', [attachment('tgw-attach-b', { SubnetIds: [] })], 'no, no, no, no'],
  ["where the gateway's table names an attachment that was not read", [table(TO_A, ['10.1.0.0/16', 'tgw-attach-x'])], 'unknown, unknown, no, unknown'],
  ["where the gateway's table sends half of the subnet there", [table(TO_A, ['10.1.0.0/25', 'tgw-attach-b'])], 'yes, no, no, yes'],
  [
    "where the gateway's table drops half of the subnet",
    [table(TO_A, ['10.1.0.0/16', 'tgw-attach-b'], ['10.1.0.128/25', undefined, 'blackhole'])],
    'yes, no, no, yes',
  ],
  ["where the gateway's table drops it all", [table(TO_A, ['10.1.0.0/16', undefined, 'blackhole'])], 'no, no, no, no'],
  [
    "where the gateway's table sends halves to two attachments",
    [table(TO_A, ['10.1.0.0/25', 'tgw-attach-b'], ['10.1.0.128/25', 'tgw-attach-a'])],
    'yes, no, no, yes',
  ],
  ["where the gateway's table has no route back", [table(['10.1.0.0/16', 'tgw-attach-b'])], 'no, no, no, no'],
  ["where the gateway's routes were not read", [edit('TransitGatewayRouteTable', 'tgw-rtb-1', { Routes: undefined })], 'unknown, unknown, no, unknown'],
  ['where no table is associated', [edit('TransitGatewayRouteTable', 'tgw-rtb-1', { Associations: [] })], 'no, no, no, no'],
  ['where no table of the gateway was read', [], 'unknown, unknown, no, unknown', ['AWS::EC2::TransitGatewayRouteTable']],
  [
    'where half of the subnet is routed to a peering connection',
    [reroute('rtb-a1', '10.1.0.128/25', { VpcPeeringConnectionId: 'pcx-1' })],
    'yes, yes, no, yes',
  ],
  [
    'where half of the subnet is routed to nowhere',
    [(made) => routes(made, 'rtb-a1').push({ ...to('10.1.0.128/25', { TransitGatewayId: 'tgw-1' }), State: 'blackhole' })],
    'yes, no, no, yes',
  ],
  [
    'where half of the subnet has no route',
    [(made) => find(made, 'RouteTable', 'rtb-a1').Routes.splice(1, 9, to('10.1.0.0/25', { TransitGatewayId: 'tgw-1' }))],
    'yes, no, no, yes',
  ],
  ['where halves are routed to two gateways', [reroute('rtb-a1', '10.1.0.128/25', { TransitGatewayId: 'tgw-9' })], 'yes, unknown, no, yes'],
  ['where the receiver answers by another gateway', [reroute('rtb-b0', '10.0.1.0/24', { TransitGatewayId: 'tgw-9' })], 'unknown, unknown, no, unknown'],
  ['where the receiver answers by an internet gateway', [reroute('rtb-b0', '10.0.1.0/24', { GatewayId: 'igw-b' })], 'no, no, no, no'],
  ['where all goes to an internet gateway', [reroute('rtb-a1', '10.1.0.0/16', { GatewayId: 'igw-a' })], 'no, no, no, no'],
  ['where all goes to an egress-only gateway', [reroute('rtb-a1', '10.1.0.0/16', { EgressOnlyInternetGatewayId: 'eigw-a' })], 'no, no, no, no'],
  ['where no route table was read', [], 'unknown, unknown, unknown, unknown', ['AWS::EC2::RouteTable']],
  ['where no network ACL was read', [], 'unknown, unknown, no, unknown', ['AWS::EC2::NetworkAcl']],
  ['where a network ACL stops it on its way into the gateway', [deny('acl-a1', false, '10.0.1.0/24')], 'no, no, no, no'],
  ['where a network ACL stops half of it on its way out of the gateway', [deny('acl-b0', true, '10.0.1.0/25')], 'no, no, no, no'],
  ["where the receiver's attachment is in another subnet", [attachment('tgw-attach-b', { SubnetIds: ['subnet-b1'] })], 'no, no, yes, no'],
  [
    'where it is in another subnet, whose network ACL stops what leaves',
    [attachment('tgw-attach-b', { SubnetIds: ['subnet-b1'] }), deny('acl-subnet-b1', true, '10.1.0.0/24')],
    'no, no, yes, no',
  ],
  ["where it is in two subnets, neither of the sender's zone", [attachment('tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'] })], 'yes, yes, yes, yes'],
  [
    'where it is in two, and a network ACL stops what goes from one to the other',
    [attachment('tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'] }), deny('acl-subnet-b1', true, '10.1.0.0/24')],
    'unknown, unknown, yes, unknown',
  ],
  [
    "where it is in two, and the receiver's network ACL stops what comes from outside",
    [attachment('tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'] }), deny('acl-b0', false, '10.0.0.0/16')],
    'unknown, unknown, yes, unknown',
  ],
  ['where two subnets differ in their zone alone', [asOf('subnet-b1', 'rtb-b0', 'acl-b0')], 'yes, yes, no, yes'],
  [
    "where the sender's network ACL was not read, and that of the attachment's subnet was",
    [subnet('subnet-a5', 'vpc-a', '10.0.5.0/24', 'us-east-1b'), attachment('tgw-attach-a', { SubnetIds: ['subnet-a5'] }), unassociated('NetworkAcl', 'acl-a1')],
    'unknown, unknown, no, unknown',
  ],
  [
    "where the network ACL of the attachment's subnet was not read, and the sender's was",
    [
      subnet('subnet-a5', 'vpc-a', '10.0.5.0/24', 'us-east-1b'),
      attachment('tgw-attach-a', { SubnetIds: ['subnet-a5'] }),
      unassociated('NetworkAcl', 'acl-subnet-a5'),
    ],
    'unknown, unknown, no, unknown',
  ],
  ['in appliance mode', [attachment('tgw-attach-b', { Options: { ApplianceModeSupport: 'enable' } })], 'yes, yes, no, yes'],
];

const ENDS = [
  ['eni-a1', 'eni-b0'],
  ['eni-a1', 'eni-b9'],
  ['eni-a1', 'eni-b1'],
  ['eni-b0', 'eni-a1'],
] as const;

describe('across a transit gateway', () => {
  it.each(CASES.map(([says, steps, expected, unread = []]) => ({ says, steps, expected, unread })))('$says', ({ steps, expected, unread }) => {
    const made = () => change(more(draft()), ...steps);
    expect(ENDS.map(([from, receiver]) => asked(made(), unread, from, receiver)).join(', ')).toBe(expected);
  });
});

const WITHIN: readonly (readonly [says: string, steps: readonly Step[], expected: string])[] = [
  ['as it is', [], 'yes, yes'],
  ['where the route table of one was not read', [unassociated('RouteTable', 'rtb-b0')], 'unknown, unknown'],
  ['where the route table of the other was not read', [unassociated('RouteTable', 'rtb-subnet-b1')], 'unknown, unknown'],
  ['where the network ACL of one was not read', [unassociated('NetworkAcl', 'acl-b0')], 'unknown, unknown'],
  ['where the network ACL of the other was not read', [unassociated('NetworkAcl', 'acl-subnet-b1')], 'unknown, unknown'],
  [
    'where a network ACL stops some, and a rule refers to a group',
    [deny('acl-b0', true, '10.9.0.0/16'), allow('sg-b', 'in', tcp(443, sg('sg-b')))],
    'yes, yes',
  ],
];

describe('within a VPC', () => {
  it.each(WITHIN.map(([says, steps, expected]) => ({ says, steps, expected })))('$says', ({ steps, expected }) => {
    const made = () => change(more(draft()), ...steps);
    const ends = [
      ['eni-b0', 'eni-b1'],
      ['eni-b1', 'eni-b0'],
    ] as const;
    expect(ends.map(([from, receiver]) => asked(made(), [], from, receiver)).join(', ')).toBe(expected);
  });
});
