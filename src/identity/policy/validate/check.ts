// A check is a row: its code, how grave it is, and a function that finds its violations in what it looks at.

import type { Place } from '../../../core/index.ts';
import type { Action } from '../../authorization/index.ts';
import type { Span, TextIssue } from '../text/index.ts';
import type { PolicyArn } from './arn.ts';
import type { PolicyKindName, PolicyKindRow } from './kinds.ts';
import type { PolicyResourceType } from './resource-types.ts';
import type { ConditionItem, PolicyView, StatementView } from './view.ts';

/** As ValidatePolicy answers; https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicyFinding.html */
export const FINDING_KINDS = ['ERROR', 'SECURITY_WARNING', 'WARNING', 'SUGGESTION'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a check found, and where. */
export interface Draft {
  readonly span: Span;
  readonly pointer: string;
  /** One line, lower case, no full stop, what the policy says in backticks. */
  readonly message: string;
  readonly help?: string;
}

export interface Context {
  readonly kind: PolicyKindName;
  readonly row: PolicyKindRow;
  readonly text: string;
  /** What is wrong with the text as JSON. */
  readonly issues: readonly TextIssue[];
  readonly placeOf: (offset: number) => Place;
  readonly policy: PolicyView;
  readonly resourceType: (PolicyResourceType & { readonly name: string }) | undefined;
  /** Counts comparisons of patterns down; at 0, checks that compare find nothing more. INVARIANT: keeps the whole validation linear. */
  readonly budget: { left: number };
  /** The actions of patterns that were asked for already. */
  readonly expansions: Map<string, readonly Action[]>;
  /** The patterns of resources that an ARN fits, by the ARN. */
  readonly sameResources: Map<string, readonly PolicyArn[]>;
}

interface CheckFacts {
  /** The name that IAM Access Analyzer gives it, or Stoa's own. */
  readonly code: string;
  readonly kind: FindingKind;
  /** Present on checks that are not AWS's: the page that they follow from. */
  readonly page?: string;
}

export type Check = CheckFacts &
  (
    | { readonly on: 'policy'; readonly run: (policy: PolicyView, context: Context) => Iterable<Draft> }
    | { readonly on: 'statement'; readonly run: (statement: StatementView, context: Context) => Iterable<Draft> }
    | { readonly on: 'condition'; readonly run: (condition: ConditionItem, statement: StatementView, context: Context) => Iterable<Draft> }
  );

export function policyCheck(kind: FindingKind, code: string, run: (policy: PolicyView, context: Context) => Iterable<Draft>, page?: string): Check {
  return { on: 'policy', kind, code, run, ...(page === undefined ? {} : { page }) };
}

export function statementCheck(kind: FindingKind, code: string, run: (statement: StatementView, context: Context) => Iterable<Draft>, page?: string): Check {
  return { on: 'statement', kind, code, run, ...(page === undefined ? {} : { page }) };
}

export function conditionCheck(
  kind: FindingKind,
  code: string,
  run: (condition: ConditionItem, statement: StatementView, context: Context) => Iterable<Draft>,
  page?: string,
): Check {
  return { on: 'condition', kind, code, run, ...(page === undefined ? {} : { page }) };
}

/** The place of a text, a key or an element, as a draft wants it. */
export function at(place: { readonly span: Span; readonly pointer: string }): { readonly span: Span; readonly pointer: string } {
  return { span: place.span, pointer: place.pointer };
}

/** Text from the policy for a message: in backticks, not longer than a line. */
export function quote(text: string): string {
  return `\`${text.length > 100 ? `${text.slice(0, 99)}…` : text}\``;
}

const REFERENCE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html';
const ANCHORS: Readonly<Record<FindingKind, string>> = {
  ERROR: 'error',
  SECURITY_WARNING: 'security-warning',
  WARNING: 'general-warning',
  SUGGESTION: 'suggestion',
};

/** AWS's page about the check: its own section of the reference, or the page that a check of Stoa follows from. */
export function learnMoreOf({ code, kind, page }: CheckFacts): string {
  return page ?? `${REFERENCE}#access-analyzer-reference-policy-checks-${ANCHORS[kind]}-${code.toLowerCase().replaceAll('_', '-')}`;
}
