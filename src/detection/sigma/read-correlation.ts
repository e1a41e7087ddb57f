// Correlations from their documents.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-correlation-rules-specification.html (2.1.0)

import { parseCondition } from './condition.ts';
import type { SigmaCorrelation } from './correlation.ts';
import { CORRELATION_TYPES, type CorrelationRow } from './correlation-types.ts';
import { readChoice, readFlag, readTexts, refuseUnknownKeys } from './read-keys.ts';
import { readMeta } from './read-meta.ts';
import { needMap, readReferences } from './read-rule.ts';
import type { Report } from './report.ts';
import type { RuleReference } from './rule.ts';
import { readTimespan } from './timespan.ts';
import { type PlacedMap, valueAt } from './yaml-tree.ts';

const KEYS = ['type', 'rules', 'aliases', 'group-by', 'timespan', 'condition', 'generate'] as const;

/** Reads a correlation; nothing where it has an error. */
export function readCorrelation(map: PlacedMap, report: Report): SigmaCorrelation | undefined {
  const before = report.errors();
  const meta = readMeta(map, report);
  const node = needMap(map, 'correlation', report);
  if (node === undefined) return undefined;
  refuseUnknownKeys(node, KEYS, 'correlation', report);
  const type = readChoice(node, 'type', Object.keys(CORRELATION_TYPES) as (keyof typeof CORRELATION_TYPES)[], report);
  if (valueAt(node, 'type') === undefined) missing('type', node, report, `one of ${Object.keys(CORRELATION_TYPES).join(', ')}`);
  const rulesNode = valueAt(node, 'rules');
  if (rulesNode === undefined) missing('rules', node, report, 'name rules by id or name');
  const rules = rulesNode === undefined ? [] : readReferences(rulesNode, report);
  if (rules.length === 0 && rulesNode !== undefined) report.error('empty-list', '`rules` names no rule', rulesNode.span);
  const timespan = readTimespan(node, 'timespan', report);
  if (valueAt(node, 'timespan') === undefined) missing('timespan', node, report, 'such as `timespan: 1h`');
  const aliases = readAliases(node, rules, report);
  const generate = readFlag(node, 'generate', report) ?? readFlag(map, 'generate', report) ?? false;
  const groupBy = [...new Set(readTexts(node, 'group-by', report))];
  if (type === undefined) return undefined;
  const row: CorrelationRow = CORRELATION_TYPES[type];
  if (rules.length > row.mostRules || rules.length < row.fewestRules)
    report.error('rule-count', `\`${type}\` is about ${row.rulesWords}`, rulesNode?.span ?? node.span);
  const test = row.read({
    type,
    node,
    condition: valueAt(node, 'condition'),
    rules,
    report,
    parseCondition: (source, span) => parseCondition(source, span, report),
  });
  if (test === undefined || timespan === undefined || report.errors() > before) return undefined;
  for (const [alias, fields] of aliases) {
    for (const { text, span } of rules)
      if (groupBy.includes(alias) && !fields.has(text))
        report.warn('alias-gap', `the alias \`${alias}\` says nothing of \`${text}\`, whose matches are then in no group`, span);
  }
  return { kind: 'correlation', ...meta, test, rules, groupBy, aliases, timespan, generate };
}

function missing(key: string, node: PlacedMap, report: Report, help: string): void {
  report.error('missing-key', `\`correlation\` has no \`${key}\``, { start: node.span.start, end: node.span.start + 1 }, help);
}

function readAliases(node: PlacedMap, rules: readonly RuleReference[], report: Report): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const aliases = new Map<string, ReadonlyMap<string, string>>();
  if (valueAt(node, 'aliases') === undefined) return aliases;
  for (const { key, value } of needMap(node, 'aliases', report)?.entries ?? []) {
    if (value.kind !== 'map') {
      report.error('wrong-type', `the alias \`${key}\` has to be a map of rules to fields`, value.span);
      continue;
    }
    const fields = new Map<string, string>();
    for (const entry of value.entries) {
      if (!rules.some(({ text }) => text === entry.key))
        report.error('unknown-rule', `the alias \`${key}\` names \`${entry.key}\`, which is none of the correlation's rules`, entry.keySpan);
      else if (entry.value.kind !== 'scalar' || entry.value.value === null) report.error('wrong-type', 'an alias names a field of each rule', entry.value.span);
      else fields.set(entry.key, entry.value.source);
    }
    aliases.set(key, fields);
  }
  return aliases;
}
