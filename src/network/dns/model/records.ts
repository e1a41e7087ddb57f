// Record sets of a hosted zone: what they answer, and which of several answers the routing policy picks.
// Source: https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html

import { asString, type JsonObject, type ResourceRef } from '../../../core/index.ts';
import { flagOf, itemsOf, objectOf, textOf } from '../../model/index.ts';
import { type DomainName, namesUpwards, readDomainName } from '../names/name.ts';

export interface AliasTarget {
  readonly zoneId: string;
  readonly name: DomainName;
  readonly evaluatesHealth: boolean;
}

export type RoutingKind = 'simple' | 'weighted' | 'failover' | 'multivalue' | 'latency' | 'geolocation' | 'geoproximity' | 'cidr' | 'zonal';

export interface RecordSet {
  /** `ResourceRecordSets[3]`. */
  readonly path: string;
  /** Whose answer it is, where that is not the zone's own: a mount target of a file system. */
  readonly by?: ResourceRef;
  readonly name: DomainName;
  /** `A`, `CNAME`, … in capitals. */
  readonly type: string;
  readonly values: readonly string[];
  readonly alias: AliasTarget | undefined;
  readonly routing: RoutingKind;
  /** Which of the sets of its name it is, in the words of its policy: `weight 10`, `PRIMARY`, `eu-west-1`; '' for simple routing. */
  readonly share: string;
  /** Of weighted sets. */
  readonly weight: number | undefined;
  /** A health check that may take it out of the answers; '' where the alias evaluates its target's health. */
  readonly healthCheck: string | undefined;
}

export interface ZoneData {
  readonly sets: ReadonlyMap<DomainName, readonly RecordSet[]>;
  /** Every name that exists: those of record sets and those above them, down to the zone's own. */
  readonly names: ReadonlySet<DomainName>;
  /** Record sets whose names or types cannot be read. */
  readonly unreadable: readonly string[];
}

/** The record sets of a zone by name. */
export function readRecordSets(config: JsonObject, zoneName: DomainName): ZoneData {
  const sets: RecordSet[] = [];
  const unreadable: string[] = [];
  for (const { item, index } of itemsOf(config, 'ResourceRecordSets')) {
    const path = `ResourceRecordSets[${index}]`;
    const set = readRecordSet(item, path);
    if (set === undefined) unreadable.push(path);
    else sets.push(set);
  }
  return zoneDataOf(sets, zoneName, unreadable);
}

/** INVARIANT: `names` holds the zone's own name even where it has no record. */
export function zoneDataOf(all: readonly RecordSet[], zoneName: DomainName, unreadable: readonly string[]): ZoneData {
  const sets = new Map<DomainName, RecordSet[]>();
  const names = new Set<DomainName>([zoneName]);
  for (const set of all) {
    const same = sets.get(set.name);
    if (same !== undefined) {
      same.push(set);
      continue;
    }
    sets.set(set.name, [set]);
    for (const above of namesUpwards(set.name)) {
      if (names.has(above)) break;
      names.add(above);
    }
  }
  return { sets, names, unreadable };
}

function readRecordSet(item: JsonObject, path: string): RecordSet | undefined {
  const name = readDomainName(textOf(item, 'Name'));
  const type = textOf(item, 'Type')?.toUpperCase();
  if (name === undefined || type === undefined) return undefined;
  const target = objectOf(item, 'AliasTarget');
  const aliasName = readDomainName(textOf(target, 'DNSName'));
  if (target !== undefined && aliasName === undefined) return undefined;
  const values = itemsOf(item, 'ResourceRecords').flatMap((one) => textOf(one.item, 'Value') ?? []);
  // AWS keeps no set without either.
  if (target === undefined && values.length === 0) return undefined;
  const alias =
    aliasName === undefined
      ? undefined
      : { zoneId: plainZoneId(textOf(target, 'HostedZoneId') ?? ''), name: aliasName, evaluatesHealth: flagOf(target, 'EvaluateTargetHealth') === true };
  const weight = item['Weight'];
  return {
    path,
    name,
    type,
    values,
    alias,
    ...routingOf(item),
    weight: typeof weight === 'number' ? weight : undefined,
    healthCheck: textOf(item, 'HealthCheckId') ?? (alias?.evaluatesHealth === true ? '' : undefined),
  };
}

// The member that tells each policy, and how its share of the answers is told.
const POLICIES: readonly (readonly [string, RoutingKind, (item: JsonObject) => string])[] = [
  ['Weight', 'weighted', (item) => `weight ${JSON.stringify(item['Weight'])}`],
  ['Failover', 'failover', (item) => textOf(item, 'Failover') ?? ''],
  ['MultiValueAnswer', 'multivalue', () => 'one of several values'],
  ['Region', 'latency', (item) => textOf(item, 'Region') ?? ''],
  [
    'GeoLocation',
    'geolocation',
    (item) =>
      Object.values(objectOf(item, 'GeoLocation') ?? {})
        .map((value) => asString(value) ?? '')
        .join(' '),
  ],
  ['GeoProximityLocation', 'geoproximity', (item) => textOf(objectOf(item, 'GeoProximityLocation'), 'AWSRegion') ?? 'a place'],
  ['CidrRoutingConfig', 'cidr', (item) => textOf(objectOf(item, 'CidrRoutingConfig'), 'LocationName') ?? 'a block'],
];

function routingOf(item: JsonObject): { readonly routing: RoutingKind; readonly share: string } {
  const policy = POLICIES.find(([member]) => Object.hasOwn(item, member) && item[member] !== null && item[member] !== false);
  if (policy === undefined) return { routing: 'simple', share: '' };
  const id = textOf(item, 'SetIdentifier');
  return { routing: policy[1], share: `${policy[2](item)}${id === undefined ? '' : ` (${id})`}` };
}

/** `/hostedzone/Z1` and `Z1` are one. */
export function plainZoneId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
