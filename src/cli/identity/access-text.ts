// External access for a person: by rule, then by resource.

import { count, MISSING_REASONS } from '../../core/index.ts';
import { type FormatOptions, type Report, type ReportFinding, SEVERITY_STYLES } from '../../report/index.ts';
import type { Names } from './names.ts';
import { createPrinter, type Printer, shown, span } from './print.ts';

const FEW_UNKNOWN = 8;
const CALL = /^[a-z0-9-]+:[A-Za-z]+(?: of |$)/;

export function formatAccess(report: Report, asked: number, names: Names, limit: number, options: FormatOptions): string {
  const print = createPrinter(options);
  const counted = report.findings.filter(({ suppression }) => suppression === undefined);
  for (const { id, title } of report.rules) {
    const own = counted.filter(({ rule, verdict }) => rule === id && verdict === 'fail');
    const [worst] = own;
    if (worst === undefined) continue;
    print.gap();
    print.line(span(title, 'bold', ...SEVERITY_STYLES[worst.severity]), span(`  ${count(own.length, 'finding')}  ${id}`, 'dim'));
    for (const finding of own.slice(0, limit)) printFinding(print, finding, names);
    if (own.length > limit) print.line(span(`  … and ${count(own.length - limit, 'finding')} more; \`--limit N\` shows them`, 'dim'));
  }
  printUnknown(print, counted);
  print.gap();
  const others = report.leftOut.map(({ count: number, why }) => `${/^\d/.test(why) ? '' : `${number} `}${why}`);
  const muted = report.findings.length - counted.length;
  if (muted > 0) others.push(`${muted} muted`);
  print.text('', `${count(asked, 'resource')} asked about${others.length === 0 ? '' : `; not listed: ${others.join(', ')}`}`, 'dim');
  const { outcome, exitCode, reason } = report.gate;
  print.line(span(`Gate: ${outcome}`, 'bold', exitCode === 0 ? 'green' : 'red'), `  ${shown(reason)}`, span(`  (exit code ${exitCode})`, 'dim'));
  return print.end();
}

function printFinding(print: Printer, { severity, resources: [resource], account, message }: ReportFinding, names: Names): void {
  print.line('  ', span(severity.padEnd(13), ...SEVERITY_STYLES[severity]), ' ', shown(resource?.arn ?? ''), span(`  ${shown(names.account(account))}`, 'dim'));
  print.text('                ', message);
}

/** By what is missing, what most of them lack first. */
function printUnknown(print: Printer, findings: readonly ReportFinding[]): void {
  const unknown = findings.filter(({ verdict }) => verdict === 'unknown');
  if (unknown.length === 0) return;
  const byName = new Map<string, number>();
  for (const { missing } of unknown)
    for (const { name, reason } of missing) {
      // A call and why it has no answer, or the words of the engine, which say it all.
      const words = reason === 'not-modelled' || CALL.test(name) ? `${name}: ${MISSING_REASONS[reason].says}` : name;
      byName.set(words, (byName.get(words) ?? 0) + 1);
    }
  print.gap();
  print.line(span('It is not known whom they let in', 'bold', 'blue'), span(`  ${count(unknown.length, 'resource')}`, 'dim'));
  const rows = [...byName].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [name, number] of rows.slice(0, FEW_UNKNOWN)) print.text(`  ${String(number).padStart(5)}  `, name);
  if (rows.length > FEW_UNKNOWN) print.line(span(`  … and ${count(rows.length - FEW_UNKNOWN, 'more reason')}`, 'dim'));
}
