// A report from an assessment and from what was decided about its findings.

import { type Issue, recordType, type Verdict } from '../core/index.ts';
import { type Assessment, scoresOf } from '../posture/index.ts';
import type { Gate, Report, ReportFinding, ReportRule } from './report.ts';

export interface ReportInput {
  readonly assessment: Assessment;
  /** Of Stoa. */
  readonly version: string;
  /** RFC 3339 in UTC. */
  readonly generatedAt: string;
  /** The findings to show, worst first. */
  readonly findings: readonly ReportFinding[];
  readonly leftOut: Report['leftOut'];
  readonly issues: readonly Issue[];
  readonly gate: Gate;
  /** Rules that were asked of events beside the controls, with their totals; they score nothing. */
  readonly eventRules?: readonly ReportRule[];
}

export function buildReport({ assessment, version, generatedAt, findings, leftOut, issues, gate, eventRules = [] }: ReportInput): Report {
  const { snapshot, scope } = assessment;
  return {
    tool: { name: 'stoa', version },
    generatedAt,
    snapshot: {
      source: snapshot.source,
      takenAt: snapshot.takenAt,
      records: snapshot.size,
      types: snapshot.types.map((type) => ({ type, records: snapshot.of(type).records.length, isKnown: recordType(type) !== undefined })),
    },
    partition: scope.partition,
    accounts: [...new Set([...scope.accounts, ...findings.filter(({ happened }) => happened !== undefined).map(({ account }) => account)])].map((id) => ({
      id,
      name: scope.accounts.includes(id) ? scope.nameOf(id) : id,
    })),
    rules: [
      ...assessment.results.map(({ control: { id, title, severity, pillar }, judgements }): ReportRule => {
        const totals: Record<Verdict, number> = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
        for (const { outcome } of judgements.values()) totals[outcome.verdict]++;
        return { id, title, severity, pillar, totals };
      }),
      ...eventRules,
    ],
    scores: scoresOf(assessment),
    findings,
    leftOut,
    gaps: snapshot.coverage.rows.filter((row) => row.status !== 'read'),
    issues,
    gate,
  };
}
