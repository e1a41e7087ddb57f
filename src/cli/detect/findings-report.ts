// Detections alone, in the formats of findings: the report of posture, without scores.

import { PILLARS, type Pillar, partitionOfRegion } from '../../core/index.ts';
import type { Score } from '../../posture/index.ts';
import type { DetectionReport, Report, ReportFinding, ReportRule } from '../../report/index.ts';
import { worstFirst } from '../assess/tally.ts';

const NO_SCORE: Score = { passed: 0, failed: 0, unknown: 0, percent: undefined };

/** The report of findings that belong to what `detections` shows; the decision stays that over incidents. */
export function findingsReport(detections: DetectionReport, findings: readonly ReportFinding[], rules: readonly ReportRule[]): Report {
  const { tool, generatedAt, source, leftOut, issues, gate } = detections;
  const accounts = [...new Set(findings.map(({ account }) => account))].sort();
  const region = findings.find((finding) => finding.region !== 'global')?.region ?? '';
  return {
    tool,
    generatedAt,
    snapshot: { source: { kind: 'events', description: source }, takenAt: generatedAt, records: detections.events, types: [] },
    partition: partitionOfRegion(region),
    accounts: accounts.map((id) => ({ id, name: id })),
    rules,
    scores: {
      overall: NO_SCORE,
      byPillar: Object.fromEntries(PILLARS.map((pillar) => [pillar, NO_SCORE])) as Record<Pillar, Score>,
      byAccount: new Map(),
    },
    findings: [...findings].sort(worstFirst),
    leftOut,
    gaps: [],
    issues,
    gate,
  };
}
