// What the controls on the DNS of VPCs share: what stands before the queries of a VPC, read once for its account and Region.

import type { ResourceRecord, Snapshot } from '../../../core/index.ts';
import { type DnsGuard, type GuardReader, readGuards } from '../../../network/index.ts';
import type { Need, Outcome, Subject, View } from '../../control.ts';
import { ownVpc } from './own-vpc.ts';

const lazily = (type: string, more: Partial<Need> = {}): Need => ({ type, within: 'region', lazy: true, ...more });
/** Shared rule groups, lists, Profiles and endpoints stand under their owners. */
const shared = { seeElsewhere: () => true };

export const DNS_NEEDS: readonly Need[] = [
  lazily('AWS::Route53Resolver::FirewallRuleGroupAssociation'),
  lazily('AWS::Route53Resolver::FirewallRuleGroup', { facets: ['FirewallRules'], ...shared }),
  lazily('AWS::Route53Resolver::FirewallDomainList', { facets: ['Domains'], ...shared }),
  lazily('AWS::Route53Profiles::ProfileAssociation'),
  lazily('AWS::Route53Profiles::ProfileResourceAssociation', shared),
  lazily('AWS::Route53Resolver::FirewallConfig'),
  lazily('AWS::Route53Resolver::ResolverEndpoint', { facets: ['IpAddresses'], ...shared }),
  lazily('AWS::EC2::DHCPOptions', shared),
];

const readers = new WeakMap<Snapshot, GuardReader>();

export type JudgedGuard = { readonly ok: true; readonly record: ResourceRecord; readonly guard: DnsGuard } | { readonly ok: false; readonly outcome: Outcome };

/** The guard of a VPC that is to be judged, or why it is not. */
export function guardToJudge(subject: Subject, view: View): JudgedGuard {
  const own = ownVpc(subject, 'its DNS');
  if (!own.ok) return own;
  const place = view.place(DNS_NEEDS);
  let reader = readers.get(place);
  if (reader === undefined) readers.set(place, (reader = readGuards(place)));
  return { ok: true, record: own.record, guard: reader(own.record) };
}
