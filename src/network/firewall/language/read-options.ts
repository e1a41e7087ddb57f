// The options of a rule, keyword by keyword, as conditions and as what the rule says about itself.

import { checkRule } from './check-rule.ts';
import type { Condition } from './condition.ts';
import { REFUSALS } from './keyword.ts';
import { isValueOf } from './keyword-values.ts';
import { findKeyword, nearestKeyword } from './keywords.ts';
import type { Header } from './parse-header.ts';
import { readFlow, readFlowbits } from './parse-values.ts';
import { type Problem, refusal, syntax } from './problem.ts';
import { findProtocol, isApplication, type ProtocolRow } from './protocols.ts';
import { createBufferReader } from './read-buffers.ts';
import type { ReadOption } from './read-option.ts';
import { readTest } from './read-tests.ts';
import type { Option, Rule } from './rule.ts';
import { clip } from './split-options.ts';

type Read = Pick<Rule, 'conditions' | 'needsPacket' | 'application' | 'sid' | 'revision' | 'message' | 'priority' | 'isLogged'>;

const LARGEST = 0xffff_ffff;

export function readOptions(options: readonly Option[], header: Header, protocol: ProtocolRow | undefined, problems: Problem[]): Read {
  const conditions: Condition[] = [];
  const seen = new Map<string, ReadOption>();
  const reads: ReadOption[] = [];
  /** The option before that asks something. */
  let asked: ReadOption | undefined;
  let application = protocol?.application;
  /** A `flow` before says more than a direction. */
  let hasFlow = false;
  let isLogged = header.action !== 'pass';
  let priority = 3;
  const fail = (option: Option, message: string, help?: string): void => {
    problems.push(syntax('value', `\`${option.name}\`: ${message}`, option.valueSpan, help));
  };

  const askFor = (wanted: string, option: Option, other?: string): void => {
    if (application === undefined) application = wanted;
    else if (!isApplication(wanted, application) && !isApplication(application, wanted) && other !== application)
      problems.push(syntax('application', `\`${option.name}\` is about ${wanted}, and the rule about ${application}`, option.span));
  };
  const buffers = createBufferReader(conditions, problems, header.protocol, askFor);

  for (const option of options) {
    const read = checkOption(option, problems);
    if (read === undefined) continue;
    const { keyword, value } = read;
    if (keyword.isSingle === true && seen.has(keyword.name)) {
      problems.push(syntax('twice', `\`${option.name}\` stands twice in the rule`, option.span));
      continue;
    }
    if (keyword.refusal !== undefined) problems.push(refusal('keyword', `the keyword \`${option.name}\`: ${REFUSALS[keyword.refusal]}`, option.span));
    if (keyword.name === 'tag' && value.startsWith('host')) problems.push(refusal('keyword', REFUSALS['tag-host'], option.valueSpan));
    if (keyword.application !== undefined) askFor(keyword.application, option, keyword.otherApplication);
    if (keyword.name === 'app-layer-event') {
      const named = findProtocol(value.split('.')[0] ?? '')?.application;
      if (named !== undefined) askFor(named, option);
      if (protocol?.transports[0] === 'icmp' && named !== undefined) fail(option, 'no application speaks over icmp');
    }
    seen.set(keyword.name, read);
    reads.push(read);
    if (keyword.role === 'prefilter') {
      if (asked === undefined || !PREFILTERED.has(asked.keyword.name))
        problems.push(syntax('modifier', '`prefilter` stands after nothing that the engine could look for first', option.span));
      else if (asked.keyword.role === 'content') buffers.prefer();
      continue;
    }
    if (asks(read)) asked = read;
    if (buffers.take(read)) continue;
    if (keyword.role === 'meta') {
      // The engine keeps 32 bits of it.
      if (keyword.name === 'priority') priority = Number(BigInt.asIntN(32, BigInt(value)));
    } else if (keyword.role === 'log') isLogged = keyword.name === 'alert';
    else if (keyword.role === 'flow') {
      // A mere direction may stand before another one.
      if (hasFlow) problems.push(syntax('twice', '`flow` stands twice in the rule', option.span));
      hasFlow ||= asks(read);
      const words = readFlow(value);
      if (words.ok) conditions.push({ kind: 'flow', words: words.value });
      else fail(option, words.message);
    } else if (keyword.role === 'flowbits') {
      const bits = readFlowbits(value);
      if (!bits.ok) fail(option, bits.message);
      else if (bits.value === undefined) isLogged = false;
      else conditions.push({ kind: 'flowbits', ...bits.value });
    } else {
      const test = readTest(read, header, problems);
      if ('message' in test) fail(option, test.message);
      else conditions.push(test);
    }
  }
  buffers.finish();
  const packetOption = reads.find(({ keyword }) => keyword.needsPacket === true)?.option;
  const ofProtocol = protocol?.payload === 'packet' ? { name: header.protocol, span: header.spans.protocol } : undefined;
  checkRule({ reads, conditions, protocol, application, packetOption: packetOption ?? ofProtocol }, problems);
  const sid = seen.get('sid');
  if (sid === undefined) problems.push(syntax('sid', 'the rule has no `sid`', header.spans.action, 'give every rule a number of its own: `sid:1000001;`'));
  else if (Number(sid.value) === 0 || Number(sid.value) >= LARGEST) fail(sid.option, `\`${sid.value}\` is not from 1 to ${LARGEST - 1}`);
  return {
    conditions,
    needsPacket: packetOption !== undefined,
    application,
    sid: Number(sid?.value),
    revision: Number(seen.get('rev')?.value ?? 0),
    message: (seen.get('msg')?.value ?? '').replace(/\\([;:"\\])/g, '$1'),
    priority,
    isLogged,
  };
}

/** The keyword of an option, if it is one and its value has its shape. */
function checkOption(option: Option, problems: Problem[]): ReadOption | undefined {
  const keyword = findKeyword(option.name);
  if (keyword === undefined) {
    const near = nearestKeyword(option.name);
    problems.push(
      syntax('unknown-keyword', `there is no keyword \`${clip(option.name)}\``, option.span, near === undefined ? undefined : `did you mean \`${near}\`?`),
    );
    return undefined;
  }
  const fail = (message: string) => {
    problems.push(syntax('value', message, option.valueSpan));
    return undefined;
  };
  if (keyword.value === 'none' && option.value !== undefined) return fail(`\`${option.name}\` takes no value`);
  if (keyword.value === 'needed' && (option.value === undefined || option.value === '')) return fail(`\`${option.name}\` needs a value`);
  let value = option.value ?? '';
  let isNegated = false;
  if (keyword.isNegatable === true && value.startsWith('!')) {
    isNegated = true;
    value = value.slice(1).trimStart();
  }
  const isQuoted = value.length >= 2 && value.startsWith('"') && value.endsWith('"');
  if (keyword.quotes === 'must' && !isQuoted) return fail(`the value of \`${option.name}\` stands in quotes: \`"..."\``);
  if (isQuoted && keyword.quotes === undefined) return fail(`the value of \`${option.name}\` stands without quotes`);
  if (isQuoted) value = value.slice(1, -1);
  const isGiven = keyword.value === 'needed' || value !== '';
  if (isGiven && (keyword.pattern?.test(value) === false || !isValueOf(keyword.name, value)))
    return fail(`\`${clip(value)}\` is not a value of \`${option.name}\``);
  return { option, keyword, value, isNegated };
}

/** Keywords whose answer the engine may look for before all others of a rule. */
const PREFILTERED = new Set(
  (
    'content uricontent ttl id fragbits fragoffset tcp.flags tcp.seq tcp.ack tcp.mss itype icode icmp_id icmp_seq ' +
    'icmpv6.mtu dsize stream_size flow flow.age app-layer-protocol'
  ).split(' '),
);

/** Whether the option asks something by itself; a mere direction does not. */
function asks({ keyword, value }: ReadOption): boolean {
  if (keyword.role === 'flow') return !/^\s*(?:to_server|to_client|from_server|from_client)\s*$/i.test(value);
  return !['meta', 'log', 'modifier', 'buffer', 'transform', 'old-buffer'].includes(keyword.role) && keyword.name !== 'l3_proto';
}
