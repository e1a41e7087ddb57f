// The whole report as JSON, for programs. `schemaVersion` goes up when a member changes its meaning or goes away; new members may come at any time.

import type { CoverageRow, Issue, Pillar } from '../core/index.ts';
import type { Score } from '../posture/index.ts';
import { jsonText } from './json-text.ts';
import type { Format, Gate, Report, ReportAccount, ReportFinding, ReportRule } from './report.ts';

/** A score as JSON: `percent` is a whole number from 0 to 100, or null where no control had a result. */
export interface JsonScore {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly percent: number | null;
}

/** What `--format json` writes. Text from outside stands in it exactly, with unprintable characters as JSON escapes. */
export interface JsonReport {
  readonly schemaVersion: 1;
  readonly tool: Report['tool'];
  /** RFC 3339 in UTC: when the report was made. */
  readonly generatedAt: string;
  /** What was assessed, and when that was true. */
  readonly snapshot: Report['snapshot'];
  /** `aws`, `aws-cn`, `aws-us-gov`, … */
  readonly partition: string;
  /** `o-…`, or null where no organisation was read. */
  readonly organization: string | null;
  /** Every account in scope. */
  readonly accounts: readonly ReportAccount[];
  /** Every rule that was evaluated, with its verdicts over everything judged, shown or not. */
  readonly rules: readonly ReportRule[];
  /** Shares of controls passed, overall, by pillar, and by account id. */
  readonly scores: {
    readonly overall: JsonScore;
    readonly byPillar: Readonly<Record<Pillar, JsonScore>>;
    readonly byAccount: Readonly<Record<string, JsonScore>>;
  };
  /** Those chosen to be shown, worst first; `fingerprint` names one across runs, `suppression` says why one does not count. */
  readonly findings: readonly ReportFinding[];
  /** How many findings are not among `findings`, and why. */
  readonly leftOut: Report['leftOut'];
  /** What could not be read. */
  readonly gaps: readonly CoverageRow[];
  /** Problems of the input. */
  readonly issues: readonly Issue[];
  /** The decision and the exit code. */
  readonly gate: Gate;
}

/** The report as the plain data of `JsonReport`. */
function toJsonReport(report: Report): JsonReport {
  const { tool, generatedAt, snapshot, partition, accounts, rules, scores, findings, leftOut, gaps, issues, gate } = report;
  return {
    schemaVersion: 1,
    tool,
    generatedAt,
    snapshot,
    partition,
    organization: report.organization ?? null,
    accounts,
    rules,
    scores: {
      overall: jsonScore(scores.overall),
      byPillar: Object.fromEntries(Object.entries(scores.byPillar).map(([pillar, score]) => [pillar, jsonScore(score)])) as Record<Pillar, JsonScore>,
      byAccount: Object.fromEntries([...scores.byAccount].map(([account, score]) => [account, jsonScore(score)])),
    },
    findings,
    leftOut,
    gaps,
    issues,
    gate,
  };
}

function jsonScore({ passed, failed, unknown, percent }: Score): JsonScore {
  return { passed, failed, unknown, percent: percent ?? null };
}

export const formatJson: Format = (report) => jsonText(toJsonReport(report));
