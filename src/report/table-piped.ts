// The table where nobody watches: `FAIL  high  EC2.19  111122223333  eu-west-1  sg-0a1b  what was found`, one finding a line.
// No tabs, no drawing, nothing cut; lines that are not findings begin with `#`, so that `grep -v '^#'` leaves the findings.

import { count, MISSING_REASONS, PILLAR_TITLES, PILLARS } from '../core/index.ts';
import { padEnd, widthOf } from './columns.ts';
import { shown } from './outside.ts';
import type { Format, ReportFinding } from './report.ts';
import { type Line, renderLine, SEVERITY_STYLES, span } from './styled.ts';
import { accountNames, missingGroups } from './summary.ts';
import { decision, heading, issueText, leftOutWords, percentOf, wordsOf } from './table-parts.ts';

export const formatPiped: Format = (report, options) => {
  const nameOf = accountNames(report);
  const comment = (...parts: Line): Line => ['# ', ...parts];
  const width = (of: (finding: ReportFinding) => string) => report.findings.reduce((most, finding) => Math.max(most, widthOf(shown(of(finding)))), 0);
  const [rule, account, region] = [width((finding) => finding.rule), width((finding) => finding.account), width((finding) => finding.region)];
  const lines: Line[] = [
    ...heading(report).map((line) => comment(...line)),
    comment(`Score ${percentOf(report.scores.overall)}: ${wordsOf(report.scores.overall)}`),
    ...PILLARS.map((pillar) => comment(`${PILLAR_TITLES[pillar]} ${percentOf(report.scores.byPillar[pillar])}: ${wordsOf(report.scores.byPillar[pillar])}`)),
    ...report.findings.map((finding): Line => {
      const name = shown(nameOf(finding.account));
      return [
        padEnd(stateOf(finding), 14),
        '  ',
        span(padEnd(finding.severity, 13), ...SEVERITY_STYLES[finding.severity]),
        '  ',
        padEnd(shown(finding.rule), rule),
        '  ',
        padEnd(shown(finding.account), account),
        '  ',
        padEnd(shown(finding.region), region),
        '  ',
        shown(finding.resources[0]?.arn ?? '-'),
        '  ',
        shown(finding.message),
        name === '' ? '' : `  (account ${name})`,
      ];
    }),
    ...missingGroups(report).map((group) =>
      comment(
        `not read: ${shown(group.name)}: ${MISSING_REASONS[group.reason].says}, ${count(group.rules.length, 'control')}, ${count(group.accounts.length, 'account')}`,
      ),
    ),
    ...report.issues.map((issue) => comment(`problem: ${issueText(issue)}`)),
    ...report.leftOut.map(({ count: number, why }) => comment(`not listed: ${leftOutWords(number, why)}`)),
    ...decision(report).map((line) => comment(...line)),
  ];
  return lines.map((line) => `${renderLine(line, options)}\n`).join('');
};

/** `FAIL`, `UNKNOWN`, …; `MUTED` and `BASELINE` for what does not count. */
function stateOf(finding: ReportFinding): string {
  return (finding.suppression?.kind ?? finding.verdict).toUpperCase();
}
