// `stoa standards` in Markdown, for an audit file or a wiki page.

import { count } from '../core/index.ts';
import { COVERAGE_KINDS } from '../posture/index.ts';
import { cell, line, table } from './markdown-table.ts';
import { coverageWords, type StandardReport, type StandardRow, type StandardsFormat, type StandardsReport, scoreWords, whyWords } from './standards-report.ts';
import { shortTime } from './summary.ts';

export const formatStandardsMarkdown: StandardsFormat = (report) => {
  const sections = [opening(report), ...report.standards.flatMap((standard) => section(standard, report))];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
};

function opening({ assessed, controls }: StandardsReport): string {
  const of = `# Stoa: ${count(controls, 'control')} against the published standards`;
  if (assessed === undefined) return of;
  const muted = assessed.muted === 0 ? '' : ` ${count(assessed.muted, 'muted finding')} left out.`;
  return `${of}\n\n${cell(assessed.source.kind)}: ${cell(assessed.source.description)}, as of ${cell(shortTime(assessed.takenAt))}.${muted}`;
}

function section(standard: StandardReport, report: StandardsReport): readonly string[] {
  const { name, from, totals, score, rows } = standard;
  const names = new Map((report.assessed?.accounts ?? []).map(({ id, name: account }) => [id, account]));
  return [
    `## ${cell(name)}`,
    `${cell(coverageWords(totals))}. From ${cell(from)}.`,
    ...(score === undefined
      ? []
      : [
          `Score over all accounts: **${cell(scoreWords(score.overall))}**.`,
          table(
            ['Account', 'Name', 'Score', 'Passed', 'Failed', 'Unknown', 'No data'],
            ['', '', ':', ':', ':', ':', ':'],
            [...score.byAccount].map(([id, { counts, percent }]) =>
              line([
                id,
                cell(names.get(id) ?? ''),
                percent === undefined ? '–' : `${percent}%`,
                `${counts.passed}`,
                `${counts.failed}`,
                `${counts.unknown}`,
                `${counts['no-data']}`,
              ]),
            ),
          ),
        ]),
    report.isDetailed ? requirements(rows, score !== undefined) : '',
  ];
}

function requirements(rows: readonly StandardRow[], isScored: boolean): string {
  const hasSeverity = rows.some((row) => row.requirement.severity !== undefined);
  const header = ['Id', ...(hasSeverity ? ['Severity'] : []), 'Requirement', ...(isScored ? ['Status'] : []), 'Coverage', 'Why'];
  const cells = rows.map((row) =>
    line([
      cell(row.requirement.id),
      ...(hasSeverity ? [row.requirement.severity ?? ''] : []),
      cell(row.requirement.title),
      ...(isScored ? [row.status?.replace('-', ' ') ?? ''] : []),
      COVERAGE_KINDS[row.kind].title,
      cell(whyWords(row)),
    ]),
  );
  return table(header, [], cells);
}
