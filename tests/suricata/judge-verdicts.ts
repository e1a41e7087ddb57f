// Verdicts against Suricata: flows replayed as if inline, under rule sets made by chance.
// Action order is Suricata's own. Strict order it does not have: there each rule is replayed as an alert of its own, which tells
// what matches which packet, and the first in the list decides the packet.

import { applicationOf, type Flow, stagesOf } from '../../src/network/firewall/engine/flow.ts';
import { createStatefulEngine } from '../../src/network/firewall/engine/stateful.ts';
import type { PlacedRule } from '../../src/network/firewall/language/parse-rules.ts';
import { parseRules } from '../../src/network/firewall/language/parse-rules.ts';
import { clientHello, dnsAnswer, dnsQuery, httpRequest, httpResponse, serverHello } from './bytes.ts';
import { captureFile, packetsOf, type Segment, tcpConversation } from './pcap.ts';
import type { PacketEvent, Suricata } from './suricata.ts';
import { variablesOfTest } from './variables.ts';

export interface Answer {
  readonly action: 'pass' | 'drop' | 'reject';
  /** The packet (1-based) that is dropped first. */
  readonly packet: number | undefined;
  readonly sid: number | undefined;
}

export interface VerdictResult {
  readonly flows: number;
  readonly blocked: number;
  readonly unknown: number;
  readonly disagreements: readonly string[];
}

/** The flow's packets, as many as the engine models. */
function packetsOfFlow(flow: Flow): Buffer[] {
  const ends = { source: flow.source, destination: flow.destination, sourcePort: flow.sourcePort ?? 40_000, destinationPort: flow.destinationPort ?? 0 };
  const application = applicationOf(flow);
  if (flow.protocol === 'tcp') {
    const talk: Readonly<Record<string, readonly [Buffer, Buffer]>> = {
      tls: [clientHello(flow.tlsServerName), serverHello()],
      http: [httpRequest({ method: flow.httpMethod ?? 'GET', path: flow.httpPath ?? '/', headers: headersOf(flow) }), httpResponse()],
      ssh: [Buffer.from('SSH-2.0-OpenSSH_9.6\r\n'), Buffer.from('SSH-2.0-OpenSSH_9.2\r\n')],
    };
    const [request, answer] = talk[application ?? ''] ?? [Buffer.alloc(0), Buffer.alloc(0)];
    return packetsOf('tcp', ends, tcpConversation(request, answer, flow.segments ?? 1)).slice(0, stagesOf(flow).length);
  }
  const both: readonly Segment[] =
    flow.protocol === 'udp' && flow.dnsName !== undefined
      ? [
          { direction: 'to_server', data: dnsQuery(flow.dnsName) },
          { direction: 'to_client', data: dnsAnswer(flow.dnsName) },
        ]
      : [
          { direction: 'to_server', data: Buffer.from('question') },
          { direction: 'to_client', data: Buffer.from('answer') },
        ];
  return packetsOf(flow.protocol, ends, both).slice(0, stagesOf(flow).length);
}

function headersOf(flow: Flow): [string, string][] {
  const headers: [string, string][] = [];
  if (flow.httpHost !== undefined) headers.push(['Host', flow.httpHost]);
  if (flow.httpUserAgent !== undefined) headers.push(['User-Agent', flow.httpUserAgent]);
  return headers;
}

/** What Suricata does to every flow, under one list of rules. */
export function suricataVerdicts(suricata: Suricata, rules: string, flows: readonly Flow[], order: 'action' | 'strict'): readonly Answer[] {
  const parsed = parseRules(rules, variablesOfTest());
  const packets = flows.map(packetsOfFlow);
  const replayed =
    order === 'action'
      ? rules
      : rules
          .replace(/^(?:pass|drop|reject)\b/gm, 'alert')
          .replace(/\bnoalert;/g, '')
          .replace(/flowbits:noalert;/g, '');
  const events = suricata.replay(replayed, captureFile(packets.flat()));
  const byPacket = new Map<number, PacketEvent[]>();
  for (const event of events) byPacket.set(event.packet, [...(byPacket.get(event.packet) ?? []), event]);
  const types = suricata.typesOf(rules);
  let start = 0;
  return packets.map(({ length }) => {
    const mine = Array.from({ length }, (_, at) => byPacket.get(start + at + 1) ?? []);
    start += length;
    return order === 'action' ? inline(mine, parsed.rules) : strict(mine, parsed.rules, types);
  });
}

/** Where what the engine says of a flow is not what Suricata does, and whether it knows. */
export function differenceOf(verdict: FlowVerdict, flow: Flow, theirs: Answer): 'none' | 'unknown' | 'differs' {
  if (verdict.action === 'unknown') return 'unknown';
  const names = stagesOf(flow).map(({ name }) => name);
  const packet = verdict.action === 'pass' ? undefined : names.indexOf(verdict.stage) + 1;
  const sid = verdict.action === 'pass' || verdict.by.kind !== 'rule' ? undefined : verdict.by.rule.rule.sid;
  const differs = verdict.action !== theirs.action || (packet !== theirs.packet && (flow.segments ?? 1) === 1) || sid !== theirs.sid;
  return differs ? 'differs' : 'none';
}

/** The engine with a list of rules. */
export function engineOf(rules: string, order: 'action' | 'strict') {
  const parsed = parseRules(rules, variablesOfTest());
  return createStatefulEngine({
    order,
    rules: parsed.rules.map((one) => ({ rule: one.rule, variables: variablesOfTest(), source: one })),
    defaults: [],
  });
}
type FlowVerdict = ReturnType<ReturnType<typeof engineOf>>;

/** Runs every flow through both, under one list of rules. */
export function judgeVerdicts(suricata: Suricata, rules: string, flows: readonly Flow[], order: 'action' | 'strict'): VerdictResult {
  const engine = engineOf(rules, order);
  const answers = suricataVerdicts(suricata, rules, flows, order);
  const disagreements: string[] = [];
  let [blocked, unknown] = [0, 0];
  for (const [index, flow] of flows.entries()) {
    const theirs = answers[index] ?? NOTHING;
    if (theirs.action !== 'pass') blocked++;
    const verdict = engine(flow);
    const difference = differenceOf(verdict, flow, theirs);
    if (difference === 'unknown') unknown++;
    if (difference === 'differs')
      disagreements.push(
        `${order} order, ${JSON.stringify(flow)}: Suricata ${theirs.action} at packet ${theirs.packet} by ${theirs.sid}, here ${JSON.stringify(verdict.action)} at ${'stage' in verdict ? verdict.stage : ''}\n${rules}\n`,
      );
  }
  return { flows: flows.length, blocked, unknown, disagreements };
}

const NOTHING: Answer = { action: 'pass', packet: undefined, sid: undefined };

/** The first packet that was dropped, and the first rule that blocked it. */
function inline(packets: readonly (readonly PacketEvent[])[], rules: readonly PlacedRule[]): Answer {
  for (const [index, events] of packets.entries()) {
    if (!events.some(({ kind }) => kind === 'drop')) continue;
    const logged = events.find(({ kind, isBlocked }) => kind === 'alert' && isBlocked)?.sid;
    // A rule with `noalert` drops without a word: the drop itself tells no sid then.
    const rule = rules.find((one) => one.rule.sid === logged)?.rule;
    return { action: rule?.action === 'reject' ? 'reject' : 'drop', packet: index + 1, sid: logged };
  }
  return { action: 'pass', packet: undefined, sid: undefined };
}

/** Strict order, told slowly: the first rule of the list that matches a packet and is no alert decides it. */
function strict(packets: readonly (readonly PacketEvent[])[], rules: readonly PlacedRule[], types: ReadonlyMap<number, string>): Answer {
  for (const [index, events] of packets.entries()) {
    const matched = new Set(events.map(({ sid }) => sid));
    const decisive = rules.find(({ rule }) => rule.action !== 'alert' && matched.has(rule.sid));
    if (decisive === undefined) continue;
    const { action, sid } = decisive.rule;
    if (action === 'drop' || action === 'reject') return { action, packet: index + 1, sid };
    if (types.get(sid ?? 0) !== 'pkt') return { action: 'pass', packet: undefined, sid: undefined };
  }
  return { action: 'pass', packet: undefined, sid: undefined };
}
