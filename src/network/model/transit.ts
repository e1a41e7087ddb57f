// Transit gateways: attachments, the route tables they are associated with, and the routes in these.
// Source: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html

import { type JsonObject, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { flagOf, itemsOf, objectOf, textOf, textsOf } from './fields.ts';
import { destinationOf, type RouteDestination } from './routes.ts';

export interface TransitGateway {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly isAvailable: boolean;
  /** Whether security groups may be referred to across it: off unless the answer says so. */
  readonly keepsReferences: boolean;
}

export interface TransitAttachment {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly gatewayId: string;
  /** `vpc`, `vpn`, `direct-connect-gateway`, `connect`, `peering`, `tgw-peering`, … */
  readonly resourceType: string;
  readonly resourceId: string;
  readonly isAvailable: boolean;
  /** The route table that decides where its traffic goes, where the attachment itself says so. */
  readonly tableId: string | undefined;
  /** Of VPC attachments: a subnet in each zone; `undefined` where only the attachment's outline is known. */
  readonly subnetIds: readonly string[] | undefined;
  readonly isAppliance: boolean;
  /** Whether the VPC's IPv6 blocks are propagated; IPv6 itself is carried all the same. */
  readonly propagatesIpv6: boolean;
  readonly keepsReferences: boolean;
}

export interface TransitRoute {
  /** `Routes[2]`, or `Propagations[1]` where the route follows from a propagation. */
  readonly path: string;
  readonly destination: RouteDestination | undefined;
  readonly attachmentIds: readonly string[];
  readonly isBlackhole: boolean;
  readonly isStatic: boolean;
}

export interface TransitTable {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly gatewayId: string;
  /** `undefined` when they were not read. */
  readonly routes: readonly TransitRoute[] | undefined;
  readonly staticRoutes: readonly TransitRoute[] | undefined;
  /** Attachments whose routes are propagated into it; `undefined` when they were not read. */
  readonly propagations:
    | readonly { readonly path: string; readonly attachmentId: string; readonly resourceType: string; readonly resourceId: string }[]
    | undefined;
  readonly associations: readonly string[] | undefined;
}

export interface TransitPeering {
  readonly id: string;
  readonly isAvailable: boolean;
  readonly gatewayIds: readonly [string, string];
}

export function readTransitGateway(record: ResourceRecord): TransitGateway {
  return {
    id: record.id,
    ref: refOf(record),
    isAvailable: textOf(record.config, 'State') === 'available',
    keepsReferences: textOf(objectOf(record.config, 'Options'), 'SecurityGroupReferencingSupport') === 'enable',
  };
}

/** From the general answer about attachments, or from the one about VPC attachments; the second knows subnets and options. */
export function readAttachment(record: ResourceRecord): TransitAttachment {
  const { config } = record;
  const options = objectOf(config, 'Options');
  const association = objectOf(config, 'Association');
  const isOfVpc = record.type === 'AWS::EC2::TransitGatewayVpcAttachment';
  return {
    id: record.id,
    ref: refOf(record),
    gatewayId: textOf(config, 'TransitGatewayId') ?? '',
    resourceType: isOfVpc ? 'vpc' : (textOf(config, 'ResourceType') ?? ''),
    resourceId: textOf(config, isOfVpc ? 'VpcId' : 'ResourceId') ?? '',
    isAvailable: textOf(config, 'State') === 'available',
    tableId: textOf(association, 'State') === 'associated' ? textOf(association, 'TransitGatewayRouteTableId') : undefined,
    subnetIds: isOfVpc ? textsOf(config, 'SubnetIds') : undefined,
    isAppliance: textOf(options, 'ApplianceModeSupport') === 'enable',
    // "When disabled, […] IPv6 routes do not propagate. The setting does not filter IPv6 traffic":
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachmentRequestOptions.html
    propagatesIpv6: textOf(options, 'Ipv6Support') !== 'disable',
    // The attachment's own option is on unless it says otherwise; the gateway's is off.
    keepsReferences: textOf(options, 'SecurityGroupReferencingSupport') !== 'disable',
  };
}

export function readTransitTable(record: ResourceRecord): TransitTable {
  const { config } = record;
  const routesOf = (key: string) =>
    Array.isArray(config[key]) ? itemsOf(config, key).map(({ item, index }) => readRoute(item, `${key}[${index}]`)) : undefined;
  return {
    id: record.id,
    ref: refOf(record),
    gatewayId: textOf(config, 'TransitGatewayId') ?? '',
    routes: routesOf('Routes'),
    staticRoutes: routesOf('StaticRoutes'),
    propagations: Array.isArray(config['Propagations'])
      ? itemsOf(config, 'Propagations')
          .filter(({ item }) => textOf(item, 'State') === 'enabled')
          .map(({ item, index }) => ({
            path: `Propagations[${index}]`,
            attachmentId: textOf(item, 'TransitGatewayAttachmentId') ?? '',
            resourceType: textOf(item, 'ResourceType') ?? '',
            resourceId: textOf(item, 'ResourceId') ?? '',
          }))
      : undefined,
    associations: Array.isArray(config['Associations'])
      ? itemsOf(config, 'Associations')
          .filter(({ item }) => textOf(item, 'State') === 'associated')
          .flatMap(({ item }) => textOf(item, 'TransitGatewayAttachmentId') ?? [])
      : undefined,
  };
}

function readRoute(route: JsonObject, path: string): TransitRoute {
  return {
    path,
    destination: destinationOf(textOf(route, 'DestinationCidrBlock'), textOf(route, 'PrefixListId')),
    attachmentIds: itemsOf(route, 'TransitGatewayAttachments').flatMap(({ item }) => textOf(item, 'TransitGatewayAttachmentId') ?? []),
    isBlackhole: textOf(route, 'State') === 'blackhole',
    isStatic: textOf(route, 'Type') === 'static' || flagOf(route, 'Static') === true,
  };
}

export function readTransitPeering(record: ResourceRecord): TransitPeering {
  const side = (key: string) => textOf(objectOf(record.config, key), 'TransitGatewayId') ?? '';
  return {
    id: record.id,
    isAvailable: textOf(record.config, 'State') === 'available',
    gatewayIds: [side('RequesterTgwInfo'), side('AccepterTgwInfo')],
  };
}
