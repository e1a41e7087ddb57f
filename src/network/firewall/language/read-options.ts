// The options of a rule, keyword by keyword, as conditions and as what the rule says about itself.

import type { Condition, Test } from './condition.ts';
import { REFUSALS } from './keyword.ts';
import { findKeyword, nearestKeyword } from './keywords.ts';
import type { Header } from './parse-header.ts';
import { readFlow, readFlowbits } from './parse-values.ts';
import { type Problem, refusal, syntax } from './problem.ts';
import { isApplication, type ProtocolRow } from './protocols.ts';
import { createBufferReader } from './read-buffers.ts';
import type { ReadOption } from './read-option.ts';
import { readTest } from './read-tests.ts';
import type { Option, Rule } from './rule.ts';
import { clip } from './split-options.ts';

type Read = Pick<Rule, 'conditions' | 'needsPacket' | 'application' | 'sid' | 'revision' | 'message' | 'priority' | 'isLogged'>;

const LARGEST = 0xffff_ffff;

export function readOptions(options: readonly Option[], header: Header, protocol: ProtocolRow | undefined, problems: Problem[]): Read | undefined {
  const conditions: Condition[] = [];
  const buffers = createBufferReader(conditions, problems, protocol);
  const seen = new Map<string, ReadOption>();
  let application = protocol?.application;
  let isLogged = header.action !== 'pass';
  let priority = 3;
  const fail = (option: Option, message: string, help?: string): void => {
    problems.push(syntax('value', `\`${option.name}\`: ${message}`, option.valueSpan, help));
  };

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
    if (keyword.application !== undefined) {
      if (application === undefined) application = keyword.application;
      else if (!isApplication(keyword.application, application) && !isApplication(application, keyword.application)) {
        problems.push(syntax('application', `\`${option.name}\` is about ${keyword.application}, and the rule about ${application}`, option.span));
      }
    }
    seen.set(keyword.name, read);
    if (buffers.take(read)) continue;
    if (keyword.role === 'meta') {
      if (keyword.name === 'priority') priority = Number(value);
    } else if (keyword.role === 'log') isLogged = keyword.name === 'alert';
    else if (keyword.role === 'flow') {
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
  const packetOption = [...seen.values()].find(({ keyword }) => keyword.needsPacket === true)?.option;
  checkTogether(
    conditions,
    packetOption ?? (protocol?.payload === 'packet' ? { name: header.protocol, span: header.spans.protocol } : undefined),
    application,
    protocol,
    problems,
  );
  checkSides(seen, conditions, problems);
  const sid = seen.get('sid');
  if (sid === undefined) problems.push(syntax('sid', 'the rule has no `sid`', header.spans.action, 'give every rule a number of its own: `sid:1000001;`'));
  else if (Number(sid.value) === 0 || Number(sid.value) >= LARGEST) fail(sid.option, `\`${sid.value}\` is not from 1 to ${LARGEST - 1}`);
  checkDetected(conditions, seen, protocol, problems);
  return {
    conditions,
    needsPacket: packetOption !== undefined,
    application,
    sid: sid === undefined ? undefined : Number(sid.value),
    revision: Number(seen.get('rev')?.value ?? 0),
    message: (seen.get('msg')?.value ?? '').replace(/\\([;:"\\])/g, '$1'),
    priority,
    isLogged,
  };
}

/** The keyword of an option, if it is one and its value has its shape. */
function checkOption(option: Option, problems: Problem[]): ReadOption | undefined {
  const keyword = findKeyword(option.name) ?? findKeyword(option.name.toLowerCase());
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
  if (isQuoted && keyword.quotes !== undefined) {
    value = value.slice(1, -1);
    if (keyword.name === 'sid' || keyword.name === 'rev' || keyword.name === 'gid') return fail(`\`${option.name}\` is a number without quotes`);
  }
  if (keyword.pattern !== undefined && (keyword.value === 'needed' || value !== '') && !keyword.pattern.test(value))
    return fail(`\`${clip(value)}\` is not a value of \`${option.name}\``);
  return { option, keyword, value, isNegated };
}

/** Rules about which protocol was detected exclude each other in ways of their own. */
function checkDetected(conditions: readonly Condition[], seen: ReadonlyMap<string, ReadOption>, protocol: ProtocolRow | undefined, problems: Problem[]): void {
  const detected = conditions.filter((condition) => condition.kind === 'app-layer-protocol');
  const option = seen.get('app-layer-protocol')?.option;
  if (option === undefined) return;
  const positive = detected.filter(({ isNegated }) => !isNegated);
  if (positive.length > 1 || (positive.length === 1 && detected.length > 1))
    problems.push(syntax('app-layer-protocol', 'a flow has one application protocol, and the rule asks for several', option.span));
  if (protocol?.application !== undefined) problems.push(syntax('app-layer-protocol', 'the protocol of the rule already names the application', option.span));
}

/** What looks at single packets excludes what looks at transactions, and contents that a packet has no room for. */
function checkTogether(
  conditions: readonly Condition[],
  packetOption: Pick<Option, 'name' | 'span'> | undefined,
  application: string | undefined,
  protocol: ProtocolRow | undefined,
  problems: Problem[],
): void {
  if (packetOption === undefined) return;
  const isOfStream = protocol?.payload === 'stream' || conditions.some((condition) => condition.kind === 'flow' && condition.words.includes('only_stream'));
  if (isOfStream)
    problems.push(syntax('packet-and-stream', `\`${packetOption.name}\` looks at single packets, and the rule only at the stream`, packetOption.span));
  const isSpoken = conditions.some(
    (condition) =>
      (condition.kind === 'buffer' && condition.buffer !== 'payload') ||
      (condition.kind === 'unmodelled' && condition.effect === 'transaction') ||
      condition.kind === 'ssl-state' ||
      condition.kind === 'tls-version',
  );
  if ((isSpoken && application !== undefined) || (application !== undefined && protocol?.application === undefined)) {
    problems.push(
      syntax(
        'packet-and-application',
        `\`${packetOption.name}\` looks at single packets, and the rule also at what ${application ?? 'an application'} says`,
        packetOption.span,
      ),
    );
  }
  const size = conditions.find((condition) => condition.kind === 'number' && condition.field === 'dsize');
  if (size?.kind !== 'number') return;
  const { operator, low, high } = size.compare;
  const most = operator === '=' ? low : operator === '<' || operator === 'between' ? high - 1 : operator === '<=' ? high : undefined;
  for (const condition of conditions) {
    if (condition.kind !== 'buffer' || condition.buffer !== 'payload' || most === undefined) continue;
    if (roomOf(condition.tests) > most)
      problems.push(syntax('dsize', `the contents need ${roomOf(condition.tests)} bytes, and the payload may have ${most}`, packetOption.span));
  }
}

/** How many bytes the contents take at least. */
function roomOf(tests: readonly Test[]): number {
  let [end, most] = [0, 0];
  for (const test of tests) {
    if (test.kind !== 'content') continue;
    const isRelative = test.distance !== undefined || test.within !== undefined;
    end = (isRelative ? end + (test.distance ?? 0) : (test.offset ?? 0)) + test.bytes.length;
    most = Math.max(most, end);
  }
  return most;
}

/** What the client says and what the server says are never in one packet. */
function checkSides(seen: ReadonlyMap<string, ReadOption>, conditions: readonly Condition[], problems: Problem[]): void {
  const sided = [...seen.values()].filter(({ keyword }) => keyword.side !== undefined);
  const flow = conditions
    .flatMap((condition) => (condition.kind === 'flow' ? condition.words : []))
    .find((word) => word === 'to_server' || word === 'to_client');
  const first = flow ?? sided[0]?.keyword.side;
  const other = sided.find(({ keyword }) => keyword.side !== first);
  if (other !== undefined)
    problems.push(
      syntax(
        'sides',
        `\`${other.option.name}\` is what the ${other.keyword.side === 'to_server' ? 'client' : 'server'} says, and the rule is about the other side`,
        other.option.span,
      ),
    );
}
