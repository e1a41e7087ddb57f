// Subnets from which something may send to the internet, and no firewall stands on the way within the VPC: whatever it likes, DNS
// queries, or anything at all.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html,
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html

import type { Missing, ResourceRef } from '../core/index.ts';
import {
  gap,
  isMissing,
  type NetworkInterface,
  type NetworkModel,
  type PublicAccessUse,
  type Route,
  type RouteTable,
  readOutline,
  type Subnet,
} from './model/index.ts';
import {
  allPackets,
  haveCommon,
  type IpVersion,
  intersect,
  isSubset,
  type PacketSet,
  type PacketSpec,
  packetsOf,
  toAddresses,
  union,
} from './packets/index.ts';
import { aclPassage, groupPassage } from './reach/filters.ts';
import { INTERNET, meetsInternet } from './reach/internet-addresses.ts';
import { partition } from './reach/routing.ts';
import { compileTable } from './reach/tables.ts';

export interface OpenEgress {
  /** One of the interfaces, and how many there are like it. */
  readonly interface: ResourceRef;
  readonly count: number;
  readonly groups: readonly ResourceRef[];
  readonly table: ResourceRef;
  /** `Routes[1]`. */
  readonly path: string;
  readonly version: IpVersion;
  /** Not empty: it is open unless what is missing here prevents it. */
  readonly missing: readonly Missing[];
}

/** Routes for blocks this wide lead whole parts of the internet. */
const WIDE = 8;

type Outline = Omit<NetworkInterface, 'addresses'>;

// Interfaces of services send what the service sends.
const OWN_TYPES: ReadonlySet<string> = new Set(['interface', 'efa', 'trunk', 'branch', 'lambda']);

/** What of the internet is asked about: TCP and UDP on every port to every address, all of it; some query to a resolver; some packet. */
const EGRESS_KINDS = { everything: 'all', dns: 'some', anything: 'some' } as const;
export type EgressKind = keyof typeof EGRESS_KINDS;

const ASKED: Readonly<Record<EgressKind, Readonly<Record<IpVersion, PacketSet>>>> = {
  everything: { 4: streamsTo(4, {}), 6: streamsTo(6, {}) },
  dns: { 4: streamsTo(4, { ports: [53, 53] }), 6: streamsTo(6, { ports: [53, 53] }) },
  anything: { 4: packetsOf(4, { destinations: INTERNET[4] }), 6: packetsOf(6, { destinations: INTERNET[6] }) },
};

function streamsTo(version: IpVersion, ports: Pick<PacketSpec, 'ports'>): PacketSet {
  const of = (protocol: number) => packetsOf(version, { protocols: [protocol, protocol], destinations: INTERNET[version], ...ports });
  return union(of(6), of(17));
}

/** By the id of the subnet; what could not be told is an entry with `missing`. Cost: one pass over interfaces, a few set operations for each set of groups. */
export function openEgress(model: NetworkModel, kind: EgressKind): ReadonlyMap<string, OpenEgress> {
  const bySubnet = new Map<string, Map<string, { one: Outline; count: number; versions: Set<IpVersion> }>>();
  for (const record of model.interfaceRecords) {
    const one = readOutline(record);
    if (!one.isAttached || one.isManaged || !OWN_TYPES.has(one.type)) continue;
    const ipv6 = record.config['Ipv6Addresses'];
    let classes = bySubnet.get(one.subnetId);
    if (classes === undefined) bySubnet.set(one.subnetId, (classes = new Map()));
    const isShown = typeof record.config['Association'] === 'object' && record.config['Association'] !== null;
    const key = `${one.groupIds?.join() ?? '?'} ${isShown}`;
    const same = classes.get(key) ?? { one, count: 0, versions: new Set<IpVersion>() };
    classes.set(key, { ...same, count: same.count + 1, versions: same.versions.add(4) });
    if (Array.isArray(ipv6) && ipv6.length > 0) same.versions.add(6);
  }
  const allowed = new Map<string, { readonly set: PacketSet; readonly missing: readonly Missing[] }>();
  const found = new Map<string, OpenEgress>();
  for (const [subnetId, classes] of bySubnet) {
    const subnet = model.subnets.get(subnetId);
    if (subnet === undefined) continue;
    for (const [key, { one, count, versions }] of classes) {
      for (const version of versions) {
        const ways = waysOut(model, subnet, version, key.endsWith('true'), kind);
        if (ways.length === 0) continue;
        const of = `${version} ${one.groupIds?.join() ?? '?'}`;
        let groups = allowed.get(of);
        if (groups === undefined) {
          const passage = groupPassage(model, one, 'egress', allPackets(version), undefined, false);
          allowed.set(of, (groups = { set: union(passage.allowed, passage.perhaps), missing: passage.missing }));
        }
        const acl = model.aclOfSubnet(subnet);
        const passage = isMissing(acl) ? undefined : aclPassage(acl, 'egress', allPackets(version), false);
        const set = passage === undefined ? groups.set : intersect(groups.set, union(passage.allowed, passage.perhaps));
        const asked = ASKED[kind][version];
        for (const way of ways) {
          if (EGRESS_KINDS[kind] === 'all' ? !isSubset(asked, set) : !haveCommon(intersect(asked, way.packets), set)) continue;
          const missing = [...groups.missing, ...way.missing, ...(isMissing(acl) ? [acl] : (passage?.missing ?? []))];
          const refs = (one.groupIds ?? []).flatMap((id) => model.groups.get(id)?.ref ?? []);
          const known = found.get(subnetId);
          if (known === undefined || (known.missing.length > 0 && missing.length === 0))
            found.set(subnetId, { interface: one.ref, count, groups: refs, table: way.table, path: way.path, version, missing });
        }
      }
    }
  }
  return found;
}

interface Way {
  readonly table: ResourceRef;
  readonly path: string;
  /** What the route takes. */
  readonly packets: PacketSet;
  readonly missing: readonly Missing[];
}

/** The routes by which the subnet leaves to the internet past no firewall: to all of it at once, or to some part of it. */
function waysOut(model: NetworkModel, subnet: Subnet, version: IpVersion, isShown: boolean, kind: EgressKind): readonly Way[] {
  const packets = toAddresses(version, INTERNET[version]);
  const table = model.tableOfSubnet(subnet);
  if (isMissing(table)) return [{ table: subnet.ref, path: 'SubnetId', packets, missing: [table] }];
  if (EGRESS_KINDS[kind] === 'all') {
    const route = defaultRoute(table, version);
    const missing = route === undefined ? undefined : leavesBy(model, subnet, route, version, isShown);
    return route === undefined || missing === undefined ? [] : [{ table: table.ref, path: route.path, packets, missing }];
  }
  const compiled = compileTable({ model, version }, table);
  const { taken } = partition(compiled, packets);
  // A list that was not read may be about any address.
  const all = [
    ...taken.flatMap((one) => [one.route, ...one.ties].map((route) => ({ route, packets: one.packets, missing: [] }))),
    ...compiled.unclear.map(({ route, missing }) => ({ route, packets, missing: [missing] })),
  ];
  return all.flatMap((one): readonly Way[] => {
    const missing = one.route.isBlackhole ? undefined : leavesBy(model, subnet, one.route, version, isShown);
    return missing === undefined ? [] : [{ table: table.ref, path: one.route.path, packets: one.packets, missing: [...one.missing, ...missing] }];
  });
}

/** Whether a route's target leads to the internet past no firewall: `undefined` where not, else what would have to be known besides. */
function leavesBy(model: NetworkModel, subnet: Subnet, { target }: Route, version: IpVersion, isShown: boolean): readonly Missing[] | undefined {
  const { kind, id } = target;
  if (kind === 'egress-only-gateway') return unlessBlocked(model, subnet, 'nat');
  // IPv4 goes through an internet gateway with a public address only.
  if (kind === 'internet-gateway') return version === 6 || isShown ? unlessBlocked(model, subnet, 'out') : undefined;
  if (kind !== 'nat-gateway') return undefined;
  const { account, region } = subnet.ref;
  const nat = model.natGateways.get(id);
  if (nat === undefined) {
    const unread = model.snapshot.coverage.missing('AWS::EC2::NatGateway', account, region);
    return unread === undefined ? undefined : [unread];
  }
  if (nat.isPrivate || !nat.isAvailable) return undefined;
  if (nat.subnetId === undefined) return unlessBlocked(model, subnet, 'nat');
  const home = model.subnets.get(nat.subnetId);
  if (home === undefined) return [gap(model, 'AWS::EC2::Subnet', account, region)];
  const next = model.tableOfSubnet(home);
  if (isMissing(next)) return [next];
  const { taken } = partition(compileTable({ model, version: 4 }, next), toAddresses(4, INTERNET[4]));
  const leads = taken.some(({ route }) => !route.isBlackhole && route.target.kind === 'internet-gateway');
  return leads ? unlessBlocked(model, home, 'nat') : undefined;
}

/** What Block Public Access stops leaves by no gateway: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html */
function unlessBlocked(model: NetworkModel, { id, vpcId, ref }: Subnet, use: PublicAccessUse): readonly Missing[] | undefined {
  const found = model.publicAccess.blocking(ref.account, ref.region, vpcId, id, use);
  return found === undefined ? [] : isMissing(found) ? [found] : undefined;
}

/** The default route, where no wide part of the internet is led another way. */
function defaultRoute({ routes }: RouteTable, version: IpVersion): Route | undefined {
  const active = (routes ?? []).filter(({ isBlackhole }) => !isBlackhole);
  const found = active.find(({ destination }) => destination?.kind === 'block' && destination.block.version === version && destination.block.prefix === 0);
  const isSplit = active.some(
    ({ destination, target }) =>
      destination?.kind === 'block' &&
      destination.block.version === version &&
      destination.block.prefix > 0 &&
      destination.block.prefix <= WIDE &&
      target.id !== found?.target.id &&
      meetsInternet(destination.block),
  );
  return isSplit ? undefined : found;
}
