// External access as a report, for the formats that other tools read.

import type { Finding, Pillar } from '../../core/index.ts';
import { PILLARS, type Snapshot, type Verdict } from '../../core/index.ts';
import { type Score, scopeOf } from '../../posture/index.ts';
import type { Gate, Report, ReportFinding } from '../../report/index.ts';
import { ACCESS_RULE_LIST } from './access-rules.ts';

export interface AccessReportInput {
  readonly snapshot: Snapshot;
  readonly version: string;
  readonly generatedAt: string;
  /** Before anything was left out. */
  readonly all: readonly Finding[];
  readonly shown: readonly ReportFinding[];
  readonly leftOut: Report['leftOut'];
  /** How many resources were asked about. */
  readonly asked: number;
  readonly issues: Report['issues'];
  readonly gate: Gate;
}

/** Of the resources that were asked about: those that let nobody in, those that let somebody in who is listed, and those of which it is not known. */
function scoreOf(all: readonly Finding[], asked: number): Score {
  const arnsOf = (verdict: Verdict) => new Set(all.filter((finding) => finding.verdict === verdict).map(({ resources: [one] }) => one?.arn));
  const failing = arnsOf('fail');
  const open = [...arnsOf('unknown')].filter((arn) => !failing.has(arn)).length;
  const passed = Math.max(0, asked - failing.size - open);
  const judged = passed + failing.size;
  return { passed, failed: failing.size, unknown: open, percent: judged === 0 ? undefined : Math.floor((100 * passed) / judged) };
}

export function buildAccessReport({ snapshot, version, generatedAt, all, shown, leftOut, asked, issues, gate }: AccessReportInput): Report {
  const scope = scopeOf(snapshot);
  const none: Score = { passed: 0, failed: 0, unknown: 0, percent: undefined };
  const score = scoreOf(all, asked);
  return {
    tool: { name: 'stoa', version },
    generatedAt,
    snapshot: {
      source: snapshot.source,
      takenAt: snapshot.takenAt,
      records: snapshot.size,
      types: snapshot.types.map((type) => ({ type, records: snapshot.of(type).records.length, isKnown: true })),
    },
    partition: scope.partition,
    accounts: scope.accounts.map((id) => ({ id, name: scope.nameOf(id) })),
    rules: ACCESS_RULE_LIST.map(({ id, title, rationale, sources }) => {
      const own = all.filter(({ rule }) => rule === id);
      const resources = (verdict: Verdict) => new Set(own.filter((finding) => finding.verdict === verdict).map(({ resources: [one] }) => one?.arn)).size;
      const [fail, unknown] = [resources('fail'), resources('unknown')];
      return {
        id,
        title,
        severity: own[0]?.severity ?? 'informational',
        pillar: 'identity',
        totals: { pass: Math.max(0, asked - fail - unknown), fail, unknown, 'not-applicable': 0 },
        rationale,
        sources,
      } as const;
    }),
    scores: {
      overall: score,
      byPillar: { ...(Object.fromEntries(PILLARS.map((pillar) => [pillar, none])) as Record<Pillar, Score>), identity: score },
      byAccount: new Map(),
    },
    findings: shown,
    leftOut,
    gaps: snapshot.coverage.rows.filter((row) => row.status !== 'read'),
    issues,
    gate,
  };
}
