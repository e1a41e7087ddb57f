// What may hold further rules and zones of a VPC and was not read: nothing may be concluded from their absence.

import { facetOf, type Missing, type ResourceRecord, type ResourceRef } from '../../../core/index.ts';
import { type NetworkModel, textOf, type Vpc } from '../../model/index.ts';
import { zonesOfEndpoint } from './endpoint-zones.ts';
import { PROFILE_ASSOCIATION, PROFILE_RESOURCE, type Profile } from './profiles.ts';
import type { Resolver } from './rules.ts';
import { unreadFacet, type Zones } from './zones.ts';

export interface Unread {
  readonly missing: Missing;
  /** Whether only zones can hide in it, and no rules. */
  readonly isOfZones: boolean;
}

interface UnreadSource {
  readonly network: NetworkModel;
  readonly zones: Zones;
  readonly resolver: Resolver;
  readonly inVpc: (type: string, vpcId: string) => readonly ResourceRecord[];
  readonly withoutProfiles: boolean;
}

/** What may hold more than was read. */
export function findUnread(source: UnreadSource, vpc: Vpc, record: ResourceRecord, profiles: readonly Profile[]): readonly Unread[] {
  const { network, resolver, withoutProfiles } = source;
  const { snapshot } = network;
  const { account, region } = vpc.ref;
  const unread: Unread[] = [];
  const add = (missing: Missing | undefined, isOfZones: boolean) => {
    if (missing !== undefined) unread.push({ missing, isOfZones });
  };
  if (facetOf(record, 'HostedZoneSummaries').kind === 'missing') add(unreadFacet(snapshot, record, 'HostedZoneSummaries'), true);
  for (const missing of source.zones.unreadableOfVpc(vpc.id)) add(missing, true);
  for (const type of ['AWS::EC2::VPCEndpoint', 'AWS::EFS::MountTarget']) add(snapshot.coverage.missing(type, account, region), true);
  for (const type of ['AWS::Route53Resolver::ResolverRuleAssociation', 'AWS::Route53Resolver::ResolverRule'])
    add(snapshot.coverage.missing(type, account, region), false);
  if (profiles.length === 0 && !withoutProfiles) add(snapshot.coverage.missing(PROFILE_ASSOCIATION, account, region), false);
  for (const association of snapshot.of('AWS::Route53Resolver::ResolverRuleAssociation').inRegion(account, region)) {
    const id = textOf(association.config, 'ResolverRuleId') ?? '';
    if (textOf(association.config, 'VPCId') === vpc.id && !resolver.rules.has(id) && !id.includes('autodefined'))
      add(absent('route53resolver:ListResolverRules', vpc.ref, id), false);
  }
  for (const endpoint of source.inVpc('AWS::EC2::VPCEndpoint', vpc.id)) {
    if (zonesOfEndpoint(network, endpoint) === undefined)
      add({ reason: 'absent', name: `the private names of ${endpoint.id}`, account, region, arn: endpoint.arn }, true);
  }
  return [...unread, ...profiles.flatMap((profile) => unreadOfProfile(source, vpc, profile))];
}

const absent = (name: string, { account, region }: ResourceRef, id: string): Missing => ({ reason: 'absent', name, account, region, detail: id });

/** Parts of a Profile that the source does not hold. */
function unreadOfProfile({ network, zones, resolver }: UnreadSource, vpc: Vpc, { resources }: Profile): readonly Unread[] {
  const { snapshot } = network;
  if (resources.length === 0) {
    const missing = snapshot.coverage.missing(PROFILE_RESOURCE, vpc.ref.account, vpc.ref.region);
    return missing === undefined ? [] : [{ missing, isOfZones: false }];
  }
  return resources.flatMap(({ arn, id, ref }): readonly Unread[] => {
    const part = PARTS.find(({ word }) => arn.includes(word));
    if (part === undefined) {
      if (WITHOUT_NAMES.some((word) => arn.includes(word))) return [];
      const { account, region } = vpc.ref;
      return [{ missing: { reason: 'not-modelled', name: `what \`${arn}\` does in a Profile`, account, region, arn: ref.arn }, isOfZones: false }];
    }
    const isThere = part.holds(id, { zones, resolver, endpoints: snapshot.of('AWS::EC2::VPCEndpoint').records, network });
    return isThere ? [] : [{ missing: absent(part.action, ref, id), isOfZones: part.isOfZones }];
  });
}

/** Parts of Profiles that take no names: firewall groups have a chain of their own, and logs only look on. */
const WITHOUT_NAMES: readonly string[] = [':firewall-rule-group/', ':resolver-query-log-config/'];

interface Held {
  readonly zones: Zones;
  readonly resolver: Resolver;
  readonly endpoints: readonly ResourceRecord[];
  readonly network: NetworkModel;
}

const PARTS: readonly { readonly word: string; readonly action: string; readonly isOfZones: boolean; readonly holds: (id: string, held: Held) => boolean }[] = [
  { word: ':hostedzone/', action: 'route53:ListHostedZones', isOfZones: true, holds: (id, { zones }) => zones.byId.has(id) },
  { word: ':resolver-rule/', action: 'route53resolver:ListResolverRules', isOfZones: false, holds: (id, { resolver }) => resolver.rules.has(id) },
  {
    word: ':vpc-endpoint/',
    action: 'ec2:DescribeVpcEndpoints',
    isOfZones: true,
    holds: (id, { endpoints, network }) => endpoints.some((one) => one.id === id && zonesOfEndpoint(network, one) !== undefined),
  },
];
