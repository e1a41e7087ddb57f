// The network of a snapshot: everything that packets meet, by id. Read once; interfaces and indexes only when asked for.
// What was not read is never taken for "there is none": `gap` says what is missing, by the name of the IAM action.

import {
  type AddressBlock,
  facetActionOf,
  groupBy,
  listActionOf,
  type Missing,
  overlaid,
  parseCidr,
  type ResourceRecord,
  type Snapshot,
  type TypeTable,
} from '../../core/index.ts';
import { type NetworkAcl, readAcl } from './acls.ts';
import { type LoadBalancer, readBalancer } from './balancers.ts';
import { readClassic } from './classic-balancers.ts';
import { itemsOf, textOf, textsOf } from './fields.ts';
import { type Firewall, readFirewall } from './firewalls.ts';
import {
  type Endpoint,
  type Gateway,
  type NatGateway,
  type Peering,
  readEndpoint,
  readGateway,
  readNatGateway,
  readPeering,
  readSubnet,
  readVpc,
  type Subnet,
  type Vpc,
} from './gateways.ts';
import { readGroup, type SecurityGroup } from './groups.ts';
import { type NetworkInterface, readInterface } from './interfaces.ts';
import { type Listener, readListener, readListenerRule } from './listeners.ts';
import { type PublicAccess, readPublicAccess } from './public-access.ts';
import { type RouteTable, readRouteTable } from './routes.ts';
import { readTargetGroup, type TargetGroup } from './target-groups.ts';
import {
  readAttachment,
  readTransitGateway,
  readTransitPeering,
  readTransitTable,
  type TransitAttachment,
  type TransitGateway,
  type TransitPeering,
  type TransitTable,
} from './transit.ts';
import { readDirectConnect, readVpnConnection, readVpnGateway, type VpnConnection, type VpnGateway } from './vpn.ts';

export interface NetworkModel {
  readonly snapshot: Snapshot;
  readonly vpcs: ReadonlyMap<string, Vpc>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly groups: ReadonlyMap<string, SecurityGroup>;
  readonly acls: ReadonlyMap<string, NetworkAcl>;
  /** By subnet, explicit or the VPC's default one. */
  readonly aclOfSubnet: (subnet: Subnet) => NetworkAcl | Missing;
  readonly routeTables: ReadonlyMap<string, RouteTable>;
  readonly tableOfSubnet: (subnet: Subnet) => RouteTable | Missing;
  /** The edge route table of a gateway, where it has one. */
  readonly tableOfGateway: (gatewayId: string) => RouteTable | undefined;
  readonly internetGateways: ReadonlyMap<string, Gateway>;
  readonly egressOnlyGateways: ReadonlyMap<string, Gateway>;
  readonly natGateways: ReadonlyMap<string, NatGateway>;
  readonly peerings: ReadonlyMap<string, Peering>;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly transitGateways: ReadonlyMap<string, TransitGateway>;
  readonly attachments: ReadonlyMap<string, TransitAttachment>;
  readonly transitTables: ReadonlyMap<string, TransitTable>;
  readonly transitPeerings: ReadonlyMap<string, TransitPeering>;
  readonly balancers: ReadonlyMap<string, LoadBalancer>;
  readonly listeners: readonly Listener[];
  readonly targetGroups: ReadonlyMap<string, TargetGroup>;
  /** By ARN: firewalls are called by names, the same in each Region. */
  readonly firewalls: ReadonlyMap<string, Firewall>;
  readonly vpnGateways: ReadonlyMap<string, VpnGateway>;
  readonly vpnConnections: ReadonlyMap<string, VpnConnection>;
  /** Gateways that Direct Connect leads to. */
  readonly directConnect: ReadonlySet<string>;
  readonly publicAccess: PublicAccess;
  /** The blocks of a prefix list, or why they are not known. */
  readonly prefixList: (id: string, account: string, region: string) => readonly AddressBlock[] | Missing;
  /** The records of the interfaces, unread: there may be a million of them, read from a stream. */
  readonly interfaceRecords: Iterable<ResourceRecord>;
  readonly interfaces: () => ReadonlyMap<string, NetworkInterface>;
  /** The interface of a VPC that has this private or IPv6 address. */
  readonly interfaceAt: (vpcId: string, address: bigint) => NetworkInterface | undefined;
}

/** Why things of a type in a place are not known: the coverage's reason, or that AWS's answer did not hold them. */
export function gap(model: Pick<NetworkModel, 'snapshot'>, type: string, account: string, region: string): Missing {
  return model.snapshot.coverage.missing(type, account, region) ?? { reason: 'absent', name: listActionOf(type), account, region };
}

export function isMissing(value: object): value is Missing {
  return 'reason' in value && 'name' in value;
}

/** Reads the network. Cost: one pass over everything but interfaces, which are read when first asked for. */
export function readNetwork(snapshot: Snapshot): NetworkModel {
  // A map of its own for each model: what is remembered of a map may count on other parts of the model.
  const all = <T extends Identified>(type: string, read: (record: ResourceRecord) => T): ReadonlyMap<string, T> => new Map(readOnce(snapshot.of(type), read));
  const acls = all('AWS::EC2::NetworkAcl', readAcl);
  const routeTables = all('AWS::EC2::RouteTable', readRouteTable);
  const classic = snapshot.of('AWS::ElasticLoadBalancing::LoadBalancer').records.map(readClassic);
  const balancers = [...snapshot.of('AWS::ElasticLoadBalancingV2::LoadBalancer').records.map(readBalancer), ...classic.map(({ balancer }) => balancer)];
  const targetGroups = [...snapshot.of('AWS::ElasticLoadBalancingV2::TargetGroup').records.map(readTargetGroup), ...classic.flatMap(({ groups }) => groups)];

  let interfaces: ReadonlyMap<string, NetworkInterface> | undefined;
  const at = createAddressIndex(snapshot.of('AWS::EC2::NetworkInterface').records, () => interfaces);
  const model: NetworkModel = {
    snapshot,
    vpcs: all('AWS::EC2::VPC', readVpc),
    subnets: all('AWS::EC2::Subnet', readSubnet),
    groups: all('AWS::EC2::SecurityGroup', readGroup),
    acls,
    aclOfSubnet: (subnet) => gap(model, 'AWS::EC2::NetworkAcl', subnet.ref.account, subnet.ref.region),
    routeTables,
    tableOfSubnet: (subnet) => gap(model, 'AWS::EC2::RouteTable', subnet.ref.account, subnet.ref.region),
    tableOfGateway: () => undefined,
    internetGateways: all('AWS::EC2::InternetGateway', readGateway),
    egressOnlyGateways: all('AWS::EC2::EgressOnlyInternetGateway', readGateway),
    natGateways: all('AWS::EC2::NatGateway', readNatGateway),
    peerings: all('AWS::EC2::VPCPeeringConnection', readPeering),
    endpoints: all('AWS::EC2::VPCEndpoint', readEndpoint),
    transitGateways: all('AWS::EC2::TransitGateway', readTransitGateway),
    attachments: new Map([...all('AWS::EC2::TransitGatewayAttachment', readAttachment), ...joined(snapshot)]),
    transitTables: all('AWS::EC2::TransitGatewayRouteTable', readTransitTable),
    transitPeerings: all('AWS::EC2::TransitGatewayPeeringAttachment', readTransitPeering),
    balancers: new Map(balancers.map((one) => [one.arn, one])),
    listeners: [...readListeners(snapshot), ...classic.flatMap(({ listeners }) => listeners)],
    targetGroups: new Map(targetGroups.map((one) => [one.arn, one])),
    firewalls: new Map(snapshot.of('AWS::NetworkFirewall::Firewall').records.map((record) => [record.arn, readFirewall(record)])),
    vpnGateways: all('AWS::EC2::VPNGateway', readVpnGateway),
    vpnConnections: all('AWS::EC2::VPNConnection', readVpnConnection),
    directConnect: readDirectConnect(snapshot),
    publicAccess: readPublicAccess(snapshot),
    prefixList: readPrefixLists(snapshot),
    interfaceRecords: snapshot.of('AWS::EC2::NetworkInterface').records,
    interfaces: () => (interfaces ??= readTable(snapshot.of('AWS::EC2::NetworkInterface'), readInterface)),
    interfaceAt: at,
  };
  return withTables(model, { routeTables, acls });
}

interface Identified {
  readonly id: string;
}

const tablesRead = new WeakMap<TypeTable, ReadonlyMap<string, Identified>>();

/** What a table holds, by id. Changed snapshots share the tables of all types that did not change: those are not read again. */
function readOnce<T extends Identified>(table: TypeTable, read: (record: ResourceRecord) => T): ReadonlyMap<string, T> {
  // INVARIANT: each type of records has one reader.
  let found = tablesRead.get(table) as ReadonlyMap<string, T> | undefined;
  if (found === undefined) tablesRead.set(table, (found = readTable(table, read)));
  return found;
}

function readTable<T extends Identified>({ records }: TypeTable, read: (record: ResourceRecord) => T): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const record of records) if (!found.has(record.id) || isOwner(record)) found.set(record.id, read(record));
  return found;
}

/** The model with other route tables, network ACLs or groups: the look-ups follow them. */
export function withTables(model: NetworkModel, changed: Partial<Pick<NetworkModel, 'routeTables' | 'acls' | 'groups'>>): NetworkModel {
  const next = { ...model, ...changed };
  if (changed.routeTables === undefined && changed.acls === undefined) return next;
  const byVpc = new Map<string, RouteTable>();
  const bySubnet = new Map<string, RouteTable>();
  const byGateway = new Map<string, RouteTable>();
  for (const table of next.routeTables.values()) {
    if (table.isMain && table.vpcId !== undefined) byVpc.set(table.vpcId, table);
    for (const id of table.subnetIds) bySubnet.set(id, table);
    for (const id of table.gatewayIds) byGateway.set(id, table);
  }
  const aclBySubnet = new Map<string, NetworkAcl>();
  const defaultAcl = new Map<string, NetworkAcl>();
  for (const acl of next.acls.values()) {
    for (const id of acl.subnetIds) aclBySubnet.set(id, acl);
    if (acl.isDefault && acl.vpcId !== undefined) defaultAcl.set(acl.vpcId, acl);
  }
  const lookUp = <T>(type: string, subnet: Subnet, explicit: T | undefined, implicit: T | undefined): T | Missing => {
    if (explicit !== undefined) return explicit;
    // Another table may name the subnet: where not all were read, the implicit one is a guess.
    const unread = next.snapshot.coverage.missing(type, subnet.ref.account, subnet.ref.region);
    return unread ?? implicit ?? gap(next, type, subnet.ref.account, subnet.ref.region);
  };
  return {
    ...next,
    tableOfSubnet: (subnet) => lookUp('AWS::EC2::RouteTable', subnet, bySubnet.get(subnet.id), byVpc.get(subnet.vpcId)),
    aclOfSubnet: (subnet) => lookUp('AWS::EC2::NetworkAcl', subnet, aclBySubnet.get(subnet.id), defaultAcl.get(subnet.vpcId)),
    tableOfGateway: (id) => byGateway.get(id),
  };
}

/** Listeners with what their rules send on beside their default actions. */
function readListeners(snapshot: Snapshot): readonly Listener[] {
  const forwards = new Map<string, Listener['forwards'][number][]>();
  for (const record of snapshot.of('AWS::ElasticLoadBalancingV2::ListenerRule').records) {
    const rule = readListenerRule(record);
    if (rule === undefined) continue;
    const known = forwards.get(rule.listenerArn);
    if (known === undefined) forwards.set(rule.listenerArn, [...rule.forwards]);
    else known.push(...rule.forwards);
  }
  return snapshot.of('AWS::ElasticLoadBalancingV2::Listener').records.flatMap((record) => {
    const listener = readListener(record);
    return listener === undefined ? [] : [{ ...listener, forwards: [...listener.forwards, ...(forwards.get(record.arn) ?? [])] }];
  });
}

/** The model with other versions of some groups. Cost: what was changed since the model was read, not how many groups there are. */
export function withGroups(model: NetworkModel, groups: readonly SecurityGroup[]): NetworkModel {
  return { ...model, groups: overlaid(model.groups, new Map(groups.map((one) => [one.id, one]))) };
}

/** Whether the record is its owner's own view: shared VPCs and attachments are seen by others too. */
function isOwner({ config, account }: ResourceRecord): boolean {
  const owner = textOf(config, 'OwnerId') ?? textOf(config, 'VpcOwnerId') ?? textOf(config, 'ResourceOwnerId');
  return owner === account;
}

/** VPC attachments with what only the general answer about attachments says: the association. */
function joined(snapshot: Snapshot): readonly (readonly [string, TransitAttachment])[] {
  const outlines = new Map(snapshot.of('AWS::EC2::TransitGatewayAttachment').records.map((record) => [record.id, readAttachment(record)]));
  return snapshot.of('AWS::EC2::TransitGatewayVpcAttachment').records.map((record) => {
    const own = readAttachment(record);
    return [record.id, { ...own, tableId: outlines.get(record.id)?.tableId }];
  });
}

/** Interfaces by their addresses, a VPC at a time: who asks about one address needs no other VPC's. */
function createAddressIndex(
  records: readonly ResourceRecord[],
  readAlready: () => ReadonlyMap<string, NetworkInterface> | undefined,
): NetworkModel['interfaceAt'] {
  let byVpc: ReadonlyMap<string | undefined, readonly ResourceRecord[]> | undefined;
  const found = new Map<string, ReadonlyMap<bigint, NetworkInterface>>();
  const indexOf = (vpcId: string): ReadonlyMap<bigint, NetworkInterface> => {
    const own = (byVpc ??= groupBy(records, ({ config }) => textOf(config, 'VpcId'))).get(vpcId) ?? [];
    const byId = new Map<string, ResourceRecord>();
    for (const record of own) if (!byId.has(record.id) || isOwner(record)) byId.set(record.id, record);
    const index = new Map<bigint, NetworkInterface>();
    for (const [id, record] of byId) {
      const one = readAlready()?.get(id) ?? readInterface(record);
      for (const { value } of one.addresses) index.set(value, one);
    }
    return index;
  };
  return (vpcId, address) => {
    let index = found.get(vpcId);
    if (index === undefined) found.set(vpcId, (index = indexOf(vpcId)));
    return index.get(address);
  };
}

function readPrefixLists(snapshot: Snapshot): NetworkModel['prefixList'] {
  const records = new Map(snapshot.of('AWS::EC2::PrefixList').records.map((record) => [record.id, record]));
  const read = new Map<string, readonly AddressBlock[] | undefined>();
  const blocksIn = (record: ResourceRecord): readonly AddressBlock[] | undefined => {
    const { config } = record;
    const hasEntries = Array.isArray(config['Entries']);
    if (!hasEntries && !Array.isArray(config['Cidrs'])) return undefined;
    const texts = hasEntries ? itemsOf(config, 'Entries').map(({ item }) => textOf(item, 'Cidr') ?? '') : textsOf(config, 'Cidrs');
    const blocks = texts.map((text) => parseCidr(text));
    return blocks.every((block) => block !== undefined) ? blocks : undefined;
  };
  return (id, account, region) => {
    const record = records.get(id);
    if (record === undefined) return gap({ snapshot }, 'AWS::EC2::PrefixList', account, region);
    if (!read.has(id)) read.set(id, blocksIn(record));
    return (
      read.get(id) ??
      snapshot.coverage.missingFacet('AWS::EC2::PrefixList', 'Entries', record.account, record.region, record.arn) ?? {
        reason: 'absent',
        name: facetActionOf('AWS::EC2::PrefixList', 'Entries'),
        account: record.account,
        region: record.region,
        arn: record.arn,
      }
    );
  };
}
