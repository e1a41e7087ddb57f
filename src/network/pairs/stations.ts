// Interfaces alike, gathered: the same subnet, groups and kind. Gateways are not among them: they carry on what others begin.

import type { Missing } from '../../core/index.ts';
import { gap, type NetworkInterface, type NetworkModel } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { balancerOf } from '../reach/listeners.ts';
import { type Hosts, hostsOf } from './hosts.ts';
import type { SubnetClass } from './subnet-classes.ts';

export interface Station {
  /** What the caller tells interfaces apart by. */
  readonly name: string;
  readonly place: SubnetClass;
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /** One for all. */
  readonly first: NetworkInterface;
  readonly members: NetworkInterface[];
  /** Whether it begins connections to whom it likes; load balancers only speak to their targets, endpoints to nobody. */
  readonly canSend: boolean;
}

const GATEWAYS: ReadonlySet<string> = new Set(['nat_gateway', 'natGateway', 'transit_gateway', 'gateway_load_balancer_endpoint', 'gateway_load_balancer']);

/** Every station; and why some interfaces are in none, by what would have to be read. */
export function gatherStations(
  model: NetworkModel,
  places: ReadonlyMap<string, SubnetClass>,
  nameOf: (one: NetworkInterface) => string | undefined,
): { readonly stations: readonly Station[]; readonly missing: readonly Missing[] } {
  const bySubnet = new Map<string, Map<string, Station>>();
  const missing = new Map<string, Missing>();
  for (const one of model.interfaces().values()) {
    if (!one.isAttached || GATEWAYS.has(one.type)) continue;
    const place = places.get(one.subnetId);
    if (place === undefined) {
      const unread = gap(model, 'AWS::EC2::Subnet', one.ref.account, one.ref.region);
      missing.set(`${unread.name} ${one.ref.account} ${one.ref.region}`, unread);
      continue;
    }
    const name = nameOf(one);
    if (name === undefined) continue;
    let inSubnet = bySubnet.get(one.subnetId);
    if (inSubnet === undefined) bySubnet.set(one.subnetId, (inSubnet = new Map()));
    const isNode = one.isManaged && one.description.startsWith('ELB ');
    const key = `${one.groupIds?.join() ?? '?'}\n${name}\n${one.type}\n${isNode ? one.description : ''}\n${one.ref.account}`;
    const known = inSubnet.get(key);
    if (known !== undefined) known.members.push(one);
    else {
      const canSend = one.type !== 'vpc_endpoint' && (!isNode || balancerOf(model, one) === undefined);
      inSubnet.set(key, { name, place, subnetId: one.subnetId, groupIds: one.groupIds ?? [], first: one, members: [one], canSend });
    }
  }
  return { stations: [...bySubnet.values()].flatMap((own) => [...own.values()]), missing: [...missing.values()] };
}

const read = new WeakMap<Station, Partial<Record<IpVersion, Hosts>>>();

export function hostsOfStation(station: Station, version: IpVersion): Hosts {
  let own = read.get(station);
  if (own === undefined) read.set(station, (own = {}));
  return (own[version] ??= hostsOf(station.members.flatMap(({ addresses }) => addresses.filter((one) => one.version === version).map(({ value }) => value))));
}
