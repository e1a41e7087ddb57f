// Interfaces that the internet knows, gathered by what decides about them: subnet and groups. A million interfaces are
// a few thousand classes, and only classes are judged.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { isOfDatabase } from './database-ports.ts';

export interface InterfaceClass {
  readonly subnetId: string;
  readonly hasIpv4: boolean;
  readonly hasIpv6: boolean;
  /** One for all: they agree in everything that decides. */
  readonly first: ResourceRecord;
  readonly members: ResourceRecord[];
}

/** The classes of interfaces that have a public IPv4 or any IPv6 address, in order of their first member's ARN. */
export function publicClasses({ interfaceRecords }: Pick<NetworkModel, 'interfaceRecords'>): readonly InterfaceClass[] {
  const classes = new Map<string, InterfaceClass>();
  for (const record of interfaceRecords) {
    const { config } = record;
    const hasIpv4 = isShown(config);
    const ipv6 = config['Ipv6Addresses'];
    const hasIpv6 = Array.isArray(ipv6) && ipv6.length > 0;
    if (!hasIpv4 && !hasIpv6) continue;
    const key = keyOf(record, hasIpv4, hasIpv6);
    const known = classes.get(key);
    if (known !== undefined) known.members.push(record);
    else classes.set(key, { subnetId: textAt(config, 'SubnetId'), hasIpv4, hasIpv6, first: record, members: [record] });
  }
  return [...classes.values()];
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

/** What decides beside the subnet: groups, the kind of interface, a load balancer's name, its own refusal, its state. */
function keyOf({ config }: ResourceRecord, hasIpv4: boolean, hasIpv6: boolean): string {
  const groups = config['Groups'];
  let ids = '?';
  if (Array.isArray(groups)) {
    const texts = groups.map((one: Json) => (typeof one === 'object' && one !== null ? textAt(one as JsonObject, 'GroupId') : ''));
    ids = texts.length > 1 ? [...new Set(texts)].sort().join(',') : (texts[0] ?? '');
  }
  const description = textAt(config, 'Description');
  const owner = config['RequesterManaged'] === true && (description.startsWith('ELB ') || isOfDatabase(description)) ? description : '';
  return `${textAt(config, 'SubnetId')} ${ids} ${textAt(config, 'InterfaceType')} ${textAt(config, 'Status')} ${config['DenyAllIgwTraffic'] === true} ${hasIpv4} ${hasIpv6} ${owner}`;
}

function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}
