// Routes of subnets and of transit gateways, drawn at random around those that a network has.

import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, REGION } from '../network/world.ts';
import type { Chance } from '../suricata/random.ts';
import { cidr, cidr6, number, transitOf, VPCS, type Vpc } from './plan.ts';
import { FIREWALL } from './world-inspection.ts';

/** One route for a destination, as AWS has it: a later one with the same destination replaces an earlier one. */
/** `detours`: destinations that lead past the firewall instead. */
export function drawRoutes(chance: Chance, vpc: Vpc, detours: readonly string[]): readonly JsonObject[] {
  const others = VPCS.filter((one) => one !== vpc);
  const gateway = { GatewayId: `igw-${vpc}` };
  const between = (other: Vpc): JsonObject => {
    const peering = [`pcx-${vpc}${other}`, `pcx-${other}${vpc}`].find((id) => ['pcx-ab', 'pcx-bc'].includes(id));
    return peering !== undefined && chance.isOneIn(2) ? { VpcPeeringConnectionId: peering } : { TransitGatewayId: transitOf(vpc) };
  };
  const out = chance.isOneIn(4) ? (vpc === 'a' ? { NatGatewayId: 'nat-a' } : { TransitGatewayId: transitOf(vpc) }) : gateway;
  const out6 = vpc === 'a' && chance.isOneIn(3) ? { EgressOnlyInternetGatewayId: 'eigw-a' } : gateway;
  const found = new Map<string, JsonObject>();
  const add = (destination: string, target: JsonObject, State = 'active') => {
    const key = destination.includes(':') ? { DestinationIpv6CidrBlock: destination } : { DestinationCidrBlock: destination };
    found.set(destination, { ...key, ...target, State, Origin: 'CreateRoute' });
  };
  add(cidr(vpc), { GatewayId: 'local' });
  add(cidr6(vpc), { GatewayId: 'local' });
  add('0.0.0.0/0', out);
  add('::/0', out6);
  for (const other of others) {
    add(cidr(other), between(other));
    add(cidr6(other), between(other));
  }
  for (let drawn = chance.isOneIn(2) ? 0 : chance.below(3); drawn > 0; drawn--) {
    const other = chance.pick(others);
    const destination = chance.pick([`10.${number(other)}.1.0/24`, '8.0.0.0/8', '10.0.0.0/8', `2600:1f18:0:${number(other)}01::/64`, '2600:1f18::/32']);
    const target = destination === '8.0.0.0/8' ? chance.pick([out, gateway]) : between(other);
    add(destination, target, chance.isOneIn(4) ? 'blackhole' : 'active');
  }
  for (const destination of detours) add(destination, { GatewayId: FIREWALL.endpoint });
  return [...found.values()];
}

interface SubnetDrawn {
  readonly vpc: Vpc;
  readonly id: string;
  readonly zone: string;
}

export function drawTransit(chance: Chance, subnets: readonly SubnetDrawn[], isPeered: boolean): Record<string, readonly JsonObject[]> {
  const keeps = chance.isOneIn(2);
  const place = (vpc: Vpc) => ({ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, ResourceId: `vpc-${vpc}`, ResourceType: 'vpc' });
  const peer = (gateway: string) => ({
    TransitGatewayAttachmentId: 'tgw-attach-peer',
    ResourceId: gateway === 'tgw-1' ? 'tgw-2' : 'tgw-1',
    ResourceType: 'peering',
  });
  const routesOf = (gateway: string): readonly JsonObject[] => {
    const found = new Map<string, JsonObject>();
    const add = (DestinationCidrBlock: string, to: JsonObject | undefined, Type = 'static') =>
      found.set(DestinationCidrBlock, {
        DestinationCidrBlock,
        Type,
        State: to === undefined ? 'blackhole' : 'active',
        TransitGatewayAttachments: to === undefined ? [] : [to],
      });
    for (const vpc of VPCS) {
      const isOwn = transitOf(vpc) === gateway;
      if (!isOwn && !isPeered) continue;
      for (const one of [cidr(vpc), cidr6(vpc)]) if (!chance.isOneIn(20)) add(one, isOwn ? place(vpc) : peer(gateway), isOwn ? 'propagated' : 'static');
    }
    const own = VPCS.filter((vpc) => transitOf(vpc) === gateway);
    const target = () => (chance.isOneIn(4) ? undefined : place(chance.pick(own)));
    for (let drawn = chance.isOneIn(2) ? 0 : chance.below(3); drawn > 0; drawn--)
      add(chance.pick(['0.0.0.0/0', '10.1.1.0/24', '10.0.0.0/8', '2600:1f18:0:101::/64', '::/0']), target());
    return [...found.values()];
  };
  const attached = VPCS.map((vpc) => {
    const own = subnets.filter((one) => one.vpc === vpc);
    const [first, second] = chance.isOneIn(2) ? own : own.toReversed();
    // One subnet in a zone. Which zone is chosen behind a peered gateway is not documented: one subnet there.
    const both = !isPeered && first?.zone !== second?.zone && chance.isOneIn(2);
    return { vpc, SubnetIds: both ? [first?.id ?? '', second?.id ?? ''] : [first?.id ?? ''] };
  });
  const table = (gateway: string) => ({
    TransitGatewayRouteTableId: `tgw-rtb-${gateway}`,
    TransitGatewayId: gateway,
    Associations: [...VPCS.filter((vpc) => transitOf(vpc) === gateway).map(place), ...(isPeered ? [peer(gateway)] : [])]
      .filter(() => !chance.isOneIn(20))
      .map((one) => ({ ...one, State: 'associated' })),
    Propagations: [],
    Routes: routesOf(gateway),
  });
  return {
    'AWS::EC2::TransitGateway': ['tgw-1', 'tgw-2'].map((TransitGatewayId) => ({
      TransitGatewayId,
      State: 'available',
      Options: { SecurityGroupReferencingSupport: keeps ? 'enable' : 'disable' },
    })),
    'AWS::EC2::TransitGatewayVpcAttachment': attached.map(({ vpc, SubnetIds }) => ({
      TransitGatewayAttachmentId: `tgw-attach-${vpc}`,
      TransitGatewayId: transitOf(vpc),
      VpcId: `vpc-${vpc}`,
      SubnetIds,
      State: 'available',
      Options: { SecurityGroupReferencingSupport: 'enable' },
    })),
    'AWS::EC2::TransitGatewayAttachment': isPeered
      ? [
          {
            TransitGatewayAttachmentId: 'tgw-attach-peer',
            TransitGatewayId: 'tgw-1',
            ResourceType: 'peering',
            ResourceId: 'tgw-2',
            State: 'available',
          },
        ]
      : [],
    'AWS::EC2::TransitGatewayPeeringAttachment': isPeered
      ? [
          {
            TransitGatewayAttachmentId: 'tgw-attach-peer',
            State: 'available',
            RequesterTgwInfo: { TransitGatewayId: 'tgw-1', OwnerId: ACCOUNT, Region: REGION },
            AccepterTgwInfo: { TransitGatewayId: 'tgw-2', OwnerId: ACCOUNT, Region: REGION },
          },
        ]
      : [],
    'AWS::EC2::TransitGatewayRouteTable': ['tgw-1', 'tgw-2'].map(table),
  };
}
