// `stoa diff` in Markdown, for a comment on a pull request: what is worse, what is better, what moved, what went dark.

import { count } from '../core/index.ts';
import { CHANGE_KINDS, type ChangeKind } from '../posture/index.ts';
import { countWords, type DiffFinding, type DiffFormat, type DiffReport, type FieldRow, RESOURCE_KINDS, valueText } from './diff-report.ts';
import { stateWords } from './diff-table.ts';
import { cell, line, table, within } from './markdown-table.ts';
import { shortTime, subjectOf } from './summary.ts';
import { issueText, leftOutWords } from './table-parts.ts';

// GitHub refuses comments beyond 65,536 characters.
const FINDINGS_BUDGET = 24_000;
const RESOURCES_BUDGET = 24_000;
const OTHERS_BUDGET = 5_000;

export const formatDiffMarkdown: DiffFormat = (report) => {
  const sections = [opening(report), ...findings(report), resources(report), coverage(report), problems(report)];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
};

function opening({ before, after, findings: { counts, stillFailing, stillUnknown, leftOut }, gate }: DiffReport): string {
  const side = ({ source, takenAt, records }: DiffReport['before']) =>
    `${cell(source.kind)}: ${cell(source.description)} (${count(records, 'record')}, as of ${cell(shortTime(takenAt))})`;
  const rest = leftOut.map(({ count: number, why }) => cell(leftOutWords(number, why)));
  return [
    `# Stoa: ${countWords(counts, CHANGE_KINDS) || 'no difference in findings'}`,
    `From ${side(before)} to ${side(after)}.`,
    `${stillFailing.toLocaleString('en-US')} still failing, ${stillUnknown.toLocaleString('en-US')} still unknown. Gate: **${gate.outcome}**, ${cell(gate.reason)} (exit code ${gate.exitCode}).${rest.length === 0 ? '' : ` Not listed: ${rest.join(', ')}.`}`,
  ].join('\n\n');
}

function findings({ findings: { rows } }: DiffReport): string[] {
  let budget = FINDINGS_BUDGET;
  return (Object.keys(CHANGE_KINDS) as ChangeKind[]).map((kind) => {
    const of = rows.filter((row) => row.kind === kind);
    if (of.length === 0) return '';
    const kept = within(
      of.map((row) => () => findingRow(row)),
      budget,
    );
    budget -= kept.used;
    const header = ['Severity', 'Rule', 'Account', 'Region', 'Resource', 'Verdict', 'What was found'];
    return [
      `## ${CHANGE_KINDS[kind].title}: ${count(of.length, 'finding')}`,
      `What ${CHANGE_KINDS[kind].says}.`,
      ...(kept.kept.length === 0 ? [] : [table(header, [], kept.kept)]),
      ...kept.rest,
    ].join('\n\n');
  });
}

function findingRow({ before, after, finding, suppression }: DiffFinding): string {
  const verdict = `${before} → ${after}${suppression === undefined ? '' : ` (${suppression.kind})`}`;
  return line([
    finding.severity,
    `**${cell(finding.rule)}** ${cell(finding.title)}`,
    cell(finding.account),
    cell(finding.region),
    cell(subjectOf(finding)),
    verdict,
    cell(finding.message),
  ]);
}

function resources({ resources: { rows, counts, unchanged } }: DiffReport): string {
  const title = `## Resources: ${countWords(counts, RESOURCE_KINDS) || 'no difference'}`;
  const all = rows.flatMap(({ kind, resource, fields }) => {
    const place = [RESOURCE_KINDS[kind].title, cell(resource.type), cell(resource.id), cell(resource.account), cell(resource.region)];
    return (fields.length === 0 ? [undefined] : fields).map((field) => () => line([...place, ...(field === undefined ? ['', '', ''] : fieldCells(field))]));
  });
  const kept = within(all, RESOURCES_BUDGET);
  const header = ['', 'Type', 'Resource', 'Account', 'Region', 'Field', 'Before', 'After'];
  return [title, `${unchanged.toLocaleString('en-US')} the same.`, ...(kept.kept.length === 0 ? [] : [table(header, [], kept.kept)]), ...kept.rest].join(
    '\n\n',
  );
}

function fieldCells({ path, before, after, isSight }: FieldRow): readonly string[] {
  if (isSight) return [cell(path), before === undefined ? 'not read' : 'read', after === undefined ? 'not read' : 'read'];
  return [cell(path), cell(valueText(before)), cell(valueText(after))];
}

function coverage({ coverage: rows }: DiffReport): string {
  if (rows.length === 0) return '';
  const kept = within(
    rows.map(
      ({ action, resource, before, after, accounts, regions }) =>
        () =>
          line([
            cell(action),
            stateWords(before),
            stateWords(after),
            resource === undefined ? `${count(accounts.length, 'account')}, ${count(regions.length, 'Region')}` : cell(resource),
          ]),
    ),
    OTHERS_BUDGET,
  );
  return ['## Coverage', table(['Call', 'Before', 'After', 'Where'], [], kept.kept), ...kept.rest].join('\n\n');
}

function problems({ issues }: DiffReport): string {
  if (issues.length === 0) return '';
  const kept = within(
    issues.map((issue) => () => `- ${cell(issueText(issue))}`),
    OTHERS_BUDGET,
  );
  return ['## Problems of the input', kept.kept.join('\n'), ...kept.rest].join('\n\n');
}
