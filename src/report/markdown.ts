// Markdown for a pull request comment or a wiki page: what to know first, then the failures in tables.

import { count, MISSING_REASONS, PILLAR_TITLES, PILLARS } from '../core/index.ts';
import type { Score } from '../posture/index.ts';
import { cell, line, table, within } from './markdown-table.ts';
import type { Format, Report, ReportFinding } from './report.ts';
import { accountNames, failuresBySeverity, missingGroups, shortTime, subjectOf } from './summary.ts';
import { issueText, notListed, percentOf } from './table-parts.ts';

// GitHub refuses comments beyond 65,536 characters: each list keeps its first rows within a budget and counts the rest.
const FAILURES_BUDGET = 40_000;
const OTHERS_BUDGET = 7_000;

export const formatMarkdown: Format = (report) => {
  const sections = [opening(report), scoreTable(report), ...failures(report), unknowns(report), problems(report), ending(report)];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
};

function opening({ snapshot, accounts, rules, gate, organization }: Report): string {
  const facts = [
    ...(organization === undefined ? [] : [`organisation ${cell(organization)}`]),
    count(accounts.length, 'account'),
    count(snapshot.records, 'record'),
    count(rules.length, 'rule'),
  ];
  return [
    `# Stoa: ${gate.outcome === 'clean' ? 'clean' : cell(gate.reason)}`,
    `${cell(snapshot.source.kind)}: ${cell(snapshot.source.description)}. ${facts.join(', ')}, as of ${cell(shortTime(snapshot.takenAt))}. Gate: **${gate.outcome}** (exit code ${gate.exitCode}).`,
  ].join('\n\n');
}

function scoreTable({ scores }: Report): string {
  const row = (title: string, score: Score) => line([title, percentOf(score), `${score.passed}`, `${score.failed}`, `${score.unknown}`]);
  return table(
    ['Pillar', 'Score', 'Passed', 'Failed', 'Unknown'],
    ['', ':', ':', ':', ':'],
    [
      ...PILLARS.filter((pillar) => !isNothing(scores.byPillar[pillar])).map((pillar) => row(PILLAR_TITLES[pillar], scores.byPillar[pillar])),
      row('**All**', scores.overall),
    ],
  );
}

/** Of what was not asked about there is nothing to say. */
const isNothing = ({ passed, failed, unknown }: Score): boolean => passed + failed + unknown === 0;

function failures(report: Report): string[] {
  const nameOf = accountNames(report);
  let budget = FAILURES_BUDGET;
  return failuresBySeverity(report).map(({ severity, rules, count: total }) => {
    const title = `## ${severity[0]?.toUpperCase()}${severity.slice(1)}: ${count(total, 'finding')}`;
    const rows = within(
      rules.flatMap((group) => group.findings).map((finding) => () => failureRow(finding, nameOf)),
      budget,
    );
    budget -= rows.used;
    return [title, ...(rows.kept.length === 0 ? [] : [table(['Rule', 'Account', 'Region', 'Resource', 'What was found'], [], rows.kept)]), ...rows.rest].join(
      '\n\n',
    );
  });
}

function failureRow(finding: ReportFinding, nameOf: (id: string) => string): string {
  const name = nameOf(finding.account);
  return line([
    `**${cell(finding.rule)}** ${cell(finding.title)}`,
    name === '' ? cell(finding.account) : `${cell(name)} (${cell(finding.account)})`,
    cell(finding.region),
    cell(subjectOf(finding)),
    cell(finding.message),
  ]);
}

function unknowns(report: Report): string {
  const groups = missingGroups(report);
  if (groups.length === 0) return '';
  const rows = within(
    groups.map(
      ({ name, reason, rules, accounts }) =>
        () =>
          line([cell(name), MISSING_REASONS[reason].says, `${rules.length}`, `${accounts.length}`, MISSING_REASONS[reason].help]),
    ),
    OTHERS_BUDGET,
  );
  const header = ['Missing', 'Why', 'Controls', 'Accounts', 'What to do'];
  return ['## Unknown', 'What was not read is neither passed nor failed.', table(header, ['', '', ':', ':', ''], rows.kept), ...rows.rest].join('\n\n');
}

function problems({ issues }: Report): string {
  if (issues.length === 0) return '';
  const lines = within(
    issues.map((issue) => () => `- ${cell(issueText(issue))}`),
    OTHERS_BUDGET,
  );
  return ['## Problems of the input', lines.kept.join('\n'), ...lines.rest].join('\n\n');
}

function ending(report: Report): string {
  const words = notListed(report).map(cell);
  return words.length === 0 ? '' : `Not listed: ${words.join(', ')}.`;
}
