// What the internet can reach: exact sources, protocols and ports, for every class of interfaces at once.
// TCP counts where a connection can be made, both ways; of other protocols it is enough that the packet arrives.

import type { Missing, ResourceRecord } from '../../core/index.ts';
import { gap, isMissing, type NetworkInterface, type NetworkModel, type RouteTable, readOutline, type Subnet } from '../model/index.ts';
import {
  allPackets,
  fromAddresses,
  haveCommon,
  type IpVersion,
  intersect,
  isEmpty,
  noPackets,
  type PacketSet,
  packetsOf,
  repliesTo,
  requestsOf,
  subtract,
  toAddresses,
  union,
} from '../packets/index.ts';
import { aclPassage, groupPassage } from '../reach/filters.ts';
import { compileTable } from '../reach/follow.ts';
import { INTERNET } from '../reach/internet-addresses.ts';
import { acceptedBy, balancerOf, listenersOf } from '../reach/listeners.ts';
import { partition } from '../reach/routing.ts';
import { type InterfaceClass, publicClasses } from './classes.ts';

export interface Exposure {
  /** The interfaces, all alike: same subnet, same groups. */
  readonly members: readonly ResourceRecord[];
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /**
   * What gets in: sources and ports, for each IP version that has any. Destinations are left open, and so are private sources,
   * from which nothing comes over the internet.
   */
  readonly packets: readonly PacketSet[];
  /** Not empty: it gets in unless what is missing here prevents it. */
  readonly missing: readonly Missing[];
}

const VERSIONS: readonly IpVersion[] = [4, 6];
const FROM_INTERNET: Readonly<Record<IpVersion, PacketSet>> = { 4: fromAddresses(4, INTERNET[4]), 6: fromAddresses(6, INTERNET[6]) };
const TO_INTERNET: Readonly<Record<IpVersion, PacketSet>> = { 4: toAddresses(4, INTERNET[4]), 6: toAddresses(6, INTERNET[6]) };
const TCP: Readonly<Record<IpVersion, PacketSet>> = { 4: packetsOf(4, { protocols: [6, 6] }), 6: packetsOf(6, { protocols: [6, 6] }) };

type Outline = Omit<NetworkInterface, 'addresses'>;

const NO_MISSING: readonly Missing[] = [];

interface Part {
  readonly set: PacketSet;
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
}

/** Every exposure to the internet. Cost: one pass over the interfaces, and a few set operations a class. */
export function exposedToInternet(model: NetworkModel): readonly Exposure[] {
  const judge = createJudge(model);
  const found: Exposure[] = [];
  for (const one of publicClasses(model)) {
    const parts = VERSIONS.filter((version) => (version === 4 ? one.hasIpv4 : one.hasIpv6)).map((version) => judge(one, version));
    const packets = parts
      .map(({ set, perhaps }) => (isEmpty(perhaps) ? set : union(set, perhaps)))
      .filter((set) => haveCommon(set, FROM_INTERNET[set.version]));
    if (packets.length === 0) continue;
    const first = readOutline(one.first);
    found.push({
      members: one.members,
      subnetId: one.subnetId,
      groupIds: first.groupIds ?? [],
      packets,
      missing: unique(parts.filter(({ set, perhaps }) => !isEmpty(set) || !isEmpty(perhaps)).flatMap(({ missing }) => missing)),
    });
  }
  return found;
}

function createJudge(model: NetworkModel): (one: InterfaceClass, version: IpVersion) => Part {
  const groups = remembering((one: Outline, version: IpVersion): Part => {
    const passage = groupPassage(model, one, 'ingress', allPackets(version), undefined, false);
    const isAny = haveCommon(passage.allowed, FROM_INTERNET[version]);
    return { set: isAny ? passage.allowed : noPackets(version), perhaps: passage.perhaps, missing: passage.missing };
  });
  const subnets = remembering((subnet: Subnet, version: IpVersion): Part => throughSubnet(model, subnet, version));
  const joined = new Map<Part, Map<Part, Part>>();
  const ofSubnet: Readonly<Record<IpVersion, Map<string, Part>>> = { 4: new Map(), 6: new Map() };

  return (one, version) => {
    const nothing: Part = { set: noPackets(version), perhaps: noPackets(version), missing: [] };
    const first = readOutline(one.first);
    if (first.deniesInternetGateways || !first.isAttached || NOT_LISTENING.has(first.type)) return nothing;
    const subnet = model.subnets.get(one.subnetId);
    const { account, region } = one.first;
    const byGroups = groups(`${first.groupIds?.join() ?? '?'} ${first.type} ${account} ${region}`, first, version);
    if (isEmpty(byGroups.set) && isEmpty(byGroups.perhaps)) return nothing;
    if (subnet === undefined) return uncertain(byGroups, gap(model, 'AWS::EC2::Subnet', account, region));
    const hasGateway = gatewaysOf(model, subnet.vpcId).length > 0;
    const unread = hasGateway ? undefined : model.snapshot.coverage.missing('AWS::EC2::InternetGateway', account, region);
    if (!hasGateway && unread === undefined) return nothing;
    let part = ofSubnet[version].get(subnet.id);
    if (part === undefined) ofSubnet[version].set(subnet.id, (part = subnets(keyOfSubnet(model, subnet, version), subnet, version)));
    if (isEmpty(part.set) && isEmpty(part.perhaps)) return nothing;
    let ofGroups = joined.get(byGroups);
    if (ofGroups === undefined) joined.set(byGroups, (ofGroups = new Map()));
    let result = ofGroups.get(part);
    if (result === undefined) ofGroups.set(part, (result = both(byGroups, part)));
    return throughListeners(model, first, unread === undefined ? result : uncertain(result, unread), version);
  };
}

/** Subnets with the same network ACL, route table and Block Public Access are one question. */
function keyOfSubnet(model: NetworkModel, subnet: Subnet, version: IpVersion): string {
  const { account, region } = subnet.ref;
  const acl = model.aclOfSubnet(subnet);
  const table = model.tableOfSubnet(subnet);
  const blocking = model.publicAccess.blocking(account, region, subnet.vpcId, subnet.id, 'in');
  const word = blocking === undefined ? 'open' : isMissing(blocking) ? `unknown ${blocking.name} ${blocking.reason}` : 'blocked';
  const middleboxes = edgeMiddlebox(model, subnet, version).map(({ name }) => name);
  return `${account} ${region} ${subnet.vpcId} ${isMissing(acl) ? '?' : acl.id} ${isMissing(table) ? '?' : table.id} ${word} ${middleboxes.join()}`;
}

// They begin connections or carry them on; nothing listens at them.
const NOT_LISTENING: ReadonlySet<string> = new Set(['nat_gateway', 'natGateway', 'transit_gateway']);

/** What would get in, had one more thing been read. */
function uncertain({ set, perhaps, missing }: Part, more: Missing): Part {
  return { set: noPackets(set.version), perhaps: union(set, perhaps), missing: [...missing, more] };
}

function both(a: Part, b: Part): Part {
  const set = intersect(a.set, b.set);
  if (isEmpty(a.perhaps) && isEmpty(b.perhaps)) return { set, perhaps: a.perhaps, missing: NO_MISSING };
  const perhaps = subtract(intersect(union(a.set, a.perhaps), union(b.set, b.perhaps)), set);
  return { set, perhaps, missing: isEmpty(perhaps) ? [] : unique([...a.missing, ...b.missing]) };
}

function throughListeners(model: NetworkModel, one: Outline, part: Part, version: IpVersion): Part {
  if (!one.isManaged || !one.description.startsWith('ELB ')) return part;
  const balancer = balancerOf(model, one);
  const { account, region } = one.ref;
  if (balancer === undefined) return uncertain(part, gap(model, 'AWS::ElasticLoadBalancingV2::LoadBalancer', account, region));
  const unread = balancer.type === 'classic' ? undefined : model.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', account, region);
  const accepted = acceptedBy(listenersOf(model, balancer), version);
  if (unread !== undefined) return uncertain(part, unread);
  return { ...part, set: intersect(part.set, accepted), perhaps: intersect(part.perhaps, accepted) };
}

/** What gets through a subnet's edge from the internet, and for TCP back again. */
function throughSubnet(model: NetworkModel, subnet: Subnet, version: IpVersion): Part {
  const { account, region } = subnet.ref;
  const missing: Missing[] = [];
  const publicAccess = model.publicAccess.blocking(account, region, subnet.vpcId, subnet.id, 'in');
  if (publicAccess !== undefined && !isMissing(publicAccess)) return { set: noPackets(version), perhaps: noPackets(version), missing: [] };
  if (publicAccess !== undefined) missing.push(publicAccess);
  const everything = allPackets(version);
  const acl = model.aclOfSubnet(subnet);
  const table = model.tableOfSubnet(subnet);
  if (isMissing(acl)) missing.push(acl);
  if (isMissing(table)) missing.push(table);
  missing.push(...edgeMiddlebox(model, subnet, version));
  const inbound = isMissing(acl) ? { allowed: everything, perhaps: noPackets(version), missing: [] } : aclPassage(acl, 'ingress', everything, false);
  const arriving = union(inbound.allowed, inbound.perhaps);
  const replies = repliesTo(intersect(arriving, TCP[version]));
  const outbound = isMissing(acl) ? { allowed: replies, perhaps: noPackets(version), missing: [] } : aclPassage(acl, 'egress', replies, false);
  const leaving = union(outbound.allowed, outbound.perhaps);
  const routed = isMissing(table) ? leaving : toInternet(model, table, subnet, leaving);
  const set = union(requestsOf(routed), subtract(arriving, TCP[version]));
  missing.push(...inbound.missing, ...outbound.missing);
  return missing.length === 0 ? { set, perhaps: noPackets(version), missing } : { set: noPackets(version), perhaps: set, missing: unique(missing) };
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

function gatewaysOf({ internetGateways }: NetworkModel, vpcId: string): readonly string[] {
  let index = gatewaysByVpc.get(internetGateways);
  if (index === undefined) {
    const found = new Map<string, string[]>();
    for (const { id, vpcIds } of internetGateways.values()) for (const vpc of vpcIds) found.set(vpc, [...(found.get(vpc) ?? []), id]);
    gatewaysByVpc.set(internetGateways, (index = found));
  }
  return index.get(vpcId) ?? [];
}

/** A middlebox in the way in: what it lets through is its own affair. */
function edgeMiddlebox(model: NetworkModel, subnet: Subnet, version: IpVersion): readonly Missing[] {
  for (const gatewayId of gatewaysOf(model, subnet.vpcId)) {
    const table = model.tableOfGateway(gatewayId);
    if (table === undefined) continue;
    const own = toAddresses(
      version,
      subnet.blocks.filter((block) => block.version === version),
    );
    const away = partition(compileTable({ model, version }, table), own).taken.find(({ route }) => route.target.kind !== 'local');
    if (away !== undefined)
      return [{ reason: 'not-modelled', name: `middlebox ${away.route.target.id} on the way in`, account: subnet.ref.account, region: subnet.ref.region }];
  }
  return [];
}

function unique(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [`${one.name} ${one.account ?? ''} ${one.region ?? ''} ${one.arn ?? ''}`, one])).values()];
}

function remembering<T>(compute: (one: T, version: IpVersion) => Part): (key: string, one: T, version: IpVersion) => Part {
  const known = new Map<string, Part>();
  return (key, one, version) => {
    const full = `${version} ${key}`;
    let part = known.get(full);
    if (part === undefined) known.set(full, (part = compute(one, version)));
    return part;
  };
}
