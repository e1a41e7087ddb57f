// The header of a rule: action, protocol, source, port, direction, destination, port.

import { nearest } from '../../../core/index.ts';
import { type AddressSet, parseAddresses } from './address-set.ts';
import { REFUSALS } from './keyword.ts';
import { type PortSet, parsePorts } from './port-set.ts';
import { type Problem, refusal, syntax } from './problem.ts';
import { findProtocol, PROTOCOLS } from './protocols.ts';
import { ACTIONS, type Action, type Rule, type Span } from './rule.ts';
import { clip } from './split-options.ts';

export interface Header extends Pick<Rule, 'action' | 'protocol' | 'source' | 'sourcePort' | 'destination' | 'destinationPort' | 'isBothWays' | 'spans'> {
  /** The index at which the options begin, with their bracket if there is one. */
  readonly bracket: number;
}

/** Actions that Suricata has and AWS has not. */
const OTHER_ACTIONS = ['rejectsrc', 'rejectdst', 'rejectboth', 'config'];
const PARTS = ['action', 'protocol', 'source', 'sourcePort', 'direction', 'destination', 'destinationPort'] as const;
type Part = (typeof PARTS)[number];
const WORDS: Readonly<Record<Part, string>> = {
  action: 'an action',
  protocol: 'a protocol',
  source: 'a source',
  sourcePort: 'a source port',
  direction: 'a direction',
  destination: 'a destination',
  destinationPort: 'a destination port',
};
const PROTECTED_BY_BRACKETS: ReadonlySet<Part> = new Set(['source', 'sourcePort', 'destination', 'destinationPort']);

export function parseHeader(text: string, problems: Problem[]): Header | undefined {
  const spans = {} as Record<Part, Span>;
  let at = 0;
  for (const part of PARTS) {
    while (/\s/.test(text.charAt(at))) at++;
    const to = endOfWord(text, at, PROTECTED_BY_BRACKETS.has(part));
    if (to === at) {
      problems.push(
        syntax(
          'header',
          `${WORDS[part]} is missing`,
          { from: Math.max(0, at - 1), to: at },
          'a rule is `ACTION PROTOCOL SOURCE PORT -> DESTINATION PORT (OPTIONS)`',
        ),
      );
      return undefined;
    }
    spans[part] = { from: at, to };
    at = to;
  }
  const end = at;
  while (/\s/.test(text.charAt(at))) at++;
  const word = (part: Part) => text.slice(spans[part].from, spans[part].to);
  const action = readAction(word('action'), spans.action, problems);
  readProtocol(word('protocol'), spans.protocol, problems);
  const direction = word('direction');
  if (direction !== '->' && direction !== '<>')
    problems.push(syntax('direction', `\`${clip(direction)}\` is not a direction`, spans.direction, 'write `->` or `<>`, with a blank on either side'));
  // What stands there without a bracket is taken for options, as long as it looks like them.
  if (at === text.length || (text[at] !== '(' && !/^[\w.-]+\s*[:;]/.test(text.slice(at, at + 100)))) {
    problems.push(syntax('header', 'the options in `( )` are missing', { from: at, to: at + 1 }));
    return undefined;
  }
  if (at === end) problems.push(syntax('header', 'a blank is missing before the options', { from: at, to: at + 1 }));
  const addresses = (part: 'source' | 'destination') => checked(parseAddresses(word(part)), spans[part], 'address', problems);
  const ports = (part: 'sourcePort' | 'destinationPort') => checked(parsePorts(word(part)), spans[part], 'port', problems);
  const [source, sourcePort, destination, destinationPort] = [addresses('source'), ports('sourcePort'), addresses('destination'), ports('destinationPort')];
  if (source === undefined || sourcePort === undefined || destination === undefined || destinationPort === undefined) return undefined;
  return { action, protocol: word('protocol'), source, sourcePort, destination, destinationPort, isBothWays: direction === '<>', spans, bracket: at };
}

function checked<T extends AddressSet | PortSet>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly at: number; readonly message: string },
  span: Span,
  code: string,
  problems: Problem[],
): T | undefined {
  if (result.ok) return result.value;
  const from = Math.min(span.from + result.at, span.to - 1);
  problems.push(syntax(code, result.message, { from, to: span.to }));
  return undefined;
}

function endOfWord(text: string, from: number, hasBrackets: boolean): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (hasBrackets && character === '[') depth++;
    else if (hasBrackets && character === ']') depth--;
    else if (depth <= 0 && (/\s/.test(character) || character === '(')) return at;
  }
  return text.length;
}

function readAction(word: string, span: Span, problems: Problem[]): Action {
  const lower = word.toLowerCase();
  const action = ACTIONS.find((one) => one === lower);
  if (action !== undefined) return action;
  if (OTHER_ACTIONS.includes(lower)) problems.push(refusal('action', `the action \`${word}\`: ${REFUSALS.action}`, span));
  else {
    const near = nearest(word, ACTIONS);
    problems.push(
      syntax(
        'action',
        `there is no action \`${clip(word)}\``,
        span,
        near === undefined ? `the actions are ${ACTIONS.join(', ')}` : `did you mean \`${near}\`?`,
      ),
    );
  }
  return 'alert';
}

function readProtocol(word: string, span: Span, problems: Problem[]): void {
  const row = findProtocol(word);
  if (row?.refusal !== undefined) problems.push(refusal('protocol', `the protocol \`${word}\`: ${REFUSALS[row.refusal]}`, span));
  if (row !== undefined) return;
  const near = nearest(word, [...PROTOCOLS.keys()]);
  const help = near === undefined ? 'a protocol by number is `ip` with `ip_proto`' : `did you mean \`${near}\`?`;
  problems.push(syntax('protocol', `there is no protocol \`${clip(word)}\``, span, help));
}
