// Which resolver answers a name from a VPC, what the answer is, and what DNS Firewall does to it.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html

import type { Missing } from '../../core/index.ts';
import { flagOf, textOf } from '../model/index.ts';
import { type DnsVerdict, distinct, type JudgedWay, judgeWay } from './judge.ts';
import { followName } from './lookup/follow.ts';
import { isCutOff } from './lookup/forward.ts';
import type { DnsEnd, DnsStep, DnsWay } from './lookup/ways.ts';
import type { DnsModel } from './model/dns-model.ts';
import type { View } from './model/view.ts';
import type { DomainName } from './names/name.ts';

export interface DnsQuestion {
  /** In the one form that `parseDomainName` gives. */
  readonly name: DomainName;
  /** `A` unless given; in capitals. */
  readonly type?: string;
  readonly vpcId: string;
  /** The Availability Zone of the client: file systems answer by it. */
  readonly zone?: string;
}

export interface DnsAnswer {
  readonly verdict: DnsVerdict;
  /** A way for each answer that routing policies leave open, or the one that there is. */
  readonly ways: readonly JudgedWay[];
  readonly missing: readonly Missing[];
}

/** From one resolver to another through endpoints, at most so often. */
const MOST_HOPS = 4;

/** Answers for a VPC of the model; `undefined` where the source does not hold it. */
export function resolveName(model: DnsModel, question: DnsQuestion): DnsAnswer | undefined {
  const view = model.view(question.vpcId);
  return view === undefined ? undefined : answerFrom(model, view, question, false, 0);
}

function answerFrom(model: DnsModel, view: View, question: DnsQuestion, isInbound: boolean, hops: number): DnsAnswer {
  const { name, type = 'A', zone } = question;
  // Only what is asked inside the VPC goes by DHCP; an inbound endpoint is the resolver itself.
  const { steps, end } = isInbound ? { steps: [], end: undefined } : serversOf(view, name);
  if (end !== undefined) return elsewhere(model, { steps, end, conditions: [], names: [name] }, question);
  const chain = model.chain(view);
  const ways = followName({ model, view, type, isInbound, zone }, name)
    .map((way) => judgeWay(way, chain, type))
    .map((way) => withDns64(model, view, way, type))
    .flatMap((way) => through(model, way, question, hops))
    .map((way) => ({ ...way, steps: [...steps, ...way.steps] }));
  return summed(ways);
}

/** The way to the VPC's resolver, or where the query goes instead. */
function serversOf({ settings, vpc }: View, name: DomainName): { readonly steps: readonly DnsStep[]; readonly end: DnsEnd | undefined } {
  const { servers, support } = settings;
  if ('reason' in servers) return { steps: [], end: { kind: 'unknown', missing: [servers] } };
  const { resource, path } = servers;
  if (servers.kind === 'own') {
    const { addresses } = servers;
    const means =
      addresses.length === 0
        ? 'DHCP gives no name server'
        : `DHCP gives the name servers ${addresses.join(', ')}: the VPC's own resolver and its DNS Firewall are not asked`;
    return {
      steps: [{ kind: 'server', name, resource, path, means }],
      end: addresses.length === 0 ? { kind: 'no-resolver' } : { kind: 'other-servers', addresses },
    };
  }
  const steps: readonly DnsStep[] = [
    {
      kind: 'server',
      name,
      resource,
      path,
      means: "DHCP gives AmazonProvidedDNS: the VPC's own resolver is asked",
    },
  ];
  if (typeof support === 'object') return { steps, end: { kind: 'unknown', missing: [support] } };
  if (support) return { steps, end: undefined };
  return {
    steps: [{ kind: 'server', name, resource: vpc.ref, path: 'EnableDnsSupport', means: 'enableDnsSupport is off: the resolver answers nothing' }],
    end: { kind: 'no-resolver' },
  };
}

/** Subnets with DNS64 get IPv6 addresses that are made up: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html */
function withDns64({ network }: DnsModel, { vpc }: View, way: JudgedWay, type: string): JudgedWay {
  if (type !== 'AAAA' || way.verdict !== 'allowed' || way.end.kind !== 'nodata') return way;
  const subnet = network.snapshot
    .of('AWS::EC2::Subnet')
    .records.find(({ config }) => textOf(config, 'VpcId') === vpc.id && flagOf(config, 'EnableDns64') === true);
  if (subnet === undefined) return way;
  const { account, region, arn } = subnet;
  return {
    ...way,
    verdict: 'unknown',
    missing: [{ reason: 'not-modelled', name: `the IPv6 addresses that DNS64 makes up in ${subnet.id}`, account, region, arn }],
  };
}

/** Other name servers: an inbound endpoint's are the resolver of its VPC; others are nobody's that we know. */
function elsewhere(model: DnsModel, way: DnsWay, question: DnsQuestion): DnsAnswer {
  const addresses = way.end.kind === 'other-servers' ? way.end.addresses : [];
  const own = model.network.vpcs.get(question.vpcId);
  const hosts = new Set(addresses.map((address) => model.resolver.inboundAt(address, own)?.vpcId));
  const [vpcId] = hosts;
  const into = hosts.size === 1 && vpcId !== undefined ? model.view(vpcId) : undefined;
  if (into !== undefined && own !== undefined && addresses.every((address) => isCutOff(model.network, own.id, into.vpc.id, address))) {
    const means = `${addresses.join(', ')}: no network interface of ${own.id} reaches the inbound endpoint`;
    const step: DnsStep = { kind: 'server', name: question.name, resource: own.ref, path: '', means };
    return summed([judgeWay({ ...way, steps: [...way.steps, step], end: { kind: 'no-resolver' } }, { groups: [], unread: [] }, question.type ?? 'A')]);
  }
  if (into !== undefined) return prefixed(answerFrom(model, into, question, true, 1), way.steps);
  return summed([judgeWay(way, { groups: [], unread: [] }, question.type ?? 'A')].map((one) => ({ ...one, missing: [...one.missing, ...ofServers(way.end)] })));
}

function ofServers(end: DnsEnd): readonly Missing[] {
  return end.kind === 'other-servers' ? [{ reason: 'not-modelled', name: `what the name servers ${end.addresses.join(', ')} answer` }] : [];
}

function prefixed(answer: DnsAnswer, steps: readonly DnsStep[]): DnsAnswer {
  return { ...answer, ways: answer.ways.map((way) => ({ ...way, steps: [...steps, ...way.steps] })) };
}

/** A forwarded query that nobody receives has no answer; one that another VPC's inbound endpoint receives is answered, and filtered, there. */
function through(model: DnsModel, way: JudgedWay, question: DnsQuestion, hops: number): readonly JudgedWay[] {
  const { end } = way;
  if (end.kind !== 'forwarded' || way.verdict !== 'allowed') return [way];
  if (end.targets.length > 0 && end.targets.every(({ reachable }) => reachable === 'no'))
    return [{ ...way, verdict: 'blocked', unlessRedirected: [], end: { kind: 'no-resolver' } }];
  const view = end.into === undefined ? undefined : model.view(end.into);
  if (view === undefined) return [way];
  const name = way.names.at(-1) ?? question.name;
  if (hops >= MOST_HOPS) {
    const missing: Missing = { reason: 'not-modelled', name: `a query that is forwarded from resolver to resolver more than ${MOST_HOPS} times` };
    return [{ ...way, verdict: 'unknown', missing: [missing] }];
  }
  return answerFrom(model, view, { ...question, name }, true, hops + 1).ways.map((one) => ({
    ...one,
    conditions: [...way.conditions, ...one.conditions],
    names: [...way.names, ...one.names.slice(1)],
    steps: [...way.steps, ...one.steps],
    unlessRedirected: [...way.unlessRedirected, ...one.unlessRedirected],
    rule: one.rule ?? way.rule,
    effect: one.effect === 'unfiltered' ? way.effect : one.effect,
  }));
}

function summed(ways: readonly JudgedWay[]): DnsAnswer {
  const verdicts = new Set(ways.map(({ verdict }) => verdict));
  const [only] = verdicts;
  const missing = distinct(ways.flatMap((way) => way.missing));
  if (verdicts.size === 1 && only !== undefined) return { verdict: only, ways, missing };
  const conditions = ways.flatMap((way) => way.conditions.slice(0, 1));
  const open: Missing = { reason: 'not-modelled', name: `which way the routing policy picks: ${[...new Set(conditions)].slice(0, 4).join('; ')}` };
  return { verdict: 'unknown', ways, missing: [...missing, open] };
}
