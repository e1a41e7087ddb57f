// What can leave to the internet, to where, past which inspection: by subnet and groups, never interface by interface.

import { type AddressBlock, type Missing, mergeRanges } from '../../core/index.ts';
import { both } from '../exposed/part.ts';
import { isMissing, lookUp, type NetworkInterface, type NetworkModel, readInterface, type Subnet } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, type PacketSet, toAddresses, unionAll } from '../packets/index.ts';
import { type Bundle, createBundles, createReading } from '../pairs/bundles.ts';
import { commonHosts, type Hosts, hostsOf } from '../pairs/hosts.ts';
import { gatherStations, type Outline } from '../pairs/stations.ts';
import { classifySubnets } from '../pairs/subnet-classes.ts';
import type { Walker } from '../reach/flow.ts';
import { follow } from '../reach/follow.ts';
import { type Carrier, carriersOf } from './carriers.ts';
import { type Exit, type ExitPath, exitsOf, serviceExitsOf } from './exits.ts';

export interface EgressRow {
  /** The name that the caller gave to the interfaces. */
  readonly name: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Those who can send it. */
  readonly members: readonly NetworkInterface[];
  readonly senders: Hosts;
  readonly version: IpVersion;
  readonly exit: Exit;
  /** Destinations, protocols and ports; sources are left open. Connections count that are answered. */
  readonly set: PacketSet;
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
  /** Packets to services that gateway endpoints carry from there, where none of them goes this way. */
  readonly aside: PacketSet;
}

export interface Egress {
  readonly rows: readonly EgressRow[];
  /** Interfaces that begin nothing by themselves. */
  readonly carriers: readonly Carrier[];
  /** What was not read, so that interfaces are missing. */
  readonly missing: readonly Missing[];
}

const VERSIONS: readonly IpVersion[] = [4, 6];

/** All that can leave. Cost: a walk out and back for each subnet, and a few set operations for each combination of groups in it. */
export function egressOf(model: NetworkModel, nameOf: (one: Outline) => string | undefined = ({ ref }) => ref.account): Egress {
  const { stations, missing } = gatherStations(model, classifySubnets(model), nameOf);
  const rows: EgressRow[] = [];
  const behindNat = { 4: servicesBehindNat(model, 4), 6: servicesBehindNat(model, 6) };
  for (const bundle of createBundles(createReading(model), stations))
    for (const subnetId of bundle.subnetIds())
      for (const version of VERSIONS) rows.push(...rowsOf(model, bundle.ofSubnet(subnetId), subnetId, version, behindNat[version]));
  return { rows, carriers: carriersOf(model, nameOf), missing };
}

function rowsOf(model: NetworkModel, bundle: Bundle, subnetId: string, version: IpVersion, behindNat: readonly Service[]): readonly EgressRow[] {
  if (bundle.sends(version).length === 0) return [];
  // INVARIANT: stations are in subnets that are known.
  const subnet = model.subnets.get(subnetId) as Subnet;
  const walker: Walker = { model, version, isTryingOther: false, follow };
  const members = bundle.stations.filter(({ canSend }) => canSend).flatMap((one) => one.members.map(readInterface));
  const valuesOf = (isShown: boolean) =>
    members.flatMap(({ addresses }) => addresses.filter((one) => one.version === version && (one.publicValue !== undefined) === isShown));
  const [shown, hidden] = [valuesOf(true), valuesOf(false)];
  const [first] = shown;
  const services = new Map([...servicesOf(model, subnet, version), ...behindNat].map((one) => [`${one.service} ${one.listId}`, one]));
  const served = [...services.values()].map(({ service, blocks }) => ({ blocks, paths: serviceExitsOf(walker, bundle.place, subnet, service, blocks) }));
  const lists = served.filter(({ paths }) => paths.length > 0).map(({ blocks }) => toAddresses(version, mergeRanges(blocks)));
  const rows: EgressRow[] = [];
  const add = (paths: readonly ExitPath[], hosts: Hosts) => {
    for (const { exit, part } of paths) {
      const aside = unionAll(
        version,
        lists.filter((list) => isEmpty(intersect(list, part.set)) && isEmpty(intersect(list, part.perhaps))),
      );
      for (const entry of bundle.sends(version)) {
        const own = entry.groupId === undefined ? commonHosts(entry.hosts, hosts) : [];
        if (own.length === 0) continue;
        const { set, perhaps, missing } = both(entry.part, part);
        if (isEmpty(set) && isEmpty(perhaps)) continue;
        const senders = members.filter(({ addresses }) => addresses.some((one) => one.version === version && isIn(own, one.value)));
        rows.push({ name: bundle.name, vpcId: subnet.vpcId, subnetId, members: senders, senders: own, version, exit, set, perhaps, missing, aside });
      }
    }
  };
  if (first !== undefined) add(exitsOf(walker, bundle.place, subnet, { address: first }), hostsOf(shown.map(({ value }) => value)));
  if (hidden.length > 0) add(exitsOf(walker, bundle.place, subnet, undefined), hostsOf(hidden.map(({ value }) => value)));
  const everybody = hostsOf([...shown, ...hidden].map(({ value }) => value));
  for (const { paths } of served) add(paths, everybody);
  return rows;
}

function isIn(hosts: Hosts, value: bigint): boolean {
  return commonHosts(hosts, [{ first: value, last: value }]).length > 0;
}

interface Service {
  readonly service: string;
  /** The prefix list of its addresses. */
  readonly listId: string;
  readonly blocks: readonly AddressBlock[];
}

/** The services that the routes of a subnet lead to by gateway endpoints, with their addresses. */
function servicesOf(model: NetworkModel, subnet: Subnet, version: IpVersion): readonly Service[] {
  const table = model.tableOfSubnet(subnet);
  if (isMissing(table)) return [];
  return (table.routes ?? []).flatMap(({ target, destination }) => {
    const endpoint = model.endpoints.get(target.id);
    if (endpoint?.type !== 'Gateway' || destination?.kind !== 'prefix-list') return [];
    const blocks = model.prefixList(destination.id, table.ref.account, table.ref.region);
    return 'reason' in blocks ? [] : [{ service: endpoint.service, listId: destination.id, blocks: blocks.filter((one) => one.version === version) }];
  });
}

/** The services that the subnets of NAT gateways lead to: whoever leaves by such a gateway comes to them by its subnet's endpoint. */
function servicesBehindNat(model: NetworkModel, version: IpVersion): readonly Service[] {
  const subnets = new Set([...model.natGateways.values()].flatMap(({ subnetId }) => lookUp(model.subnets, subnetId) ?? []));
  return [...subnets].flatMap((subnet) => servicesOf(model, subnet, version));
}
