// Which of a VPC's rules and zones takes a name: the most specific; of one name, a rule before a zone, the VPC's own before its Profile's.
// Sources: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html#hosted-zone-private-considerations-resolver-rules,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/profiles.html#profiles-priority,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-domain-name-matches.html

import type { Missing } from '../../../core/index.ts';
import type { Candidate, RuleCandidate, View } from '../model/view.ts';
import { type DomainName, namesUpwards, showName } from '../names/name.ts';

export type Choice =
  | { readonly kind: 'taken'; readonly candidate: Candidate; readonly system: RuleCandidate | undefined }
  /** By the public name servers; a system rule may have seen to that. */
  | { readonly kind: 'public'; readonly system: RuleCandidate | undefined }
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[] };

/** `isInbound` for queries that came through an inbound Resolver endpoint. */
export function choose(view: View, name: DomainName, isInbound: boolean): Choice {
  const upwards = namesUpwards(name);
  const found = upwards.flatMap((one) => {
    const same = (view.candidates.get(one) ?? []).filter((candidate) => isInbound || candidate.kind !== 'endpoint' || !candidate.zone.isForInbound);
    return same.length === 0 ? [] : [{ at: one, same }];
  });
  const [first] = found;
  const unread = view.unread.filter(({ isOfZones }) => !(isOfZones && first?.at === name && first.same.some(({ kind }) => kind === 'rule')));
  if (unread.length > 0) return { kind: 'unknown', missing: unread.map(({ missing }) => missing) };
  if (first === undefined) return { kind: 'public', system: undefined };
  const picked = pick(first.same);
  if (picked === undefined) return unknown(view, `which of several answers for ${showName(first.at)} counts in ${view.vpc.id}: they have one name`);
  if (picked.doubt !== undefined) return { kind: 'unknown', missing: [picked.doubt] };
  if (picked.kind !== 'rule' || picked.rule.type !== 'SYSTEM') return zoneChoice(view, picked);
  // The resolver answers itself; whether from a zone that is less specific than the rule, AWS does not say.
  const below = found.flatMap(({ same }) => same).find((one) => one.kind !== 'rule');
  if (below === undefined) return { kind: 'public', system: picked };
  const what = below.kind === 'internal' ? 'the autodefined rule' : 'the private zone';
  return unknown(view, `whether system rule ${picked.rule.id} leaves the name to ${what} for ${showName(below.name)}`);
}

/** AWS requires host names for private zones, and does not say what becomes of the name without. */
function zoneChoice(view: View, candidate: Candidate): Choice {
  const { hostnames } = view.settings;
  if (candidate.kind !== 'zone' && candidate.kind !== 'endpoint') return { kind: 'taken', candidate, system: undefined };
  if (typeof hostnames === 'object') return { kind: 'unknown', missing: [hostnames] };
  return hostnames ? { kind: 'taken', candidate, system: undefined } : unknown(view, 'private zones in a VPC whose enableDnsHostnames is off');
}

function unknown(view: View, name: string): Choice {
  const { account, region, arn } = view.vpc.ref;
  return { kind: 'unknown', missing: [{ reason: 'not-modelled', name, account, region, arn }] };
}

// The order within one name. Where the best two are of one rank, nothing tells them apart.
const RANKS: Readonly<Record<Candidate['via'], Readonly<Record<Candidate['kind'], number>>>> = {
  vpc: { rule: 0, zone: 2, endpoint: 2, internal: 4 },
  profile: { rule: 1, zone: 3, endpoint: 3, internal: 4 },
};

function pick(candidates: readonly Candidate[]): Candidate | undefined {
  const rankOf = ({ via, kind }: Candidate) => RANKS[via][kind];
  const sorted = candidates.toSorted((a, b) => rankOf(a) - rankOf(b));
  const [first, second] = sorted;
  if (first === undefined || second === undefined) return first;
  // A Profile's rule beats zones, and the VPC's own settings beat the Profile's: for these two, AWS says both.
  if (first.via === 'profile' && second.via === 'vpc' && second.kind !== 'internal') return undefined;
  return rankOf(first) === rankOf(second) ? undefined : first;
}
