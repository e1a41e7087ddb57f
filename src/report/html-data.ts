// What the page carries: the report with everything that repeats (rules, accounts, remediations) said once and pointed at.

import { MISSING_REASONS, PILLAR_TITLES, PILLARS } from '../core/index.ts';
import { escapeUnprintable } from './json-text.ts';
import { shown } from './outside.ts';
import type { Report, ReportFinding, ReportRule } from './report.ts';
import { frameworkRequirements } from './standards.ts';
import { accountNames, missingGroups, shortTime, stepWords } from './summary.ts';
import { issueText, leftOutWords } from './table-parts.ts';

/** The data as JSON that cannot end its script element: `<`, `>` and `&` are escapes in it. */
export function htmlData(report: Report): string {
  const json = escapeUnprintable(JSON.stringify(shownDeep(pageData(report))));
  return json.replace(/[<>&]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function pageData(report: Report): object {
  const rules = new Map<string, { readonly index: number; readonly row: object }>();
  for (const rule of report.rules) rules.set(rule.id, { index: rules.size, row: ruleRow(rule) });
  for (const finding of report.findings) {
    if (!rules.has(finding.rule))
      rules.set(finding.rule, {
        index: rules.size,
        row: ruleRow({ ...finding, id: finding.rule, totals: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 } }),
      });
  }
  const fixes = new Map<string, number>();
  const findings = report.findings.map((finding) => findingRow(finding, rules.get(finding.rule)?.index ?? 0, fixes));
  const nameOf = accountNames(report);
  return {
    version: report.tool.version,
    generatedAt: shortTime(report.generatedAt),
    takenAt: shortTime(report.snapshot.takenAt),
    source: `${report.snapshot.source.kind}: ${report.snapshot.source.description}`,
    organization: report.organization ?? '',
    partition: report.partition,
    records: report.snapshot.records,
    unknownTypes: report.snapshot.types.filter((type) => !type.isKnown).map((type) => type.type),
    gate: report.gate,
    overall: report.scores.overall,
    pillars: PILLARS.map((pillar) => ({ id: pillar, title: PILLAR_TITLES[pillar], ...report.scores.byPillar[pillar] })),
    accounts: report.accounts.map(({ id }) => ({ id, name: nameOf(id), ...report.scores.byAccount.get(id) })),
    rules: [...rules.values()].map((rule) => rule.row),
    fixes: [...fixes.keys()].map((fix) => JSON.parse(fix) as unknown),
    findings,
    missing: missingGroups(report).map(({ reason, name, rules: controls, accounts, findings: count }) => ({
      name,
      says: MISSING_REASONS[reason].says,
      help: MISSING_REASONS[reason].help,
      rules: controls,
      accounts,
      count,
    })),
    gaps: report.gaps.map(({ action, status, detail, resource, accounts, regions }) => ({
      action,
      says: status === 'read' ? '' : MISSING_REASONS[status].says,
      detail: [resource, detail].filter((part) => part !== undefined && part !== '').join(' '),
      accounts: accounts.length,
      regions: regions.length,
    })),
    issues: report.issues.map(issueText),
    leftOut: report.leftOut.map(({ count, why }) => leftOutWords(count, why)),
  };
}

function ruleRow({ id, title, severity, pillar, totals, rationale, sources }: Omit<ReportRule, 'frameworks' | 'mitre'>): object {
  return { id, title, severity, pillar, totals, rationale: rationale ?? '', sources: (sources ?? []).filter((source) => source.startsWith('https://')) };
}

function findingRow(finding: ReportFinding, rule: number, fixes: Map<string, number>): object {
  const { cli, terraform, console: clicks } = finding.remediation;
  const fix = JSON.stringify({ cli: cli.join('\n'), terraform, console: clicks });
  if (!fixes.has(fix)) fixes.set(fix, fixes.size);
  return {
    id: finding.fingerprint,
    rule,
    verdict: finding.verdict,
    severity: finding.severity,
    account: finding.account,
    region: finding.region,
    resources: finding.resources.map(({ type, arn, id }) => ({ type, arn, id })),
    message: finding.message,
    trace: finding.trace.map(stepWords),
    missing: finding.missing.map(({ name, reason }) => `${name}: ${MISSING_REASONS[reason].help}`),
    fix: fixes.get(fix),
    tags: [...finding.mitre, ...frameworkRequirements(finding.frameworks)],
    suppression: finding.suppression,
  };
}

/** Every text in the data as `shown` writes it, line by line: the lines of a Terraform fragment stay lines. */
function shownDeep(value: unknown): unknown {
  if (typeof value === 'string') return value.split('\n').map(shown).join('\n');
  if (Array.isArray(value)) return value.map(shownDeep);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shownDeep(item)]));
  return value;
}
