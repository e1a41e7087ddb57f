// The report for a person at a terminal: scores first, then what fails, then what could not be seen, then the decision.
// Piped (columns is Infinity) it is truthful instead: one finding a line, nothing cut, nothing drawn. See table-piped.ts.

import { count, MISSING_REASONS, PILLAR_TITLES, PILLARS } from '../core/index.ts';
import type { Score } from '../posture/index.ts';
import { padEnd, padStart, widthOf, wrap } from './columns.ts';
import { shown } from './outside.ts';
import type { Format, Report, ReportFinding } from './report.ts';
import { type Line, leftAndRight, renderLine, SEVERITY_STYLES, type Style, span } from './styled.ts';
import { accountNames, failuresBySeverity, groupByRule, missingGroups, type RuleGroup, subjectOf } from './summary.ts';
import { decision, heading, issueText, notListed, percentOf, wordsOf } from './table-parts.ts';
import { formatPiped } from './table-piped.ts';

/** How many findings of one rule are shown; the rest are counted. */
const FEW = 5;
const FEW_MISSING = 12;

export const formatTable: Format = (report, options) => {
  if (options.columns === Number.POSITIVE_INFINITY) return formatPiped(report, options);
  const columns = Math.max(1, Math.floor(options.columns) || 1);
  const sections = [
    heading(report),
    scores(report, columns),
    failures(report, columns),
    unknowns(report, columns),
    passed(report, columns),
    problems(report, columns),
    [...notListedLine(report), ...decision(report)],
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section, index) => (index === 0 ? section : [[''], ...section]));
  return lines.map((line) => `${renderLine(line, { ...options, columns })}\n`).join('');
};

function scores(report: Report, columns: number): Line[] {
  const titles = Math.max(...PILLARS.map((pillar) => PILLAR_TITLES[pillar].length));
  // Indent, title, percent and words take the rest; the bar never grows beyond what an eye compares at a glance.
  const bar = Math.max(0, Math.min(40, columns - titles - 48));
  const row = (title: string, score: Score, ...styles: readonly Style[]): Line => [
    '  ',
    span(padEnd(title, titles), ...styles),
    '  ',
    ...drawBar(score.percent, bar),
    span(padStart(percentOf(score), 5), ...styles, ...gradeOf(score.percent)),
    span(`   ${wordsOf(score)}`, 'dim'),
  ];
  const lines: Line[] = [row('Score', report.scores.overall, 'bold'), ...PILLARS.map((pillar) => row(PILLAR_TITLES[pillar], report.scores.byPillar[pillar]))];
  return [...lines, ...weakest(report)];
}

function drawBar(percent: number | undefined, width: number): Line {
  if (width < 8) return [];
  const full = Math.round(((percent ?? 0) * width) / 100);
  return [span('█'.repeat(full), ...gradeOf(percent)), span('░'.repeat(width - full), 'dim')];
}

function gradeOf(percent: number | undefined): readonly Style[] {
  if (percent === undefined) return ['dim'];
  return percent >= 80 ? ['green'] : percent >= 50 ? ['yellow'] : ['red'];
}

function weakest(report: Report): Line[] {
  if (report.scores.byAccount.size < 2) return [];
  const nameOf = accountNames(report);
  const worst = [...report.scores.byAccount]
    .flatMap(([id, { percent }]) => (percent === undefined ? [] : [{ id, percent }]))
    .sort((a, b) => a.percent - b.percent || (a.id < b.id ? -1 : 1))
    .slice(0, 4);
  if (worst.length === 0) return [];
  return [['  ', span('Weakest accounts  ', 'dim'), worst.map(({ id, percent }) => `${shown(nameOf(id) || id)} ${percent}%`).join(', ')]];
}

function failures(report: Report, columns: number): Line[] {
  const nameOf = accountNames(report);
  return failuresBySeverity(report).flatMap(({ severity, rules, count: total }, index) => [
    ...(index === 0 ? [] : [['']]),
    [span(severity.toUpperCase(), ...SEVERITY_STYLES[severity]), span(`  ${count(total, 'finding')}`, 'dim')],
    ...rules.flatMap((group) => [
      ruleLine(group, columns),
      ...group.findings.slice(0, FEW).flatMap((finding) => subjectLines(finding, nameOf, columns)),
      ...(group.findings.length > FEW ? [['    ', span(`… and ${count(group.findings.length - FEW, 'more', 'more')}`, 'dim')]] : []),
    ]),
  ]);
}

function ruleLine({ rule, title, findings, accounts }: RuleGroup, columns: number): Line {
  const counts = `${count(findings.length, 'finding')} in ${count(accounts, 'account')}`;
  return leftAndRight(['  ', span(padEnd(shown(rule), 8), 'bold'), '  ', shown(title)], span(counts, 'dim'), columns);
}

function subjectLines(finding: ReportFinding, nameOf: (id: string) => string, columns: number): Line[] {
  const place = [shown(nameOf(finding.account)) || finding.account, shown(finding.region)].join(' ');
  const subject = shown(subjectOf(finding));
  const message = shown(finding.message);
  const first: Line = ['    ', subject === '' ? place : subject, ...(subject === '' ? [] : [span(`  ${place}`, 'dim')])];
  const used = 4 + widthOf(subject === '' ? place : `${subject}  ${place}`);
  if (used + 2 + widthOf(message) <= columns) return [[...first, span(`  ${message}`, 'dim')]];
  return [first, ...wrap(message, Math.max(1, columns - 6), 3).map((text): Line => ['      ', span(text, 'dim')])];
}

function unknowns(report: Report, columns: number): Line[] {
  const groups = missingGroups(report);
  const findings = report.findings.filter((finding) => finding.verdict === 'unknown' && finding.suppression === undefined);
  if (findings.length === 0) return [];
  const action = Math.min(44, Math.max(...groups.map((group) => shown(group.name).length), 10));
  const unsaid = findings.filter((finding) => finding.missing.length === 0).length;
  return [
    [span('UNKNOWN', 'bold', 'blue'), span(`  ${count(findings.length, 'finding')}: what was not read is neither passed nor failed`, 'dim')],
    ...groups
      .slice(0, FEW_MISSING)
      .map((group) =>
        leftAndRight(
          ['  ', span(padEnd(shown(group.name), action), 'bold'), '  ', MISSING_REASONS[group.reason].says],
          span(`${count(group.rules.length, 'control')}, ${count(group.accounts.length, 'account')}`, 'dim'),
          columns,
        ),
      ),
    ...(groups.length > FEW_MISSING ? [['  ', span(`… and ${groups.length - FEW_MISSING} more`, 'dim')]] : []),
    ...(unsaid > 0 ? [['  ', `${count(unsaid, 'finding')} for other reasons`]] : []),
  ];
}

function passed(report: Report, columns: number): Line[] {
  const others = report.findings.filter((finding) => finding.suppression === undefined && (finding.verdict === 'pass' || finding.verdict === 'not-applicable'));
  if (others.length === 0) return [];
  return [
    [span('PASSED OR NOT APPLICABLE', 'bold', 'green'), span(`  ${count(others.length, 'finding')}`, 'dim')],
    ...groupByRule(others).map((group) => ruleLine(group, columns)),
  ];
}

function problems(report: Report, columns: number): Line[] {
  if (report.issues.length === 0) return [];
  return [
    [span('PROBLEMS OF THE INPUT', 'bold', 'yellow'), span(`  ${report.issues.length}`, 'dim')],
    ...report.issues.slice(0, FEW).flatMap((issue) => wrap(issueText(issue), Math.max(1, columns - 2), 3).map((text) => ['  ', text])),
    ...(report.issues.length > FEW ? [['  ', span(`… and ${report.issues.length - FEW} more`, 'dim')]] : []),
  ];
}

function notListedLine(report: Report): Line[] {
  const words = notListed(report);
  return words.length === 0 ? [] : [[span(`Not listed: ${words.join(', ')}`, 'dim')]];
}
