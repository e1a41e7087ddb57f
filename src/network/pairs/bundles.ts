// The stations of one name in one class of subnets, as who sends what and who takes what: those with the same filter are one entry.

import type { Missing } from '../../core/index.ts';
import { both, type Part, uncertain } from '../exposed/part.ts';
import { gap, type NetworkModel } from '../model/index.ts';
import { type IpVersion, isEmpty, noPackets } from '../packets/index.ts';
import { acceptedBy, balancerOf, listenersOf } from '../reach/listeners.ts';
import { createGroupSides, type GroupSide } from './group-side.ts';
import { type End, type Hosts, joinHosts } from './hosts.ts';
import { createPartMap, type PartMap } from './part-map.ts';
import { createHostReader, inSubnet, isNode, type Outline, outlineOf, type Station, subnetIdsOf } from './stations.ts';
import type { SubnetClass } from './subnet-classes.ts';

export interface Entry {
  readonly hosts: Hosts;
  readonly part: Part;
  /** Only with members of this group on the other side. */
  readonly groupId: string | undefined;
}

export interface Bundle extends End {
  readonly place: SubnetClass;
  readonly stations: readonly Station[];
  readonly sends: (version: IpVersion) => readonly Entry[];
  readonly takes: (version: IpVersion) => readonly Entry[];
  /** The members of a group among them. */
  readonly withGroup: (groupId: string, version: IpVersion) => Hosts;
  /** The same for one subnet alone. */
  readonly ofSubnet: (subnetId: string) => Bundle;
  readonly subnetIds: () => readonly string[];
}

/** What bundles of the same stations read once. */
export interface Reading {
  readonly model: NetworkModel;
  readonly sideOf: ReturnType<typeof createGroupSides>;
  readonly hostsOf: ReturnType<typeof createHostReader>;
}

export function createReading(model: NetworkModel): Reading {
  return { model, sideOf: createGroupSides(model), hostsOf: createHostReader() };
}

/** By class of subnets and name. */
export function createBundles(reading: Reading, stations: readonly Station[]): readonly Bundle[] {
  const groups = new Map<string, Station[]>();
  for (const station of stations) {
    const key = `${station.place.id} ${station.name}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [station]);
    else known.push(station);
  }
  return [...groups.values()].map((own) => createBundle(reading, own));
}

/** Bundles of one name, of whatever class, as one. */
export function joinBundles(reading: Reading, parts: readonly [Bundle, ...Bundle[]]): Bundle {
  const [first, ...more] = parts;
  if (more.length === 0) return first;
  const whole = createBundle(
    reading,
    parts.flatMap(({ stations }) => stations),
  );
  const joined = (entriesIn: (part: Bundle) => readonly Entry[]): readonly Entry[] => {
    const { add, entries } = gatherEntries();
    for (const part of parts) for (const one of entriesIn(part)) add(one);
    return entries();
  };
  const [sent, taken]: [Partial<Record<IpVersion, readonly Entry[]>>, Partial<Record<IpVersion, readonly Entry[]>>] = [{}, {}];
  return {
    ...whole,
    sends: (version) => (sent[version] ??= joined((part) => part.sends(version))),
    takes: (version) => (taken[version] ??= joined((part) => part.takes(version))),
  };
}

/** Stations of one name, in one class, as one. */
function createBundle(reading: Reading, stations: readonly Station[]): Bundle {
  const { hostsOf } = reading;
  const [{ name, place }] = stations as readonly [Station, ...Station[]];
  const sent: Partial<Record<IpVersion, readonly Entry[]>> = {};
  const taken: Partial<Record<IpVersion, readonly Entry[]>> = {};
  let members: Map<string, Hosts> | undefined;
  let subnets: Map<string, Bundle> | undefined;
  let subnetIds: readonly string[] | undefined;
  return {
    name,
    vpcIdOf: () => place.vpcId,
    place,
    stations,
    subnetIds: () => (subnetIds ??= subnetIdsOf(stations)),
    sends: (version) => (sent[version] ??= sentBy(reading, stations, version)),
    takes: (version) => (taken[version] ??= takenBy(reading, stations, version)),
    withGroup(groupId, version) {
      const key = `${version} ${groupId}`;
      let hosts = members?.get(key);
      if (hosts === undefined) {
        const own = stations.filter(({ groupIds }) => groupIds.includes(groupId));
        (members ??= new Map()).set(key, (hosts = joinHosts(own.map((one) => hostsOf(one, version)))));
      }
      return hosts;
    },
    ofSubnet(subnetId) {
      let own = subnets?.get(subnetId);
      if (own === undefined) (subnets ??= new Map()).set(subnetId, (own = createBundle(reading, inSubnet(stations, subnetId))));
      return own;
    },
  };
}

/** What stations send. */
function sentBy({ model, sideOf, hostsOf }: Reading, stations: readonly Station[], version: IpVersion): readonly Entry[] {
  const senders = stations.filter(({ canSend }) => canSend);
  return entriesOf(hostsOf, senders, version, (one) => [sideOf(one, 'egress', version), sendingOf(model, one)]);
}

/** What stations take. */
function takenBy({ model, sideOf, hostsOf }: Reading, stations: readonly Station[], version: IpVersion): readonly Entry[] {
  return entriesOf(hostsOf, stations, version, (one) => [sideOf(one, 'ingress', version), listeningOf(model, one, version)]);
}

/** What a node sends is not known where its load balancer was not read: those that were send to their targets only. */
function sendingOf(model: NetworkModel, one: Outline): Missing | undefined {
  return isNode(one) ? gap(model, 'AWS::ElasticLoadBalancingV2::LoadBalancer', one.ref.account, one.ref.region) : undefined;
}

/** What a load balancer's listeners take, where it is one. */
function listeningOf(model: NetworkModel, one: Outline, version: IpVersion): Part | Missing | undefined {
  if (!isNode(one)) return undefined;
  const balancer = balancerOf(model, one);
  const { account, region } = one.ref;
  if (balancer === undefined) return gap(model, 'AWS::ElasticLoadBalancingV2::LoadBalancer', account, region);
  const unread = balancer.type === 'classic' ? undefined : model.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', account, region);
  return unread ?? { set: acceptedBy(listenersOf(model, balancer), version), perhaps: noPackets(version), missing: [] };
}

function entriesOf(
  hostsOf: Reading['hostsOf'],
  stations: readonly Station[],
  version: IpVersion,
  read: (one: Outline) => readonly [GroupSide, Part | Missing | undefined],
): readonly Entry[] {
  const { add, entries } = gatherEntries();
  for (const station of stations) {
    const hosts = hostsOf(station, version);
    if (hosts.length === 0) continue;
    const [{ byAddress, byGroup }, narrower] = read(outlineOf(station));
    const narrowed = (open: Part) => (narrower === undefined ? open : 'reason' in narrower ? uncertain(open, narrower) : both(open, narrower));
    add({ hosts, part: narrowed(byAddress), groupId: undefined });
    for (const { groupId, part } of byGroup) add({ hosts, part: narrowed(part), groupId });
  }
  return entries();
}

/** Those with the same filter as one. */
function gatherEntries(): { readonly add: (one: Entry) => void; readonly entries: () => readonly Entry[] } {
  const byGroup = new Map<string | undefined, PartMap<Entry>>();
  const found: Entry[] = [];
  // The hosts of those that are of several; most are of one.
  const shared = new Map<Entry, Hosts[]>();
  return {
    add(one) {
      const { part, groupId, hosts } = one;
      if (isEmpty(part.set) && isEmpty(part.perhaps)) return;
      let parts = byGroup.get(groupId);
      if (parts === undefined) byGroup.set(groupId, (parts = createPartMap()));
      const known = parts.find(part);
      if (known === undefined) {
        parts.add(one);
        found.push(one);
        return;
      }
      const own = shared.get(known);
      if (own === undefined) shared.set(known, [known.hosts, hosts]);
      else own.push(hosts);
    },
    entries() {
      if (shared.size === 0) return found;
      return found.map((one) => {
        const all = shared.get(one);
        return all === undefined ? one : { ...one, hosts: joinHosts(all) };
      });
    },
  };
}
