// SARIF 2.1.0, as GitHub code scanning and other viewers read it: rules with help, results with stable fingerprints.
// Sources: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html,
// https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning

import type { Issue, Severity, Verdict } from '../core/index.ts';
import { jsonText } from './json-text.ts';
import { markdownText } from './markdown-text.ts';
import { shown } from './outside.ts';
import type { Format, Report, ReportFinding, ReportRule } from './report.ts';
import { artifactUri, sarifText } from './sarif-text.ts';

// GitHub: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low.
const LEVELS: Readonly<Record<Severity, { readonly level: 'error' | 'warning' | 'note'; readonly score: string; readonly rank: number }>> = {
  critical: { level: 'error', score: '9.5', rank: 95 },
  high: { level: 'error', score: '8.0', rank: 80 },
  medium: { level: 'warning', score: '5.5', rank: 55 },
  low: { level: 'note', score: '2.0', rank: 20 },
  informational: { level: 'note', score: '0.0', rank: 0 },
};

// 3.27.9: `open` says that the evaluation concluded insufficiently to decide; every kind but `fail` has the level `none`.
const KINDS: Readonly<Record<Verdict, 'fail' | 'open' | 'pass' | 'notApplicable'>> = {
  fail: 'fail',
  unknown: 'open',
  pass: 'pass',
  'not-applicable': 'notApplicable',
};

export const formatSarif: Format = (report) => {
  const rules = allRules(report);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Stoa', semanticVersion: shown(report.tool.version), rules: rules.map(ruleOf) } },
        automationDetails: { id: `stoa/${encodeURIComponent(shown(report.snapshot.source.kind))}/` },
        invocations: [
          {
            executionSuccessful: report.gate.outcome !== 'nothing-evaluated',
            exitCode: report.gate.exitCode,
            exitCodeDescription: shown(report.gate.reason),
            endTimeUtc: report.generatedAt,
            toolConfigurationNotifications: report.issues.map(notificationOf),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, indexes.get(finding.rule) ?? -1)),
        properties: { source: shown(report.snapshot.source.description), takenAt: report.snapshot.takenAt, gate: report.gate.outcome },
      },
    ],
  });
};

/** The rules evaluated, and those that only a finding names, so that every result has its rule. */
function allRules(report: Report): readonly ReportRule[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  for (const { rule: id, title, severity, pillar } of report.findings) {
    if (!rules.has(id)) rules.set(id, { id, title, severity, pillar, totals: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 } });
  }
  return [...rules.values()];
}

function ruleOf(rule: ReportRule): object {
  const { level, score, rank } = LEVELS[rule.severity];
  const page = rule.sources?.find((source) => source.startsWith('https://'));
  const explanation = rule.rationale ?? rule.title;
  const links = (rule.sources ?? []).map((source) => `- ${markdownText(source)}`);
  return {
    id: rule.id,
    shortDescription: { text: sarifText(rule.title) },
    fullDescription: { text: sarifText(explanation) },
    ...(page === undefined ? {} : { helpUri: page }),
    help: {
      text: sarifText([explanation, ...(rule.sources ?? [])].join(' ')),
      markdown: [`**${markdownText(rule.title)}**`, markdownText(explanation), ...(links.length === 0 ? [] : [links.join('\n')])].join('\n\n'),
    },
    defaultConfiguration: { level, rank },
    properties: {
      'security-severity': score,
      tags: ['security', rule.pillar, ...(rule.mitre ?? []).map((technique) => `mitre/${technique}`)],
      // GitHub shows precision: a control is a fact of configuration; what happened may have an innocent reason.
      precision: rule.asks === 'events' ? 'medium' : 'very-high',
    },
  };
}

function resultOf(finding: ReportFinding, ruleIndex: number): object {
  const kind = KINDS[finding.verdict];
  const subject = finding.resources[0];
  const arn = subject?.arn ?? '';
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    kind,
    level: kind === 'fail' ? LEVELS[finding.severity].level : 'none',
    rank: LEVELS[finding.severity].rank,
    message: { text: sarifText(finding.message === '' ? finding.title : finding.message) },
    locations: [
      {
        // GitHub shows a result only at a place in a file: the path is made of the resource's own place in AWS.
        physicalLocation: { artifactLocation: { uri: artifactUri(finding) }, region: { startLine: 1 } },
        logicalLocations: finding.resources.map((resource) => ({ name: shown(resource.id), fullyQualifiedName: shown(resource.arn), kind: 'resource' })),
      },
    ],
    partialFingerprints: { 'stoaFinding/v1': finding.fingerprint },
    ...(finding.suppression === undefined ? {} : { suppressions: [suppressionOf(finding.suppression)] }),
    properties: {
      severity: finding.severity,
      account: shown(finding.account),
      region: shown(finding.region),
      resource: shown(arn),
      ...(finding.happened === undefined ? {} : { firstHappened: finding.happened.first, lastHappened: finding.happened.last }),
      ...(finding.missing.length === 0 ? {} : { missing: finding.missing.map((missing) => shown(missing.name)) }),
    },
  };
}

function suppressionOf({ kind, owner, reason, expires }: NonNullable<ReportFinding['suppression']>): object {
  const words =
    kind === 'baseline'
      ? ['in the baseline']
      : [reason ?? 'muted', ...(owner === undefined ? [] : [`owner ${owner}`]), ...(expires === undefined ? [] : [`until ${expires}`])];
  return { kind: 'external', status: 'accepted', justification: shown(words.join(', ')) };
}

function notificationOf({ code, message, file, line, column, help }: Issue): object {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return {
    descriptor: { id: code },
    level: 'warning',
    message: { text: sarifText(help === undefined ? message : `${message}; ${help}`) },
    ...(file === undefined
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: { uri: shown(file).split('/').map(encodeURIComponent).join('/') }, ...region } }] }),
  };
}
