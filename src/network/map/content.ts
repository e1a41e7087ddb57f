// What a map shows, as a tree: Regions, their transit gateways, and their VPCs by account with zones, subnets and gateways.

import { by, compareText, organizationOf, pathTo, type Snapshot } from '../../core/index.ts';
import { cidrText } from '../cidr-text.ts';
import { isMissing, type NetworkModel, type Subnet } from '../model/index.ts';

/** Where a subnet's default routes lead; `unknown` where its route table was not read. */
export type Tier = 'public' | 'private' | 'routed' | 'isolated' | 'unknown';

export interface MapSubnet {
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
  readonly tier: Tier;
  readonly interfaces: number;
  /** NAT gateways and firewalls in it. */
  readonly badges: readonly MapBadge[];
}

export interface MapZone {
  readonly name: string;
  readonly subnets: readonly MapSubnet[];
}

/** A thing drawn as a small label: what it is and its id. */
export interface MapBadge {
  readonly id: string;
  readonly label: string;
  readonly kind: 'internet' | 'nat' | 'firewall' | 'private';
}

export interface MapVpc {
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
  readonly account: string;
  readonly accountName: string;
  readonly zones: readonly MapZone[];
  readonly gateways: readonly MapBadge[];
  /** Ids of the transit gateways that it is attached to. */
  readonly transits: readonly string[];
  readonly subnetIds: readonly string[];
  readonly interfaces: number;
}

export interface MapTransit {
  readonly id: string;
  readonly name: string;
}

export interface MapRegion {
  readonly name: string;
  readonly transits: readonly MapTransit[];
  /** Those of one account side by side, in the organisation's order. */
  readonly vpcs: readonly MapVpc[];
}

export interface MapContent {
  readonly title: string;
  readonly regions: readonly MapRegion[];
  readonly peerings: readonly { readonly id: string; readonly sides: readonly [string, string]; readonly isActive: boolean }[];
  readonly transitPeerings: readonly { readonly id: string; readonly sides: readonly [string, string] }[];
}

/** Reads what the map shows. Cost: linear in the records of the network. */
export function readMap(model: NetworkModel): MapContent {
  const { snapshot } = model;
  const organization = organizationOf(snapshot);
  const accountNames = new Map([...(organization?.accounts.values() ?? [])].map(({ id, name }) => [id, name]));
  const placeOf = (account: string): string => {
    const path = organization === undefined ? undefined : pathTo(organization, account);
    return [...(path ?? []).map((id) => organization?.nodes.get(id)?.name ?? ''), accountNames.get(account) ?? '', account].join('\u0000');
  };
  const places = new Map<string, string>();
  const orderOf = (account: string): string => {
    const known = places.get(account) ?? placeOf(account);
    places.set(account, known);
    return known;
  };
  const parts = collectParts(model);
  const vpcs = [...model.vpcs.values()].map((vpc): MapVpc & { readonly region: string } => {
    const subnets = parts.subnets.get(vpc.id) ?? [];
    return {
      id: vpc.id,
      region: vpc.ref.region,
      name: nameOf(snapshot, 'AWS::EC2::VPC', vpc.ref.arn),
      cidr: textOfBlocks(vpc.blocks),
      account: vpc.ref.account,
      accountName: accountNames.get(vpc.ref.account) ?? '',
      zones: zonesOf(model, subnets, parts),
      gateways: parts.gateways.get(vpc.id) ?? [],
      transits: [...new Set(parts.transits.get(vpc.id) ?? [])].sort(),
      subnetIds: subnets.map(({ id }) => id),
      interfaces: subnets.reduce((sum, { id }) => sum + (parts.interfaces.get(id) ?? 0), 0),
    };
  });
  const transits = [...model.transitGateways.values()];
  const regions = [...new Set([...vpcs.map(({ region }) => region), ...transits.map(({ ref }) => ref.region)])].sort(compareText);
  const title = organization === undefined ? 'Network' : `Network of organisation ${organization.id}`;
  return {
    title,
    regions: regions.map((region) => ({
      name: region,
      transits: transits
        .filter(({ ref }) => ref.region === region)
        .map(({ id, ref }) => ({ id, name: nameOf(snapshot, 'AWS::EC2::TransitGateway', ref.arn) }))
        .sort(by(({ id }) => id)),
      vpcs: vpcs
        .filter((vpc) => vpc.region === region)
        .sort(
          by(
            ({ account }) => orderOf(account),
            ({ name }) => name,
            ({ id }) => id,
          ),
        ),
    })),
    peerings: [...model.peerings.values()]
      .map(({ id, sides: [a, b], isActive }) => ({ id, sides: [a.vpcId, b.vpcId] as const, isActive }))
      .sort(by(({ id }) => id)),
    transitPeerings: [...model.transitPeerings.values()].map(({ id, gatewayIds }) => ({ id, sides: gatewayIds })).sort(by(({ id }) => id)),
  };
}

interface Parts {
  readonly subnets: ReadonlyMap<string, readonly Subnet[]>;
  readonly gateways: ReadonlyMap<string, readonly MapBadge[]>;
  readonly transits: ReadonlyMap<string, readonly string[]>;
  /** By subnet. */
  readonly badges: ReadonlyMap<string, readonly MapBadge[]>;
  readonly interfaces: ReadonlyMap<string, number>;
}

function collectParts(model: NetworkModel): Parts {
  const subnets = new Map<string, Subnet[]>();
  const gateways = new Map<string, MapBadge[]>();
  const transits = new Map<string, string[]>();
  const badges = new Map<string, MapBadge[]>();
  const interfaces = new Map<string, number>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const own = map.get(key);
    if (own === undefined) map.set(key, [value]);
    else own.push(value);
  };
  for (const one of model.subnets.values()) add(subnets, one.vpcId, one);
  for (const { id, vpcIds } of model.internetGateways.values()) for (const vpc of vpcIds) add(gateways, vpc, { id, label: 'internet', kind: 'internet' });
  for (const { id, vpcIds } of model.egressOnlyGateways.values()) for (const vpc of vpcIds) add(gateways, vpc, { id, label: 'egress only', kind: 'nat' });
  for (const { resourceType, resourceId, gatewayId } of model.attachments.values()) if (resourceType === 'vpc') add(transits, resourceId, gatewayId);
  for (const { id, subnetId, isPrivate } of model.natGateways.values()) {
    if (subnetId !== undefined) add(badges, subnetId, { id, label: isPrivate ? 'private NAT' : 'NAT', kind: 'nat' });
  }
  for (const { id, subnetIds } of model.firewalls.values()) for (const subnet of subnetIds) add(badges, subnet, { id, label: 'firewall', kind: 'firewall' });
  const services = new Map<string, string[]>();
  for (const { vpcId, type } of model.endpoints.values()) add(services, vpcId, type);
  for (const [vpc, types] of services) add(gateways, vpc, { id: '', label: types.length === 1 ? '1 endpoint' : `${types.length} endpoints`, kind: 'private' });
  for (const { config } of model.interfaceRecords) {
    const subnet = config['SubnetId'];
    if (typeof subnet === 'string') interfaces.set(subnet, (interfaces.get(subnet) ?? 0) + 1);
  }
  return { subnets, gateways, transits, badges, interfaces };
}

function zonesOf(model: NetworkModel, subnets: readonly Subnet[], parts: Parts): readonly MapZone[] {
  const zones = new Map<string, MapSubnet[]>();
  const startOf = ({ blocks }: Subnet) => blocks.find(({ version }) => version === 4)?.first ?? 0n;
  for (const one of subnets.toSorted((a, b) => Number(startOf(a) - startOf(b)) || compareText(a.id, b.id))) {
    const own = zones.get(one.zone) ?? [];
    zones.set(one.zone, own);
    own.push({
      id: one.id,
      name: nameOf(model.snapshot, 'AWS::EC2::Subnet', one.ref.arn),
      cidr: textOfBlocks(one.blocks),
      tier: tierOf(model, one),
      interfaces: parts.interfaces.get(one.id) ?? 0,
      badges: parts.badges.get(one.id) ?? [],
    });
  }
  const order = (one: MapSubnet) => TIERS.indexOf(one.tier);
  return [...zones.entries()].sort(([a], [b]) => compareText(a, b)).map(([name, own]) => ({ name, subnets: own.sort((a, b) => order(a) - order(b)) }));
}

const TIERS: readonly Tier[] = ['public', 'private', 'routed', 'isolated', 'unknown'];

/** By its default routes: to an internet gateway, through a NAT or egress-only gateway, elsewhere, nowhere. */
function tierOf(model: NetworkModel, subnet: Subnet): Tier {
  const table = model.tableOfSubnet(subnet);
  if (isMissing(table) || table.routes === undefined) return 'unknown';
  const kinds = table.routes
    .filter(({ destination, isBlackhole }) => !isBlackhole && destination?.kind === 'block' && destination.block.prefix === 0)
    .map(({ target }) => target.kind);
  if (kinds.includes('internet-gateway')) return 'public';
  if (kinds.includes('nat-gateway') || kinds.includes('egress-only-gateway')) return 'private';
  return kinds.length > 0 ? 'routed' : 'isolated';
}

function nameOf(snapshot: Snapshot, type: string, arn: string): string {
  const tags = snapshot.of(type).find(arn)?.tags ?? {};
  return Object.hasOwn(tags, 'Name') ? (tags['Name'] ?? '') : '';
}

function textOfBlocks(blocks: Subnet['blocks']): string {
  return blocks
    .filter(({ version }) => version === 4)
    .map(cidrText)
    .join(', ');
}
