// What a VPC's resolver chooses from: rules, private zones, endpoints' zones and names of its own, by domain name; and what is not known.

import { asObjects, type Missing, type ResourceRecord, type ResourceRef, refOf } from '../../../core/index.ts';
import { groupBy, type NetworkModel, textOf, type Vpc } from '../../model/index.ts';
import { type DomainName, readDomainName } from '../names/name.ts';
import { type FollowingZone, zonesOfEndpoint, zonesOfFileSystems } from './endpoint-zones.ts';
import { type InternalTopic, internalNames } from './internal-names.ts';
import type { Profile } from './profiles.ts';
import { plainZoneId } from './records.ts';
import type { Resolver, ResolverRule } from './rules.ts';
import { type DnsSettings, readSettings } from './settings.ts';
import { findUnread, type Unread } from './unread.ts';
import type { Zone, Zones } from './zones.ts';

/** Straight from the VPC, or through a Profile. */
export type Via = 'vpc' | 'profile';

interface Common {
  readonly name: DomainName;
  readonly via: Via;
  /** The association that puts it before the VPC, or the thing itself. */
  readonly by: ResourceRef;
  /** Why it cannot be told whether it is in force. */
  readonly doubt: Missing | undefined;
}

export type Candidate = Common &
  (
    | { readonly kind: 'rule'; readonly rule: ResolverRule }
    /** `zone` is `undefined` where AWS names the zone and the source does not hold it. */
    | { readonly kind: 'zone'; readonly id: string; readonly zone: Zone | undefined }
    | { readonly kind: 'endpoint'; readonly zone: FollowingZone }
    | { readonly kind: 'internal'; readonly topic: InternalTopic }
  );

export type RuleCandidate = Extract<Candidate, { kind: 'rule' }>;

export interface View {
  readonly vpc: Vpc;
  readonly settings: DnsSettings;
  readonly candidates: ReadonlyMap<DomainName, readonly Candidate[]>;
  /** Delegation rules: they are asked when a private zone delegates. */
  readonly delegations: readonly RuleCandidate[];
  /** What may hold further candidates and is not known. */
  readonly unread: readonly Unread[];
  readonly profiles: readonly Profile[];
}

export interface ViewSource {
  readonly network: NetworkModel;
  readonly zones: Zones;
  readonly resolver: Resolver;
  readonly profiles: ReadonlyMap<string, readonly Profile[]>;
  /** The records of a type that name a VPC. */
  readonly inVpc: (type: string, vpcId: string) => readonly ResourceRecord[];
  /** Take it that a VPC of which the source knows no Profile has none. */
  readonly withoutProfiles: boolean;
}

/** Reads what stands before a VPC's resolver. Cost: the records of the VPC, and one pass over associations of rules. */
export function readView(source: ViewSource, vpc: Vpc, record: ResourceRecord): View {
  const { network } = source;
  const { snapshot } = network;
  const settings = readSettings(snapshot, record);
  const profiles = source.profiles.get(vpc.id) ?? [];
  const all: Candidate[] = [...rulesOf(source, vpc), ...zonesOf(source, record), ...endpointsOf(source, vpc), ...internalOf(source, vpc, settings)];
  for (const profile of profiles) all.push(...ofProfile(source, profile));
  const delegations: RuleCandidate[] = [];
  const others: Candidate[] = [];
  for (const one of all)
    if (one.kind === 'rule' && one.rule.type === 'DELEGATE') delegations.push(one);
    else others.push(one);
  const candidates = groupBy(others, ({ name }) => name);
  return { vpc, settings, candidates, delegations, unread: findUnread(source, vpc, record, profiles), profiles };
}

// Statuses of associations that hold already, and those that never will.
const IN_FORCE: readonly string[] = ['', 'COMPLETE'];
const GONE: readonly string[] = ['FAILED', 'DELETING_FAILED'];

function doubtOf(status: string, ref: ResourceRef): Missing | undefined {
  if (IN_FORCE.includes(status)) return undefined;
  return { reason: 'not-modelled', name: `what holds while ${ref.id} is ${status}`, account: ref.account, region: ref.region, arn: ref.arn };
}

function rulesOf({ network, resolver }: ViewSource, vpc: Vpc): readonly Candidate[] {
  return network.snapshot
    .of('AWS::Route53Resolver::ResolverRuleAssociation')
    .inRegion(vpc.ref.account, vpc.ref.region)
    .flatMap((record): readonly Candidate[] => {
      const status = textOf(record.config, 'Status') ?? '';
      if (textOf(record.config, 'VPCId') !== vpc.id || GONE.includes(status)) return [];
      const rule = resolver.rules.get(textOf(record.config, 'ResolverRuleId') ?? '');
      // A recursive rule for every name is what the resolver does anyway.
      if (rule === undefined || rule.type === 'RECURSIVE') return [];
      return [ofRule(rule, 'vpc', refOf(record), doubtOf(status, refOf(record)))];
    });
}

function ofRule(rule: ResolverRule, via: Via, by: ResourceRef, doubt: Missing | undefined): Candidate {
  return { kind: 'rule', rule, name: rule.name, via, by, doubt: doubt ?? doubtOf(rule.status, rule.ref) };
}

/** Private zones: those that say so themselves, and those that AWS lists for the VPC though the source does not hold them. */
function zonesOf({ zones }: ViewSource, vpc: ResourceRecord): readonly Candidate[] {
  const own = zones.privateOfVpc(vpc.id);
  const known = new Set(own.map(({ id }) => id));
  const further = asObjects(vpc.config['HostedZoneSummaries']).flatMap((item): readonly Candidate[] => {
    const id = plainZoneId(textOf(item, 'HostedZoneId') ?? '');
    const name = readDomainName(textOf(item, 'Name'));
    if (name === undefined || known.has(id)) return [];
    const zone = zones.byId.get(id);
    return [{ kind: 'zone', id, name, zone, via: 'vpc', by: refOf(vpc), doubt: undefined }];
  });
  return [...own.map((zone): Candidate => ({ kind: 'zone', id: zone.id, name: zone.name, zone, via: 'vpc', by: zone.ref, doubt: undefined })), ...further];
}

function endpointsOf({ network, inVpc }: ViewSource, vpc: Vpc): readonly Candidate[] {
  const own = inVpc('AWS::EC2::VPCEndpoint', vpc.id).flatMap((record) => zonesOfEndpoint(network, record) ?? []);
  return [...own, ...zonesOfFileSystems(inVpc('AWS::EFS::MountTarget', vpc.id))].map((zone) => ofEndpoint(zone, 'vpc', zone.ref));
}

const ofEndpoint = (zone: FollowingZone, via: Via, by: ResourceRef): Candidate => ({ kind: 'endpoint', zone, name: zone.name, via, by, doubt: undefined });

function internalOf({ network }: ViewSource, vpc: Vpc, { hostnames, autodefinedReverse }: DnsSettings): readonly Candidate[] {
  if (hostnames === false) return [];
  const names = internalNames(vpc.ref.region, vpc.blocks, peersOf(network, vpc), autodefinedReverse !== 'off');
  return names.map(({ name, topic }): Candidate => {
    const setting = topic === 'reverse' && autodefinedReverse !== 'on' ? autodefinedReverse : hostnames;
    return { kind: 'internal', topic, name, via: 'vpc', by: vpc.ref, doubt: doubtOfSetting(setting, vpc.ref) };
  });
}

function doubtOfSetting(setting: boolean | string | Missing, ref: ResourceRef): Missing | undefined {
  if (typeof setting === 'object') return setting;
  if (setting !== 'by-profile') return undefined;
  return { reason: 'not-modelled', name: 'what the Profile says of autodefined reverse names', account: ref.account, region: ref.region, arn: ref.arn };
}

/** Networks of VPCs across an active peering connection: the resolver keeps their reverse names too. */
function peersOf(network: NetworkModel, vpc: Vpc) {
  return [...network.peerings.values()].flatMap(({ isActive, sides }) => {
    if (!isActive || !sides.some((side) => side.vpcId === vpc.id)) return [];
    return sides.filter((side) => side.vpcId !== vpc.id).flatMap((side) => side.blocks);
  });
}

/** What a Profile brings, by the kind of each ARN. */
function ofProfile(source: ViewSource, profile: Profile): readonly Candidate[] {
  const { association, isInForce } = profile;
  return profile.resources.flatMap((resource): readonly Candidate[] => {
    const doubt = isInForce && resource.isInForce ? undefined : doubtOf('not COMPLETE', association);
    if (resource.arn.includes(':hostedzone/')) {
      const zone = source.zones.byId.get(resource.id);
      return zone === undefined ? [] : [{ kind: 'zone', id: zone.id, name: zone.name, zone, via: 'profile', by: resource.ref, doubt }];
    }
    if (resource.arn.includes(':resolver-rule/')) {
      const rule = source.resolver.rules.get(resource.id);
      return rule === undefined ? [] : [ofRule(rule, 'profile', resource.ref, doubt)];
    }
    const endpoint = source.network.snapshot.of('AWS::EC2::VPCEndpoint').records.find(({ id }) => id === resource.id);
    return endpoint === undefined
      ? []
      : (zonesOfEndpoint(source.network, endpoint) ?? []).map((zone) => ({ ...ofEndpoint(zone, 'profile', resource.ref), doubt }));
  });
}
