// A report as JUnit XML: a case for each finding that fails or is unknown, and one for each rule that has neither.

import { formatJunit, type JunitCase } from './junit.ts';
import type { Format, ReportFinding } from './report.ts';
import { stepWords } from './summary.ts';

export const formatReportJunit: Format = ({ findings, rules }) => {
  const shown = findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown');
  const told = new Set(shown.map(({ rule }) => rule));
  const quiet = rules.filter(({ id, totals }) => !told.has(id) && totals.fail + totals.unknown === 0);
  return formatJunit('stoa', [...shown.map(caseOf), ...quiet.map(({ id, title }): JunitCase => ({ name: title, group: id, outcome: 'passed' }))]);
};

function caseOf({ rule, title, verdict, severity, account, region, message, trace, remediation, suppression }: ReportFinding): JunitCase {
  const lines = [...trace.map(stepWords).map((step) => [step.value, step.means, step.where].filter((part) => part !== '').join('  ')), ...remediation.console];
  return {
    name: `${title}, ${account} ${region}: ${message}`,
    group: rule,
    outcome: verdict === 'fail' && suppression === undefined ? 'failed' : 'skipped',
    message: `${severity}: ${message}`,
    details: lines.join('\n'),
  };
}
