// `stoa standards` as JSON, for programs. `schemaVersion` goes up when a member changes its meaning or goes away; new members may come at any time.

import type { Framework, Severity } from '../core/index.ts';
import { COVERAGE_KINDS, type ControlStatus, type CoverageKind, type StandardScore } from '../posture/index.ts';
import { jsonText } from './json-text.ts';
import { type StandardReport, type StandardsFormat, type StandardsReport, whyWords } from './standards-report.ts';

/** Counts of controls by status; `percent` is null where every control is without data. */
export interface JsonStandardScore {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly noData: number;
  readonly percent: number | null;
}

/** What `stoa standards --format json` writes: every requirement, whether one standard or all were asked for. */
export interface JsonStandards {
  readonly schemaVersion: 1;
  readonly tool: StandardsReport['tool'];
  readonly generatedAt: string;
  /** Null where no source was given. */
  readonly assessed: Required<StandardsReport>['assessed'] | null;
  readonly standards: readonly {
    readonly id: Framework;
    readonly name: string;
    readonly from: string;
    readonly totals: Readonly<Record<CoverageKind, number>>;
    readonly score: { readonly overall: JsonStandardScore; readonly byAccount: Readonly<Record<string, JsonStandardScore>> } | null;
    readonly requirements: readonly {
      readonly id: string;
      readonly title: string;
      readonly severity: Severity | null;
      readonly coverage: CoverageKind;
      readonly why: string;
      readonly controls: readonly string[];
      readonly status: ControlStatus | null;
    }[];
  }[];
}

export const formatStandardsJson: StandardsFormat = ({ tool, generatedAt, assessed, standards }) =>
  jsonText({ schemaVersion: 1, tool, generatedAt, assessed: assessed ?? null, standards: standards.map(toJson) } satisfies JsonStandards);

function toJson({ id, name, from, totals, score, rows }: StandardReport): JsonStandards['standards'][number] {
  return {
    id,
    name,
    from,
    totals,
    score:
      score === undefined
        ? null
        : {
            overall: scoreJson(score.overall),
            byAccount: Object.fromEntries([...score.byAccount].map(([account, one]) => [account, scoreJson(one)])),
          },
    requirements: rows.map((row) => ({
      id: row.requirement.id,
      title: row.requirement.title,
      severity: row.requirement.severity ?? null,
      coverage: row.kind,
      why: row.kind === 'covered' ? COVERAGE_KINDS.covered.says : whyWords(row),
      controls: row.controls,
      status: row.status ?? null,
    })),
  };
}

function scoreJson({ counts, percent }: StandardScore): JsonStandardScore {
  return { passed: counts.passed, failed: counts.failed, unknown: counts.unknown, noData: counts['no-data'], percent: percent ?? null };
}
