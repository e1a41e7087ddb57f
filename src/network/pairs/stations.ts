// Interfaces alike, gathered: the same class of subnets, groups and kind. Gateways are not among them: they carry on what others begin.
// There may be a million interfaces: they are kept as the records that they are, and only addresses are read of each.

import { type AddressRange, type JsonObject, type Missing, mergeRanges, parseCidr, type ResourceRecord } from '../../core/index.ts';
import { blocksOf, gap, itemsOf, type NetworkInterface, type NetworkModel, readOutline, textOf } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { balancerOf } from '../reach/listeners.ts';
import type { Hosts } from './hosts.ts';
import type { SubnetClass } from './subnet-classes.ts';

/** An interface without its addresses. */
export type Outline = Omit<NetworkInterface, 'addresses'>;

export interface Station {
  /** What the caller tells interfaces apart by. */
  readonly name: string;
  readonly place: SubnetClass;
  readonly groupIds: readonly string[];
  /** At least one. */
  readonly members: ResourceRecord[];
  /** Whether it begins connections to whom it likes; load balancers only speak to their targets, endpoints to nobody. */
  readonly canSend: boolean;
}

const GATEWAYS: ReadonlySet<string> = new Set(['nat_gateway', 'natGateway', 'transit_gateway', 'gateway_load_balancer_endpoint', 'gateway_load_balancer']);

/** Every station; and why some interfaces are in none, by what would have to be read. */
export function gatherStations(
  model: NetworkModel,
  places: ReadonlyMap<string, SubnetClass>,
  nameOf: (one: Outline) => string | undefined,
): { readonly stations: readonly Station[]; readonly missing: readonly Missing[] } {
  const byPlace = new Map<SubnetClass, Map<string, Station>>();
  const missing = new Map(unreadInterfaces(model).map((one) => [keyOf(one), one]));
  for (const record of ownRecords(model)) {
    const one = readOutline(record);
    if (!one.isAttached || GATEWAYS.has(one.type)) continue;
    const place = places.get(one.subnetId);
    if (place === undefined) {
      const unread = gap(model, 'AWS::EC2::Subnet', one.ref.account, one.ref.region);
      missing.set(keyOf(unread), unread);
      continue;
    }
    const name = nameOf(one);
    if (name === undefined) continue;
    let here = byPlace.get(place);
    if (here === undefined) byPlace.set(place, (here = new Map()));
    const key = `${one.groupIds?.join() ?? '?'}\n${name}\n${one.type}\n${isNode(one) ? one.description : ''}\n${one.ref.account}`;
    const known = here.get(key);
    if (known !== undefined) known.members.push(record);
    else {
      const balancer = isNode(one) ? balancerOf(model, one) : undefined;
      const canSend = one.type !== 'vpc_endpoint' && balancer === undefined;
      if (balancer !== undefined) for (const unread of unreadTargets(model, one)) missing.set(keyOf(unread), unread);
      here.set(key, { name, place, groupIds: one.groupIds ?? [], members: [record], canSend });
    }
  }
  return { stations: [...byPlace.values()].flatMap((own) => [...own.values()]), missing: [...missing.values()] };
}

/** One for all of a station: read again whenever it is asked for, because there may be a hundred thousand stations. */
export function outlineOf({ members: [first] }: Station): Outline {
  return readOutline(first as ResourceRecord);
}

/** Whether it is a load balancer's: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
export function isNode({ isManaged, description }: Outline): boolean {
  return isManaged && description.startsWith('ELB ');
}

const keyOf = ({ name, account = '', region = '' }: Missing): string => `${name} ${account} ${region}`;

/** What would tell to whom a load balancer's node sends. */
function unreadTargets({ snapshot: { coverage } }: NetworkModel, { ref }: Outline): readonly Missing[] {
  return ['Listener', 'ListenerRule', 'TargetGroup'].flatMap((type) => coverage.missing(`AWS::ElasticLoadBalancingV2::${type}`, ref.account, ref.region) ?? []);
}

/** Where interfaces were not read, nobody is known to be there. */
function unreadInterfaces({ snapshot: { coverage } }: NetworkModel): readonly Missing[] {
  return coverage.accounts.flatMap((account) => {
    const regions = coverage.regionsOf(account).filter((region) => region !== 'global');
    return regions.flatMap((region) => coverage.missing('AWS::EC2::NetworkInterface', account, region) ?? []);
  });
}

/** Each interface once: those of shared subnets are seen by several accounts, and their owner's view counts. */
function* ownRecords({ interfaceRecords }: NetworkModel): Generator<ResourceRecord> {
  const seenBy = new Map<string, string>();
  const shared = new Set<string>();
  for (const record of interfaceRecords) {
    const subnetId = subnetIdOf(record);
    const before = seenBy.get(subnetId);
    if (before === undefined) seenBy.set(subnetId, record.account);
    else if (before !== record.account) shared.add(subnetId);
  }
  // Whose view of an interface counts: its owner's, or the first.
  const owners = new Map<string, string>();
  if (shared.size > 0) {
    for (const record of interfaceRecords) {
      const { id, account, config } = record;
      if (shared.has(subnetIdOf(record)) && (!owners.has(id) || textOf(config, 'OwnerId') === account)) owners.set(id, account);
    }
  }
  for (const record of interfaceRecords) if (!owners.has(record.id) || owners.get(record.id) === record.account) yield record;
}

/** The addresses of stations, each read once for as long as somebody holds the reader. */
export function createHostReader(): (station: Station, version: IpVersion) => Hosts {
  const read = new Map<Station, Partial<Record<IpVersion, Hosts>>>();
  return (station, version) => {
    let own = read.get(station);
    if (own === undefined) read.set(station, (own = {}));
    return (own[version] ??= version === 4 ? hosts4(station.members) : hosts6(station.members));
  };
}

const NONE: Hosts = [];

function hosts6(records: readonly ResourceRecord[]): Hosts {
  const found = records.flatMap(({ config }) => {
    const own = config['Ipv6Addresses'];
    // Of delegated prefixes the first address stands for all, as with single questions.
    const prefixes = blocksOf(config, 'Ipv6Prefixes', 'Ipv6Prefix').map(({ first }) => ({ first, last: first }));
    if (!Array.isArray(own) || own.length === 0) return prefixes;
    const addresses = itemsOf(config, 'Ipv6Addresses').flatMap(({ item }): AddressRange[] => {
      const block = parseCidr(textOf(item, 'Ipv6Address') ?? '');
      return block?.version === 6 ? [{ first: block.first, last: block.first }] : [];
    });
    return [...addresses, ...prefixes];
  });
  return found.length === 0 ? NONE : mergeRanges(found);
}

function hosts4(records: readonly ResourceRecord[]): Hosts {
  const values: number[] = [];
  for (const { config } of records) {
    addAddress(values, config);
    const own = config['PrivateIpAddresses'];
    if (Array.isArray(own)) for (const item of own) if (typeof item === 'object' && item !== null) addAddress(values, item as JsonObject);
    for (const { first, last } of blocksOf(config, 'Ipv4Prefixes', 'Ipv4Prefix'))
      for (let at = first; at <= last && at < first + 16n; at++) values.push(Number(at));
  }
  if (values.length === 0) return NONE;
  values.sort((a, b) => a - b);
  const ranges: AddressRange[] = [];
  let [first, last] = [values[0] as number, values[0] as number];
  for (const value of values) {
    if (value > last + 1) {
      ranges.push(rangeOf(first, last));
      first = value;
    }
    last = value;
  }
  ranges.push(rangeOf(first, last));
  return ranges;
}

function rangeOf(first: number, last: number): AddressRange {
  const value = BigInt(first);
  return { first: value, last: first === last ? value : BigInt(last) };
}

function addAddress(values: number[], from: JsonObject): void {
  const text = textOf(from, 'PrivateIpAddress');
  const value = text === undefined ? undefined : addressOf(text);
  if (value !== undefined) values.push(value);
}

/** An IPv4 address as a number. Plain ones are read without anything in between: there may be a million. */
function addressOf(text: string): number | undefined {
  let [value, part, digits, dots] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT && digits > 0 && part <= 255) {
      value = value * 256 + part;
      [part, digits] = [0, 0];
      dots++;
    } else if (code >= ZERO && code <= ZERO + 9 && digits < 3) {
      part = part * 10 + code - ZERO;
      digits++;
    } else return blockOf(text);
  }
  return dots === 3 && digits > 0 && part <= 255 ? value * 256 + part : blockOf(text);
}

const [DOT, ZERO] = [46, 48];

function blockOf(text: string): number | undefined {
  const block = parseCidr(text);
  return block?.version === 4 ? Number(block.first) : undefined;
}

/** The ids of the subnets that the interfaces of stations are in. */
export function subnetIdsOf(stations: readonly Station[]): readonly string[] {
  return [...new Set(stations.flatMap(({ members }) => members.map(subnetIdOf)))];
}

/** Of each station what is in one subnet. */
export function inSubnet(stations: readonly Station[], subnetId: string): readonly Station[] {
  return stations.flatMap((one): readonly Station[] => {
    const members = one.members.filter((record) => subnetIdOf(record) === subnetId);
    return members.length === 0 ? [] : [{ ...one, members }];
  });
}

function subnetIdOf({ config }: ResourceRecord): string {
  return textOf(config, 'SubnetId') ?? '';
}
