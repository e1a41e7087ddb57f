// What can leave to the internet, to where, past which inspection: by subnet and groups, never interface by interface.

import { type Missing, mergeRanges } from '../../core/index.ts';
import { both } from '../exposed/part.ts';
import { isMissing, type NetworkInterface, type NetworkModel, readInterface } from '../model/index.ts';
import { type IpVersion, isEmpty, type PacketSet, toAddresses } from '../packets/index.ts';
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
  /** Packets to services that gateway endpoints carry from there: they do not go this way. */
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
  for (const bundle of createBundles(createReading(model), stations))
    for (const subnetId of bundle.subnetIds()) for (const version of VERSIONS) rows.push(...rowsOf(model, bundle.ofSubnet(subnetId), subnetId, version));
  return { rows, carriers: carriersOf(model, nameOf), missing };
}

function rowsOf(model: NetworkModel, bundle: Bundle, subnetId: string, version: IpVersion): readonly EgressRow[] {
  const subnet = model.subnets.get(subnetId);
  if (subnet === undefined || bundle.sends(version).length === 0) return [];
  const walker: Walker = { model, version, isTryingOther: false, follow };
  const members = bundle.stations.filter(({ canSend }) => canSend).flatMap((one) => one.members.map(readInterface));
  const valuesOf = (isShown: boolean) =>
    members.flatMap(({ addresses }) => addresses.filter((one) => one.version === version && (one.publicValue !== undefined) === isShown));
  const [shown, hidden] = [valuesOf(true), valuesOf(false)];
  const [first] = shown;
  const services = servicesOf(model, bundle, version);
  const aside = toAddresses(version, mergeRanges(services.flatMap(({ blocks }) => blocks)));
  const rows: EgressRow[] = [];
  const add = (paths: readonly ExitPath[], hosts: Hosts) => {
    for (const { exit, part } of paths) {
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
  for (const { service, blocks } of services) add(serviceExitsOf(walker, bundle.place, subnet, service, blocks), everybody);
  return rows;
}

function isIn(hosts: Hosts, value: bigint): boolean {
  return commonHosts(hosts, [{ first: value, last: value }]).length > 0;
}

/** The services that the routes of a subnet lead to by gateway endpoints, with their addresses. */
function servicesOf(model: NetworkModel, { place }: Bundle, version: IpVersion) {
  const table = model.tableOfSubnet(place.subnet);
  if (isMissing(table)) return [];
  return (table.routes ?? []).flatMap(({ target, destination }) => {
    const endpoint = target.kind === 'vpc-endpoint' ? model.endpoints.get(target.id) : undefined;
    if (endpoint?.type !== 'Gateway' || destination?.kind !== 'prefix-list') return [];
    const blocks = model.prefixList(destination.id, table.ref.account, table.ref.region);
    return 'reason' in blocks ? [] : [{ service: endpoint.service, blocks: blocks.filter((one) => one.version === version) }];
  });
}
