// What the networks in several zones are joined with: a VPC that is peered or behind a transit gateway, and a VPC for inspection with an
// endpoint in each zone, to which the transit gateway sends by zone or, in appliance mode, by its own choice. In both IP versions. Shapes:
// https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html,
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config-tgw-multi-az.html,
// https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html (a VPC's internet by the NAT gateways of another)

import fc from 'fast-check';
import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, REGION } from './world.ts';

/** What a route leads to, in each IP version; nothing where it has no route. */
type Hops = readonly [JsonObject | undefined, JsonObject | undefined];
type Link = 'pcx' | 'tgw' | 'none';
type Onward = 'direct' | 'inspected' | 'blackhole';

export const FAR = { id: 'vpc-p', v4: '10.1.0.0/16', v6: '2600:2::/56' } as const;
export const GUARD = { id: 'vpc-i', v4: '10.9.0.0/16', v6: '2600:9::/56' } as const;

const zones = fc.constantFrom<readonly number[]>([0, 1], [0, 1], [0, 1], [0, 1], [0], [1]);
const link = fc.constantFrom<Link>('pcx', 'pcx', 'tgw', 'tgw', 'tgw', 'tgw');
const link6 = fc.constantFrom<Link | 'same'>('same', 'same', 'same', 'same', 'same', 'none', 'pcx', 'tgw');
const onward = fc.constantFrom<Onward>('direct', 'direct', 'direct', 'inspected', 'inspected', 'inspected', 'inspected', 'inspected', 'blackhole');
const isAppliance = fc.constantFrom(false, false, false, false, false, true);

export const joinedOf = fc.option(
  fc.record({
    /** By which the first VPC reaches the other, and the other the first. */
    there: link,
    back: link,
    there6: link6,
    back6: link6,
    isSame: fc.constantFrom(true, true, true, true, false),
    isPeered: fc.constantFrom(true, true, true, true, true, true, true, true, false),
    nearZones: fc.constantFrom<readonly number[]>([0, 1], [0, 1], [0, 1, 2], [0, 1, 2], [0], [1]),
    farZones: zones,
    guardZones: fc.constantFrom<readonly number[]>([0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0], [1]),
    appliances: fc.record({ near: isAppliance, far: isAppliance, guard: fc.boolean() }),
    /** How the tables of the transit gateway lead on, for what comes from the first VPC, and from the other. */
    nearOnward: onward,
    farOnward: onward,
    isSameOnward: fc.constantFrom(true, true, true, true, false),
    carries6: fc.constantFrom(true, true, true, true, true, true, true, false),
    /** Of routes to VPCs: whether they are propagated, and whether the attachments propagate IPv6. */
    isPropagated: fc.constantFrom(true, false, false, false),
    isOn6: fc.boolean(),
    /** Whether the subnets of the inspection VPC's attachment share a route table, and so an endpoint. */
    isShared: fc.constantFrom(false, false, false, true),
    /** The endpoint that each of them sends to; or back into the transit gateway. */
    guards: fc.tuple(...[0, 1].map(() => fc.constantFrom<'own' | 0 | 1 | 'tgw'>('own', 'own', 'own', 'own', 'own', 'own', 0, 1, 'tgw'))),
    farOut: fc.constantFrom('igw', 'igw', 'tgw', 'tgw'),
    farOut6: fc.constantFrom('igw', 'igw', 'eigw', 'tgw'),
    isShown: fc.tuple(fc.boolean(), fc.boolean()),
  }),
  { freq: 3 },
);
type Drawn = typeof joinedOf extends fc.Arbitrary<infer T> ? T : never;
export type Joined = NonNullable<Drawn>;

export const FAR_SUBNETS = [0, 1].map((zone) => ({
  id: `subnet-p${zone}`,
  vpc: FAR.id,
  kind: 'far',
  zone,
  cidr: `10.1.${zone}.0/24`,
  v6: `2600:2:0:${zone}::/64`,
}));
export const GUARD_SUBNETS = [
  ...[0, 1].map((zone) => ({ id: `subnet-it${zone}`, vpc: GUARD.id, kind: 'guard', zone, cidr: `10.9.${zone}.0/24`, v6: `2600:9:0:${zone}::/64` })),
  ...[0, 1].map((zone) => ({ id: `subnet-if${zone}`, vpc: GUARD.id, kind: 'fw', zone, cidr: `10.9.1${zone}.0/24`, v6: `2600:9:0:1${zone}::/64` })),
];

const TARGETS: Readonly<Record<Link, JsonObject | undefined>> = {
  pcx: { VpcPeeringConnectionId: 'pcx-1' },
  tgw: { TransitGatewayId: 'tgw-1' },
  none: undefined,
};

/** How the subnets of the first VPC reach the other. */
export function hopsThere({ there, there6 }: Joined): Hops {
  return [TARGETS[there], TARGETS[there6 === 'same' ? there : there6]];
}
function hopsBack({ there, back, there6, back6, isSame }: Joined): Hops {
  const own = isSame ? there : back;
  const own6 = isSame ? there6 : back6;
  return [TARGETS[own], TARGETS[own6 === 'same' ? own : own6]];
}

/** The routes of a subnet in both versions. */
export function routesOf(v4: string, v6: string, [first, second]: Hops): readonly JsonObject[] {
  const more = { State: 'active', Origin: 'CreateRoute' };
  return [
    ...(first === undefined ? [] : [{ DestinationCidrBlock: v4, ...first, ...more }]),
    ...(second === undefined ? [] : [{ DestinationIpv6CidrBlock: v6, ...second, ...more }]),
  ];
}
export function localsOf({ v4, v6 }: { readonly v4: string; readonly v6: string }): readonly JsonObject[] {
  const local = { GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' };
  return [
    { DestinationCidrBlock: v4, ...local },
    { DestinationIpv6CidrBlock: v6, ...local },
  ];
}

const NEAR = { v4: '10.0.0.0/16', v6: '2600:1::/56' } as const;
const EVERYTHING = ['0.0.0.0/0', '::/0'] as const;
const gateway = (GatewayId: string): JsonObject => ({ GatewayId });

export function joinedTables(drawn: Joined): readonly JsonObject[] {
  const { farOut, farOut6, guards, isShared } = drawn;
  const table = (VpcId: string, id: string, subnets: readonly string[], Routes: readonly JsonObject[]): JsonObject => ({
    RouteTableId: `rtb-${id}`,
    VpcId,
    Associations: subnets.map((SubnetId) => ({ SubnetId })),
    Routes,
  });
  const out: Hops = [
    farOut === 'igw' ? gateway('igw-p') : TARGETS.tgw,
    farOut6 === 'igw' ? gateway('igw-p') : farOut6 === 'eigw' ? { EgressOnlyInternetGatewayId: 'eigw-p' } : TARGETS.tgw,
  ];
  const far = FAR_SUBNETS.map(({ id }) =>
    table(FAR.id, id, [id], [...localsOf(FAR), ...routesOf(...EVERYTHING, out), ...routesOf(NEAR.v4, NEAR.v6, hopsBack(drawn))]),
  );
  const guardOf = (zone: number): Hops => {
    const at = guards[zone] ?? 'own';
    if (at === 'tgw') return [TARGETS.tgw, TARGETS.tgw];
    const target = gateway(`vpce-if${at === 'own' ? zone : at}`);
    return [target, target];
  };
  const attached = (isShared ? [[0, 1]] : [[0], [1]]).map((own) =>
    table(
      GUARD.id,
      `subnet-it${own[0] ?? 0}`,
      own.map((zone) => `subnet-it${zone}`),
      [...localsOf(GUARD), ...routesOf(...EVERYTHING, guardOf(own[0] ?? 0))],
    ),
  );
  const behind = [0, 1].map((zone) =>
    table(GUARD.id, `subnet-if${zone}`, [`subnet-if${zone}`], [...localsOf(GUARD), ...routesOf(...EVERYTHING, [TARGETS.tgw, TARGETS.tgw])]),
  );
  return [...far, ...attached, ...behind];
}

const place = (name: string) => ({ TransitGatewayAttachmentId: `tgw-attach-${name}`, ResourceId: `vpc-${name}`, ResourceType: 'vpc' });

/** As its routes are read, or as static ones and what propagates into it. */
function transitTable(name: string, routes: readonly (readonly [string, string])[], isPropagated: boolean): JsonObject {
  const of: Readonly<Record<string, string>> = { [FAR.v4]: 'p', [FAR.v6]: 'p', [NEAR.v4]: 'z', [NEAR.v6]: 'z' };
  const propagated = isPropagated ? routes.filter(([cidr, to]) => of[cidr] === to) : [];
  return {
    TransitGatewayRouteTableId: `tgw-rtb-${name}`,
    TransitGatewayId: 'tgw-1',
    Associations: [{ ...place(name), State: 'associated' }],
    Propagations: [...new Set(propagated.map(([, to]) => to))].map((to) => ({ ...place(to), State: 'enabled' })),
    [isPropagated ? 'StaticRoutes' : 'Routes']: routes
      .filter((one) => !propagated.includes(one))
      .map(([DestinationCidrBlock, to]) => ({
        DestinationCidrBlock,
        Type: 'static',
        State: to === '' ? 'blackhole' : 'active',
        TransitGatewayAttachments: to === '' ? [] : [place(to)],
      })),
  };
}

export function joinedRecords(drawn: Joined): Record<string, readonly JsonObject[]> {
  const { appliances, nearOnward, farOnward, isSameOnward, carries6, isPropagated, isOn6 } = drawn;
  const attachment = (name: string, ApplianceModeSupport: boolean, SubnetIds: readonly string[]): JsonObject => ({
    TransitGatewayAttachmentId: `tgw-attach-${name}`,
    TransitGatewayId: 'tgw-1',
    VpcId: `vpc-${name}`,
    SubnetIds,
    State: 'available',
    Options: {
      ApplianceModeSupport: ApplianceModeSupport ? 'enable' : 'disable',
      Ipv6Support: isOn6 ? 'enable' : 'disable',
      SecurityGroupReferencingSupport: 'disable',
    },
  });
  const led = (kind: Onward, to: string): string => (kind === 'blackhole' ? '' : kind === 'inspected' ? 'i' : to);
  const [near, far] = [nearOnward, isSameOnward ? nearOnward : farOnward];
  const carried = (routes: readonly (readonly [string, string])[]) => routes.filter(([cidr]) => carries6 || !cidr.includes(':'));
  const blocks = (one: { readonly v4: string; readonly v6: string }) => ({
    CidrBlockSet: [{ CidrBlock: one.v4 }],
    Ipv6CidrBlockSet: [{ Ipv6CidrBlock: one.v6 }],
    OwnerId: ACCOUNT,
    Region: REGION,
  });
  return {
    'AWS::EC2::TransitGateway': [{ TransitGatewayId: 'tgw-1', State: 'available', Options: { SecurityGroupReferencingSupport: 'disable' } }],
    'AWS::EC2::TransitGatewayVpcAttachment': [
      attachment(
        'z',
        appliances.near,
        drawn.nearZones.map((zone) => `subnet-t${zone}`),
      ),
      attachment(
        'p',
        appliances.far,
        drawn.farZones.map((zone) => `subnet-p${zone}`),
      ),
      attachment(
        'i',
        appliances.guard,
        drawn.guardZones.map((zone) => `subnet-it${zone}`),
      ),
    ],
    'AWS::EC2::TransitGatewayAttachment': [],
    'AWS::EC2::TransitGatewayRouteTable': [
      transitTable(
        'z',
        carried([
          [FAR.v4, led(near, 'p')],
          [FAR.v6, led(near, 'p')],
        ]),
        isPropagated,
      ),
      transitTable(
        'p',
        carried([
          [NEAR.v4, led(far, 'z')],
          [NEAR.v6, led(far, 'z')],
          ['0.0.0.0/0', led(far, 'z')],
          ['::/0', led(far, 'z')],
        ]),
        isPropagated,
      ),
      transitTable(
        'i',
        carried([
          [FAR.v4, 'p'],
          [FAR.v6, 'p'],
          ['0.0.0.0/0', 'z'],
          ['::/0', 'z'],
        ]),
        isPropagated,
      ),
    ],
    'AWS::EC2::VPCPeeringConnection': [
      {
        VpcPeeringConnectionId: 'pcx-1',
        Status: { Code: drawn.isPeered ? 'active' : 'pending-acceptance' },
        RequesterVpcInfo: { VpcId: 'vpc-z', ...blocks(NEAR) },
        AccepterVpcInfo: { VpcId: FAR.id, ...blocks(FAR) },
      },
    ],
  };
}
