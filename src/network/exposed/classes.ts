// Interfaces that the internet knows, gathered by what decides about them: subnet and groups. A million interfaces are
// a few thousand classes, and only classes are judged. Subnets and sets of groups are numbered as they are met, so that
// texts are looked up once an interface, and all else goes by numbers.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { isOfDatabase } from './database-ports.ts';
import { createGroupSets, type GroupSet } from './group-sets.ts';
import { createPairTable } from './pair-table.ts';

/** A subnet that has public interfaces, numbered from 0. */
export interface Place {
  readonly index: number;
  readonly subnetId: string;
}

/** What else decides about interfaces, one object for all that agree in it. */
export interface Kind {
  readonly account: string;
  /** The IP versions that it has public addresses of. */
  readonly versions: readonly IpVersion[];
  /** As AWS says it; `interface` where it does not. */
  readonly type: string;
  readonly isDenying: boolean;
  readonly isDetached: boolean;
  /** Whose interface it is, where that counts: a load balancer's, a database's. */
  readonly owner: string | undefined;
}

export interface InterfaceClass {
  readonly place: Place;
  readonly set: GroupSet;
  readonly kind: Kind;
  readonly members: readonly [ResourceRecord, ...ResourceRecord[]];
}

export interface PublicClasses {
  /** In order of their first members. */
  readonly all: readonly InterfaceClass[];
  /** The numbers in `all` of the classes that have a group. Cost: the classes, when it is first asked. */
  readonly withGroup: (groupId: string) => readonly number[];
}

/** A class as it is gathered, before the next one of the same subnet and groups that is of another kind. */
interface Gathered extends InterfaceClass {
  readonly members: [ResourceRecord, ...ResourceRecord[]];
  readonly next: Gathered | undefined;
}

const OF_VERSIONS = { v4: [4], v6: [6], both: [4, 6] } as const;

/** The classes of interfaces that have a public IPv4 or any IPv6 address. Cost: one pass; only public ones are kept. */
export function publicClasses({ interfaceRecords }: Pick<NetworkModel, 'interfaceRecords'>): PublicClasses {
  const places = new Map<string, Place>();
  const sets = createGroupSets();
  const kindOf = createKinds();
  const chains = createPairTable();
  const all: Gathered[] = [];
  for (const record of interfaceRecords) {
    const { config } = record;
    const hasIpv4 = isShown(config);
    const hasIpv6 = isFull(config['Ipv6Addresses']) || isFull(config['Ipv6Prefixes']);
    if (!hasIpv4 && !hasIpv6) continue;
    const subnetId = textAt(config, 'SubnetId');
    let place = places.get(subnetId);
    if (place === undefined) places.set(subnetId, (place = { index: places.size, subnetId }));
    const set = sets.setOf(config['Groups']);
    const kind = kindOf(record, hasIpv4 ? (hasIpv6 ? OF_VERSIONS.both : OF_VERSIONS.v4) : OF_VERSIONS.v6);
    const chain = all[chains.get(place.index, set.index)];
    let own = chain;
    while (own !== undefined && own.kind !== kind) own = own.next;
    if (own !== undefined) own.members.push(record);
    else {
      chains.set(place.index, set.index, all.length);
      all.push({ place, set, kind, members: [record], next: chain });
    }
  }
  let byGroup: readonly (readonly number[])[] | undefined;
  return { all, withGroup: (groupId) => (byGroup ??= indexGroups(all))[sets.numberOf(groupId) ?? -1] ?? [] };
}

/** Records come by account: most are of the kind of the one before. */
function createKinds(): (record: ResourceRecord, versions: readonly IpVersion[]) => Kind {
  const known = new Map<string, Kind[]>();
  let last: Kind | undefined;
  return ({ account, config }, versions) => {
    const type = typeof config['InterfaceType'] === 'string' ? config['InterfaceType'] : 'interface';
    const isDenying = config['DenyAllIgwTraffic'] === true;
    const isApart = isDetached(config);
    const owner = ownerOf(config);
    const isSame = (one: Kind) =>
      one.versions === versions &&
      one.type === type &&
      one.isDenying === isDenying &&
      one.isDetached === isApart &&
      one.owner === owner &&
      one.account === account;
    if (last !== undefined && isSame(last)) return last;
    // Owners are many.
    const key = owner === undefined ? account : `${account} ${owner}`;
    let alike = known.get(key);
    if (alike === undefined) known.set(key, (alike = []));
    let found = alike.find(isSame);
    if (found === undefined) alike.push((found = { account, versions, type, isDenying, isDetached: isApart, owner }));
    return (last = found);
  };
}

/** The numbers of the classes by the numbers of their groups. */
function indexGroups(all: readonly InterfaceClass[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const [at, { set }] of all.entries()) for (const { index } of set.groups) (found[index] ??= []).push(at);
  return found;
}

function ownerOf(config: JsonObject): string | undefined {
  if (config['RequesterManaged'] !== true) return undefined;
  const description = textAt(config, 'Description');
  return description.startsWith('ELB ') || isOfDatabase(description) ? description : undefined;
}

/** Detached ones are reached by nobody. */
function isDetached(config: JsonObject): boolean {
  if (config['Status'] === 'available') return true;
  const attachment = config['Attachment'];
  return typeof attachment === 'object' && attachment !== null && (attachment as JsonObject)['Status'] === 'detached';
}

function isFull(list: Json | undefined): boolean {
  return Array.isArray(list) && list.length > 0;
}

function isShown(config: JsonObject): boolean {
  if (hasPublicIp(config)) return true;
  const own = config['PrivateIpAddresses'];
  return Array.isArray(own) && own.some((one: Json) => typeof one === 'object' && one !== null && hasPublicIp(one as JsonObject));
}

function hasPublicIp(of: JsonObject): boolean {
  const association = of['Association'];
  return typeof association === 'object' && association !== null && typeof (association as JsonObject)['PublicIp'] === 'string';
}

function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}
