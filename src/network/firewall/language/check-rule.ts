// What the options of a rule make impossible together, though each alone is well formed.

import { type Condition, flowWordsOf } from './condition.ts';
import { roomOf } from './content-room.ts';
import { findKeyword } from './keywords.ts';
import { type Problem, syntax } from './problem.ts';
import type { ProtocolRow } from './protocols.ts';
import type { ReadOption } from './read-option.ts';
import type { Option } from './rule.ts';

/** All that was read of a rule. */
export interface Parts {
  /** The options in order, those that were refused left out. */
  readonly reads: readonly ReadOption[];
  readonly conditions: readonly Condition[];
  readonly protocol: ProtocolRow | undefined;
  /** The application that the header or an option asks for. */
  readonly application: string | undefined;
  /** What looks at single packets: an option, or the protocol itself. */
  readonly packetOption: Pick<Option, 'name' | 'span'> | undefined;
}

/** Everything that is wrong with the options together. */
export function checkRule(parts: Parts, problems: Problem[]): void {
  checkPackets(parts, problems);
  checkSize(parts, problems);
  checkSides(parts, problems);
  checkDetected(parts, problems);
  checkProtocols(parts, problems);
  checkHeaders(parts, problems);
}

/** A packet has one protocol. */
function checkProtocols({ reads, conditions }: Parts, problems: Problem[]): void {
  const equal = conditions.filter((condition) => condition.kind === 'ip-proto' && condition.compare.operator === '=');
  if (equal.length < 2) return;
  const { option } = reads.find(({ keyword }) => keyword.role === 'ip-proto') as ReadOption;
  problems.push(syntax('ip-proto', 'a packet has one protocol, and the rule asks for several', option.span));
}

/** Rules about which protocol was detected exclude each other in ways of their own. */
function checkDetected({ conditions, reads, protocol }: Parts, problems: Problem[]): void {
  const detected = conditions.filter((condition) => condition.kind === 'app-layer-protocol');
  const option = reads.find(({ keyword }) => keyword.role === 'app-layer-protocol')?.option;
  if (option === undefined) return;
  const positive = detected.filter(({ isNegated }) => !isNegated);
  if (positive.length > 1 || (positive.length === 1 && detected.length > 1))
    problems.push(syntax('app-layer-protocol', 'a flow has one application protocol, and the rule asks for several', option.span));
  if (protocol?.application !== undefined) problems.push(syntax('app-layer-protocol', 'the protocol of the rule already names the application', option.span));
}

/** What looks at single packets excludes what looks at the stream and at what an application says. */
function checkPackets({ reads, conditions, protocol, application, packetOption }: Parts, problems: Problem[]): void {
  if (packetOption === undefined) return;
  const refuse = (code: string, what: string) =>
    problems.push(syntax(code, `\`${packetOption.name}\` looks at single packets, and the rule ${what}`, packetOption.span));
  if (protocol?.payload === 'stream' || flowWordsOf(conditions).includes('only_stream')) refuse('packet-and-stream', 'only at the stream');
  const isSaid =
    reads.some(({ keyword }) => keyword.effect === 'transaction') ||
    conditions.some((condition) => condition.kind === 'buffer' && findKeyword(condition.buffer)?.effect === 'transaction');
  if (isSaid && application !== undefined) refuse('packet-and-application', `also at what ${application} says`);
}

/** Contents that a packet of the size that is asked for has no room for. */
function checkSize({ conditions, packetOption }: Parts, problems: Problem[]): void {
  const size = conditions.find((condition) => condition.kind === 'number' && condition.field === 'dsize');
  if (size?.kind !== 'number' || packetOption === undefined) return;
  const { operator, low, high } = size.compare;
  // The engine takes the end of a range for a size, and looks at no other bounds.
  const most = operator === 'between' ? high : operator === '=' || operator === '<' || operator === '!' ? low : undefined;
  if (most === undefined) return;
  for (const condition of conditions) {
    if (condition.kind !== 'buffer' || condition.buffer !== 'payload') continue;
    const room = roomOf(condition.tests);
    if (room > most) problems.push(syntax('dsize', `the contents need ${room} bytes, and the payload may have ${most}`, packetOption.span));
  }
}

const BODIES = ['http.response_body', 'http_server_body'];

/** What the client says and what the server says are never in one packet. */
function checkSides({ reads, conditions }: Parts, problems: Problem[]): void {
  const sided = reads.filter(({ keyword }) => keyword.side !== undefined);
  const flow = flowWordsOf(conditions).find((word) => word === 'to_server' || word === 'to_client');
  const first = flow ?? sided[0]?.keyword.side;
  // That no body comes from a client is no fault to the engine.
  const other = sided.find(({ keyword }) => keyword.side !== first && (flow === undefined || !BODIES.includes(keyword.name)));
  if (other !== undefined) {
    const who = other.keyword.side === 'to_server' ? 'client' : 'server';
    problems.push(syntax('sides', `\`${other.option.name}\` is what the ${who} says, and the rule is about the other side`, other.option.span));
  }
  const raw = reads.find(({ keyword }) => keyword.name === 'http.header.raw' || keyword.name === 'http_raw_header');
  if (raw !== undefined && flow === undefined)
    problems.push(syntax('sides', `\`${raw.option.name}\` is of either side`, raw.option.span, 'say which: `flow:to_server;` or `flow:to_client;`'));
}

/** The header of a packet is looked at only in rules on packets that have it. */
function checkHeaders({ reads, protocol }: Parts, problems: Problem[]): void {
  for (const { keyword, option } of reads) {
    const { transport, version } = keyword;
    if (transport === undefined || protocol === undefined) continue;
    if (protocol.transports.includes('ip')) continue;
    const isThere = protocol.transports.includes(transport);
    if (!isThere || (version !== undefined && protocol.version !== undefined && version !== protocol.version))
      problems.push(syntax('packet-header', `packets of the rule's protocol have no \`${option.name}\``, option.span));
  }
}
