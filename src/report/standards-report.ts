// What every format of `stoa standards` shows: each standard with what is covered of it, and its score where a source was given.

import { FRAMEWORKS, type Framework } from '../core/index.ts';
import {
  type Assessment,
  COVERAGE_KINDS,
  type Control,
  type ControlStatus,
  type CoverageKind,
  type CoveredRequirement,
  coverStandard,
  type Judgement,
  type ScoredStandard,
  STANDARDS,
  scoreStandard,
} from '../posture/index.ts';
import type { FormatOptions, Report, ReportAccount } from './report.ts';

export interface StandardRow extends CoveredRequirement {
  /** Where a source was given, for what is covered: over every account. */
  readonly status?: ControlStatus;
}

export interface StandardReport {
  readonly id: Framework;
  readonly name: string;
  readonly from: string;
  readonly rows: readonly StandardRow[];
  readonly totals: Readonly<Record<CoverageKind, number>>;
  readonly score?: ScoredStandard;
}

export interface StandardsReport {
  readonly tool: Report['tool'];
  /** RFC 3339 in UTC. */
  readonly generatedAt: string;
  /** The controls whose references were counted. */
  readonly controls: number;
  /** Where a source was given. */
  readonly assessed?: {
    readonly source: Report['snapshot']['source'];
    readonly takenAt: string;
    readonly accounts: readonly ReportAccount[];
    readonly muted: number;
  };
  readonly standards: readonly StandardReport[];
  /** Whether every requirement is to be listed, or the totals only. */
  readonly isDetailed: boolean;
}

export type StandardsFormat = (report: StandardsReport, options: FormatOptions) => string;

export interface StandardsReportInput {
  readonly version: string;
  readonly generatedAt: string;
  readonly controls: readonly Control[];
  /** One standard in detail, or all of them in short. */
  readonly only?: Framework;
  readonly assessment?: Assessment;
  readonly isSuppressed?: (judgement: Judgement, key: string) => boolean;
}

export function buildStandardsReport({ version, generatedAt, controls, only, assessment, isSuppressed }: StandardsReportInput): StandardsReport {
  const muted = new Set<Judgement>();
  const suppressed = (judgement: Judgement, key: string) => {
    const is = isSuppressed?.(judgement, key) === true;
    if (is) muted.add(judgement);
    return is;
  };
  const standards = (only === undefined ? FRAMEWORKS : [only]).map((id) => standardReport(id, controls, assessment, suppressed));
  return {
    tool: { name: 'stoa', version },
    generatedAt,
    controls: controls.length,
    ...(assessment === undefined
      ? {}
      : {
          assessed: {
            source: assessment.snapshot.source,
            takenAt: assessment.snapshot.takenAt,
            accounts: assessment.scope.accounts.map((account) => ({ id: account, name: assessment.scope.nameOf(account) })),
            muted: muted.size,
          },
        }),
    standards,
    isDetailed: only !== undefined,
  };
}

function standardReport(
  id: Framework,
  controls: readonly Control[],
  assessment: Assessment | undefined,
  suppressed: (judgement: Judgement, key: string) => boolean,
): StandardReport {
  const { name, from, scoredBy } = STANDARDS[id];
  const score = assessment === undefined ? undefined : scoreStandard(id, assessment, suppressed);
  const rows = coverStandard(id, controls).map((row): StandardRow => {
    if (score === undefined || row.kind !== 'covered') return row;
    const units = scoredBy === 'requirement' ? [row.requirement.id.toLowerCase()] : row.controls;
    return { ...row, status: worst(units.map((unit) => score.statuses.get(unit) ?? 'no-data')) };
  });
  const totals = Object.fromEntries(Object.keys(COVERAGE_KINDS).map((kind) => [kind, 0])) as Record<CoverageKind, number>;
  for (const { kind } of rows) totals[kind]++;
  return { id, name, from, rows, totals, ...(score === undefined ? {} : { score }) };
}

const WORST_FIRST: readonly ControlStatus[] = ['failed', 'unknown', 'passed', 'no-data'];

/** The status of a requirement that several controls check. */
function worst(statuses: readonly ControlStatus[]): ControlStatus {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 'no-data';
}

/** `28 of 331 covered; 164 not yet, 135 not collected, 4 manual`, the retired ones aside. */
export function coverageWords(totals: StandardReport['totals']): string {
  const { covered, retired, ...gaps } = totals;
  const all = covered + Object.values(gaps).reduce((sum, n) => sum + n, 0);
  const rest = (Object.keys(gaps) as (keyof typeof gaps)[]).filter((kind) => gaps[kind] > 0).map((kind) => `${gaps[kind]} ${COVERAGE_KINDS[kind].title}`);
  return `${covered} of ${all} covered${rest.length === 0 ? '' : `; ${rest.join(', ')}`}${retired === 0 ? '' : `; ${retired} retired`}`;
}

/** Why a requirement is not covered, or by what it is. */
export function whyWords({ kind, controls, requirement }: CoveredRequirement): string {
  if (kind === 'covered') return `by ${controls.join(', ')}`;
  if (kind === 'retired') return `withdrawn in ${requirement.retired}`;
  return kind === 'manual' ? (requirement.manual ?? '') : kind === 'not-collected' ? `no ${requirement.type}` : COVERAGE_KINDS[kind].says;
}

export function scoreWords({ counts, percent }: ScoredStandard['overall']): string {
  const words = `${counts.passed} passed, ${counts.failed} failed, ${counts.unknown} unknown, ${counts['no-data']} no data`;
  return `${percent === undefined ? '–' : `${percent}%`}: ${words}`;
}
