// Rules and global filters from their documents.
// Sources: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html,
// https://sigmahq.io/sigma-specification/specification/sigma-filters-specification.html, https://sigmahq.io/docs/meta/filters

import type { Span } from '../../identity/index.ts';
import type { Expression } from '../expression/index.ts';
import { readDetection } from './detection.ts';
import { findFieldMistakes, findObjectMistakes } from './fields.ts';
import { readLogsource } from './logsource.ts';
import { textsOf } from './read-keys.ts';
import { readMeta } from './read-meta.ts';
import type { Report } from './report.ts';
import type { RuleReference, SigmaFilter, SigmaLogsource, SigmaRule } from './rule.ts';
import type { DetectionOptions } from './selection.ts';
import { type PlacedMap, type PlacedNode, valueAt } from './yaml-tree.ts';

/** Reads a rule; nothing where it has an error. */
export function readRule(map: PlacedMap, options: DetectionOptions, report: Report): SigmaRule | undefined {
  const before = report.errors();
  const meta = readMeta(map, report);
  const logsource = needLogsource(map, report);
  const node = needMap(map, 'detection', report);
  if (node === undefined) return undefined;
  const read = readWithPlaces(node, 'detection', [], logsource, options, report);
  if (read === undefined || report.errors() > before) return undefined;
  return { kind: 'rule', ...meta, logsource, ...read };
}

/** Reads a global filter; nothing where it has an error. */
export function readFilter(map: PlacedMap, options: DetectionOptions, report: Report): SigmaFilter | undefined {
  const before = report.errors();
  const meta = readMeta(map, report);
  const logsource = needLogsource(map, report);
  const node = needMap(map, 'filter', report);
  if (node === undefined) return undefined;
  const rules = readFilterRules(node, report);
  const read = readWithPlaces(node, 'filter', ['rules'], logsource, options, report);
  if (read === undefined || report.errors() > before) return undefined;
  if (!hasNegation(read.expression))
    report.warn(
      'filter-keeps',
      'the filter keeps what its condition asks for, and nothing else',
      valueAt(node, 'condition')?.span ?? node.span,
      'to leave it out, write `condition: not selection`',
    );
  return { kind: 'filter', ...meta, logsource, rules, ...read };
}

function readWithPlaces(
  node: PlacedMap,
  where: string,
  reserved: readonly string[],
  logsource: SigmaLogsource,
  options: DetectionOptions,
  report: Report,
): { readonly expression: Expression; readonly places: ReadonlyMap<Expression, Span> } | undefined {
  const places = new Map<Expression, Span>();
  const fields: { field: string; span: Span }[] = [];
  const note = (field: string, span: Span): void => {
    fields.push({ field, span });
  };
  const expression = readDetection(node, where, reserved, { report, ...options, places, onField: note, onNamed: note });
  findFieldMistakes(fields, logsource, report);
  if (expression === undefined) return undefined;
  findObjectMistakes(expression, places, logsource, report);
  return { expression, places };
}

function needLogsource(map: PlacedMap, report: Report): SigmaLogsource {
  const node = valueAt(map, 'logsource');
  if (node === undefined) report.error('missing-key', 'the document has no `logsource`', { start: map.span.start, end: map.span.start + 1 });
  return readLogsource(node, report);
}

/** The map of a key that has to be there. */
export function needMap(map: PlacedMap, key: string, report: Report): PlacedMap | undefined {
  const node: PlacedNode | undefined = valueAt(map, key);
  if (node?.kind === 'map') return node;
  if (node !== undefined) report.error('wrong-type', `\`${key}\` has to be a map`, node.span);
  return undefined;
}

/** The ids and names of a list. */
export function readReferences(node: PlacedNode, report: Report): readonly RuleReference[] {
  const references: RuleReference[] = [];
  for (const { source, span } of textsOf(node, 'rules', report)) {
    if (references.some(({ text }) => text === source)) report.warn('rule-twice', `\`${source}\` is named twice`, span);
    else references.push({ text: source, span });
  }
  return references;
}

function readFilterRules(node: PlacedMap, report: Report): readonly RuleReference[] | 'any' {
  const rules = valueAt(node, 'rules');
  if (rules === undefined) {
    report.error('missing-key', '`filter` names no rules', node.span, 'name them by id or name under `rules:`, or write `rules: any`');
    return [];
  }
  if (rules.kind === 'scalar' && rules.source.toLowerCase() === 'any') return 'any';
  const references = readReferences(rules, report);
  if (references.length === 0 && rules.kind !== 'map') report.error('empty-list', '`rules` names no rule', rules.span);
  return references.some(({ text }) => text.toLowerCase() === 'any') && references.length === 1 ? 'any' : references;
}

function hasNegation(expression: Expression): boolean {
  if (expression.kind === 'not') return true;
  return (expression.kind === 'all' || expression.kind === 'any') && expression.of.some(hasNegation);
}
