// Findings in policies as SARIF 2.1.0: each at its place in its file, so that GitHub shows it in the pull request.
// Source: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning

import { jsonText } from './json-text.ts';
import { shown } from './outside.ts';
import {
  POLICY_FINDING_KINDS,
  type PolicyFindingKind,
  type PolicyFormat,
  type PolicyReport,
  type PolicyReportFile,
  type PolicyReportFinding,
} from './policy-report.ts';
import { sarifText } from './sarif-text.ts';

const LEVELS: Readonly<Record<PolicyFindingKind, 'error' | 'warning' | 'note'>> = {
  ERROR: 'error',
  SECURITY_WARNING: 'warning',
  WARNING: 'warning',
  SUGGESTION: 'note',
};

const TOPICS = {
  policies: { tag: 'iam', run: 'stoa/policy/' },
  rules: { tag: 'network', run: 'stoa/firewall/' },
  'event-patterns': { tag: 'detection', run: 'stoa/event-patterns/' },
  'detection-rules': { tag: 'detection', run: 'stoa/detection-rules/' },
} as const satisfies Readonly<Record<NonNullable<PolicyReport['topic']> | 'policies', { readonly tag: string; readonly run: string }>>;

export const formatPolicySarif: PolicyFormat = (report) => {
  const found = report.files.flatMap(({ findings }) => findings);
  const rules = [...new Map(found.map((finding) => [finding.code, finding])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Stoa',
            semanticVersion: shown(report.tool.version),
            rules: rules.map((rule) => ruleOf(rule, TOPICS[report.topic ?? 'policies'].tag)),
          },
        },
        automationDetails: { id: TOPICS[report.topic ?? 'policies'].run },
        invocations: [{ executionSuccessful: true, exitCode: report.gate.exitCode, exitCodeDescription: shown(report.gate.reason) }],
        artifacts: report.files.map(({ file }) => ({ location: { uri: fileUri(file) } })),
        columnKind: 'utf16CodeUnits',
        results: report.files.flatMap((file) => file.findings.map((finding) => resultOf(file, finding, indexes.get(finding.code) ?? 0))),
      },
    ],
  });
};

function ruleOf({ code, kind, learnMore }: PolicyReportFinding, tag: string): object {
  const title = code.toLowerCase().replaceAll('_', ' ');
  return {
    id: code,
    shortDescription: { text: `${title.slice(0, 1).toUpperCase()}${title.slice(1)}` },
    helpUri: learnMore,
    help: {
      text: `${POLICY_FINDING_KINDS[kind].word}: ${title}. See ${learnMore}`,
      markdown: `**${title}** (${POLICY_FINDING_KINDS[kind].word}). [What AWS says](${learnMore})`,
    },
    defaultConfiguration: { level: LEVELS[kind] },
    properties:
      kind === 'SECURITY_WARNING'
        ? { tags: ['security', tag], 'security-severity': '7.0', precision: 'high' }
        : { tags: [tag], 'problem.severity': problemSeverity(kind), precision: 'high' },
  };
}

function problemSeverity(kind: PolicyFindingKind): string {
  return kind === 'ERROR' ? 'error' : kind === 'SUGGESTION' ? 'recommendation' : 'warning';
}

function resultOf({ file, text }: PolicyReportFile, finding: PolicyReportFinding, ruleIndex: number): object {
  const { code, kind, message, help, pointer, span } = finding;
  const isOneLine = !/[\r\n]/.test(text.slice(span.offset, span.offset + span.length));
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[kind],
    message: { text: sarifText(help === undefined ? message : `${message}; ${help}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: fileUri(file) },
          region: { startLine: span.line, startColumn: span.column, ...(isOneLine && span.length > 0 ? { endColumn: span.column + span.length } : {}) },
        },
        logicalLocations: [{ fullyQualifiedName: shown(pointer), kind: 'member' }],
      },
    ],
    partialFingerprints: { 'stoaPolicy/v1': shown(`${code}:${pointer}`) },
    properties: { kind },
  };
}

/** A path as a URI reference: separators stay, everything else is encoded. */
function fileUri(file: string): string {
  const parts = shown(file).replaceAll('\\', '/').split('/').map(encodeURIComponent);
  return parts.join('/');
}
