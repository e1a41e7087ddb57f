// An event pattern of EventBridge as a rule of a pack: the pattern as AWS takes it in `x.json`, and what people need to know of it,
// in Sigma's words, in `x.meta.yml` beside it.

import { nearest, placesOf } from '../../core/index.ts';
import { EVENT_KINDS, type EventKind } from '../events/index.ts';
import type { Expression, GlobToken } from '../expression/index.ts';
import { type EventPattern, joinForms, ofLogs, type PatternField, parsePattern } from '../patterns/index.ts';
import type { SigmaIssue, SigmaMeta, SigmaRule } from '../sigma/index.ts';
import { META_KEYS, readMeta } from '../sigma/read-meta.ts';
import { createReport, type Report } from '../sigma/report.ts';
import { type PlacedMap, readDocuments } from '../sigma/yaml-tree.ts';

/** A rule that asks a pattern. Its expression holds of every event that the pattern may match, and of others. */
export interface PatternRule extends SigmaRule {
  readonly pattern: EventPattern;
}

export interface ReadPattern {
  /** Absent where something is wrong with the pattern. What is wrong with what is said of it costs only what is wrong. */
  readonly rule: PatternRule | undefined;
  readonly issues: readonly SigmaIssue[];
  readonly metaIssues: readonly SigmaIssue[];
}

const META = /\.meta\.ya?ml$/i;

/** JSON, by its name or, of what has none, by how it begins. */
export function isPatternFile({ file, text }: { readonly file: string; readonly text: string }): boolean {
  return /\.json$/i.test(file) || (!/\.ya?ml$/i.test(file) && text.trimStart().startsWith('{'));
}

export function isPatternMeta(file: string): boolean {
  return META.test(file);
}

/** The file of the pattern that `x.meta.yml` is about. */
export function patternBeside(meta: string): string {
  return meta.replace(META, '.json');
}

/** `meta` is the text of the file beside it. */
export function readPatternRule(text: string, name: string, meta: string | undefined): ReadPattern {
  const issues: SigmaIssue[] = [];
  const said = meta === undefined ? { meta: unsaid(name, text), issues: [] } : readSaid(meta, unsaid(name, text));
  const { pattern, problems } = parsePattern(text);
  const place = placesOf(text);
  for (const { kind, reason, span, help } of problems)
    issues.push({
      kind: 'error',
      code: kind,
      message: kind === 'refused' ? `Event pattern is not valid. Reason: ${reason}` : reason,
      ...(help === undefined ? {} : { help }),
      span,
      ...place(span.start),
    });
  if (pattern === undefined) return { rule: undefined, issues, metaIssues: said.issues };
  const forms = ofLogs(pattern);
  const asked = forms.filter(({ untold }) => untold.length === 0);
  const untold = new Map(forms.flatMap((form) => form.untold.map((field) => [field, EVENT_KINDS[form.kind]] as const)));
  for (const [{ path, keySpan: span }, log] of untold) {
    const code = 'not-in-a-log';
    if (asked.length === 0)
      issues.push({
        kind: 'error',
        code,
        message: `\`${path}\` is of each delivery: no log can be asked for it`,
        help: 'leave it out',
        span,
        ...place(span.start),
      });
    else
      issues.push({
        kind: 'warning',
        code,
        message: `\`${path}\` is of each delivery: ${log} cannot be asked`,
        help: 'name a `source`',
        span,
        ...place(span.start),
      });
  }
  if (forms.length === 0) {
    const span = { start: 0, end: 1 };
    const help = 'patterns are asked of CloudTrail (`AWS … via CloudTrail`) and of findings (`GuardDuty Finding`, `Security Hub Findings - Imported`)';
    issues.push({ kind: 'warning', code: 'never-asked', message: 'no event of a log that is read can match the pattern', help, span, ...place(0) });
  }
  if (forms.length > 0 && asked.length === 0) return { rule: undefined, issues, metaIssues: said.issues };
  const kinds: readonly EventKind[] = [...new Set(asked.map(({ kind }) => kind))];
  const own = joinForms(asked);
  return {
    rule: {
      kind: 'rule',
      ...said.meta,
      logsource: { category: undefined, product: 'aws', service: kinds[0] ?? 'cloudtrail', kinds },
      expression: necessaryOf(own),
      places: new Map(),
      pattern: own,
    },
    issues,
    metaIssues: said.issues,
  };
}

/** Of a pattern that stands alone. */
function unsaid(name: string, text: string): SigmaMeta {
  return {
    title: `Event pattern ${name}`,
    id: undefined,
    name: undefined,
    status: undefined,
    level: undefined,
    description: undefined,
    author: undefined,
    references: [],
    falsepositives: [],
    tags: [],
    fields: [],
    stoa: { per10000: undefined, response: undefined, dedup: undefined, window: undefined },
    span: { start: 0, end: text.length },
  };
}

/** What cannot be read is as if it were not said: a pattern is asked whatever is wrong beside it. */
function readSaid(text: string, unsaidMeta: SigmaMeta): { readonly meta: SigmaMeta; readonly issues: readonly SigmaIssue[] } {
  const report = createReport(text);
  const [document, another] = readDocuments(text, report);
  if (another !== undefined) report.error('two-documents', 'a pattern is described by one document', another.span);
  if (document?.kind !== 'map') {
    if (report.errors() === 0)
      report.error('not-a-description', 'a pattern is described by a map of keys and values', { start: 0, end: 1 }, 'such as `title:` and `level:`');
    return { meta: unsaidMeta, issues: report.issues() };
  }
  refuseOthers(document, report);
  const meta = readMeta(document, report);
  return { meta: { ...meta, title: meta.title === '' ? unsaidMeta.title : meta.title }, issues: report.issues() };
}

function refuseOthers(document: PlacedMap, report: Report): void {
  for (const { key, keySpan } of document.entries) {
    if (ASKING.includes(key)) report.error('two-kinds', `what is asked stands in the pattern: there is no \`${key}\` here`, keySpan, 'leave it out');
    // Of what is nearly a key, `readMeta` warns.
    else if (!KNOWN.includes(key) && nearest(key, KNOWN) === undefined)
      report.warn('unknown-key', `\`${key}\` is no key of a description`, keySpan, `it has ${DESCRIBING.join(', ')}`);
  }
}

const ASKING: readonly string[] = ['logsource', 'detection', 'correlation', 'filter'];
const KNOWN: readonly string[] = META_KEYS;
const DESCRIBING = KNOWN.filter((key) => !ASKING.includes(key));

const ALWAYS: Expression = { kind: 'constant', holds: true };

/** What holds of every record that the pattern matches: its tests of texts, without regard to which elements of lists they hold of. */
function necessaryOf({ branches }: EventPattern): Expression {
  return { kind: 'any', of: branches.map((branch) => ({ kind: 'all', of: branch.map(necessaryOfField) })) };
}

function necessaryOfField({ path: field, conditions }: PatternField): Expression {
  const parts = conditions.map((condition): Expression => {
    if (condition.kind === 'absent') return ALWAYS;
    if (condition.kind !== 'text') return { kind: 'exists', field };
    const { test } = condition;
    if (test.how !== 'wildcard') return { kind: 'test', field, test: { kind: 'text', test } };
    return { kind: 'test', field, test: { kind: 'text', test: { how: 'glob', tokens: globOf(test.tokens), ignoresCase: false } } };
  });
  return parts.includes(ALWAYS) ? ALWAYS : { kind: 'any', of: parts };
}

function globOf(tokens: readonly (number | '*')[]): readonly GlobToken[] {
  const pieces: (GlobToken & object)[] = [];
  let text = '';
  for (const token of tokens) {
    if (token !== '*') {
      text += String.fromCharCode(token);
      continue;
    }
    if (text !== '') pieces.push({ text });
    text = '';
    pieces.push({ any: 'run' });
  }
  return text === '' ? pieces : [...pieces, { text }];
}
