// Whether a rule matches a packet of a flow.

import type { Condition, FlowWord } from '../language/condition.ts';
import { keywordOf } from '../language/keywords.ts';
import { compares } from '../language/parse-values.ts';
import { isApplication, protocolOf } from '../language/protocols.ts';
import type { Rule } from '../language/rule.ts';
import { bufferOf, type Known, transformed } from './buffers.ts';
import { applicationOf, type End, endsOf, type Flow, type Stage } from './flow.ts';
import { every, type Holds, not, some, unknownOf } from './holds.ts';
import { matchTests } from './match-content.ts';
import type { RuleType } from './rule-type.ts';
import { hasAddress, hasPort, type Variables } from './variables.ts';

export interface Moment {
  readonly flow: Flow;
  readonly stage: Stage;
  readonly variables: Variables;
  /** Flowbits: true, false where absent, or what is open about them. */
  readonly bits: ReadonlyMap<string, Holds>;
}

/** What happens after a match, and asks for nothing. */
const HARMLESS = new Set(['tag', 'tls_store', 'nfq_set_mark', 'flowint']);

const IP_NUMBER = { tcp: 6, udp: 17, icmp: 1 } as const;

export function matchRule(rule: Rule, type: RuleType, moment: Moment): Holds {
  const { stage } = moment;
  if (type === 'ip-only' && !stage.isFirst) return false;
  if (type === 'protocol-detection' && !(stage.isRequest || stage.isResponse || stage.name === 'part of the request')) return false;
  // The state of a TLS connection is asked for before the client has said all; every buffer waits.
  const isEarly = stage.name === 'part of the request' && rule.conditions.some(({ kind }) => kind === 'ssl-state');
  if (type === 'transaction' && !(stage.isRequest || stage.isResponse || isEarly)) return false;
  return every(answers(rule, type, moment));
}

function* answers(rule: Rule, type: RuleType, moment: Moment): Generator<Holds> {
  const { flow, stage } = moment;
  yield matchHeader(rule, moment);
  if (rule.application !== undefined) yield stage.isDetected && speaks(rule.application, flow);
  for (const condition of rule.conditions) yield matchCondition(condition, type, moment);
}

/** Whether the application is the one that is asked for. */
function speaks(wanted: string, flow: Flow): Holds {
  const application = applicationOf(flow);
  return application === undefined ? unknownOf('the application of the flow') : isApplication(wanted, application);
}

function matchHeader(rule: Rule, { flow, stage, variables }: Moment): Holds {
  const protocol = protocolOf(rule);
  const number = typeof flow.protocol === 'number' ? flow.protocol : IP_NUMBER[flow.protocol];
  const { client, server } = endsOf(flow);
  const version = client.address?.version;
  const isTransport = protocol.transports.some(
    (transport) =>
      transport === 'ip' || (transport === 'icmp' ? number === 1 || number === 58 : number === (transport === 'sctp' ? 132 : IP_NUMBER[transport])),
  );
  if (!isTransport) return false;
  if (protocol.version !== undefined && version !== undefined && protocol.version !== version) return false;
  const [from, to] = stage.direction === 'to_server' ? [client, server] : [server, client];
  const hasPorts = number === 6 || number === 17;
  const portOf = (set: Rule['sourcePort'], port: number | undefined) => (hasPorts ? hasPort(set, port, variables) : set.kind === 'any');
  const ways = (a: End, b: End) =>
    every([
      hasAddress(rule.source, a.address, variables),
      hasAddress(rule.destination, b.address, variables),
      portOf(rule.sourcePort, a.port),
      portOf(rule.destinationPort, b.port),
    ]);
  return rule.isBothWays ? some([ways(from, to), ways(to, from)]) : ways(from, to);
}

function matchFlowWord(word: FlowWord, flow: Flow, stage: Stage): Holds {
  if (typeof flow.protocol === 'number') return unknownOf(`\`flow\` for IP protocol ${flow.protocol}`);
  if (word === 'to_server' || word === 'to_client') return stage.direction === word;
  if (word === 'established') return stage.isEstablished;
  if (word === 'not_established') return !stage.isEstablished;
  return word !== 'only_frag';
}

function matchCondition(condition: Condition, type: RuleType, moment: Moment): Holds {
  const { flow, stage, bits } = moment;
  switch (condition.kind) {
    case 'flow':
      return every(condition.words.map((word) => matchFlowWord(word, flow, stage)));
    case 'flowbits': {
      const isSet = some(condition.names.map((name) => bits.get(name) ?? false));
      return condition.command === 'isset' ? isSet : condition.command === 'isnotset' ? not(isSet) : true;
    }
    case 'ip-proto':
      return compares(condition.compare, typeof flow.protocol === 'number' ? flow.protocol : IP_NUMBER[flow.protocol]);
    case 'app-layer-protocol': {
      const isTold = stage.direction === 'to_server' ? stage.isDetected : stage.isResponse;
      if (!isTold) return false;
      const application = applicationOf(flow);
      if (application === undefined) return unknownOf('the application of the flow');
      return isApplication(condition.protocol, application) !== condition.isNegated;
    }
    case 'tcp-flags':
      return matchFlags(condition, flow, stage);
    case 'number':
      return matchNumber(condition, moment);
    case 'ssl-state': {
      if (stage.isResponse && condition.states.some(({ name }) => name !== 'client_hello')) return unknownOf('ssl_state of the answer');
      return condition.states.some(({ name, isNegated }) => (stage.isRequest && name === 'client_hello') !== isNegated);
    }
    case 'tls-version':
      if (flow.tlsVersion === undefined || stage.isResponse) return unknownOf('the TLS version');
      return condition.versions.some(({ name, isNegated }) => (name === `tls${flow.tlsVersion}`) !== isNegated);
    case 'same-ip':
      return flow.source === flow.destination;
    case 'unmodelled':
      if (condition.effect === 'none' && HARMLESS.has(condition.name)) return true;
      return unknownOf(condition.name);
    case 'buffer':
      return matchBuffer(condition, type, moment);
  }
}

function matchFlags(condition: Extract<Condition, { kind: 'tcp-flags' }>, flow: Flow, stage: Stage): Holds {
  if (flow.protocol !== 'tcp') return false;
  const set = new Set(condition.has.split('').filter((flag) => flag !== '0'));
  // The engine looks at rules on S, F and R only where one of them is set.
  if ([...set].some((flag) => 'SFR'.includes(flag)) && !/[SFR]/.test(stage.flags)) return false;
  const { mode, ignores } = condition;
  if (mode !== 'all' && mode !== 'exact') return unknownOf('tcp.flags with `*` or `!`');
  const matches = (sent: string): boolean => {
    if (mode === 'all') return [...set].every((flag) => sent.includes(flag));
    const flags = sent.split('').filter((flag) => !ignores.includes(flag));
    return flags.length === set.size && flags.every((flag) => set.has(flag));
  };
  const answer = matches(stage.flags);
  // Whether data comes with PSH is up to the sender.
  return stage.hasData && matches('A') !== answer ? unknownOf('the PSH flag of data') : answer;
}

function matchNumber(condition: Extract<Condition, { kind: 'number' }>, { flow, stage }: Moment): Holds {
  if (condition.field === 'dsize') {
    if (!stage.hasData) return compares(condition.compare, 0);
    const { operator, low } = condition.compare;
    if (operator === '=' && low === 0) return false;
    if ((operator === '>' && low === 0) || (operator === '!' && low === 0)) return true;
    return unknownOf('the size of the payload');
  }
  if (condition.field === 'urilen') {
    if (!stage.isRequest) return false;
    const path = bufferOf('http.uri', flow);
    return path === undefined ? unknownOf('http.uri') : compares(condition.compare, path.text.length);
  }
  if (condition.field === 'dns.opcode') return flow.dnsName === undefined ? unknownOf('dns.opcode') : compares(condition.compare, 0);
  // The types of an echo and its reply: https://www.rfc-editor.org/rfc/rfc792, https://www.rfc-editor.org/rfc/rfc4443
  const pair = flow.protocol === 'icmp' ? ([8, 0] as const) : flow.protocol === 58 ? ([128, 129] as const) : undefined;
  if (pair === undefined) return false;
  const value = condition.field === 'itype' ? flow.icmpType : flow.icmpCode;
  const echo = condition.field === 'itype' ? pair[stage.direction === 'to_server' ? 0 : 1] : 0;
  return value === undefined || stage.direction === 'to_client'
    ? flow.icmpType === undefined || flow.icmpType === pair[0]
      ? compares(condition.compare, echo)
      : unknownOf(condition.field)
    : compares(condition.compare, value);
}

function matchBuffer(condition: Extract<Condition, { kind: 'buffer' }>, type: RuleType, { flow, stage }: Moment): Holds {
  if (condition.buffer === 'payload') return stage.hasData ? unknownOf('the payload') : false;
  const { side } = keywordOf(condition.buffer);
  if (type !== 'transaction') return unknownOf(condition.buffer);
  if (!stage.isRequest && !stage.isResponse) return false;
  if (side === 'to_server' && stage.isResponse) return false;
  if (side === 'to_client' && !stage.isResponse) return false;
  if (stage.isResponse) return unknownOf(`${condition.buffer} of the answer`);
  // A client hello without a name has no buffer to look into, and a negated content needs one too.
  if (condition.buffer === 'tls.sni' && applicationOf(flow) === 'tls' && flow.tlsServerName === undefined) return false;
  let known: Known | undefined = bufferOf(condition.buffer, flow);
  for (const transform of condition.transforms) {
    if (known === undefined) break;
    known = transformed(known, transform);
    if (known === undefined) return unknownOf(transform.split(':')[0] ?? transform);
  }
  return known === undefined ? unknownOf(condition.buffer) : matchTests(condition.tests, known, condition.buffer);
}
