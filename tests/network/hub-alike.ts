// VPCs around one transit gateway that differ in nothing but their addresses, and what is changed of them; and what a hub tells of them.

import { expect } from 'vitest';
import { type NetworkModel, readNetwork } from '../../src/network/index.ts';
import { type Bundle, createBundles, createReading } from '../../src/network/pairs/bundles.ts';
import { createHubs } from '../../src/network/pairs/hub-rows.ts';
import { createPaths } from '../../src/network/pairs/paths.ts';
import { gatherStations } from '../../src/network/pairs/stations.ts';
import { classifySubnets } from '../../src/network/pairs/subnet-classes.ts';
import { type Draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { change, find, routes, to } from './world-scenarios.ts';

export type Step = (made: Draft) => unknown;

/** VPCs alike but for their addresses, one subnet and interface in each, around one transit gateway. */
export function hub(count: number, ...steps: readonly Step[]): Draft {
  const made: Draft = { 'AWS::EC2::TransitGateway': [{ TransitGatewayId: 'tgw-1', State: 'available', Options: {} }] };
  const push = (type: string, config: Readonly<Record<string, unknown>>) => (made[`AWS::EC2::${type}`] ??= []).push(config);
  const every = (protocol: string, block: string) => ({ IpProtocol: protocol, IpRanges: [{ CidrIp: block }] });
  const place = (n: number) => ({ TransitGatewayAttachmentId: `tgw-attach-${n}`, ResourceId: `vpc-${n}`, ResourceType: 'vpc' });
  for (let n = 0; n < count; n++) {
    const block = `10.${n}.0.0/16`;
    push('VPC', { VpcId: `vpc-${n}`, CidrBlock: block });
    push('Subnet', { SubnetId: `subnet-${n}`, VpcId: `vpc-${n}`, CidrBlock: `10.${n}.0.0/24`, AvailabilityZone: 'us-east-1a', OwnerId: '111122223333' });
    push('RouteTable', {
      RouteTableId: `rtb-${n}`,
      VpcId: `vpc-${n}`,
      Associations: [{ Main: true }],
      Routes: [to(block, { GatewayId: 'local' }), to('10.0.0.0/8', { TransitGatewayId: 'tgw-1' })],
    });
    push('NetworkAcl', {
      NetworkAclId: `acl-${n}`,
      VpcId: `vpc-${n}`,
      Associations: [{ SubnetId: `subnet-${n}` }],
      Entries: [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress })),
    });
    push('SecurityGroup', {
      GroupId: `sg-${n}`,
      VpcId: `vpc-${n}`,
      IpPermissions: [every('-1', '10.0.0.0/8')],
      IpPermissionsEgress: [every('-1', '0.0.0.0/0')],
    });
    push('TransitGatewayVpcAttachment', {
      ...place(n),
      TransitGatewayId: 'tgw-1',
      VpcId: `vpc-${n}`,
      SubnetIds: [`subnet-${n}`],
      State: 'available',
      Options: {},
    });
    push('NetworkInterface', {
      NetworkInterfaceId: `eni-${n}`,
      VpcId: `vpc-${n}`,
      SubnetId: `subnet-${n}`,
      AvailabilityZone: 'us-east-1a',
      Status: 'in-use',
      InterfaceType: 'interface',
      Groups: [{ GroupId: `sg-${n}` }],
      PrivateIpAddress: `10.${n}.0.10`,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: `10.${n}.0.10` }],
    });
  }
  push('TransitGatewayRouteTable', {
    TransitGatewayRouteTableId: 'tgw-rtb-1',
    TransitGatewayId: 'tgw-1',
    Associations: Array.from({ length: count }, (_, n) => ({ ...place(n), State: 'associated' })),
    Propagations: [],
    Routes: Array.from({ length: count }, (_, n) => ({
      DestinationCidrBlock: `10.${n}.0.0/16`,
      Type: 'propagated',
      State: 'active',
      TransitGatewayAttachments: [place(n)],
    })),
  });
  return change(made, ...steps);
}

export const modelOf = (made: Draft, unread: readonly string[] = []): NetworkModel => readNetwork(snapshotOf(worldOf(made), false, unread));

/** The hubs of a network, with interfaces called by their VPCs, and bundles as they are or changed. */
export function hubsOf(model: NetworkModel, nameOf: (vpcId: string) => string = () => 'all', changed: (one: Bundle) => Bundle = (one) => one) {
  const { stations } = gatherStations(model, classifySubnets(model), ({ vpcId }) => nameOf(vpcId));
  const bundles = createBundles(createReading(model), stations).map(changed);
  const vpcIds = [...new Set(bundles.map(({ place }) => place.vpcId))];
  const bundlesOf = (id: string) => bundles.filter(({ place }) => place.vpcId === id);
  return { vpcIds, bundlesOf, ...createHubs(model, createPaths(model).routing, vpcIds, bundlesOf) };
}

/** The pairs of VPCs, one way round, that are not told at once, by their numbers; `all` where none is. */
export function apart(made: Draft): string {
  const { vpcIds, covers } = hubsOf(modelOf(made));
  const pairs = vpcIds.flatMap((a, n) => vpcIds.slice(n + 1).map((b) => [a, b] as const));
  for (const [a, b] of pairs) expect(covers(a, b)).toBe(covers(b, a));
  expect(vpcIds.some((id) => covers(id, id))).toBe(false);
  const open = pairs.filter(([a, b]) => !covers(a, b)).map(([a, b]) => `${a.slice(4)}-${b.slice(4)}`);
  return open.length === pairs.length ? 'all' : open.join(' ');
}

export const table =
  (n: number, ...more: readonly Record<string, unknown>[]): Step =>
  (made) =>
    routes(made, `rtb-${n}`).push(...more);
export const ofHub =
  (step: (one: Record<string, unknown>) => unknown): Step =>
  (made) =>
    step(find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1'));
export const attachment =
  (n: number, more: Record<string, unknown>): Step =>
  (made) =>
    Object.assign(find(made, 'TransitGatewayVpcAttachment', `tgw-attach-${n}`), more);
