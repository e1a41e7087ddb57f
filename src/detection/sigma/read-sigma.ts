// Reads a file of Sigma: rules, correlations and global filters, one a document, with the place of everything that is wrong.

import type { SigmaCorrelation } from './correlation.ts';
import type { SigmaIssue } from './issue.ts';
import type { Placeholders } from './placeholders.ts';
import { readCorrelation } from './read-correlation.ts';
import { readFilter, readRule } from './read-rule.ts';
import { createReport, type Report } from './report.ts';
import type { SigmaFilter, SigmaRule } from './rule.ts';
import type { DetectionOptions } from './selection.ts';
import { type PlacedMap, type PlacedNode, readDocuments, valueAt } from './yaml-tree.ts';

export interface SigmaFile {
  readonly rules: readonly SigmaRule[];
  readonly correlations: readonly SigmaCorrelation[];
  readonly filters: readonly SigmaFilter[];
  /** In the order of their places. A document with an error is in none of the lists above. */
  readonly issues: readonly SigmaIssue[];
}

export interface SigmaOptions {
  /** What the placeholders of `expand` stand for. */
  readonly placeholders?: Placeholders;
  /** Whether placeholders without values are noted only, and not refused: for looking at rules, never for running them. */
  readonly arePlaceholdersOpen?: boolean;
}

type Document = SigmaRule | SigmaCorrelation | SigmaFilter;

/** By the key that tells what a document is. */
const READERS: Readonly<Record<string, (map: PlacedMap, options: DetectionOptions, report: Report) => Document | undefined>> = {
  detection: readRule,
  correlation: (map, _, report) => readCorrelation(map, report),
  filter: readFilter,
};

/** Reads the text of a rule file; never throws. */
export function readSigma(text: string, { placeholders = new Map(), arePlaceholdersOpen = false }: SigmaOptions = {}): SigmaFile {
  const report = createReport(text);
  const documents = readDocuments(text, report).flatMap((node) => readDocument(node, { placeholders, arePlaceholdersOpen }, report) ?? []);
  if (documents.length === 0 && report.errors() === 0) report.error('empty-file', 'the file holds no rule', { start: 0, end: 1 });
  findDoubles(documents, report);
  return {
    rules: documents.filter((one) => one.kind === 'rule'),
    correlations: documents.filter((one) => one.kind === 'correlation'),
    filters: documents.filter((one) => one.kind === 'filter'),
    issues: report.issues(),
  };
}

function readDocument(node: PlacedNode, options: DetectionOptions, report: Report): Document | undefined {
  if (node.kind !== 'map') {
    report.error('not-a-rule', 'a rule is a map of keys and values', node.span, 'such as `title:`, `logsource:` and `detection:`');
    return undefined;
  }
  const action = valueAt(node, 'action');
  if (action !== undefined && action.kind === 'scalar' && /^(?:global|repeat|reset|correlation)$/.test(action.source)) {
    report.error(
      'collection',
      `\`action: ${action.source}\` is no part of Sigma 2`,
      action.span,
      'write every document out, and correlations under `correlation:`',
    );
    return undefined;
  }
  const kinds = Object.keys(READERS).filter((key) => valueAt(node, key) !== undefined);
  const [kind, another] = kinds;
  if (kind === undefined) {
    report.error('not-a-rule', 'the document has no `detection`, no `correlation` and no `filter`', { start: node.span.start, end: node.span.start + 1 });
    return undefined;
  }
  if (another !== undefined)
    report.error('two-kinds', `a document has \`${kind}\` or \`${another}\`, not both`, valueAt(node, another)?.span ?? node.span, 'divide them with `---`');
  return READERS[kind]?.(node, options, report);
}

function findDoubles(documents: readonly Document[], report: Report): void {
  const seen = new Set<string>();
  for (const { id, name, span } of documents) {
    for (const word of new Set([id, name])) {
      if (word === undefined) continue;
      if (seen.has(word)) report.error('duplicate-id', `\`${word}\` names two documents of the file`, { start: span.start, end: span.start + 1 });
      seen.add(word);
    }
  }
}
