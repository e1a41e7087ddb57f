// Hosted zones, private and public, with the VPCs that see them. Records are read when a question first meets the zone.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html

import { facetActionOf, type Missing, type ResourceRecord, type ResourceRef, refOf, type Snapshot } from '../../../core/index.ts';
import { flagOf, itemsOf, objectOf, textOf } from '../../model/index.ts';
import { type DomainName, readDomainName } from '../names/name.ts';
import { plainZoneId, readRecordSets, type ZoneData } from './records.ts';

const ZONE = 'AWS::Route53::HostedZone';

export interface Zone {
  readonly id: string;
  readonly ref: ResourceRef;
  readonly name: DomainName;
  readonly isPrivate: boolean;
  /** The VPCs that it is associated with, those of other accounts too; `undefined` where they were not read. */
  readonly vpcIds: readonly string[] | undefined;
  /** Its records, or why they are not known. */
  readonly data: () => ZoneData | Missing;
}

export interface Zones {
  readonly byId: ReadonlyMap<string, Zone>;
  readonly publicZones: readonly Zone[];
  readonly privateOfVpc: (vpcId: string) => readonly Zone[];
  /** Private zones whose names cannot be read, that are or may be of the VPC. */
  readonly unreadableOfVpc: (vpcId: string) => readonly Missing[];
}

export function readZones(snapshot: Snapshot): Zones {
  const byId = new Map<string, Zone>();
  const unreadable: ResourceRecord[] = [];
  for (const record of snapshot.of(ZONE).records) {
    const zone = readZone(record, snapshot);
    if (zone !== undefined) byId.set(zone.id, zone);
    else if (isPrivateZone(record.config)) unreadable.push(record);
  }
  const ofVpc = new Map<string, Zone[]>();
  const all = [...byId.values()];
  for (const zone of all) {
    if (!zone.isPrivate) continue;
    for (const vpcId of zone.vpcIds ?? []) {
      const same = ofVpc.get(vpcId);
      if (same === undefined) ofVpc.set(vpcId, [zone]);
      else same.push(zone);
    }
  }
  return {
    byId,
    publicZones: all.filter(({ isPrivate }) => !isPrivate),
    privateOfVpc: (vpcId) => ofVpc.get(vpcId) ?? [],
    unreadableOfVpc: (vpcId) =>
      unreadable
        .filter(({ config }) => vpcIdsOf(config)?.includes(vpcId) !== false)
        .map(({ arn, account, region, id }) => ({ reason: 'unreadable', name: 'route53:ListHostedZones', arn, account, region, detail: id })),
  };
}

const isPrivateZone = (config: ResourceRecord['config']): boolean => flagOf(objectOf(config, 'Config'), 'PrivateZone') === true;

const vpcIdsOf = (config: ResourceRecord['config']): readonly string[] | undefined =>
  Array.isArray(config['VPCs']) ? itemsOf(config, 'VPCs').flatMap(({ item }) => textOf(item, 'VPCId') ?? []) : undefined;

function readZone(record: ResourceRecord, snapshot: Snapshot): Zone | undefined {
  const { config } = record;
  const name = readDomainName(textOf(config, 'Name'));
  if (name === undefined) return undefined;
  let data: ZoneData | Missing | undefined;
  return {
    id: plainZoneId(textOf(config, 'Id') ?? record.id),
    ref: refOf(record),
    name,
    isPrivate: isPrivateZone(config),
    vpcIds: vpcIdsOf(config),
    data: () => (data ??= Array.isArray(config['ResourceRecordSets']) ? readRecordSets(config, name) : unreadFacet(snapshot, record, 'ResourceRecordSets')),
  };
}

/** Why a facet of a record is not known. */
export function unreadFacet(snapshot: Snapshot, record: ResourceRecord, facet: string): Missing {
  const { type, arn, account, region } = record;
  return snapshot.coverage.missingFacet(type, facet, account, region, arn) ?? { reason: 'absent', name: facetActionOf(type, facet), account, region, arn };
}
