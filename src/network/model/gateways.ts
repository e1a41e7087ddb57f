// VPCs, subnets, and what stands at their edges: internet, NAT and egress-only gateways, peering, endpoints.

import { type AddressBlock, type JsonObject, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { blockOf, blocksOf, flagOf, itemsOf, objectOf, textOf, textsOf } from './fields.ts';

export interface Vpc {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly blocks: readonly AddressBlock[];
  /** IPv6 blocks of private space: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcIpv6CidrBlockAssociation.html */
  readonly privateBlocks: readonly AddressBlock[];
  /** Whether Amazon's resolver answers in it; `undefined` where the attribute was not read. */
  readonly hasResolver: boolean | undefined;
}

export interface Subnet {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string;
  readonly zone: string;
  readonly blocks: readonly AddressBlock[];
}

/** An internet gateway or an egress-only one. */
export interface Gateway {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcIds: readonly string[];
}

export interface NatGateway {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string;
  readonly subnetId: string | undefined;
  readonly isAvailable: boolean;
  readonly isPrivate: boolean;
  /** Several zones at once, with no subnet of its own. */
  readonly isRegional: boolean;
  readonly interfaceIds: readonly string[];
  readonly addresses: readonly { readonly privateValue: bigint; readonly publicValue?: bigint }[];
}

export interface PeeringSide {
  readonly vpcId: string;
  readonly account: string;
  readonly region: string | undefined;
  readonly blocks: readonly AddressBlock[];
}

export interface Peering {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly isActive: boolean;
  readonly sides: readonly [PeeringSide, PeeringSide];
}

export interface Endpoint {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly vpcId: string;
  /** `Gateway`, `Interface`, `GatewayLoadBalancer`, `Resource`, `ServiceNetwork`. */
  readonly type: string;
  readonly service: string;
  readonly isAvailable: boolean;
  readonly routeTableIds: readonly string[];
  readonly interfaceIds: readonly string[];
  readonly subnetIds: readonly string[];
}

export function readVpc(record: ResourceRecord): Vpc {
  const { config } = record;
  const associated = itemsOf(config, 'CidrBlockAssociationSet')
    .filter(({ item }) => (textOf(objectOf(item, 'CidrBlockState'), 'State') ?? 'associated') === 'associated')
    .flatMap(({ item }) => blockOf(item, 'CidrBlock') ?? []);
  const only = blockOf(config, 'CidrBlock');
  const v4 = associated.length > 0 || only === undefined ? associated : [only];
  return {
    id: record.id,
    ref: ownRef(record),
    blocks: [...v4, ...ipv6Blocks(record, () => true)],
    privateBlocks: ipv6Blocks(record, (item) => textOf(item, 'Ipv6AddressAttribute') === 'private' || textOf(item, 'IpSource') === 'none'),
    hasResolver: flagOf(objectOf(config, 'EnableDnsSupport'), 'Value'),
  };
}

/**
 * A shared VPC or subnet is its owner's, whoever sees it: gateways, network ACLs and Block Public Access are the owner's too.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
 */
function ownRef(record: ResourceRecord): ResourceRef {
  return { ...refOf(record), account: textOf(record.config, 'OwnerId') ?? record.account };
}

export function readSubnet(record: ResourceRecord): Subnet {
  const { config } = record;
  const v4 = blockOf(config, 'CidrBlock');
  return {
    id: record.id,
    ref: ownRef(record),
    vpcId: textOf(config, 'VpcId') ?? '',
    zone: textOf(config, 'AvailabilityZone') ?? '',
    blocks: [...(v4 === undefined ? [] : [v4]), ...ipv6Blocks(record, () => true)],
  };
}

function ipv6Blocks({ config }: ResourceRecord, isMeant: (item: JsonObject) => boolean): readonly AddressBlock[] {
  return itemsOf(config, 'Ipv6CidrBlockAssociationSet')
    .filter(({ item }) => isMeant(item))
    .filter(({ item }) => (textOf(objectOf(item, 'Ipv6CidrBlockState'), 'State') ?? 'associated') === 'associated')
    .flatMap(({ item }) => blockOf(item, 'Ipv6CidrBlock') ?? []);
}

export function readGateway(record: ResourceRecord): Gateway {
  const vpcIds = itemsOf(record.config, 'Attachments')
    .filter(({ item }) => ['available', 'attached'].includes(textOf(item, 'State') ?? ''))
    .flatMap(({ item }) => textOf(item, 'VpcId') ?? []);
  return { id: record.id, ref: refOf(record), vpcIds };
}

export function readNatGateway(record: ResourceRecord): NatGateway {
  const { config } = record;
  const addresses = itemsOf(config, 'NatGatewayAddresses').map(({ item }) => item);
  return {
    id: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId') ?? '',
    subnetId: textOf(config, 'SubnetId'),
    isAvailable: textOf(config, 'State') === 'available',
    isPrivate: textOf(config, 'ConnectivityType') === 'private',
    isRegional: textOf(config, 'AvailabilityMode') === 'regional',
    interfaceIds: addresses.flatMap((one) => textOf(one, 'NetworkInterfaceId') ?? []),
    addresses: addresses.flatMap((one) => {
      const privateValue = blockOf(one, 'PrivateIp')?.first;
      const publicValue = blockOf(one, 'PublicIp')?.first;
      return privateValue === undefined ? [] : { privateValue, ...(publicValue === undefined ? {} : { publicValue }) };
    }),
  };
}

export function readPeering(record: ResourceRecord): Peering {
  const side = (key: string): PeeringSide => {
    const info = objectOf(record.config, key);
    const single = blockOf(info, 'CidrBlock');
    const v4 = blocksOf(info, 'CidrBlockSet', 'CidrBlock');
    return {
      vpcId: textOf(info, 'VpcId') ?? '',
      account: textOf(info, 'OwnerId') ?? '',
      region: textOf(info, 'Region'),
      blocks: [...(v4.length > 0 || single === undefined ? v4 : [single]), ...blocksOf(info, 'Ipv6CidrBlockSet', 'Ipv6CidrBlock')],
    };
  };
  return {
    id: record.id,
    ref: refOf(record),
    isActive: textOf(objectOf(record.config, 'Status'), 'Code') === 'active',
    sides: [side('RequesterVpcInfo'), side('AccepterVpcInfo')],
  };
}

export function readEndpoint(record: ResourceRecord): Endpoint {
  const { config } = record;
  return {
    id: record.id,
    ref: refOf(record),
    vpcId: textOf(config, 'VpcId') ?? '',
    type: textOf(config, 'VpcEndpointType') ?? 'Gateway',
    service: textOf(config, 'ServiceName') ?? '',
    isAvailable: textOf(config, 'State')?.toLowerCase() === 'available',
    routeTableIds: textsOf(config, 'RouteTableIds'),
    interfaceIds: textsOf(config, 'NetworkInterfaceIds'),
    subnetIds: textsOf(config, 'SubnetIds'),
  };
}
