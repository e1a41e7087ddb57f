// Route tables of VPCs, and the one order in which any table's routes are asked.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html,
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html

import { type AddressBlock, type JsonObject, parseCidr, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { flagOf, itemsOf, textOf } from './fields.ts';

export type TargetKind =
  | 'local'
  | 'internet-gateway'
  | 'virtual-private-gateway'
  | 'vpc-endpoint'
  | 'nat-gateway'
  | 'transit-gateway'
  | 'peering'
  | 'interface'
  | 'egress-only-gateway'
  | 'local-gateway'
  | 'carrier-gateway'
  | 'core-network'
  | 'unknown';

export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}

export type RouteDestination = { readonly kind: 'block'; readonly block: AddressBlock } | { readonly kind: 'prefix-list'; readonly id: string };

export interface Route {
  /** `Routes[2]`. */
  readonly path: string;
  readonly destination: RouteDestination | undefined;
  readonly target: Target;
  readonly isBlackhole: boolean;
  readonly isPropagated: boolean;
}

export interface RouteTable {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string | undefined;
  readonly isMain: boolean;
  readonly subnetIds: readonly string[];
  /** Internet and virtual private gateways: what enters by them is routed by this table. */
  readonly gatewayIds: readonly string[];
  /** `undefined` when the routes are not there. */
  readonly routes: readonly Route[] | undefined;
}

// The fields that name a target, the surest first: a route through an instance names its interface too.
const TARGET_FIELDS: readonly (readonly [string, TargetKind])[] = [
  ['NatGatewayId', 'nat-gateway'],
  ['TransitGatewayId', 'transit-gateway'],
  ['VpcPeeringConnectionId', 'peering'],
  ['EgressOnlyInternetGatewayId', 'egress-only-gateway'],
  ['LocalGatewayId', 'local-gateway'],
  ['CarrierGatewayId', 'carrier-gateway'],
  ['CoreNetworkArn', 'core-network'],
  ['NetworkInterfaceId', 'interface'],
  ['VpcEndpointId', 'vpc-endpoint'],
];
const GATEWAYS: readonly (readonly [string, TargetKind])[] = [
  ['local', 'local'],
  ['igw-', 'internet-gateway'],
  ['vgw-', 'virtual-private-gateway'],
  ['vpce-', 'vpc-endpoint'],
  ['nat-', 'nat-gateway'],
  ['eigw-', 'egress-only-gateway'],
  ['lgw-', 'local-gateway'],
  ['cagw-', 'carrier-gateway'],
];

export function readRouteTable(record: ResourceRecord): RouteTable {
  const { config } = record;
  const associations = itemsOf(config, 'Associations').map(({ item }) => item);
  return {
    id: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId'),
    isMain: associations.some((one) => flagOf(one, 'Main') === true),
    subnetIds: associations.flatMap((one) => textOf(one, 'SubnetId') ?? []),
    gatewayIds: associations.flatMap((one) => textOf(one, 'GatewayId') ?? []),
    routes: Array.isArray(config['Routes']) ? itemsOf(config, 'Routes').map(({ item, index }) => readRoute(item, index)) : undefined,
  };
}

function readRoute(route: JsonObject, index: number): Route {
  return {
    path: `Routes[${index}]`,
    destination: destinationOf(textOf(route, 'DestinationCidrBlock') ?? textOf(route, 'DestinationIpv6CidrBlock'), textOf(route, 'DestinationPrefixListId')),
    target: targetOf(route),
    isBlackhole: textOf(route, 'State') === 'blackhole',
    isPropagated: textOf(route, 'Origin') === 'EnableVgwRoutePropagation',
  };
}

export function destinationOf(cidr: string | undefined, prefixList: string | undefined): RouteDestination | undefined {
  const block = cidr === undefined ? undefined : parseCidr(cidr);
  if (block !== undefined) return { kind: 'block', block };
  return prefixList === undefined ? undefined : { kind: 'prefix-list', id: prefixList };
}

function targetOf(route: JsonObject): Target {
  for (const [field, kind] of TARGET_FIELDS) {
    const id = textOf(route, field);
    if (id !== undefined) return { kind, id };
  }
  const gateway = textOf(route, 'GatewayId');
  const found = gateway === undefined ? undefined : GATEWAYS.find(([prefix]) => gateway === prefix || (prefix.endsWith('-') && gateway.startsWith(prefix)));
  return gateway !== undefined && found !== undefined ? { kind: found[1], id: gateway } : { kind: 'unknown', id: gateway ?? textOf(route, 'InstanceId') ?? '' };
}
