// Interfaces that the internet knows, gathered by what decides about them: subnet and groups. A million interfaces are
// a few thousand classes, and only classes are judged.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import type { IpVersion } from '../packets/index.ts';
import { isOfDatabase } from './database-ports.ts';

export interface InterfaceClass {
  readonly subnetId: string;
  /** Sorted. */
  readonly groupIds: readonly string[];
  /** The IP versions that it has public addresses of. */
  readonly versions: readonly IpVersion[];
  /** As AWS says it; `interface` where it does not. */
  readonly type: string;
  readonly isDenying: boolean;
  readonly isDetached: boolean;
  /** Whose interface it is, where that counts: a load balancer's, a database's. */
  readonly owner: string | undefined;
  /** One for all: they agree in everything that decides. */
  readonly first: ResourceRecord;
  readonly members: ResourceRecord[];
}

const OF_VERSIONS = { v4: [4], v6: [6], both: [4, 6] } as const;

const NO_GROUPS = '?';

/** The classes of interfaces that have a public IPv4 or any IPv6 address, in order of their first members. Only public ones are kept. */
export function publicClasses({ interfaceRecords }: Pick<NetworkModel, 'interfaceRecords'>): readonly InterfaceClass[] {
  const bySubnet = new Map<string, Map<string, InterfaceClass[]>>();
  const all: InterfaceClass[] = [];
  for (const record of interfaceRecords) {
    const { config } = record;
    const hasIpv4 = isShown(config);
    const hasIpv6 = isFull(config['Ipv6Addresses']) || isFull(config['Ipv6Prefixes']);
    if (!hasIpv4 && !hasIpv6) continue;
    const subnetId = textAt(config, 'SubnetId');
    let byGroups = bySubnet.get(subnetId);
    if (byGroups === undefined) bySubnet.set(subnetId, (byGroups = new Map()));
    const ids = groupsOf(config);
    const key = ids === undefined ? NO_GROUPS : ids.length === 1 ? (ids[0] ?? '') : ids.join();
    let variants = byGroups.get(key);
    if (variants === undefined) byGroups.set(key, (variants = []));
    const versions = hasIpv4 ? (hasIpv6 ? OF_VERSIONS.both : OF_VERSIONS.v4) : OF_VERSIONS.v6;
    const type = typeof config['InterfaceType'] === 'string' ? config['InterfaceType'] : 'interface';
    const isDenying = config['DenyAllIgwTraffic'] === true;
    const isApart = isDetached(config);
    const owner = ownerOf(config);
    let own: InterfaceClass | undefined;
    for (const one of variants) {
      if (one.versions !== versions || one.type !== type || one.isDenying !== isDenying || one.isDetached !== isApart || one.owner !== owner) continue;
      if (one.first.account === record.account && (ids === undefined) === !Array.isArray(one.first.config['Groups'])) own = one;
    }
    if (own !== undefined) own.members.push(record);
    else {
      own = { subnetId, groupIds: ids ?? [], versions, type, isDenying, isDetached: isApart, owner, first: record, members: [record] };
      variants.push(own);
      all.push(own);
    }
  }
  return all;
}

/** Ids, sorted, each once; `undefined` when the list is not there. */
function groupsOf(config: JsonObject): readonly string[] | undefined {
  const groups = config['Groups'];
  if (!Array.isArray(groups)) return undefined;
  const ids = groups.map((one: Json) => (typeof one === 'object' && one !== null ? textAt(one as JsonObject, 'GroupId') : '')).filter((id) => id !== '');
  return ids.length > 1 ? [...new Set(ids)].sort() : ids;
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
