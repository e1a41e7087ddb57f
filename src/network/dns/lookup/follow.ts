// A name from rule to zone to record, and on to what it is redirected to: every way that routing policies leave open.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-DSN-queries-to-vpc.html and the pages named at each step.

import type { Missing } from '../../../core/index.ts';
import type { FollowingZone } from '../model/endpoint-zones.ts';
import type { RecordSet, ZoneData } from '../model/records.ts';
import type { ResolverRule } from '../model/rules.ts';
import type { Candidate, RuleCandidate } from '../model/view.ts';
import type { Zone } from '../model/zones.ts';
import { type DomainName, isWithin, readDomainName, showName } from '../names/name.ts';
import { alternativesOf } from './alternatives.ts';
import type { Asked } from './asked.ts';
import { choose } from './choose.ts';
import { findInZone } from './find-in-zone.ts';
import { targetsOf } from './forward.ts';
import { answerInternal } from './internal.ts';
import { type Begun, type DnsStep, type DnsWay, ended, type ForwardedTo, unknownEnd, withCondition, withStep } from './ways.ts';

/** Redirections one after the other, and records in all, that are followed. AWS names no limits; beyond these the answer is unknown. */
const LONGEST_CHAIN = 16;
const MOST_STEPS = 512;

/** Types of queries that no record has: ANY (RFC 8482 lets servers answer it with anything), transfers (RFC 5936), mail (RFC 1035). */
const META_TYPES: ReadonlySet<string> = new Set(['ANY', 'TYPE251', 'TYPE252', 'TYPE253', 'TYPE254']);

/** Every way of a name to its answer. */
export function followName(question: Omit<Asked, 'budget'>, name: DomainName): readonly DnsWay[] {
  const asked: Asked = { ...question, budget: { left: MOST_STEPS } };
  const follow = (way: Begun, next: DomainName): readonly DnsWay[] => {
    if (way.names.includes(next)) return [unknownEnd(way, gap(asked, `a chain of redirections that comes back to ${showName(next)}`))];
    if (way.names.length >= LONGEST_CHAIN) return [unknownEnd(way, gap(asked, `a chain of more than ${LONGEST_CHAIN} redirections`))];
    return step(asked, { ...way, names: [...way.names, next] }, next, follow);
  };
  return follow({ conditions: [], names: [], steps: [] }, name);
}

type Follow = (way: Begun, next: DomainName) => readonly DnsWay[];

function gap({ view }: Pick<Asked, 'view'>, name: string): Missing {
  const { account, region, arn } = view.vpc.ref;
  return { reason: 'not-modelled', name, account, region, arn };
}

function step(asked: Asked, way: Begun, name: DomainName, follow: Follow): readonly DnsWay[] {
  const choice = choose(asked.view, name, asked.isInbound);
  if (choice.kind === 'unknown') return [unknownEnd(way, ...choice.missing)];
  if (choice.kind === 'public') return [publicly(asked, choice.system === undefined ? way : withStep(way, ruleStep(choice.system, name)), name)];
  const { candidate } = choice;
  if (META_TYPES.has(asked.type) && candidate.kind !== 'rule') return [unknownEnd(way, gap(asked, `what is answered to queries of type ${asked.type}`))];
  switch (candidate.kind) {
    case 'rule':
      return [forwarded(asked, way, name, candidate)];
    case 'zone': {
      const { zone } = candidate;
      const missing: Missing = {
        reason: 'absent',
        name: 'route53:ListResourceRecordSets',
        detail: candidate.id,
        account: candidate.by.account,
        region: 'global',
      };
      return zone === undefined ? [unknownEnd(way, missing)] : inZone(asked, way, name, zone, candidate, follow);
    }
    case 'endpoint':
      return inZone(asked, way, name, candidate.zone, candidate, follow);
    case 'internal':
      return [answerInternal(asked, way, name, candidate)];
  }
}

function ruleStep(candidate: RuleCandidate, name: DomainName) {
  const { type, id, ref } = candidate.rule;
  return { kind: 'rule', name, resource: ref, path: 'DomainName', means: `${type} rule ${id} for ${showName(candidate.name)}${viaWords(candidate)}` } as const;
}

const viaWords = ({ via, by }: Candidate): string => (via === 'profile' ? `, through the Profile (${by.id})` : '');

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-where-to-forward-queries.html */
function forwarded(asked: Asked, way: Begun, name: DomainName, candidate: RuleCandidate): DnsWay {
  const { rule } = candidate;
  const { model } = asked;
  const begun = withStep(way, ruleStep(candidate, name));
  if (rule.type !== 'FORWARD') return unknownEnd(begun, gap(asked, `Resolver rules of type ${rule.type}`));
  const endpoint = model.resolver.endpoints.get(rule.endpointId ?? '');
  const targets = targetsOf(model.network, model.resolver, rule);
  const through = withStep(begun, {
    kind: 'forward',
    name,
    resource: endpoint?.ref ?? rule.ref,
    path: endpoint === undefined ? 'ResolverEndpointId' : '',
    means: `forwarded by outbound endpoint ${rule.endpointId ?? '(none)'} to ${targets.map(({ address, port }) => `${address}:${port}`).join(', ')}`,
  });
  const reached = targets.reduce((done, target) => withStep(done, targetStep(rule, name, target)), through);
  if (endpoint !== undefined && endpoint.status !== 'OPERATIONAL' && endpoint.status !== '')
    return unknownEnd(reached, gap(asked, `what holds while ${endpoint.id} is ${endpoint.status}`));
  const from = model.network.vpcs.get(endpoint?.vpcId ?? '');
  const into = new Set(targets.map(({ address }) => model.resolver.inboundAt(address, from)?.vpcId));
  const [vpcId] = into;
  return ended(reached, { kind: 'forwarded', targets, into: into.size === 1 ? vpcId : undefined });
}

const REACHABLE = { yes: 'is reached', no: 'is not reached', unknown: 'may not be reached: the source does not tell' } as const;

function targetStep(rule: ResolverRule, name: DomainName, { address, port, reachable, obstacles }: ForwardedTo): DnsStep {
  const path = rule.targets.find((target) => target.address === address)?.path ?? 'TargetIps';
  return { kind: 'forward', name, resource: rule.ref, path, means: [`${address}:${port} ${REACHABLE[reachable]}`, ...obstacles].join('; ') };
}

function publicly({ model, view, type }: Asked, way: Begun, name: DomainName): DnsWay {
  const known = META_TYPES.has(type) ? undefined : model.knownTargets(name);
  if (known !== undefined) {
    const values = known.values(type);
    const begun = withStep(way, { kind: 'public', name, resource: known.ref, path: known.path, means: `a public name of ${known.means}` });
    if ('reason' in values) return unknownEnd(begun, values);
    return ended(begun, values.length === 0 ? { kind: 'nodata' } : { kind: 'records', values, aliasOf: undefined });
  }
  const zone = model.zones.publicZones.filter((one) => isWithin(name, one.name)).toSorted((a, b) => b.name.length - a.name.length)[0];
  if (zone === undefined) {
    const means = 'no rule, private zone or name of its own takes it: the resolver asks the public name servers';
    return ended(withStep(way, { kind: 'public', name, resource: view.vpc.ref, path: '', means }), { kind: 'public' });
  }
  const means = `public DNS; public zone ${zone.id} (${showName(zone.name)}) of this source would hold it, if its name servers are the ones that are asked`;
  return ended(withStep(way, { kind: 'public', name, resource: zone.ref, path: '', means }), { kind: 'public' });
}

type AnyZone = Zone | FollowingZone;

const titleOf = (zone: AnyZone): string => ('id' in zone ? `private zone ${zone.id} (${showName(zone.name)})` : `${showName(zone.name)} of ${zone.ref.id}`);

function inZone(asked: Asked, way: Begun, name: DomainName, zone: AnyZone, candidate: Candidate, follow: Follow): readonly DnsWay[] {
  const begun = withStep(way, {
    kind: 'zone',
    name,
    resource: zone.ref,
    path: 'path' in zone ? zone.path : 'Name',
    means: `${titleOf(zone)} is the most specific for the name${viaWords(candidate)}`,
  });
  const data = zone.data();
  if ('reason' in data) return [unknownEnd(begun, data)];
  const [odd] = data.unreadable;
  if (odd !== undefined)
    return [
      unknownEnd(begun, {
        reason: 'unreadable',
        name: 'route53:ListResourceRecordSets',
        arn: zone.ref.arn,
        account: zone.ref.account,
        region: 'global',
        detail: odd,
      }),
    ];
  return answerIn(asked, begun, name, zone, data, follow, 0);
}

/** `depth` counts aliases to other names of the zone. */
function answerIn(asked: Asked, way: Begun, name: DomainName, zone: AnyZone, data: ZoneData, follow: Follow, depth: number): readonly DnsWay[] {
  if (--asked.budget.left < 0) return [unknownEnd(way, gap(asked, `a name with more than ${MOST_STEPS} records on its ways through routing policies`))];
  const answer = findInZone(data, zone.name, name, asked.type);
  switch (answer.kind) {
    case 'nodata':
    case 'nxdomain':
      return [ended(way, { kind: answer.kind })];
    case 'delegation':
      return [delegated(asked, way, name, zone, answer.sets)];
    case 'redirect':
      return alternativesOf(answer.sets).flatMap(({ sets, condition }) => {
        const [set] = sets;
        if (set === undefined) return [ended(withCondition(way, condition), { kind: 'nodata' })];
        const target = readDomainName(set.values[0]) ?? set.alias?.name;
        if (target === undefined) return [unknownEnd(way, gap(asked, 'a CNAME record that names nothing'))];
        const begun = withStep(withCondition(way, condition), {
          kind: 'redirect',
          name,
          resource: zone.ref,
          path: set.path,
          means: `CNAME to ${showName(target)}`,
        });
        return follow(begun, target);
      });
    case 'records':
      return alternativesOf(placed(asked, answer.sets)).flatMap(({ sets, condition }) =>
        withRecords(asked, withCondition(way, condition), name, zone, data, sets, follow, depth),
      );
  }
}

/** EFS answers with the mount target of the client's own Availability Zone. */
function placed({ zone }: Asked, sets: readonly RecordSet[]): readonly RecordSet[] {
  const own = sets.filter(({ share, path }) => path === 'IpAddress' && share === zone);
  return own.length === 0 ? sets : own.map((set) => ({ ...set, routing: 'simple', share: '' }));
}

function withRecords(
  asked: Asked,
  way: Begun,
  name: DomainName,
  zone: AnyZone,
  data: ZoneData,
  sets: readonly RecordSet[],
  follow: Follow,
  depth: number,
): readonly DnsWay[] {
  const [set] = sets;
  if (set === undefined) return [ended(way, { kind: 'nodata' })];
  const wild = set.name === name ? '' : `, by the wildcard ${showName(set.name)}`;
  const stepFor = (means: string) => withStep(way, { kind: 'record', name, resource: set.by ?? zone.ref, path: set.path, means: `${means}${wild}` });
  if (set.alias === undefined) {
    const values = sets.flatMap((one) => one.values);
    return [ended(stepFor(`${set.type} record`), { kind: 'records', values, aliasOf: undefined })];
  }
  const { alias } = set;
  const begun = stepFor(`${set.type} alias of ${showName(alias.name)}`);
  // An alias of a record in the same zone is answered as that record is: no redirection that anyone sees.
  if ('id' in zone && alias.zoneId === zone.id && isWithin(alias.name, zone.name)) {
    if (depth >= LONGEST_CHAIN) return [unknownEnd(begun, gap(asked, `a chain of more than ${LONGEST_CHAIN} aliases`))];
    return answerIn(asked, begun, alias.name, zone, data, follow, depth + 1);
  }
  const known = asked.model.knownTargets(alias.name);
  const values = known?.values(asked.type);
  if (known === undefined || values === undefined) return [ended(begun, { kind: 'records', values: [], aliasOf: alias.name })];
  const told = withStep(begun, { kind: 'record', name: alias.name, resource: known.ref, path: known.path, means: known.means });
  return [ended(told, 'reason' in values ? { kind: 'records', values: [], aliasOf: alias.name } : { kind: 'records', values, aliasOf: undefined })];
}

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-forwarding-outbound-queries.html: delegation rules. */
function delegated(asked: Asked, way: Begun, name: DomainName, zone: AnyZone, sets: readonly RecordSet[]): DnsWay {
  const [set] = sets;
  const servers = sets.flatMap((one) => one.values).flatMap((value) => readDomainName(value) ?? []);
  const begun = withStep(way, { kind: 'redirect', name, resource: zone.ref, path: set?.path ?? '', means: `delegated to ${servers.map(showName).join(', ')}` });
  const rule = asked.view.delegations.find(
    ({ rule: { delegation } }) => servers.length > 0 && servers.every((server) => delegation !== undefined && isWithin(server, delegation)),
  );
  if (rule === undefined)
    return unknownEnd(begun, gap(asked, `the delegation of ${showName(set?.name ?? '')} in a private zone, which no delegation rule of the VPC takes up`));
  if (rule.doubt !== undefined) return unknownEnd(begun, rule.doubt);
  return ended(withStep(begun, ruleStep(rule, name)), { kind: 'forwarded', targets: [], into: undefined });
}
