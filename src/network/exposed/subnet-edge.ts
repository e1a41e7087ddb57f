// What gets through a subnet's edge from the internet: Block Public Access, network ACL, and the route back.

import type { Missing } from '../../core/index.ts';
import { isMissing, type NetworkAcl, type NetworkModel, type Route, type RouteTable, type Subnet } from '../model/index.ts';
import {
  allPackets,
  haveCommon,
  type IpVersion,
  intersect,
  noPackets,
  type PacketSet,
  repliesTo,
  requestsOf,
  subtract,
  toAddresses,
  union,
} from '../packets/index.ts';
import { aclPassage, type Direction } from '../reach/filters.ts';
import type { Passage } from '../reach/flow.ts';
import { meetsInternet } from '../reach/internet-addresses.ts';
import { UNIQUE_LOCAL } from '../reach/outside.ts';
import { partition } from '../reach/routing.ts';
import { compileTable } from '../reach/tables.ts';
import { NOTHING, type Part, TCP, TO_INTERNET, unique } from './part.ts';

/** Subnets with the same network ACL, route table and Block Public Access are one question. */
export function keyOfSubnet(model: NetworkModel, subnet: Subnet): string {
  const { account, region } = subnet.ref;
  const acl = model.aclOfSubnet(subnet);
  const table = model.tableOfSubnet(subnet);
  const blocking = model.publicAccess.blocking(account, region, subnet.vpcId, subnet.id, 'in');
  const word = blocking === undefined ? 'open' : isMissing(blocking) ? `unknown ${blocking.name} ${blocking.reason}` : 'blocked';
  const kind = hasPrivateIpv6(model, subnet) ? 'private' : '';
  return `${account} ${region} ${subnet.vpcId} ${kind} ${isMissing(acl) ? '?' : acl.id} ${isMissing(table) ? '?' : table.id} ${word}`;
}

/** Whether the IPv6 addresses of a subnet are of private space, which is not on the internet. */
function hasPrivateIpv6({ vpcs }: NetworkModel, { vpcId, blocks }: Subnet): boolean {
  const vpc = vpcs.get(vpcId);
  const ofSubnet = blocks.filter(({ version }) => version === 6);
  const own = ofSubnet.length > 0 ? ofSubnet : (vpc?.blocks ?? []).filter(({ version }) => version === 6);
  const hidden = [...UNIQUE_LOCAL, ...(vpc?.privateBlocks ?? [])];
  return own.length > 0 && own.every((one) => hidden.some(({ first, last }) => first <= one.first && one.last <= last));
}

/** What gets through a subnet's edge from the internet, and for TCP back again. */
export function throughSubnet(model: NetworkModel, subnet: Subnet, version: IpVersion, boundaries: Boundaries): Part {
  const { account, region } = subnet.ref;
  if (version === 6 && hasPrivateIpv6(model, subnet)) return NOTHING[6];
  const missing: Missing[] = [];
  const publicAccess = model.publicAccess.blocking(account, region, subnet.vpcId, subnet.id, 'in');
  if (publicAccess !== undefined && !isMissing(publicAccess)) return NOTHING[version];
  if (publicAccess !== undefined) missing.push(publicAccess);
  const acl = model.aclOfSubnet(subnet);
  const table = model.tableOfSubnet(subnet);
  if (isMissing(acl)) missing.push(acl);
  if (isMissing(table)) missing.push(table);
  else missing.push(...unreadRoutes(model, table, version));
  const { arriving, leaving, open, ...boundary } = boundaryOf(boundaries, isMissing(acl) ? undefined : acl, version);
  const routed = isMissing(table) || leadsOut(model, table, subnet, version) ? leaving : toInternet(model, table, subnet, leaving);
  const set = routed === leaving ? open : answered(arriving, routed);
  missing.push(...boundary.missing);
  return missing.length === 0 ? { set, perhaps: noPackets(version), missing } : { set: noPackets(version), perhaps: set, missing: unique(missing) };
}

/** Of what arrives, what is answered; of other protocols than TCP everything. */
function answered(arriving: PacketSet, leaving: PacketSet): PacketSet {
  return union(requestsOf(leaving), subtract(arriving, TCP[arriving.version]));
}

/** What a network ACL lets in, and which answers it lets out. */
interface Boundary {
  readonly arriving: PacketSet;
  readonly leaving: PacketSet;
  /** What gets in where every answer finds its way back. */
  readonly open: PacketSet;
  readonly missing: readonly Missing[];
}

/** By what network ACLs say: those of many VPCs say the same. */
export type Boundaries = Map<string, Boundary>;

function boundaryOf(known: Boundaries, acl: NetworkAcl | undefined, version: IpVersion): Boundary {
  const key = acl === undefined ? `${version}` : `${version} ${wordsOf(acl.ingress)} ${wordsOf(acl.egress)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const everything = allPackets(version);
  const pass = (direction: Direction, packets: PacketSet): Pick<Passage, 'allowed' | 'perhaps' | 'missing'> =>
    acl === undefined ? { allowed: packets, perhaps: noPackets(version), missing: [] } : aclPassage(acl, direction, packets, false);
  const inbound = pass('ingress', everything);
  const arriving = union(inbound.allowed, inbound.perhaps);
  const outbound = pass('egress', repliesTo(intersect(arriving, TCP[version])));
  const leaving = union(outbound.allowed, outbound.perhaps);
  const boundary: Boundary = { arriving, leaving, open: answered(arriving, leaving), missing: [...inbound.missing, ...outbound.missing] };
  // What is missing is named with the network ACL that it is missing of.
  if (boundary.missing.length === 0) known.set(key, boundary);
  return boundary;
}

function wordsOf(rules: NetworkAcl['ingress']): string {
  if (rules === undefined) return '?';
  return rules
    .map(({ isAllow, isUnreadable, service, block }) => {
      const range = block === undefined ? '' : `${block.version} ${block.first} ${block.prefix}`;
      return `${isAllow} ${isUnreadable} ${range} ${JSON.stringify(service)}`;
    })
    .join();
}

/** Whether a table sends all of the internet to the VPC's internet gateway by its default route, and nothing of it elsewhere. */
function leadsOut({ internetGateways }: NetworkModel, { routes }: RouteTable, { vpcId }: Subnet, version: IpVersion): boolean {
  let isOut = false;
  for (const { destination, target, isBlackhole } of routes ?? []) {
    if (destination?.kind !== 'block') return false;
    const { block } = destination;
    if (block.version !== version) continue;
    const isGateway = !isBlackhole && target.kind === 'internet-gateway' && internetGateways.get(target.id)?.vpcIds.includes(vpcId) !== false;
    if (isGateway) isOut ||= block.prefix === 0;
    else if (meetsInternet(block)) return false;
  }
  return isOut;
}

/** Routes of lists that were not read: they may lead the answer elsewhere. The lists of gateway endpoints hold services' addresses. */
function unreadRoutes(model: NetworkModel, table: RouteTable, version: IpVersion): readonly Missing[] {
  const { unclear } = compileTable({ model, version }, table);
  return unclear.flatMap(({ route: { target }, missing }) => {
    const isOfService = target.kind === 'vpc-endpoint' && model.endpoints.get(target.id)?.type === 'Gateway';
    return isOfService || target.kind === 'internet-gateway' ? [] : missing;
  });
}

/** Of packets to the internet, those that the route table sends to the VPC's internet gateway. */
function toInternet(model: NetworkModel, table: RouteTable, subnet: Subnet, packets: PacketSet): PacketSet {
  const { taken, rest } = partition(compileTable({ model, version: packets.version }, table), packets);
  const away = taken.filter(({ route }) => {
    const { target, isBlackhole } = route;
    const gateway = model.internetGateways.get(target.id);
    return isBlackhole || target.kind !== 'internet-gateway' || (gateway !== undefined && !gateway.vpcIds.includes(subnet.vpcId));
  });
  // What goes elsewhere counts only where it is of the internet: private addresses are left in, and the ranges stay whole.
  const lost = [...away.map((one) => one.packets), rest].filter((set) => haveCommon(set, TO_INTERNET[packets.version]));
  return lost.reduce((left, set) => subtract(left, set), packets);
}

const gatewaysByVpc = new WeakMap<NetworkModel['internetGateways'], ReadonlyMap<string, readonly string[]>>();

export function gatewaysOf({ internetGateways }: NetworkModel, vpcId: string): readonly string[] {
  let index = gatewaysByVpc.get(internetGateways);
  if (index === undefined) {
    const found = new Map<string, string[]>();
    for (const { id, vpcIds } of internetGateways.values()) for (const vpc of vpcIds) found.set(vpc, [...(found.get(vpc) ?? []), id]);
    gatewaysByVpc.set(internetGateways, (index = found));
  }
  return index.get(vpcId) ?? [];
}

/**
 * Whether a middlebox stands between the internet and the subnet, on the way in or back: what it does depends on single addresses.
 * Peering and transit gateways on the way back are none: by them no answer comes back to the internet.
 */
export function hasMiddlebox(model: NetworkModel, subnet: Subnet, version: IpVersion): boolean {
  const isInWay = gatewaysOf(model, subnet.vpcId).some((gatewayId) => {
    const table = model.tableOfGateway(gatewayId);
    return (
      table !== undefined &&
      partition(compileTable({ model, version }, table), toSubnet(subnet, version)).taken.some(({ route }) => route.target.kind !== 'local')
    );
  });
  if (isInWay) return true;
  const table = model.tableOfSubnet(subnet);
  if (isMissing(table) || table.routes?.some((route) => isInspecting(model, route)) !== true) return false;
  return partition(compileTable({ model, version }, table), TO_INTERNET[version]).taken.some(({ route }) => isInspecting(model, route));
}

function toSubnet({ blocks }: Subnet, version: IpVersion): PacketSet {
  return toAddresses(
    version,
    blocks.filter((block) => block.version === version),
  );
}

function isInspecting({ endpoints }: NetworkModel, { target, isBlackhole }: Route): boolean {
  if (isBlackhole) return false;
  return target.kind === 'interface' || (target.kind === 'vpc-endpoint' && endpoints.get(target.id)?.type !== 'Gateway');
}
