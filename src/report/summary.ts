// What several formats say alike: findings by severity and rule, what is missing by action, names of accounts.

import { describeMissing, type Missing, SEVERITIES, type Severity, type Step } from '../core/index.ts';
import type { Report, ReportFinding } from './report.ts';

export interface RuleGroup {
  readonly rule: string;
  readonly title: string;
  readonly findings: readonly ReportFinding[];
  readonly accounts: number;
}

/** The failures that count, by severity from the worst, then by rule, the one with the most findings first. */
export function failuresBySeverity(report: Report): readonly { readonly severity: Severity; readonly rules: readonly RuleGroup[]; readonly count: number }[] {
  const failures = report.findings.filter((finding) => finding.verdict === 'fail' && finding.suppression === undefined);
  return SEVERITIES.map((severity) => {
    const rules = groupByRule(failures.filter((finding) => finding.severity === severity));
    return { severity, rules, count: rules.reduce((sum, group) => sum + group.findings.length, 0) };
  }).filter((group) => group.count > 0);
}

export function groupByRule(findings: readonly ReportFinding[]): readonly RuleGroup[] {
  const byRule = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule);
    if (list === undefined) byRule.set(finding.rule, [finding]);
    else list.push(finding);
  }
  return [...byRule]
    .map(([rule, list]) => ({ rule, title: list[0]?.title ?? '', findings: list, accounts: new Set(list.map((finding) => finding.account)).size }))
    .sort((a, b) => b.findings.length - a.findings.length || (a.rule < b.rule ? -1 : 1));
}

export interface MissingGroup {
  readonly reason: Missing['reason'];
  /** The IAM action, or the name of what is not modelled. Untrusted only in as far as the source is. */
  readonly name: string;
  readonly rules: readonly string[];
  readonly accounts: readonly string[];
  readonly findings: number;
}

/** What the unknown findings lack, by reason and action, what most findings lack first. */
export function missingGroups(report: Report): readonly MissingGroup[] {
  const groups = new Map<string, { missing: Missing; rules: Set<string>; accounts: Set<string>; findings: Set<string> }>();
  for (const finding of report.findings) {
    if (finding.verdict !== 'unknown' || finding.suppression !== undefined) continue;
    for (const missing of finding.missing) {
      const key = `${missing.reason}\n${missing.name}`;
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { missing, rules: new Set(), accounts: new Set(), findings: new Set() }));
      group.rules.add(finding.rule);
      group.accounts.add(missing.account ?? finding.account);
      group.findings.add(finding.fingerprint);
    }
  }
  return [...groups.values()]
    .map(({ missing, rules, accounts, findings }) => ({
      reason: missing.reason,
      name: missing.name,
      rules: [...rules].sort(),
      accounts: [...accounts].sort(),
      findings: findings.size,
    }))
    .sort((a, b) => b.findings - a.findings || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.reason < b.reason ? -1 : 1));
}

/** The name of an account, or '' where it has none of its own. */
export function accountNames(report: Report): (id: string) => string {
  const names = new Map(report.accounts.map((account) => [account.id, account.name === account.id ? '' : account.name]));
  return (id) => names.get(id) ?? '';
}

/** What a finding is about, in few words: the id of its subject, or '' where that is the account itself. */
export function subjectOf(finding: Pick<ReportFinding, 'resources'>): string {
  const subject = finding.resources[0];
  return subject === undefined || subject.type === 'AWS::::Account' ? '' : subject.id;
}

export interface StepWords {
  readonly kind: Step['kind'];
  /** Where it was seen: an ARN with a path, a policy, a place. */
  readonly where: string;
  readonly value: string;
  readonly means: string;
}

/** A step of a trace in words. All of it may hold text from outside. */
export function stepWords(step: Step): StepWords {
  switch (step.kind) {
    case 'fact':
      return {
        kind: step.kind,
        where: `${step.resource.arn} ${step.path}`,
        value: typeof step.value === 'string' ? step.value : JSON.stringify(step.value),
        means: step.means,
      };
    case 'statement':
      return {
        kind: step.kind,
        where: `${step.resource.arn} ${step.policy}`,
        value: `${step.effect}, statement ${step.index + 1}${step.sid === undefined ? '' : ` (${step.sid})`}`,
        means: step.means,
      };
    case 'none':
      return {
        kind: step.kind,
        where: [step.account, step.region].filter((part) => part !== undefined).join(' '),
        value: `no ${step.what}`,
        means: step.means,
      };
    case 'event':
      return { kind: step.kind, where: `${step.place} ${step.id}`, value: step.time, means: step.means };
    case 'missing':
      return {
        kind: step.kind,
        where: step.missing.arn ?? [step.missing.account, step.missing.region].filter((part) => part !== undefined).join(' '),
        value: '',
        means: describeMissing(step.missing),
      };
  }
}

/** `2026-01-15 12:00 UTC` of an RFC 3339 time in UTC; another text stays as it is. */
export function shortTime(time: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(time) && time.endsWith('Z') ? `${time.slice(0, 10)} ${time.slice(11, 16)} UTC` : time;
}
