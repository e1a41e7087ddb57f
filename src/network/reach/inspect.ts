// What a Network Firewall lets through of a set of packets: they are told apart by the headers of its rules, and one of each kind is put
// to the firewall's own engine. What depends on what a connection carries is unknown, with the name of what it depends on.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policy-processing.html

import type { Missing } from '../../core/index.ts';
import { createFirewall, type Flow as FirewallFlow, type FirewallPolicy, type FirewallVerdict, readFirewallPolicy, stagesOf } from '../firewall/index.ts';
import { type Firewall, gap, isMissing, type NetworkModel } from '../model/index.ts';
import { addressText, cidrsOf, type IpVersion, noPackets, type Packet, type PacketSet, packetsOf, subtract, unionAll, witnessOf } from '../packets/index.ts';
import { type Decision, dependsOnData, notModelled } from './flow.ts';
import { kindsOf, MOST_KINDS } from './kinds.ts';
import { headersOf } from './rule-headers.ts';
import { only } from './way.ts';

export interface Inspection {
  /** What the stateful engine lets through: it has to see the replies too. */
  readonly allowed: PacketSet;
  /** What stateless rules alone let through: nobody has to see the replies to it. */
  readonly unseen: PacketSet;
  /** What gets through although the answer to it is stopped, where that passes here. */
  readonly unanswered: PacketSet;
  readonly perhaps: PacketSet;
  readonly missing: readonly Missing[];
  /** What let them through. */
  readonly decisions: readonly Decision[];
  readonly statelessDecisions: readonly Decision[];
  /** What stopped others, the first of it. */
  readonly refusal: Decision | undefined;
  /** What stops the answers to what is unanswered, the first of it. */
  readonly answerRefusal: Decision | undefined;
  /** Whether the stateful engine sees what is unanswered, or passes perhaps. */
  readonly isStateful: boolean;
}

interface Loaded {
  readonly policy: FirewallPolicy;
  readonly decide: (flow: FirewallFlow) => FirewallVerdict;
  readonly headers: Map<IpVersion, readonly PacketSet[]>;
  readonly known: Map<string, Inspection>;
}

const loaded = new WeakMap<Firewall, { readonly model: NetworkModel['snapshot']; readonly value: Loaded | Missing }>();

function load(model: NetworkModel, firewall: Firewall): Loaded | Missing {
  const before = loaded.get(firewall);
  if (before?.model === model.snapshot) return before.value;
  const value = read(model, firewall);
  loaded.set(firewall, { model: model.snapshot, value });
  return value;
}

function read(model: NetworkModel, { ref, vpcId, policyArn }: Firewall): Loaded | Missing {
  const { snapshot } = model;
  const record = snapshot.of('AWS::NetworkFirewall::FirewallPolicy').find(policyArn ?? '');
  if (record === undefined) return gap(model, 'AWS::NetworkFirewall::FirewallPolicy', ref.account, ref.region);
  const blocks = model.vpcs.get(vpcId)?.blocks.flatMap((block) => cidrsOf(block.version, [block]));
  const policy = readFirewallPolicy(record, (arn) => snapshot.of('AWS::NetworkFirewall::RuleGroup').find(arn), blocks);
  // Stateless rules that were not read come before everything that was.
  const unread = policy.missing.find((one) => one.includes('stateless rule'));
  if (unread !== undefined) return { reason: 'absent', name: 'network-firewall:DescribeRuleGroup', account: ref.account, region: ref.region, detail: unread };
  return { policy, decide: createFirewall(policy), headers: new Map(), known: new Map() };
}

/** What a firewall does with these packets, as those of connections that their senders open. */
export function inspect(model: NetworkModel, firewall: Firewall, packets: PacketSet): Inspection {
  const { version } = packets;
  const state = load(model, firewall);
  if (isMissing(state)) return { ...nothing(version), perhaps: packets, missing: [state] };
  const key = `${version} ${packets.words.join()}`;
  const known = state.known.get(key);
  if (known !== undefined) return known;
  const found = judge(state, firewall, packets);
  state.known.set(key, found);
  return found;
}

function nothing(version: IpVersion): Inspection {
  return {
    allowed: noPackets(version),
    unseen: noPackets(version),
    unanswered: noPackets(version),
    perhaps: noPackets(version),
    missing: [],
    decisions: [],
    statelessDecisions: [],
    refusal: undefined,
    answerRefusal: undefined,
    isStateful: false,
  };
}

function judge(state: Loaded, firewall: Firewall, packets: PacketSet): Inspection {
  const { version } = packets;
  let headers = state.headers.get(version);
  if (headers === undefined) state.headers.set(version, (headers = headersOf(state.policy, version)));
  const kinds = kindsOf(packets, headers, state.policy);
  if (kinds === undefined) {
    const name = `more than ${MOST_KINDS} kinds of packets that the rules of ${firewall.id} tell apart: ask for one port`;
    return { ...nothing(version), perhaps: packets, missing: [notModelled(name, firewall.ref)] };
  }
  const [allowed, unseen, unanswered, perhaps]: [PacketSet[], PacketSet[], PacketSet[], PacketSet[]] = [[], [], [], []];
  const missing = new Map<string, Missing>();
  const [decisions, statelessDecisions] = [new Map<string, Decision>(), new Map<string, Decision>()];
  let refusal: Decision | undefined;
  let answerRefusal: Decision | undefined;
  let isStateful = false;
  for (const kind of kinds) {
    const packet = sampleOf(kind);
    if (packet === undefined) continue;
    const flow = flowOf(packet);
    const verdict = state.decide(flow);
    const decision = decisionOf(firewall, verdict);
    if (verdict.action === 'pass') {
      const isSeen = verdict.stateful !== undefined;
      (isSeen ? allowed : unseen).push(kind);
      (isSeen ? decisions : statelessDecisions).set(`${decision.path} ${decision.means}`, decision);
    } else if (verdict.action === 'unknown') {
      perhaps.push(kind);
      isStateful = true;
      for (const unknown of verdict.unknowns)
        missing.set(unknown, dependsOnData(`what the connection carries, for firewall ${firewall.id} (${unknown})`, firewall.ref));
    } else {
      refusal ??= decision;
      if (stagesOf(flow).find(({ name }) => name === verdict.stage)?.direction !== 'to_client') continue;
      answerRefusal ??= decision;
      unanswered.push(kind);
      isStateful = true;
    }
  }
  return {
    allowed: unionAll(version, allowed),
    unseen: unionAll(version, unseen),
    unanswered: unionAll(version, unanswered),
    perhaps: unionAll(version, perhaps),
    missing: [...missing.values()],
    decisions: [...decisions.values()],
    statelessDecisions: [...statelessDecisions.values()],
    refusal,
    answerRefusal,
    isStateful,
  };
}

/** One packet of a kind, to another address than its own where there is one: none that is to itself gets to a firewall. */
function sampleOf(kind: PacketSet): Packet | undefined {
  const first = witnessOf(kind);
  if (first === undefined || first.source !== first.destination) return first;
  const same = [only(first.source)];
  return witnessOf(subtract(kind, packetsOf(kind.version, { sources: same, destinations: same }))) ?? first;
}

const NAMES: ReadonlyMap<number, 'tcp' | 'udp' | 'icmp'> = new Map([
  [6, 'tcp'],
  [17, 'udp'],
  [1, 'icmp'],
]);

function flowOf({ version, source, destination, protocol, sourcePort, destinationPort }: Packet): FirewallFlow {
  const ends = { source: addressText(version, source), destination: addressText(version, destination), protocol: NAMES.get(protocol) ?? protocol };
  if (protocol === 6 || protocol === 17) return { ...ends, sourcePort, destinationPort };
  return { ...ends, icmpType: sourcePort, icmpCode: destinationPort };
}

function decisionOf({ ref }: Firewall, { action, by }: FirewallVerdict): Decision {
  const verb = action === 'pass' ? 'passes' : action === 'reject' ? 'rejects' : 'drops';
  switch (by.kind) {
    case 'rule':
      return { resource: ref, path: `sid ${by.rule.rule.sid} of ${by.rule.source.group}`, means: `the rule ${verb} it` };
    case 'default':
      return { resource: ref, path: 'StatefulDefaultActions', means: `the default action ${verb} it` };
    case 'stateless-rule':
      return { resource: ref, path: `stateless rule ${by.rule.priority} of ${by.rule.group}`, means: `the rule ${verb} it` };
    case 'stateless-default':
      return { resource: ref, path: 'StatelessDefaultActions', means: `${by.action} ${verb} it` };
    case 'nothing':
      return { resource: ref, path: 'FirewallPolicy', means: `no rule stops it` };
  }
}
