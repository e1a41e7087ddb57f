// Markdown for a pull request comment or a wiki page: what to know first, then the failures in tables.

import { count, MISSING_REASONS, PILLAR_TITLES, PILLARS } from '../core/index.ts';
import type { Score } from '../posture/index.ts';
import { markdownText } from './markdown-text.ts';
import type { Format, Report, ReportFinding } from './report.ts';
import { accountNames, failuresBySeverity, missingGroups, shortTime, subjectOf } from './summary.ts';
import { issueText, leftOutWords, percentOf } from './table-parts.ts';

/** GitHub refuses comments beyond 65,536 characters, so a severity lists its worst and counts the rest. */
const MOST_ROWS = 50;

export const formatMarkdown: Format = (report) => {
  const sections = [opening(report), scoreTable(report), ...failures(report), unknowns(report), problems(report), suppressed(report)];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
};

function opening({ snapshot, accounts, rules, gate, organization }: Report): string {
  const facts = [
    ...(organization === undefined ? [] : [`organisation ${markdownText(organization)}`]),
    count(accounts.length, 'account'),
    count(snapshot.records, 'record'),
    count(rules.length, 'rule'),
  ];
  return [
    `# Stoa: ${gate.outcome === 'clean' ? 'clean' : markdownText(gate.reason)}`,
    `${markdownText(snapshot.source.kind)}: ${markdownText(snapshot.source.description)}. ${facts.join(', ')}, as of ${markdownText(shortTime(snapshot.takenAt))}. Gate: **${gate.outcome}** (exit code ${gate.exitCode}).`,
  ].join('\n\n');
}

function scoreTable({ scores }: Report): string {
  const row = (title: string, score: Score) => [title, percentOf(score), `${score.passed}`, `${score.failed}`, `${score.unknown}`];
  return table(
    ['Pillar', 'Score', 'Passed', 'Failed', 'Unknown'],
    [...PILLARS.map((pillar) => row(PILLAR_TITLES[pillar], scores.byPillar[pillar])), row('**All**', scores.overall)],
    ['', ':', ':', ':', ':'],
  );
}

function failures(report: Report): string[] {
  const nameOf = accountNames(report);
  return failuresBySeverity(report).map(({ severity, rules, count: total }) => {
    const findings = rules.flatMap((group) => group.findings);
    const rows = findings.slice(0, MOST_ROWS).map((finding) => failureRow(finding, nameOf));
    const rest = total > MOST_ROWS ? `\n\n… and ${count(total - MOST_ROWS, 'more', 'more')}` : '';
    return `## ${severity[0]?.toUpperCase()}${severity.slice(1)}: ${count(total, 'finding')}\n\n${table(['Rule', 'Account', 'Region', 'Resource', 'What was found'], rows)}${rest}`;
  });
}

function failureRow(finding: ReportFinding, nameOf: (id: string) => string): string[] {
  const name = nameOf(finding.account);
  return [
    `**${markdownText(finding.rule)}** ${markdownText(finding.title)}`,
    name === '' ? markdownText(finding.account) : `${markdownText(name)} (${markdownText(finding.account)})`,
    markdownText(finding.region),
    markdownText(subjectOf(finding)),
    markdownText(finding.message),
  ];
}

function unknowns(report: Report): string {
  const groups = missingGroups(report);
  if (groups.length === 0) return '';
  const rows = groups
    .slice(0, MOST_ROWS)
    .map((group) => [
      markdownText(group.name),
      MISSING_REASONS[group.reason].says,
      `${group.rules.length}`,
      `${group.accounts.length}`,
      MISSING_REASONS[group.reason].help,
    ]);
  return `## Unknown\n\nWhat was not read is neither passed nor failed.\n\n${table(['Missing', 'Why', 'Controls', 'Accounts', 'What to do'], rows, ['', '', ':', ':', ''])}`;
}

function problems({ issues }: Report): string {
  if (issues.length === 0) return '';
  const lines = issues.slice(0, MOST_ROWS).map((issue) => `- ${markdownText(issueText(issue))}`);
  return `## Problems of the input\n\n${lines.join('\n')}${issues.length > MOST_ROWS ? `\n\n… and ${issues.length - MOST_ROWS} more` : ''}`;
}

function suppressed(report: Report): string {
  const muted = report.findings.filter((finding) => finding.suppression?.kind === 'muted');
  const known = report.findings.filter((finding) => finding.suppression?.kind === 'baseline').length;
  const words = [
    ...(muted.length > 0 ? [`${count(muted.length, 'finding')} muted`] : []),
    ...(known > 0 ? [`${count(known, 'finding')} in the baseline`] : []),
    ...report.leftOut.map(({ count: number, why }) => markdownText(leftOutWords(number, why))),
  ];
  return words.length === 0 ? '' : `Not listed: ${words.join(', ')}.`;
}

/** `align`: ':' for a column of numbers, '' for text. */
function table(header: readonly string[], rows: readonly (readonly string[])[], align: readonly string[] = []): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, index) => (align[index] === ':' ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
