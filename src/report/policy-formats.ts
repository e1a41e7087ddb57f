// The formats of `stoa policy validate`, a row each.

import { jsonText } from './json-text.ts';
import { shown } from './outside.ts';
import { countKinds, POLICY_FINDING_KINDS, type PolicyFormat, type PolicyReport } from './policy-report.ts';
import { formatPolicySarif } from './policy-sarif.ts';
import { formatPolicyTable } from './policy-table.ts';

/** The findings for programs; each has the fields of AWS's ValidatePolicy beside its place. */
export interface JsonPolicyReport {
  readonly tool: PolicyReport['tool'];
  readonly gate: PolicyReport['gate'];
  readonly policies: readonly object[];
}

const formatPolicyJson: PolicyFormat = ({ tool, gate, files, topic }) => {
  const policies = files.map(({ file, policyKind, guessedBecause, resourceType, findings, isComplete }) => ({
    file,
    kind: policyKind,
    isGuessed: guessedBecause !== undefined,
    ...(resourceType === undefined ? {} : { resourceType }),
    isComplete,
    totals: Object.fromEntries(countKinds(findings)),
    findings: findings.map(({ kind, code, message, help, span, pointer, learnMore }) => ({
      kind,
      code,
      message,
      ...(help === undefined ? {} : { help }),
      line: span.line,
      column: span.column,
      length: span.length,
      pointer,
      learnMore,
    })),
  }));
  return jsonText(topic !== undefined ? { tool, gate, files: policies } : ({ tool, gate, policies } satisfies JsonPolicyReport));
};

/** A suite a policy, a failed case a finding. Source: https://github.com/testmoapp/junitxml */
const formatPolicyJunit: PolicyFormat = ({ files, command }) => {
  const suites = files.map(({ file, findings }) => {
    const cases = findings.map(({ kind, code, message, help, span }) => {
      const place = `${file}:${span.line}:${span.column}`;
      const words = `${POLICY_FINDING_KINDS[kind].word}: ${message}`;
      return `    <testcase name="${xml(code)}" classname="${xml(file)}" file="${xml(file)}" line="${span.line}">\n      <failure type="${kind}" message="${xml(words)}">${xml(`${place}${help === undefined ? '' : `\n${help}`}`)}</failure>\n    </testcase>`;
    });
    const all = cases.length > 0 ? cases : [`    <testcase name="policy" classname="${xml(file)}" file="${xml(file)}"/>`];
    return `  <testsuite name="${xml(file)}" tests="${all.length}" failures="${cases.length}">\n${all.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stoa ${command ?? 'policy validate'}">\n${suites.join('\n')}\n</testsuites>\n`;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function xml(text: string): string {
  return text
    .split('\n')
    .map((line) => shown(line).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character))
    .join('\n')
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}

export const POLICY_FORMATS = {
  table: { format: formatPolicyTable, describe: 'for a person: the place, the line, and what to do' },
  json: { format: formatPolicyJson, describe: 'for programs' },
  sarif: { format: formatPolicySarif, describe: 'SARIF 2.1.0, for GitHub code scanning and other viewers' },
  junit: { format: formatPolicyJunit, describe: 'JUnit XML, for build servers' },
} as const satisfies Readonly<Record<string, { readonly format: PolicyFormat; readonly describe: string }>>;
