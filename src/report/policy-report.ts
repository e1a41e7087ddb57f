// What every format of `stoa policy validate` shows: the policies, what was found in each and where, and the decision.

import type { FormatOptions } from './report.ts';

/** The kinds of findings of IAM Access Analyzer, the gravest first; the words are those of people and of `--fail-on`. */
export const POLICY_FINDING_KINDS = {
  ERROR: { word: 'error', plural: 'errors' },
  SECURITY_WARNING: { word: 'security warning', plural: 'security warnings' },
  WARNING: { word: 'warning', plural: 'warnings' },
  SUGGESTION: { word: 'suggestion', plural: 'suggestions' },
} as const;
export type PolicyFindingKind = keyof typeof POLICY_FINDING_KINDS;
export const POLICY_FINDING_ORDER = Object.keys(POLICY_FINDING_KINDS) as readonly PolicyFindingKind[];

/** As `validatePolicy` of src/identity answers. */
export interface PolicyReportFinding {
  readonly kind: PolicyFindingKind;
  readonly code: string;
  /** Holds text of the policy: untrusted. */
  readonly message: string;
  readonly help: string | undefined;
  readonly span: { readonly line: number; readonly column: number; readonly offset: number; readonly length: number };
  readonly pointer: string;
  readonly learnMore: string;
}

export interface PolicyReportFile {
  /** As it was named; untrusted. */
  readonly file: string;
  /** Untrusted. */
  readonly text: string;
  readonly policyKind: string;
  /** `a resource policy`. */
  readonly title: string;
  /** Why the kind was guessed, where it was. */
  readonly guessedBecause: string | undefined;
  readonly resourceType: string | undefined;
  readonly findings: readonly PolicyReportFinding[];
  readonly isComplete: boolean;
}

export interface PolicyReport {
  readonly tool: { readonly name: 'stoa'; readonly version: string };
  readonly files: readonly PolicyReportFile[];
  /** `waf lint`: which command it is of; `policy validate` unless given. */
  readonly command?: string;
  /** What the files are: policies unless given. */
  readonly topic?: 'rules' | 'event-patterns' | 'detection-rules';
  readonly gate: { readonly outcome: 'clean' | 'failed'; readonly exitCode: number; readonly reason: string };
}

export type PolicyFormat = (report: PolicyReport, options: FormatOptions) => string;

/** How many findings of each kind, the gravest first; none of a kind is left out. */
export function countKinds(findings: readonly PolicyReportFinding[]): readonly (readonly [kind: PolicyFindingKind, count: number])[] {
  return POLICY_FINDING_ORDER.map((kind) => [kind, findings.filter((one) => one.kind === kind).length] as const).filter(([, count]) => count > 0);
}

/** `1 error, 2 warnings`, or `nothing found`. */
export function countWords(findings: readonly PolicyReportFinding[]): string {
  const counts = countKinds(findings).map(([kind, count]) => `${count} ${count === 1 ? POLICY_FINDING_KINDS[kind].word : POLICY_FINDING_KINDS[kind].plural}`);
  return counts.length === 0 ? 'nothing found' : counts.join(', ');
}
