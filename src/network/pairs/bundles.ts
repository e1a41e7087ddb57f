// The stations of one name in one class of subnets, as who sends what and who takes what: those with the same filter are one entry.

import type { Missing } from '../../core/index.ts';
import { both, type Part, uncertain } from '../exposed/part.ts';
import { gap, type NetworkModel } from '../model/index.ts';
import { type IpVersion, isEmpty, noPackets } from '../packets/index.ts';
import { acceptedBy, balancerOf, listenersOf } from '../reach/listeners.ts';
import { createGroupSides, type GroupSide } from './group-side.ts';
import { type End, type Hosts, joinHosts } from './hosts.ts';
import { createHostReader, inSubnet, isNode, type Outline, type Station, subnetIdsOf } from './stations.ts';
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

/** Stations of one name, of whatever class, as one. */
export function createBundle(reading: Reading, stations: readonly Station[]): Bundle {
  const { model, sideOf, hostsOf } = reading;
  const [{ name, place }] = stations as readonly [Station, ...Station[]];
  const sent: Partial<Record<IpVersion, readonly Entry[]>> = {};
  const taken: Partial<Record<IpVersion, readonly Entry[]>> = {};
  const members = new Map<string, Hosts>();
  const subnets = new Map<string, Bundle>();
  let subnetIds: readonly string[] | undefined;
  return {
    name,
    vpcIdOf: () => place.vpcId,
    place,
    stations,
    subnetIds: () => (subnetIds ??= subnetIdsOf(stations)),
    sends: (version) =>
      (sent[version] ??= entriesOf(
        hostsOf,
        stations.filter(({ canSend }) => canSend),
        version,
        (one) => [sideOf(one.first, 'egress', version), sendingOf(model, one.first)],
      )),
    takes: (version) =>
      (taken[version] ??= entriesOf(hostsOf, stations, version, (one) => [sideOf(one.first, 'ingress', version), listeningOf(model, one.first, version)])),
    withGroup(groupId, version) {
      const key = `${version} ${groupId}`;
      let hosts = members.get(key);
      if (hosts === undefined) {
        const own = stations.filter(({ groupIds }) => groupIds.includes(groupId));
        members.set(key, (hosts = joinHosts(own.map((one) => hostsOf(one, version)))));
      }
      return hosts;
    },
    ofSubnet(subnetId) {
      let own = subnets.get(subnetId);
      if (own === undefined) subnets.set(subnetId, (own = createBundle(reading, inSubnet(stations, subnetId))));
      return own;
    },
  };
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
  read: (one: Station) => readonly [GroupSide, Part | Missing | undefined],
): readonly Entry[] {
  const found = new Map<string, { hosts: Hosts[]; part: Part; groupId: string | undefined }>();
  for (const station of stations) {
    const hosts = hostsOf(station, version);
    if (hosts.length === 0) continue;
    const [side, narrower] = read(station);
    const add = (open: Part, groupId: string | undefined) => {
      const part = narrower === undefined ? open : 'reason' in narrower ? uncertain(open, narrower) : both(open, narrower);
      if (isEmpty(part.set) && isEmpty(part.perhaps)) return;
      const key = `${groupId ?? ''} ${keyOf(part)}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { hosts: [hosts], part, groupId });
      else known.hosts.push(hosts);
    };
    add(side.byAddress, undefined);
    for (const { groupId, part } of side.byGroup) add(part, groupId);
  }
  return [...found.values()].map(({ hosts, part, groupId }) => ({ hosts: joinHosts(hosts), part, groupId }));
}

const keys = new WeakMap<Part, string>();

/** The same for parts that say the same in the same words. */
export function keyOf(part: Part): string {
  let key = keys.get(part);
  if (key === undefined)
    keys.set(part, (key = `${part.set.words.join()} ${part.perhaps.words.join()} ${part.missing.map(({ name, arn }) => `${name} ${arn ?? ''}`).join()}`));
  return key;
}
