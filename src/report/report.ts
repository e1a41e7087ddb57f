// What every format shows: findings and what they were found in. The gate has already been decided when this is made.

import type { CoverageRow, Finding, FrameworkRefs, Issue, Pillar, Severity, SnapshotSource, Verdict } from '../core/index.ts';
import type { Scores } from '../posture/index.ts';

export interface ReportAccount {
  readonly id: string;
  /** Untrusted text. */
  readonly name: string;
}

/** A rule that was evaluated, with the totals of its verdicts over all judgements (muted and baselined ones included). */
export interface ReportRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly pillar: Pillar;
  readonly totals: Readonly<Record<Verdict, number>>;
  /** Why it matters, in plain text; formats that explain rules (SARIF, HTML) show it. */
  readonly rationale?: string;
  /** Pages to read on, as https addresses. */
  readonly sources?: readonly string[];
  readonly frameworks?: FrameworkRefs;
  /** MITRE ATT&CK technique ids. */
  readonly mitre?: readonly string[];
  /** What it is asked of: a snapshot, whose facts it knows, unless it is asked of events, which it interprets. */
  readonly asks?: 'events';
}

/** Why a finding does not count at the gate. */
export interface Suppression {
  readonly kind: 'muted' | 'baseline';
  /** For mutes: who answers for it, why, and until when (RFC 3339 date). Untrusted text. */
  readonly owner?: string;
  readonly reason?: string;
  readonly expires?: string;
}

export interface ReportFinding extends Finding {
  readonly suppression?: Suppression;
}

export interface Gate {
  /** `clean`, `failed`, `incomplete` (only with --strict), `nothing-evaluated`. */
  readonly outcome: 'clean' | 'failed' | 'incomplete' | 'nothing-evaluated';
  readonly exitCode: number;
  /** One line: `12 findings at high or above`. */
  readonly reason: string;
}

export interface Report {
  readonly tool: { readonly name: 'stoa'; readonly version: string };
  /** RFC 3339 in UTC. */
  readonly generatedAt: string;
  readonly snapshot: {
    readonly source: SnapshotSource;
    readonly takenAt: string;
    readonly records: number;
    /** Records by type, sorted by type; types that Stoa does not know are marked. */
    readonly types: readonly { readonly type: string; readonly records: number; readonly isKnown: boolean }[];
  };
  readonly partition: string;
  /** The id of the organisation, `o-…`, where one was read. */
  readonly organization?: string;
  readonly accounts: readonly ReportAccount[];
  readonly rules: readonly ReportRule[];
  readonly scores: Scores;
  /** The findings chosen to be shown, worst first: by default those with verdict fail and unknown, at the asked severity. */
  readonly findings: readonly ReportFinding[];
  /** How many findings were left out of `findings`, by reason in words: `1,204 passed`, `12 below medium`. */
  readonly leftOut: readonly { readonly count: number; readonly why: string }[];
  /** The coverage rows that are not `read`, for the summary of what could not be seen. */
  readonly gaps: readonly CoverageRow[];
  /** Problems of the input. */
  readonly issues: readonly Issue[];
  readonly gate: Gate;
}

export interface FormatOptions {
  /** Width of the terminal in columns; Infinity when piped. */
  readonly columns: number;
  /** Whether ANSI colour may be used. */
  readonly color: boolean;
}

export type Format = (report: Report, options: FormatOptions) => string;
