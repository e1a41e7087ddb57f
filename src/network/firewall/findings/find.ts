// The classic mistakes in a list of stateful rules.
// Source: https://aws.github.io/aws-security-services-best-practices/guides/network-firewall/customer-managed-rules/docs/ and
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/troubleshooting-rules.html

import type { RuleOrder } from '../engine/order.ts';
import { compareByAction } from '../engine/order.ts';
import { RULE_TYPES, type RuleType, typeOfRule } from '../engine/rule-type.ts';
import type { Variables } from '../engine/variables.ts';
import { type Condition, flowWordsOf } from '../language/condition.ts';
import { keywordOf } from '../language/keywords.ts';
import type { PlacedRule } from '../language/parse-rules.ts';
import { protocolOf } from '../language/protocols.ts';
import type { Rule } from '../language/rule.ts';
import { type FirewallFinding, findingAt } from './finding.ts';
import { compareHeaders } from './overlap.ts';

/** A rule in the order in which the engine looks at it. */
interface Row {
  readonly placed: PlacedRule;
  readonly rule: Rule;
  readonly variables: Variables;
  readonly type: RuleType;
}

// Pairs of rules are compared: beyond this many rules only each by itself.
const MOST_COMPARED = 2000;
const NAMES = new Set(['tls.sni', 'http.host', 'http.host.raw', 'dns.query', 'quic.sni']);

/** What is wrong with rules that parse, by the place of the rule in the file. */
export function findMistakes(rules: readonly { readonly placed: PlacedRule; readonly variables: Variables }[], order: RuleOrder): readonly FirewallFinding[] {
  const rows = rules.map(({ placed, variables }): Row => ({ placed, variables, rule: placed.rule, type: typeOfRule(placed.rule, variables) }));
  const found = rows.flatMap((row) => [...alone(row, order)]);
  if (rows.length <= MOST_COMPARED) {
    const sorted = order === 'action' ? [...rows].sort((a, b) => compareByAction(a.rule, b.rule)) : rows;
    for (const [index, row] of sorted.entries()) {
      const by = sorted.slice(0, index).find((earlier, place) => shadows(earlier, row) && !losesItsMoment(earlier, row, sorted.slice(0, place)));
      if (by !== undefined) found.push(shadowed(row, by));
      const beaten = beatenBy(row, sorted);
      if (beaten !== undefined) found.push(beaten);
    }
  }
  return found.sort((a, b) => a.rule.index - b.rule.index || a.span.from - b.span.from);
}

function* alone({ placed, rule }: Row, order: RuleOrder): Generator<FirewallFinding> {
  const priority = rule.options.find(({ name }) => keywordOf(name).name === 'priority');
  if (order === 'strict' && priority !== undefined) {
    yield findingAt(
      'priority-in-strict-order',
      placed,
      priority.span,
      '`priority` is not taken in strict order',
      'take it out: the rules are looked at as they stand',
    );
  }
  const { transports } = protocolOf(rule);
  if (rule.action === 'reject' && !transports.includes('tcp') && !transports.includes('ip')) {
    yield findingAt('reject-without-tcp', placed, rule.spans.action, '`reject` resets TCP connections, and the rule is not about TCP', 'use `drop`');
  }
  for (const [index, option] of rule.options.entries()) {
    if (keywordOf(option.name).role !== 'transform') continue;
    const rest = rule.options.slice(index + 1).map(({ name }) => keywordOf(name).role);
    const next = rest.find((role) => role === 'content' || role === 'pcre' || role === 'bsize' || role === 'buffer');
    if (next === undefined || next === 'buffer') {
      yield findingAt(
        'transform-after-content',
        placed,
        option.span,
        `\`${option.name}\` stands after the content and changes nothing`,
        `write it between the buffer and the content: \`tls.sni; ${option.name}; content:"..."\``,
      );
    }
  }
  for (const condition of rule.conditions) yield* looseSuffix(condition, placed, rule);
}

function* looseSuffix(condition: Condition, placed: PlacedRule, rule: Rule): Generator<FirewallFinding> {
  if (condition.kind !== 'buffer' || !NAMES.has(condition.buffer)) return;
  for (const test of condition.tests) {
    if (test.kind !== 'content' || test.isNegated || !test.endsWith || test.startsWith || test.bytes.startsWith('.') || !test.bytes.includes('.')) continue;
    const option = rule.options.find(({ name, value }) => keywordOf(name).name === 'content' && (value as string).includes(test.bytes));
    const name = test.bytes;
    yield findingAt(
      'suffix-without-dot',
      placed,
      option?.valueSpan ?? rule.spans.action,
      `\`${name}\` at the end is also the end of \`not${name}\``,
      `write \`${condition.buffer}; dotprefix; content:".${name}"; endswith;\``,
    );
  }
}

/** Whether the later rule can never decide: the earlier one decides every packet that it would match. */
function shadows(earlier: Row, later: Row): boolean {
  const { action } = earlier.rule;
  if (action === 'alert' || (later.rule.action === 'alert' && action !== 'pass')) return false;
  if (later.rule.conditions.some((condition) => condition.kind === 'flowbits' && !condition.command.startsWith('is'))) return false;
  const conditions = earlier.rule.conditions.filter((condition) => !(condition.kind === 'unmodelled' && condition.effect === 'none'));
  if (conditions.some((condition) => condition.kind === 'flowbits' && condition.command !== 'set')) return false;
  const asked = new Set(later.rule.conditions.map((condition) => JSON.stringify(condition)));
  const words = new Set(flowWordsOf(later.rule.conditions));
  const isWeaker = conditions.every((condition) => {
    if (condition.kind === 'flow') return condition.words.every((word) => words.has(word));
    // A pattern is a function, which no text tells: such rules are left alone.
    if (condition.kind === 'buffer' && condition.tests.some(({ kind }) => kind === 'pcre')) return false;
    return (condition.kind === 'flowbits' && condition.command === 'set') || asked.has(JSON.stringify(condition));
  });
  if (!isWeaker) return false;
  if (earlier.type === 'protocol-detection' && later.type !== 'protocol-detection') return false;
  return compareHeaders('cover', earlier, later);
}

/** Whether a pass of single packets that stands before may take the first packet, at which alone the earlier rule is asked, and leave the later one
 * others. A rule that is asked once an application is told shadows only those that are asked then. */
function losesItsMoment(earlier: Row, later: Row, before: readonly Row[]): boolean {
  if (earlier.type !== 'ip-only' || later.type === 'ip-only') return false;
  return before.some(({ rule, type }) => rule.action === 'pass' && RULE_TYPES[type].scope === 'packet');
}

function shadowed(row: Row, by: Row): FirewallFinding {
  const { rule } = by;
  return findingAt(
    'shadowed',
    row.placed,
    row.rule.spans.action,
    `the rule never decides: rule ${rule.sid} (line ${by.placed.placeAt(0).line}) comes first and its \`${rule.action}\` decides all that it matches`,
    'take it out, or put it before',
  );
}

/** A pass for a whole flow at its first packet, where rules wait for what is said in it. */
function beatenBy(row: Row, rows: readonly Row[]): FirewallFinding | undefined {
  if (row.rule.action !== 'pass' || (row.type !== 'ip-only' && row.type !== 'like-ip-only')) return undefined;
  const beaten = rows.find(({ rule, type, ...other }) => {
    if (rule.action !== 'drop' && rule.action !== 'reject') return false;
    const waits = type === 'transaction' || type === 'application' || type === 'stream' || type === 'packet-or-stream' || type === 'protocol-detection';
    return waits && RULE_TYPES[type].scope === 'flow' && compareHeaders('overlap', row, { rule, ...other });
  });
  if (beaten === undefined) return undefined;
  const { rule } = beaten;
  return findingAt(
    'pass-beats-later-rules',
    row.placed,
    row.rule.spans.protocol,
    `the rule passes the whole flow at its first packet, before rule ${rule.sid} (line ${beaten.placed.placeAt(0).line}) can see what is said in it`,
    'add `flow:to_server;`, so that each packet is judged',
  );
}
