// CSV by RFC 4180: a header, one finding a line, CRLF at the end of each. Text that a spreadsheet would take for a formula begins with an apostrophe.
// Sources: https://www.rfc-editor.org/rfc/rfc4180, https://owasp.org/www-community/attacks/CSV_Injection

import { describeMissing } from '../core/index.ts';
import { shown } from './outside.ts';
import type { Format, Report, ReportFinding } from './report.ts';
import { accountNames } from './summary.ts';

type Column = readonly [header: string, value: (finding: ReportFinding, nameOf: (id: string) => string) => string];

/** The columns, in order; new ones are only ever added at the end. */
const COLUMNS: readonly Column[] = [
  ['fingerprint', (finding) => finding.fingerprint],
  ['verdict', (finding) => finding.verdict],
  ['severity', (finding) => finding.severity],
  ['rule', (finding) => finding.rule],
  ['title', (finding) => finding.title],
  ['pillar', (finding) => finding.pillar],
  ['account', (finding) => finding.account],
  ['account_name', (finding, nameOf) => nameOf(finding.account)],
  ['region', (finding) => finding.region],
  ['resource_type', (finding) => finding.resources[0]?.type ?? ''],
  ['resource_id', (finding) => finding.resources[0]?.id ?? ''],
  ['resource_arn', (finding) => finding.resources[0]?.arn ?? ''],
  ['message', (finding) => finding.message],
  ['missing', (finding) => finding.missing.map(describeMissing).join('; ')],
  ['suppression', (finding) => finding.suppression?.kind ?? ''],
  ['suppression_owner', (finding) => finding.suppression?.owner ?? ''],
  ['suppression_reason', (finding) => finding.suppression?.reason ?? ''],
  ['suppression_expires', (finding) => finding.suppression?.expires ?? ''],
  ['mitre', (finding) => finding.mitre.join(' ')],
  [
    'frameworks',
    (finding) =>
      Object.entries(finding.frameworks)
        .map(([framework, ids]) => `${framework}: ${ids.join(' ')}`)
        .join('; '),
  ],
  ['first_happened', (finding) => finding.happened?.first ?? ''],
  ['last_happened', (finding) => finding.happened?.last ?? ''],
];

export const formatCsv: Format = (report: Report) => {
  const nameOf = accountNames(report);
  const lines = report.findings.map((finding) => COLUMNS.map(([, value]) => cell(value(finding, nameOf))).join(','));
  return [COLUMNS.map(([header]) => header).join(','), ...lines].map((line) => `${line}\r\n`).join('');
};

// Full-width signs count too: spreadsheets in East Asian locales calculate them. Tabs and line ends are looked for before they are written out.
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${shown(text)}` : shown(text);
  // Semicolons are quoted as well: some locales split at them.
  return /[",;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
